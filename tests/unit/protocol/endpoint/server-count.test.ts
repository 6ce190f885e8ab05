import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ChatRequest } from '../../../../src/protocol/dialects/dialect';
import type { Network } from '../../../../src/protocol/transport/network';
import { countAtServer, countingWaysOf, type Countable } from '../../../../src/protocol/endpoint/server-count';
import * as says from '../../../server/behaviours';
import { startChatServer, type ChatServer } from '../../../server/chat-server';
import { nodeNetwork } from '../node-network';

const key = 'sk-1';
const anthropic = 'https://api.anthropic.com';

let server: ChatServer;
beforeEach(async () => {
  server = await startChatServer({ key });
});
afterEach(() => server.close());

const chat: Countable = {
  model: 'a-model',
  messages: [
    { role: 'system', content: 'Be brief.' },
    { role: 'user', content: 'Hello' },
  ],
};
const tools = [
  {
    type: 'function',
    function: {
      name: 'add',
      description: 'Adds',
      parameters: { type: 'object', properties: { a: { type: 'number' } } },
    },
  },
];

function count(presetId: string, asked: Countable = chat, keyOrigin = server.url, baseUrl = server.baseUrl) {
  // Anthropic is known by its host: what is sent there comes here.
  const toHere: Network = { ...nodeNetwork(), fetch: (url, init) => fetch(url.replace(anthropic, server.url), init) };
  const endpoint = { baseUrl, presetId };
  return countAtServer(
    { endpoint, key, keyOrigin },
    countingWaysOf(endpoint),
    asked,
    toHere,
    new AbortController().signal,
  );
}

const atAnthropic = (asked?: Countable) => count('anthropic', asked, anthropic, `${anthropic}/v1`);

describe('a prompt is counted', () => {
  test('by llama.cpp: its template, then its tokenizer, beside /v1', async () => {
    server.nextAt('/apply-template', says.json({ prompt: '<|system|>Be brief.<|user|>Hello<|assistant|>' }));
    server.nextAt('/tokenize', says.json({ tokens: [1, 2, 3, 4, 5] }));
    expect(await count('llama-cpp')).toEqual({ tokens: 5, way: 'llama-cpp' });
    expect(server.requests.map(({ path, body }) => [path, body])).toEqual([
      ['/apply-template', chat],
      [
        '/tokenize',
        {
          model: 'a-model',
          content: '<|system|>Be brief.<|user|>Hello<|assistant|>',
          add_special: true,
          parse_special: true,
        },
      ],
    ]);
    expect(server.requests.every(({ headers }) => headers.authorization === `Bearer ${key}`)).toBe(true);
  });

  test('by vLLM', async () => {
    server.nextAt('/tokenize', says.json({ count: 21, max_model_len: 4096, tokens: [] }));
    expect(await count('vllm', { ...chat, tools })).toEqual({ tokens: 21, way: 'vllm' });
    expect(server.requests[0]?.body).toEqual({ ...chat, tools });
  });

  test('by Anthropic, in its own form and with its own headers', async () => {
    server.nextAt('/v1/messages/count_tokens', says.json({ input_tokens: 33 }));
    expect(await atAnthropic({ ...chat, tools })).toEqual({ tokens: 33, way: 'anthropic' });
    expect(server.requests[0]).toMatchObject({
      headers: {
        'x-api-key': key,
        'anthropic-version': '2023-06-01',
        'anthropic-dangerous-direct-browser-access': 'true',
      },
      body: {
        model: 'a-model',
        system: 'Be brief.',
        messages: [{ role: 'user', content: 'Hello' }],
        tools: [{ name: 'add', description: 'Adds', input_schema: { type: 'object' } }],
      },
    });
    expect(server.requests[0]?.headers.authorization).toBeUndefined();
  });
});

test('a prompt without instructions has no empty ones at Anthropic', async () => {
  server.nextAt('/v1/messages/count_tokens', says.json({ input_tokens: 8 }));
  await atAnthropic({ ...chat, messages: [{ role: 'user', content: 'Hello' }] });
  expect(server.requests[0]?.body).toEqual({ model: 'a-model', messages: [{ role: 'user', content: 'Hello' }] });
});

