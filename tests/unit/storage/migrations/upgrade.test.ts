import { IDBKeyRange, IDBObjectStore } from 'fake-indexeddb';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { Database } from '../../../../src/storage/keyspace/database';
import { keyOf } from '../../../../src/storage/keyspace/key-map';
import { migrations } from '../../../../src/storage/keyspace/schema';
import { shelves } from '../builders';
import { old, oldMessages, recordsIn, withOldDatabase } from './old-database';

beforeAll(() => {
  vi.stubGlobal('IDBKeyRange', IDBKeyRange);
  vi.stubGlobal('IDBObjectStore', IDBObjectStore);
});
afterAll(() => void vi.unstubAllGlobals());
afterEach(() => void vi.restoreAllMocks());

describe('an older database', () => {
  test('is as it was where the page dies in the middle, and is brought over by the next one', async () => {
    const profile = await withOldDatabase();
    const real = Object.getOwnPropertyDescriptor(IDBObjectStore.prototype, 'put')!.value as IDBObjectStore['put'];
    for (const after of [0, 1, 5, oldMessages.length - 1]) {
      const done = new Map<IDBTransaction, number>();
      const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
        this: IDBObjectStore,
        ...args
      ) {
        const before = done.get(this.transaction) ?? 0;
        if (before === after) this.transaction.abort();
        done.set(this.transaction, before + 1);
        return real.apply(this, args);
      });
      expect((await profile.tab()).isKept).toBe(false);
      put.mockRestore();
      expect(await recordsIn(profile)).toEqual({ version: old.version, records: old.records });
    }
    const storage = await profile.tab();
    expect(await shelves(storage).library.loadMessages()).toHaveLength(oldMessages.length);
    storage.close();
  });

  test('is brought over once by two pages that open it at once', async () => {
    const profile = await withOldDatabase();
    const put = vi.spyOn(IDBObjectStore.prototype, 'put');
    const tabs = await Promise.all([profile.tab(), profile.tab()]);
    for (const storage of tabs) {
      expect(storage).toMatchObject({ problem: null, isKept: true });
      expect(await shelves(storage).library.loadMessages()).toHaveLength(oldMessages.length);
      storage.close();
    }
    const messages = put.mock.calls.filter(([, key]) => (key as string[])[0] === 'message');
    expect(messages).toHaveLength(oldMessages.length);
  });

  test.each([
    ['a full disk', new DOMException('', 'QuotaExceededError'), 'storage-full'],
    ['a mistake of a step', new TypeError('step'), 'storage-denied'],
  ])('is as it was after %s, which is tried and said once', async (_, error, kind) => {
    const profile = await withOldDatabase();
    const step = vi.fn(() => Promise.reject(error));
    const storage = await profile.tab({ migrations: [migrations[0]!, step] });
    expect(storage).toMatchObject({ problem: { kind }, isKept: false });
    expect(step).toHaveBeenCalledOnce();
    expect(await recordsIn(profile)).toEqual({ version: old.version, records: old.records });
  });

  test('is as it was where the disk is full only when the upgrade ends', async () => {
    const profile = await withOldDatabase();
    const upgradeOnFullDisk = vi.fn((_: IDBDatabase, transaction: IDBTransaction) => {
      Object.defineProperty(transaction, 'error', { value: new DOMException('', 'QuotaExceededError') });
      transaction.abort();
    });
    const storage = await profile.tab({ migrations: [migrations[0]!, upgradeOnFullDisk] });
    expect(storage.problem).toEqual({ kind: 'storage-full' });
    expect(upgradeOnFullDisk).toHaveBeenCalledOnce();
  });

  test('has one connection when it was brought over, for whatever is asked meanwhile and later', async () => {
    const { indexedDB, name } = await withOldDatabase();
    const opened: IDBOpenDBRequest[] = [];
    const real = indexedDB.open.bind(indexedDB);
    vi.spyOn(indexedDB, 'open').mockImplementation((of, version) => {
      const request = real(of, version);
      opened.push(request);
      return request;
    });
    const database = new Database(name, { indexedDB, onNewerSchema: () => undefined });
    const [{ key }] = old.records as [(typeof old.records)[number]];
    await Promise.all([database.get(key), database.get(keyOf.vault)]);
    await database.get(key);
    // One finds that it is older, one brings it over, and one stays.
    expect(opened).toHaveLength(3);
    database.close();
  });
});
