import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Failure } from '../../../../../src/model/failure';
import { joinedDeltas } from '../../../../../src/protocol/dialects/read-events';
import type { ReplyEvent } from '../../../../../src/protocol/dialects/reply-event';
import type { ReplyRequest } from '../../../../../src/protocol/dialects/stream-reply';
import { continueInstruction } from '../../../../../src/protocol/dialects/messages';
import { json, rawStream } from '../../../../server/behaviours';
import { startChatServer, type ChatServer } from '../../../../server/chat-server';
import type { Behaviour } from '../../../../server/exchange';
import {
  asStream,
  blockStart,
  delta,
  messageDelta,
  messageStart,
  said,
  startUsage,
} from '../../../../server/messages-wire';
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

const next = (...behaviours: Behaviour[]): void => server.nextAt('/v1/messages', ...behaviours);
const refusal = (message: string, status = 400, type = 'invalid_request_error') =>
  json({ type: 'error', error: { type, message }, request_id: 'req_1' }, status);
const whole = [
  messageStart(startUsage),
  ...said(0, 'Hel', 'lo'),
  messageDelta('end_turn', { output_tokens: 2 }),
  { type: 'message_stop' },
];
const hello = rawStream(asStream(whole));

async function ask(differs: Partial<ReplyRequest> = {}) {
  const request = replyRequest({
    endpoint: { baseUrl: server.baseUrl, presetId: 'anthropic', dialect: 'anthropic-messages' },
    key: 'sk-ant-1',
    keyOrigin: server.url,
    model: 'claude-next',
    ...differs,
  });
  const network = hurried(nodeNetwork());
  return { ...(await wholeReply(request, network)), waits: network.waits };
}

const bodies = () => server.requests.map(({ body }) => body as Record<string, unknown>);

test('a busy server is asked again, whether it says so by a status or in a stream that has not begun', async () => {
  const inStream = rawStream(asStream([{ type: 'error', error: { type: 'overloaded_error', message: 'Overloaded' } }]));
  next(refusal('Overloaded', 529, 'overloaded_error'), inStream, hello);
  expect(await ask()).toMatchObject({ text: 'Hello', failure: null });
  expect(server.requests).toHaveLength(3);
});

test('a limit of rate is waited out as long as the server says', async () => {
  const error = { type: 'error', error: { type: 'rate_limit_error', message: 'Slow down' } };
  next(json(error, 429, { 'retry-after': '7' }), hello);
  const { failure, waits } = await ask();
  expect(failure).toBeNull();
  expect(waits).toEqual([7000]);
});

test('what a model refuses is left out one after the other, and is told', async () => {
  next(
    refusal('`temperature` and `top_p` cannot both be specified for this model. Please use only one.'),
    refusal('`temperature` is deprecated for this model.'),
    hello,
  );
  const { events, text } = await ask({ parameters: { temperature: 0.5, topP: 0.5 } });
  expect(text).toBe('Hello');
  expect(events.filter(({ type }) => type === 'learned')).toEqual([
    { type: 'learned', refuses: 'top_p' },
    { type: 'learned', refuses: 'temperature' },
  ]);
  expect(bodies().map((body) => ['temperature' in body, 'top_p' in body])).toEqual([
    [true, true],
    [true, false],
    [false, false],
  ]);
});

test('where prefill is refused, the reply is asked for by an instruction', async () => {
  next(
    refusal('This model does not support assistant message prefill. The conversation must end with a user message.'),
    hello,
  );
  const messages: ReplyRequest['messages'] = [
    { role: 'user', content: 'Hello' },
    { role: 'assistant', content: 'Hel' },
  ];
  expect(await ask({ messages })).toMatchObject({ failure: null });
  expect(bodies().map(({ messages }) => (messages as { content: string }[]).at(-1)?.content)).toEqual([
    'Hel',
    continueInstruction,
  ]);
});

test.each<[Failure['kind'], number, string, string]>([
  [
    'forbidden',
    401,
    'authentication_error',
    'CORS requests are not allowed for this Organization because of its settings.',
  ],
  ['unauthorized', 401, 'authentication_error', 'invalid x-api-key'],
  ['quota', 400, 'invalid_request_error', 'Your credit balance is too low to access the Anthropic API.'],
  ['model-not-found', 404, 'not_found_error', 'model: claude-nope'],
  ['too-large', 413, 'request_too_large', 'Request exceeds the maximum size'],
])('%s: %i %s', async (kind, status, type, message) => {
  next(refusal(message, status, type));
  expect((await ask()).failure).toMatchObject({ kind, said: message });
});

