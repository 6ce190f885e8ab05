import { ApiError } from '../../model/failure';
import {
  compareKeys,
  isWithin,
  keyOfChange,
  type Change,
  type Durability,
  type StoredRecord,
  type IfFailed,
  type Key,
  type Records,
  type Replacing,
  type Slice,
  type Update,
} from './records';
import { dueAfter, searchDueKey } from '../search/due';

/**
 * Changes that the disk lacks, in the order in which they must be made: one a record (by its key, as JSON), and ranges
 * to delete.
 */
type FailedChanges = Map<string, Change>;

/**
 * `records`, but what cannot be written is not lost while the page lives: it is kept in memory, is seen by every read
 * (a backup's, too), and goes to the disk with the next write that can be made. That a write failed is thrown all the
 * same. A write that says so is not kept: it is too large, and is asked for again by a person.
 */
export class RetryingRecords implements Records {
  readonly #failed: FailedChanges = new Map();
  /** Writes that the disk has not confirmed yet, in their order. */
  readonly #writing = new Set<readonly Change[]>();
  #retrying: Promise<boolean> | null = null;

  /** `onFailed` hears of all that is kept, whenever that has changed. `onAllWritten`: the disk has confirmed every write. */
  constructor(
    private readonly records: Records,
    private readonly onFailed: (failed: Iterable<Change>) => void = () => undefined,
    private readonly onAllWritten: () => void = () => undefined,
  ) {}

  /** Whether the disk has everything. */
  get isAllWritten(): boolean {
    return this.#failed.size === 0;
  }

