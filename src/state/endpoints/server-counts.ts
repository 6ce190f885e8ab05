import { digestOf } from '../../context/tokens/measured-prefix';
import type { CountedMessage } from '../../context/tokens/overhead';
import type { Conversation } from '../../model/chat/conversation';

/**
 * What servers have counted since the page was loaded, by the text of the request's last message. That text alone tells
 * nearly all requests apart, so a long request need not be hashed at every keystroke. The map stays small: each entry
 * was asked for by hand.
 */
export type ServerCounts = Map<string, { digest: string; tokens: number }>;

/**
 * Names the model that requests go to and what is sent beside their messages: where both are the same, so is the count
 * of the same messages.
 */
export function targetOf(
  endpointId: string,
  { model, parameters }: Pick<Conversation, 'model' | 'parameters'>,
): string {
  const { extra = null, responseFormat = null } = parameters;
  return JSON.stringify([endpointId, model, extra, responseFormat]);
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
