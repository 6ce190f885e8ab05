import { dayOf, monthOf } from '../chat/days';
import { addToTotals, noTotals, type Totals } from './usage';
import type { UsageRecord } from './usage-record';

/** What several requests were billed together. */
export interface LedgerTotals extends Totals {
  requests: number;
  /** How many of them used tokens whose price is not known: they are in the tokens, not in the cost. */
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

/** What the records were billed together. */
export function totalOf(records: Iterable<UsageRecord>): LedgerTotals {
  let totals = noLedgerTotals;
  for (const record of records) totals = addRecord(totals, record);
  return totals;
}

/** The same by what `nameOf` gives (a model, an endpoint, a conversation), the dearest first, then the one with most tokens. */
export function totalsBy(
  records: Iterable<UsageRecord>,
  nameOf: (record: UsageRecord) => string,
): { name: string; totals: LedgerTotals }[] {
  const groups = sumsBy(records, nameOf);
  return [...groups]
    .map(([name, totals]) => ({ name, totals }))
    .sort((a, b) => b.totals.costUsd - a.totals.costUsd || tokensOf(b.totals) - tokensOf(a.totals));
}

/** The days (`2026-07-03`) or months (`2026-07`) up to that of `today`, oldest first, those without a request included. */
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
    // By the calendar, not by 24 hours: days on which clocks are changed have others.
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
