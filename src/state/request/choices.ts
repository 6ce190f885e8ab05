import type { ReplyMessage } from '../../model/chat/message';
import type { Dialect } from '../../protocol/dialects/dialect';
import type { Outcome } from './follow';
import type { Reply } from './reply/reply.svelte';

/**
 * Settles the choices of a request that has ended. Choices that the server never mentioned are deleted: it gave fewer
 * than it was asked for, or the whole request failed, which shows as one failed reply. `missing` on the first reply
 * says how many can be asked for by other requests. `refusesChoices`: the server gives only one choice for each
 * request.
 */
export function settleChoices(
  messages: readonly ReplyMessage[],
  replies: readonly Pick<Reply, 'wasHeard'>[],
  { failure, hasContent }: Pick<Outcome, 'failure' | 'hasContent'>,
  isStopped: boolean,
  dialect: Pick<Dialect, 'refusesChoices'>,
): { finished: readonly ReplyMessage[]; refusesChoices: boolean } {
  if (messages.length === 1) return { finished: messages, refusesChoices: false };
  const deletedAt = Date.now();
  // If the stream broke off, the missing choices might still have come: they count as failed, and can be tried again.
  const isGone = (choice: number): boolean =>
    choice > 0 && !replies[choice]!.wasHeard && (failure === null || !hasContent);
  const finished = messages.map((message, choice) => (isGone(choice) ? { ...message, deletedAt } : message));
  const gone = finished.filter((message) => message.deletedAt !== null).length;
  const isRefused = dialect.refusesChoices(failure);
  const isShort = failure === null && !isStopped && gone > 0;
  if (!isRefused && !isShort) return { finished, refusesChoices: false };
  const [first, ...others] = finished as [ReplyMessage, ...ReplyMessage[]];
  const short = { ...first, reply: { ...first.reply, missing: gone } };
  return { finished: [short, ...others], refusesChoices: gone === messages.length - 1 };
}