  /** The changes of records of `kind` that are not known to be on the disk. */
  unwritten(kind: string): Iterable<Change> {
    const all: FailedChanges = new Map();
    for (const change of [this.#failed.values(), ...this.#writing].flatMap((changes) => [...changes]))
      if (keyOfChange(change)[0] === kind) fold(all, change);
    return all.values();
  }

  async get<T>(key: Key): Promise<T | undefined> {
    if (this.isAllWritten) return this.records.get(key);
    return (await this.range<T>(key)).find((found) => found.key.length === key.length)?.value;
  }

  many<T>(keys: readonly Key[]): Promise<(T | undefined)[]> {
    if (this.isAllWritten) return this.records.many(keys);
    return Promise.all(keys.map((key) => this.get<T>(key)));
  }

  async range<T>(prefix: Key): Promise<StoredRecord<T>[]> {
    const stored = await this.records.range<T>(prefix);
    return this.isAllWritten ? stored : (withFailed(stored, prefix, this.#failed) as StoredRecord<T>[]);
  }

  async slice<T>(prefix: Key, after: Key | null, count: number): Promise<Slice<T>> {
    const { found, next } = await this.records.slice<T>(prefix, after, count);
    if (this.isAllWritten) return { found, next };
    const isHere = ({ key }: StoredRecord<unknown>): boolean =>
      (!after || compareKeys(key, after) > 0) && (!next || compareKeys(key, next) <= 0);
    return { found: withFailed(found, prefix, this.#failed).filter(isHere) as StoredRecord<T>[], next };
  }

  /** Of what is on the disk: a slice from there on has what is kept as well. */
  beforeLast(prefix: Key, count: number): Promise<Key | null> {
    return this.records.beforeLast(prefix, count);
  }

  async write(
    changes: readonly Change[],
    durability: Durability = 'strict',
    ifFailed: IfFailed = 'retry',
  ): Promise<void> {
    this.#writing.add(changes);
    try {
      await this.#write(changes, durability, ifFailed);
    } finally {
      this.#writing.delete(changes);
      if (this.#writing.size === 0 && this.isAllWritten) this.onAllWritten();
    }
  }

  async #write(changes: readonly Change[], durability: Durability, ifFailed: IfFailed): Promise<void> {
    // Two writes of what is kept at once would both make it: an amount would be added twice.
    while (this.#retrying) await this.#retrying.catch(() => undefined);
    if (!this.isAllWritten) {
      this.#retrying = this.#writeAll(new Map(this.#failed), changes, ifFailed).finally(() => (this.#retrying = null));
      if (await this.#retrying) return;
    }
    try {
      await this.records.write(changes, durability);
    } catch (error) {
      if (error instanceof ApiError && ifFailed === 'retry') this.#keep(changes);
      throw error;
    }
    if (this.isAllWritten) return;
    // An earlier write may have failed since this one was begun.
    for (const change of changes) supersede(this.#failed, change);
    const isNote = (change: Change): boolean => keyOfChange(change)[0] === searchDueKey()[0];
    if ([...this.#failed.values()].every(isNote)) this.#failed.clear();
    this.onFailed(this.#failed.values());
  }

  async updateAll(batches: () => AsyncIterable<readonly Update[]>): Promise<void> {
    // The updates must see what is kept.
    if (!this.isAllWritten) await this.write([]);
    if (!this.isAllWritten) throw new ApiError({ kind: 'storage-full' });
    await this.records.updateAll(batches);
  }

  async clear(): Promise<void> {
    await this.records.clear();
    this.#failed.clear();
    this.onFailed([]);
  }

  close(): void {
    this.records.close();
  }

  /**
   * Writes what is kept together with `changes`. False where the disk has no room for all of it, but may have for
   * `changes`.
   */
  async #writeAll(failed: FailedChanges, changes: readonly Change[], ifFailed: IfFailed): Promise<boolean> {
    const all: FailedChanges = new Map(failed);
    for (const change of changes) fold(all, change);
    try {
      await this.records.write([...all.values()]);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      if (!changes.some((change) => touches(failed, change))) return false;
      // `changes` touch records whose earlier changes are still kept: written alone, they would be applied to outdated
      // records.
      if (ifFailed === 'retry') this.#keep(changes);
      throw error;
    }
    for (const [name, change] of failed) if (this.#failed.get(name) === change) this.#failed.delete(name);
    this.onFailed(this.#failed.values());
    return true;
  }

  /** What the search index has to take in is noted with it, as it is where it can be written. */
  #keep(changes: readonly Change[]): void {
    for (const change of [...changes, ...dueAfter(changes)]) fold(this.#failed, change);
    this.onFailed(this.#failed.values());
  }
}

/** Adds a change to those that are kept. */
function fold(failed: FailedChanges, change: Change): void {
  const name = nameOf(change);
  const before = failed.get(name);
  // Each write that is not confirmed may have reached the disk.
  const over: Replacing = before?.over ? { over: [...before.over, ...(change.over ?? [])] } : {};
  if ('deleteRange' in change) for (const key of within(failed, change.deleteRange)) failed.delete(key);
  if (!('update' in change)) {
    // Moved to the end, so that a record that is put after its range was deleted survives.
    failed.delete(name);
    failed.set(name, { ...change, ...over });
  } else if (!before) failed.set(name, change);
  else if ('update' in before)
    failed.set(name, { ...change, ...over, change: (old) => change.change(before.change(old)) });
  else {
    const value = change.change('put' in before ? before.value : undefined);
    failed.set(name, value === undefined ? { delete: change.update } : { put: change.update, value, ...over });
  }
}

/** Drops kept changes that a later write, now on the disk, has replaced. */
function supersede(failed: FailedChanges, change: Change): void {
  if (failed.size === 0) return;
  const name = nameOf(change);
  const before = failed.get(name);
  if ('deleteRange' in change) for (const key of within(failed, change.deleteRange)) failed.delete(key);
  else if (!('update' in change)) failed.delete(name);
  else if (before && !('update' in before)) fold(failed, change);
}

function nameOf(change: Change): string {
  return ('deleteRange' in change ? 'range ' : '') + JSON.stringify(keyOfChange(change));
}

function touches(failed: FailedChanges, change: Change): boolean {
  const key = keyOfChange(change);
  return [...failed.values()].some((one) => isWithin(key, keyOfChange(one)) || isWithin(keyOfChange(one), key));
}

function within(failed: FailedChanges, prefix: Key): string[] {
  return [...failed].filter(([, change]) => isWithin(keyOfChange(change), prefix)).map(([name]) => name);
}

/** The records of `prefix`, `stored` among them, as they are when what is kept is written. */
function withFailed(
  stored: readonly StoredRecord<unknown>[],
  prefix: Key,
  failed: FailedChanges,
): StoredRecord<unknown>[] {
  const found = new Map(stored.map((one) => [JSON.stringify(one.key), one]));
  for (const [name, change] of failed) {
    const key = keyOfChange(change);
    if ('deleteRange' in change)
      for (const [other, one] of found) {
        if (isWithin(one.key, key)) found.delete(other);
      }
    else if (isWithin(key, prefix)) {
      const old = found.get(name)?.value;
      const value = 'put' in change ? change.value : 'update' in change ? change.change(old) : undefined;
      if (value === undefined) found.delete(name);
      else found.set(name, { key, value });
    }
  }
  return [...found.values()].sort((a, b) => compareKeys(a.key, b.key));
}
