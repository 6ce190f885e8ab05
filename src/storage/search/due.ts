import { keyOfChange, type Change, type Key, type Update } from '../keyspace/records';

/** Stands for all messages of a chat in the key of a note. */
export const wholeChat = '*';

/**
 * Of what is to be indexed anew: a chat's header (an empty id), one of its messages, or all of it. Of all that is due where nothing
 * is named.
 */
export function searchDueKey(...of: [] | [conversationId: string, id: string]): Key {
  return ['search-due', ...of];
}

/**
 * The notes of what a write changes for the search index, to be part of the same transaction: the index is right after a kill,
 * whichever tab was killed. Their values differ, so that none is taken away that was written meanwhile.
 */
export function dueAfter(changes: readonly Change[]): { put: Key; value: number }[] {
  const due = new Map<string, string>();
  for (const change of changes) {
    const [kind, chat, id = wholeChat] = keyOfChange(change).map(String);
    if (chat === undefined) continue;
    // A message is never read without its header.
    if (kind === 'conversation') due.set(chat, due.get(chat) ?? '');
    if (kind === 'message') due.set(chat, due.get(chat) ? wholeChat : id);
  }
  return [...due].map(([chat, id]) => ({ put: searchDueKey(chat, id), value: Math.random() }));
}

/** Batches of one transaction with their notes. */
export async function* withNotes(batches: AsyncIterable<readonly Update[]>): AsyncGenerator<readonly Update[]> {
  for await (const batch of batches) {
    yield batch;
    // Apart from the batch: what is there of one is read as one range of keys.
    yield dueAfter(batch).map(({ put, value }) => ({ update: put, change: () => value }));
  }
}
