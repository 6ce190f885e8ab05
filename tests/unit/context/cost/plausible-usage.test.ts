import { expect, test } from 'vitest';
import { isPlausible } from '../../../../src/context/cost/plausible-usage';

const usage = (promptTokens: number, completionTokens: number) => ({
  promptTokens,
  completionTokens,
  cachedTokens: 0,
  reasoningTokens: 0,
  costUsd: null,
});

test.each([
  ['what fits the window', usage(7000, 1000), 8000, true],
  ['a window that is known too small', usage(15_000, 1), 8000, true],
  ['a prompt far beyond the window', usage(16_001, 1), 8000, false],
  ['a completion far beyond it', usage(1, 16_001), 8000, false],
  ['a million tokens where no window is known', usage(1_000_000, 1), null, true],
  ['a billion of them', usage(1_000_000_000, 1), null, false],
  ['nothing for an answer that came', usage(0, 0), 8000, false],
  ['nothing read for it', usage(0, 5), null, false],
  ['nothing written for it', usage(5, 0), null, false],
])('%s', (_, said, servedWindow, believed) => {
  expect(isPlausible(said, { servedWindow, hasContent: true })).toBe(believed);
});

test('where nothing came, nothing may be billed', () => {
  expect(isPlausible(usage(12, 0), { servedWindow: null, hasContent: false })).toBe(true);
  expect(isPlausible(usage(0, 0), { servedWindow: null, hasContent: false })).toBe(true);
});
