import { flushSync } from 'svelte';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { renderMarkdown, type Block } from '../../../../../src/markdown/render';
import { ApiError, type Failure } from '../../../../../src/model/failure';
import { nextTask } from '../../../../../src/model/next-task';
import { newMessage, newReplyFacts, type ReplyFacts, type ReplyMessage } from '../../../../../src/model/chat/message';
import { textOf, textParts, type ImagePart, type MessagePart } from '../../../../../src/model/chat/parts';
import type { ReplyEvent } from '../../../../../src/protocol/dialects/reply-event';
import type { FrameClock } from '../../../../../src/state/base/services';
import { Frames } from '../../../../../src/state/request/reply/frames';
import { follow } from '../../../../../src/state/request/follow';
import { Reply, type ReplyNews } from '../../../../../src/state/request/reply/reply.svelte';
import type { TokenCount } from '../../../../../src/model/usage/usage';
import { settled, withPieces, type Piece } from '../../../../../src/storage/journal/pieces';
import { unrenderable } from '../../../../setup/plain-node';
import { waitFor } from '../../../../wait-for';

const text = (delta: string): ReplyEvent => ({ type: 'text', choice: 0, delta });
const finished: ReplyEvent = { type: 'finished', choice: 0, reason: 'stop' };
const thought = (said: string): MessagePart => ({ type: 'reasoning', text: said });
const image: ImagePart = {
  type: 'image',
  name: '',
  mediaType: 'image/png',
  source: { kind: 'unkept', bytes: 8 },
  size: null,
};
const cut = new ApiError({ kind: 'cut-off' });

/** What a server says, in this order; an error breaks it off. */
async function* events(...said: (ReplyEvent | Error)[]): AsyncGenerator<ReplyEvent> {
  for (const one of said) {
    await Promise.resolve();
    if (one instanceof Error) throw one;
    yield one;
  }
}

/** A reply, with its journal, and frames that come when the test says so: never in a hidden tab. */
function aReply(
  facts: Partial<ReplyFacts> = {},
  before: string | MessagePart[] = '',
  written = Promise.resolve(),
  now = () => 1000,
) {
  const journal: Piece[] = [];
  const frames: (() => void)[] = [];
  const clock: FrameClock = {
    now: () => 0,
    requestFrame: (callback) => frames.push(callback),
    cancelFrame: () => undefined,
    setTimer: () => 0,
    clearTimer: () => undefined,
    lastKeyAt: () => -Infinity,
  };
  const message: ReplyMessage = {
    ...newMessage('c', null, 'assistant', ''),
    parts: typeof before === 'string' ? textParts(before) : before,
    reply: { ...newReplyFacts('e', 'm'), ...facts },
  };
  const controller = new AbortController();
  let count: (count: TokenCount) => void = () => undefined;
  const finish = vi.fn(() => Promise.resolve({ tokens: 0, exact: false }));
  const reply = new Reply(message, {
    journal: {
      append(piece) {
        journal.push(piece);
        return written;
      },
      defer: (piece) => journal.push(piece),
    },
    frames: new Frames(clock),
    growing: (onCount) => {
      count = onCount;
      return { append: () => undefined, finish };
    },
    price: null,
    tie: { dialect: 'chat-completions', endpointId: 'e', model: 'm', digest: '' },
    now,
    controller,
  });
  return { reply, journal, frames, controller, finish, counted: (tokens: number) => count({ tokens, exact: true }) };
}

/** Reads a reply that comes alone to its end. */
async function read(
  reply: Reply,
  said: AsyncIterable<ReplyEvent>,
  { signal } = new AbortController(),
): Promise<ReplyMessage> {
  const { failure, usage } = await follow(said, [reply], null, signal);
  return reply.end(failure, usage);
}

