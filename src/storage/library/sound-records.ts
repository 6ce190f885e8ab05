import type { Change, Durability, Found, Key, Records, Update } from '../keyspace/records';
import { slicesOf } from './slices';

/**
 * The key space as it is read by shape: a record of a wrong one is skipped and counted. What is changed is read and written in one
 * transaction, so that two tabs never overwrite each other. Methods throw `ApiError` when the storage fails.
 */
export class SoundRecords {
  /** Records that were found broken. */
  skipped = 0;

  constructor(private readonly records: Records) {}

  /** The record at `key`; null where there is none, or one of a wrong shape. */
  async get<T>(key: Key, isSound: (value: unknown) => value is T): Promise<T | null> {
    const value: unknown = await this.records.get(key);
    if (isSound(value)) return value;
    if (value !== undefined) this.skipped += 1;
    return null;
  }

  /** The records whose keys begin with `prefix`, with their keys, in order. */
  async find<T>(prefix: Key, isSound: (value: unknown, key: Key) => value is T): Promise<{ key: Key; value: T }[]> {
    const found = await this.records.range(prefix);
    const sound = found.flatMap(({ key, value }) => (isSound(value, key) ? [{ key, value }] : []));
    this.skipped += found.length - sound.length;
    return sound;
  }

  /** The same without their keys. */
  async range<T>(prefix: Key, isSound: (value: unknown) => value is T): Promise<T[]> {
    return (await this.find(prefix, isSound)).map(({ value }) => value);
  }

  /** The same, read in short tasks however many they are. */
  async inSlices<T>(prefix: Key, isSound: (value: unknown) => value is T): Promise<T[]> {
    const sound: T[] = [];
    for await (const found of slicesOf<unknown>(this.records, prefix)) sound.push(...this.#sound(found, isSound));
    return sound;
  }

  /** The last `count` records of the range; `isAll`: it has no others. */
  async end<T>(
    prefix: Key,
    count: number,
    isSound: (value: unknown) => value is T,
  ): Promise<{ values: T[]; isAll: boolean }> {
    const { found, isAll } = await this.records.end<unknown>(prefix, count);
    return { values: this.#sound(found, isSound), isAll };
  }

  #sound<T>(found: readonly Found<unknown>[], isSound: (value: unknown) => value is T): T[] {
    const sound = found.map(({ value }) => value).filter(isSound);
    this.skipped += found.length - sound.length;
    return sound;
  }

  /** All changes or none. */
  write(changes: readonly Change[], durability?: Durability): Promise<void> {
    return this.records.write(changes, durability);
  }

  /** Gives what is there now; null where that is nothing, or of a wrong shape. */
  async update<T>({ update, change }: Update, isSound: (value: unknown) => value is T): Promise<T | null> {
    const now = await this.records.update<unknown>(update, change);
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
