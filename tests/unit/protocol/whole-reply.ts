import { ApiError, type Failure } from '../../../src/model/failure';
import type { ReplyEvent } from '../../../src/protocol/dialects/reply-event';
import { streamReply, type ReplyRequest } from '../../../src/protocol/dialects/stream-reply';

/** What came of a request, once its stream has ended. */
interface WholeReply {
  events: ReplyEvent[];
  /** Why it ended, where that was before its time. */
  failure: Failure | null;
  text: string;
}

/** Asks for a reply, and reads it to its end. */
export async function wholeReply(
  request: ReplyRequest,
  network: Parameters<typeof streamReply>[1],
): Promise<WholeReply> {
  const events: ReplyEvent[] = [];
  let failure: Failure | null = null;
  try {
    for await (const event of streamReply(request, network, new AbortController().signal)) events.push(event);
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    ({ failure } = error);
  }
  const text = events.map((event) => (event.type === 'text' ? event.delta : '')).join('');
  return { events, failure, text };
}
