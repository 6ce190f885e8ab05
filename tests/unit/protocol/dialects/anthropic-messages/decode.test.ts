import { describe, expect, test } from 'vitest';
import { ApiError, type Failure } from '../../../../../src/model/failure';
import { MessagesDecoder } from '../../../../../src/protocol/dialects/anthropic-messages/decoding/decode';
import type { ReplyEvent } from '../../../../../src/protocol/dialects/reply-event';
import {
  block,
  blockStart,
  delta,
  messageDelta,
  messageStart,
  said,
  startUsage,
} from '../../../../server/messages-wire';

interface Read {
  events: ReplyEvent[];
  failure: Failure | null;
  text: string;
  reasoning: string;
}

function read(events: readonly object[], decoder = new MessagesDecoder()): Read {
  const got: ReplyEvent[] = [];
  let failure: Failure | null = null;
  try {
    for (const event of events) got.push(...decoder.event(JSON.stringify(event), (event as { type: string }).type));
    got.push(...decoder.end());
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    ({ failure } = error);
  }
  const joined = (type: string) =>
    got.map((event) => (event.type === type && 'delta' in event ? event.delta : '')).join('');
  return { events: got, failure, text: joined('text'), reasoning: joined('reasoning') };
}

const of = ({ events }: Read, type: ReplyEvent['type']) => events.filter((event) => event.type === type);
const stop = { type: 'message_stop' };

test('text, thinking, stop reason and usage come as they are said', () => {
  const got = read([
    messageStart(startUsage),
    { type: 'ping' },
    blockStart(0, { type: 'thinking', thinking: '', signature: '' }),
    delta(0, { type: 'thinking_delta', thinking: 'Let me ' }),
    delta(0, { type: 'thinking_delta', thinking: 'see.' }),
    delta(0, { type: 'signature_delta', signature: 'EqQBCg' }),
    { type: 'content_block_stop', index: 0 },
    ...block(1, { type: 'redacted_thinking', data: 'EmwKAhgB' }),
    ...said(2, 'Hel', 'lo'),
    messageDelta('end_turn', { output_tokens: 30, output_tokens_details: { thinking_tokens: 12 } }),
    stop,
  ]);
  expect(got).toMatchObject({ text: 'Hello', reasoning: 'Let me see.', failure: null });
  expect(got.events[0]).toEqual({ type: 'started', id: 'msg_1', model: 'claude-next', fingerprint: '' });
  expect(of(got, 'finished')).toEqual([{ type: 'finished', choice: 0, reason: 'stop' }]);
  expect(of(got, 'usage')).toEqual([
    {
      type: 'usage',
      usage: {
        promptTokens: 10 + 200 + 50,
        completionTokens: 30,
        cachedTokens: 200,
        cacheWriteTokens: 50,
        reasoningTokens: 12,
        costUsd: null,
      },
    },
  ]);
  expect(of(got, 'unread')).toEqual([]);
});

test('usage of the end replaces that of the start, and what it leaves out or says to be null stands', () => {
  const end = {
    input_tokens: 25,
    cache_read_input_tokens: null,
    output_tokens: 4,
    server_tool_use: { web_search_requests: 1 },
  };
  const { events } = read([messageStart(startUsage), ...said(0, 'Hi'), messageDelta('end_turn', end), stop]);
  expect(events.at(-1)).toMatchObject({
    usage: { promptTokens: 25 + 200 + 50, cachedTokens: 200, completionTokens: 4 },
  });
});

test('what a router says that it charged is the cost (langchainjs#11242)', () => {
  const end = { input_tokens: 25, output_tokens: 4, cost: 0.0012 };
  const { events } = read([messageStart(startUsage), ...said(0, 'Hi'), messageDelta('end_turn', end), stop]);
  expect(events.at(-1)).toMatchObject({ usage: { promptTokens: 25 + 200 + 50, costUsd: 0.0012 } });
  const ofOwnKey = { ...end, cost: 0, is_byok: true, cost_details: { upstream_inference_cost: 0.036 } };
  expect(read([messageStart(startUsage), messageDelta('end_turn', ofOwnKey), stop]).events.at(-1)).toMatchObject({
    usage: { costUsd: 0.036 },
  });
});

