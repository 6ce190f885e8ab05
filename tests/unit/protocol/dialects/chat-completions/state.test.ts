import { describe, expect, test } from 'vitest';
import type { ProviderState } from '../../../../../src/model/chat/parts';
import { requestBody } from '../../../../../src/protocol/dialects/chat-completions/chat-completions';
import { ReplyDecoder } from '../../../../../src/protocol/dialects/chat-completions/decoding/decode';
import { chatCompletions } from '../../../../../src/protocol/dialects/chat-completions/dialect';
import type { ChatRequest } from '../../../../../src/protocol/dialects/dialect';
import type { RequestMessage } from '../../../../../src/protocol/dialects/messages';
import { readErrorValue } from '../../../../../src/protocol/errors/error-body';
import { failureFor } from '../../../../../src/protocol/errors/failures';
import { chatRequest } from '../../chat-request';

/** What answers of these deltas say that the server wants back. */
function statesOf(deltas: readonly object[], reason = 'stop', end: 'done' | 'cut' = 'done'): ProviderState[] {
  const decoder = new ReplyDecoder();
  const chunks: object[] = deltas.map((delta) => ({ choices: [{ index: 0, delta, finish_reason: null }] }));
  const events = [...chunks, { choices: [{ index: 0, delta: {}, finish_reason: reason }] }]
    .slice(0, end === 'cut' ? -1 : undefined)
    .flatMap((chunk) => [...decoder.event(JSON.stringify(chunk))]);
  events.push(...(end === 'done' ? decoder.event('[DONE]') : decoder.flush()));
  return events.flatMap((event) => (event.type === 'provider-state' ? event.state : []));
}
const kept = (fields: object): ProviderState[] => [{ items: [{ ...fields }], isPaused: false }];

describe('what is kept of an answer', () => {
  test('is OpenRouter’s reasoning, put together by number and kind, with its signature', () => {
    // Claude by OpenRouter, as recorded, but shortened.
    const piece = (text: string) => ({ type: 'reasoning.text', text, format: 'anthropic-claude-v1', index: 0 });
    const signature = { type: 'reasoning.text', signature: 'EpsDCkg', format: 'anthropic-claude-v1', index: 0 };
    const deltas = [
      { content: '', reasoning: 'The user', reasoning_details: [piece('The user')] },
      { content: '', reasoning: ' asks', reasoning_details: [piece(' asks')] },
      { content: '', reasoning_details: [signature] },
      { content: 'Yes.' },
    ];
    expect(statesOf(deltas)).toEqual(
      kept({ reasoning_details: [{ ...piece('The user asks'), signature: 'EpsDCkg' }] }),
    );
  });

  test('is each item of encrypted reasoning for itself', () => {
    // GPT by OpenRouter.
    const item = (id: string, data: string) => ({
      data,
      format: 'openai-responses-v1',
      id,
      index: 0,
      type: 'reasoning.encrypted',
    });
    const summary = { type: 'reasoning.summary', summary: 'Think', format: 'openai-responses-v1', index: 0 };
    const deltas = [
      { reasoning_details: [summary] },
      { reasoning_details: [{ ...summary, summary: 'ing' }] },
      { reasoning_details: [item('rs_1', 'a')] },
      { reasoning_details: [item('rs_2', 'b')] },
      { content: 'Yes.' },
    ];
    expect(statesOf(deltas)).toEqual(
      kept({ reasoning_details: [{ ...summary, summary: 'Thinking' }, item('rs_1', 'a'), item('rs_2', 'b')] }),
    );
  });

  test('is what OpenRouter has read of files, once each', () => {
    // Two files in pieces of their own, as its package for the AI SDK tests it.
    const file = (hash: string, text: string) => ({
      type: 'file',
      file: { hash, name: `${hash}.pdf`, content: [{ type: 'text', text }] },
    });
    const page = { type: 'url_citation', url_citation: { url: 'https://a.example/', title: 'A' } };
    const deltas = [
      { content: 'Comparing two documents.' },
      { annotations: [file('hash1', 'Doc 1'), page] },
      { annotations: [file('hash1', 'Doc 1'), file('hash2', 'Doc 2')] },
    ];
    expect(statesOf(deltas)).toEqual(kept({ annotations: [file('hash1', 'Doc 1'), file('hash2', 'Doc 2')] }));
  });

  test('is a tool call with the signature that Gemini gave it', () => {
    const extra_content = { google: { thought_signature: '<Signature A>' } };
    const begun = { id: 'call-1', type: 'function', function: { name: 'check_flight', arguments: '' }, extra_content };
    const deltas = [
      { content: null, tool_calls: [{ index: 0, ...begun }] },
      { tool_calls: [{ index: 0, function: { arguments: '{"flight":' } }] },
      { tool_calls: [{ index: 0, function: { arguments: '"AA100"}' } }] },
    ];
    const call = { ...begun, function: { name: 'check_flight', arguments: '{"flight":"AA100"}' } };
    expect(statesOf(deltas, 'tool_calls')).toEqual(kept({ tool_calls: [call] }));
  });

  test('is Gemini’s signature of a message, but not its mark that a piece is a thought', () => {
    const signed = { google: { thought_signature: '<Signature B>' } };
    const thought = { content: 'Hm', extra_content: { google: { thought: true } } };
    expect(statesOf([thought, { content: 'Yes.' }])).toEqual([]);
    expect(statesOf([{ content: 'Yes.' }, { content: '', extra_content: signed }])).toEqual(
      kept({ extra_content: signed }),
    );
  });

  test('is reasoning only with the calls that it led to, as DeepSeek wants it', () => {
    const deltas = [{ reasoning_content: 'I need ' }, { reasoning_content: 'the weather.' }];
    const call = { index: 0, id: 'call_00', type: 'function', function: { name: 'weather', arguments: '{}' } };
    expect(statesOf([...deltas, { content: 'Yes.' }])).toEqual([]);
    expect(statesOf([...deltas, { tool_calls: [call] }], 'tool_calls')).toEqual(
      kept({ reasoning_content: 'I need the weather.' }),
    );
  });

  test('is nothing of an answer that was cut off, and nothing of plain words and calls', () => {
    const details = [{ type: 'reasoning.text', text: 'Hm', index: 0 }];
    expect(statesOf([{ content: 'Ye', reasoning_details: details }], 'stop', 'cut')).toEqual([]);
    const call = { index: 0, id: 'c', type: 'function', function: { name: 'now', arguments: '{}' } };
    expect(statesOf([{ content: 'Yes.', tool_calls: [call] }])).toEqual([]);
  });
});

