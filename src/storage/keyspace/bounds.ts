import type { Key } from './records';

/** The range of `prefix` and of all keys that go on from it. */
export function boundsOf(prefix: Key): IDBKeyRange {
  // An array sorts after every number and string.
  return IDBKeyRange.bound(prefix, [...prefix, []]);
}