test('a request of Messages is counted as it is, by whatever server speaks that', async () => {
  server.nextAt('/v1/messages/count_tokens', says.json({ input_tokens: 321 }));
  const endpoint = { baseUrl: server.baseUrl, presetId: 'custom', dialect: 'anthropic-messages' };
  const extra = { tools: [{ name: 'add', input_schema: { type: 'object' } }], metadata: { user_id: 'me' } };
  const request: ChatRequest = {
    ...chat,
    messages: chat.messages as ChatRequest['messages'],
    endpoint,
    parameters: { extra, temperature: 0.5, maxTokens: 5 },
    facts: null,
    refuses: [],
  };
  const connection = { endpoint, key, keyOrigin: server.url };
  const { signal } = new AbortController();
  const counted = await countAtServer(
    connection,
    countingWaysOf(endpoint),
    { ...chat, request },
    nodeNetwork(),
    signal,
  );
  expect(counted).toEqual({ tokens: 321, way: 'anthropic' });
  expect(server.requests[0]?.body).toEqual({
    model: 'a-model',
    system: 'Be brief.',
    messages: [{ role: 'user', content: 'Hello' }],
    tools: extra.tools,
  });
});

test('a request of Responses is counted as it is, but at a server of one’s own in the way of that', async () => {
  server.nextAt('/v1/responses/input_tokens', says.json({ object: 'response.input_tokens', input_tokens: 17 }));
  const endpoint = { baseUrl: server.baseUrl, presetId: 'custom', dialect: 'responses' };
  const messages: ChatRequest['messages'] = [{ role: 'user', content: 'Hello' }];
  const request: ChatRequest = { model: 'a-model', messages, endpoint, parameters: {}, facts: null, refuses: [] };
  const connection = { endpoint, key, keyOrigin: server.url };
  const { signal } = new AbortController();
  const counted = await countAtServer(
    connection,
    countingWaysOf(endpoint),
    { ...chat, request },
    nodeNetwork(),
    signal,
  );
  expect(counted).toEqual({ tokens: 17, way: 'responses' });
  expect(server.requests[0]?.body).toEqual({ model: 'a-model', input: messages });
  expect(countingWaysOf({ ...endpoint, presetId: 'vllm' })).toEqual(['vllm']);

  server.nextAt('/tokenize', says.json({ count: 9 }));
  const local = { ...connection, endpoint: { ...endpoint, presetId: 'vllm' } };
  expect(await countAtServer(local, ['vllm'], { ...chat, request }, nodeNetwork(), signal)).toEqual({
    tokens: 9,
    way: 'vllm',
  });
});

test('a request of Gemini is counted whole by its own interface, and not by the compatible one', async () => {
  server.nextAt('/v1beta/models/a-model:countTokens', says.json({ totalTokens: 42, promptTokensDetails: [] }));
  const endpoint = { baseUrl: `${server.url}/v1beta`, presetId: 'custom', dialect: 'gemini' };
  const messages = chat.messages as ChatRequest['messages'];
  const request: ChatRequest = { ...chat, messages, endpoint, parameters: {}, facts: null, refuses: [] };
  const connection = { endpoint, key, keyOrigin: server.url };
  const { signal } = new AbortController();
  expect(
    await countAtServer(connection, countingWaysOf(endpoint), { ...chat, request }, nodeNetwork(), signal),
  ).toEqual({
    tokens: 42,
    way: 'gemini',
  });
  expect(server.requests[0]?.body).toEqual({
    generateContentRequest: {
      model: 'models/a-model',
      contents: [{ role: 'user', parts: [{ text: 'Hello' }] }],
      systemInstruction: { parts: [{ text: 'Be brief.' }] },
    },
  });
  const compatible = { baseUrl: 'https://generativelanguage.googleapis.com/v1beta/openai', presetId: 'gemini' };
  expect(countingWaysOf(compatible)).toEqual([]);
});

