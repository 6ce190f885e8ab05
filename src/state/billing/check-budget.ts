import { promptCost } from '../../context/cost/price';
import type { Conversation } from '../../model/chat/conversation';
import type { Hold } from '../../model/request/hold';
import type { Purpose } from '../../model/usage/usage-record';
import type { Stores } from '../stores';
import type { PreparedRequest } from '../request/prepare-request';

/** What the person's limits say to a request. */
export interface BudgetCheck {
  /** What they have against it, also where the person has decided that it goes; null: nothing. */
  hold: Extract<Hold, { kind: 'over-budget' | 'costly' }> | null;
  /** US dollars of its prompt; 0 where no limit asks for it, or no price is known. */
  costUsd: number;
}

/** The request as limits see it. */
interface Judged {
  /** The reply that it asks for: under its id what it costs is reserved, if it may go. */
  replyId: string;
  purpose: Purpose;
  /** US dollars of others that are sent with it: together they may be more than the person wants to pay unasked. */
  alsoUsd: number;
  /** The person has been told what their limits say, and has it sent. */
  isDecided: boolean;
}

/**
 * Judges a request of `conversation` by its prompt, as how long the answer will be is not known, and reserves what that costs. Where
 * no price is known no limit can judge it, which is said once for each model.
 */
export async function checkBudget(
  { ledger, settings }: Pick<Stores, 'ledger' | 'settings'>,
  conversation: Conversation,
  request: PreparedRequest,
  { replyId, purpose, alsoUsd, isDecided }: Judged,
): Promise<BudgetCheck> {
  const limits = Object.values(settings.values.budget) as (number | null)[];
  if (limits.every((limit) => limit === null)) return { hold: null, costUsd: 0 };
  const { tokens, exact } = await request.prompt;
  const requestUsd = promptCost(tokens, request.facts.price);
  if (requestUsd === null) ledger.tellUnpriced(request.chat.model);
  const { hard, asks } = await ledger.reserve(replyId, conversation, requestUsd, { alsoUsd, isDecided });
  const costUsd = requestUsd ?? 0;
  if (hard.length > 0) return { hold: { kind: 'over-budget', purpose, reached: hard, requestUsd, exact }, costUsd };
  return { hold: asks && { kind: 'costly', purpose, ...asks, exact }, costUsd };
}
