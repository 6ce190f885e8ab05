import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countBy } from '../../../src/context/count-by';
import { Counter } from '../../../src/context/counter';
import { factsFor } from '../../../src/context/facts';
import { completionOverhead } from '../../../src/context/overhead';
import { countRequest, withMessage, type CountingFor } from '../../../src/context/request-count';
import published from '../../fixtures/token-counts.json';
import { inProcessWorker } from './in-process-worker';

const counter = new Counter(() => inProcessWorker());

async function atOpenAi(model: string): Promise<CountingFor> {
  const facts = await factsFor({ baseUrl: 'https://api.openai.com/v1', model, listed: null, override: null });
  return { by: countBy(facts), facts };
}

describe('published prompts have their published counts', () => {
  test.each(published.map((one) => [`${one.source}, ${one.model}: ${String(one.prompt_tokens)}`, one] as const))(
    '%s',
    async (_, { model, messages, tools, prompt_tokens }) => {
      const { prompt } = await countRequest({ messages, tools: (tools ?? []) as [] }, await atOpenAi(model), counter);
      expect(prompt).toEqual({ tokens: prompt_tokens, exact: true });
    },
  );

  test.each([
    [0, 46],
    [1, 180],
    [2, 50],
    [3, 127],
  ])('with the completion as billed, turn %i of the transcripts comes to %i tokens', async (index, total) => {
    const one = published[index];
    const { prompt } = await countRequest({ messages: one?.messages ?? [] }, await atOpenAi(one?.model ?? ''), counter);
    expect(prompt.tokens + (one?.completion_tokens ?? 0)).toBe(total);
  });

  test('the first tweet was billed as its text and what 0301 adds to it', async () => {
    const { by } = await atOpenAi('gpt-3.5-turbo-0301');
    const tweet = published[3]?.messages[1]?.content ?? '';
    const [text] = await counter.count([tweet], by);
    expect((text?.tokens ?? 0) + completionOverhead(by)).toBe(published[2]?.completion_tokens);
  });
});

test('every role is one token in each encoding', async () => {
  for (const model of ['gpt-4', 'gpt-4o']) {
    const counts = await counter.count(
      ['system', 'user', 'assistant', 'developer', 'tool'],
      (await atOpenAi(model)).by,
    );
    expect(counts.map(({ tokens }) => tokens)).toEqual([1, 1, 1, 1, 1]);
  }
});

test('adding the draft to a counted history gives what counting all of it gives', async () => {
  const counting = await atOpenAi('gpt-4o');
  const message = fc.record({ role: fc.constantFrom('user', 'assistant'), content: fc.string({ unit: 'grapheme' }) });
  await fc.assert(
    fc.asyncProperty(fc.array(message, { maxLength: 6 }), fc.string(), async (history, draft) => {
      const [text = { tokens: 0, exact: true }] = await counter.count([draft], counting.by);
      const added = withMessage(await countRequest({ messages: history }, counting, counter), text, counting);
      const whole = await countRequest({ messages: [...history, { role: 'user', content: draft }] }, counting, counter);
      expect(added).toEqual(whole);
    }),
  );
});

test('leaving a message out never makes the sum larger', async () => {
  const counting = await atOpenAi('gpt-3.5-turbo-0301');
  const message = fc.record({ role: fc.constant('user'), content: fc.string(), name: fc.string({ minLength: 1 }) });
  await fc.assert(
    fc.asyncProperty(fc.array(message, { minLength: 1, maxLength: 5 }), fc.nat(), async (messages, which) => {
      const fewer = messages.filter((_, index) => index !== which % messages.length);
      const whole = await countRequest({ messages }, counting, counter);
      expect((await countRequest({ messages: fewer }, counting, counter)).prompt.tokens).toBeLessThan(
        whole.prompt.tokens,
      );
    }),
  );
});

test('a count says what is left of the window and what the prompt costs', async () => {
  const counting = await atOpenAi('gpt-4o');
  const { prompt, contextWindow, remaining, costUsd } = await countRequest(
    { messages: [{ role: 'user', content: 'Listen to your' }] },
    counting,
    counter,
  );
  expect({ prompt, contextWindow, remaining }).toEqual({
    prompt: { tokens: 10, exact: true },
    contextWindow: 128_000,
    remaining: 127_990,
  });
  expect(costUsd).toBeCloseTo(0.000025, 12);
});

test('a prompt that is too long says by how much', async () => {
  const counting = { ...(await atOpenAi('gpt-4o')), facts: { contextWindow: 8, price: null } };
  const count = await countRequest({ messages: [{ role: 'user', content: 'Listen to your' }] }, counting, counter);
  expect(count).toMatchObject({ remaining: -2, costUsd: null });
});

test.each([
  ['a reasoning model', 'https://api.openai.com/v1', 'o3'],
  ['gpt-oss', 'https://openrouter.ai/api/v1', 'openai/gpt-oss-120b'],
  ['a model of that name elsewhere', 'http://localhost:8000/v1', 'gpt-4o'],
  ['another family', 'https://api.anthropic.com/v1', 'claude-sonnet-4-5'],
])('the count for %s is an estimate', async (_, baseUrl, model) => {
  const facts = await factsFor({ baseUrl, model, listed: null, override: null });
  const count = await countRequest(
    { messages: [{ role: 'user', content: 'Hello there' }] },
    { by: countBy(facts), facts },
    counter,
  );
  expect(count.prompt.exact).toBe(false);
  expect(count.prompt.tokens).toBeGreaterThan(7);
});
