import { expect, test } from 'vitest';
import { inspect } from '../../../../src/preview/console/inspect';

const circular: Record<string, unknown> = { name: 'a' };
circular['self'] = circular;
const deep = { a: { b: { c: { d: 1 } } } };
const hostile = new Proxy(
  {},
  {
    get: () => {
      throw new Error('no');
    },
    ownKeys: () => {
      throw new Error('no');
    },
  },
);

test.each([
  ['text as it is', 'text as it is'],
  [-0, '-0'],
  [10n, '10n'],
  [undefined, 'undefined'],
  [null, 'null'],
  [Symbol('s'), 'Symbol(s)'],
  [[1, 'two', [3]], '[1, "two", [3]]'],
  [{ a: 1, b: { c: 'x' } }, '{ a: 1, b: { c: "x" } }'],
  [{}, '{}'],
  [new Map([['k', 1]]), 'Map { k: 1 }'],
  [new Set([1]), 'Set [1]'],
  [new TypeError('bad'), 'TypeError: bad'],
  [circular, '{ name: "a", self: [circular] }'],
  [deep, '{ a: { b: { c: {…} } } }'],
  [hostile, '[unreadable]'],
  [Object.create(null), '{}'],
])('%# is shown', (value, text) => {
  expect(inspect(value)).toBe(text);
});

test('a large value is cut', () => {
  expect(inspect(Array.from({ length: 1000 }, (_, index) => index))).toMatch(/49, … 950 more\]$/);
  expect(inspect('x'.repeat(1e6)).length).toBeLessThanOrEqual(4000);
  expect(inspect({ text: 'x'.repeat(1e6) }).length).toBeLessThanOrEqual(4000);
});