test('usage that relays leave out of the start, or set to 0 at the end, is what they said elsewhere', () => {
  const usageOf = (start: object, end: object) =>
    read([messageStart(start), ...said(0, 'Hi'), messageDelta('end_turn', end), stop]).events.at(-1);
  expect(usageOf({}, { input_tokens: 2413, output_tokens: 4 })).toMatchObject({ usage: { promptTokens: 2413 } });
  expect(usageOf({ input_tokens: 2413, output_tokens: 0 }, { input_tokens: 0, output_tokens: 4 })).toMatchObject({
    usage: { promptTokens: 2413, completionTokens: 4 },
  });
});

test('how much was written is not known before the end, which may not tell it (gptel#1331)', () => {
  const end = { type: 'message_delta', delta: { stop_reason: 'end_turn' } };
  for (const usage of [{ output_tokens: null }, { output_tokens: 0 }, null]) {
    const last = { ...end, usage };
    expect(of(read([messageStart(startUsage), ...said(0, 'Hi'), last, stop]), 'usage')).toEqual([]);
  }
});

test('thinking under the name of words is thinking (claude-code-proxy#17); a block that begins as nothing is words', () => {
  const got = read([
    messageStart(startUsage),
    blockStart(0, { type: 'thinking', thinking: '' }),
    delta(0, { type: 'thinking_delta', thinking: '', text: 'Let me see.' }),
    { type: 'content_block_stop', index: 0 },
    { type: 'content_block_start', index: 1 },
    delta(1, { type: 'text_delta', text: 'Hi' }),
    messageDelta('end_turn', { output_tokens: 9 }),
    stop,
  ]);
  expect(got).toMatchObject({ reasoning: 'Let me see.', text: 'Hi' });
  expect(of(got, 'unread')).toEqual([]);
});

test.each([
  ['at its start alone (antseed#15)', { x: 1 }, []],
  ['at its start, and again in pieces', { x: 1 }, ['{"x":', '1}']],
  ['as a value in a piece', {}, [{ x: 1 }]],
])('the input of a tool that comes %s is told once', (_, input, pieces) => {
  const got = read([
    messageStart(startUsage),
    blockStart(0, { type: 'tool_use', id: 't1', name: 'sum', input }),
    ...pieces.map((partial_json) => delta(0, { type: 'input_json_delta', partial_json })),
    { type: 'content_block_stop', index: 0 },
    messageDelta('tool_use', { output_tokens: 9 }),
    stop,
  ]);
  const calls = got.events.map((event) => (event.type === 'tool-call' ? event.name + event.arguments : ''));
  expect(calls.join('')).toBe('sum{"x":1}');
  expect(of(got, 'provider-state')).toMatchObject([{ state: { items: [{ type: 'tool_use', input: { x: 1 } }] } }]);
});

test.each([
  ['end_turn', 'stop'],
  ['stop_sequence', 'stop'],
  ['max_tokens', 'length'],
  ['model_context_window_exceeded', 'length'],
  ['sensitive', 'content_filter'],
  ['tool_use', 'tool_calls'],
  ['pause_turn', 'pause_turn'],
  ['refusal', 'content_filter'],
  ['something_new', 'something_new'],
])('the stop reason %s is %s', (reason, ours) => {
  const got = read([messageStart(startUsage), ...said(0, 'Hi'), messageDelta(reason, { output_tokens: 1 }), stop]);
  expect(of(got, 'finished')).toEqual([{ type: 'finished', choice: 0, reason: ours }]);
});

test('a refusal comes with its explanation, after what had come', () => {
  const details = { type: 'refusal', category: 'cyber', explanation: 'This request was declined.' };
  const got = read([
    messageStart(startUsage),
    ...said(0, 'Well'),
    messageDelta('refusal', { output_tokens: 1 }, details),
    stop,
  ]);
  expect(got.text).toBe('Well');
  expect(of(got, 'refusal')).toEqual([{ type: 'refusal', choice: 0, delta: 'This request was declined.' }]);
});

