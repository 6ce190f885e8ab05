import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ReplyRequest } from '../../../../../src/protocol/dialects/stream-reply';
import { testConnection } from '../../../../../src/protocol/endpoint/connection';
import { readLines } from '../../../../../src/protocol/transport/read-lines';
import { failure as refusal, html, json, raw } from '../../../../server/behaviours';
import { startChatServer, type ChatServer } from '../../../../server/chat-server';
import type { Behaviour } from '../../../../server/exchange';
import { done, line, lines, shown, tags } from '../../../../server/ollama-wire';
import { hurried, nodeNetwork } from '../../node-network';
import { replyRequest } from '../../reply-request';
import { wholeReply } from '../../whole-reply';

let server: ChatServer;
beforeEach(async () => {
  server = await startChatServer();
});
afterEach(() => server.close());

const endpoint = () => ({ baseUrl: server.baseUrl, presetId: 'ollama', dialect: 'ollama' });
const ndjson = { 'Content-Type': 'application/x-ndjson' };

async function ask(behaviours: Behaviour[], differs: Partial<ReplyRequest> = {}) {
  server.nextAt('/api/chat', ...behaviours);
  const request = replyRequest({ endpoint: endpoint(), model: 'qwen3:8b', ...differs });
  const { events, failure, text } = await wholeReply(request, hurried(nodeNetwork()));
  const reasoning = events.map((event) => (event.type === 'reasoning' ? event.delta : '')).join('');
  const usage = events.flatMap((event) => (event.type === 'usage' ? event.usage : [])).at(-1);
  const reason = events.flatMap((event) => (event.type === 'finished' ? event.reason : []))[0];
  return { events, failure, text, reasoning, usage, reason };
}

const hello = [line({ content: 'Hel' }), line({ content: 'lo' }), done()];

test('lines are a reply, with its reasoning, usage and reason', async () => {
  const { failure, text, reasoning, usage, reason, events } = await ask([
    lines(line({ content: '', thinking: 'They ' }), line({ content: '', thinking: 'greet.' }), ...hello),
  ]);
  expect({ failure, text, reasoning, reason }).toEqual({
    failure: null,
    text: 'Hello',
    reasoning: 'They greet.',
    reason: 'stop',
  });
  expect(usage).toMatchObject({ promptTokens: 26, completionTokens: 298, cachedTokens: 0, costUsd: null });
  expect(events).toContainEqual({ type: 'started', id: '', model: 'qwen3:8b', fingerprint: '' });
});

test('thinking that an older server leaves in the words is told apart', async () => {
  const { text, reasoning } = await ask([lines(line({ content: '<think>Hm.</think>\n\nSeven.' }), done())]);
  expect({ text, reasoning }).toEqual({ text: 'Seven.', reasoning: 'Hm.' });
});

test.each(['reasoning', 'reasoning_content'])('thinking under the name %s is thinking, and told once', async (name) => {
  for (const more of [{}, { thinking: 'Hm.' }]) {
    const { text, reasoning } = await ask([lines(line({ content: '', [name]: 'Hm.', ...more }), ...hello)]);
    expect({ text, reasoning }).toEqual({ text: 'Hello', reasoning: 'Hm.' });
  }
});

test('pictures of a reply are told, by their bytes or where they are', async () => {
  const bytes = `iVBORw0KGgo${'A'.repeat(200)}`;
  const images = [bytes, 'data:image/jpeg;base64,/9j/', 'https://a.example/b.png'];
  const { events, text } = await ask([lines(line({ content: 'Here:', images }), done())]);
  expect(text).toBe('Here:');
  expect(events.filter(({ type }) => type === 'media')).toMatchObject([
    { base64: bytes },
    { base64: '/9j/', media: { mediaType: 'image/jpeg' } },
    { media: { source: { kind: 'url', url: 'https://a.example/b.png' } } },
  ]);
});

test('a message that is its words alone is read; words beside no answer are an error where a code says so', async () => {
  const words = (message: string) => ({ ...line({}), message });
  expect(await ask([lines(words('Hel'), words('lo'), done({ message: '!' }))])).toMatchObject({
    failure: null,
    text: 'Hello!',
  });
  const { failure, text } = await ask([lines(words('Hel'), { message: 'out of memory', code: 500 })]);
  expect({ failure, text }).toMatchObject({ failure: { said: 'out of memory' }, text: 'Hel' });
});

