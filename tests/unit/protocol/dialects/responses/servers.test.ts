import { expect, test } from 'vitest';
import { customToolsIn } from '../../../../../src/protocol/dialects/responses/own-calls';
import { ResponsesDecoder } from '../../../../../src/protocol/dialects/responses/decoding/decode';
import { toolCallsOf } from '../../../../../src/model/chat/parts';
import type { JsonObject } from '../../../../../src/model/json';
import { added, answer, done, message, reasoning, responseEvent, said } from '../../../../server/responses-wire';
import { of, read, readWith } from './read';

// Streams that servers were reported to send, beside the one that the vendor's documents describe.

const created = responseEvent('in_progress');
const delta = (text: string, more: JsonObject = {}) => ({ type: 'response.output_text.delta', delta: text, ...more });

test('a message that is ended after its first piece goes on (OmniRoute)', () => {
  const place = { output_index: 0, content_index: 0 };
  const got = read([
    created,
    added(0, message('')),
    delta('1', place),
    { type: 'response.output_text.done', ...place, text: '1' },
    done(0, message('1')),
    delta(', 2', place),
    delta(', 3', place),
    responseEvent('completed', [message('1, 2, 3')]),
  ]);
  expect(got.text).toBe('1, 2, 3');
  expect(of(got, 'unread')).toEqual([]);
});

test('reasoning that comes as it is and as its own summary, piece by piece, is told once (halogen)', () => {
  const pieces = ['The', ' user', ' asks.'].flatMap((text) => [
    { type: 'response.reasoning_text.delta', output_index: 0, content_index: 0, delta: text },
    { type: 'response.reasoning_summary_text.delta', output_index: 0, summary_index: 0, delta: text },
  ]);
  const content = [{ type: 'reasoning_text', text: 'The user asks.' }];
  const thought = { ...reasoning(null, 'The user asks.'), content };
  const got = read([created, ...pieces, done(0, thought), ...said(1, ['Yes.']), responseEvent('completed')]);
  expect(got).toMatchObject({ reasoning: 'The user asks.', text: 'Yes.' });
  const other = { ...reasoning(null, 'The question.'), content };
  const both = read([created, ...pieces.slice(0, 2), done(0, other), responseEvent('completed')]);
  expect(both.reasoning).toContain('The question.');
});

test('events without numbers are told apart by their ids, those of calls too (llama.cpp, Lemonade)', () => {
  const call = (id: string, args: string) => ({
    type: 'function_call',
    call_id: id,
    name: `tool_${id}`,
    arguments: args,
  });
  const piece = (item_id: string, text: string) => ({
    type: 'response.function_call_arguments.delta',
    item_id,
    delta: text,
  });
  const unnumbered = (type: string, item: JsonObject) => ({ type: `response.output_item.${type}`, item });
  const calls = [call('fc_1', '{"a":1}'), call('fc_2', '{"b":2}')];
  const got = read([
    created,
    unnumbered('added', message('', { content: [] })),
    delta('Let me ', { item_id: 'msg_1' }),
    delta('see.', { item_id: 'msg_1' }),
    unnumbered('done', message('Let me see.')),
    unnumbered('added', call('fc_1', '')),
    piece('fc_1', '{"a"'),
    unnumbered('added', call('fc_2', '')),
    piece('fc_2', '{"b":2}'),
    piece('fc_1', ':1}'),
    ...calls.map((one) => unnumbered('done', one)),
    responseEvent('completed', [message('Let me see.'), ...calls]),
  ]);
  expect(got.text).toBe('Let me see.');
  expect(toolCallsOf(got).map(({ name, arguments: args }) => [name, args])).toEqual([
    ['tool_fc_1', '{"a":1}'],
    ['tool_fc_2', '{"b":2}'],
  ]);
});

test('items that are numbered from 1 are not told again by the last event (SGLang)', () => {
  const call = { type: 'function_call', call_id: 'call_1', name: 'look', arguments: '{}' };
  const nameless: JsonObject = { ...message('Hello'), id: undefined };
  const got = read([created, ...said(1, ['Hello']), done(2, call), responseEvent('completed', [nameless, call])]);
  expect(got.text).toBe('Hello');
  expect(toolCallsOf(got)).toHaveLength(1);
});

test('parts that are numbered otherwise in their pieces than in the whole are told once (vLLM)', () => {
  const got = read([
    created,
    delta('Hel', { output_index: 0, content_index: 1 }),
    delta('lo', { output_index: 0, content_index: 1 }),
    done(0, message('Hello')),
    responseEvent('completed'),
  ]);
  expect(got.text).toBe('Hello');
});

