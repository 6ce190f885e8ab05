import { digestOf } from '../../context/tokens/measured-prefix';
import type { CountedMessage } from '../../context/tokens/overhead';
import type { Conversation } from '../../model/chat/conversation';

/**
 * What servers have counted in this visit, by the text of the request's last message: it alone tells nearly all requests apart, so
 * that a long one need not be read at every keystroke. Not more is kept than the person has asked for by hand.
 */
export type ServerCounts = Map<string, { digest: string; tokens: number }>;

/** Names what requests go to and what goes beside their messages: where it is the same, so is the count of the same messages. */
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
