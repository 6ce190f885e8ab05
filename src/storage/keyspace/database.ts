import { clear, get, getMany, promisifyRequest, type UseStore } from 'idb-keyval';
import { ApiError, type Failure } from '../../model/failure';
import { boundsOf } from './transactions/bounds';
import { apply } from './transactions/apply';
import type { Change, Durability, StoredRecord, Key, Records, Slice, Update } from './records';
import { storeName, type DataMigration, type Migration } from '../migrations/migration';
import { migrations } from './schema';

/** What a database is opened with. */
interface DatabaseOptions {
  indexedDB: IDBFactory;
  /** Another tab, of a newer version, has upgraded the database or is about to. */
  onNewerSchema: () => void;
  migrations?: readonly (Migration | DataMigration)[];
}

/** The key space in IndexedDB. */
export class Database implements Records {
  /** Whether opening it made it: there was none before. */
  isNew = false;
  #handle: Promise<IDBDatabase> | null = null;
  #wasOpen = false;
  /** What was there is gone, and nobody has been told yet. */
  #isEmptied = false;

  constructor(
    private readonly name: string,
    private readonly options: DatabaseOptions,
  ) {}

  /** Opens the database, if it is not open. Throws `ApiError` when it cannot be had. */
  async open(): Promise<void> {
    await this.#store('relaxed')('readonly', () => undefined);
  }

  get<T>(key: Key): Promise<T | undefined> {
    return get<T>(key as string[], this.#store('strict'));
  }

  many<T>(keys: readonly Key[]): Promise<(T | undefined)[]> {
    return getMany<T>(keys as string[][], this.#store('strict'));
  }

  async range<T>(prefix: Key): Promise<StoredRecord<T>[]> {
    return (await this.#read<T>(boundsOf(prefix))).found;
  }

  async slice<T>(prefix: Key, after: Key | null, count: number): Promise<Slice<T>> {
    const { found, last, length } = await this.#read<T>(boundsOf(prefix, after), count);
    return { found, next: length < count ? null : last };
  }

  /** Steps over the keys, and reads no value. */
  beforeLast(prefix: Key, count: number): Promise<Key | null> {
    return this.#store('strict')('readonly', async (store) => {
      const request = store.openKeyCursor(boundsOf(prefix), 'prev');
      const last = await promisifyRequest(request);
      if (!last) return null;
      last.advance(count);
      return ((await promisifyRequest(request))?.key ?? null) as Key | null;
    });
  }

  write(changes: readonly Change[], durability: Durability = 'strict'): Promise<void> {
    return this.#store(durability)('readwrite', (store) => apply(store, changes));
  }

  async updateAll(batches: () => AsyncIterable<readonly Update[]>): Promise<void> {
    const { applyAll, SourceFailed } = await import('./transactions/apply-all');
    try {
      await this.#store('strict')('readwrite', (store) => applyAll(store, batches()));
    } catch (error) {
      throw error instanceof SourceFailed ? error.cause : error;
    }
  }

  clear(): Promise<void> {
    return clear(this.#store('strict'));
  }

  close(): void {
    void this.#handle?.then(
      (database) => database.close(),
      () => undefined,
    );
    this.#handle = null;
  }

  /** `length` and `last` are of all keys in `bounds`, also of those whose value cannot be read. */
  async #read<T>(
    bounds: IDBKeyRange,
    count?: number,
  ): Promise<{ found: StoredRecord<T>[]; length: number; last: Key | null }> {
    const [keys, values] = await this.#store('strict')('readonly', async (store) => {
      const allKeys = promisifyRequest(store.getAllKeys(bounds, count));
      // One value that cannot be read (a lost file of the browser's) fails them all; the keys can still be had.
      const allValues = promisifyRequest<unknown[]>(store.getAll(bounds, count)).catch(() => null);
      return [(await allKeys) as unknown as Key[], await allValues] as const;
    });
    const { length } = keys;
    const last = keys.at(-1) ?? null;
    if (values) return { found: keys.map((key, index) => ({ key, value: values[index] as T })), length, last };
    const read = await Promise.allSettled(keys.map(async (key) => ({ key, value: (await this.get(key)) as T })));
    return { found: read.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : [])), length, last };
  }

  /** The store function that idb-keyval works on. Its own neither reopens a dropped connection nor asks for durability. */
  #store(durability: Durability): UseStore {
    return async (mode, callback) => {
      for (let isSecondTry = false; ; isSecondTry = true) {
        try {
          const database = await (this.#handle ??= this.#connected());
          if (this.#isEmptied) {
            // Reported once: earlier data is gone, but new data can be stored.
            this.#isEmptied = false;
            throw new ApiError({ kind: 'storage-gone' });
          }
          return await callback(database.transaction(storeName, mode, { durability }).objectStore(storeName));
        } catch (error) {
          if (isSecondTry || !isDropped(error)) throw asStorageError(error);
          this.close();
        }
      }
    };
  }

  /** Is `#handle` until it fails, so that what is asked meanwhile waits for the same connection, through an upgrade, too. */
  async #connected(): Promise<IDBDatabase> {
    try {
      return await this.#connect();
    } catch (error) {
      this.#handle = null;
      throw error;
    }
  }

  async #connect(): Promise<IDBDatabase> {
    const steps = this.options.migrations ?? migrations;
    const open = (): IDBOpenDBRequest => this.options.indexedDB.open(this.name, steps.length);
    const request = open();
    let isNew = false;
    let isOlder = false;
    request.onupgradeneeded = ({ oldVersion }) => {
      isNew = oldVersion === 0;
      isOlder = !isNew;
      const [create] = steps;
      if (isNew && typeof create === 'function') void create(request.result, request.transaction!);
      else request.transaction?.abort();
    };
    try {
      const database = await promisifyRequest(request);
      const forget = () => {
        this.#handle = null;
      };
      database.onclose = forget;
      database.onversionchange = ({ newVersion }) => {
        database.close();
        forget();
        if ((newVersion ?? 0) > steps.length) this.options.onNewerSchema();
      };
      this.#isEmptied = isNew && this.#wasOpen;
      this.isNew = isNew;
      this.#wasOpen = true;
      return database;
    } catch (error) {
      if (!isOlder) throw error;
      // What older versions wrote is brought over by code that no other page load needs.
      const { upgrade } = await import('../migrations/upgrade');
      await upgrade(open, steps);
      return this.#connect();
    }
  }
}

type StorageKind = Extract<Failure['kind'], `storage-${string}`>;

/** What a database's exceptions mean for the person, by name. */
const kinds: Record<string, StorageKind> = {
  QuotaExceededError: 'storage-full',
  VersionError: 'storage-newer',
  SecurityError: 'storage-denied',
  NotAllowedError: 'storage-denied',
  NotFoundError: 'storage-denied',
  InvalidStateError: 'storage-denied',
  AbortError: 'storage-denied',
  UnknownError: 'storage-denied',
};

/**
 * Whether the connection was lost rather than the operation refused: Safari closes it in background tabs, with any of
 * these errors.
 */
function isDropped(error: unknown): boolean {
  return error instanceof Error && ['InvalidStateError', 'AbortError', 'UnknownError'].includes(error.name);
}

/**
 * The `ApiError` of a storage failure. An error of the caller (a value that cannot be cloned, a `change` that throws)
 * is returned unchanged.
 */
function asStorageError(error: unknown): unknown {
  const kind = error instanceof Error ? kinds[error.name] : undefined;
  return kind ? new ApiError({ kind }) : error;
}
