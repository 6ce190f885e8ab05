import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { rangeOf } from '../../../src/storage/keyspace/key-map';
import { databaseName } from '../../../src/storage/keyspace/open';
import type { Key } from '../../../src/storage/keyspace/records';
import { storeName } from '../../../src/storage/migrations/migration';

/**
 * Waits until all that the page has begun to write is on the disk, each reply with its bill included. A change is shown before it
 * is written, and a reply before it is billed: a reload right after what is seen would come before the write.
 */
export async function stored(page: Page): Promise<void> {
  const place = { name: databaseName(page.url()), storeName, prefix: [...rangeOf.journal()] };
  await expect.poll(() => page.evaluate(journalPieces, place)).toBe(0);
}

/**
 * Runs in the page: how many pieces there are of replies that are not stored as a whole; null while there is no database. A
 * transaction comes after all that were begun before it, so what the page has begun to write is written then.
 */
async function journalPieces(place: {
  name: string;
  storeName: string;
  prefix: (string | number)[];
}): Promise<number | null> {
  const names = (await indexedDB.databases()).map(({ name }) => name);
  if (!names.includes(place.name)) return null;
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open(place.name);
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(new Error('IndexedDB cannot be opened'));
  });
  const transaction = database.transaction(place.storeName, 'readwrite');
  const count = transaction.objectStore(place.storeName).count(IDBKeyRange.bound(place.prefix, [...place.prefix, []]));
  await new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(new Error('IndexedDB cannot be read'));
  });
  database.close();
  return count.result;
}

/** How many chats and messages the disk has. */
export function kept(page: Page): Promise<number[]> {
  return counted(page, [rangeOf.conversations, rangeOf.messages()]);
}

/** How many records of a kind the disk has. */
export async function keptOf(page: Page, kind: string): Promise<number> {
  const [count = 0] = await counted(page, [[kind]]);
  return count;
}

function counted(page: Page, ranges: readonly Key[]): Promise<number[]> {
  const prefixes = ranges.map((prefix) => [...prefix]);
  return page.evaluate(
    async ({ prefixes, storeName }) => {
      const [{ name = '' } = {}] = await indexedDB.databases();
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open(name);
        opening.onsuccess = () => resolve(opening.result);
        opening.onerror = () => reject(new Error('IndexedDB cannot be opened'));
      });
      const store = database.transaction(storeName).objectStore(storeName);
      const counts = prefixes.map((prefix) => store.count(IDBKeyRange.bound(prefix, [...prefix, []])));
      await new Promise((resolve) => (store.transaction.oncomplete = resolve));
      database.close();
      return counts.map(({ result }) => result);
    },
    { prefixes, storeName },
  );
}

/** Runs in a page: takes the database for itself, as long as that page is there. */
export async function holdDatabase(): Promise<void> {
  const [{ name = '' } = {}] = await indexedDB.databases();
  const opening = indexedDB.open(name);
  await new Promise((opened) => (opening.onsuccess = opened));
  const database = opening.result;
  const store = database.transaction(database.objectStoreNames, 'readwrite').objectStore(database.objectStoreNames[0]!);
  await new Promise<void>((begun) => {
    const again = () => {
      store.get(0).onsuccess = again;
      begun();
    };
    store.get(0).onsuccess = again;
  });
}
