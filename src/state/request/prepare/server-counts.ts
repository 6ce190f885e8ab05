import { digestOf } from '../../../context/tokens/measured-prefix';
import type { CountedMessage } from '../../../context/tokens/overhead';
import type { Conversation } from '../../../model/chat/conversation';
import type { Endpoint } from '../../../model/endpoint/endpoint';

/**
 * What servers have counted since the page was loaded, by the text of the request's last message. That text alone tells
 * nearly all requests apart, so a long request need not be hashed at every keystroke. The map stays small: each entry
 * was asked for by hand.
 */
export type ServerCounts = Map<string, { digest: string; tokens: number }>;

/**
 * Names the model that requests go to, the API it is asked by, and what is sent beside their messages: where all are
 * the same, so is the count of the same messages. The effort and the limit count too: servers word their own
 * instructions by whether and how long the model reasons, and add those of the tools that they run.
 */
export function targetOf(
  { id, dialect = '' }: Pick<Endpoint, 'id' | 'dialect'>,
  { model, parameters }: Pick<Conversation, 'model' | 'parameters'>,
): string {
  const {
    extra = null,
    responseFormat = null,
    reasoningEffort = null,
    maxTokens = null,
    hostedTools = [],
  } = parameters;
  const target = [id, dialect, model, extra, responseFormat, reasoningEffort, maxTokens];
  // Without tools that the server runs, what it counted before there were any stays true.
  return JSON.stringify(hostedTools.length > 0 ? [...target, hostedTools] : target);
}

/** Keeps that a server has counted `tokens` in exactly these messages, sent to `target`. */
export function keepServerCount(
  counts: ServerCounts,
  messages: readonly CountedMessage[],
  target: string,
  tokens: number,
): void {
  counts.set(messages.at(-1)?.content ?? '', { digest: digestOf(messages, target), tokens });
}

/** What a server has counted of exactly these messages, sent to `target`; null where it has not. */
export function countedAtServer(
  counts: ServerCounts,
  messages: readonly CountedMessage[],
  target: string,
): number | null {
  const counted = counts.get(messages.at(-1)?.content ?? '');
  return counted && counted.digest === digestOf(messages, target) ? counted.tokens : null;
}
