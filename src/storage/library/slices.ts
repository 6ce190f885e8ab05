import type { StoredRecord, Key, Records } from '../keyspace/records';

/** Records that are read at once: large enough for speed, and some milliseconds of work. */
const usualCount = 250;

/**
 * All records of a range, some at a time, each slice as it is stored when it is read: what is written meanwhile behind the last
 * one is seen, what is written before it is not.
 */
export async function* slicesOf<T>(
  records: Pick<Records, 'slice'>,
  prefix: Key,
  count = usualCount,
): AsyncGenerator<StoredRecord<T>[]> {
  let after: Key | null = null;
  do {
    const { found, next }: { found: StoredRecord<T>[]; next: Key | null } = await records.slice<T>(
      prefix,
      after,
      count,
    );
    yield found;
    after = next;
  } while (after);
}
