import { searchDueKey } from './search-keys';
import { keyOfChange, type Change, type Key, type Records } from '../keyspace/records';

/**
 * `records`, with a note of what the search index must read again, in the very transaction that changes it: the index is right
 * after a kill, whichever tab was killed. This is the only place that does so, so that no caller can forget it.
 */
export function noted(records: Records): Records {
  return {
    get: (key) => records.get(key),
    range: (prefix) => records.range(prefix),
    slice: (prefix, after, count) => records.slice(prefix, after, count),
    write: (changes, durability, ifFailed) => records.write([...changes, ...notesOf(changes)], durability, ifFailed),
    async update(key, change) {
      const notes = notesOf([{ put: key, value: undefined }]);
      if (notes.length === 0) return records.update(key, change);
      let now: ReturnType<typeof change>;
      await records.write([{ update: key, change: (old) => (now = change(old as typeof now)) }, ...notes]);
      return now;
    },
    updateAll: (batches) => records.updateAll(() => withNotes(batches())),
    clear: () => records.clear(),
    close: () => records.close(),
  };
}

async function* withNotes(
  batches: ReturnType<Parameters<Records['updateAll']>[0]>,
): ReturnType<Parameters<Records['updateAll']>[0]> {
  for await (const batch of batches) {
    yield batch;
    // Apart from the batch: what is there of one is read as one range of keys.
    yield notesOf(batch).map(({ put, value }) => ({ update: put, change: () => value }));
  }
}

/** The notes of a write: of each header and message, or of the whole chat where a write has more than one of its messages. */
function notesOf(changes: readonly Change[]): { put: Key; value: number }[] {
  const headers = new Set<string>();
  const messages = new Map<string, string | null>();
  for (const change of changes) {
    const [kind, conversationId, id] = keyOfChange(change).map(String);
    if (conversationId === undefined) continue;
    if (kind === 'conversation') headers.add(conversationId);
    else if (kind === 'message') messages.set(conversationId, messages.has(conversationId) ? null : (id ?? null));
  }
  const due = [...messages].map(([conversationId, id]) =>
    id === null ? searchDueKey(conversationId) : searchDueKey(conversationId, id),
  );
  const dueHeaders = [...headers].filter((id) => messages.get(id) !== null).map((id) => searchDueKey(id, ''));
  return [...due, ...dueHeaders].map((put) => ({ put, value: Math.random() }));
}
