import { expect, test } from 'vitest';
import { cropOf, redactionsIn, within } from '../../../../src/model/attachment/picture-changes';

const size = { width: 100, height: 50 };

test('a rectangle is cut to the picture and grows to whole pixels', () => {
  expect(within({ x: -5, y: 10.2, width: 20.1, height: 100 }, size)).toEqual({ x: 0, y: 10, width: 16, height: 40 });
});

test('a rectangle may be drawn from any of its corners', () => {
  expect(within({ x: 30, y: 40, width: -20, height: -30 }, size)).toEqual({ x: 10, y: 10, width: 20, height: 30 });
});

test('a rectangle outside of the picture is none', () => {
  expect(within({ x: 100, y: 0, width: 10, height: 10 }, size)).toBeNull();
});

test('a crop outside of the picture leaves it whole', () => {
  const changes = { crop: { x: 200, y: 200, width: 5, height: 5 }, redactions: [] };
  expect(cropOf(changes, size)).toEqual({ x: 0, y: 0, ...size });
});

test('redactions move with the crop, and those outside of it go', () => {
  const crop = { x: 10, y: 10, width: 40, height: 40 };
  const redactions = [
    { x: 5, y: 20, width: 10, height: 10 },
    { x: 80, y: 20, width: 10, height: 10 },
  ];
  expect(redactionsIn({ crop, redactions }, crop)).toEqual([{ x: 0, y: 10, width: 5, height: 10 }]);
});