test('pieces that are each numbered as a part of their own are one (vllm#35184)', () => {
  const thinking = { output_index: 0, item_id: 'rs_1' };
  const saying = { output_index: 1, item_id: 'msg_1' };
  const thoughts = [' a', ' common', ' greeting'].map((text, at) => ({
    type: 'response.reasoning_text.delta',
    ...{ ...thinking, content_index: at + 1, delta: text },
  }));
  const words = ['Hel', 'lo', '!'].map((text, at) => delta(text, { ...saying, content_index: at + 1 }));
  const thought = { ...reasoning(null), content: [{ type: 'reasoning_text', text: ' a common greeting' }] };
  const part = { type: 'output_text', text: 'Hello!', annotations: [] };
  const events = [
    created,
    added(0, reasoning(null)),
    ...thoughts,
    { type: 'response.reasoning_text.done', ...thinking, content_index: 4, text: ' a common greeting' },
    done(0, thought),
    { type: 'response.content_part.added', ...saying, content_index: 0, part: { ...part, text: '' } },
    ...words,
    { type: 'response.output_text.done', ...saying, content_index: 4, text: 'Hello!' },
    { type: 'response.content_part.done', ...saying, content_index: 5, part },
    done(1, message('Hello!')),
    responseEvent('completed', [thought, message('Hello!')]),
  ];
  const told = { text: 'Hello!', reasoning: ' a common greeting' };
  expect(read(events)).toMatchObject(told);
  const isEnd = ({ type }: { type?: unknown }) => /_(?:text|part)\.done$/.test(String(type));
  expect(read(events.filter((event) => !isEnd(event)))).toMatchObject(told);
});

test('thoughts of several pieces each are paragraphs, also where nothing says that one has ended', () => {
  const thoughts = ['Check', ' A.', 'Check', ' B.'].map((text, at) => ({
    ...{ type: 'response.reasoning_text.delta', output_index: 0, item_id: 'rs_1', delta: text },
    content_index: Math.floor(at / 2),
  }));
  const content = ['Check A.', 'Check B.'].map((text) => ({ type: 'reasoning_text', text }));
  const told = { text: 'Yes.', reasoning: 'Check A.\n\nCheck B.' };
  const events = [created, added(0, reasoning(null)), ...thoughts];
  const end = [...said(1, ['Yes.']), responseEvent('completed')];
  expect(read([...events, ...end])).toMatchObject(told);
  expect(read([...events, done(0, { ...reasoning(null), content }), ...end])).toMatchObject(told);
});

test.each(['summary_part', 'part'])(
  'reasoning that stands in the end of its %s alone is told once (opencode#44595)',
  (name) => {
    const place = { output_index: 0, item_id: 'rs_1', summary_index: 0, content_index: 0 };
    const ended = { type: `response.reasoning_${name}.done`, ...place, part: { type: 'summary_text', text: 'Hm.' } };
    const events = [created, added(0, reasoning(null)), ended];
    const end = [done(0, reasoning(null)), ...said(1, ['Yes.']), responseEvent('completed')];
    expect(read([...events, ...end])).toMatchObject({ reasoning: 'Hm.', text: 'Yes.' });
    expect(read([...events, ended, ...end])).toMatchObject({ reasoning: 'Hm.', text: 'Yes.' });
  },
);

test('arguments that begin as none are those that come then, and a call without any has none', () => {
  const call = (args: string) => ({
    ...{ type: 'function_call', id: 'fc_1', call_id: 'c1', name: 'look' },
    arguments: args,
  });
  const piece = (text: string) => ({
    ...{ type: 'response.function_call_arguments.delta', output_index: 0, item_id: 'fc_1', delta: text },
  });
  const argued = (texts: string[], whole: string) => {
    const events = [added(0, call('')), ...texts.map(piece), done(0, call(whole))];
    const got = read([created, ...events, responseEvent('completed')]);
    expect(of(got, 'unread')).toEqual([]);
    return toolCallsOf(got).map(({ arguments: args }) => args);
  };
  expect(argued(['{}', '{"a"', ':1}'], '{"a":1}')).toEqual(['{"a":1}']);
  expect(argued(['{}'], '{}')).toEqual(['{}']);
  expect(argued([], '{}')).toEqual(['{}']);
});

test('a thought whose words stand twice in the whole of it is told once (litellm#40673)', () => {
  const words = ['The user asks whether it is so,', ' and it is.'];
  const pieces = words.map((text) => ({
    ...{ type: 'response.reasoning_summary_text.delta', output_index: 0, summary_index: 0, delta: text },
  }));
  const thought = reasoning(null, words.join('').repeat(2));
  const got = read([created, ...pieces, done(0, thought), ...said(1, ['Yes.']), responseEvent('completed')]);
  expect(got).toMatchObject({ reasoning: words.join(''), text: 'Yes.' });
});

