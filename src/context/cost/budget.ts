import type { BudgetLimits, ReachedLimit } from '../../model/usage/budget';

/** What was spent so far, in US dollars: this month in all, and in one conversation. */
export interface Spent {
  monthUsd: number;
  chatUsd: number;
}

/** The result of checking a request against the person's limits, before any of it leaves the browser. */
export interface Verdict {
  /** Soft limits that the request would cross; their `spentUsd` includes the request. */
  soft: ReachedLimit[];
  /** Hard limits that forbid the request unless the person sends it anyway; their `spentUsd` is without the request. */
  hard: ReachedLimit[];
  /** Set where the request alone costs more than the person wants to pay without being asked; otherwise null. */
  asks: { limitUsd: number; requestUsd: number } | null;
}

/**
 * Whether a hard limit forbids a request that would cost `requestUsd` US dollars; null where no price is known. It forbids
 * one that would exceed it and, once it is reached, every request that costs anything. Free requests are always allowed.
 * A request of unknown price is forbidden only where earlier spending has reached the limit.
 */
export function forbids(
  { limitUsd, spentUsd }: Pick<ReachedLimit, 'limitUsd' | 'spentUsd'>,
  requestUsd: number | null,
): boolean {
  if (requestUsd === null) return spentUsd > 0 && spentUsd >= limitUsd;
  return requestUsd > 0 && (spentUsd >= limitUsd || spentUsd + requestUsd > limitUsd);
}

/** Judges a request that would cost `requestUsd` US dollars; null where no price is known. */
export function judge(spent: Spent, requestUsd: number | null, limits: BudgetLimits): Verdict {
  const request = requestUsd ?? 0;
  const { askAboveUsd } = limits;
  const isDear = askAboveUsd !== null && requestUsd !== null && requestUsd > askAboveUsd;
  return {
    soft: crossedSoftLimits(spent, { monthUsd: spent.monthUsd + request, chatUsd: spent.chatUsd + request }, limits),
    hard: limitsSet(spent, limits.monthHardUsd, limits.chatHardUsd).filter((limit) => forbids(limit, requestUsd)),
    asks: isDear ? { limitUsd: askAboveUsd, requestUsd } : null,
  };
}

/**
 * The soft limits that were crossed between `before` and `after`, so that each is reported once rather than at every
 * later request.
 */
export function crossedSoftLimits(before: Spent, after: Spent, limits: BudgetLimits): ReachedLimit[] {
  const were = limitsSet(before, limits.monthSoftUsd, limits.chatSoftUsd);
  const are = limitsSet(after, limits.monthSoftUsd, limits.chatSoftUsd);
  return are.filter(({ limitUsd, spentUsd }, index) => spentUsd >= limitUsd && (were[index]?.spentUsd ?? 0) < limitUsd);
}

/** The limits that the person has set, with what is spent of each. */
function limitsSet(spent: Spent, monthUsd: number | null, chatUsd: number | null): ReachedLimit[] {
  const month = monthUsd === null ? [] : [{ period: 'month' as const, limitUsd: monthUsd, spentUsd: spent.monthUsd }];
  const chat = chatUsd === null ? [] : [{ period: 'chat' as const, limitUsd: chatUsd, spentUsd: spent.chatUsd }];
  return [...month, ...chat];
}
