import { ApiError } from '../../model/failure';
import type { Network } from '../transport/network';
import { readBody, type Piece } from '../transport/read-body';
import type { RequestTimeout } from '../transport/request-timeout';
import type { WireRecorder } from '../transport/wire-recorder';
import type { AnswerDecoder } from './answer-decoder';
import type { ReplyEvent } from './reply-event';

/** How long usage may take to follow the finish reason, in a stream that neither says `[DONE]` nor ends. */
const afterwordMs = 10_000;

/**
 * Reads a reply's answer by `decoder`, until it is done, its body ends, or usage did not follow its end in time. Throws `ApiError`.
 */
export async function* readEvents(
  response: Response,
  decoder: AnswerDecoder,
  network: Network,
  patience: RequestTimeout,
  recording: WireRecorder | undefined,
): AsyncGenerator<ReplyEvent> {
  let afterword: AbortController | null = null;
  for await (const pieces of readBody(response.body, recording)) {
    patience.alive();
    for (const piece of pieces) {
      yield* eventsOf(piece, decoder);
      if (decoder.isDone) return;
    }
    if (decoder.hasAll && !afterword) {
      const waiting = (afterword = new AbortController());
      const end = AbortSignal.any([patience.signal, waiting.signal]);
      void network.wait(afterwordMs, end).then(() => waiting.signal.aborted || patience.close());
    } else if (!decoder.hasAll) {
      // More came after the reason to end that was given: some servers give one in every chunk.
      afterword?.abort();
      afterword = null;
    }
  }
  yield* decoder.end();
}

function* eventsOf(piece: Piece, decoder: AnswerDecoder): Generator<ReplyEvent> {
  switch (piece.type) {
    case 'comment':
      yield { type: 'alive' };
      return;
    case 'event':
      yield* decoder.event(piece.data, piece.name);
      return;
    case 'rest':
      yield* decoder.rest(piece.data, piece.name);
      return;
    case 'stray':
      yield* decoder.stray(piece.text);
      return;
    case 'whole':
      yield* decoder.whole(piece.body);
  }
}

/** `events` up to `limit` characters of what they bring; then `reply-too-long`. */
export async function* upTo(limit: number, events: AsyncIterable<ReplyEvent>): AsyncGenerator<ReplyEvent> {
  let left = limit;
  for await (const event of events) {
    const said = 'delta' in event ? event.delta : event.type === 'tool-call' ? event.arguments : '';
    left -= said.length;
    if (left < 0) {
      if ('delta' in event) yield { ...event, delta: said.slice(0, said.length + left).toWellFormed() };
      throw new ApiError({ kind: 'reply-too-long', limit });
    }
    yield event;
  }
}