test('the figures of a reply change with its text, and by themselves before there is any', async () => {
  const { reply, frames, counted } = aReply();
  counted(1);
  expect(reply.tokens.tokens).toBe(1);
  reply.take({ type: 'text', choice: 0, delta: 'Hello' });
  await waitFor(() => expect(frames).toHaveLength(1));
  counted(2);
  expect(frames).toHaveLength(1);
  expect(reply.tokens.tokens).toBe(1);
  frames[0]!();
  expect(reply.tokens.tokens).toBe(2);
  expect(reply.shown.blocks).toHaveLength(1);
});

describe('a reply that stops half way', () => {
  test('keeps its text, on the screen and in the journal', async () => {
    const { reply, journal } = aReply();
    const message = await read(reply, events(text('Hel'), text('lo'), cut));
    expect(message).toMatchObject({
      parts: textParts('Hello'),
      reply: { status: 'interrupted', failure: { kind: 'cut-off' } },
    });
    expect(journal.map(({ parts = [] }) => textOf({ parts })).join('')).toBe('Hello');
    expect(reply.shown.blocks).toHaveLength(1);
  });

  test.each<[string, ReplyEvent]>([
    ['reasoning', { type: 'reasoning', choice: 0, delta: 'Hm' }],
    ['a refusal', { type: 'refusal', choice: 0, delta: 'No' }],
    ['a tool call', { type: 'tool-call', choice: 0, index: 0, id: 'c1', name: 'find', arguments: '{' }],
  ])('is interrupted also where only %s had come', async (_, event) => {
    const { reply } = aReply();
    expect((await read(reply, events(event, cut))).reply.status).toBe('interrupted');
  });

  test('has failed where nothing had come, or nothing but white space', async () => {
    for (const come of [events({ type: 'sent' }, cut), events({ type: 'text', choice: 0, delta: '\n\n' }, cut)]) {
      const { reply } = aReply();
      const { status, failure } = (await read(reply, come)).reply;
      expect([status, failure?.kind]).toEqual(['failed', 'cut-off']);
    }
  });

  test('keeps the reason that the server gave, though it may have had more to say', async () => {
    const { reply, journal } = aReply();
    const reason: ReplyEvent = { type: 'finished', choice: 0, reason: 'length', isUncertain: true };
    const message = await read(reply, events(text('Hi'), reason, cut));
    expect(message.reply).toMatchObject({
      status: 'interrupted',
      finishReason: 'length',
      failure: { kind: 'cut-off' },
    });
    // A tab that is killed now must not leave it as complete.
    expect(settled(withPieces(reply.message, journal)).reply?.status).toBe('interrupted');
  });

  test('has no reason where the server went on after it', async () => {
    const { reply } = aReply();
    const message = await read(reply, events(text('Hi'), finished, text(' you'), cut));
    expect(message.reply).toMatchObject({ status: 'interrupted', finishReason: null });
  });

  test('says what broke it, whatever that was', async () => {
    const { reply } = aReply();
    const { failure } = (await read(reply, events(text('Hi'), new TypeError('odd')))).reply;
    expect(failure).toEqual({ kind: 'bad-response', status: 0, said: 'odd' } satisfies Failure);
  });
});

test('a reply that was stopped is stopped, not failed, whatever the abort throws', async () => {
  const { reply, controller } = aReply();
  const following = read(reply, events(text('Hi'), new DOMException('', 'AbortError')), controller);
  reply.stop();
  expect(await following).toMatchObject({ reply: { status: 'stopped', failure: null } });
});

test('a reply that ends is complete, with why it ended, who answered, and what it took', async () => {
  const usage = { promptTokens: 9, completionTokens: 2, cachedTokens: 0, reasoningTokens: 0, costUsd: null };
  const { reply, finish } = aReply();
  const message = await read(
    reply,
    events({ type: 'started', id: '1', model: 'm-2026', fingerprint: 'fp_1' }, text('Hi'), finished, {
      type: 'usage',
      usage,
    }),
  );
  expect(message).toMatchObject({
    parts: textParts('Hi'),
    reply: { status: 'complete', answeredBy: 'm-2026', finishReason: 'stop', usage, firstTokenMs: 0, durationMs: 0 },
  });
  // The bill makes our own count needless, and the worker lets go of the text.
  expect(finish).toHaveBeenCalled();
});