test.each([
  ['response.reasoning', 'Hm.'],
  ['response.reasoning_content', 'Hm.'],
  ['response.reasoning_summary', { text: 'Hm.' }],
])('reasoning by another name is told, though its item ends without it (OpenRouter): %s', (name, words) => {
  const got = read([
    created,
    added(0, reasoning(null)),
    { type: `${name}.delta`, output_index: 0, item_id: 'rs_1', delta: words },
    { type: `${name}.done`, output_index: 0, item_id: 'rs_1', text: 'Hm.' },
    done(0, reasoning(null)),
    ...said(1, ['Yes.']),
    responseEvent('completed'),
  ]);
  expect(got).toMatchObject({ reasoning: 'Hm.', text: 'Yes.' });
});

test('calls of one number that are open at once are told apart by their ids (agenthub#218)', () => {
  const call = (id: string, args: unknown) => ({
    ...{ type: 'function_call', id, call_id: `call_${id}`, name: `tool_${id}` },
    arguments: args,
  });
  const place = (item_id: string) => ({ output_index: 0, item_id });
  const got = read([
    created,
    added(0, call('a', '')),
    { type: 'response.function_call_arguments.delta', ...place('a'), delta: '{"x":' },
    added(0, call('b', '')),
    { type: 'response.function_call_arguments.delta', ...place('b'), delta: '{"y":2}' },
    { type: 'response.function_call_arguments.delta', ...place('a'), delta: '1}' },
    { type: 'response.function_call_arguments.done', ...place('a'), arguments: '{"x":1}' },
    done(0, call('a', '{"x":1}')),
    done(0, call('b', '{"y":2}')),
    responseEvent('completed'),
  ]);
  expect(toolCallsOf(got).map(({ name, arguments: args }) => `${name}${args}`)).toEqual([
    'tool_a{"x":1}',
    'tool_b{"y":2}',
  ]);
  const whole = read([created, done(0, call('a', { x: 1 })), responseEvent('completed')]);
  expect(toolCallsOf(whole)[0]).toMatchObject({ arguments: '{"x":1}' });
});

test('calls of one number are told apart by the ids of the calls, where items have none, and from words that go on', () => {
  const call = (id: string, args: string) => ({
    ...{ type: 'function_call', call_id: id, name: `tool_${id}` },
    arguments: args,
  });
  const piece = (item_id: string, text: string) => ({
    ...{ type: 'response.function_call_arguments.delta', output_index: 0 },
    ...{ item_id, delta: text },
  });
  const got = read([
    created,
    added(0, message('')),
    delta('Hi', { output_index: 0, content_index: 0 }),
    added(0, call('a', '')),
    added(0, call('b', '')),
    piece('a', '{"x":1}'),
    piece('b', '{"y":2}'),
    done(0, call('a', '{"x":1}')),
    done(0, call('b', '{"y":2}')),
    done(0, message('Hi')),
    responseEvent('completed'),
  ]);
  const calls = toolCallsOf(got).map(({ name, arguments: args }) => `${name}${args}`);
  expect(calls).toEqual(['tool_a{"x":1}', 'tool_b{"y":2}']);
  expect(got.text).toBe('Hi');
  expect(of(got, 'unread')).toEqual([]);
});

test('a call that ends with another id than it began with is one call (the search for tools of OpenAI)', () => {
  const search = (call_id: string) => ({ type: 'tool_search_call', id: 'tsc_1', call_id, arguments: { goal: 'x' } });
  const got = read([created, added(0, search('a')), done(0, search('b')), responseEvent('completed', [search('b')])]);
  expect(toolCallsOf(got)).toHaveLength(1);
  expect(of(got, 'provider-state')).toMatchObject([{ state: { items: [search('b')] } }]);
});

test.each([{}, '{}'])(
  'arguments that begin as none and come in pieces are told once, however they are repeated: %j',
  (none) => {
    const call = (args: unknown) => ({ type: 'function_call', id: 'a', call_id: 'c', name: 'sum', arguments: args });
    const piece = (text: string) => ({
      ...{ type: 'response.function_call_arguments.delta', output_index: 0 },
      ...{ item_id: 'a', delta: text },
    });
    const got = read([
      created,
      added(0, call(none)),
      piece('{"x": '),
      piece('1}'),
      done(0, call({ x: 1 })),
      responseEvent('completed'),
    ]);
    expect(toolCallsOf(got)).toMatchObject([{ arguments: '{"x": 1}' }]);
    expect(of(got, 'unread')).toEqual([]);
    const without = read([created, added(0, call(none)), done(0, call(none)), responseEvent('completed')]);
    expect(toolCallsOf(without)).toMatchObject([{ arguments: '{}' }]);
  },
);

