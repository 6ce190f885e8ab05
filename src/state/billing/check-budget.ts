import type { Conversation } from '../../model/chat/conversation';
import type { Hold } from '../../model/request/hold';
import { hasLimit } from '../../model/usage/budget';
import type { Purpose } from '../../model/usage/usage-record';
import type { Stores } from '../stores';
import type { PreparedRequest } from '../request/prepare/prepare-request';
import { costBeforeAnswer } from './cost-before-answer';

/** What the person's limits say to a request. */
export interface BudgetCheck {
  /**
   * The limit that holds the request back, reported even where the person has decided to send it; null where none does.
   */
  hold: Extract<Hold, { kind: 'over-budget' | 'costly' }> | null;
  /** US dollars that are known before the answer (`costBeforeAnswer`); 0 where no limit is set, or no price is known. */
  costUsd: number;
}

/** The request as limits see it. */
interface Judged {
  /** The id of the reply that is asked for; the cost is reserved under it. */
  replyId: string;
  purpose: Purpose;
  /**
   * US dollars of the other requests that are sent with this one: their sum may be more than the person wants to pay
   * without being asked.
   */
  alsoUsd: number;
  /** The person has been told what their limits say, and has it sent. */
  isDecided: boolean;
}

/**
 * Judges a request of `conversation` by the price of its prompt, because the length of the answer is not known yet, and
 * of the pictures that it asks for; and reserves that cost. Where no price is known no limit can judge the request; a
 * notice says so once for each model.
 */
export async function checkBudget(
  { ledger, settings }: Pick<Stores, 'ledger' | 'settings'>,
  conversation: Conversation,
  request: PreparedRequest,
  { replyId, purpose, alsoUsd, isDecided }: Judged,
): Promise<BudgetCheck> {
  if (!hasLimit(settings.values.budget)) return { hold: null, costUsd: 0 };
  const { tokens, exact } = await request.prompt;
  const requestUsd = costBeforeAnswer(request, tokens);
  if (requestUsd === null) ledger.tellUnpriced(request.chat.model);
  const limits = await ledger.loadLimits();
  const { hard, asks } = await limits.reserve(replyId, conversation, requestUsd, { alsoUsd, isDecided });
  const costUsd = requestUsd ?? 0;
  if (hard.length > 0) return { hold: { kind: 'over-budget', purpose, reached: hard, requestUsd, exact }, costUsd };
  return { hold: asks && { kind: 'costly', purpose, ...asks, exact }, costUsd };
}
