import { importedChatKey } from '../../../storage/keyspace/import-keys';
import { isImportedChatRecord, type ImportRecord } from '../../../storage/files/imports/merging/import-record';
import type { SoundRecords } from '../../../storage/library/sound-records';
import type { Thread } from '../../chat/thread.svelte';

/** The messages that an import has added to an open chat which was here before. */
export interface AddedTo {
  thread: Thread;
  ids: readonly string[];
}

/** What the import has added to those of `threads` that were here before it. */
export async function addedToOpen(
  records: Pick<SoundRecords, 'get'>,
  { id }: Pick<ImportRecord, 'id'>,
  threads: readonly Thread[],
): Promise<AddedTo[]> {
  const read = (thread: Thread) => records.get(importedChatKey(id, thread.id), isImportedChatRecord);
  return Promise.all(threads.map(async (thread) => ({ thread, ids: (await read(thread))?.added ?? [] })));
}