test('a prompt from the cache: its count is taken where it is told, and nothing is billed as 0', async () => {
  expect((await ask([lines(...hello.slice(0, 2), done({ prompt_eval_cached_count: 16 }))])).usage).toMatchObject({
    promptTokens: 26,
    cachedTokens: 16,
  });
  for (const missing of [{ prompt_eval_count: undefined }, { prompt_eval_count: 0 }])
    expect((await ask([lines(...hello.slice(0, 2), done(missing))])).usage).toBeUndefined();
});

test('calls come whole, with arguments as an object, with ids or without', async () => {
  const call = { function: { name: 'weather', arguments: { city: 'Oslo' } } };
  const { events, reason } = await ask([
    lines(
      line({ content: '', tool_calls: [call] }),
      line({ content: '', tool_calls: [{ id: 'call_2', ...call }] }),
      done(),
    ),
  ]);
  const calls = events.filter(({ type }) => type === 'tool-call');
  expect(calls).toMatchObject([
    { index: 0, name: 'weather', arguments: '{"city":"Oslo"}' },
    { index: 1, id: 'call_2', name: 'weather', arguments: '{"city":"Oslo"}' },
  ]);
  expect(reason).toBe('tool_calls');
});

test.each([[null], [''], [[]]])(
  'a call without arguments has none, though the server says %j (agent-os#1950)',
  async (none) => {
    const call = { function: { name: 'now', arguments: none } };
    const { events } = await ask([lines(line({ content: '', tool_calls: [call] }), done())]);
    const told = events.filter((event) => event.type === 'tool-call');
    expect(told.map(({ name, arguments: args }) => `${name}${args}`).join('')).toBe('now{}');
  },
);

test('a reply that fills its room says so', async () => {
  expect((await ask([lines(line({ content: 'Hel' }), done({ done_reason: 'length' }))])).reason).toBe('length');
});

test('an error in the middle keeps what came', async () => {
  const { text, failure } = await ask([lines(line({ content: 'Hel' }), { error: 'an error was encountered' })]);
  expect(text).toBe('Hel');
  expect(failure).toMatchObject({ kind: 'server', said: 'an error was encountered' });
});

test('a connection that breaks in a line keeps what came; a last line needs no line end', async () => {
  const cut = `${JSON.stringify(line({ content: 'Hel' }))}\n{"model":"qwen3:8b","message":{"con`;
  expect(await ask([raw(cut, ndjson)])).toMatchObject({ text: 'Hel', failure: { kind: 'cut-off' } });
  const whole = hello.map((one) => JSON.stringify(one)).join('\r\n');
  expect(await ask([raw(whole, ndjson)])).toMatchObject({ text: 'Hello', failure: null });
});

test('wherever the bytes are cut, the lines are the same', async () => {
  const bytes = new TextEncoder().encode('{"a":"é😀"}\n{"b":1}\r\n\n{"c":2}');
  const read = async (cuts: number[]) => {
    const at = [0, ...[...cuts].sort((a, b) => a - b), bytes.length];
    const body = new ReadableStream<Uint8Array<ArrayBuffer>>({
      start(controller) {
        for (const [index, from] of at.entries()) controller.enqueue(bytes.slice(from, at[index + 1] ?? from));
        controller.close();
      },
    });
    const data: string[] = [];
    for await (const pieces of readLines(body)) data.push(...pieces.flatMap((one) => ('data' in one ? one.data : [])));
    return data;
  };
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat(bytes.length), { maxLength: 6 }), async (cuts) => {
      expect(await read(cuts)).toEqual(['{"a":"é😀"}', '{"b":1}', '{"c":2}']);
    }),
  );
});

test('an answer that is no stream is read whole; a page is no reply', async () => {
  const whole = { ...done(), message: { role: 'assistant', content: 'Hello' } };
  expect(await ask([json(whole)])).toMatchObject({ text: 'Hello', failure: null, reason: 'stop' });
  const { failure } = await ask([html(200, 'Sign in')]);
  expect(failure?.kind).toMatch(/bad-response|wrong-path/);
});

test.each([
  [404, { error: 'model "qwen3:8b" not found, try pulling it first' }, 'model-not-found'],
  [404, { error: "model 'qwen3:8b' not found" }, 'model-not-found'],
  [400, { error: 'the input length exceeds the context length' }, 'context-too-long'],
  [401, { error: 'unauthorized' }, 'unauthorized'],
  [500, { error: 'model requires more system memory (8.4 GiB) than is available (5.2 GiB)' }, 'server'],
])('a refusal by %i %j is told as %s', async (status, body, kind) => {
  const answer = json(body, status);
  expect((await ask([answer, answer, answer])).failure).toMatchObject({ kind, said: body.error });
});

