import { expect, test } from 'vitest';
import { costOf } from '../../../../../../src/context/cost/price';
import { isPlausible } from '../../../../../../src/context/cost/plausible-usage';
import type { Usage } from '../../../../../../src/model/usage/usage';
import { ReplyDecoder } from '../../../../../../src/protocol/dialects/chat-completions/decoding/decode';

const text = (content: string, index = 0, reason: string | null = null) => ({
  choices: [{ index, delta: { content }, finish_reason: reason }],
});
const tokens = (prompt_tokens: unknown, completion_tokens: unknown, others: object = {}) => ({
  usage: { prompt_tokens, completion_tokens, ...others },
});

const upstream = { upstream_inference_cost: 0.0360795 };

/** What a stream of these chunks says last of its usage; null where it says nothing. */
function usageOf(chunks: readonly object[], asked = 1): Usage | null {
  const decoder = new ReplyDecoder(asked);
  const events = [...chunks.map((chunk) => JSON.stringify(chunk)), '[DONE]'].flatMap((data) => [
    ...decoder.event(data),
  ]);
  return events.flatMap((event) => (event.type === 'usage' ? [event.usage] : [])).at(-1) ?? null;
}

const price = { input: 2, output: 10, cachedInput: 0.5 };

/** The shapes in which people met wrong counts elsewhere, with the project and issue where they did. */
test.each<[string, readonly object[], Partial<Usage>, number?]>([
  [
    'the same figures in every chunk (cline#2145)',
    [1, 2, 3].map((n) => ({ ...text(`${String(n)} `, 0, n === 3 ? 'stop' : null), ...tokens(10, 3) })),
    { promptTokens: 10, completionTokens: 3 },
  ],
  [
    'figures that grow from chunk to chunk (InsForge#2015, camel#4217, ogx#5122)',
    [10, 50, 100].map((n) => ({ ...text('a', 0, n === 100 ? 'stop' : null), ...tokens(20, n) })),
    { promptTokens: 20, completionTokens: 100 },
  ],
  [
    'usage beside a choice that says nothing (mlx-dspark#37)',
    [
      text('a', 0, 'stop'),
      { choices: [{ index: 0, delta: {} }], ...tokens(65, 251, { prompt_tokens_details: { cached_tokens: 64 } }) },
    ],
    { promptTokens: 65, completionTokens: 251, cachedTokens: 64 },
  ],
  [
    'several finish reasons, and usage once after all (ai-dial-adapter-openai#140)',
    [text('a', 0, 'stop'), text('b', 1, 'length'), { choices: [], ...tokens(12, 5) }],
    { promptTokens: 12, completionTokens: 5 },
    2,
  ],
  [
    'a null where a number belongs (DocChat#129)',
    [text('a', 0, 'stop'), { choices: [], ...tokens(12, 5, { prompt_tokens_details: null, total_tokens: null }) }],
    { promptTokens: 12, completionTokens: 5, cachedTokens: 0 },
  ],
  [
    'what the provider bills to the person’s own key, which costs nothing at the router (forgecode#1641, Roo-Code#5144)',
    [{ choices: [], ...tokens(9171, 113, { cost: 0, is_byok: true, cost_details: upstream }) }],
    { costUsd: 0.0360795 },
  ],
  [
    'the same with the router’s fee (mastra#20336)',
    [{ choices: [], ...tokens(9171, 113, { cost: 0.001, is_byok: true, cost_details: upstream }) }],
    { costUsd: 0.0370795 },
  ],
  [
    'what the provider billed to the router, which the person pays once (automatos-ai#745)',
    [{ choices: [], ...tokens(9171, 113, { cost: 0.0360795, is_byok: false, cost_details: upstream }) }],
    { costUsd: 0.0360795 },
  ],
  [
    'what was charged as text in a chunk of its own, and 0 behind it (opencode#39061, rig#2242)',
    [
      text('a', 0, 'stop'),
      { choices: [], ...tokens(12, 5) },
      { choices: [], 'x-opencode-type': 'inference-cost', cost: '0.00006972' },
      { choices: [], cost: '0' },
    ],
    { promptTokens: 12, completionTokens: 5, costUsd: 0.00006972 },
  ],
  [
    'what was charged in a chunk before the usage',
    [{ choices: [], cost: '0.00006972' }, text('a', 0, 'stop'), { choices: [], ...tokens(12, 5) }],
    { promptTokens: 12, costUsd: 0.00006972 },
  ],
  [
    'what was charged in a chunk between usage and the same again',
    [
      { choices: [], ...tokens(12, 5) },
      { choices: [], cost: '0.00006972' },
      { choices: [], ...tokens(12, 6) },
    ],
    { completionTokens: 6, costUsd: 0.00006972 },
  ],
  [
    'cached tokens of Mistral (ai#14382)',
    [{ choices: [], ...tokens(801, 2, { num_cached_tokens: 768 }) }],
    { promptTokens: 801, cachedTokens: 768 },
  ],
  [
    'the same in details of another name (ai#14889)',
    [{ choices: [], ...tokens(801, 2, { prompt_token_details: { cached_tokens: 768 } }) }],
    { promptTokens: 801, cachedTokens: 768 },
  ],
  [
    'cached tokens that only the timings of llama.cpp tell (NookMux#162)',
    [{ choices: [], ...tokens(237, 35), timings: { cache_n: 236, prompt_n: 1 } }],
    { promptTokens: 237, cachedTokens: 236 },
  ],
  [
    'tokens written to the cache of Alibaba (litellm#40090)',
    [
      {
        choices: [],
        ...tokens(2000, 5, { prompt_tokens_details: { cache_creation_input_tokens: 1889, cached_tokens: 0 } }),
      },
    ],
    { promptTokens: 2000, cachedTokens: 0, cacheWriteTokens: 1889 },
  ],
  [
    'counts by the names of another interface (pi#2325)',
    [{ choices: [], usage: { input_tokens: 12, output_tokens: 5 } }],
    { promptTokens: 12, completionTokens: 5 },
  ],
  [
    'the same with their details and a total',
    [
      {
        choices: [],
        usage: {
          input_tokens: 12,
          output_tokens: 5,
          total_tokens: 29,
          input_tokens_details: { cached_tokens: 8 },
          output_tokens_details: { reasoning_tokens: 12 },
        },
      },
    ],
    { promptTokens: 12, completionTokens: 17, cachedTokens: 8, reasoningTokens: 12 },
  ],
  [
    'input of Anthropic, which is beside what its cache read and wrote',
    [
      {
        choices: [],
        usage: { input_tokens: 120, output_tokens: 5, cache_read_input_tokens: 80, cache_creation_input_tokens: 30 },
      },
    ],
    { promptTokens: 230, completionTokens: 5, cachedTokens: 80, cacheWriteTokens: 30 },
  ],
  [
    'reasoning beside the output, with nothing from the cache in the field of Anthropic',
    [
      {
        choices: [],
        usage: {
          input_tokens: 12,
          output_tokens: 5,
          total_tokens: 29,
          cache_read_input_tokens: 0,
          output_tokens_details: { reasoning_tokens: 12 },
        },
      },
    ],
    { promptTokens: 12, completionTokens: 17, cachedTokens: 0, reasoningTokens: 12 },
  ],
  [
    'the same with something from the cache, which the input has in it',
    [
      {
        choices: [],
        usage: {
          input_tokens: 12,
          output_tokens: 5,
          total_tokens: 29,
          cache_read_input_tokens: 8,
          output_tokens_details: { reasoning_tokens: 12 },
        },
      },
    ],
    { promptTokens: 12, completionTokens: 17, cachedTokens: 8, reasoningTokens: 12 },
  ],
  [
    'more reasoning than the completion has, without a total (effect#8170)',
    [{ choices: [], ...tokens(20, 293, { completion_tokens_details: { reasoning_tokens: 321 } }) }],
    { completionTokens: 614, reasoningTokens: 321 },
  ],
  [
    'one more token of reasoning than the completion has (ai#18614)',
    [
      {
        choices: [],
        ...tokens(951, 6000, { total_tokens: 6952, completion_tokens_details: { reasoning_tokens: 6001 } }),
      },
    ],
    { promptTokens: 951, completionTokens: 6001, reasoningTokens: 6001 },
  ],
  [
    'the same without a total',
    [{ choices: [], ...tokens(951, 6000, { completion_tokens_details: { reasoning_tokens: 6001 } }) }],
    { completionTokens: 6001, reasoningTokens: 6001 },
  ],
  [
    'reasoning beside the completion (ai#11487, hindsight#3851)',
    [
      {
        choices: [],
        ...tokens(279, 6, {
          total_tokens: 374,
          prompt_tokens_details: { cached_tokens: 149 },
          completion_tokens_details: { reasoning_tokens: 89 },
        }),
      },
    ],
    { promptTokens: 279, completionTokens: 95, reasoningTokens: 89, cachedTokens: 149 },
  ],
  [
    'nothing but reasoning, which the completion leaves out (CLIProxyAPI#5733)',
    [{ choices: [], ...tokens(21, 0, { total_tokens: 81, completion_tokens_details: { reasoning_tokens: 60 } }) }],
    { promptTokens: 21, completionTokens: 60, reasoningTokens: 60 },
  ],
])('%s', (_, chunks, expected, asked) => {
  expect(usageOf(chunks, asked)).toMatchObject(expected);
});

