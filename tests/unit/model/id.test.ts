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

test('ids of one moment in two tabs differ', () => {
  const random = (id: string): string => id.slice(12);
  expect(new Set(Array.from({ length: 100 }, () => random(newId()))).size).toBe(100);
});
