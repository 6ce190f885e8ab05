import { boundsOf } from './bounds';
import type { Change, Update } from '../records';

/** How many changes are handed to the database in one task: a chat of 5,000 messages at once would hold up typing. */
const mostAtOnce = 500;

/** Makes `changes` in the transaction of `store`, all or none. Resolves when it is complete. */
export function apply(store: IDBObjectStore, changes: readonly Change[]): Promise<void> {
  const { transaction } = store;
  return new Promise((resolve, reject) => {
    /** What a caller's change threw, or a value that cannot be cloned: nothing is done, and the caller gets it. */
    let thrown: Error | null = null;
    const giveUp = (error: unknown) => {
      thrown = error instanceof Error ? error : new Error(String(error));
      transaction.abort();
    };
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(thrown ?? transaction.error ?? new DOMException('', 'AbortError'));
    let placed = 0;
    let unread = changes.filter((change) => 'update' in change).length;
    // A page that goes away takes uncommitted transactions with it, and by itself commits only after hearing of each request.
    const commitOnceMade = () => {
      if (unread === 0 && placed === changes.length) transaction.commit();
    };
    const update = ({ update: key, change }: Update): IDBRequest => {
      const request: IDBRequest<unknown> = store.get(key as string[]);
      request.onsuccess = () => {
        try {
          const value = change(request.result);
          if (value === undefined) store.delete(key as string[]);
          else if (value !== request.result) store.put(value, key as string[]);
          unread -= 1;
          commitOnceMade();
        } catch (error) {
          giveUp(error);
        }
      };
      return request;
    };
    const request = (change: Change): IDBRequest => {
      if ('put' in change) return store.put(change.value, change.put as string[]);
      if ('delete' in change) return store.delete(change.delete as string[]);
      if ('deleteRange' in change) return store.delete(boundsOf(change.deleteRange));
      return update(change);
    };
    const place = () => {
      // What was read meanwhile may have given up.
      if (thrown) return;
      try {
        let last: IDBRequest | null = null;
        for (const change of changes.slice(placed, placed + mostAtOnce)) {
          last = request(change);
          placed += 1;
        }
        if (placed === changes.length) commitOnceMade();
        else last?.addEventListener('success', place);
      } catch (error) {
        giveUp(error);
      }
    };
    place();
  });
}
