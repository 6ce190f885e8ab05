import fc from 'fast-check';
import { expect, test } from 'vitest';
import { costOf, mostPromptCost, priceUncached, promptCost } from '../../../../src/context/cost/price';
import type { Price } from '../../../../src/model/endpoint/model-facts';

const usage = { promptTokens: 0, completionTokens: 0, cachedTokens: 0, costUsd: null };

const tiered: Price = {
  input: 2,
  output: 10,
  cachedInput: 0.5,
  tiers: [
    { above: 500_000, input: 8, output: 40 },
    { above: 200_000, input: 4, output: 20, cachedInput: 1 },
  ],
};

test.each([
  [
    'tokens at their prices',
    { ...usage, promptTokens: 1_000_000, completionTokens: 100_000 },
    { input: 2.5, output: 10 },
    3.5,
  ],
  [
    'cached tokens at theirs',
    { ...usage, promptTokens: 1000, cachedTokens: 400 },
    { input: 10, output: 0, cachedInput: 1 },
    0.0064,
  ],
  [
    'cached tokens as others where nothing else is said',
    { ...usage, promptTokens: 1000, cachedTokens: 400 },
    { input: 10, output: 0 },
    0.01,
  ],
  [
    'each kind of token at its own rate, the rest at the usual ones',
    {
      ...usage,
      promptTokens: 1000,
      cachedTokens: 100,
      cacheWriteTokens: 200,
      audioPromptTokens: 300,
      completionTokens: 100,
      reasoningTokens: 50,
      audioCompletionTokens: 20,
    },
    { input: 10, output: 20, cachedInput: 1, cacheWrite: 12.5, inputAudio: 40, reasoning: 30, outputAudio: 80 },
    (400 * 10 + 100 * 1 + 200 * 12.5 + 300 * 40 + 30 * 20 + 50 * 30 + 20 * 80) / 1e6,
  ],
  [
    'every kind as input or output where it has no rate of its own',
    { ...usage, promptTokens: 100, audioPromptTokens: 50, completionTokens: 10, reasoningTokens: 10 },
    { input: 10, output: 20 },
    0.0012,
  ],
  [
    'no more tokens than there are, whatever its parts claim',
    { ...usage, promptTokens: 100, cachedTokens: 80, audioPromptTokens: 80, completionTokens: 10, reasoningTokens: 99 },
    { input: 10, output: 20, cachedInput: 1, inputAudio: 40, reasoning: 30 },
    (80 * 1 + 20 * 40 + 10 * 30) / 1e6,
  ],
  ['the whole request at its tier', { ...usage, promptTokens: 300_000, completionTokens: 1000 }, tiered, 1.22],
  ['the highest tier that is exceeded', { ...usage, promptTokens: 600_000 }, tiered, 4.8],
  ['a prompt as large as the tier’s bound below it', { ...usage, promptTokens: 200_000 }, tiered, 0.4],
  [
    'what the router says before any price',
    { ...usage, promptTokens: 5000, costUsd: 0.0123 },
    { input: 10, output: 10 },
    0.0123,
  ],
  ['what the router says where no price is known', { ...usage, promptTokens: 5000, costUsd: 0 }, null, 0],
  ['nothing where nothing is known', { ...usage, promptTokens: 5000 }, null, null],
  ['a free model', { ...usage, promptTokens: 5000, completionTokens: 5 }, { input: 0, output: 0 }, 0],
])('a request costs %s', (_, billed, price, dollars) => {
  const cost = costOf(billed, price);
  if (dollars === null) expect(cost).toBeNull();
  else expect(cost).toBeCloseTo(dollars, 12);
});

test('the two tweet turns of the published transcript cost $0.000354', () => {
  const price = { input: 2, output: 2 };
  const first = costOf({ ...usage, promptTokens: 18, completionTokens: 32 }, price) ?? 0;
  const second = costOf({ ...usage, promptTokens: 77, completionTokens: 50 }, price) ?? 0;
  expect(first + second).toBeCloseTo(0.000354, 12);
});

test('whatever a server says, a cost is a number of dollars from nothing up, or not known', () => {
  const wild = fc.oneof(fc.double(), fc.constantFrom(Number.NaN, -0, Infinity, -Infinity, -1));
  const billed = fc.record({
    promptTokens: wild,
    completionTokens: wild,
    cachedTokens: wild,
    reasoningTokens: wild,
    audioPromptTokens: wild,
    audioCompletionTokens: wild,
    costUsd: fc.option(wild),
  });
  const rates = { input: wild, output: wild, cachedInput: wild, inputAudio: wild, reasoning: wild, outputAudio: wild };
  const price = fc.record({ ...rates, tiers: fc.array(fc.record({ above: wild, ...rates })) });
  fc.assert(
    fc.property(billed, fc.option(price), (one, at) => {
      const cost = costOf(one, at);
      if (cost === null) return;
      expect(cost).toBeGreaterThanOrEqual(0);
      expect(Object.is(cost, -0)).toBe(false);
      expect(Number.isFinite(cost)).toBe(true);
    }),
  );
});

test('a longer prompt never costs less', () => {
  const tokens = fc.nat({ max: 1_000_000 });
  fc.assert(
    fc.property(tokens, tokens, (a, b) => {
      expect(promptCost(a + b, tiered) ?? 0).toBeGreaterThanOrEqual(promptCost(a, tiered) ?? 0);
    }),
  );
});

test('a prompt that is asked to be cached costs what writing it costs, in every tier, from the second question on', () => {
  const price: Price = { input: 2, output: 10, cacheWrite: 2.5, tiers: [{ above: 1000, input: 4, output: 20 }] };
  const again = [{ role: 'user' }, { role: 'assistant' }, { role: 'user' }] as const;
  const asks = { price, asksForCache: true };
  expect(priceUncached(asks, again)).toMatchObject({ input: 2.5, output: 10, tiers: [{ input: 4 }] });
  expect(priceUncached(asks, [{ role: 'user' }])).toBe(price);
  expect(priceUncached({ price }, again)).toBe(price);
  expect(mostPromptCost(1000, asks, again)).toBeCloseTo(0.0025, 12);
});
