import type { Key } from '../records';

/** The range of `prefix` and of all keys that go on from it; of those after the key `after`, where one is given. */
export function boundsOf(prefix: Key, after: Key | null = null): IDBKeyRange {
  // An array sorts after every number and string.
  return IDBKeyRange.bound(after ?? prefix, [...prefix, []], after !== null);
}
