import { afterEach, describe, expect, test } from 'vitest';
import { testConnection } from '../../../../src/protocol/endpoint/connection';
import { readListedModels } from '../../../../src/protocol/dialects/listed-models';
import type { Network } from '../../../../src/protocol/transport/network';
import * as says from '../../../server/behaviours';
import { startChatServer, type ChatServer, type ChatServerOptions } from '../../../server/chat-server';
import { nodeNetwork } from '../node-network';

let server: ChatServer | undefined;
afterEach(async () => {
  await server?.close();
  server = undefined;
});

async function start(options: ChatServerOptions = {}): Promise<ChatServer> {
  return (server = await startChatServer(options));
}

interface Trial {
  key?: string | null;
  presetId?: string;
  dialect?: string;
  network?: Partial<Network>;
}

function connect(baseUrl: string, { key = null, presetId = 'custom', dialect, network = {} }: Trial = {}) {
  const keyOrigin = key === null ? null : new URL(baseUrl).origin;
  return testConnection(
    { endpoint: { baseUrl, presetId, ...(dialect !== undefined && { dialect }) }, key, keyOrigin },
    { ...nodeNetwork(), ...network },
    new AbortController().signal,
  );
}

describe('testing a connection', () => {
  test('lists the models', async () => {
    const { baseUrl } = await start({ models: ['a', { id: 'b', context_window: 8192 }], key: 'sk-1' });
    expect(await connect(baseUrl, { key: 'sk-1' })).toEqual({
      models: [
        { id: 'a', facts: {} },
        { id: 'b', facts: { contextWindow: 8192 } },
      ],
      hasList: true,
      suggestedBaseUrl: null,
    });
  });

  test('tells a bad key', async () => {
    const { baseUrl } = await start({ key: 'sk-1' });
    expect(await connect(baseUrl, { key: 'sk-2' })).toMatchObject({ failure: { kind: 'unauthorized', status: 401 } });
  });

  test('suggests /v1 where that is what works', async () => {
    const { url } = await start({ models: ['a'] });
    expect(await connect(url)).toEqual({
      hasList: true,
      models: [{ id: 'a', facts: {} }],
      suggestedBaseUrl: `${url}/v1`,
    });
  });

  test('suggests /v1 where a web page answers at the base', async () => {
    const { url } = await start({ models: ['a'] });
    server?.nextAt('/models', says.html(200, 'Welcome'));
    expect(await connect(url)).toMatchObject({ suggestedBaseUrl: `${url}/v1` });
  });

  test('tells a bad key also where /v1 is missing', async () => {
    const { url } = await start({ key: 'sk-1' });
    server?.nextAt('/models', says.failure(404));
    expect(await connect(url, { key: 'sk-2' })).toMatchObject({ failure: { kind: 'unauthorized' } });
  });

  test('tells that there is no list of models, which is no failure: chats may work', async () => {
    const { url } = await start();
    const unlisted = { models: [], suggestedBaseUrl: null, hasList: false };
    expect(await connect(`${url}/api`)).toEqual(unlisted);
    server?.nextAt('/v1/models', says.failure(404));
    expect(await connect(`${url}/v1`)).toEqual(unlisted);
  });

  test('takes the list of a server that has no model for one (Ollama)', async () => {
    const { baseUrl } = await start();
    for (const none of [
      { object: 'list', data: null },
      { data: null, success: true },
      { data: null, code: 0 },
      { data: null, code: 200, msg: 'ok' },
      { data: [], code: '0', error: null },
      { data: null, code: 20000, message: 'Ok', status: true },
    ]) {
      server?.nextAt('/v1/models', says.json(none));
      const connected = { models: [], suggestedBaseUrl: null, hasList: true };
      expect([none, await connect(baseUrl)]).toEqual([none, connected]);
    }
    server?.nextAt('/v1/models', says.json({ data: ['one', 'two'] }));
    expect(await connect(baseUrl)).toMatchObject({ models: [{ id: 'one' }, { id: 'two' }] });
  });

  test('tells what a gateway sends beside an empty list, which may be no more than a code', async () => {
    const { baseUrl } = await start();
    const message = 'No permission';
    for (const [refusal, kind, said] of [
      [{ data: null, success: false, message }, 'bad-response', message],
      [{ data: null, status: 'error', message }, 'bad-response', message],
      [{ data: null, status: 401, message }, 'bad-response', message],
      [{ data: null, detail: message }, 'bad-response', message],
      [{ data: null, base_resp: { status_code: 1004, status_msg: message } }, 'bad-response', message],
      [{ data: null, code: 'InvalidApiKey' }, 'bad-response', 'InvalidApiKey'],
      [{ data: null, code: 40101 }, 'bad-response', '40101'],
      [{ data: null, code: 401, msg: message }, 'unauthorized', message],
      [{ data: null, code: 401 }, 'unauthorized', '401'],
      [{ data: [], code: '403' }, 'forbidden', '403'],
    ] as const) {
      server?.nextAt('/v1/models', says.json(refusal));
      const failure = { kind, said: expect.stringContaining(said) as string };
      expect([refusal, await connect(baseUrl)]).toMatchObject([refusal, { failure }]);
    }
  });

  test('keeps the query of the base URL', async () => {
    const { baseUrl } = await start();
    await connect(`${baseUrl}?api-version=1`);
    expect(server?.requests[0]?.path).toContain('/v1/models?api-version=1');
  });

  test.each([
    ['a redirect', says.redirectTo('https://elsewhere.test'), { kind: 'redirected' }],
    ['a web page', says.html(200, 'Log in'), { kind: 'wrong-path', said: 'Log in' }],
    ['something else', says.json({ hello: 'you' }), { kind: 'bad-response' }],
    [
      'an error with a status of success',
      says.json({ error: 'Unexpected endpoint or method. (GET /models)' }),
      { kind: 'wrong-path' },
    ],
    ['403', says.failure(403), { kind: 'forbidden' }],
  ])('tells %s', async (_, behaviour, failure) => {
    const { baseUrl } = await start();
    server?.nextAt('/v1/models', behaviour);
    expect(await connect(baseUrl)).toMatchObject({ failure });
  });

  test('tells that nothing runs there', async () => {
    const { baseUrl } = await start();
    await server?.close();
    expect(await connect(baseUrl)).toEqual({ failure: { kind: 'unreachable' } });
  });

  test('tells CORS: a page may not read it, but somebody answers', async () => {
    const { baseUrl } = await start();
    const network: Partial<Network> = {
      fetch: (url, init) =>
        init.mode === 'no-cors' ? fetch(url, init) : Promise.reject(new TypeError('Failed to fetch')),
    };
    expect(await connect(baseUrl, { network })).toEqual({ failure: { kind: 'cors' } });
    expect(server?.requests[0]?.headers).not.toHaveProperty('authorization');
  });

  test('ends when the person gives it up, also in the middle of the list', async () => {
    const { baseUrl } = await start();
    const giveUp = new AbortController();
    server?.nextAt('/v1/models', async (exchange) => {
      exchange.head(200);
      exchange.write('{"data": [');
      await exchange.untilGone();
    });
    const connection = { endpoint: { baseUrl, presetId: 'custom' }, key: null, keyOrigin: null };
    const network: Network = {
      ...nodeNetwork(),
      fetch: async (url, init) => {
        const response = await fetch(url, init);
        // The answer has begun, and its list is what is read next.
        queueMicrotask(() => giveUp.abort());
        return response;
      },
    };
    expect(await testConnection(connection, network, giveUp.signal)).toEqual({ failure: { kind: 'cut-off' } });
    expect(server?.requests).toHaveLength(1);
  });

  test('strikes out a key that the server echoes', async () => {
    const { baseUrl } = await start();
    server?.nextAt('/v1/models', says.failure(401, { message: 'No: sk-secret' }));
    expect(await connect(baseUrl, { key: 'sk-secret' })).toEqual({
      failure: { kind: 'unauthorized', status: 401, said: 'No: •••' },
    });
  });

  test("lists Gemini's own models with the key in its header, and says where they are", async () => {
    const { url } = await start({ key: 'AIza-1' });
    const entry = { name: 'models/gemini-a', supportedGenerationMethods: ['generateContent'], inputTokenLimit: 9 };
    server?.nextAt('/v1beta/models?pageSize=1000', says.json({ models: [entry] }));
    expect(await connect(url, { key: 'AIza-1', dialect: 'gemini' })).toEqual({
      hasList: true,
      models: [{ id: 'gemini-a', facts: { contextWindow: 9 } }],
      suggestedBaseUrl: `${url}/v1beta`,
    });
    expect(
      server?.requests.map(({ path, headers }) => [path, headers['x-goog-api-key'], headers.authorization]),
    ).toEqual([
      ['/models?pageSize=1000', 'AIza-1', undefined],
      ['/v1beta/models?pageSize=1000', 'AIza-1', undefined],
    ]);
  });

  test("puts Anthropic's key where its /models wants it", async () => {
    const { baseUrl } = await start({ key: 'sk-1' });
    expect(await connect(baseUrl, { key: 'sk-1', presetId: 'anthropic' })).toHaveProperty('models');
    expect(server?.requests[0]?.headers).toMatchObject({ 'x-api-key': 'sk-1', 'anthropic-version': '2023-06-01' });
    expect(server?.requests[0]?.headers).not.toHaveProperty('authorization');
  });

  test.each([undefined, 'anthropic-messages'])(
    "reads Anthropic's list to its last page, and all that it says (%s)",
    async (dialect) => {
      const { baseUrl } = await start();
      const supported = { supported: true };
      const none = { supported: false };
      const first = {
        id: 'claude-next',
        display_name: 'Claude Next',
        max_input_tokens: 1_000_000,
        max_tokens: 128_000,
        capabilities: {
          thinking: { supported: true, types: { adaptive: supported, enabled: none, disabled: supported } },
          image_input: supported,
          pdf_input: none,
          effort: { supported: true, low: supported, high: supported, max: none, xhigh: null },
        },
      };
      server?.nextAt('/v1/models', says.json({ data: [first], has_more: true, first_id: 'a', last_id: 'claude-next' }));
      server?.nextAt(
        '/v1/models?after_id=claude-next',
        says.json({ data: [{ id: 'claude-old', capabilities: null }], has_more: false }),
      );
      expect(await connect(baseUrl, { ...(dialect !== undefined && { dialect }) })).toMatchObject({
        models: [
          {
            id: 'claude-next',
            name: 'Claude Next',
            facts: {
              contextWindow: 1_000_000,
              maxOutput: 128_000,
              reasoning: true,
              input: ['image'],
              thinking: ['adaptive', 'disabled'],
              efforts: ['low', 'high'],
            },
          },
          { id: 'claude-old', facts: {} },
        ],
      });
    },
  );

  test("tells OpenRouter's bad key, though its list of models is open to anybody", async () => {
    const { baseUrl } = await start();
    server?.nextAt('/v1/key', says.failure(401, { message: 'User not found.' }));
    expect(await connect(baseUrl, { key: 'sk-2', presetId: 'openrouter' })).toMatchObject({
      failure: { kind: 'unauthorized' },
    });
  });

  test('takes the window that llama.cpp runs with, and what it takes beside text', async () => {
    const { baseUrl } = await start({ models: [{ id: 'local', meta: { n_ctx_train: 131_072 } }] });
    server?.nextAt('/props', says.json({ default_generation_settings: { n_ctx: 4096 }, modalities: { vision: true } }));
    expect(await connect(baseUrl)).toMatchObject({
      models: [{ id: 'local', facts: { contextWindow: 4096, input: ['image'] } }],
    });
    expect(await connect(baseUrl)).toMatchObject({ models: [{ id: 'local', facts: { contextWindow: 131_072 } }] });
  });

  test('takes the window of the list before that of the training, where llama.cpp says both', async () => {
    const { baseUrl } = await start({ models: [{ id: 'local', meta: { n_ctx: 8192, n_ctx_train: 131_072 } }] });
    expect(await connect(baseUrl)).toMatchObject({ models: [{ id: 'local', facts: { contextWindow: 8192 } }] });
  });

  test("asks llama.cpp's router about each model that is loaded, and loads none by asking", async () => {
    const { baseUrl } = await start({
      models: [
        { id: 'a/b:Q4', status: { value: 'loaded' } },
        { id: 'idle', status: { value: 'unloaded', args: ['--ctx-size', '4096'] } },
      ],
    });
    server?.nextAt(
      '/props?model=a%2Fb%3AQ4&autoload=false',
      says.json({ default_generation_settings: { n_ctx: 32_768 } }),
    );
    expect(await connect(baseUrl)).toMatchObject({
      models: [
        { id: 'a/b:Q4', facts: { contextWindow: 32_768 } },
        { id: 'idle', facts: {} },
      ],
    });
    const asked = server?.requests.map(({ path }) => path).filter((path) => path.includes('/props'));
    expect(asked).toEqual(['/props?model=a%2Fb%3AQ4&autoload=false']);
  });
});

