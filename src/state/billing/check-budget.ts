import { promptCost } from '../../context/cost/price';
import type { Conversation } from '../../model/chat/conversation';
import type { Hold } from '../../model/request/hold';
import type { Purpose } from '../../model/usage/usage-record';
import type { App } from '../app/app.svelte';
import type { Ready } from '../request/ready';

/**
 * What the person's limits have against a request of `conversation`; null where it may go. It is judged by its prompt, as how long
 * the answer will be is not known; `alsoUsd` is what others cost that are sent with it. Where no price is known no limit can judge
 * it, which is said once for each model.
 */
export async function budgetHold(
  app: App,
  conversation: Conversation,
  ready: Ready,
  purpose: Purpose,
  alsoUsd = 0,
): Promise<Hold | null> {
  const limits = Object.values(app.settings.values.budget) as (number | null)[];
  if (limits.every((limit) => limit === null)) return null;
  const { tokens, exact } = await ready.prompt;
  const requestUsd = promptCost(tokens, ready.facts.price);
  if (requestUsd === null) app.ledger.tellUnpriced(ready.chat.model);
  const { hard, asks } = await app.ledger.judge(conversation, requestUsd === null ? null : requestUsd + alsoUsd);
  if (hard.length > 0) return { kind: 'over-budget', purpose, reached: hard, requestUsd, exact };
  return asks && { kind: 'costly', purpose, ...asks, exact };
}
