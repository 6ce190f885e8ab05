import { describe, expect, test } from 'vitest';
import { catalogueNames, inCatalogue, type CatalogueData } from '../../../../src/context/models/catalogue';
import { countBy } from '../../../../src/context/tokens/count-by';
import { factsFor, type AskedModel } from '../../../../src/context/models/facts';
import { providerOf } from '../../../../src/context/models/providers';

const openAi = 'https://api.openai.com/v1';
const elsewhere = 'http://127.0.0.1:8000/v1';

function asked(baseUrl: string, model: string, rest: Partial<AskedModel> = {}): AskedModel {
  return { baseUrl, model, listed: null, override: null, ...rest };
}

function override(like: string | null, entered = {}): Pick<AskedModel, 'override'> {
  return { override: { contextWindow: null, price: null, like, ...entered } };
}

test('at its maker’s host a model has the catalogue’s window and price, with their date, and is counted exactly', async () => {
  const facts = await factsFor(asked(openAi, 'gpt-4o'));
  expect(facts).toEqual({
    contextWindow: 128_000,
    windowSource: 'catalogue',
    servedWindow: 128_000,
    price: { input: 2.5, output: 10, cachedInput: 1.25 },
    priceSource: 'catalogue',
    maxOutput: 16_384,
    reasoning: false,
    takesTemperature: true,
    input: ['image', 'pdf'],
    catalogueDate: '2026-07-02',
    countsLike: 'openai/gpt-4o',
  });
  expect(countBy(facts)).toEqual({ encoding: 'o200k_base', wrapping: 'later', exact: true });
});

test('a server on another host that offers gpt-4o gets no price and no window, and is counted by that name as an estimate', async () => {
  const facts = await factsFor(asked(elsewhere, 'gpt-4o'));
  expect(facts).toMatchObject({
    contextWindow: null,
    price: null,
    priceSource: 'none',
    windowSource: 'none',
    catalogueDate: null,
  });
  expect(countBy(facts)).toEqual({ encoding: 'o200k_base', wrapping: 'later', exact: false });
});

test('what a model takes beside text is what its endpoint lists, else what the catalogue has, where nothing is text alone', async () => {
  const inputOf = async (model: string, rest: Partial<AskedModel> = {}) =>
    (await factsFor(asked(openAi, model, rest))).input;
  expect(await inputOf('o3-mini')).toEqual([]);
  expect(await inputOf('gpt-4o', { listed: { id: 'gpt-4o', facts: { input: ['audio'] } } })).toEqual(['audio']);
  expect(await inputOf('gpt-of-tomorrow')).toBeUndefined();
});

test('with the person’s word that it is openai/gpt-4o, that server’s model is counted and priced as such', async () => {
  const facts = await factsFor(asked(elsewhere, 'gpt-4o', override('openai/gpt-4o')));
  expect(facts).toMatchObject({ price: { input: 2.5 }, priceSource: 'catalogue', contextWindow: 128_000 });
  expect(countBy(facts).exact).toBe(true);
});

test('a model that is only said to be like another is priced and counted like it, but as an estimate and without its window', async () => {
  const facts = await factsFor(asked(elsewhere, 'my-deployment', override('openai/gpt-4o')));
  expect(facts).toMatchObject({ price: { input: 2.5 }, contextWindow: null });
  expect(countBy(facts)).toEqual({ encoding: 'o200k_base', wrapping: 'later', exact: false });
});

test('a router’s openai/gpt-4o is counted with that tokenizer, as an estimate', async () => {
  const facts = await factsFor(asked('https://openrouter.ai/api/v1', 'openai/gpt-4o'));
  expect(facts.price).not.toBeNull();
  expect(countBy(facts)).toEqual({ encoding: 'o200k_base', wrapping: 'later', exact: false });
});

test('what the person entered goes before what the endpoint lists, and that before the catalogue', async () => {
  const listed = { id: 'gpt-4o', facts: { contextWindow: 64_000, price: { input: 1, output: 1 } } };
  expect(await factsFor(asked(openAi, 'gpt-4o', { listed }))).toMatchObject({
    contextWindow: 64_000,
    windowSource: 'endpoint',
    price: { input: 1, output: 1 },
    priceSource: 'endpoint',
    catalogueDate: null,
  });
  expect(await factsFor(asked(openAi, 'gpt-4o', { listed, ...override(null, { contextWindow: 1000 }) }))).toMatchObject(
    {
      contextWindow: 1000,
      servedWindow: 64_000,
      windowSource: 'person',
      priceSource: 'endpoint',
    },
  );
});

