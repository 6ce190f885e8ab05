import { describe, expect, test } from 'vitest';
import { ApiError } from '../../../../src/model/failure';
import { joinedDeltas, upTo } from '../../../../src/protocol/dialects/read-events';
import type { ReplyEvent } from '../../../../src/protocol/dialects/reply-event';

const text = (delta: string, choice = 0): ReplyEvent => ({ type: 'text', choice, delta });
const thought = (delta: string): ReplyEvent => ({ type: 'reasoning', choice: 0, delta });
const usage = (completionTokens: number): ReplyEvent => ({
  type: 'usage',
  usage: { promptTokens: 1, completionTokens, cachedTokens: 0, reasoningTokens: 0, costUsd: null },
});
const finished: ReplyEvent = { type: 'finished', choice: 0, reason: 'stop' };

test('words that follow one another are one event, usage that came between them is told after them', () => {
  expect([...joinedDeltas([usage(0), text('a'), usage(1), text('b'), usage(2), finished, text('c')])]).toEqual([
    usage(0),
    text('ab'),
    usage(1),
    usage(2),
    finished,
    text('c'),
  ]);
});

test('words of another kind or another choice stay apart, in their order', () => {
  const events = [thought('a'), text('b'), thought('c'), text('d'), text('e', 1), text('f')];
  expect([...joinedDeltas(events)]).toEqual(events);
});

test('words that came before an error are not lost', () => {
  function* broken(): Generator<ReplyEvent> {
    yield text('a');
    yield text('b');
    throw new ApiError({ kind: 'cut-off' });
  }
  const got: ReplyEvent[] = [];
  expect(() => {
    for (const event of joinedDeltas(broken())) got.push(event);
  }).toThrow(ApiError);
  expect(got).toEqual([text('ab')]);
});

describe('the limit of an answer', () => {
  const limit = 10_000;
  const image: ReplyEvent & { type: 'media' } = {
    type: 'media',
    choice: 0,
    media: { type: 'image', name: '', mediaType: 'image/png', source: { kind: 'unkept', bytes: 3 }, size: null },
    base64: 'AAAA',
  };

  async function* endless(event: ReplyEvent): AsyncGenerator<ReplyEvent> {
    for (;;) {
      await Promise.resolve();
      yield event;
    }
  }

  async function countOf(events: AsyncIterable<ReplyEvent>): Promise<number> {
    let count = 0;
    for await (const _event of upTo(limit, events)) if ((count += 1) > limit) throw new Error('it never ends');
    return count;
  }

  test.each<[string, ReplyEvent]>([
    ['words', text('word ')],
    ['names of tools', { type: 'tool-call', choice: 0, index: 0, id: '', name: 'look', arguments: '' }],
    ['what cannot be read', { type: 'unread', said: '{' }],
    ['pictures', image],
    ['sources', { type: 'sources', choice: 0, sources: [{ url: 'https://a.test' }] }],
    ['state of the server', { type: 'provider-state', choice: 0, state: { items: [], isPaused: false } }],
  ])('ends one of %s without end', async (_, event) => {
    await expect(countOf(endless(event))).rejects.toThrow(new ApiError({ kind: 'reply-too-long', limit }));
  });

  test('is not reached by a few large pictures', async () => {
    const large = { ...image, base64: 'A'.repeat(100_000) };
    async function* few(): AsyncGenerator<ReplyEvent> {
      await Promise.resolve();
      for (let index = 0; index < 10; index += 1) yield large;
    }
    expect(await countOf(few())).toBe(10);
  });
});
