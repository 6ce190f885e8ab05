import type { ReplyFacts } from '../../../model/chat/message';
import { reasoningOf, textOf, withText, type MessagePart, type StateTie } from '../../../model/chat/parts';
import { newTrace } from '../../../model/chat/trace';
import type { ReplyEvent } from '../../../protocol/dialects/reply-event';

/** The events of a request that change a reply's facts rather than its parts. */
export type FactsNews = Extract<ReplyEvent, { type: 'started' | 'finished' | 'failed' }>;

/** The events of a request by which the parts of a reply grow. */
export type PartsNews = Extract<
  ReplyEvent,
  { type: 'text' | 'reasoning' | 'refusal' | 'tool-call' | 'media' | 'sources' | 'provider-state' }
>;

/** The facts that `event` changes. */
export function factsAfter(event: FactsNews): Partial<ReplyFacts> {
  switch (event.type) {
    case 'started':
      return { answeredBy: event.model, trace: newTrace(event.id, event.fingerprint) };
    case 'finished':
      return { finishReason: event.reason };
    case 'failed':
      return { failure: event.failure };
  }
}

/**
 * The parts that `event` brings, for `grown`. `callIds`: the ids of the tool calls of this request so far, by their
 * index; a new one is added. `parts`: those that the reply has, in which every call has an id of its own. `tie`: what
 * the state of this request's replies is tied to.
 */
export function partsIn(
  event: PartsNews,
  parts: readonly MessagePart[],
  callIds: string[],
  tie: StateTie,
): MessagePart[] {
  switch (event.type) {
    case 'text':
    case 'reasoning':
    case 'refusal':
      return [{ type: event.type, text: event.delta }];
    case 'media':
      return [event.media];
    case 'sources':
      return event.sources.map((source) => ({ type: 'citation', title: '', ...source }));
    case 'provider-state':
      return [{ type: 'provider-state', ...tie, ...event.state }];
    case 'tool-call': {
      const id = (callIds[event.index] ??= newCallId(event.id, parts));
      return [
        {
          type: 'tool-call',
          id,
          name: event.name,
          arguments: event.arguments,
          ...(event.isHosted && { isHosted: true }),
          ...(event.error !== undefined && { error: event.error }),
        },
      ];
    }
  }
}

/** The id that the server gave, unless it gave none, or gave it to another call of the reply, too. */
function newCallId(given: string, parts: readonly MessagePart[]): string {
  const taken = new Set(parts.flatMap((part) => (part.type === 'tool-call' ? part.id : [])));
  if (given !== '' && !taken.has(given)) return given;
  let number = taken.size + 1;
  while (taken.has(`call-${number}`)) number += 1;
  return `call-${number}`;
}

/**
 * `parts` with the last `length` characters of their text moved to the end of the reasoning, or the other way round.
 * The reasoning then stands before the text, each as one part.
 */
export function moved(parts: readonly MessagePart[], to: 'text' | 'reasoning', length: number): MessagePart[] {
  const words = { text: textOf({ parts }), reasoning: reasoningOf({ parts }) };
  const from = to === 'text' ? 'reasoning' : 'text';
  const place = Math.max(0, words[from].length - length);
  words[to] += words[from].slice(place);
  words[from] = words[from].slice(0, place);
  const others = withText(
    parts.filter(({ type }) => type !== 'reasoning'),
    words.text,
  );
  return words.reasoning === '' ? others : [{ type: 'reasoning', text: words.reasoning }, ...others];
}
