import { expect, test } from 'vitest';
import { feesBefore, withFees } from '../../../../src/context/cost/fees';
import { costOf, priceOfLongCache, promptCost } from '../../../../src/context/cost/price';
import { addToTotals, addUsage, isCostCertain, noTotals, type Usage } from '../../../../src/model/usage/usage';

const openAi = 'https://api.openai.com/v1';
const claude = 'https://api.anthropic.com/v1';
const google = 'https://generativelanguage.googleapis.com/v1beta';

const plain: Usage = { promptTokens: 0, completionTokens: 0, cachedTokens: 0, reasoningTokens: 0, costUsd: null };
const price = { input: 1, output: 1 };

test.each([
  ['OpenAI, each search', openAi, 'gpt-5', { webSearches: 4 }, 0.04, true],
  ['OpenAI, the older search of models of its own', openAi, 'gpt-4o-search-preview', { webSearches: 1 }, 0.025, true],
  ['OpenAI, the newer one of such models', openAi, 'gpt-5-search-api', { webSearches: 1 }, 0.01, true],
  ['OpenAI, files and code', openAi, 'gpt-5', { fileSearches: 2, codeSessions: 1 }, 0.035, true],
  ['OpenAI, a picture, whose price is not told', openAi, 'gpt-5', { pictures: 1, webSearches: 1 }, 0.01, false],
  ['Anthropic, each search', claude, 'claude-sonnet-4-6', { webSearches: 3 }, 0.03, true],
  ['Google up to 2.5, a request that searched', google, 'gemini-2.5-pro', { webSearches: 3 }, 0.035, false],
  ['Google since 3, each search', google, 'models/gemini-3.1-pro-preview', { webSearches: 3 }, 0.042, false],
  ['a server whose prices nobody knows', 'http://127.0.0.1:8000/v1', 'gpt-5', { webSearches: 1 }, 0, false],
  ['no use of any tool', openAi, 'gpt-5', {}, 0, true],
] as const)('fees of the server’s tools: %s', (_, baseUrl, model, uses, usd, isCertain) => {
  const usage = withFees({ ...plain, ...uses }, baseUrl, model);
  expect(costOf(usage, price)).toBeCloseTo(usd, 10);
  expect(isCostCertain(usage)).toBe(isCertain);
  expect(addToTotals(noTotals, { ...usage, exact: true }).exact).toBe(isCertain);
});

test('a cost that a router reports has the fees in it', () => {
  const usage = withFees({ ...plain, webSearches: 2, costUsd: 0.5 }, 'https://openrouter.ai/api/v1', 'openai/gpt-5');
  expect(costOf(usage, price)).toBe(0.5);
  expect(isCostCertain(usage)).toBe(true);
});

test('a reply that was gone on with adds up its uses and their fees', () => {
  const first = withFees({ ...plain, webSearches: 1 }, claude, 'claude-sonnet-4-6');
  const second = withFees({ ...plain, webSearches: 2 }, claude, 'claude-sonnet-4-6');
  expect(addUsage(first, second)).toMatchObject({ webSearches: 3, feesUsd: 0.03 });
});

test('what is kept in a cache for an hour costs twice as much as the prompt, the rest of what is written as it is said', () => {
  const usage = { ...plain, promptTokens: 1_000_000, cacheWriteTokens: 600_000, longCacheWriteTokens: 200_000 };
  expect(costOf(usage, { input: 10, output: 0, cacheWrite: 12.5 })).toBeCloseTo(4 + 0.4 * 12.5 + 0.2 * 20, 10);
});

test.each([
  ['OpenAI', openAi, 'gpt-5', ['web-search', 'code-interpreter', 'image-generation'], 0.04],
  ['Anthropic, where fetching is free', claude, 'claude-sonnet-4-6', ['web-search', 'web-fetch'], 0.01],
  ['nobody knows whose', 'http://127.0.0.1:8000/v1', 'gpt-5', ['web-search'], 0],
] as const)(
  'before the answer, a use of each tool that is offered is reserved: %s',
  (_, baseUrl, model, tools, usd) => {
    expect(feesBefore(tools, baseUrl, model)).toBeCloseTo(usd, 10);
  },
);

test('what is kept in the cache for an hour costs twice the input, in each tier', () => {
  const tiered = {
    input: 3,
    output: 15,
    cacheWrite: 3.75,
    cachedInput: 0.3,
    tiers: [{ above: 1000, input: 6, output: 20, cacheWrite: 7.5 }],
  };
  const long = priceOfLongCache(tiered);
  expect(promptCost(1000, long, { cacheWriteTokens: 1000 })).toBeCloseTo(0.006, 10);
  expect(promptCost(2000, long, { cacheWriteTokens: 2000 })).toBeCloseTo(0.024, 10);
  expect(promptCost(1000, long, { cachedTokens: 1000 })).toBeCloseTo(0.0003, 10);
});
