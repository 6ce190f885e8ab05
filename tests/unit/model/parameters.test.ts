import { expect, test } from 'vitest';
import { isInRange, type ParameterName } from '../../../src/model/parameters';

test.each<[ParameterName, number, boolean]>([
  ['temperature', 0, true],
  ['temperature', 2, true],
  ['temperature', 0.73, true],
  ['temperature', 2.01, false],
  ['temperature', -0.1, false],
  ['temperature', NaN, false],
  ['topP', 1, true],
  ['topP', 1.1, false],
  ['maxTokens', 1, true],
  ['maxTokens', 1_000_000, true],
  ['maxTokens', 0, false],
  ['maxTokens', 1.5, false],
  ['maxTokens', Infinity, false],
])('%s of %d may be sent: %s', (name, value, expected) => {
  expect(isInRange(name, value)).toBe(expected);
});