test('a reply that cannot be rendered ends all the same, and is shown as it was written', async () => {
  const { reply, frames } = aReply();
  const following = read(reply, events(text('*Sound.*\n\n'), text(`*${unrenderable}*`), text(' More.'), finished));
  await waitFor(() => expect(frames).not.toEqual([]));
  expect(() => frames[0]?.()).not.toThrow();
  const written = `*Sound.*\n\n*${unrenderable}* More.`;
  expect(await following).toMatchObject({ parts: textParts(written), reply: { status: 'complete' } });
  expect(reply.shown.blocks).toEqual([{ type: 'plain', key: expect.any(Number) as number, text: written }]);
});

test('a continued reply goes on where it stopped, and its usages add up', async () => {
  const first = { promptTokens: 9, completionTokens: 2, cachedTokens: 1, reasoningTokens: 0, costUsd: null };
  const second = { promptTokens: 11, completionTokens: 3, cachedTokens: 4, reasoningTokens: 1, costUsd: 0.5 };
  const { reply, journal } = aReply({ usage: first }, [thought('Hm'), ...textParts('Hel')]);
  const message = await read(reply, events(text('lo'), finished, { type: 'usage', usage: second }));
  expect(message).toMatchObject({
    parts: [thought('Hm'), ...textParts('Hello')],
    reply: {
      usage: { promptTokens: 20, completionTokens: 5, cachedTokens: 5, reasoningTokens: 1, costUsd: 0.5 },
    },
  });
  expect(journal).toEqual([{ parts: textParts('lo') }, { facts: { finishReason: 'stop' } }]);
});

test('probabilities go into the journal as they come, each once, and go on with those that were there', async () => {
  const [known, ...come] = ['a', 'b', 'c'].map((token) => ({ token, logprob: -1, alternatives: [] }));
  const { reply, journal } = aReply({ logprobs: { tokens: [known!] } }, 'a');
  const said = come.map((token): ReplyEvent => ({ type: 'logprobs', choice: 0, tokens: [token] }));
  const message = await read(reply, events(text('b'), said[0]!, text('c'), said[1]!, finished));
  expect(journal.flatMap(({ logprobs }) => logprobs ?? [])).toEqual(come);
  expect(message.reply.logprobs).toEqual({ tokens: [known, ...come] });
});

test('the screen changes at most once a frame, however fast the text comes', async () => {
  const { reply, frames } = aReply();
  const seen: unknown[] = [];
  const stop = $effect.root(() => {
    $effect(() => {
      seen.push(reply.shown.blocks);
    });
  });
  flushSync();
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  let isRead = false;
  async function* fast(): AsyncGenerator<ReplyEvent> {
    for (let n = 0; n < 500; n++) yield text('word ');
    isRead = true;
    await held;
  }
  const following = read(reply, fast());
  await waitFor(() => expect(isRead).toBe(true));
  expect(frames).toHaveLength(1);
  flushSync();
  expect(seen).toHaveLength(1);
  frames[0]?.();
  flushSync();
  expect(seen).toHaveLength(2);
  release();
  await following;
  stop();
});

test.each<[string, ReplyNews]>([
  ['words', { type: 'text', choice: 0, delta: 'Once' }],
  ['thoughts', { type: 'reasoning', choice: 0, delta: 'Once' }],
])('the first %s are shown only when their write has ended: what was read outlasts the page', async (_, first) => {
  let letWrite = (): void => undefined;
  const { reply, frames } = aReply({}, '', new Promise((resolve) => (letWrite = resolve)));
  reply.take(first);
  await Promise.resolve();
  expect(frames).toEqual([]);
  letWrite();
  await waitFor(() => expect(frames).toHaveLength(1));
  frames[0]?.();
  expect(reply.shown.reasoning + JSON.stringify(reply.shown.blocks)).toContain('Once');
});