test('a part that begins with nothing is not taken for a piece of the one before', () => {
  const place = (content_index: number) => ({ output_index: 0, content_index });
  const got = read([
    created,
    delta('Hello', place(0)),
    delta('', place(1)),
    { type: 'response.output_text.done', ...place(0), text: 'Hello' },
    { type: 'response.output_text.done', ...place(1), text: ' you' },
    responseEvent('completed'),
  ]);
  expect(got.text).toBe('Hello you');
  expect(of(got, 'unread')).toEqual([]);
});

test('a text that comes only whole is told (gemini-web2api)', () => {
  const whole = { type: 'response.output_text.done', output_index: 0, content_index: 0, text: 'Hello' };
  expect(read([created, whole, responseEvent('completed')])).toMatchObject({ text: 'Hello', failure: null });
});

test('thinking that took all tokens ends as cut off at the limit, and is billed (LiteLLM)', () => {
  const cut = { incomplete_details: { reason: 'max_output_tokens' } };
  const got = read([
    created,
    done(0, reasoning('gAAA-1', 'Hm.')),
    responseEvent('incomplete', [reasoning('gAAA-1', 'Hm.')], cut),
  ]);
  expect(got).toMatchObject({ text: '', reasoning: 'Hm.', failure: null });
  expect(of(got, 'finished')).toMatchObject([{ reason: 'length' }]);
  expect(of(got, 'usage')).toHaveLength(1);
});

test('a message without content is no words, and no failure (oMLX)', () => {
  const got = read([created, responseEvent('completed', [reasoning(null, 'Hm.'), message('', { content: [] })])]);
  expect(got).toMatchObject({ text: '', reasoning: 'Hm.', failure: null });
});

test('whatever repeats a text, it is told once (Databricks, Fabric, xAI)', () => {
  const [begin, ...others] = answer(['hello', ' world']);
  const part = { type: 'output_text', text: 'hello world', annotations: [] };
  const again = { type: 'response.content_part.done', output_index: 0, content_index: 0, part };
  expect(read([begin!, ...others.slice(0, -2), again, ...others.slice(-2)]).text).toBe('hello world');
});

test('a call of a custom tool that the request does not have is one that the server ran (xAI)', () => {
  const search = {
    type: 'custom_tool_call',
    id: 'ctc_1',
    call_id: 'xs_1',
    name: 'x_keyword_search',
    input: '{"query":"tea"}',
  };
  const events = [
    created,
    done(0, search),
    ...said(1, ['Tea.']),
    responseEvent('completed', [search, message('Tea.')]),
  ];
  const told = (tools: object[], all: readonly object[] = events) => {
    const parameters = { extra: { tools } };
    const decoder = new ResponsesDecoder({ customTools: customToolsIn(parameters) });
    return readWith(function* () {
      for (const event of all) yield* decoder.event(JSON.stringify(event));
    });
  };
  expect(toolCallsOf(told([]))).toMatchObject([{ name: 'x_keyword_search', isHosted: true }]);
  const last = [created, done(0, search), responseEvent('completed', [search])];
  expect(of(told([], last), 'finished')).toMatchObject([{ reason: 'stop' }]);
  const own = [{ type: 'custom', name: 'x_keyword_search' }];
  expect(toolCallsOf(told(own))[0]?.isHosted).toBeUndefined();
  expect(of(told(own, last), 'finished')).toMatchObject([{ reason: 'tool_calls' }]);
});

test('a response that says by its event alone that it is completed has a reason to end (9router#705)', () => {
  const completed = { type: 'response.completed', response: { id: 'resp_1' } };
  const got = read([created, delta('Yes.'), completed]);
  expect(got.text).toBe('Yes.');
  expect(of(got, 'finished')).toEqual([{ type: 'finished', choice: 0, reason: 'stop' }]);
});

test('words that stand beside the items only are the answer, and are told once (CLIProxyAPI#3064)', () => {
  const words = { status: 'completed', output: [], output_text: 'ping' };
  expect(readWith(() => new ResponsesDecoder().whole(JSON.stringify(words))).text).toBe('ping');
  const { output: _, ...bare } = words;
  expect(readWith(() => new ResponsesDecoder().whole(JSON.stringify(bare))).text).toBe('ping');
  expect(read([created, delta('pi'), delta('ng'), { type: 'response.completed', response: words }]).text).toBe('ping');
});
