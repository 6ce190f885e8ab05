import { dayOf } from '../chat/days';
import { newId } from '../id';
import type { MessageStatus } from '../chat/message';
import type { Billed } from './usage';

/** What a request was made for. */
export type Purpose = 'reply' | 'summary' | 'merge' | 'title' | 'transcription' | 'speech' | 'embedding';

/** A request that reached a server, as the ledger keeps it. No text, title or key is in it. */
export interface UsageRecord extends Billed {
  /** Sorts by the time at which the record was made; within one tab even when the clock was set back. */
  id: string;
  /** When the request ended, UTC ms, by the clock of the device. */
  at: number;
  /** The local day at that time, such as `2026-07-03`. It is stored, so it does not change when the person travels. */
  day: string;
  endpointId: string;
  /** The model that was asked, and the one that the server says answered; null where it does not say. */
  model: string;
  answeredBy: string | null;
  conversationId: string;
  purpose: Purpose;
  outcome: MessageStatus;
}

/** What is known of a request besides its bill. */
export type BilledRequest = Pick<
  UsageRecord,
  'endpointId' | 'model' | 'answeredBy' | 'conversationId' | 'purpose' | 'outcome'
>;

/** The record of a request that ended at `now` (UTC ms). */
export function newUsageRecord(request: BilledRequest, billed: Billed, now: number = Date.now()): UsageRecord {
  return { id: newId(now), at: now, day: dayOf(now), ...request, ...billed };
}

/** Compares by the time of the record, then by id: this is the ledger's order, also after the clock was set back. */
export function byTime(a: UsageRecord, b: UsageRecord): number {
  return a.at - b.at || (a.id < b.id ? -1 : 1);
}
