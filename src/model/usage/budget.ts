/** What a person is willing to spend, in US dollars; null means no limit. */
export interface BudgetLimits {
  /**
   * For all requests of a calendar month in local time. Reaching the soft limit shows a notice once; a request that
   * would exceed the hard limit waits for the person's confirmation.
   */
  monthSoftUsd: number | null;
  monthHardUsd: number | null;
  /** For one conversation, from its beginning. */
  chatSoftUsd: number | null;
  chatHardUsd: number | null;
  /** A single request that would cost more waits for the person's confirmation. */
  askAboveUsd: number | null;
}

/** Whether the person has set any limit. */
export function hasLimit(limits: BudgetLimits): boolean {
  return (Object.values(limits) as (number | null)[]).some((limit) => limit !== null);
}

/** What a limit applies to. */
export type BudgetPeriod = 'month' | 'chat';

/** A limit that was reached, and the spending that reached it. In US dollars. */
export interface ReachedLimit {
  period: BudgetPeriod;
  limitUsd: number;
  spentUsd: number;
}

/** The limits of a person who has set none. */
export const noLimits: BudgetLimits = {
  monthSoftUsd: null,
  monthHardUsd: null,
  chatSoftUsd: null,
  chatHardUsd: null,
  askAboveUsd: null,
};
