import { describe, expect, test } from 'vitest';
import type { ToolCallPart, ToolResultPart } from '../../../../src/model/chat/parts';
import { anthropicMessages } from '../../../../src/protocol/dialects/anthropic-messages/dialect';
import { chatCompletions } from '../../../../src/protocol/dialects/chat-completions/dialect';
import type { ChatRequest, Dialect } from '../../../../src/protocol/dialects/dialect';
import { ollama } from '../../../../src/protocol/dialects/ollama/dialect';
import { gemini } from '../../../../src/protocol/dialects/gemini/dialect';
import { responses } from '../../../../src/protocol/dialects/responses/dialect';
import type { RequestMessage } from '../../../../src/protocol/dialects/messages';
import { chatRequest } from '../chat-request';

const callOf = (id: string, args = '{"city":"Rome"}', name = 'weather'): ToolCallPart => ({
  type: 'tool-call',
  id,
  name,
  arguments: args,
});
const resultOf = (callId: string, isError = false): ToolResultPart => ({
  type: 'tool-result',
  callId,
  text: '21 °C',
  isError,
});
const ask: RequestMessage = { role: 'user', content: 'Warm?' };
const calling: RequestMessage = { role: 'assistant', content: 'I look.', calls: [callOf('a'), callOf('b')] };
const given: RequestMessage = { role: 'user', content: 'So?', results: [resultOf('a'), resultOf('b', true)] };

const bodyIn = (dialect: Dialect, messages: readonly RequestMessage[], others: Partial<ChatRequest> = {}) =>
  dialect.request(chatRequest({ messages, ...others })).body as Record<string, unknown> & { messages: unknown[] };

describe('calls and results stand as each interface has them', () => {
  test('chat completions: a message for each result, right behind the calls', () => {
    const wire = (id: string) => ({
      id,
      type: 'function',
      function: { name: 'weather', arguments: '{"city":"Rome"}' },
    });
    expect(bodyIn(chatCompletions, [ask, calling, given])['messages']).toEqual([
      ask,
      { role: 'assistant', content: 'I look.', tool_calls: [wire('a'), wire('b')] },
      { role: 'tool', tool_call_id: 'a', content: '21 °C' },
      { role: 'tool', tool_call_id: 'b', content: '21 °C' },
      { role: 'user', content: 'So?' },
    ]);
    const silent = bodyIn(chatCompletions, [ask, { ...calling, content: '' }, { ...given, content: '' }]);
    expect(silent['messages']).toMatchObject([ask, { content: null }, { role: 'tool' }, { role: 'tool' }]);
  });

  test.each([
    ['https://generativelanguage.googleapis.com/v1beta/openai', 'gemini-3-pro', true],
    ['https://aiplatform.googleapis.com/v1/projects/p/locations/global/endpoints/openapi', 'google/gemini-3-pro', true],
    ['https://aiplatform.googleapis.com/v1/projects/p/locations/global/endpoints/openapi', 'meta/llama-4', false],
    ['https://openrouter.ai/api/v1', 'google/gemini-3-pro', false],
  ])('chat completions at %s: the first call of %s has what stands for a signature: %s', (baseUrl, model, isSigned) => {
    const endpoint = { baseUrl, presetId: 'custom' };
    const sent = bodyIn(chatCompletions, [ask, calling, given], { endpoint, model }).messages[1];
    const [first, second] = (sent as { tool_calls: object[] }).tool_calls;
    const extra_content = { google: { thought_signature: 'skip_thought_signature_validator' } };
    expect(first).toEqual({ ...second, id: 'a', ...(isSigned && { extra_content }) });
    expect(second).not.toHaveProperty('extra_content');
  });

  test('Messages: results first in the next message, and their tools named', () => {
    const { messages, tools, tool_choice } = bodyIn(anthropicMessages, [ask, calling, given]);
    const input = { city: 'Rome' };
    expect(messages).toEqual([
      ask,
      {
        role: 'assistant',
        content: [
          { type: 'text', text: 'I look.' },
          { type: 'tool_use', id: 'a', name: 'weather', input },
          { type: 'tool_use', id: 'b', name: 'weather', input },
        ],
      },
      {
        role: 'user',
        content: [
          { type: 'tool_result', tool_use_id: 'a', content: '21 °C' },
          { type: 'tool_result', tool_use_id: 'b', content: '21 °C', is_error: true },
          { type: 'text', text: 'So?' },
        ],
      },
    ]);
    expect([tools, tool_choice]).toEqual([[{ name: 'weather', input_schema: { type: 'object' } }], { type: 'none' }]);
    const own = [{ name: 'weather', input_schema: { type: 'object', properties: {} } }];
    const body = bodyIn(anthropicMessages, [ask, calling, given], { parameters: { extra: { tools: own } } });
    expect(body['tools']).toEqual(own);
    // Tools of the person's own may be called again.
    expect(body['tool_choice']).toBeUndefined();
    const parameters = { extra: { tools: own, tool_choice: { type: 'any' } } };
    expect(bodyIn(anthropicMessages, [ask, calling, given], { parameters })).toMatchObject(parameters.extra);
  });

  test('Responses: an item each', () => {
    expect(bodyIn(responses, [ask, calling, given])['input']).toEqual([
      ask,
      { role: 'assistant', content: 'I look.' },
      { type: 'function_call', call_id: 'a', name: 'weather', arguments: '{"city":"Rome"}' },
      { type: 'function_call', call_id: 'b', name: 'weather', arguments: '{"city":"Rome"}' },
      { type: 'function_call_output', call_id: 'a', output: '21 °C' },
      { type: 'function_call_output', call_id: 'b', output: '21 °C' },
      { role: 'user', content: 'So?' },
    ]);
  });

  test('Ollama: arguments as an object, and a message for each result that names its tool', () => {
    const wire = (id: string) => ({ id, function: { name: 'weather', arguments: { city: 'Rome' } } });
    expect(bodyIn(ollama, [ask, { ...calling, content: '' }, given]).messages).toEqual([
      ask,
      { role: 'assistant', content: '', tool_calls: [wire('a'), wire('b')] },
      { role: 'tool', content: '21 °C', tool_call_id: 'a', tool_name: 'weather' },
      { role: 'tool', content: '21 °C', tool_call_id: 'b', tool_name: 'weather' },
      { role: 'user', content: 'So?' },
    ]);
  });

  test('Gemini: by name and order, the first call with what stands for a signature', () => {
    const functionCall = { name: 'weather', args: { city: 'Rome' } };
    expect(bodyIn(gemini, [ask, calling, given])['contents']).toEqual([
      { role: 'user', parts: [{ text: 'Warm?' }] },
      {
        role: 'model',
        parts: [
          { text: 'I look.' },
          { functionCall, thoughtSignature: 'skip_thought_signature_validator' },
          { functionCall },
        ],
      },
      {
        role: 'user',
        parts: [
          { functionResponse: { name: 'weather', response: { output: '21 °C' } } },
          { functionResponse: { name: 'weather', response: { error: '21 °C' } } },
          { text: 'So?' },
        ],
      },
    ]);
  });
});

