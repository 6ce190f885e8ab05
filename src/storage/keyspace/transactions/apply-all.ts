import { promisifyRequest } from 'idb-keyval';
import { compareKeys, type Key, type Update } from '../records';

/** What gives the updates has failed: nothing is wrong with the database. */
export class SourceFailed extends Error {}

/**
 * Makes all updates that `batches` gives, in the one transaction of `store`; where anything fails, none. The next batch is
 * prepared while the database works at the one before.
 */
export async function applyAll(store: IDBObjectStore, batches: AsyncIterable<readonly Update[]>): Promise<void> {
  const { transaction } = store;
  const ended = new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new DOMException('', 'AbortError'));
  });
  const iterator = batches[Symbol.asyncIterator]();
  try {
    let coming = pull(iterator);
    for (;;) {
      // A transaction without a request is over, so it is kept open by reading where no record is.
      while (!coming.settled) await promisifyRequest(store.getKey(['']));
      const next = result(coming.settled);
      if (next.done) break;
      coming = pull(iterator);
      await makeUpdates(store, next.value);
    }
    transaction.commit();
  } catch (error) {
    const cause = transaction.error;
    // Where the database itself has given up, there is nothing to abort.
    if (!cause) abort(transaction);
    await Promise.allSettled([ended, iterator.return?.()]);
    throw transaction.error ?? cause ?? error;
  }
  await ended;
}

type Pulled = { value: IteratorResult<readonly Update[]> } | { error: unknown };

/** Asks for the next batch; `settled` is null until it is there, or has failed. */
function pull(iterator: AsyncIterator<readonly Update[]>): { settled: Pulled | null } {
  const coming: { settled: Pulled | null } = { settled: null };
  iterator.next().then(
    (value) => (coming.settled = { value }),
    (error: unknown) => (coming.settled = { error }),
  );
  return coming;
}

function result(settled: Pulled): IteratorResult<readonly Update[]> {
  if ('error' in settled) throw new SourceFailed('', { cause: settled.error });
  return settled.value;
}

/** Reads what is there of the records that are updated, and only that: most are new, and a read takes as long as a write. */
async function makeUpdates(store: IDBObjectStore, updates: readonly Update[]): Promise<void> {
  const sorted = updates.map(({ update }) => update).sort(compareKeys);
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (!first || !last) return;
  const span = IDBKeyRange.bound(first, last);
  const most = updates.length + 1;
  const there = (await promisifyRequest(store.getAllKeys(span, most))) as unknown as Key[];
  const known = there.length < most ? new Set(there.map((key) => JSON.stringify(key))) : null;
  const isThere = (key: Key): boolean => !known || known.has(JSON.stringify(key));
  const read = (key: Key): Promise<unknown> => promisifyRequest<unknown>(store.get(key as string[]));
  const values = await Promise.all(updates.map(({ update: key }) => (isThere(key) ? read(key) : Promise.resolve())));
  let written: IDBRequest | null = null;
  updates.forEach(({ update, change }, index) => {
    const old = values[index];
    const now = change(old);
    if (now === undefined) written = store.delete(update as string[]);
    else if (now !== old) written = store.put(now, update as string[]);
  });
  if (written) await promisifyRequest(written);
}

function abort(transaction: IDBTransaction): void {
  try {
    transaction.abort();
  } catch {
    // It has ended by itself.
  }
}
