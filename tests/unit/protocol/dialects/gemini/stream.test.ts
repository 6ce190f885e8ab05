import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Failure } from '../../../../../src/model/failure';
import { gemini } from '../../../../../src/protocol/dialects/gemini/dialect';
import { joinedDeltas } from '../../../../../src/protocol/dialects/read-events';
import type { ReplyEvent } from '../../../../../src/protocol/dialects/reply-event';
import type { ReplyRequest } from '../../../../../src/protocol/dialects/stream-reply';
import { json, rawStream } from '../../../../server/behaviours';
import { startChatServer, type ChatServer } from '../../../../server/chat-server';
import type { Behaviour } from '../../../../server/exchange';
import { asStream, chunk, error, streamPath, thought, usage } from '../../../../server/gemini-wire';
import { hurried, nodeNetwork } from '../../node-network';
import { replyRequest } from '../../reply-request';
import { wholeReply } from '../../whole-reply';

let server: ChatServer;
beforeAll(async () => {
  server = await startChatServer({ key: 'AIza-test' });
});
afterAll(() => server.close());
beforeEach(() => {
  server.requests.length = 0;
});

const path = streamPath('gemini-next');
const next = (...behaviours: Behaviour[]): void => server.nextAt(path, ...behaviours);
const end = { finishReason: 'STOP' };
const hello = rawStream(asStream([chunk([{ text: 'Hel' }]), chunk([{ text: 'lo' }], end, usage(3, 2))]));

async function ask(differs: Partial<ReplyRequest> = {}, network = hurried(nodeNetwork())) {
  const request = replyRequest({
    endpoint: { baseUrl: `${server.url}/v1beta`, presetId: 'gemini', dialect: 'gemini' },
    key: 'AIza-test',
    keyOrigin: server.url,
    model: 'gemini-next',
    ...differs,
  });
  return { ...(await wholeReply(request, network)), waits: network.waits };
}

test('the key goes in its header and nowhere else', async () => {
  next(hello);
  expect(await ask()).toMatchObject({ text: 'Hello', failure: null });
  const [request] = server.requests;
  expect(request?.path).toBe(path);
  expect(request?.headers).toMatchObject({ 'x-goog-api-key': 'AIza-test', 'content-type': 'application/json' });
  expect(request?.headers).not.toHaveProperty('authorization');
  expect(request?.text).not.toContain('AIza-test');
});

test('a busy server is asked again, whether it says so by a status, between the events or in one', async () => {
  const overloaded = error(503, 'UNAVAILABLE', 'The model is overloaded. Please try again later.');
  next(json(overloaded, 503), rawStream(asStream([overloaded])), hello);
  expect(await ask()).toMatchObject({ text: 'Hello', failure: null });
  expect(server.requests).toHaveLength(3);
});

test('a limit of rate is waited out as long as the details say; one of a day is not', async () => {
  const retry = { '@type': 'type.googleapis.com/google.rpc.RetryInfo', retryDelay: '7.5s' };
  const quota = (quotaId: string) => ({ violations: [{ quotaId }] });
  const exceeded = 'You exceeded your current quota, please check your plan and billing details.';
  const minute = quota('GenerateRequestsPerMinutePerProjectPerModel-FreeTier');
  next(json(error(429, 'RESOURCE_EXHAUSTED', exceeded, minute, retry), 429), hello);
  expect(await ask()).toMatchObject({ failure: null, waits: [7500] });
  const day = quota('GenerateRequestsPerDayPerProjectPerModel-FreeTier');
  next(json(error(429, 'RESOURCE_EXHAUSTED', exceeded, day, retry), 429));
  expect(await ask()).toMatchObject({ failure: { kind: 'quota' }, waits: [] });
  const none = `${exceeded} Quota exceeded for metric: generate_content_free_tier_requests, limit: 0, model: gemini-3-pro`;
  next(json(error(429, 'RESOURCE_EXHAUSTED', none, retry), 429));
  expect(await ask()).toMatchObject({ failure: { kind: 'quota' }, waits: [] });
});

test.each([
  ['API key not valid. Please pass a valid API key.', 'API_KEY_INVALID'],
  ['API Key not found. Please pass a valid API key.', 'API_KEY_INVALID'],
  ['API key expired. Please renew the API key.', ''],
  ['Der Schlüssel ist ungültig.', 'API_KEY_INVALID'],
])('a key is refused by “%s”', async (message, reason) => {
  next(json(error(400, 'INVALID_ARGUMENT', message, { reason, domain: 'googleapis.com' }), 400));
  expect((await ask()).failure).toMatchObject({ kind: 'unauthorized', status: 400, said: message });
});

test.each<[Failure['kind'], number, string]>([
  [
    'model-not-found',
    404,
    'models/gemini-9 is not found for API version v1beta, or is not supported for generateContent.',
  ],
  ['forbidden', 400, 'User location is not supported for the API use.'],
  ['forbidden', 403, 'Requests from referer https://tally.example/ are blocked.'],
  ['context-too-long', 400, 'The input token count (1200000) exceeds the maximum number of tokens allowed (1048576).'],
])('%s: %i %s', async (kind, status, message) => {
  next(json(error(status, 'X', message), status));
  expect((await ask()).failure).toMatchObject({ kind, said: message });
});

