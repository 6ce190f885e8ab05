import {
  updateRecord,
  type Change,
  type Durability,
  type Key,
  type Records,
  type StoredRecord,
  type Update,
} from '../keyspace/records';

/**
 * The key space as it is read by shape: a record of a wrong one is skipped and counted. What is changed is read and written in one
 * transaction, so that two tabs never overwrite each other. Methods throw `ApiError` when the storage fails.
 */
export class SoundRecords {
  /** Records that were found broken. */
  skipped = 0;

  /** `records`: as they are stored, whatever their shape. */
  constructor(readonly records: Records) {}

  /** The record at `key`; null where there is none, or one of a wrong shape. */
  async get<T>(key: Key, isSound: (value: unknown) => value is T): Promise<T | null> {
    return this.#checked(await this.records.get(key), isSound);
  }

  /** The records at `keys`, read at once; null for each that is missing or has a wrong shape. */
  async many<T>(keys: readonly Key[], isSound: (value: unknown) => value is T): Promise<(T | null)[]> {
    return (await this.records.many(keys)).map((value) => this.#checked(value, isSound));
  }

  #checked<T>(value: unknown, isSound: (value: unknown) => value is T): T | null {
    if (isSound(value)) return value;
    if (value !== undefined) this.skipped += 1;
    return null;
  }

  /** The records whose keys begin with `prefix`, with their keys, in order. */
  async find<T>(prefix: Key, isSound: (value: unknown, key: Key) => value is T): Promise<{ key: Key; value: T }[]> {
    return this.sound(await this.records.range(prefix), isSound);
  }

  /** Those of `found` that are whole; the others are counted. */
  sound<T>(
    found: readonly StoredRecord<unknown>[],
    isSound: (value: unknown, key: Key) => value is T,
  ): { key: Key; value: T }[] {
    const sound = found.flatMap(({ key, value }) => (isSound(value, key) ? [{ key, value }] : []));
    this.skipped += found.length - sound.length;
    return sound;
  }

  /** The values of the records whose keys begin with `prefix`, in order. */
  async range<T>(prefix: Key, isSound: (value: unknown) => value is T): Promise<T[]> {
    return (await this.find(prefix, isSound)).map(({ value }) => value);
  }

  /** All changes or none. */
  write(changes: readonly Change[], durability?: Durability): Promise<void> {
    return this.records.write(changes, durability);
  }

  /** Gives what is there now; null where that is nothing, or of a wrong shape. */
  async update<T>({ update, change }: Update, isSound: (value: unknown) => value is T): Promise<T | null> {
    const now = await updateRecord<unknown>(this.records, update, change);
    return isSound(now) ? now : null;
  }
}

/** The change of a record. One that is broken, or not there (and no `blank` is given), stays as it is. */
export function updateOf<T>(
  key: Key,
  isSound: (value: unknown) => value is T,
  change: (old: T) => T,
  blank: T | null = null,
): Update {
  return {
    update: key,
    change: (old) => (isSound(old) ? change(old) : old === undefined && blank ? change(blank) : old),
  };
}
