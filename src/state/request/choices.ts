import type { ReplyMessage } from '../../model/chat/message';
import { refusesChoices } from '../../protocol/dialects/chat-completions/refuses-choices';
import type { Outcome } from './follow';
import type { Reply } from './reply/reply.svelte';

/**
 * The choices of a request that has ended, with those gone of which the server never spoke: it gave fewer than it was asked for, or
 * the request failed as a whole, which is one failed reply. What the first one says is `missing` can be asked for by other requests.
 * `refusesChoices`: the server gives one choice a request.
 */
export function settleChoices(
  messages: readonly ReplyMessage[],
  replies: readonly Pick<Reply, 'wasHeard'>[],
  { failure, hasContent }: Pick<Outcome, 'failure' | 'hasContent'>,
  isStopped: boolean,
): { finished: readonly ReplyMessage[]; refusesChoices: boolean } {
  if (messages.length === 1) return { finished: messages, refusesChoices: false };
  const deletedAt = Date.now();
  // A stream that broke off might have brought the others, too: they failed, and can be tried again.
  const isGone = (choice: number): boolean =>
    choice > 0 && !replies[choice]!.wasHeard && (failure === null || !hasContent);
  const finished = messages.map((message, choice) => (isGone(choice) ? { ...message, deletedAt } : message));
  const gone = finished.filter((message) => message.deletedAt !== null).length;
  const isRefused = refusesChoices(failure);
  const isShort = failure === null && !isStopped && gone > 0;
  if (!isRefused && !isShort) return { finished, refusesChoices: false };
  const [first, ...others] = finished as [ReplyMessage, ...ReplyMessage[]];
  const short = { ...first, reply: { ...first.reply, missing: gone } };
  return { finished: [short, ...others], refusesChoices: gone === messages.length - 1 };
}
