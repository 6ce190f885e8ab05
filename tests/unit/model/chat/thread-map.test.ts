import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lastBegun, marksOf, nearestTo } from '../../../../src/model/chat/thread-map';

/** Where the questions of a thread begin: ascending, each a share of its height. */
const starts = fc
  .array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 600 })
  .map((all) => all.sort((a, b) => a - b));
const share = fc.double({ min: -0.5, max: 1.5, noNaN: true });

test('every question is under one mark; the marks are in order, within the thread and no more than are told apart', () => {
  fc.assert(
    fc.property(starts, (questions) => {
      const marks = marksOf(questions);
      expect(marks.length).toBeLessThanOrEqual(120);
      expect(marks.reduce((sum, { count }) => sum + count, 0)).toBe(questions.length);
      let end = -1;
      for (const { from, to } of marks) {
        expect(from > end && to >= from && to <= 1).toBe(true);
        end = to;
      }
      for (const start of questions)
        expect(marks.filter(({ from, to }) => from <= start && start <= to)).toHaveLength(1);
    }),
  );
});

test('questions that are far enough apart have a mark each; neighbours share one', () => {
  expect(marksOf([0, 0.25, 0.5])).toEqual([0, 0.25, 0.5].map((at) => ({ from: at, to: at, count: 1 })));
  expect(marksOf([0.5, 0.501, 1])).toEqual([
    { from: 0.5, to: 0.501, count: 2 },
    { from: 1, to: 1, count: 1 },
  ]);
  expect(marksOf([])).toEqual([]);
});

test('a place leads to the question that begins nearest to it, and lies in the one that has begun last', () => {
  fc.assert(
    fc.property(starts, share, (questions, at) => {
      const nearest = questions[nearestTo(questions, at)];
      const least = Math.min(...questions.map((start) => Math.abs(start - at)));
      if (questions.length > 0) expect(Math.abs(nearest! - at)).toBe(least);
      else expect(nearest).toBeUndefined();
      expect(lastBegun(questions, at)).toBe(questions.filter((start) => start <= at).length - 1);
    }),
  );
});
