import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addToTotals, addUsage, noTotals, type Usage } from '../../../../src/model/usage/usage';

const tokens = fc.nat(1_000_000);
// Eighths of a dollar add up exactly.
const costUsd = fc.option(fc.nat(800).map((n) => n / 8));
const billed = fc.record({ promptTokens: tokens, completionTokens: tokens, costUsd, exact: fc.boolean() });
const usage: fc.Arbitrary<Usage> = fc.record({
  promptTokens: tokens,
  completionTokens: tokens,
  cachedTokens: tokens,
  reasoningTokens: tokens,
  costUsd,
});
const sum = (numbers: readonly (number | null)[]): number => numbers.reduce<number>((total, n) => total + (n ?? 0), 0);

test('totals are the sums of all requests, in whatever order they came', () => {
  fc.assert(
    fc.property(fc.array(billed), (all) => {
      const totals = all.reduce(addToTotals, noTotals);
      expect(totals).toEqual({
        promptTokens: sum(all.map((one) => one.promptTokens)),
        completionTokens: sum(all.map((one) => one.completionTokens)),
        costUsd: sum(all.map((one) => one.costUsd)),
        priced: all.some((one) => one.costUsd !== null),
        exact: all.every((one) => one.exact),
      });
      expect([...all].reverse().reduce(addToTotals, noTotals)).toEqual(totals);
    }),
  );
});

test('what only one of two usages tells is not lost', () => {
  const plain = { promptTokens: 9, completionTokens: 5, cachedTokens: 0, reasoningTokens: 0, costUsd: null };
  const both = addUsage(addUsage(plain, { ...plain, audioPromptTokens: 4 }), { ...plain, audioPromptTokens: 1 });
  expect(both).toEqual({ ...plain, promptTokens: 27, completionTokens: 15, audioPromptTokens: 5 });
});

test('the usages of a continued reply add up, part by part', () => {
  fc.assert(
    fc.property(usage, usage, (a, b) => {
      const both = addUsage(a, b);
      for (const part of ['promptTokens', 'completionTokens', 'cachedTokens', 'reasoningTokens'] as const)
        expect(both[part]).toBe(a[part] + b[part]);
      expect(both.costUsd).toBe(a.costUsd === null && b.costUsd === null ? null : sum([a.costUsd, b.costUsd]));
    }),
  );
});
