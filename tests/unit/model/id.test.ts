import fc from 'fast-check';
import { expect, test } from 'vitest';
import { newId } from '../../../src/model/id';

test('ids never go back, whatever the clock does', () => {
  let last = newId(0);
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 2e12 }), { maxLength: 20 }), (times) => {
      for (const time of times) {
        const id = newId(time);
        expect(id > last).toBe(true);
        last = id;
      }
    }),
  );
});

test('an id of a later time sorts after, also where the number has another digit', () => {
  expect(newId(36 ** 8 - 1)).toMatch(/^0zzzzzzzz000[0-9a-z]{8}$/);
  expect(newId(36 ** 8)).toMatch(/^100000000000[0-9a-z]{8}$/);
});

test('more ids of one moment than its counter has numbers are in order', () => {
  const now = 40 ** 8;
  const ids = Array.from({ length: 36 ** 3 + 2 }, () => newId(now));
  expect(ids.every((id, index) => index === 0 || id > ids[index - 1]!)).toBe(true);
  expect(new Set(ids.map((id) => id.length))).toEqual(new Set([20]));
});

test('ids of one moment in two tabs differ', () => {
  const random = (id: string): string => id.slice(12);
  expect(new Set(Array.from({ length: 100 }, () => random(newId()))).size).toBe(100);
});
