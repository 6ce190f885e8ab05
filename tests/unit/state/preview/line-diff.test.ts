import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lineDiff } from '../../../../src/state/preview/line-diff';

test('only what differs is added or removed', () => {
  expect(lineDiff('a\nb\nc\nd', 'a\nx\nc\nd\ne').map(({ kind, text }) => `${kind} ${text}`)).toEqual([
    'same a',
    'removed b',
    'added x',
    'same c',
    'same d',
    'added e',
  ]);
  expect(lineDiff('a', 'a')).toEqual([{ kind: 'same', text: 'a' }]);
});

test('both texts can be read from it, whatever they are', () => {
  const text = fc.array(fc.constantFrom('a', 'b', 'c', ''), { maxLength: 12 }).map((lines) => lines.join('\n'));
  fc.assert(
    fc.property(text, text, (before, after) => {
      const lines = lineDiff(before, after);
      const without = (kind: string): string =>
        lines
          .filter((line) => line.kind !== kind)
          .map((line) => line.text)
          .join('\n');
      expect([without('added'), without('removed')]).toEqual([before, after]);
    }),
  );
});

test('texts too long to be compared line by line are shown as replaced', () => {
  const long = (word: string): string => Array.from({ length: 3000 }, (_, n) => `${word}${n}`).join('\n');
  const lines = lineDiff(long('a'), long('b'));
  expect(lines).toHaveLength(6000);
  expect(lines.some(({ kind }) => kind === 'same')).toBe(false);
});
