import { expect, test } from 'vitest';
import { frameLimits, readFrameMessage } from '../../../../src/model/preview/frame-message';

test.each([
  null,
  'entry',
  [],
  {},
  { type: 'toString' },
  { type: 'entry', level: 'fatal', text: 'x' },
  { type: 'entry', level: 'log', text: { toString: 'x' } },
  { type: 'more', count: -1 },
  { type: 'height', height: Infinity },
  { type: 'height', height: '100' },
  { type: 'blocked', directive: 'img-src' },
])('%j is no message of a frame', (data) => {
  expect(readFrameMessage(data)).toBeNull();
});

test('of a message only what belongs into it is taken, and only so much', () => {
  const long = 'x'.repeat(10 * frameLimits.text);
  expect(readFrameMessage({ type: 'entry', level: 'warn', text: long, line: 3, html: '<b>' })).toEqual({
    type: 'entry',
    level: 'warn',
    text: long.slice(0, frameLimits.text),
    line: 3,
  });
  expect(readFrameMessage({ type: 'done', more: 1 })).toEqual({ type: 'done' });
  expect(readFrameMessage({ type: 'height', height: 120.4 })).toEqual({ type: 'height', height: 120 });
});