test('a tab without frames, as a hidden one, still writes its journal', async () => {
  const { reply, journal } = aReply();
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  async function* slow(): AsyncGenerator<ReplyEvent> {
    yield text('unseen');
    await held;
  }
  const following = read(reply, slow());
  await waitFor(() => expect(journal).toEqual([{ parts: textParts('unseen') }]));
  expect(reply.shown.blocks).toEqual([]);
  release();
  await following;
});

test('how long it reasoned is told without the time of its words, and survives a crash', () => {
  let time = 0;
  const { reply, journal } = aReply({}, '', Promise.resolve(), () => time);
  const at = (ms: number, type: 'text' | 'reasoning', delta: string): void => {
    time = ms;
    reply.take({ type, choice: 0, delta });
  };
  at(500, 'reasoning', 'Hm');
  at(1500, 'reasoning', '…');
  at(2500, 'text', 'Well');
  at(4000, 'text', ',');
  at(5000, 'reasoning', 'Or');
  expect(withPieces(reply.message, journal).reply).toMatchObject({ reasoningMs: 2000 });
  time = 5300;
  expect(reply.end(null, null).reply.reasoningMs).toBe(2300);
});

test('how long it reasoned ends with the reply, though other choices of its request still come', () => {
  let time = 0;
  const { reply } = aReply({ choice: 0 }, '', Promise.resolve(), () => time);
  reply.take({ type: 'reasoning', choice: 0, delta: 'Hm' });
  time = 1000;
  reply.take({ type: 'finished', choice: 0, reason: 'length' });
  time = 60_000;
  expect(reply.end(null, null).reply.reasoningMs).toBe(1000);
});

test('text that turns out to be reasoning is moved, on the screen and in the journal', async () => {
  const { reply, journal } = aReply({}, 'Kept. ');
  const message = await read(
    reply,
    events(text('Hm.'), { type: 'moved', choice: 0, to: 'reasoning', length: 3 }, text('Four.'), finished),
  );
  const parts = [thought('Hm.'), ...textParts('Kept. Four.')];
  expect(message).toMatchObject({ parts, reply: { status: 'complete' } });
  expect(reply.shown.reasoning).toBe('Hm.');
  expect(withPieces(reply.message, journal).parts).toEqual(parts);
});

test('reasoning that was never closed is the reply', async () => {
  const { reply, journal } = aReply();
  const reasoning: ReplyEvent = { type: 'reasoning', choice: 0, delta: 'Paris.' };
  const message = await read(reply, events(reasoning, { type: 'moved', choice: 0, to: 'text', length: 6 }, finished));
  expect(message.parts).toEqual(textParts('Paris.'));
  expect(reply.shown.answering).toBe(true);
  expect(withPieces(reply.message, journal).parts).toEqual(textParts('Paris.'));
});

test('what comes beside the words is kept, in the journal, too', async () => {
  const { reply, journal } = aReply();
  const sources = [{ url: 'https://a.test/1' }];
  const titled = [{ url: 'https://a.test/1', title: 'One' }];
  const said = events(
    { type: 'media', choice: 0, media: image },
    { type: 'sources', choice: 0, sources },
    { type: 'sources', choice: 0, sources: titled },
    { type: 'unread', said: '{"cho' },
    finished,
  );
  const message = await read(reply, said);
  const kept = {
    parts: [image, { type: 'citation', url: 'https://a.test/1', title: 'One' }],
    reply: { unread: ['{"cho'] },
  };
  expect(message).toMatchObject(kept);
  expect(withPieces(reply.message, journal)).toMatchObject(kept);
});

test('what could not be read is written once, after what an earlier request had left', async () => {
  const { reply, journal } = aReply({ unread: ['{"o'] });
  const unread = ['{"cho', '{"ice', '{"s'];
  const message = await read(reply, events(...unread.map((said) => ({ type: 'unread', said }) as const), finished));
  expect(journal.flatMap((piece) => piece.unread ?? [])).toEqual(unread);
  expect(message.reply.unread).toEqual(['{"o', ...unread]);
  expect(withPieces(reply.message, journal).reply?.unread).toEqual(['{"o', ...unread]);
});

