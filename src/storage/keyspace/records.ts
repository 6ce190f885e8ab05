/**
 * Where a record lies: keys sort element by element, numbers before strings, strings by code unit, a prefix before what
 * it begins.
 */
export type Key = readonly (string | number)[];

/** A record as a range read finds it. */
export interface StoredRecord<T> {
  key: Key;
  value: T;
}

/** Some records of a range, and the key after which the rest begins: null at its end. */
export interface Slice<T> {
  found: StoredRecord<T>[];
  next: Key | null;
}

/**
 * One change of a write. `deleteRange` deletes the record at that key and all whose keys begin with it. `update` sees
 * the record as it is within the transaction; undefined deletes it, the very value it was given leaves it alone. A
 * record that is updated must not be touched by another change of the same write.
 */
export type Change = Replacing & ({ put: Key; value: unknown } | { delete: Key } | { deleteRange: Key } | Update);

export interface Update extends Replacing {
  update: Key;
  change: (old: unknown) => unknown;
}

/** `over`, of a draft: the texts that its new text takes the place of, the newest last. Where the write is lost, one of them is stored. */
export interface Replacing {
  over?: readonly string[];
}

/** `strict`: on the disk when the write resolves. `relaxed`: handed to the system, may be lost with the power. */
export type Durability = 'strict' | 'relaxed';

/** What becomes of a write that fails, where writes are kept in memory until they can be made: it is kept as well, or dropped. */
export type IfFailed = 'retry' | 'drop';

/** One ordered key space. Values are structured clones. Every method throws `ApiError` when the storage fails. */
export interface Records {
  get<T>(key: Key): Promise<T | undefined>;
  /** The records at these keys, read in one transaction. */
  many<T>(keys: readonly Key[]): Promise<(T | undefined)[]>;
  /** The record at `prefix` and all whose keys begin with it, in order. */
  range<T>(prefix: Key): Promise<StoredRecord<T>[]>;
  /** About `count` records of that range, from the first after the key `after` on, so that a long range is read in short tasks. */
  slice<T>(prefix: Key, after: Key | null, count: number): Promise<Slice<T>>;
  /** The key after which the last `count` records of that range begin; null where it has no others. */
  beforeLast(prefix: Key, count: number): Promise<Key | null>;
  /** All changes or none, in one transaction. Strict, and kept if it fails, unless told otherwise. */
  write(changes: readonly Change[], durability?: Durability, ifFailed?: IfFailed): Promise<void>;
  /**
   * Makes all updates that `batches` gives, as they come, in one transaction: where one fails, or `batches` throws, none is
   * made, and none is kept. `batches` may be called twice.
   */
  updateAll(batches: () => AsyncIterable<readonly Update[]>): Promise<void>;
  clear(): Promise<void>;
  /** Lets go of the database; the next use opens it again. */
  close(): void;
}

/** Changes one record in a transaction; gives what is there now. Undefined deletes. `change` may be called twice. */
export async function updateRecord<T>(
  records: Pick<Records, 'write'>,
  key: Key,
  change: (old: T | undefined) => T | undefined,
): Promise<T | undefined> {
  let now: T | undefined;
  await records.write([{ update: key, change: (old) => (now = change(old as T | undefined)) }]);
  return now;
}

/** The key that a change is about. */
export function keyOfChange(change: Change): Key {
  if ('put' in change) return change.put;
  if ('delete' in change) return change.delete;
  return 'update' in change ? change.update : change.deleteRange;
}

/** Whether `key` is `prefix`, or goes on from it. */
export function isWithin(key: Key, prefix: Key): boolean {
  return prefix.every((part, index) => key[index] === part);
}

/** Order of keys as IndexedDB has it. */
export function compareKeys(a: Key, b: Key): number {
  for (let index = 0; index < a.length && index < b.length; index += 1) {
    const left = a[index] as string | number;
    const right = b[index] as string | number;
    if (typeof left !== typeof right) return typeof left === 'number' ? -1 : 1;
    if (left !== right) return left < right ? -1 : 1;
  }
  return a.length - b.length;
}
