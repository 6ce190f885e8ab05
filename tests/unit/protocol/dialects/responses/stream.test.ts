import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { ReplyRequest } from '../../../../../src/protocol/dialects/stream-reply';
import { json, rawStream } from '../../../../server/behaviours';
import { startChatServer, type ChatServer } from '../../../../server/chat-server';
import type { Behaviour } from '../../../../server/exchange';
import { answer, asStream, message, reasoning } from '../../../../server/responses-wire';
import { hurried, nodeNetwork } from '../../node-network';
import { replyRequest } from '../../reply-request';
import { wholeReply } from '../../whole-reply';

let server: ChatServer;
beforeAll(async () => {
  server = await startChatServer();
});
afterAll(() => server.close());
beforeEach(() => {
  server.requests.length = 0;
});

const next = (...behaviours: Behaviour[]): void => server.nextAt('/v1/responses', ...behaviours);
const refusal = (said: string, status = 400, param: string | null = null) =>
  json({ error: { message: said, type: 'invalid_request_error', param, code: null } }, status);
const hello = rawStream(asStream(answer(['Hel', 'lo'], { summary: ['Hm.'] })));

async function ask(differs: Partial<ReplyRequest> = {}) {
  const request = replyRequest({
    endpoint: { baseUrl: server.baseUrl, presetId: 'openai', dialect: 'responses' },
    key: 'sk-1',
    keyOrigin: server.url,
    model: 'gpt-next',
    facts: { reasoning: true, maxOutput: null },
    ...differs,
  });
  return wholeReply(request, hurried(nodeNetwork()));
}

const bodies = () => server.requests.map(({ body }) => body as Record<string, unknown>);

test('a reply is asked for with the key and comes as a stream', async () => {
  next(hello);
  expect(await ask()).toMatchObject({ text: 'Hello', failure: null });
  expect(server.requests[0]?.headers.authorization).toBe('Bearer sk-1');
});

test('encrypted reasoning that is refused is left out once, and that is told', async () => {
  next(refusal('The encrypted content gAAA... could not be verified.'), hello);
  const state = { items: [reasoning('gAAA-0'), message('Hi!')], isPaused: false };
  const messages = [
    { role: 'user', content: 'Hello' },
    { role: 'assistant', content: 'Hi!', state },
    { role: 'user', content: 'More' },
  ] as const;
  const { events, text } = await ask({ messages });
  expect(text).toBe('Hello');
  expect(events).toContainEqual({ type: 'learned', refuses: 'provider-state' });
  expect(bodies().map(({ input }) => (input as object[])[1])).toEqual([
    reasoning('gAAA-0'),
    { role: 'assistant', content: 'Hi!' },
  ]);
  // What is refused of old state says nothing of new.
  expect(events.some(({ type }) => type === 'provider-state')).toBe(false);
});

test('what a model refuses is left out one after the other', async () => {
  next(
    refusal('Your organization must be verified to generate reasoning summaries.', 400, 'reasoning.summary'),
    refusal('Encrypted content is not supported with this model.', 400, 'include'),
    hello,
  );
  expect((await ask()).text).toBe('Hello');
  expect(bodies().map(({ reasoning: asked, include }) => [asked, include])).toEqual([
    [{ summary: 'auto' }, ['reasoning.encrypted_content']],
    [undefined, ['reasoning.encrypted_content']],
    [undefined, undefined],
  ]);
});

test.each([
  ['reasoning.summary', { reasoning: { summary: 'detailed' } }, 'Reasoning summaries need a verified organization.'],
  ['include', { include: ['reasoning.encrypted_content'] }, 'Encrypted content is not supported with this model.'],
])(
  'a refused %s of the person’s own is not sent for ever: the server’s words are the failure',
  async (param, own, said) => {
    next(refusal(said, 400, param), refusal(said, 400, param));
    const { failure } = await ask({ parameters: { extra: own } });
    expect(failure).toMatchObject({ kind: 'bad-request', parameter: param, said });
    expect(bodies()).toEqual([expect.objectContaining(own), expect.objectContaining(own)]);
  },
);

test('a server that is busy before anything came is asked again, and not after that', async () => {
  const failed = { type: 'error', code: 'rate_limit_exceeded', message: 'Slow down.', param: null };
  const [created, ...others] = answer(['Hel', 'lo']);
  next(rawStream(asStream([created!, failed])), hello);
  expect(await ask()).toMatchObject({ text: 'Hello', failure: null });
  next(rawStream(asStream([created!, ...others.slice(0, 2), failed])));
  expect(await ask()).toMatchObject({ text: 'Hel', failure: { kind: 'rate-limited' } });
});

test('wherever the bytes of a stream are parted, the reply is the same', async () => {
  const bytes = new TextEncoder().encode(asStream(answer(['Grüß', ' Gott 👋'], { summary: ['Höfl', 'ich.'] })));
  const cuts = fc.array(fc.integer({ min: 1, max: bytes.length - 1 }), { maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(cuts, async (places) => {
      const at = [0, ...[...new Set(places)].sort((a, b) => a - b), bytes.length];
      next((exchange) => {
        exchange.head(200, { 'Content-Type': 'text/event-stream' });
        for (const [index, end] of at.slice(1).entries()) exchange.write(bytes.slice(at[index], end));
        exchange.end();
      });
      const { events, text, failure } = await ask();
      expect({ text, failure }).toEqual({ text: 'Grüß Gott 👋', failure: null });
      expect(events.map((event) => (event.type === 'reasoning' ? event.delta : '')).join('')).toBe('Höflich.');
    }),
    { numRuns: 15 },
  );
});

test('a reply that is gone on with by an instruction does not stand twice where the model begins again', async () => {
  next(rawStream(asStream(answer(['Once ', 'upon a time']))));
  const messages = [
    { role: 'user' as const, content: 'Hello' },
    { role: 'assistant' as const, content: 'Once upon' },
  ];
  expect(await ask({ messages })).toMatchObject({ text: ' a time', failure: null });
});