test('a window that an error named goes before the lists, and a larger one that the person entered before it', async () => {
  const listed = { id: 'm', facts: { contextWindow: 32_768 } };
  const windows = async (rest: Partial<AskedModel>) => {
    const { contextWindow, windowSource, servedWindow } = await factsFor(asked(elsewhere, 'm', { listed, ...rest }));
    return [contextWindow, windowSource, servedWindow];
  };
  expect(await windows({ learntWindow: 4096 })).toEqual([4096, 'error', 4096]);
  // A bill of 9,000 tokens is then no reason for doubt.
  const entered = override(null, { contextWindow: 32_768 });
  expect(await windows({ learntWindow: 4096, ...entered })).toEqual([32_768, 'person', 32_768]);
  expect(await windows({ listed: null, ...entered })).toEqual([32_768, 'person', null]);
  expect(await windows(override(null, { contextWindow: 4096 }))).toEqual([4096, 'person', 32_768]);
});

test('the embedded demo and unknown models have no price, and nothing is made up', async () => {
  for (const one of [asked('demo:', 'demo'), asked(openAi, 'no-such-model'), asked(openAi, 'constructor')]) {
    expect(await factsFor(one)).toMatchObject({ contextWindow: null, price: null, countsLike: null });
  }
});

test('reasoning models say so, wherever they are', async () => {
  expect(await factsFor(asked(openAi, 'o3'))).toMatchObject({ reasoning: true, takesTemperature: false });
  expect(await factsFor(asked(elsewhere, 'o3'))).toMatchObject({ reasoning: true });
  expect(await factsFor(asked('https://api.deepseek.com', 'deepseek-reasoner'))).toMatchObject({ reasoning: true });
});

describe('a name is found where it certainly is that model', () => {
  const gpt = { contextWindow: 10, released: '2025-04-14' };
  const old = { contextWindow: 5, released: '2024-01-01' };
  const catalogue: CatalogueData = {
    date: '2026-01-01',
    providers: { openai: { gpt, 'gpt-2025-06-01': old }, google: { gemini: gpt } },
  };
  test.each([
    ['its very name', 'openai', 'gpt', gpt],
    ['the snapshot of the day on which it came out', 'openai', 'gpt-2025-04-14', gpt],
    ['a snapshot with an entry of its own', 'openai', 'gpt-2025-06-01', old],
    ['Google’s prefix', 'google', 'models/gemini', gpt],
    ['another snapshot', 'openai', 'gpt-2025-09-09', null],
    ['a fine-tune', 'openai', 'ft:gpt:acme::id', null],
    ['another provider', 'mistral', 'gpt', null],
  ])('%s', (_, provider, name, expected) => {
    expect(inCatalogue(catalogue, provider, name)).toBe(expected);
  });
});

test.each([
  ['https://api.openai.com/v1', 'openai'],
  ['https://openrouter.ai/api/v1', 'openrouter'],
  ['https://generativelanguage.googleapis.com/v1beta/openai', 'google'],
  ['https://api.openai.com.evil.example/v1', null],
  ['http://api.openai.com/v1', null],
  ['https://api.openai.com:8443/v1', null],
  ['http://localhost:11434/v1', null],
  ['demo:', null],
  ['', null],
])('%s belongs to %s', (baseUrl, provider) => {
  expect(providerOf(baseUrl)).toBe(provider);
});

test('every provider of the table is in the catalogue, and every price is one', async () => {
  const names = await catalogueNames();
  expect(names).toContain('openai/gpt-4o');
  expect(names).toContain('openrouter/openai/gpt-4o');
  expect(names.length).toBeGreaterThan(700);
  expect(names.filter((name) => /embed|whisper/.test(name))).toEqual([]);
});

test('the catalogue tells all kinds of tokens apart that a provider does, and the tiers of long prompts', async () => {
  const priceOf = async (baseUrl: string, model: string) => (await factsFor(asked(baseUrl, model))).price;
  expect(await priceOf('https://api.anthropic.com/v1', 'claude-3-5-sonnet-20240620')).toEqual({
    input: 3,
    output: 15,
    cachedInput: 0.3,
    cacheWrite: 3.75,
  });
  expect(await priceOf('https://api.perplexity.ai', 'sonar-deep-research')).toMatchObject({ reasoning: 3 });
  expect(await priceOf(openAi, 'gpt-5.4-pro')).toMatchObject({ tiers: [{ above: 272_000, input: 60, output: 270 }] });
  const audio = await priceOf('https://generativelanguage.googleapis.com/v1beta/openai', 'gemini-2.5-flash-lite');
  expect(audio).toMatchObject({ inputAudio: 0.3 });
});
