import { ApiError, type Failure } from '../../../../../src/model/failure';
import { grown } from '../../../../../src/model/chat/growing-parts';
import { reasoningOf, refusalOf, textOf, type MessagePart } from '../../../../../src/model/chat/parts';
import { ResponsesDecoder } from '../../../../../src/protocol/dialects/responses/decoding/decode';
import type { ReplyEvent } from '../../../../../src/protocol/dialects/reply-event';
import { partsIn, type PartsNews } from '../../../../../src/state/request/reply/reply-facts';

export interface Read {
  events: ReplyEvent[];
  failure: Failure | null;
  parts: readonly MessagePart[];
  text: string;
  reasoning: string;
  refusal: string;
}

const partTypes = ['text', 'reasoning', 'refusal', 'tool-call', 'media', 'sources', 'provider-state'];
const tie = { dialect: 'responses', endpointId: 'e1', model: 'm1', digest: '' } as const;

/** What a reply is after `events`. `isCut`: reading broke off after them. */
export function read(events: readonly object[], { isCut = false } = {}): Read {
  const decoder = new ResponsesDecoder();
  return readWith(function* () {
    for (const event of events) {
      yield* decoder.event(JSON.stringify(event), (event as { type?: string }).type);
      if (decoder.isDone) return;
    }
    yield* isCut ? decoder.flush() : decoder.end();
  });
}

/** What a reply is by what `told` yields. */
export function readWith(told: () => Iterable<ReplyEvent>): Read {
  const events: ReplyEvent[] = [];
  let failure: Failure | null = null;
  try {
    for (const event of told()) events.push(event);
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    ({ failure } = error);
  }
  const ids: string[] = [];
  let parts: MessagePart[] = [];
  for (const event of events)
    if (partTypes.includes(event.type)) parts = grown(parts, partsIn(event as PartsNews, parts, ids, tie));
  const message = { parts };
  return {
    events,
    failure,
    parts,
    text: textOf(message),
    reasoning: reasoningOf(message),
    refusal: refusalOf(message),
  };
}

export function of<Type extends ReplyEvent['type']>(
  { events }: Read,
  type: Type,
): Extract<ReplyEvent, { type: Type }>[] {
  return events.filter((event): event is Extract<ReplyEvent, { type: Type }> => event.type === type);
}
