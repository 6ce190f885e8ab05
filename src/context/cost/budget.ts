import type { BudgetLimits, ReachedLimit } from '../../model/usage/budget';

/** What was spent so far, in US dollars: this month in all, and in one conversation. */
export interface Spent {
  monthUsd: number;
  chatUsd: number;
}

/** What the person's limits say to a request, before anything of it leaves the browser. */
export interface Verdict {
  /** Soft limits that it would cross; `spentUsd` with the request in. */
  soft: ReachedLimit[];
  /** Hard limits that forbid it unless the person sends it anyway; `spentUsd` without it. */
  hard: ReachedLimit[];
  /** It alone would cost more than the person wants to pay unasked; else null. */
  asks: { limitUsd: number; requestUsd: number } | null;
}

/**
 * Judges a request that would cost `requestUsd`; null where no price is known. A hard limit forbids what would pass it, and all
 * that costs anything once it is reached. What is free is never forbidden. An unknown price forbids nothing by itself: such a
 * request is refused only where what was already spent has reached the limit.
 */
export function judge(spent: Spent, requestUsd: number | null, limits: BudgetLimits): Verdict {
  const request = requestUsd ?? 0;
  const forbids = ({ limitUsd, spentUsd }: ReachedLimit): boolean =>
    requestUsd === null
      ? spentUsd > 0 && spentUsd >= limitUsd
      : requestUsd > 0 && (spentUsd >= limitUsd || spentUsd + requestUsd > limitUsd);
  const { askAboveUsd } = limits;
  const isDear = askAboveUsd !== null && requestUsd !== null && requestUsd > askAboveUsd;
  return {
    soft: crossedSoftLimits(spent, { monthUsd: spent.monthUsd + request, chatUsd: spent.chatUsd + request }, limits),
    hard: limitsSet(spent, limits.monthHardUsd, limits.chatHardUsd).filter(forbids),
    asks: isDear ? { limitUsd: askAboveUsd, requestUsd } : null,
  };
}

/** The soft limits that were passed between `before` and `after`: each is told of once, not at every request from then on. */
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
