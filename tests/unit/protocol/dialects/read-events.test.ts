import { expect, test } from 'vitest';
import { ApiError } from '../../../../src/model/failure';
import { joinedDeltas } from '../../../../src/protocol/dialects/read-events';
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
