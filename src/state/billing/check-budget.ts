import { promptCost } from '../../context/cost/price';
import type { Conversation } from '../../model/chat/conversation';
import type { Hold } from '../../model/request/hold';
import type { Purpose } from '../../model/usage/usage-record';
import type { Stores } from '../stores';
import type { PreparedRequest } from '../request/prepare-request';

/** What the person's limits say to a request. */
export interface BudgetCheck {
  /** Null where it may go. */
  hold: Extract<Hold, { kind: 'over-budget' | 'costly' }> | null;
  /** US dollars of its prompt; 0 where no limit asks for it, or no price is known. */
  costUsd: number;
}

/**
 * Judges a request of `conversation` by its prompt, as how long the answer will be is not known; `alsoUsd` is what others cost that
 * are sent with it. Where no price is known no limit can judge it, which is said once for each model.
 */
export async function checkBudget(
  { ledger, settings }: Pick<Stores, 'ledger' | 'settings'>,
  conversation: Conversation,
  request: PreparedRequest,
  purpose: Purpose,
  alsoUsd = 0,
): Promise<BudgetCheck> {
  const limits = Object.values(settings.values.budget) as (number | null)[];
  if (limits.every((limit) => limit === null)) return { hold: null, costUsd: 0 };
  const { tokens, exact } = await request.prompt;
  const requestUsd = promptCost(tokens, request.facts.price);
  if (requestUsd === null) ledger.tellUnpriced(request.chat.model);
  const { hard, asks } = await ledger.judge(conversation, requestUsd === null ? null : requestUsd + alsoUsd);
  const costUsd = requestUsd ?? 0;
  if (hard.length > 0) return { hold: { kind: 'over-budget', purpose, reached: hard, requestUsd, exact }, costUsd };
  return { hold: asks && { kind: 'costly', purpose, ...asks, exact }, costUsd };
}
