import { afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { ApiError, type Failure } from '../../../../src/model/failure';
import type { Network } from '../../../../src/protocol/transport/network';
import { continueInstruction } from '../../../../src/protocol/dialects/messages';
import { longestReply, streamReply, type ReplyRequest } from '../../../../src/protocol/dialects/stream-reply';
import type { ReplyEvent } from '../../../../src/protocol/dialects/reply-event';
import * as says from '../../../server/behaviours';
import { startChatServer, type ChatServer } from '../../../server/chat-server';
import { ControlledReply } from '../../../server/controlled';
import { deltaChunk, doneEvent, event, finishChunk, usageChunk } from '../../../server/wire';
import { handClock, hurried, nodeNetwork } from '../node-network';
import { replyRequest } from '../reply-request';

const key = 'sk-secret-123';
let server: ChatServer;
beforeAll(async () => {
  server = await startChatServer();
});
afterAll(() => server.close());
beforeEach(() => {
  server.requests.length = 0;
});

function request(differs: Partial<ReplyRequest> = {}): ReplyRequest {
  return replyRequest({
    endpoint: { baseUrl: server.baseUrl, presetId: 'custom' },
    key,
    keyOrigin: server.url,
    ...differs,
  });
}

interface Outcome {
  events: ReplyEvent[];
  text: string;
  failure: Failure | null;
}

async function ask(
  differs: Partial<ReplyRequest> = {},
  network: Network = nodeNetwork(),
  signal = new AbortController().signal,
  onEvent: (event: ReplyEvent) => void = () => undefined,
): Promise<Outcome> {
  const outcome: Outcome = { events: [], text: '', failure: null };
  try {
    for await (const event of streamReply(request(differs), network, signal)) {
      outcome.events.push(event);
      if (event.type === 'text') outcome.text += event.delta;
      onEvent(event);
    }
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    outcome.failure = error.failure;
  }
  return outcome;
}

/** A network whose clock stands until the test lets time pass; `waits` has what it was asked to wait for, in ms. */
function withHandClock() {
  const clock = handClock();
  const waits: number[] = [];
  const wait: Network['wait'] = (ms, signal) => {
    waits.push(ms);
    return clock.wait(ms, signal);
  };
  const network: Network = { ...nodeNetwork(), now: () => clock.now(), wait };
  /** Lets time pass once what was just heard is taken. */
  const passSoon = (ms: number): Promise<void> =>
    new Promise((resolve) => setImmediate(() => void clock.pass(ms).then(resolve)));
  return { network, waits, clock, passSoon };
}

const typesOf = ({ events }: Outcome) => events.map(({ type }) => type);

describe('a reply', () => {
  test('comes as it is written, with its usage', async () => {
    server.next(says.reply('Hello there, you.', { usage: { prompt_tokens: 9, completion_tokens: 4 } }));
    const outcome = await ask();
    expect(outcome).toMatchObject({ text: 'Hello there, you.', failure: null });
    expect(outcome.events.slice(0, 2)).toEqual([
      { type: 'sent' },
      { type: 'started', id: 'chatcmpl-test', model: 'test-model', fingerprint: '' },
    ]);
    expect(outcome.events.slice(-2)).toMatchObject([
      { type: 'finished', reason: 'stop' },
      { type: 'usage', usage: { promptTokens: 9, completionTokens: 4 } },
    ]);
  });

  test('is asked for with the key, the content type, and no other header of ours', async () => {
    server.next(says.reply('Hi'));
    await ask();
    const { headers, body } = server.requests[0] ?? {};
    expect(headers).toMatchObject({ authorization: `Bearer ${key}`, 'content-type': 'application/json' });
    expect(
      Object.keys(headers ?? {}).filter((name) => name.startsWith('x-') || name === 'referer' || name === 'cookie'),
    ).toEqual([]);
    expect(body).toMatchObject({ model: 'test-model', stream: true, messages: [{ role: 'user', content: 'Hello' }] });
  });

  test.each(['last-chunk', 'finish-chunk', 'every-chunk', 'x_groq'] as const)(
    'has its usage from the %s',
    async (usageIn) => {
      server.next(says.reply(['a', 'b'], { usageIn, usage: { prompt_tokens: 9, completion_tokens: 2 } }));
      const usages = (await ask()).events.filter((event) => event.type === 'usage');
      expect(usages.at(-1)?.usage).toMatchObject({ promptTokens: 9, completionTokens: 2 });
    },
  );

  test('keeps reasoning, refusals and tool calls apart from the text', async () => {
    server.next(
      says.reply('Yes', { reasoning: 'Let me see' }),
      says.refusal('I cannot.'),
      says.toolCall('look', { at: 'it' }),
    );
    const joined = async (type: 'reasoning' | 'refusal') =>
      (await ask()).events.map((event) => (event.type === type ? event.delta : '')).join('');
    expect(await joined('reasoning')).toBe('Let me see');
    expect(await joined('refusal')).toBe('I cannot.');
    const calls = (await ask()).events.filter((event) => event.type === 'tool-call');
    expect(calls.map((call) => call.name).join('')).toBe('look');
    expect(calls.map((call) => call.arguments).join('')).toBe('{"at":"it"}');
  });

  test('says that the server is alive while it only sends comments', async () => {
    server.next(says.reply('Hi', { comments: ['OPENROUTER PROCESSING', 'OPENROUTER PROCESSING'] }));
    expect(typesOf(await ask()).slice(0, 3)).toEqual(['sent', 'alive', 'alive']);
  });

  test('of a server that ignores stream is a reply all the same', async () => {
    server.next(says.wholeJson('All at once', { prompt_tokens: 1, completion_tokens: 3 }));
    const outcome = await ask();
    expect(outcome).toMatchObject({ text: 'All at once', failure: null });
    expect(typesOf(outcome)).toEqual(['sent', 'started', 'text', 'usage', 'finished']);
  });

  test('is complete with [DONE], even if the server then keeps the line open', async () => {
    const open = new ControlledReply();
    server.next(open.behaviour);
    void open.started.then(() => open.write(deltaChunk({ content: 'Hi' }) + doneEvent));
    expect(await ask()).toMatchObject({ text: 'Hi', failure: null });
    await open.untilGone();
  });

  test('is complete with a finish reason, even if the line then breaks', async () => {
    const open = new ControlledReply();
    server.next(open.behaviour);
    void open.started
      .then(() => open.write(deltaChunk({ content: 'Hi' }) + finishChunk('stop')))
      .then(() => open.breakOff());
    expect(await ask()).toMatchObject({ text: 'Hi', failure: null });
  });

  test('is cut off where the line breaks and every piece came with a finish reason', async () => {
    const open = new ControlledReply();
    server.next(open.behaviour);
    const say = (content: string) => event({ choices: [{ index: 0, delta: { content }, finish_reason: 'stop' }] });
    void open.started.then(() => open.write(say('One ') + say('two'))).then(() => open.breakOff());
    expect(await ask()).toMatchObject({ text: 'One two', failure: { kind: 'cut-off' } });
  });

  test.each([
    ['text', { content: 'n1 ' }],
    ['reasoning', { reasoning_content: 'r' }],
  ])('goes on after %s with a finish reason and twelve seconds of silence', async (_, first) => {
    const open = new ControlledReply();
    server.next(open.behaviour);
    const { network, passSoon } = withHandClock();
    const say = (delta: object) => open.write(event({ choices: [{ index: 0, delta, finish_reason: 'stop' }] }));
    void open.started.then(() => say(first));
    const outcome = await ask({}, network, undefined, (heard) => {
      if (heard.type !== 'text' && heard.type !== 'reasoning') return;
      if (heard.delta === 'late') open.finish();
      else void passSoon(12_000).then(() => say({ content: 'late' }));
    });
    expect([outcome.failure, outcome.text.slice(-4)]).toEqual([null, 'late']);
  });

  // In the shapes that servers which were reported to leave their streams open have sent.
  const words = deltaChunk({ content: 'Hi' });
  const lastWords = event({ choices: [{ index: 0, delta: { content: ' you' }, finish_reason: 'stop' }] });
  const counts = { prompt_tokens: 9, completion_tokens: 2 };
  const usageBeside = event({ choices: [{ index: 0, delta: {} }], usage: counts });
  test.each([
    ['a reason of its own', words + finishChunk('stop'), 'Hi'],
    ['a reason with the last words', words + lastWords, 'Hi you'],
    ['usage after the reason', words + finishChunk('stop') + usageChunk({}), 'Hi'],
    ['usage beside an empty choice', words + finishChunk('length') + usageBeside, 'Hi'],
    ['a second reason', words + finishChunk('stop') + finishChunk('stop'), 'Hi'],
    [
      'usage after an answer in one piece',
      event({ choices: [{ index: 0, delta: { content: 'Hi' }, finish_reason: 'stop' }] }) + usageChunk(counts),
      'Hi',
    ],
    ['thoughts, an answer and a reason', deltaChunk({ reasoning_content: 'Hm' }) + words + finishChunk('stop'), 'Hi'],
  ])('ends soon where a server leaves its stream open after %s', async (_, said, text) => {
    const open = new ControlledReply();
    server.next(open.behaviour);
    void open.started.then(() => open.write(said));
    const { network, waits, clock } = withHandClock();
    const asked = ask({}, network);
    await expect.poll(() => waits).toContain(10_000);
    await clock.pass(10_000);
    expect(await asked).toMatchObject({ text, failure: null });
    await open.untilGone();
  });

  test('ends soon after all has come, though the server goes on with comments', async () => {
    const open = new ControlledReply();
    server.next(open.behaviour);
    void open.started.then(() => open.write(words + finishChunk('stop')));
    const { network, waits, clock, passSoon } = withHandClock();
    const asked = ask({}, network, undefined, ({ type }) => {
      if (type === 'alive') void passSoon(4_000);
    });
    await expect.poll(() => waits).toContain(10_000);
    await clock.pass(6_000);
    open.comment('heartbeat');
    expect(await asked).toMatchObject({ text: 'Hi', failure: null });
  });

  test.each([
    ['a reason before any answer', finishChunk('stop')],
    ['a reason after the thoughts', deltaChunk({ reasoning_content: 'Hm' }) + finishChunk('stop')],
    [
      'a reason with the first words',
      event({ choices: [{ index: 0, delta: { content: 'n1 ' }, finish_reason: 'stop' }] }),
    ],
    [
      'a call of a tool that the server may run itself',
      deltaChunk({ content: 'Let me look.' }) + finishChunk('tool_calls'),
    ],
    [
      'words that contradict its reason',
      words + finishChunk('stop') + deltaChunk({ content: ' you' }) + finishChunk('stop'),
    ],
  ])('may go on after %s', async (_, said) => {
    const open = new ControlledReply();
    server.next(open.behaviour);
    // The comment is heard when all before it has been.
    void open.started.then(() => open.write(`${said}: heard\n\n`));
    const { network, waits, passSoon } = withHandClock();
    const outcome = await ask({}, network, undefined, ({ type }) => {
      if (type === 'alive') void passSoon(12_000).then(() => open.write(deltaChunk({ content: ' late' }) + doneEvent));
    });
    expect([outcome.failure, outcome.text.slice(-5)]).toEqual([null, ' late']);
    expect(waits).not.toContain(10_000);
  });

  test('waits anew for its end when more comes, and for its other choices', async () => {
    const open = new ControlledReply();
    server.next(open.behaviour);
    const of = (index: number, delta: object, reason: string | null = null) =>
      event({ choices: [{ index, delta, finish_reason: reason }] });
    void open.started.then(() => open.write(of(0, { content: 'One' }) + of(0, {}, 'stop')));
    const { network, waits, clock, passSoon } = withHandClock();
    const asked = ask({ parameters: { choices: 2 } }, network, undefined, (heard) => {
      if (heard.type === 'finished' && heard.choice === 0)
        void passSoon(12_000).then(() => open.write(of(1, { content: 'Two' })));
      if (heard.type === 'text' && heard.choice === 1) void passSoon(12_000).then(() => open.write(of(1, {}, 'stop')));
    });
    await expect.poll(() => waits).toContain(10_000);
    await clock.pass(10_000);
    expect(await asked).toMatchObject({ text: 'OneTwo', failure: null });
    expect(waits.filter((ms) => ms === 10_000)).toHaveLength(1);
  });

  test('is cut off where the line breaks after first words that came with a reason', async () => {
    const open = new ControlledReply();
    server.next(open.behaviour);
    const first = event({ choices: [{ index: 0, delta: { content: 'n1 ' }, finish_reason: 'stop' }] });
    void open.started.then(() => open.write(first)).then(() => open.breakOff());
    expect(await ask()).toMatchObject({ text: 'n1 ', failure: { kind: 'cut-off' } });
  });

  test('is read up to a bound, and what came is kept', async () => {
    server.next(says.reply(Array.from({ length: 8 }, () => 'x'.repeat(500_000))));
    const { text, failure } = await ask();
    expect(failure).toEqual({ kind: 'reply-too-long', limit: longestReply });
    expect(text).toHaveLength(longestReply);
  });

  test('that goes on does not bring again what was kept', async () => {
    const messages = [
      { role: 'user', content: 'Say it.' },
      { role: 'assistant', content: 'The quick brown' },
    ] as const;
    const instruction = { role: 'user', content: continueInstruction } as const;
    for (const asked of [messages, [...messages, instruction]]) {
      server.next(says.reply(['The quick', ' brown fox']));
      expect((await ask({ messages: asked })).text).toBe(' fox');
    }
    server.next(says.reply(['The quick', ' brown fox']));
    expect((await ask({ messages: messages.slice(0, 1) })).text).toBe('The quick brown fox');
  });

  test('of two million characters is asked for and comes whole', async () => {
    const content = 'Lorem ipsum '.repeat(170_000);
    server.next(says.reply([content]));
    const outcome = await ask({ messages: [{ role: 'user', content }] });
    expect(outcome.text.length).toBe(content.length);
    expect((server.chats[0]?.['messages'] as { content: string }[])[0]?.content.length).toBe(content.length);
  });
});

describe('a reply that breaks off', () => {
  const stream = [
    deltaChunk({ content: 'Hello' }),
    deltaChunk({ content: ' you' }),
    finishChunk('stop'),
    usageChunk({}),
    doneEvent,
  ];
  const bytes = Buffer.from(stream.join('')).length;

  test('keeps what came, wherever it is cut', async () => {
    const finishes = Buffer.from(stream.slice(0, 3).join('')).length;
    for (let cut = 1; cut < bytes; cut += 41) {
      server.next(says.rawStream(Buffer.from(stream.join('')).subarray(0, cut)));
      const { text, failure } = await ask();
      expect('Hello you'.startsWith(text)).toBe(true);
      expect(failure).toEqual(cut < finishes ? { kind: 'cut-off' } : null);
    }
  });

  test('because the connection died says so', async () => {
    server.next(says.reply('One two three four five', { cutAfterPieces: 3 }));
    expect(await ask()).toMatchObject({ text: 'One two three', failure: { kind: 'cut-off' } });
  });

  test('because the network went says so', async () => {
    server.next(says.reply('One two three four', { cutAfterPieces: 2 }));
    let isOnline = true;
    const network = { ...nodeNetwork(), isOnline: () => isOnline };
    const outside = {
      baseUrl: server.baseUrl.replace('127.0.0.1', 'endpoint.test'),
      presetId: 'custom',
    };
    network.fetch = (url, init) => fetch(url.replace('endpoint.test', '127.0.0.1'), init);
    const outcome = await ask({ endpoint: outside, key: null }, network, undefined, () => {
      isOnline = false;
    });
    expect(outcome).toMatchObject({ text: 'One two', failure: { kind: 'offline' } });
  });

  test('with an error in the middle has the words of the server, and is not asked for again', async () => {
    server.next(says.errorInTheMiddle('One two', { message: 'Upstream overloaded', code: 503 }));
    expect(await ask()).toMatchObject({
      text: 'One two',
      failure: { kind: 'overloaded', said: 'Upstream overloaded' },
    });
    expect(server.requests).toHaveLength(1);
  });

  test('into silence ends after the silence that was agreed', async () => {
    server.next(says.hang('One two'));
    const clock = handClock();
    const network = { ...nodeNetwork(), now: () => clock.now(), wait: clock.wait };
    const outcome = await ask({ silenceTimeoutMs: 80 }, network, undefined, ({ type }) => {
      if (type === 'text') void clock.pass(80);
    });
    expect(outcome).toMatchObject({
      text: 'One two',
      failure: { kind: 'timeout', phase: 'silence', afterMs: 80 },
    });
  });

  test('is not silent while comments come', async () => {
    const slow = new ControlledReply();
    server.next(slow.behaviour);
    const clock = handClock();
    const asked = ask({ silenceTimeoutMs: 150 }, { ...nodeNetwork(), now: () => clock.now(), wait: clock.wait });
    await slow.started;
    for (let comment = 0; comment < 8; comment += 1) {
      const { looks } = clock;
      slow.comment('still there');
      await expect.poll(() => clock.looks).toBeGreaterThan(looks);
      // Two of them are less than the silence: that look may have been for what came before this comment.
      await clock.pass(60);
    }
    slow.say('Hi');
    slow.finish();
    expect(await asked).toMatchObject({ text: 'Hi', failure: null });
  });
});

test('words that come one by one may gather once the first of them are there', async () => {
  // Each of them was waited for.
  let now = 0;
  const clock = vi.spyOn(performance, 'now').mockImplementation(() => (now += 10));
  onTestFinished(() => clock.mockRestore());
  const slow = new ControlledReply();
  server.next(slow.behaviour);
  const heardWhenGathered: string[] = [];
  let heard = '';
  const gather = (): Promise<void> => {
    heardWhenGathered.push(heard);
    return Promise.resolve();
  };
  const words = ['One', ' two', ' three'];
  const { text } = await ask({}, { ...nodeNetwork(), gather }, undefined, (event) => {
    if (event.type === 'text') heard += event.delta;
    const next = event.type === 'sent' || event.type === 'text' ? words.shift() : undefined;
    if (next !== undefined) slow.say(next);
    else if (heard.endsWith('three')) slow.finish();
  });
  expect(text).toBe('One two three');
  expect(heardWhenGathered.slice(0, 2)).toEqual(['One', 'One two']);
});

describe('a server that does not answer', () => {
  test('is given up after the time for connecting', async () => {
    // A server of its own: a request that is given up before it arrives leaves what was to be said to it to the next one.
    const silent = await startChatServer({ usually: says.hang() });
    onTestFinished(() => silent.close());
    const endpoint = { baseUrl: silent.baseUrl, presetId: 'custom' };
    expect(await ask({ endpoint, keyOrigin: silent.url, connectTimeoutMs: 60 })).toMatchObject({
      events: [],
      failure: { kind: 'timeout', phase: 'connect', afterMs: 60 },
    });
  });

  test('because nothing runs there is unreachable', async () => {
    const closed = await startChatServer();
    const { baseUrl } = closed;
    await closed.close();
    const endpoint = { baseUrl, presetId: 'custom' };
    expect((await ask({ endpoint, keyOrigin: new URL(baseUrl).origin })).failure).toEqual({ kind: 'unreachable' });
  });

  test.each<[string, ReturnType<typeof says.html>, Partial<Failure>]>([
    ['a web page', says.html(200, 'Welcome'), { kind: 'bad-response', said: 'Welcome' }],
    ['nothing', says.empty(), { kind: 'bad-response', said: '' }],
    [
      'JSON that is cut off',
      says.raw('{"choices": [{"mess', { 'Content-Type': 'application/json' }),
      { kind: 'bad-response' },
    ],
    ["Ollama's own API", says.ndjson('Hello'), { kind: 'other-interface', speaks: 'ollama' }],
    [
      'a message of Anthropic',
      says.json({ type: 'message', role: 'assistant', content: [{ type: 'text', text: 'Hi' }] }),
      { kind: 'other-interface', speaks: 'anthropic-messages' },
    ],
    [
      'events of Anthropic',
      says.rawStream(
        'event: message_start\ndata: {"type":"message_start","message":{"id":"m","content":[]}}\n\n' +
          'event: content_block_delta\ndata: {"type":"content_block_delta","index":0,"delta":{"type":"text_delta","text":"Hi"}}\n\n',
      ),
      { kind: 'other-interface', speaks: 'anthropic-messages' },
    ],
    [
      'events of Responses',
      says.rawStream('data: {"type":"response.created","response":{"object":"response","error":null}}\n\n'),
      { kind: 'other-interface', speaks: 'responses' },
    ],
    [
      'events of Gemini',
      says.rawStream('data: {"candidates":[{"content":{"parts":[{"text":"Hi"}]}}]}\n\n'),
      { kind: 'other-interface', speaks: 'gemini' },
    ],
    [
      'an error with a status of success',
      says.json({ error: { message: 'No', code: 'invalid_api_key' } }),
      { kind: 'unauthorized' },
    ],
    ['a redirect', says.redirectTo('https://elsewhere.test/v1'), { kind: 'redirected' }],
    ['401', says.failure(401), { kind: 'unauthorized' }],
    ['402', says.failure(402), { kind: 'quota' }],
    ['403', says.failure(403), { kind: 'forbidden' }],
    ['404', says.failure(404), { kind: 'wrong-path' }],
    ['413', says.failure(413), { kind: 'too-large' }],
    ['429 for want of money', says.failure(429, { code: 'insufficient_quota' }), { kind: 'quota' }],
  ])('but with %s says what is wrong, once', async (_, behaviour, failure) => {
    server.next(behaviour);
    expect((await ask()).failure).toMatchObject(failure);
    expect(server.requests).toHaveLength(1);
  });
});

describe('a busy server', () => {
  test('is asked again after the wait it names, with a countdown', async () => {
    const network = hurried(nodeNetwork());
    server.next(says.failure(429, { message: 'Slow down' }, { 'Retry-After': '7' }), says.reply('At last'));
    const outcome = await ask({}, network);
    expect(outcome).toMatchObject({ text: 'At last', failure: null });
    expect(outcome.events[0]).toMatchObject({
      type: 'waiting',
      attempt: 2,
      failure: { kind: 'rate-limited', retryAfterMs: 7000, said: 'Slow down' },
    });
    expect(network.waits).toEqual([7000]);
  });

  test('is asked three times, waiting longer each time', async () => {
    const network = hurried(nodeNetwork());
    server.next(says.failure(503), says.failure(500), says.failure(529));
    expect((await ask({}, network)).failure).toMatchObject({ kind: 'overloaded', status: 529 });
    expect(server.requests).toHaveLength(3);
    expect(network.waits).toEqual([500, 1000]);
  });

  test('that forbids another try is left alone', async () => {
    server.next(says.failure(500, {}, { 'x-should-retry': 'false' }));
    expect((await ask()).failure).toMatchObject({ kind: 'server' });
    expect(server.requests).toHaveLength(1);
  });

  test('that fails before any text is asked again', async () => {
    server.next(says.errorInTheMiddle('', { message: 'Overloaded', code: 529 }), says.reply('Now'));
    expect(await ask({}, hurried(nodeNetwork()))).toMatchObject({ text: 'Now', failure: null });
  });

  test('after a piece that could not be read is left alone: the piece may hold words', async () => {
    const overloaded = event({ error: { message: 'Overloaded', code: 529 } });
    server.next(says.rawStream(`data: {"choices":[{"delta":{"content":"Wo\n\n${overloaded}`));
    const outcome = await ask({}, hurried(nodeNetwork()));
    expect(typesOf(outcome)).toEqual(['sent', 'unread']);
    expect(outcome.failure).toMatchObject({ kind: 'overloaded' });
    expect(server.requests).toHaveLength(1);
  });

  test('need not be waited for', async () => {
    server.next(says.failure(503, {}, { 'Retry-After': '300' }));
    const stop = new AbortController();
    const network = nodeNetwork();
    const wait = network.wait.bind(network);
    let isWaiting = false;
    network.wait = (ms, signal) => {
      const waited = wait(ms, signal);
      if (isWaiting) stop.abort();
      return waited;
    };
    const outcome = await ask({}, network, stop.signal, ({ type }) => {
      isWaiting ||= type === 'waiting';
    });
    expect(typesOf(outcome)).toEqual(['waiting']);
    expect(outcome.failure).toBeNull();
  });
});

describe('a server that refuses stream_options', () => {
  test.each([
    ['with 400', says.failure(400, { message: 'Unrecognized request argument supplied: stream_options' })],
    [
      'with 422',
      says.json({ detail: [{ loc: ['body', 'stream_options'], msg: 'extra', type: 'extra_forbidden' }] }, 422),
    ],
  ])('%s is asked once more without, and remembered', async (_, behaviour) => {
    server.next(behaviour, says.reply('Fine'));
    const outcome = await ask();
    expect(outcome.text).toBe('Fine');
    expect(outcome.events[0]).toEqual({ type: 'learned', refuses: 'stream_options' });
    expect(server.chats.map((body) => 'stream_options' in body)).toEqual([true, false]);
  });

  test('and then still refuses is not asked for ever', async () => {
    const refuses = says.failure(400, { message: 'stream_options' });
    server.next(refuses, refuses);
    expect((await ask()).failure).toMatchObject({ kind: 'bad-request' });
    expect(server.requests).toHaveLength(2);
  });
});

test('a server that refuses both names of the limit in turn is asked twice, and its words are the failure', async () => {
  const refuses = (name: string, other: string) =>
    says.failure(400, {
      message: `Unsupported parameter: '${name}' is not supported. Use '${other}' instead.`,
      param: name,
    });
  const [first, second] = ['max_tokens', 'max_completion_tokens'] as const;
  server.next(refuses(first, second), refuses(second, first), refuses(second, first));
  const { failure, events } = await ask({ parameters: { maxTokens: 5 } });
  expect(failure).toMatchObject({ kind: 'bad-request', parameter: second });
  expect(events.flatMap((one) => (one.type === 'learned' ? one.refuses : []))).toEqual([first, second]);
  expect(server.requests).toHaveLength(3);
});

describe('Stop', () => {
  test('ends quietly, keeps what came, and hangs up', async () => {
    const endless = new ControlledReply();
    server.next(endless.behaviour);
    void endless.started.then(() => endless.say('One'));
    const stop = new AbortController();
    const outcome = await ask({}, nodeNetwork(), stop.signal, ({ type }) => {
      if (type === 'text') stop.abort();
    });
    expect(outcome).toMatchObject({ text: 'One', failure: null });
    await endless.untilGone();
  });

  test('works before the server has answered', async () => {
    const stop = new AbortController();
    server.next((exchange) => {
      stop.abort();
      return says.hang()(exchange);
    });
    expect(await ask({}, nodeNetwork(), stop.signal)).toEqual({ events: [], text: '', failure: null });
  });
});

test('a dialect that only a newer version knows is a failure, and nothing is sent', async () => {
  const endpoint = { baseUrl: server.baseUrl, presetId: 'custom', dialect: 'telepathy' };
  expect((await ask({ endpoint })).failure).toEqual({ kind: 'unknown-dialect', dialect: 'telepathy' });
  expect(server.requests).toHaveLength(0);
});

describe('the key', () => {
  test('is not sent to an origin that it was not saved for', async () => {
    expect((await ask({ keyOrigin: 'https://api.openai.com' })).failure).toEqual({
      kind: 'key-missing',
      origin: server.url,
    });
    expect(server.requests).toHaveLength(0);
  });

  test('is struck out where the server echoes it', async () => {
    server.next(says.failure(401, { message: `Bad key ${key}` }));
    expect((await ask()).failure).toEqual({ kind: 'unauthorized', status: 401, said: 'Bad key •••' });
  });

  test('is struck out of all that the server says beside the answer, which is cut to what can be read', async () => {
    const long = 'x'.repeat(5_000);
    const facts = { id: `id ${key}`, model: `m ${key}`, system_fingerprint: key };
    const chunk = (choice: object) => event({ ...facts, choices: [{ index: 0, ...choice }] });
    server.next(
      says.rawStream(
        chunk({ delta: { content: 'Hi' } }) + chunk({ delta: {}, finish_reason: `odd ${key} ${long}` }) + doneEvent,
      ),
    );
    const { events, failure } = await ask();
    expect(failure).toBeNull();
    expect(JSON.stringify(events)).not.toContain(key);
    expect(events).toContainEqual({ type: 'started', id: 'id •••', model: 'm •••', fingerprint: '•••' });
    const [reason] = events.flatMap((one) => (one.type === 'finished' ? one.reason : []));
    expect(reason).toMatch(/^odd ••• x+…$/);
    expect(reason!.length).toBeLessThan(1_100);
  });

  test.each(['ollama', 'lm-studio', 'x', 'o'])(
    '%j for a server that asks for none stays in its names',
    async (short) => {
      const facts = { id: 'x-1', model: 'ollama/lm-studio/mixtral', system_fingerprint: 'fp_ollama' };
      const chunk = (choice: object) => event({ ...facts, choices: [{ index: 0, ...choice }] });
      server.next(
        says.rawStream(chunk({ delta: { content: 'Hi' } }) + chunk({ delta: {}, finish_reason: 'stop' }) + doneEvent),
      );
      const { events, failure } = await ask({ key: short });
      expect(failure).toBeNull();
      const { id, model } = facts;
      expect(events).toContainEqual({ type: 'started', id, model, fingerprint: 'fp_ollama' });
      expect(events).toContainEqual(expect.objectContaining({ type: 'finished', reason: 'stop' }));
    },
  );

  test('is not sent where there is none', async () => {
    server.next(says.reply('Hi'));
    await ask({ key: null, keyOrigin: null });
    expect(server.requests[0]?.headers).not.toHaveProperty('authorization');
  });

  test('goes to Anthropic with the header that lets a page in', async () => {
    server.next(says.reply('Hi'));
    await ask({ endpoint: { baseUrl: server.baseUrl, presetId: 'anthropic' } });
    expect(server.requests[0]?.headers).toMatchObject({ 'anthropic-dangerous-direct-browser-access': 'true' });
  });
});
