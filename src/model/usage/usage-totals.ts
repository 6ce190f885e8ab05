import { dayOf, monthOf } from '../chat/days';
import { addToTotals, noTotals, type Totals } from './usage';
import type { UsageRecord } from './usage-record';

/** The sum of what several requests were billed. */
export interface LedgerTotals extends Totals {
  requests: number;
  /** How many of them used tokens without a known price: those are in the token counts but not in the cost. */
  unpriced: number;
}

const noLedgerTotals: LedgerTotals = { ...noTotals, requests: 0, unpriced: 0 };

/** Adds a record to totals. */
function addRecord(totals: LedgerTotals, record: UsageRecord): LedgerTotals {
  const isUnpriced = record.costUsd === null && record.promptTokens + record.completionTokens > 0;
  return {
    ...addToTotals(totals, record),
    requests: totals.requests + 1,
    unpriced: totals.unpriced + (isUnpriced ? 1 : 0),
  };
}

/** The sum of all records. */
export function totalOf(records: Iterable<UsageRecord>): LedgerTotals {
  let totals = noLedgerTotals;
  for (const record of records) totals = addRecord(totals, record);
  return totals;
}

/** The sums by what `nameOf` gives (a model, an endpoint, a conversation), by cost, then by tokens, highest first. */
export function totalsBy(
  records: Iterable<UsageRecord>,
  nameOf: (record: UsageRecord) => string,
): { name: string; totals: LedgerTotals }[] {
  const groups = sumsBy(records, nameOf);
  return [...groups]
    .map(([name, totals]) => ({ name, totals }))
    .sort((a, b) => b.totals.costUsd - a.totals.costUsd || tokensOf(b.totals) - tokensOf(a.totals));
}

/**
 * The sums of the last `many` days (`2026-07-03`) or months (`2026-07`) up to `today`, oldest first, also those without
 * a request.
 */
export function totalsOver(
  records: Iterable<UsageRecord>,
  unit: 'day' | 'month',
  today: string,
  many: number,
): { name: string; totals: LedgerTotals }[] {
  const groups = sumsBy(records, ({ day }) => (unit === 'day' ? day : monthOf(day)));
  const [year = 0, month = 1, date = 1] = today.split('-').map(Number);
  return Array.from({ length: many }, (_, index) => {
    const back = many - 1 - index;
    // Counts calendar days, not spans of 24 hours: a day on which the clocks change is longer or shorter.
    const day = unit === 'day' ? new Date(year, month - 1, date - back) : new Date(year, month - 1 - back, 1);
    const name = unit === 'day' ? dayOf(day.getTime()) : monthOf(dayOf(day.getTime()));
    return { name, totals: groups.get(name) ?? noLedgerTotals };
  });
}

function sumsBy(records: Iterable<UsageRecord>, nameOf: (record: UsageRecord) => string): Map<string, LedgerTotals> {
  const groups = new Map<string, LedgerTotals>();
  for (const record of records) {
    const name = nameOf(record);
    groups.set(name, addRecord(groups.get(name) ?? noLedgerTotals, record));
  }
  return groups;
}

function tokensOf({ promptTokens, completionTokens }: Totals): number {
  return promptTokens + completionTokens;
}
