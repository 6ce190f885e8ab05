import { folderTree } from '../../../../model/chat/list/folder';
import { isPrompt } from '../../../checks/shapes';
import { isFolder } from '../../../checks/folder-shapes';
import { importedChatKey, importKey } from '../../../keyspace/import-keys';
import { keyOf, rangeOf } from '../../../keyspace/key-map';
import { updateRecord, type Change, type Records } from '../../../keyspace/records';
import { changeOfConversation, type Library } from '../../../library/library';
import { loadFolders } from '../../../library/folders';
import { slicesOf } from '../../../library/slices';
import type { SoundRecords } from '../../../library/sound-records';
import { withoutVectors } from '../../../meaning/forget';
import type { Following } from '../../backup';
import {
  headerState,
  isImportedChatRecord,
  isImportRecord,
  messagesState,
  undoableFor,
  type ImportedChatRecord,
  type ImportRecord,
} from './import-record';

/**
 * What an undo has done so far: chats that are gone or as they were before, and those that were changed since and stay. `left`: those
 * that it has not come to, where it was cancelled or the storage failed.
 */
export interface Undone {
  undone: number;
  kept: number;
  left: number;
}

interface UndoPort {
  records: Records;
  soundRecords: SoundRecords;
  library: Library;
}

/** The imports that can be undone at `now` (UTC ms), the newest first. What is known of older ones is deleted. */
export async function undoableImports({ records, soundRecords }: UndoPort, now: number): Promise<ImportRecord[]> {
  const all = await soundRecords.range(importKey(), isImportRecord);
  for (const { id } of all.filter(({ at }) => now - at > undoableFor)) await forget(records, id);
  return all.filter(({ at }) => now - at <= undoableFor).reverse();
}

/** Chats that are taken back in one transaction: each waits for the disk, and is told to all tabs. */
const chatsAtOnce = 20;

/**
 * Takes an import back, some chats at a time, and says in `undone` how far it is. Chats that the person has written in or changed since
 * stay as they are. What is left when it ends early can be undone later.
 */
export async function undoImport(
  port: UndoPort,
  { id: importId }: Pick<ImportRecord, 'id'>,
  { signal, onProgress }: Following = {},
  undone: Undone = { undone: 0, kept: 0, left: 0 },
): Promise<Undone> {
  const { records } = port;
  // Another tab may have undone some of it since it was listed here.
  const record = await port.soundRecords.get(importKey(importId), isImportRecord);
  undone.left = 0;
  if (!record) return undone;
  const of = (undone.left = record.added + record.grown);
  const left = { added: record.added, grown: record.grown };
  for await (const found of slicesOf<unknown>(records, importedChatKey(importId), chatsAtOnce)) {
    signal?.throwIfAborted();
    const changes: Change[] = [];
    const now = { undone: 0, kept: 0 };
    for (const { key, value } of found) {
      const chat = isImportedChatRecord(value) ? value : null;
      const back = chat && (await backwards(port, String(key[2]), chat));
      changes.push(...(back ?? []), { delete: key });
      now[back ? 'undone' : 'kept'] += 1;
      left[chat?.added ? 'grown' : 'added'] -= 1;
    }
    changes.push({ put: importKey(importId), value: { ...record, ...left } });
    // An undo that the power ends has kept what it knows of the chats that are left.
    await records.write(changes, 'relaxed');
    undone.undone += now.undone;
    undone.kept += now.kept;
    undone.left = of - undone.undone - undone.kept;
    onProgress?.(of - undone.left, of);
  }
  for (const { id, updatedAt } of record.prompts)
    await updateRecord(records, keyOf.prompt(id), (old) =>
      isPrompt(old) && old.updatedAt === updatedAt ? undefined : old,
    );
  await removeFolders(port, record);
  await forget(records, importId);
  return undone;
}

/** The changes that take back what was done to a chat; null where it was changed since, or is gone. */
async function backwards(
  { records, library }: UndoPort,
  id: string,
  { header, messages, added, before }: ImportedChatRecord,
): Promise<Change[] | null> {
  const conversation = await library.loadConversation(id);
  if (!conversation || headerState(conversation) !== header) return null;
  if (messagesState(await library.loadStoredMessages(id)) !== messages) return null;
  // What is typed and not sent yet is the person's, too.
  if ((await records.range(rangeOf.drafts(id))).length > 0) return null;
  if (!added || !before)
    return [
      { delete: keyOf.conversation(id) },
      { deleteRange: rangeOf.messages(id) },
      ...(await withoutVectors(records, id)),
    ];
  return [
    ...added.map((one) => ({ delete: keyOf.message(id, one) })),
    changeOfConversation(id, (old) => ({ ...old, ...before })),
    ...(await withoutVectors(records, id)),
  ];
}

/** Deletes the folders that were made and that nothing is in. */
async function removeFolders({ records, soundRecords, library }: UndoPort, record: ImportRecord): Promise<void> {
  if (record.folders.length === 0) return;
  const used = new Set<string | undefined>();
  for await (const some of library.conversationSlices()) for (const { folderId } of some) used.add(folderId);
  for (const { folder, children } of folderTree(await loadFolders(soundRecords)))
    if (children.length > 0) used.add(folder.id);
  for (const { id, updatedAt } of record.folders)
    if (!used.has(id))
      await updateRecord(records, keyOf.folder(id), (old) =>
        isFolder(old) && old.updatedAt === updatedAt ? undefined : old,
      );
}

async function forget(records: Records, id: string): Promise<void> {
  await records.write([{ deleteRange: importedChatKey(id) }, { delete: importKey(id) }]);
}