test('a reply of nothing but an image was interrupted, not failed', async () => {
  const { reply } = aReply();
  const message = await read(reply, events({ type: 'media', choice: 0, media: image }, cut));
  expect(message.reply.status).toBe('interrupted');
});

test('other choices than the first are not mixed into it', async () => {
  const { reply } = aReply();
  const message = await read(reply, events(text('one'), { type: 'text', choice: 1, delta: 'two' }, finished));
  expect(textOf(message)).toBe('one');
});

test('a reply that has finished is complete, whatever becomes of the other choices of its request', async () => {
  const [first, second] = [aReply(), aReply()];
  const said = events(text('one'), { type: 'text', choice: 1, delta: 'two' }, finished, cut);
  const { failure } = await follow(said, [first.reply, second.reply], null, new AbortController().signal);
  expect(first.reply.end(failure, null)).toMatchObject({
    parts: textParts('one'),
    reply: { status: 'complete', failure: null },
  });
  const { status, failure: why } = second.reply.end(failure, null).reply;
  expect([status, why?.kind]).toEqual(['interrupted', 'cut-off']);
});

test('a finish reason that text follows does not make a reply complete: only the end of the stream does', async () => {
  const said = [text('one'), finished, text(' two')];
  const { reply, journal } = aReply();
  const { reply: facts } = await read(reply, events(...said, cut));
  expect(facts).toMatchObject({ status: 'interrupted', failure: { kind: 'cut-off' } });
  expect(settled(withPieces(reply.message, journal)).reply?.status).toBe('interrupted');
  const whole = await read(aReply().reply, events(...said, finished));
  expect(whole.reply).toMatchObject({ status: 'complete', finishReason: 'stop' });
});

test('a server that is waited for is said, until something comes', async () => {
  const { reply } = aReply();
  const failure: Failure = { kind: 'overloaded', status: 503, retryAfterMs: 1, said: '' };
  const seen: boolean[] = [];
  async function* busy(): AsyncGenerator<ReplyEvent> {
    yield { type: 'waiting', until: 2000, attempt: 2, failure };
    seen.push(reply.waiting !== null);
    yield text('Hi');
    seen.push(reply.waiting !== null);
  }
  await read(reply, busy());
  expect(seen).toEqual([true, false]);
});

