/** What a person is willing to spend, in US dollars; null: no limit. */
export interface BudgetLimits {
  /** Of all requests of a local calendar month: told of once, and not passed without a word of the person's. */
  monthSoftUsd: number | null;
  monthHardUsd: number | null;
  /** Of one conversation, from its beginning. */
  chatSoftUsd: number | null;
  chatHardUsd: number | null;
  /** A single request that would cost more is asked for first. */
  askAboveUsd: number | null;
}

/** What limits are of. */
export type BudgetPeriod = 'month' | 'chat';

/** A limit that is reached. US dollars. */
export interface ReachedLimit {
  period: BudgetPeriod;
  limitUsd: number;
  spentUsd: number;
}

export const noLimits: BudgetLimits = {
  monthSoftUsd: null,
  monthHardUsd: null,
  chatSoftUsd: null,
  chatHardUsd: null,
  askAboveUsd: null,
};
