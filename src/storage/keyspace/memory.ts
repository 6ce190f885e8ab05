import {
  compareKeys,
  isWithin,
  type Change,
  type StoredRecord,
  type Key,
  type Records,
  type Slice,
  type Update,
} from './records';

/** The key space in memory, under the same laws: where IndexedDB cannot be had, the chat goes on here. */
export class Memory implements Records {
  /** In order of their keys. */
  #records: StoredRecord<unknown>[] = [];

  async get<T>(key: Key): Promise<T | undefined> {
    return read(this.#records, key) as T | undefined;
  }

  async many<T>(keys: readonly Key[]): Promise<(T | undefined)[]> {
    return keys.map((key) => read(this.#records, key) as T | undefined);
  }

  async range<T>(prefix: Key): Promise<StoredRecord<T>[]> {
    const [from, to] = boundsOf(this.#records, prefix);
    return structuredClone(this.#records.slice(from, to)) as StoredRecord<T>[];
  }

  async slice<T>(prefix: Key, after: Key | null, count: number): Promise<Slice<T>> {
    const [from, to] = boundsOf(this.#records, prefix);
    const place = after && placeOf(this.#records, after);
    const start = place === null ? from : place + (isAt(this.#records, place, after!) ? 1 : 0);
    const end = Math.min(start + count, to);
    const found = structuredClone(this.#records.slice(start, end)) as StoredRecord<T>[];
    return { found, next: end === to ? null : found.at(-1)!.key };
  }

  async beforeLast(prefix: Key, count: number): Promise<Key | null> {
    const [from, to] = boundsOf(this.#records, prefix);
    return to - from > count ? this.#records[to - count - 1]!.key : null;
  }

  async write(changes: readonly Change[]): Promise<void> {
    // A copy, so that a change that throws leaves nothing half done.
    const records = [...this.#records];
    for (const change of changes) {
      if ('put' in change) put(records, change.put, change.value);
      else if ('delete' in change) remove(records, change.delete);
      else if ('deleteRange' in change) {
        const [from, to] = boundsOf(records, change.deleteRange);
        records.splice(from, to - from);
      } else {
        const value = change.change(read(records, change.update));
        if (value === undefined) remove(records, change.update);
        else put(records, change.update, value);
      }
    }
    this.#records = records;
  }

  async updateAll(batches: () => AsyncIterable<readonly Update[]>): Promise<void> {
    const all: Update[] = [];
    for await (const updates of batches()) all.push(...updates);
    await this.write(all);
  }

  async clear(): Promise<void> {
    this.#records = [];
  }

  close(): void {
    // Nothing is held.
  }
}

/** Where the record at `key` is, or would be. */
function placeOf(records: readonly StoredRecord<unknown>[], key: Key): number {
  let from = 0;
  let to = records.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if (compareKeys((records[middle] as StoredRecord<unknown>).key, key) < 0) from = middle + 1;
    else to = middle;
  }
  return from;
}

function isAt(records: readonly StoredRecord<unknown>[], place: number, key: Key): boolean {
  const found = records[place];
  return found !== undefined && compareKeys(found.key, key) === 0;
}

function read(records: readonly StoredRecord<unknown>[], key: Key): unknown {
  const place = placeOf(records, key);
  return isAt(records, place, key) ? structuredClone(records[place]?.value) : undefined;
}

function put(records: StoredRecord<unknown>[], key: Key, value: unknown): void {
  const place = placeOf(records, key);
  records.splice(place, isAt(records, place, key) ? 1 : 0, { key: [...key], value: structuredClone(value) });
}

function remove(records: StoredRecord<unknown>[], key: Key): void {
  const place = placeOf(records, key);
  if (isAt(records, place, key)) records.splice(place, 1);
}

/** From and to (exclusive) of the records whose keys begin with `prefix`. */
function boundsOf(records: readonly StoredRecord<unknown>[], prefix: Key): [number, number] {
  const from = placeOf(records, prefix);
  let to = from;
  while (to < records.length && isWithin((records[to] as StoredRecord<unknown>).key, prefix)) to += 1;
  return [from, to];
}
