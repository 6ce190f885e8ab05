import type { ReplyEvent } from './reply-event';

/**
 * A dialect's reader of answers. It turns their pieces into events and uses no network. Each method yields what it can
 * read, then throws `ApiError` if the answer contains an error, is not an answer of this dialect, or broke off.
 */
export interface AnswerDecoder {
  /** There is nothing more to read. */
  readonly isDone: boolean;
  /** The server has finished all that it began: the answer is whole even if the connection then breaks. */
  readonly isComplete: boolean;
  /** It has finished all that it was asked for: only usage, and the end of the stream, may still follow. */
  readonly hasAll: boolean;
  /** Characters that may come without completing anything; absent where it is as many as in any answer. */
  readonly longestPiece?: number;
  /** The data of one server-sent event, and its name where it has one. */
  event(data: string, name?: string): Iterable<ReplyEvent>;
  /** What stood at the end of a stream without the line end that completes an event. */
  rest(data: string, name?: string): Iterable<ReplyEvent>;
  /** JSON that stands between the events of a stream. */
  stray(text: string): Iterable<ReplyEvent>;
  /** The whole body of an answer that is not a stream. */
  whole(body: string): Iterable<ReplyEvent>;
  /** Nothing more comes. */
  end(): Iterable<ReplyEvent>;
  /** What was held back, when reading broke off. */
  flush(): Iterable<ReplyEvent>;
}
