import { ApiError } from '../../model/failure';
import { joinedEvents } from '../transport/joined-events';
import { readBody, type Piece } from '../transport/read-body';
import { readLines } from '../transport/read-lines';
import type { RequestTimeout } from '../transport/request-timeout';
import type { WireRecorder } from '../transport/wire-recorder';
import type { AnswerDecoder } from './answer-decoder';
import { splitData } from './decoding/data';
import { isContent, type ReplyEvent } from './reply-event';

/**
 * Reads a reply's answer with `decoder`, until it is done or the body ends. A finish reason does not end the reading,
 * because some servers send one in every chunk, or after each step, and go on; and usage comes after it. Once all has
 * come for certain, only `timeout` for the end of the stream is left. `areLines`: each line is a piece, as no events are
 * sent. Words that come one by one are taken together when `gather` ends: each by itself costs more than all that is
 * drawn of it. Throws `ApiError`.
 */
export async function* readEvents(
  response: Response,
  decoder: AnswerDecoder,
  timeout: RequestTimeout,
  recording: WireRecorder | undefined,
  gather: () => Promise<void>,
  areLines = false,
): AsyncGenerator<ReplyEvent> {
  // Nothing is gathered until the first words have come, so that these do not wait.
  let hasBegun = false;
  const gatherWords = async (): Promise<void> => (hasBegun ? gather() : undefined);
  const what = [response.body, recording, gatherWords, decoder.longestPiece] as const;
  for await (const pieces of areLines ? readLines(...what) : readBody(...what, joinedEvents)) {
    // Comments keep a finished stream open for hours: they say nothing of the answer.
    if (!decoder.hasAll || pieces.some(({ type }) => type !== 'comment')) timeout.alive();
    for (const event of joinedDeltas(eventsOfAll(pieces, decoder))) {
      hasBegun ||= isContent(event);
      yield event;
    }
    if (decoder.isDone) return;
    timeout.waitsFor(decoder.hasAll ? 'end' : 'answer');
  }
  yield* decoder.end();
}

/** Reads no further than to the end that the server has told. */
function* eventsOfAll(pieces: readonly Piece[], decoder: AnswerDecoder): Generator<ReplyEvent> {
  for (const piece of pieces) {
    yield* eventsOf(piece, decoder);
    if (decoder.isDone) return;
  }
}

function* eventsOf(piece: Piece, decoder: AnswerDecoder): Generator<ReplyEvent> {
  switch (piece.type) {
    case 'comment':
      yield { type: 'alive' };
      return;
    case 'event':
    case 'rest':
      for (const data of splitData(piece.data)) {
        yield* decoder[piece.type](data, piece.name);
        if (decoder.isDone) return;
      }
      return;
    case 'stray':
      yield* decoder.stray(piece.text);
      return;
    case 'whole':
      yield* decoder.whole(piece.body);
  }
}

/** What a piece beside the words takes of an answer's limit at least, in characters: it is stored and drawn by itself. */
const leastPiece = 100;
/** So many characters of a picture's bytes count as one: they are stored apart, and leave the memory. */
const charactersOfMedia = 100;

/** What `event` takes of the limit of its answer, in characters. */
function sizeOf(event: ReplyEvent): number {
  switch (event.type) {
    case 'text':
    case 'reasoning':
    case 'refusal':
      return event.delta.length;
    case 'tool-call':
      return event.name.length + event.arguments.length;
    case 'unread':
      return Math.max(leastPiece, event.said.length);
    case 'media':
      return Math.max(leastPiece, Math.floor((event.base64 ?? '').length / charactersOfMedia));
    case 'sources':
      return event.sources.length * leastPiece;
    case 'provider-state':
      return leastPiece;
    default:
      return 0;
  }
}

/** `events` up to `limit` characters of what they bring; then `reply-too-long`. */
export async function* upTo(limit: number, events: AsyncIterable<ReplyEvent>): AsyncGenerator<ReplyEvent> {
  let left = limit;
  for await (const event of events) {
    left -= sizeOf(event);
    if (left < 0) {
      if ('delta' in event) yield { ...event, delta: event.delta.slice(0, event.delta.length + left).toWellFormed() };
      throw new ApiError({ kind: 'reply-too-long', limit });
    }
    yield event;
  }
}

type Delta = Extract<ReplyEvent, { type: 'text' | 'reasoning' | 'refusal' }>;

/**
 * `events` with words that follow one another as one: a server that is faster than the page sends hundreds of tokens in
 * one chunk, and each event on its way to the screen costs more than its words. Usage, which some servers repeat with
 * each token, comes after the words. What had come before `events` throws is yielded.
 *
 * @internal Exported for tests.
 */
export function* joinedDeltas(events: Iterable<ReplyEvent>): Generator<ReplyEvent> {
  /** Words that may go on, and the usage that came with them. */
  let held: [Delta, ...ReplyEvent[]] | null = null;
  try {
    for (const event of events) {
      const [words] = held ?? [];
      if (held && event.type === 'usage') held.push(event);
      else if (held && words && isDelta(event) && goesOn(words, event))
        held[0] = { ...words, delta: words.delta + event.delta };
      else {
        yield* held ?? [];
        held = isDelta(event) ? [event] : null;
        if (!held) yield event;
      }
    }
  } catch (error) {
    yield* held ?? [];
    throw error;
  }
  yield* held ?? [];
}

function isDelta(event: ReplyEvent): event is Delta {
  return event.type === 'text' || event.type === 'reasoning' || event.type === 'refusal';
}

function goesOn(before: Delta, { type, choice }: Delta): boolean {
  return before.type === type && before.choice === choice;
}