test('a block that begins as an empty object is what its first piece says', () => {
  const got = read([
    messageStart(startUsage),
    blockStart(0, {}),
    delta(0, { type: 'thinking_delta', thinking: 'Hm.' }),
    { type: 'content_block_stop', index: 0 },
    blockStart(1, {}),
    delta(1, { type: 'text_delta', text: 'Hi' }),
    { type: 'content_block_stop', index: 1 },
    ...block(2, {}),
    blockStart(3, { type: 'tool_use', id: 't1', name: 'look', input: {} }),
    ...['{}', '{"a":', '1}'].map((partial_json) => delta(3, { type: 'input_json_delta', partial_json })),
    ...block(4, { type: 'tool_use', id: 't2', name: 'now', input: {} }),
    messageDelta('tool_use', { output_tokens: 9 }),
    stop,
  ]);
  expect(got).toMatchObject({ reasoning: 'Hm.', text: 'Hi' });
  expect(of(got, 'unread')).toEqual([]);
  const told = of(got, 'tool-call').map((event) => ('arguments' in event ? event.name + event.arguments : ''));
  expect(told.join('')).toBe('look{"a":1}now{}');
});

test('tools are named, their arguments come whole, and one without arguments has an empty object', () => {
  const got = read([
    messageStart(startUsage),
    ...said(0, 'Looking.'),
    blockStart(1, { type: 'server_tool_use', id: 's1', name: 'web_search', input: {} }),
    delta(1, { type: 'input_json_delta', partial_json: '' }),
    delta(1, { type: 'input_json_delta', partial_json: '{"query":' }),
    delta(1, { type: 'input_json_delta', partial_json: '"x"}' }),
    { type: 'content_block_stop', index: 1 },
    ...block(2, {
      type: 'web_search_tool_result',
      tool_use_id: 's1',
      content: [{ type: 'web_search_result', url: 'https://a.example/', title: 'A', encrypted_content: 'x' }],
    }),
    blockStart(3, { type: 'text', text: '', citations: [] }),
    delta(3, { type: 'text_delta', text: 'It is ' }),
    delta(3, {
      type: 'citations_delta',
      citation: { type: 'web_search_result_location', url: 'https://b.example/', title: 'B', cited_text: 'b' },
    }),
    delta(3, {
      type: 'citations_delta',
      citation: {
        type: 'page_location',
        document_title: 'My PDF',
        cited_text: 'c',
        start_page_number: 5,
        end_page_number: 6,
      },
    }),
    delta(3, {
      type: 'citations_delta',
      citation: { type: 'char_location', document_title: 'Notes', cited_text: 'd' },
    }),
    { type: 'content_block_stop', index: 3 },
    ...said(4, 'so.'),
    blockStart(5, { type: 'tool_use', id: 't1', name: 'now', input: {} }),
    { type: 'content_block_stop', index: 5 },
    messageDelta('tool_use', { output_tokens: 9 }),
    stop,
  ]);
  expect(got.text).toBe('Looking.\n\nIt is so.');
  const calls = ['', ''];
  for (const event of got.events)
    if (event.type === 'tool-call') calls[event.index] = `${calls[event.index]}${event.name}${event.arguments}`;
  expect(calls).toEqual(['web_search{"query":"x"}', 'now{}']);
  expect(of(got, 'sources').flatMap((event) => (event.type === 'sources' ? event.sources : []))).toEqual([
    { url: 'https://a.example/', title: 'A' },
    { url: 'https://b.example/', title: 'B' },
    { url: '', title: 'My PDF', pages: { from: 5, to: 5 } },
    { url: '', title: 'Notes' },
  ]);
  expect(of(got, 'unread')).toEqual([]);
});

