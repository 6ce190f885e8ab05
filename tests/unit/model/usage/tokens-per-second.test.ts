import { expect, test } from 'vitest';
import { tokensPerSecond } from '../../../../src/model/usage/tokens-per-second';

test.each([
  ['is what came in the time', 100, 2000, 50],
  ['is nothing where nothing came', 0, 2000, null],
  ['is not known yet right after the first token', 3, 10, null],
  ['is not known of a reply that came at once', 400, 0, null],
  ['is not made up when the clock is set back', 50, -500, null],
])('tokens per second: %s', (_, tokens, ms, rate) => {
  expect(tokensPerSecond(tokens, ms)).toBe(rate);
});