describe('a list of models says of window and price what its server knows', () => {
  test.each([
    [
      'OpenRouter',
      {
        context_length: 128_000,
        pricing: { prompt: '0.00000015', completion: '0.0000006', input_cache_read: '0.000000075' },
        top_provider: { max_completion_tokens: 16_384 },
        supported_parameters: ['temperature', 'reasoning'],
        architecture: { input_modalities: ['text', 'image', 'file'] },
      },
      {
        contextWindow: 128_000,
        maxOutput: 16_384,
        price: { input: 0.15, output: 0.6, cachedInput: 0.075 },
        reasoning: true,
        takesTemperature: true,
        input: ['image', 'pdf'],
      },
    ],
    [
      'OpenRouter, of other kinds of token',
      {
        pricing: {
          prompt: '0.000003',
          completion: '0.000015',
          request: '0',
          input_cache_write: '0.00000375',
          audio: '0.000001',
          internal_reasoning: '0',
        },
      },
      { price: { input: 3, output: 15, cacheWrite: 3.75, inputAudio: 1 } },
    ],
    ['one that charges for each request', { pricing: { prompt: '0.000001', completion: '0', request: '0.005' } }, {}],
    ["OpenRouter's router", { pricing: { prompt: '-1', completion: '-1' } }, {}],
    ['vLLM', { max_model_len: 4096 }, { contextWindow: 4096 }],
    ['llama.cpp', { meta: { n_ctx_train: 8192 } }, { contextWindow: 8192 }],
    [
      'Mistral',
      { max_context_length: 32_768, capabilities: { vision: true, audio: false } },
      { contextWindow: 32_768, input: ['image'] },
    ],
    ['xAI', { input_modalities: ['text'] }, { input: [] }],
    ['Groq', { context_window: 131_072, max_completion_tokens: 8192 }, { contextWindow: 131_072, maxOutput: 8192 }],
    ['nobody', { context_length: 'big', max_model_len: 0, pricing: null, supported_parameters: null }, {}],
  ])('%s', (_, fields, facts) => {
    expect(readListedModels({ data: [{ id: 'm', ...fields }] })).toEqual([{ id: 'm', facts }]);
  });

  test('a bare list is one, too; nameless and repeated entries are dropped', () => {
    expect(readListedModels([{ id: 'a' }, { id: 'a' }, {}, null, 'b'])).toEqual([{ id: 'a', facts: {} }]);
    expect(readListedModels({ models: 'none' })).toBeNull();
  });
});