test('a search that failed says why with its call; one whose call did not come is told as it came', () => {
  const result = (id: string, error_code: string) => ({
    type: 'web_search_tool_result',
    tool_use_id: id,
    content: { type: 'web_search_tool_result_error', error_code },
  });
  const got = read([
    messageStart(startUsage),
    ...block(0, { type: 'server_tool_use', id: 's1', name: 'web_search', input: { query: 'x' } }),
    ...block(1, result('s1', 'max_uses_exceeded')),
    ...block(2, result('s2', 'unavailable')),
    ...said(3, 'I know it.'),
    messageDelta('end_turn', { output_tokens: 9 }),
    stop,
  ]);
  expect(of(got, 'tool-call').at(-1)).toMatchObject({ index: 0, arguments: '', error: 'max_uses_exceeded' });
  expect(of(got, 'unread')).toEqual([{ type: 'unread', said: JSON.stringify(result('s2', 'unavailable')) }]);
  expect(got.text).toBe('I know it.');
});

test('a beginning that is repeated is one; a second answer behind a part of the first goes back to no server', () => {
  // vercel/ai, pull request 18332: both by relays.
  const begun = (id: string) => ({ type: 'message_start', message: { id, role: 'assistant', content: [] } });
  const thinking = block(0, { type: 'thinking', thinking: 'Hm.', signature: 's' });
  const end = [messageDelta('end_turn', { output_tokens: 2 }), stop];
  const repeated = read([begun('m1'), begun('m1'), ...thinking, ...said(1, 'Once.'), ...end]);
  expect(repeated.text).toBe('Once.');
  expect(of(repeated, 'started')).toHaveLength(1);
  expect(of(repeated, 'provider-state')).toHaveLength(1);
  const spliced = read([
    begun('m1'),
    ...thinking,
    ...said(1, 'Half of'),
    begun('m2'),
    ...thinking,
    ...said(1, 'All.'),
    ...end,
  ]);
  expect(spliced.text).toBe('Half of\n\nAll.');
  expect(of(spliced, 'provider-state')).toEqual([]);
});

test('a block or a delta that is not known is told as it came, once, and what follows is read', () => {
  const result = { type: 'bash_code_execution_tool_result', content: { stdout: '42' } };
  const got = read([
    messageStart(startUsage),
    ...block(0, result),
    ...said(1, 'Hi'),
    blockStart(2, { type: 'text', text: '' }),
    delta(2, { type: 'text_in_color', text: 'x' }),
    delta(2, { type: 'text_delta', text: ' there' }),
    { type: 'content_block_stop', index: 2 },
    { type: 'news', about: 'nothing' },
    messageDelta('end_turn', { output_tokens: 2 }),
    stop,
  ]);
  expect(got.text).toBe('Hi there');
  expect(of(got, 'unread')).toEqual([
    { type: 'unread', said: JSON.stringify(result) },
    { type: 'unread', said: '{"type":"text_in_color","text":"x"}' },
  ]);
});

test('blocks without a beginning, or begun again before they ended, lose nothing', () => {
  const got = read([
    messageStart(startUsage),
    delta(0, { type: 'text_in_color', text: 'x' }),
    delta(1, { type: 'input_json_delta', partial_json: '{"a":' }),
    delta(1, { type: 'input_json_delta', partial_json: '1}' }),
    blockStart(2, { type: 'text', text: '' }),
    delta(2, { type: 'text_in_color', text: 'y' }),
    ...said(2, 'Hi'),
    messageDelta('end_turn', { output_tokens: 2 }),
    stop,
  ]);
  expect(got.text).toBe('Hi');
  expect(of(got, 'tool-call')).toMatchObject([
    { index: 0, arguments: '{"a":' },
    { index: 0, arguments: '1}' },
  ]);
  expect(of(got, 'unread')).toEqual([
    { type: 'unread', said: '{"type":"text_in_color","text":"y"}' },
    { type: 'unread', said: '{"type":"text_in_color","text":"x"}' },
  ]);
});

test.each([
  ['overloaded_error', 'overloaded'],
  ['rate_limit_error', 'rate-limited'],
  ['api_error', 'server'],
  ['authentication_error', 'unauthorized'],
  ['permission_error', 'forbidden'],
  ['billing_error', 'quota'],
])('%s in the middle is %s, and what came stays', (type, kind) => {
  const error = { type: 'error', error: { type, message: 'Sorry' }, request_id: 'req_1' };
  const got = read([messageStart(startUsage), ...said(0, 'Half'), error]);
  expect(got.text).toBe('Half');
  expect(got.failure).toMatchObject({ kind, said: 'Sorry' });
});

