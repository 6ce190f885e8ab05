import { monthOf } from '../../model/chat/days';
import type { UsageRecord } from '../../model/usage/usage-record';
import { keyOf, rangeOf } from '../keyspace/key-map';
import type { Change, Key, Records } from '../keyspace/records';
import { isUsageRecord } from '../checks/shapes';
import { slicesOf } from './slices';

/**
 * Where a record lies. What is asked for at every start is the sum of a month, and that is one range of
 * keys; the day stands in the record.
 */
export function keyOfRecord({ day, id }: UsageRecord): Key {
  return keyOf.usage(monthOf(day), id);
}

/** An entry into the ledger as part of a write of others. One that is there stays as it is. */
export function changeOfLedger(record: UsageRecord): Change {
  return { update: keyOfRecord(record), change: (old) => old ?? record };
}

/** The records of `month` (`2026-07`), or all there are, in the order in which they were made within each month. */
export async function loadUsage(records: Pick<Records, 'slice'>, month?: string): Promise<UsageRecord[]> {
  const usage: UsageRecord[] = [];
  for await (const found of slicesOf(records, rangeOf.usage(month), 1000))
    usage.push(...found.map(({ value }) => value).filter(isUsageRecord));
  return usage;
}

/** One record, as another tab announces it; null where it is not there. */
export async function loadUsageRecord(
  records: Pick<Records, 'get'>,
  month: string,
  id: string,
): Promise<UsageRecord | null> {
  const record = await records.get(keyOf.usage(month, id));
  return isUsageRecord(record) ? record : null;
}
