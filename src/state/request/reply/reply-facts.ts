import type { ReplyFacts } from '../../../model/chat/message';
import { withSources } from '../../../model/chat/source';
import { newTrace } from '../../../model/chat/trace';
import type { ReplyEvent } from '../../../protocol/dialects/reply-event';

/** The events of a request that change a reply's facts rather than its text. */
export type FactsNews = Extract<
  ReplyEvent,
  { type: 'started' | 'tool-call' | 'image' | 'sources' | 'unread' | 'finished' | 'failed' }
>;

/** The facts that `event` changes. */
export function factsAfter(facts: Readonly<ReplyFacts>, event: FactsNews): Partial<ReplyFacts> {
  switch (event.type) {
    case 'started':
      return { answeredBy: event.model, trace: newTrace(event.id, event.fingerprint) };
    case 'tool-call': {
      const before = facts.toolCalls[event.index] ?? { name: '', arguments: '' };
      const call = { name: before.name + event.name, arguments: before.arguments + event.arguments };
      return { toolCalls: facts.toolCalls.toSpliced(event.index, 1, call) };
    }
    case 'image':
      return { images: [...(facts.images ?? []), event.image] };
    case 'sources':
      return { sources: withSources(facts.sources ?? [], event.sources) };
    case 'unread':
      return { unread: [...(facts.unread ?? []), event.said] };
    case 'finished':
      return { finishReason: event.reason };
    case 'failed':
      return { failure: event.failure };
  }
}

interface Words {
  text: string;
  reasoning: string;
}

/** `words` with the last `length` characters of the other field moved to the end of the field `to`. */
export function moved(words: Words, to: keyof Words, length: number): Words {
  const from = to === 'text' ? 'reasoning' : 'text';
  const place = Math.max(0, words[from].length - length);
  return { ...words, [from]: words[from].slice(0, place), [to]: words[to] + words[from].slice(place) };
}