describe('a stream that ends early', () => {
  test('is cut off where no reason to stop had come', () => {
    expect(read([messageStart(startUsage), blockStart(0, { type: 'text', text: 'Half' })])).toMatchObject({
      text: 'Half',
      failure: { kind: 'cut-off' },
    });
  });

  test('is complete where one had', () => {
    const got = read([messageStart(startUsage), ...said(0, 'All'), messageDelta('end_turn', { output_tokens: 2 })]);
    expect(got).toMatchObject({ text: 'All', failure: null });
  });

  test('of another interface is no answer', () => {
    const chunk = { id: 'c', object: 'chat.completion.chunk', choices: [{ index: 0, delta: { content: 'Hi' } }] };
    expect(read([chunk]).failure).toMatchObject({ kind: 'bad-response' });
  });
});

test('white space that was cut off what is gone on with is not said twice', () => {
  const go = (...words: string[]) =>
    read([messageStart(startUsage), ...said(0, ...words)], new MessagesDecoder({ trimmed: ' ' })).text;
  expect(go(' a time', ' of')).toBe('a time of');
  expect(go('a time', ' of')).toBe('a time of');
});

describe('an answer that is no stream', () => {
  const whole = (body: string): Read => {
    const decoder = new MessagesDecoder();
    const events: ReplyEvent[] = [];
    try {
      events.push(...decoder.whole(body));
      return { events, failure: null, text: '', reasoning: '' };
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      return { events, failure: error.failure, text: '', reasoning: '' };
    }
  };

  test('is read like one', () => {
    const { events } = whole(
      JSON.stringify({
        id: 'msg_1',
        type: 'message',
        model: 'claude-next',
        content: [
          { type: 'thinking', thinking: 'Hm.', signature: 'x' },
          { type: 'text', text: 'Hello' },
          { type: 'tool_use', id: 't', name: 'now', input: { zone: 'UTC' } },
        ],
        stop_reason: 'end_turn',
        usage: { input_tokens: 3, output_tokens: 2 },
      }),
    );
    expect(events).toEqual([
      { type: 'started', id: 'msg_1', model: 'claude-next', fingerprint: '' },
      { type: 'reasoning', choice: 0, delta: 'Hm.' },
      { type: 'text', choice: 0, delta: 'Hello' },
      { type: 'tool-call', choice: 0, index: 0, id: 't', name: 'now', arguments: '' },
      { type: 'tool-call', choice: 0, index: 0, id: '', name: '', arguments: '{"zone":"UTC"}' },
      {
        type: 'provider-state',
        choice: 0,
        state: {
          items: [
            { type: 'thinking', thinking: 'Hm.', signature: 'x' },
            { type: 'text', text: 'Hello' },
            { type: 'tool_use', id: 't', name: 'now', input: { zone: 'UTC' } },
          ],
          isPaused: false,
        },
      },
      { type: 'finished', choice: 0, reason: 'stop' },
      {
        type: 'usage',
        usage: { promptTokens: 3, completionTokens: 2, cachedTokens: 0, reasoningTokens: 0, costUsd: null },
      },
    ]);
  });

  test('is an error where it says so, and none where it is a web page', () => {
    expect(whole('{"type":"error","error":{"type":"overloaded_error","message":"Busy"}}').failure).toMatchObject({
      kind: 'overloaded',
    });
    expect(whole('<html><title>Hotel</title></html>').failure).toMatchObject({ kind: 'bad-response', said: 'Hotel' });
    const answer = {
      content: [{ type: 'text', text: 'Hi' }],
      stop_reason: 'end_turn',
      error: { type: '', message: '' },
    };
    const { events, failure } = whole(JSON.stringify(answer));
    expect(failure).toBeNull();
    expect(events).toContainEqual({ type: 'text', choice: 0, delta: 'Hi' });
  });
});
