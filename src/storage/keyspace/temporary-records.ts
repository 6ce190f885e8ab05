import {
  keyOfChange,
  type Change,
  type Durability,
  type IfFailed,
  type Key,
  type Records,
  type Update,
} from './records';
import { Memory } from './memory';

/** The kinds of records that hold what is said in a chat, or attached to it. */
const kindsOfChats = new Set<string | number>(['conversation', 'message', 'journal', 'draft', 'blob', 'blob-bytes']);

/**
 * The key space as a temporary chat uses it: what is said in it stays in memory, all else (bills, what models have taught) goes
 * to `disk`. `keep` moves it to the disk.
 */
export class TemporaryRecords implements Records {
  readonly #memory = new Memory();
  #isKept = false;
  /** While it is moved, no write may come between. */
  #keeping: Promise<unknown> | null = null;

  constructor(private readonly disk: Records) {}

  get<T>(key: Key): Promise<T | undefined> {
    return this.#of(key).get(key);
  }

  many<T>(keys: readonly Key[]): Promise<(T | undefined)[]> {
    return Promise.all(keys.map((key) => this.get<T>(key)));
  }

  range<T>(prefix: Key) {
    return this.#of(prefix).range<T>(prefix);
  }

  slice<T>(prefix: Key, after: Key | null, count: number) {
    return this.#of(prefix).slice<T>(prefix, after, count);
  }

  beforeLast(prefix: Key, count: number): Promise<Key | null> {
    return this.#of(prefix).beforeLast(prefix, count);
  }

  /** What belongs into memory is there also when the rest cannot be written. */
  async write(changes: readonly Change[], durability?: Durability, ifFailed?: IfFailed): Promise<void> {
    if (this.#keeping) await this.#keeping;
    const own = changes.filter((change) => this.#of(keyOfChange(change)) !== this.disk);
    const others = changes.filter((change) => !own.includes(change));
    await this.#memory.write(own);
    if (others.length > 0) await this.disk.write(others, durability, ifFailed);
  }

  /** A restore, which has nothing to do with the chat. */
  updateAll(batches: () => AsyncIterable<readonly Update[]>): Promise<void> {
    return this.disk.updateAll(batches);
  }

  clear(): Promise<void> {
    return this.#memory.clear();
  }

  close(): void {
    // The disk is closed by whoever opened it.
  }

  /**
   * Moves what is in memory to the disk, in one transaction with `also`. From then on all goes to the disk. Where that throws,
   * nothing has changed.
   */
  async keep(also: readonly Change[]): Promise<void> {
    const keeping = this.#keep(also);
    this.#keeping = keeping.catch(() => undefined);
    try {
      await keeping;
    } finally {
      this.#keeping = null;
    }
  }

  async #keep(also: readonly Change[]): Promise<void> {
    const all = await this.#memory.range<unknown>([]);
    const puts = all.map(({ key, value }) => ({ put: key, value }));
    await this.disk.write([...puts, ...also], 'strict', 'drop');
    this.#isKept = true;
    await this.#memory.clear();
  }

  #of(key: Key): Records {
    return this.#isKept || !kindsOfChats.has(key[0]!) ? this.disk : this.#memory;
  }
}