const details = [{ type: 'reasoning.text', text: 'Hm', signature: 'Ep', index: 0 }];
const signed = { google: { thought_signature: 's' } };
const state = {
  items: [{ reasoning_details: details, extra_content: signed, reasoning_content: 'Hm', tool_calls: [{ id: 'c' }] }],
  isPaused: false,
};
const hello: RequestMessage = { role: 'user', content: 'Hello' };
const answer: RequestMessage = { role: 'assistant', content: 'Yes.', state };
const openrouter = { baseUrl: 'https://openrouter.ai/api/v1', presetId: 'openrouter' };
const chatOf = (messages: RequestMessage[], differs: Partial<ChatRequest> = {}) =>
  chatRequest({ endpoint: openrouter, messages, ...differs });
const plain = { role: 'assistant', content: 'Yes.' };

describe('a request', () => {
  test('has what belongs to the words beside them, and no call that nothing answers', () => {
    expect(requestBody(chatOf([hello, answer, hello])).messages).toEqual([
      hello,
      { ...plain, reasoning_details: details, extra_content: signed },
      hello,
    ]);
  });

  test.each<ChatRequest['refuses']>([['provider-state'], ['same-role-twice']])(
    'has the words alone where a server refuses %s',
    (...refuses) => {
      expect(requestBody(chatOf([hello, answer, hello], { refuses })).messages).toEqual([hello, plain, hello]);
    },
  );

  test('goes on with a reply from its words alone', () => {
    expect(requestBody(chatOf([hello, answer])).messages.at(-1)).toEqual(plain);
  });
});

test.each([
  ['`reasoning_details` is not permitted', [hello, answer, hello], 'provider-state'],
  ['messages.1.content.0: Invalid `signature` in `thinking` block', [hello, answer, hello], 'provider-state'],
  ['Invalid signature', [hello], null],
  ['temperature must be at most 2', [hello, answer, hello], null],
])('“%s” is a refusal of what went back, or is not', (message, messages, expected) => {
  const failure = failureFor(400, readErrorValue({ error: { message } }), null);
  expect(chatCompletions.refused(failure, chatOf(messages))).toBe(expected);
});
