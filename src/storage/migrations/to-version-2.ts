import { boundsOf } from '../keyspace/transactions/bounds';
import { keyOf, rangeOf } from '../keyspace/key-map';
import type { Key } from '../keyspace/records';
import { storeName, type Migration } from './migration';
import { journalFromVersion1, messageFromVersion1 } from './message-parts';

/** How many records are read at once. */
const batch = 500;

/**
 * Gives every message its parts, and every journal of a running reply. All in the transaction of the upgrade: a page that dies in
 * the middle of it leaves the database as it was. A record that cannot be read, or is broken, stays as it is.
 */
export const toVersion2: Migration = async (_, transaction) => {
  const store = transaction.objectStore(storeName);
  await renewJournals(store);
  const keys = await keysOf(store, rangeOf.messages());
  for (let at = 0; at < keys.length; at += batch) {
    const some = keys.slice(at, at + batch);
    const values = await Promise.all(some.map((key) => valueAt(store, key)));
    for (const [index, key] of some.entries()) {
      const now = messageFromVersion1(values[index]);
      if (now !== values[index]) store.put(now, key as string[]);
    }
  }
};

async function renewJournals(store: IDBObjectStore): Promise<void> {
  const replies = new Map<string, { conversationId: string; id: string; keys: Key[] }>();
  for (const key of await keysOf(store, rangeOf.journal())) {
    // Such a broken one belongs to no reply. It is cleared away when replies are recovered.
    if (key.length < 4) continue;
    const [, conversationId, id] = key.map(String) as [string, string, string];
    const reply = replies.get(`${conversationId} ${id}`) ?? { conversationId, id, keys: [] };
    reply.keys.push(key);
    replies.set(`${conversationId} ${id}`, reply);
  }
  for (const { conversationId, id, keys } of replies.values()) {
    const message = await valueAt(store, keyOf.message(conversationId, id));
    const values = await Promise.all(keys.map((key) => valueAt(store, key)));
    const pieces = journalFromVersion1(message, values);
    // Its message is lost or broken: the words are only here.
    if (pieces.length === 0) continue;
    store.delete(boundsOf(rangeOf.journal(conversationId, id)));
    for (const [number, piece] of pieces.entries())
      store.put(piece, keyOf.journalPiece(conversationId, id, number) as string[]);
  }
}

function keysOf(store: IDBObjectStore, prefix: Key): Promise<Key[]> {
  const request = store.getAllKeys(boundsOf(prefix));
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result as unknown as Key[]);
    request.onerror = () => reject(request.error ?? new DOMException('', 'UnknownError'));
  });
}

/** Undefined where the browser has lost the value: that must not stop the upgrade of all others. */
function valueAt(store: IDBObjectStore, key: Key): Promise<unknown> {
  const request: IDBRequest<unknown> = store.get(key as string[]);
  return new Promise((resolve) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = (event) => {
      event.preventDefault();
      resolve(undefined);
    };
  });
}
