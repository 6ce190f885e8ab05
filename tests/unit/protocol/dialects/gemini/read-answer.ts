import { ApiError, type Failure } from '../../../../../src/model/failure';
import type { ProviderState } from '../../../../../src/model/chat/parts';
import type { AnswerDecoder } from '../../../../../src/protocol/dialects/answer-decoder';
import { GeminiDecoder } from '../../../../../src/protocol/dialects/gemini/decoding/decode';
import type { ReplyEvent } from '../../../../../src/protocol/dialects/reply-event';
import { readBody, type Piece } from '../../../../../src/protocol/transport/read-body';

/** What was made of an answer. */
export interface Read {
  events: ReplyEvent[];
  failure: Failure | null;
  text: string;
  reasoning: string;
  /** The reasons that were given, each once for each choice that it was told of. */
  reasons: (string | null)[];
  /** The usage that was told last: prompt, completion, cached, reasoning. */
  usage: [number, number, number, number] | null;
  calls: string;
  sources: string[];
  state: ProviderState['items'] | null;
}

/** Reads a whole body as it comes over the wire. */
export async function readAnswer(body: string, decoder: AnswerDecoder = new GeminiDecoder()): Promise<Read> {
  const events: ReplyEvent[] = [];
  let failure: Failure | null = null;
  const take = (more: Iterable<ReplyEvent>): void => {
    for (const event of more) events.push(event);
  };
  try {
    for await (const pieces of readBody(new Response(body).body))
      for (const piece of pieces) take(eventsOf(piece, decoder));
    if (!decoder.isDone) take(decoder.end());
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    ({ failure } = error);
    take(decoder.flush());
  }
  return { events, failure, ...summaryOf(events) };
}

function eventsOf(piece: Piece, decoder: AnswerDecoder): Iterable<ReplyEvent> {
  switch (piece.type) {
    case 'event':
      return decoder.event(piece.data, piece.name);
    case 'rest':
      return decoder.rest(piece.data, piece.name);
    case 'stray':
      return decoder.stray(piece.text);
    case 'whole':
      return decoder.whole(piece.body);
    case 'comment':
      return [];
  }
}

function summaryOf(events: readonly ReplyEvent[]): Omit<Read, 'events' | 'failure'> {
  const said = { text: '', reasoning: '' };
  let usage: Read['usage'] = null;
  let state: Read['state'] = null;
  let sources: string[] = [];
  const calls: string[] = [];
  for (const event of events) {
    if (event.type === 'text' || event.type === 'reasoning') said[event.type] += event.delta;
    else if (event.type === 'tool-call') calls[event.index] = (calls[event.index] ?? '') + event.name + event.arguments;
    else if (event.type === 'sources') sources = event.sources.map(({ url }) => url);
    else if (event.type === 'provider-state') state = event.state.items;
    else if (event.type === 'usage') {
      const { promptTokens, completionTokens, cachedTokens, reasoningTokens } = event.usage;
      usage = [promptTokens, completionTokens, cachedTokens, reasoningTokens];
    }
  }
  const reasons = events.flatMap((event) => (event.type === 'finished' ? [event.reason] : []));
  return { ...said, reasons, usage, calls: calls.join(' '), sources, state };
}
