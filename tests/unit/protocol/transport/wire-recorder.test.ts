import { afterAll, beforeAll, expect, test } from 'vitest';
import { headerOf, textOf, type Exchange } from '../../../../src/model/request/exchange';
import { WireRecorder, keptOfEachEnd } from '../../../../src/protocol/transport/wire-recorder';
import { streamReply } from '../../../../src/protocol/dialects/stream-reply';
import * as says from '../../../server/behaviours';
import { startChatServer, type ChatServer } from '../../../server/chat-server';
import { hurried, nodeNetwork } from '../node-network';

const key = 'sk-secret-123';
let server: ChatServer;
beforeAll(async () => {
  server = await startChatServer();
});
afterAll(() => server.close());

/** The exchanges of one reply, as they were in the end. */
async function exchangesOf(signal = new AbortController().signal, onText?: () => void): Promise<Exchange[]> {
  const exchanges = new Map<string, Exchange>();
  const request = {
    endpoint: { baseUrl: server.baseUrl, presetId: 'custom' },
    key,
    keyOrigin: server.url,
    model: 'test-model',
    messages: [{ role: 'user' as const, content: `Is ${key} a key?` }],
    parameters: {},
    facts: null,
    refuses: [],
    connectTimeoutMs: 600_000,
    silenceTimeoutMs: 600_000,
    onExchange: (exchange: Exchange) => void exchanges.set(exchange.id, exchange),
  };
  try {
    for await (const event of streamReply(request, hurried(nodeNetwork()), signal))
      if (event.type === 'text') onText?.();
  } catch {
    // What it failed with is not the matter here.
  }
  return [...exchanges.values()];
}

test('a request and its answer are written down as they went over the wire', async () => {
  server.next(says.reply(['Hel', 'lo']));
  const [exchange] = await exchangesOf();
  expect(exchange).toMatchObject({
    request: { method: 'POST', url: `${server.baseUrl}/chat/completions` },
    response: { status: 200, statusText: 'OK' },
    body: { leftOut: null },
  });
  expect(headerOf(exchange!, 'content-type')).toBe('text/event-stream; charset=utf-8');
  expect(JSON.parse(exchange!.request.body)).toMatchObject({ model: 'test-model', stream: true });
  const raw = textOf(exchange!.body!);
  expect(raw).toContain('"content":"Hel"');
  expect(raw.endsWith('data: [DONE]\n\n')).toBe(true);
  const { sentAt, headersAt, firstTokenAt, endedAt } = exchange!;
  expect([sentAt, headersAt, firstTokenAt, endedAt]).toEqual([sentAt, headersAt, firstTokenAt, endedAt].toSorted());
});

test('the key is struck out of headers, of what was sent, and of what a server echoes, also where it comes in pieces', async () => {
  const echo = `data: {"choices":[{"delta":{"content":"Your key is ${key}"}}]}\n\ndata: [DONE]\n\n`;
  const half = echo.indexOf(key) + 5;
  server.next(async (exchange) => {
    exchange.head(200, { 'Content-Type': 'text/event-stream', 'X-Echo': `Bearer ${key}` });
    exchange.write(echo.slice(0, half));
    await exchange.pause(20);
    exchange.write(echo.slice(half));
    exchange.end();
  });
  const [exchange] = await exchangesOf();
  expect(JSON.stringify(exchange)).not.toContain(key);
  expect(Object.fromEntries(exchange!.request.headers)).toMatchObject({ Authorization: '•••' });
  expect(headerOf(exchange!, 'x-echo')).toBe('Bearer •••');
  expect(exchange!.request.body).toContain('Is ••• a key?');
  expect(textOf(exchange!.body!)).toContain('Your key is •••');
});

test('an address can be read where a short key is a part of its origin by chance', () => {
  let url = '';
  const recording = new WireRecorder(
    () => 0,
    '1234',
    ({ request }) => (url = request.url),
  );
  recording.sent('http://localhost:1234/v1/models?key=1234', {});
  expect(url).toBe('http://localhost:1234/v1/models?key=•••');
});

test('every attempt is an exchange of its own, refusals with their words', async () => {
  server.next(says.failure(503, { message: 'Busy.' }), says.reply('Now.'));
  const [refused, answered] = await exchangesOf();
  expect(refused).toMatchObject({ response: { status: 503 }, firstTokenAt: null });
  expect(textOf(refused!.body!)).toContain('Busy.');
  expect(refused!.endedAt).not.toBeNull();
  expect(answered).toMatchObject({ response: { status: 200 } });
});

test('a reply that is stopped keeps what came', async () => {
  const stop = new AbortController();
  server.next(says.hang('So far'));
  const [exchange] = await exchangesOf(stop.signal, () => stop.abort());
  expect(exchange?.endedAt).not.toBeNull();
  expect(textOf(exchange!.body!)).toContain('So');
});

/** A recording that took `chunks`, as it is in the end. */
function recorded(chunks: readonly string[]): Exchange {
  let last: Exchange | undefined;
  const recording = new WireRecorder(
    () => 0,
    key,
    (exchange) => (last = exchange),
  );
  recording.sent('https://a.test/', { method: 'POST', body: '{}' });
  for (const chunk of chunks) recording.took(chunk);
  recording.ended();
  return last!;
}

test('of an endless body the beginning and the end are kept, and what is left out is said', () => {
  const chunks = Array.from({ length: 10_000 }, (_, n) => `${n}`.padStart(1000, '.'));
  const exchange = recorded(chunks);
  const { chunks: kept, leftOut } = exchange.body!;
  const length = kept.reduce((sum, { text }) => sum + text.length, 0);
  // The chunks beside the gap are dropped only when it is read.
  expect(exchange.bodyLength - length).toBe(2000);
  expect(length).toBeLessThanOrEqual(3 * keptOfEachEnd);
  expect(length + leftOut!.characters).toBe(10_000 * 1000);
  expect(kept.length + leftOut!.chunks).toBe(10_000);
  expect(kept[0]?.text).toBe(chunks[0]);
  expect(kept[leftOut!.before - 1]?.text).toBe(chunks[leftOut!.before - 1]);
  expect(kept.at(-1)?.text).toBe(chunks.at(-1));
});

test('no half of a key stays beside what was left out', () => {
  const filler = 'x'.repeat(keptOfEachEnd - 3);
  const exchange = recorded([filler, key.slice(0, 7), key.slice(7), filler, filler, filler, filler]);
  expect(exchange.body?.leftOut).not.toBeNull();
  const raw = textOf(exchange.body!);
  expect(raw).not.toContain(key.slice(0, 7));
  expect(raw).not.toContain(key.slice(7));
});
