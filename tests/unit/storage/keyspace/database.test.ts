import { IDBFactory, IDBObjectStore, IDBTransaction } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { ApiError } from '../../../../src/model/failure';
import { Database } from '../../../../src/storage/keyspace/database';
import { migrations } from '../../../../src/storage/keyspace/schema';
import { storeName } from '../../../../src/storage/migrations/migration';

let indexedDB: IDBFactory;
beforeEach(() => {
  indexedDB = new IDBFactory();
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const open = (more: { onNewerSchema?: () => void; migrations?: typeof migrations } = {}) =>
  new Database('tally:/', { indexedDB, onNewerSchema: () => undefined, ...more });

const kindOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'nothing failed',
    (error: unknown) => (error as ApiError).failure.kind,
  );

/** The handles that `open` gives out, so that a test can drop one as Safari does. */
function handles(): IDBDatabase[] {
  const given: IDBDatabase[] = [];
  const real = indexedDB.open.bind(indexedDB);
  vi.spyOn(indexedDB, 'open').mockImplementation((name, version) => {
    const request = real(name, version);
    request.addEventListener('success', () => given.push(request.result));
    return request;
  });
  return given;
}

/** A method of an object store, to be called for one. */
const method = <Name extends 'get' | 'put'>(name: Name): IDBObjectStore[Name] =>
  Reflect.get(IDBObjectStore.prototype, name) as IDBObjectStore[Name];

const failing = (name: string) => () => {
  throw new DOMException('as the browser says it', name);
};

/** A request that fails by its event, as when a value's file is lost. */
function unreadable(): IDBRequest {
  const request = { error: new DOMException('', 'NotReadableError'), onerror: () => undefined };
  setTimeout(() => request.onerror());
  return request as unknown as IDBRequest;
}

describe('a connection that drops', () => {
  test('is opened again, and what was asked is done', async () => {
    const given = handles();
    const database = open();
    await database.write([{ put: ['a'], value: 1 }]);
    given[0]!.close();
    expect(await database.get(['a'])).toBe(1);
    given[1]!.close();
    await database.write([{ put: ['b'], value: 2 }]);
    expect(await database.get(['b'])).toBe(2);
    expect(given).toHaveLength(3);
  });

  test('is tried once more only', async () => {
    const database = open();
    await database.open();
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(failing('UnknownError'));
    expect(await kindOf(database.write([{ put: ['a'], value: 1 }]))).toBe('storage-denied');
    expect(put).toHaveBeenCalledTimes(2);
  });

  test('with its database emptied says so once, and then keeps what comes', async () => {
    const database = open();
    await database.write([{ put: ['a'], value: 1 }]);
    // The database is deleted (its tabs let go by `versionchange`), as when site data are cleared.
    await new Promise((resolve) => (indexedDB.deleteDatabase('tally:/').onsuccess = resolve));
    expect(await kindOf(database.write([{ put: ['b'], value: 2 }]))).toBe('storage-gone');
    await database.write([{ put: ['b'], value: 2 }]);
    expect(await database.range([])).toEqual([{ key: ['b'], value: 2 }]);
  });
});

describe('what the browser refuses', () => {
  test.each([
    ['QuotaExceededError', 'storage-full'],
    ['SecurityError', 'storage-denied'],
    ['AbortError', 'storage-denied'],
  ])('%s on writing is %s, and nothing is written', async (name, kind) => {
    const database = open();
    await database.open();
    const real = method('put');
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, value, key) {
      return (key as unknown[])[0] === 'b' ? failing(name)() : real.call(this, value, key);
    });
    expect(
      await kindOf(
        database.write([
          { put: ['a'], value: 1 },
          { put: ['b'], value: 1 },
        ]),
      ),
    ).toBe(kind);
    expect(await database.range([])).toEqual([]);
  });

  test('a transaction that fails for want of space when it ends is storage-full', async () => {
    const database = open();
    await database.open();
    vi.spyOn(IDBTransaction.prototype, 'commit').mockImplementation(function (this: IDBTransaction) {
      Object.defineProperty(this, 'error', { value: new DOMException('', 'QuotaExceededError') });
      this.abort();
    });
    expect(await kindOf(database.write([{ put: ['a'], value: 1 }]))).toBe('storage-full');
    expect(await database.range([])).toEqual([]);
  });

  test('a value that cannot be cloned is a mistake of the caller, not of the storage', async () => {
    await expect(open().write([{ put: ['a'], value: () => 1 }])).rejects.toMatchObject({ name: 'DataCloneError' });
  });

  test('one value that cannot be read does not hide the others', async () => {
    const database = open();
    await database.write([
      { put: ['a', 1], value: 1 },
      { put: ['a', 2], value: 2 },
      { put: ['a', 3], value: 3 },
    ]);
    const real = method('get');
    vi.spyOn(IDBObjectStore.prototype, 'getAll').mockImplementation(unreadable);
    vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementation(function (this: IDBObjectStore, key) {
      return (key as unknown[])[1] === 2 ? unreadable() : real.call(this, key);
    });
    expect((await database.range<number>(['a'])).map(({ value }) => value)).toEqual([1, 3]);
  });
});

test('a write is committed with its last change, before anything is heard of that: the page may be gone by then', async () => {
  const database = open();
  await database.write([{ put: ['a'], value: 1 }]);
  const heard: string[] = [];
  const realPut = method('put');
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, value, key) {
    const request = realPut.call(this, value, key);
    request.addEventListener('success', () => heard.push('put'));
    return request;
  });
  const realCommit = Reflect.get(IDBTransaction.prototype, 'commit');
  vi.spyOn(IDBTransaction.prototype, 'commit').mockImplementation(function (this: IDBTransaction) {
    heard.push('committed');
    realCommit.call(this);
  });
  const change = (old: unknown) => Number(old ?? 0) + 1;
  await database.write([
    { update: ['a'], change },
    { update: ['b'], change },
  ]);
  expect(heard).toEqual(['committed', 'put', 'put']);
  expect((await database.range([])).map(({ value }) => value)).toEqual([2, 1]);
});

describe('versions', () => {
  const second = [...migrations, () => undefined];

  test('a newer schema in another tab makes this one let go and say so', async () => {
    const onNewerSchema = vi.fn();
    const old = open({ onNewerSchema });
    await old.write([{ put: ['a'], value: 1 }]);
    const fresh = open({ migrations: second });
    expect(await fresh.get(['a'])).toBe(1);
    expect(onNewerSchema).toHaveBeenCalledOnce();
    expect(await kindOf(old.get(['a']))).toBe('storage-newer');
  });

  test('a migration changes records within the upgrade, and one that fails leaves the old version', async () => {
    await open().write([{ put: ['a'], value: 1 }]);
    const put = (value: number) => (_: IDBDatabase, transaction: IDBTransaction) =>
      void transaction.objectStore(storeName).put(value, ['a']);
    const broken = open({ migrations: [...migrations, put(2), failing('ConstraintError')] });
    await expect(broken.get(['a'])).rejects.toThrow();
    expect(await open({ migrations: [...migrations, put(3)] }).get(['a'])).toBe(3);
  });

  test('strict unless told otherwise, relaxed where told', async () => {
    const given = handles();
    const database = open();
    await database.open();
    const transaction = vi.spyOn(given[0]!, 'transaction');
    await database.write([{ put: ['a'], value: 1 }]);
    await database.write([{ put: ['a'], value: 1 }], 'relaxed');
    expect(transaction.mock.calls.map(([, , options]) => options?.durability)).toEqual(['strict', 'relaxed']);
  });
});
