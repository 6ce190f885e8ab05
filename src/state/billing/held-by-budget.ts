import type { Conversation } from '../../model/chat/conversation';
import type { Failure } from '../../model/failure';
import { hasLimit } from '../../model/usage/budget';
import type { Stores } from '../stores';

/** A request beside a chat's replies. */
interface JudgedRequest {
  /** Its cost is reserved under it. */
  id: string;
  model: string;
  /** US dollars; null where no price is known. */
  requestUsd: number | null;
  /** The person has been told what their limits say, and has it sent. */
  isDecided: boolean;
}

/** What the person's limits say to a request beside a chat's replies; null where it may go. Its cost is then reserved. */
export async function heldByBudget(
  { ledger, settings }: Pick<Stores, 'ledger' | 'settings'>,
  { conversation }: { conversation: Conversation },
  { id, model, requestUsd, isDecided }: JudgedRequest,
): Promise<Failure | null> {
  if (!hasLimit(settings.values.budget)) return null;
  if (requestUsd === null) ledger.tellUnpriced(model);
  const limits = await ledger.loadLimits();
  const { hard, asks } = await limits.reserve(id, conversation, requestUsd, { isDecided });
  const [reached] = hard;
  if (isDecided) return null;
  if (reached) return { kind: 'over-budget', period: reached.period, limitUsd: reached.limitUsd };
  return asks && { kind: 'costly', limitUsd: asks.limitUsd, requestUsd: asks.requestUsd };
}