test('the window is read out of an error about prompt and limit together', async () => {
  next(
    refusal(
      'input length and `max_tokens` exceed context limit: 199758 + 20000 > 200000, decrease input length or `max_tokens` and try again',
    ),
  );
  expect((await ask()).failure).toMatchObject({ kind: 'context-too-long', limit: 200_000 });
});

/** What was thought and said, in its order. */
function words(events: readonly ReplyEvent[]): string {
  return events.map((event) => ('delta' in event ? event.delta : '')).join('');
}

test('a stream says the same however its bytes are cut, and loses no word where it breaks off', async () => {
  const events = [
    messageStart(startUsage),
    blockStart(0, { type: 'thinking', thinking: '', signature: '' }),
    delta(0, { type: 'thinking_delta', thinking: 'Hm… 😀' }),
    { type: 'content_block_stop', index: 0 },
    ...said(1, 'Grüße, ', '世界', '!'),
    messageDelta('end_turn', { output_tokens: 9 }),
    { type: 'message_stop' },
  ];
  const bytes = Buffer.from(asStream(events));
  next(rawStream(bytes));
  const expected = [...joinedDeltas((await ask()).events)];
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: bytes.length - 1 }), fc.boolean(), async (at, isBrokenOff) => {
      next(async (exchange) => {
        exchange.head(200, { 'Content-Type': 'text/event-stream' });
        exchange.write(bytes.subarray(0, at));
        await exchange.pause(1);
        if (!isBrokenOff) exchange.write(bytes.subarray(at));
        exchange.end();
      });
      const got = await ask();
      expect(words(expected).startsWith(words(got.events))).toBe(true);
      if (!isBrokenOff) expect([...joinedDeltas(got.events)]).toEqual(expected);
      else if (!got.events.some(({ type }) => type === 'finished')) expect(got.failure).toEqual({ kind: 'cut-off' });
    }),
    { numRuns: 40 },
  );
});

test('blocks that a server refuses are asked for once more without', async () => {
  next(refusal('messages.1.content.0: Invalid `signature` in `thinking` block'), hello);
  const items = [
    { type: 'thinking', thinking: 'Hm', signature: 'old' },
    { type: 'text', text: 'So.' },
  ];
  const messages = [
    { role: 'user' as const, content: 'Hello' },
    { role: 'assistant' as const, content: 'So.', state: { items, isPaused: false } },
    { role: 'user' as const, content: 'And?' },
  ];
  const { text, failure, events } = await ask({ messages });
  expect({ text, failure }).toEqual({ text: 'Hello', failure: null });
  expect(events).toContainEqual({ type: 'learned', refuses: 'provider-state' });
  const contents = bodies().map((body) => (body['messages'] as { content: unknown }[])[1]?.content);
  expect(contents).toEqual([items, 'So.']);
});

test.each([
  '"thinking.type.enabled" is not supported for this model. Use "thinking.type.adaptive".',
  // OmniRoute#13868.
  '"Qwen3-Coder:latest" does not support thinking',
])('a refused field of the person’s own is not sent for ever: the failure is %j', async (said) => {
  next(refusal(said), refusal(said));
  const own = { thinking: { type: 'enabled', budget_tokens: 2000 } };
  const { failure, events } = await ask({ parameters: { extra: own } });
  expect(failure).toMatchObject({ kind: 'bad-request', said });
  expect(events.filter(({ type }) => type === 'learned')).toHaveLength(1);
  expect(bodies()).toEqual([expect.objectContaining(own), expect.objectContaining(own)]);
});

test('a reply that is gone on with by an instruction does not stand twice where the model begins again', async () => {
  const again = [
    messageStart(startUsage),
    ...said(0, 'Once ', 'upon a time'),
    messageDelta('end_turn', { output_tokens: 4 }),
    { type: 'message_stop' },
  ];
  next(rawStream(asStream(again)), rawStream(asStream(again)));
  const messages = [
    { role: 'user' as const, content: 'Hello' },
    { role: 'assistant' as const, content: 'Once upon' },
  ];
  expect(await ask({ messages, refuses: ['prefill'] })).toMatchObject({ text: ' a time', failure: null });
  // Who goes on by itself means what it says.
  expect((await ask({ messages })).text).toBe('Once upon a time');
});
