import { importedChatKey } from '../../../storage/keyspace/import-keys';
import { isImportedChatRecord, type ImportRecord } from '../../../storage/files/imports/merging/import-record';
import type { Thread } from '../../chat/thread.svelte';
import type { Stores } from '../../stores';

type UndoingStores = Pick<Stores, 'services' | 'storageStatus'>;

/** The messages that an import has added to an open chat which was here before. */
export interface AddedTo {
  thread: Thread;
  ids: readonly string[];
}

/** What `record` has added to those of `threads` that were here before it. */
export async function addedToOpen(
  { services }: UndoingStores,
  record: ImportRecord,
  threads: readonly Thread[],
): Promise<AddedTo[]> {
  const { soundRecords } = services;
  const read = (id: string) => soundRecords.get(importedChatKey(record.id, id), isImportedChatRecord);
  return Promise.all(threads.map(async (thread) => ({ thread, ids: (await read(thread.id))?.added ?? [] })));
}

/**
 * Takes what is not stored any more off the screen: the undo has deleted it. A thread that reads its messages anew keeps such
 * messages, as they may be there because they could not be stored.
 */
export async function leaveUndone({ services, storageStatus }: UndoingStores, { thread, ids }: AddedTo): Promise<void> {
  const { messages, id: conversationId } = thread;
  const places = ids.map((id) => ({ conversationId, id }));
  const stored = await storageStatus.read(() => services.library.loadStoredOnes(places));
  const gone = ids.filter((_, index) => stored?.[index] === null);
  const deletedAt = Date.now();
  messages.showChanged(
    gone.flatMap((id) => messages.byId(id) ?? []),
    (one) => ({ ...one, deletedAt }),
  );
  if (messages.tipId !== null && gone.includes(messages.tipId)) messages.tipId = thread.conversation.tipId;
}