describe('much text at once', () => {
  const paragraphs = 3000;
  const long = 'Words of a line.\n\n'.repeat(paragraphs);

  /** A reply to which all of that has just come, on a machine on which each step of drawing takes so many ms. */
  async function aLongReply(stepMs: number, type: 'text' | 'reasoning' = 'text', said = long) {
    let time = 0;
    vi.spyOn(performance, 'now').mockImplementation(() => (time += stepMs));
    const { reply, frames } = aReply();
    reply.take({ ...text(said), type } as ReplyNews);
    await Promise.resolve();
    frames.shift()!();
    return { reply, frames };
  }

  afterEach(() => void vi.restoreAllMocks());

  const wordsOf = (blocks: readonly Block[]): string[] =>
    blocks.flatMap((block) => {
      if (block.type === 'plain') return block.text.split('\n\n');
      return block.type === 'html' ? block.pieces.join('').replace(/<.*?>/g, '').trim() : block.code.text;
    });
  const areDrawn = ({ shown }: Reply): boolean => shown.blocks.every((block) => !('isWaiting' in block));

  test('is there whole when it ends, its beginning and end drawn, and the rest is drawn in the frames after that', async () => {
    const { reply, frames } = await aLongReply(20);
    expect(reply.shown.blocks.length).toBeGreaterThan(0);
    expect(reply.shown.blocks.length).toBeLessThan(paragraphs / 4);
    await reply.shown.catchUp(Promise.resolve());
    const atEnd = reply.shown.blocks;
    expect(wordsOf(atEnd)).toEqual(wordsOf(renderMarkdown(long)));
    expect([atEnd[0], atEnd.at(-1)]).not.toContainEqual(expect.objectContaining({ isWaiting: true }));
    expect(atEnd.length).toBeLessThan(paragraphs / 2);
    expect(atEnd.filter((block) => 'isWaiting' in block).length).toBeGreaterThan(2);
    expect(textOf(reply.end(null, null))).toBe(long);
    // All that ending takes was done before, in small tasks.
    expect(reply.shown.blocks).toBe(atEnd);
    let isDrawn = false;
    void reply.shown.drawRest().then(() => (isDrawn = true));
    await waitFor(() => expect(frames).toHaveLength(1));
    expect(reply.shown.blocks).toBe(atEnd);
    let frameCount = 0;
    while (!isDrawn) {
      frameCount += frames.length;
      for (const frame of frames.splice(0)) frame();
      await nextTask();
    }
    expect(frameCount).toBeGreaterThan(2);
    expect(areDrawn(reply)).toBe(true);
    expect(reply.shown.blocks).toHaveLength(renderMarkdown(long).length);
    expect(wordsOf(reply.shown.blocks)).toEqual(wordsOf(atEnd));
    expect(reply.shown.blocks).toEqual(expect.arrayContaining(atEnd.filter(({ type }) => type === 'html')));
  });

  test('is drawn to its end while its last words are still being written', async () => {
    const { reply } = await aLongReply(20);
    await reply.shown.catchUp(new Promise(() => undefined));
    expect(wordsOf(reply.shown.blocks)).toEqual(wordsOf(renderMarkdown(long)));
  });

  test('of which nothing is written yet is shown only when it is', async () => {
    const { promise: written, resolve: letWrite } = Promise.withResolvers<undefined>();
    const { reply } = aReply({}, '', written);
    reply.take(text(long) as ReplyNews);
    const caughtUp = reply.shown.catchUp(written);
    await nextTask();
    expect([reply.shown.blocks, reply.shown.answering]).toEqual([[], false]);
    letWrite(undefined);
    await caughtUp;
    expect(wordsOf(reply.shown.blocks)).toEqual(wordsOf(renderMarkdown(long)));
  });

  test('of one long block is drawn in parts, between which the page has its turns, and whole when it ends', async () => {
    const items = Array.from({ length: 1000 }, (_, at) => `- item ${String(at)} of **many**\n`);
    const lengthOf = ([list]: readonly Block[]): number => (list?.type === 'html' ? list.pieces.join('').length : 0);
    const { reply } = await aLongReply(20, 'text', items.join(''));
    const lengths = [lengthOf(reply.shown.blocks)];
    const whole = lengthOf(renderMarkdown(items.join('')));
    let hasEnded = false;
    void reply.shown.catchUp(Promise.resolve()).then(() => (hasEnded = true));
    while (!hasEnded) {
      await nextTask();
      lengths.push(lengthOf(reply.shown.blocks));
    }
    expect(Math.max(...lengths.slice(1).map((length, at) => length - lengths[at]!))).toBeLessThan(whole / 5);
    expect(areDrawn(reply)).toBe(true);
    expect(lengthOf(reply.shown.blocks)).toBeGreaterThanOrEqual(whole);
  });

  test('of reasoning alone comes in parts, too, and whole when it ends', async () => {
    const { reply } = await aLongReply(20, 'reasoning');
    const first = reply.shown.reasoning.length;
    expect(first).toBeLessThan(long.length / 4);
    const caughtUp = reply.shown.catchUp(Promise.resolve());
    await nextTask();
    expect(reply.shown.reasoning.length - first).toBeLessThan(long.length / 4);
    await caughtUp;
    expect(reply.shown.reasoning).toBe(long);
  });

  test('of reasoning alone is whole where it is ended before', async () => {
    const { reply } = await aLongReply(20, 'reasoning');
    reply.end(null, null);
    expect(reply.shown.reasoning).toBe(long);
  });

  test('is on show whole in one task where that takes no time, so that the page is laid out once', async () => {
    const { reply } = await aLongReply(0);
    const caughtUp = reply.shown.catchUp(Promise.resolve());
    await nextTask();
    expect(wordsOf(reply.shown.blocks)).toEqual(wordsOf(renderMarkdown(long)));
    await caughtUp;
  });
});
