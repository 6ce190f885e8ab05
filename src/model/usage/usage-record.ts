import { dayOf } from '../chat/days';
import { newId } from '../id';
import type { MessageStatus } from '../chat/message';
import type { Billed } from './usage';

/** What a request was made for. */
export type Purpose = 'reply' | 'summary' | 'merge';

/** A request that reached a server, as the ledger keeps it. No text, title or key is in it. */
export interface UsageRecord extends Billed {
  /** Sorts by the time at which it was made; of one tab also when the clock was set back. */
  id: string;
  /** When it ended, UTC ms, as the clock stood. */
  at: number;
  /** The person's local day of that time, `2026-07-03`: it stays that day wherever they travel. */
  day: string;
  endpointId: string;
  /** The model that was asked, and the one that the server says answered; null where it does not say. */
  model: string;
  answeredBy: string | null;
  conversationId: string;
  purpose: Purpose;
  outcome: MessageStatus;
}

/** What is known of a request beside what it was billed. */
export type BilledRequest = Pick<
  UsageRecord,
  'endpointId' | 'model' | 'answeredBy' | 'conversationId' | 'purpose' | 'outcome'
>;

/** The record of a request that ended at `now` (UTC ms). */
export function newUsageRecord(request: BilledRequest, billed: Billed, now: number = Date.now()): UsageRecord {
  return { id: newId(now), at: now, day: dayOf(now), ...request, ...billed };
}

/** By time, and what has the same time in the order in which it was made: the ledger's order, also after a clock was set back. */
export function byTime(a: UsageRecord, b: UsageRecord): number {
  return a.at - b.at || (a.id < b.id ? -1 : 1);
}