describe('a server that does not count says so', () => {
  test.each([
    ['an older one without the path', says.failure(404, { message: 'File Not Found' }), 'wrong-path'],
    ['one that wants another key', says.failure(401, { code: 'invalid_api_key' }), 'unauthorized'],
    ['a web page', says.html(200), 'wrong-path'],
    ['an answer without a count', says.json({ tokens: 'many' }), 'bad-response'],
    ['a count below zero', says.json({ count: -4 }), 'bad-response'],
    ['nothing', says.empty(), 'bad-response'],
  ])('%s', async (_, behaviour, kind) => {
    server.nextAt('/tokenize', behaviour);
    expect(await count('vllm')).toMatchObject({ failure: { kind } });
  });

  test('a template that is no text', async () => {
    server.nextAt('/apply-template', says.json({ prompt: null }));
    expect(await count('llama-cpp')).toMatchObject({ failure: { kind: 'bad-response' } });
    expect(server.requests).toHaveLength(1);
  });
});

test('the key goes to no other origin than its own', async () => {
  expect(await count('vllm', chat, 'https://other.test')).toEqual({
    failure: { kind: 'key-missing', origin: server.url },
  });
  expect(server.requests).toHaveLength(0);
});

describe('a bare local address', () => {
  test('is asked as llama.cpp, then as vLLM', async () => {
    server.nextAt('/apply-template', says.failure(404, { message: 'Not Found' }));
    server.nextAt('/tokenize', says.json({ count: 21, max_model_len: 4096, tokens: [] }));
    expect(await count('custom')).toEqual({ tokens: 21, way: 'vllm' });
  });

  test('of LM Studio, which answers every path with a success, cannot count', async () => {
    for (const path of ['/apply-template', '/tokenize'])
      server.nextAt(path, says.json({ error: `Unexpected endpoint or method. (POST ${path})` }));
    expect(await count('custom')).toHaveProperty('failure.kind', 'wrong-path');
  });

  test('is asked once where it refuses the key', async () => {
    server.nextAt('/apply-template', says.failure(401, { code: 'invalid_api_key' }));
    expect(await count('custom')).toMatchObject({ failure: { kind: 'unauthorized' } });
    expect(server.requests).toHaveLength(1);
  });
});

test('what may count is known by its preset, its host, or that it is near; and how, where it was asked before', () => {
  const at = (baseUrl: string, presetId: string, known?: 'vllm') =>
    countingWaysOf({ baseUrl, presetId }, known && { known });
  const here = 'http://localhost:9000/v1';
  expect(at(here, 'llama-cpp')).toEqual(['llama-cpp']);
  expect(at(here, 'vllm')).toEqual(['vllm']);
  expect(at(here, 'ollama')).toEqual([]);
  expect(at(here, 'lm-studio')).toEqual([]);
  expect(at(here, 'custom')).toEqual(['llama-cpp', 'vllm']);
  expect(at('http://192.168.0.9:8000/v1', 'custom')).toEqual(['llama-cpp', 'vllm']);
  expect(at(here, 'custom', 'vllm')).toEqual(['vllm', 'llama-cpp']);
  expect(at('https://api.example.test/v1', 'custom')).toEqual([]);
  expect(at(`${anthropic}/v1`, 'custom')).toEqual(['anthropic']);
});

test('a prompt with pictures is counted by the vendor that it is sent to, and nowhere as its words alone', () => {
  const ways = (presetId: string, dialect?: string) =>
    countingWaysOf({ baseUrl: 'https://example.com/v1', presetId, ...(dialect && { dialect }) }, { hasMedia: true });
  expect(ways('anthropic', 'anthropic-messages')).toEqual(['anthropic']);
  expect(ways('gemini', 'gemini')).toEqual(['gemini']);
  expect(ways('openai', 'responses')).toEqual(['responses']);
  for (const preset of ['anthropic', 'llama-cpp', 'vllm']) expect(ways(preset)).toEqual([]);
  expect(ways('vllm', 'responses')).toEqual([]);
  // Ollama's count for Messages has no pictures in it.
  expect(ways('ollama', 'anthropic-messages')).toEqual([]);
  expect(countingWaysOf({ baseUrl: 'http://localhost:8080/v1', presetId: 'custom' }, { hasMedia: true })).toEqual([]);
});
