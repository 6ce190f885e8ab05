import { describe, expect, test } from 'vitest';
import { countBy } from '../../../src/context/tokens/count-by';
import { Counter } from '../../../src/context/tokens/counter';
import { factsFor } from '../../../src/context/models/facts';
import { completionOverhead } from '../../../src/context/tokens/overhead';
import { partsOf } from '../../../src/context/plan/parts';
import { planRequest, termsOf, type Plan } from '../../../src/context/plan/plan';
import { countParts, type Counting } from '../../../src/context/plan/count-parts';
import { costOf } from '../../../src/context/cost/price';
import { instructionsOf } from '../../../src/context/tokens/tool-tokens';
import { newMessage, type Message, type Role } from '../../../src/model/chat/message';
import type { SourcedFacts } from '../../../src/model/endpoint/model-facts';
import { textOf } from '../../../src/model/chat/parts';
import cases from '../../fixtures/token-counts.json';
import { inProcessWorker } from './in-process-worker';

interface Published {
  source: string;
  model: string;
  messages: { role: string; content: string; name?: string }[];
  tools?: unknown[];
  prompt_tokens: number;
  completion_tokens?: number;
}

const published: readonly Published[] = cases;

const counter = new Counter(() => inProcessWorker());

async function countingAt(
  baseUrl: string,
  { model, tools }: Pick<Published, 'model' | 'tools'>,
): Promise<{ facts: SourcedFacts; counting: Counting }> {
  const facts = await factsFor({ baseUrl, model, listed: null, override: null });
  return { facts, counting: { by: countBy(facts), instructions: instructionsOf({ extra: { tools } }), to: model } };
}

/** The plan of a request with `messages`, the last of them as the draft. */
async function planned({ messages, ...one }: Published, baseUrl = 'https://api.openai.com/v1'): Promise<Plan> {
  const { facts, counting } = await countingAt(baseUrl, one);
  const thread = messages.map(({ role, content, name }): Message => {
    const message = newMessage('c', null, role as Role, content);
    return name === undefined ? message : { ...message, name };
  });
  const draft = textOf(thread.pop()!);
  const parts = partsOf({ systemPrompt: { text: '' }, history: thread, summary: null });
  const [count] = await counter.count([draft], counting.by);
  const terms = termsOf(facts, { maxTokens: undefined, strategy: { kind: 'ask' } });
  return planRequest(await countParts(parts, counting, counter), { content: draft, count: count! }, terms);
}

describe('the plan of a published prompt has its published count', () => {
  test.each(published.map((one) => [`${one.source}, ${one.model}: ${String(one.prompt_tokens)}`, one] as const))(
    '%s',
    async (_, one) => {
      const { prompt, messages } = await planned(one);
      expect(prompt).toEqual({ tokens: one.prompt_tokens, exact: true });
      expect(messages.map(({ role, content, name }) => ({ role, content, name }))).toEqual(
        one.messages.map(({ role, content, name }) => ({ role, content, name })),
      );
    },
  );

  test.each([
    [0, 46],
    [1, 180],
    [2, 50],
    [3, 127],
  ])('with the completion as billed, turn %i of the transcripts comes to %i tokens', async (index, total) => {
    const one = published[index]!;
    expect((await planned(one)).prompt.tokens + (one.completion_tokens ?? 0)).toBe(total);
  });

  test('the two tweets cost $0.000354 together at $0.002 per 1,000 tokens', async () => {
    const price = { input: 2, output: 2 };
    const bills = await Promise.all(
      published.slice(2, 4).map(async (one) => {
        const promptTokens = (await planned(one)).prompt.tokens;
        return costOf({ promptTokens, completionTokens: one.completion_tokens! }, price)!;
      }),
    );
    expect(bills.reduce((sum, bill) => sum + bill, 0)).toBeCloseTo(0.000354, 12);
  });

  test('the first tweet was billed as its text and what 0301 adds to it', async () => {
    const { counting } = await countingAt('https://api.openai.com/v1', { model: 'gpt-3.5-turbo-0301' });
    const [text] = await counter.count([published[3]!.messages[1]!.content], counting.by);
    expect(text!.tokens + completionOverhead(counting.by)).toBe(published[2]!.completion_tokens);
  });
});

test('every role is one token in each encoding', async () => {
  for (const model of ['gpt-4', 'gpt-4o']) {
    const { counting } = await countingAt('https://api.openai.com/v1', { model });
    const counts = await counter.count(['system', 'user', 'assistant', 'developer', 'tool'], counting.by);
    expect(counts.map(({ tokens }) => tokens)).toEqual([1, 1, 1, 1, 1]);
  }
});

test.each([
  ['a reasoning model', 'https://api.openai.com/v1', 'o3'],
  ['gpt-oss', 'https://openrouter.ai/api/v1', 'openai/gpt-oss-120b'],
  ['a model of that name elsewhere', 'http://localhost:8000/v1', 'gpt-4o'],
  ['another family', 'https://api.anthropic.com/v1', 'claude-sonnet-4-5'],
])('the count for %s is an estimate', async (_, baseUrl, model) => {
  const { prompt } = await planned({ ...published[4]!, model }, baseUrl);
  expect(prompt.exact).toBe(false);
  expect(prompt.tokens).toBeGreaterThan(7);
});

test('a tool that the formula does not cover makes the sum an estimate, and not the texts', async () => {
  const parameters = { type: 'object', properties: { places: { type: 'array', items: { type: 'string' } } } };
  const tools = [{ type: 'function', function: { name: 'find', description: 'Finds places', parameters } }];
  const { prompt, rows } = await planned({ ...published[13]!, tools });
  expect(prompt.exact).toBe(false);
  expect(rows.every(({ count }) => count.exact)).toBe(true);
});