test('a model that cannot think, or has no levels of it, is asked again without; and that is told', async () => {
  const cannot = json({ error: '"gemma3:4b" does not support thinking' }, 400);
  const first = await ask([cannot, lines(...hello)], { parameters: { reasoningEffort: 'high' } });
  expect(first.text).toBe('Hello');
  expect(first.events).toContainEqual({ type: 'learned', refuses: 'enabled-thinking' });
  const bodies = () => server.requests.map(({ body }) => (body as { think?: unknown }).think);
  expect(bodies()).toEqual([true, undefined]);
  server.requests.length = 0;
  const noLevels = json({ error: 'think value "high" is not supported for this model' }, 400);
  await ask([noLevels, lines(...hello)], { model: 'gpt-oss-like', parameters: { reasoningEffort: 'high' } });
  expect(bodies()).toEqual(['high', true]);
});

test('a refused field of the person’s own is not sent for ever: the server’s words are the failure', async () => {
  const said = '"gemma3:4b" does not support thinking';
  const cannot = json({ error: said }, 400);
  const { failure } = await ask([cannot, cannot], { parameters: { extra: { think: true } } });
  expect(failure).toMatchObject({ kind: 'bad-request', said });
  expect(server.requests).toHaveLength(2);
});

test('the models that can chat are listed with the windows they were made for', async () => {
  server.nextAt('/api/tags', tags('qwen3:8b', 'nomic-embed-text:latest', 'odd:latest'));
  server.nextAt(
    '/api/show',
    shown(40_960, ['completion', 'tools', 'thinking']),
    shown(2048, ['embedding']),
    refusal(500),
  );
  const connection = { endpoint: endpoint(), key: null, keyOrigin: null };
  const found = await testConnection(connection, hurried(nodeNetwork()), new AbortController().signal);
  expect(found).toMatchObject({ hasList: true, suggestedBaseUrl: null });
  // They are asked about at the same time, and answered in no order.
  const models = 'models' in found ? found.models : [];
  expect(models.map(({ facts }) => facts)).toEqual(
    expect.arrayContaining([{ contextWindow: 40_960, reasoning: true, input: [] }, {}]),
  );
  expect(models).toHaveLength(2);
});

test('a reply that is gone on with by an instruction does not stand twice where the model begins again', async () => {
  const messages = [
    { role: 'user' as const, content: 'Hello' },
    { role: 'assistant' as const, content: 'Once upon' },
  ];
  const again = lines(line({ content: 'Once ' }), line({ content: 'upon a time' }), done());
  expect(await ask([again], { messages })).toMatchObject({ text: ' a time', failure: null });
});

/** Answers as Ollama's own documentation has them (ollama/ollama 01e52d2, docs/api.md, MIT): of several versions. */
test.each([
  [
    'a stream whose pieces have no pictures, and whose end has no message and no reason',
    [
      '{"model":"llama3.2","created_at":"2023-08-04T08:52:19.385406455-07:00","message":{"role":"assistant","content":"The","images":null},"done":false}',
      '{"model":"llama3.2","created_at":"2023-08-04T19:22:45.499127Z","done":true,"total_duration":4883583458,"load_duration":1334875,"prompt_eval_count":26,"prompt_eval_duration":342546000,"eval_count":282,"eval_duration":4535599000}',
    ],
    { text: 'The', usage: { promptTokens: 26, completionTokens: 282 } },
  ],
  [
    'a whole answer in one line',
    [
      '{"model":"llama3.1","created_at":"2024-12-06T00:46:58.265747Z","message":{"role":"assistant","content":"{\\"age\\": 22, \\"available\\": false}"},"done_reason":"stop","done":true,"total_duration":2254970291,"load_duration":574751416,"prompt_eval_count":34,"prompt_eval_duration":1502000000,"eval_count":12,"eval_duration":175000000}',
    ],
    { text: '{"age": 22, "available": false}', reason: 'stop', usage: { promptTokens: 34, completionTokens: 12 } },
  ],
  [
    'an answer to a picture, with a space before its words',
    [
      '{"model":"llava","created_at":"2023-12-13T22:42:50.203334Z","message":{"role":"assistant","content":" The image features a pig.","images":null},"done":true,"total_duration":1668506709,"load_duration":1986209,"prompt_eval_count":26,"prompt_eval_duration":359682000,"eval_count":83,"eval_duration":1303285000}',
    ],
    { text: ' The image features a pig.', usage: { promptTokens: 26, completionTokens: 83 } },
  ],
])('%s is read as the documentation of Ollama has it', async (_, all, expected) => {
  const read = await ask([raw(`${all.join('\n')}\n`, ndjson)]);
  expect(read.failure).toBeNull();
  expect(read).toMatchObject(expected);
});
