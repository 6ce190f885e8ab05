import { createParser } from 'eventsource-parser';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MessagesDecoder } from '../../../../src/protocol/dialects/anthropic-messages/decoding/decode';
import type { AnswerDecoder } from '../../../../src/protocol/dialects/answer-decoder';
import { ReplyDecoder } from '../../../../src/protocol/dialects/chat-completions/decoding/decode';
import { joinedDeltas } from '../../../../src/protocol/dialects/read-events';
import type { ReplyEvent } from '../../../../src/protocol/dialects/reply-event';
import { joinedEvents } from '../../../../src/protocol/transport/joined-events';
import type { Piece } from '../../../../src/protocol/transport/read-body';

const eventOf = (value: unknown) => ({ type: 'event', data: JSON.stringify(value), name: undefined }) as const;
const chunkOf = (delta: object, more: object = {}, ofChoice: object = {}): Piece =>
  eventOf({ id: 'c', object: 'chat.completion.chunk', choices: [{ index: 0, delta, ...ofChoice }], ...more });

/** An event stream of `pieces`, behind an event that brings nothing: the first one of a part may be the end of another. */
function streamOf(pieces: readonly Piece[], lineEnd = '\n'): string {
  const lines = pieces.flatMap((piece) => {
    if (piece.type !== 'event') return [': comment', ''];
    return [...(piece.name === undefined ? [] : [`event: ${piece.name}`]), `data: ${piece.data}`, ''];
  });
  return ['data: {}', '', ...lines, ''].join(lineEnd);
}

/** The events and comments of a stream, without the first one. */
function read(stream: string): Piece[] {
  const pieces: Piece[] = [];
  const parser = createParser({
    onEvent: ({ data, event }) => pieces.push({ type: 'event', data, name: event }),
    onComment: () => pieces.push({ type: 'comment' }),
  });
  parser.feed(stream);
  return pieces.slice(1);
}

const joined = (pieces: readonly Piece[]): Piece[] => read(joinedEvents(streamOf(pieces)));

/** What a decoder says of pieces, with words that follow one another as one. */
function said(pieces: readonly Piece[], decoder: AnswerDecoder = new ReplyDecoder()): ReplyEvent[] {
  const decoded = function* (): Generator<ReplyEvent> {
    for (const piece of pieces) if (piece.type === 'event') yield* decoder.event(piece.data, piece.name);
    yield* decoder.flush();
  };
  return [...joinedDeltas(decoded())];
}

test('events that differ only in their words are one, with all their words', () => {
  const words = ['Hel', 'lo', '', ' "you"\n', '\\', '\ud83d', '\ude00', '}', '","content":"x'];
  const pieces = words.map((content) => chunkOf({ content }, { model: 'm' }, { logprobs: null, finish_reason: null }));
  for (const lineEnd of ['\n', '\r\n']) {
    const one = read(joinedEvents(streamOf(pieces, lineEnd)));
    expect(one).toHaveLength(1);
    expect(said(one)).toEqual(said(pieces));
    expect(JSON.stringify(said(one))).toContain('Hello \\"you\\"');
  }
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
  expect(joined(pieces)).toEqual(pieces);
});

test.for(['\\q', '\t', '\\u12', '\\'])(
  'an event that is broken by %j takes no words of its neighbours along',
  (broken) => {
    const pieces = ['a', broken, '34', 'b'].map((content): Piece => ({
      ...{ type: 'event', name: undefined },
      data: `{"choices":[{"index":0,"delta":{"content":"${content}"}}]}`,
    }));
    expect(said(joined(pieces))).toEqual(said(pieces));
    expect(said(joined(pieces.slice(1)))).toEqual(said(pieces.slice(1)));
  },
);

test('what is no JSON because a line ends within it is told as often as it comes', () => {
  const broken = 'data: {"id":"\n\ndata: x","delta":{"content":"w"}}\n\n';
  const stream = `data: {}\n\n${broken.repeat(2)}`;
  expect(read(joinedEvents(stream))).toEqual(read(stream));
});

test('runs of events that follow one another are one each, and what stands at the ends of a part stays', () => {
  const words = (...all: string[]) => all.map((content) => chunkOf({ content }));
  const thoughts = (...all: string[]) => all.map((reasoning) => chunkOf({ reasoning }));
  const pieces = [...thoughts('a', 'b'), ...words('c', 'd'), ...thoughts('e'), ...words('f', 'g', 'h')];
  const inOne = [...thoughts('ab'), ...words('cd'), ...thoughts('e'), ...words('fgh')];
  for (const lineEnd of ['\n', '\r\n']) {
    expect(read(joinedEvents(streamOf(pieces, lineEnd)))).toEqual(inOne);
    const stream = streamOf(pieces, lineEnd);
    for (let cut = 0; cut <= stream.length; cut += 1) {
      const cutApart = joinedEvents(stream.slice(0, cut)) + joinedEvents(stream.slice(cut));
      expect(said(read(cutApart))).toEqual(said(pieces));
    }
  }
});

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
      expect(said(joined(pieces))).toEqual(said(pieces));
    }),
  );
});

test('events of Messages are joined, too', () => {
  const pieces = ['a', 'b'].map((text): Piece => ({
    ...eventOf({ type: 'content_block_delta', index: 0, delta: { type: 'text_delta', text } }),
    name: 'content_block_delta',
  }));
  const one = joined(pieces);
  expect(one).toHaveLength(1);
  expect(said(one, new MessagesDecoder())).toEqual(said(pieces, new MessagesDecoder()));
});
