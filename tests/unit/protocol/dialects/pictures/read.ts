import { ApiError, type Failure } from '../../../../../src/model/failure';
import type { AnswerDecoder } from '../../../../../src/protocol/dialects/answer-decoder';
import type { ReplyEvent } from '../../../../../src/protocol/dialects/reply-event';

/** What `decoder` tells of streamed events, or of a whole body. */
export function events(decoder: AnswerDecoder, streamed: readonly object[], body?: string): ReplyEvent[] {
  const { read, failure } = caught(decoder, streamed, body);
  if (failure) throw new ApiError(failure);
  return read;
}

/** The same, with the failure that it ended with. */
export function caught(
  decoder: AnswerDecoder,
  streamed: readonly object[],
  body?: string,
): { read: ReplyEvent[]; failure: Failure | null } {
  const read: ReplyEvent[] = [];
  try {
    for (const event of streamed) read.push(...decoder.event(JSON.stringify(event)));
    if (body !== undefined) read.push(...decoder.whole(body));
    else read.push(...decoder.end());
    return { read, failure: null };
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    return { read, failure: error.failure };
  }
}
