import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MessagesDecoder } from '../../../../src/protocol/dialects/anthropic-messages/decoding/decode';
import type { AnswerDecoder } from '../../../../src/protocol/dialects/answer-decoder';
import { ReplyDecoder } from '../../../../src/protocol/dialects/chat-completions/decoding/decode';
import { joinedDeltas } from '../../../../src/protocol/dialects/read-events';
import type { ReplyEvent } from '../../../../src/protocol/dialects/reply-event';
import { joinedEvents } from '../../../../src/protocol/transport/joined-events';
import type { Piece } from '../../../../src/protocol/transport/read-body';

const eventOf = (value: unknown): Piece => ({ type: 'event', data: JSON.stringify(value), name: undefined });
const chunkOf = (delta: object, more: object = {}, ofChoice: object = {}): Piece =>
  eventOf({ id: 'c', object: 'chat.completion.chunk', choices: [{ index: 0, delta, ...ofChoice }], ...more });

/** What a decoder says of pieces, with words that follow one another as one. */
function said(pieces: readonly Piece[], decoder: AnswerDecoder = new ReplyDecoder()): ReplyEvent[] {
  const read = function* (): Generator<ReplyEvent> {
    for (const piece of pieces) if (piece.type === 'event') yield* decoder.event(piece.data, piece.name);
    yield* decoder.flush();
  };
  return [...joinedDeltas(read())];
}

test('events that differ only in their words are one, with all their words', () => {
  const words = ['Hel', 'lo', '', ' "you"\n', '\\', '\ud83d', '\ude00', '}', '","content":"x'];
  const pieces = words.map((content) => chunkOf({ content }, { model: 'm' }, { logprobs: null, finish_reason: null }));
  const joined = joinedEvents(pieces);
  expect(joined).toHaveLength(1);
  expect(said(joined)).toEqual(said(pieces));
  expect(JSON.stringify(said(joined))).toContain('Hello \\"you\\"');
});

test.for<[string, Piece[]]>([
  ['the same reasoning beside no words', [1, 2].map(() => chunkOf({ content: '', reasoning_content: 'ha' }))],
  [
    'the same probabilities',
    [1, 2].map(() => chunkOf({ content: 'ha' }, {}, { logprobs: { content: [{ token: 'ha', logprob: -1 }] } })),
  ],
  ['a finish reason each', [1, 2].map(() => chunkOf({ content: 'ha' }, {}, { finish_reason: 'stop' }))],
  [
    'a finish reason each, before the words',
    [1, 2].map(() => eventOf({ choices: [{ finish_reason: 'stop', delta: { content: 'ha' } }] })),
  ],
  ['the same call', [1, 2].map(() => chunkOf({ tool_calls: [{ index: 0, function: { arguments: '1' } }] }))],
  ['counts', [1, 2].map((count) => chunkOf({ content: 'ha' }, { usage: { completion_tokens: count } }))],
  ['another choice', [0, 1].map((index) => eventOf({ choices: [{ index, delta: { content: 'ha' } }] }))],
  ['other words', [chunkOf({ content: 'ha' }), chunkOf({ reasoning: 'ha' })]],
  ['an error', [1, 2].map(() => chunkOf({ content: 'ha' }, { error: 'no' }))],
  ['a comment between', [chunkOf({ content: 'a' }), { type: 'comment' }, chunkOf({ content: 'b' })]],
])('events stay apart where they bring %s', ([, pieces]) => {
  expect(joinedEvents(pieces)).toEqual(pieces);
});

test.for(['\\q', '\t', '\\u12', '\\'])(
  'an event that is broken by %j takes no words of its neighbours along',
  (broken) => {
    const pieces = ['a', broken, '34', 'b'].map((content): Piece => ({
      ...{ type: 'event', name: undefined },
      data: `{"choices":[{"index":0,"delta":{"content":"${content}"}}]}`,
    }));
    expect(said(joinedEvents(pieces))).toEqual(said(pieces));
    expect(said(joinedEvents(pieces.slice(1)))).toEqual(said(pieces.slice(1)));
  },
);

test('whatever servers send is read as without joining', () => {
  const word = fc.oneof(
    fc.string({ maxLength: 6 }),
    fc.constantFrom('ha', '<think>', '</think>\n', '```\n', '![', '\ud83d'),
  );
  const field = fc.constantFrom('content', 'reasoning_content', 'reasoning', 'refusal');
  const delta = fc.oneof(
    fc.tuple(field, word).map(([name, text]) => ({ [name]: text })),
    fc.record(
      { role: fc.constant('assistant'), content: word, reasoning_content: fc.option(word) },
      { requiredKeys: ['content'] },
    ),
  );
  const ofChoice = fc.record({ finish_reason: fc.constant(null), logprobs: fc.constant(null) }, { requiredKeys: [] });
  const piece = fc.tuple(delta, ofChoice).map(([one, more]) => chunkOf(one, {}, more));
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      expect(said(joinedEvents(pieces))).toEqual(said(pieces));
    }),
  );
});

test('events of Messages are joined, too', () => {
  const pieces = ['a', 'b'].map((text) =>
    eventOf({ type: 'content_block_delta', index: 0, delta: { type: 'text_delta', text } }),
  );
  const joined = joinedEvents(pieces);
  expect(joined).toHaveLength(1);
  expect(said(joined, new MessagesDecoder())).toEqual(said(pieces, new MessagesDecoder()));
});
