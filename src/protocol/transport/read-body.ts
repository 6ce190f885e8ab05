import { createParser } from 'eventsource-parser';
import { ApiError } from '../../model/failure';
import { takingTurns } from '../../model/next-task';
import { done, StrayJson } from './stray-json';
import type { WireRecorder } from './wire-recorder';

/** A piece of an answer's body. */
export type Piece =
  | { type: 'event'; data: string; name: string | undefined }
  | { type: 'comment' }
  /** What stood at the end without the blank line that completes an event: a whole one, or the beginning of one. */
  | { type: 'rest'; data: string; name: string | undefined }
  /** JSON, or `[DONE]`, on a line of its own, between events and none of them. */
  | { type: 'stray'; text: string }
  /** The end of a body that is no event stream at all, whatever its content type said. */
  | { type: 'whole'; body: string };

export type Body = ReadableStream<Uint8Array<ArrayBuffer>> | null;
export type Recording = Pick<WireRecorder, 'took'> | undefined;
/** Ends when what has come meanwhile is to be given, together. */
export type Gather = (() => Promise<void>) | undefined;

/**
 * Characters that may come without completing anything: more than an image in one event has, and less than fills the
 * memory.
 */
export const longestPiece = 32_000_000;

/**
 * Reads a body as server-sent events: what each chunk of bytes completed, together. A chunk that completed nothing
 * gives an empty list: bytes are a sign of life. Throws `cut-off` if the connection breaks, after what had come, and
 * `reply-too-long` where `longest` characters complete nothing. `prepared` makes each part of the text ready for that.
 */
export async function* readBody(
  body: Body,
  recording?: Recording,
  gather?: Gather,
  longest = longestPiece,
  prepared: (part: string) => string = (part) => part,
): AsyncGenerator<Piece[]> {
  let pieces: Piece[] = [];
  let isEnding = false;
  let hasEvents = false;
  let sinceLast = 0;
  // Kept only until the first event, for a server that answers with something else.
  let text = '';
  const stray = new StrayJson();
  const parser = createParser({
    onEvent: ({ data, event }) => pieces.push({ type: isEnding ? 'rest' : 'event', data, name: event }),
    onComment: () => pieces.push({ type: 'comment' }),
  });
  /** What is left when nothing more comes. */
  const rest = (): Piece[] => {
    isEnding = true;
    pieces = stray.end();
    // Completes whatever line and event are open.
    parser.feed('\n\n');
    return pieces;
  };
  try {
    for await (const part of readChunks(body, recording, gather)) {
      const chunk = prepared(part);
      parser.feed(chunk);
      hasEvents ||= pieces.some(({ type }) => type === 'event');
      const unread = text + chunk;
      text = hasEvents ? '' : unread;
      if (hasEvents) pieces = withStray(pieces, stray.push(unread));
      sinceLast = pieces.length > 0 ? 0 : sinceLast + chunk.length;
      if (sinceLast > longest) throw new ApiError({ kind: 'reply-too-long', limit: longest });
      if (text.length > longest) {
        // Comments alone do not count: a server may send them for hours while it waits.
        if (!startsAsStream(text)) throw new ApiError({ kind: 'reply-too-long', limit: longest });
        text = text.slice(0, 100);
      }
      yield pieces;
      pieces = [];
    }
  } catch (error) {
    if (isCutOff(error) && rest().length > 0) yield pieces;
    throw error;
  }
  if (rest().length > 0) yield pieces;
  if (!hasEvents && !startsAsStream(text)) yield [{ type: 'whole', body: text }];
}

/** Events, and what stands beside them: before their end, as a server may say that it failed, and then that it is done. */
function withStray(pieces: Piece[], found: Piece[]): Piece[] {
  if (found.length === 0) return pieces;
  const end = pieces.findIndex((piece) => piece.type === 'event' && piece.data === done);
  return end === -1 ? [...pieces, ...found] : [...pieces.slice(0, end), ...found, ...pieces.slice(end)];
}

function isCutOff(error: unknown): boolean {
  return error instanceof ApiError && error.failure.kind === 'cut-off';
}

/** Reads a body as text, up to about `limit` characters. What came counts, also where the connection then breaks. */
export async function readText(body: Body, limit: number, recording?: Recording): Promise<string> {
  let text = '';
  try {
    for await (const chunk of readChunks(body, recording)) {
      text += chunk;
      if (text.length >= limit) break;
    }
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
  }
  return text;
}

type Result = ReadableStreamReadResult<Uint8Array<ArrayBuffer>> | 'cut-off';

/** Characters of a few ms of work at most, after which the page gets its turn where its last one was some ms ago. */
const longestPart = 16_000;
/** Characters that came alone: with more, much has gathered already. */
const longestAlone = 4_000;
/** ms after which reading has waited for the server. What had come before is there at once. */
const shortestWait = 2;

/**
 * The text of a body, as it comes; much of it in several parts, so that the page handles input and draws in between.
 * After a chunk that came alone, what comes until `gather` ends is given together, and again until there is much or
 * nothing. Throws `cut-off` if the connection breaks.
 */
export async function* readChunks(body: Body, recording: Recording, gather?: Gather): AsyncGenerator<string> {
  if (body === null) return;
  // The parser drops the byte-order mark; two would be one too many.
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  const reader = body.getReader();
  let reading: Promise<Result> | null = null;
  // Also while it gathers: where the connection breaks, the browser throws away what nobody has read.
  const read = () => (reading ??= reader.read().catch((): 'cut-off' => 'cut-off'));
  let gathering: Promise<null> | null = null;
  // What has arrived already is given without a new task, as long as that takes no time.
  const takeTurn = takingTurns();
  let sinceAsked = 0;
  try {
    for (let isOver = false; !isOver;) {
      const askedAt = performance.now();
      let came = '';
      let hasCome = false;
      let isCutOff = false;
      do {
        const result: Result | null = await (gathering ? Promise.race([read(), gathering]) : read());
        if (result === null) break;
        reading = null;
        isCutOff = result === 'cut-off';
        if (result === 'cut-off') break;
        hasCome = true;
        isOver = result.done;
        const chunk = decoder.decode(result.value, { stream: !isOver });
        recording?.took(chunk);
        came += chunk;
      } while (gathering && !isOver && came.length < longestAlone);
      const hasWaited: boolean = gathering !== null || performance.now() - askedAt > shortestWait;
      const isLittle: boolean = hasCome && !isOver && came.length < longestAlone;
      for (let from = 0; hasCome && (from === 0 || from < came.length); from += longestPart) {
        const part = came.slice(from, from + longestPart);
        if (sinceAsked + part.length > longestPart) {
          await takeTurn();
          sinceAsked = 0;
        }
        sinceAsked += part.length;
        yield part;
      }
      if (isCutOff) throw new ApiError({ kind: 'cut-off' });
      // As long as little comes at a time, what comes next gathers, too.
      gathering = gather && hasWaited && isLittle ? gather().then(() => null) : null;
    }
  } finally {
    // Lets go of the connection where reading ended early.
    void reader.cancel().catch(() => undefined);
  }
}

/** Whether a body without any complete event is the beginning of a stream that was cut, not something else. */
function startsAsStream(text: string): boolean {
  const start = text.replace(/^\uFEFF/, '').trimStart();
  if (start === '') return false;
  return ['data:', 'event:', 'id:', 'retry:', ':'].some((field) => start.startsWith(field) || field.startsWith(start));
}