/** The ids of the calls and results in a request of chat completions. */
function idsIn(messages: readonly RequestMessage[], model = 'm'): unknown[] {
  const sent = bodyIn(chatCompletions, messages, { model }).messages as {
    tool_calls?: { id: string }[];
    tool_call_id?: string;
  }[];
  return sent.flatMap((one) => [...(one.tool_calls ?? []).map(({ id }) => id), one.tool_call_id ?? []].flat());
}

const exchange = (id: string): RequestMessage[] => [
  { role: 'assistant', content: '', calls: [callOf(id)] },
  { role: 'user', content: '', results: [resultOf(id)] },
];

test.each([
  ['stay', 'call_x-1', 'm', 'call_x-1'],
  ['lose what Claude refuses', 'weather:0', 'm', '000000001'],
  ['are no longer than OpenAI takes', `call_${'x'.repeat(36)}`, 'm', '000000001'],
  ['are of nine letters and digits for Mistral', 'call_x', 'mistral-small-latest', '000000001'],
  ['stay with Mistral where they are its own', 'aB3dE6gH9', 'codestral-2508', 'aB3dE6gH9'],
])('ids of calls %s', (_, id, model, expected) => {
  expect(idsIn([ask, ...exchange(id)], model)).toEqual([expected, expected]);
});

test('two calls of one id, in different replies, are told apart', () => {
  expect(idsIn([ask, ...exchange('call-1'), ...exchange('call-1')])).toEqual([
    'call-1',
    'call-1',
    '000000002',
    '000000002',
  ]);
});

test.each([
  ['', {}],
  ['{"a":1}', { a: 1 }],
  ['{"a":', { arguments: '{"a":' }],
  ['[1]', { arguments: '[1]' }],
])('arguments “%s” go as an object', (said, input) => {
  const messages: RequestMessage[] = [
    ask,
    { role: 'assistant', content: '', calls: [callOf('a', said, 'ns.weather')] },
    given,
  ];
  expect(bodyIn(anthropicMessages, messages).messages[1]).toMatchObject({
    content: [{ name: 'ns_weather', input }],
  });
  expect(bodyIn(chatCompletions, messages).messages[1]).toMatchObject({
    tool_calls: [{ function: { name: 'ns_weather', arguments: JSON.stringify(input) } }],
  });
});

describe('in the middle of a call, what the server wrote', () => {
  const called = { type: 'tool_use', id: 'a', name: 'weather', input: { city: 'Rome' } };
  const thought = { type: 'thinking', thinking: 'Hm.', signature: 'EqQBCg' };
  const state = { items: [thought, called], isPaused: false };
  const budget = { facts: { reasoning: true, maxOutput: 64_000, thinking: ['enabled' as const] } };
  const parameters = { reasoningEffort: 'medium' } as const;
  const one = { ...calling, content: '', calls: [callOf('a')] };
  const result = { ...given, content: '', results: [resultOf('a')] };

  test('goes back whole with the results, so that the model goes on thinking', () => {
    const body = bodyIn(anthropicMessages, [ask, { ...one, state }, result], { ...budget, parameters });
    expect(body.messages[1]).toEqual({ role: 'assistant', content: [thought, called] });
    expect(body['thinking']).toMatchObject({ type: 'enabled' });
  });

  test('is missing of a call that another vendor’s model made: then the model does not think', () => {
    const body = bodyIn(anthropicMessages, [ask, one, result], { ...budget, parameters });
    expect(body.messages[1]).toEqual({ role: 'assistant', content: [called] });
    expect(body).not.toHaveProperty('thinking');
  });

  test('is the fields of a call for compatible servers', () => {
    const extra_content = { google: { thought_signature: 'c2ln' } };
    const kept = { id: 'a', type: 'function', function: { name: 'weather', arguments: '{}' }, extra_content };
    const items = [{ reasoning_content: 'Hm.', tool_calls: [kept] }];
    const messages = [ask, { ...one, state: { items, isPaused: false } }, result];
    expect(bodyIn(chatCompletions, messages).messages[1]).toEqual({
      role: 'assistant',
      content: null,
      reasoning_content: 'Hm.',
      tool_calls: [kept],
    });
  });
});