test('what a model refuses of thinking is left out, and told', async () => {
  const refused = error(400, 'INVALID_ARGUMENT', 'Thinking level is not supported for this model.');
  next(json(refused, 400), hello);
  const { events, text } = await ask({ parameters: { reasoningEffort: 'low' } });
  expect(text).toBe('Hello');
  expect(events.filter(({ type }) => type === 'learned')).toEqual([{ type: 'learned', refuses: 'effort' }]);
  expect(server.requests.map(({ body }) => (body as { generationConfig: object }).generationConfig)).toEqual([
    { thinkingConfig: { includeThoughts: true, thinkingLevel: 'LOW' } },
    { thinkingConfig: { includeThoughts: true, thinkingBudget: 1024 } },
  ]);
});

test('a refused field of the person’s own is not sent for ever: the server’s words are the failure', async () => {
  const said = 'Thinking is not enabled for this model.';
  const refused = json(error(400, 'INVALID_ARGUMENT', said), 400);
  next(refused, refused);
  const own = { generationConfig: { thinkingConfig: { thinkingBudget: 1024 } } };
  expect((await ask({ parameters: { extra: own } })).failure).toMatchObject({ kind: 'bad-request', said });
  expect(server.requests).toHaveLength(2);
});

test('models are listed page by page, those that chat, with their limits', async () => {
  const entry = (name: string, more: object = {}) => ({
    name: `models/${name}`,
    displayName: name.toUpperCase(),
    inputTokenLimit: 1_048_576,
    outputTokenLimit: 65_536,
    supportedGenerationMethods: ['generateContent', 'countTokens'],
    ...more,
  });
  const pages: Record<string, object> = {
    '': {
      models: [entry('gemini-a', { thinking: true }), entry('embed', { supportedGenerationMethods: ['embedContent'] })],
      nextPageToken: 'p 2',
    },
    'p 2': { models: [entry('gemini-b')], nextPageToken: 'p 2' },
  };
  const asked: string[] = [];
  const models = await gemini.models({ baseUrl: 'https://g.example/v1beta', presetId: 'custom' }, (url) => {
    asked.push(url);
    return Promise.resolve(JSON.stringify(pages[new URL(url).searchParams.get('pageToken') ?? '']));
  });
  expect(asked).toEqual([
    'https://g.example/v1beta/models?pageSize=1000',
    'https://g.example/v1beta/models?pageSize=1000&pageToken=p+2',
  ]);
  const limits = { contextWindow: 1_048_576, maxOutput: 65_536 };
  expect(models).toEqual([
    { id: 'gemini-a', name: 'GEMINI-A', facts: { ...limits, reasoning: true } },
    { id: 'gemini-b', name: 'GEMINI-B', facts: limits },
  ]);
  const list = (body: string) =>
    gemini.models({ baseUrl: 'https://g.example', presetId: 'custom' }, () => Promise.resolve(body));
  expect(await list('{}')).toEqual([]);
  await expect(list('{"data": []}')).rejects.toMatchObject({ failure: { kind: 'bad-response' } });
});

/** What was thought and said, in its order. */
function words(events: readonly ReplyEvent[]): string {
  return events.map((event) => ('delta' in event ? event.delta : '')).join('');
}

test('a stream says the same however its bytes are cut, and loses no word where it breaks off', async () => {
  const bytes = Buffer.from(
    asStream([
      chunk([thought('Hm… 😀')], {}, usage(10, 0, 4)),
      chunk([{ text: 'Grüße, 世界' }], {}, usage(10, 5, 4)),
      chunk([{ text: '!', thoughtSignature: 'c2ln' }], end, usage(10, 6, 4)),
    ]),
  );
  next(rawStream(bytes));
  // A stream ends with its connection alone: the wait for that must be a real one.
  const network = { ...nodeNetwork(), waits: [] };
  const expected = [...joinedDeltas((await ask({}, network)).events)];
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: bytes.length - 1 }), fc.boolean(), async (at, isBrokenOff) => {
      next(async (exchange) => {
        exchange.head(200, { 'Content-Type': 'text/event-stream' });
        exchange.write(bytes.subarray(0, at));
        await exchange.pause(1);
        if (!isBrokenOff) exchange.write(bytes.subarray(at));
        exchange.end();
      });
      const got = await ask({}, network);
      expect(words(expected).startsWith(words(got.events))).toBe(true);
      if (!isBrokenOff) expect([...joinedDeltas(got.events)]).toEqual(expected);
      else if (!got.events.some(({ type }) => type === 'finished'))
        expect(got.failure).toMatchObject({ kind: expect.stringMatching(/^(?:cut-off|bad-response)$/) as string });
    }),
    { numRuns: 40 },
  );
});

test('a reply that is gone on with by an instruction does not stand twice where the model begins again', async () => {
  next(rawStream(asStream([chunk([{ text: 'Once ' }]), chunk([{ text: 'upon a time' }], end, usage(3, 2))])));
  const messages = [
    { role: 'user' as const, content: 'Hello' },
    { role: 'assistant' as const, content: 'Once upon' },
  ];
  expect(await ask({ messages })).toMatchObject({ text: ' a time', failure: null });
});