test('a usage of nothing for an answer that came is no usage (NadirClaw#33)', () => {
  const usage = usageOf([text('a', 0, 'stop'), { choices: [], ...tokens(0, 0, { total_tokens: 0 }) }]);
  expect(usage === null || !isPlausible(usage, { servedWindow: null, hasContent: true })).toBe(true);
});

test('an answer that is no stream has its usage, too (jan#5299)', () => {
  const body = { choices: [{ index: 0, message: { content: 'a' }, finish_reason: 'stop' }], ...tokens(12, 5) };
  const events = [...new ReplyDecoder().whole(JSON.stringify(body))];
  expect(events).toContainEqual(
    expect.objectContaining({
      type: 'usage',
      usage: expect.objectContaining({ promptTokens: 12, completionTokens: 5 }) as unknown,
    }),
  );
});

test.each([
  ['cached tokens beside the prompt, not in it (litellm#27745, langsmith-sdk#1858)', 1, 965_602],
  ['a few more cached tokens than the prompt has (promptfoo#9908)', 100, 103],
])('%s never makes a cost negative', (_, prompt, cached) => {
  const details = { prompt_tokens_details: { cached_tokens: cached } };
  const usage = usageOf([text('a', 0, 'stop'), { choices: [], ...tokens(prompt, 82, details) }])!;
  expect(usage.promptTokens).toBeGreaterThanOrEqual(prompt);
  expect(costOf(usage, price)).toBeGreaterThanOrEqual((82 * price.output) / 1e6);
});
