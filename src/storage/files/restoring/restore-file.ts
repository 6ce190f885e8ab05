import type { Blobs } from '../../blobs/blobs';
import { keyOf } from '../../keyspace/key-map';
import type { StoredRecord, Records } from '../../keyspace/records';
import { nameOf } from '../archive-format';
import type { Following } from '../backup';
import type { CheckedBackup } from './check-backup';
import type { ArchivedBlobs } from './read-archive';
import { restoreBackup, type Restored } from './restore-backup';

/** A backup file that was checked whole. */
export interface CheckedFile {
  checked: CheckedBackup;
  archived: ArchivedBlobs | null;
}

/**
 * Stores the attachments of a checked file, then merges what refers to them. Where that fails or is cancelled, the attachments
 * that were not here before are deleted again; those that a killed tab has left are of no message, and the daily sweep frees
 * them.
 */
export async function restoreFile(
  records: Records,
  blobs: Blobs,
  { checked, archived }: CheckedFile,
  { signal, onProgress }: Following = {},
): Promise<Restored> {
  const of = checked.source.bytes + (archived?.bytes ?? 0);
  let done = 0;
  const added: StoredRecord<unknown>[] = [];
  try {
    for (const hash of archived?.hashes ?? []) {
      signal?.throwIfAborted();
      const bytes = await archived!.read(hash);
      // It was whole when it was checked.
      if (!bytes) throw new DOMException(`The file was changed at ${nameOf(hash)}.`, 'NotReadableError');
      const isNew = !(await blobs.isStored(hash));
      await blobs.store(bytes);
      const key = keyOf.blob(hash);
      if (isNew) added.push({ key, value: await records.get(key) });
      onProgress?.((done += bytes.length), of);
    }
    const attached = done;
    return await restoreBackup(records, checked, {
      ...(signal && { signal }),
      onProgress: (read) => onProgress?.(attached + read, of),
    });
  } catch (error) {
    const { deleteUnlessUsed } = await import('../../blobs/sweep');
    for (const one of added) await deleteUnlessUsed(records, one);
    throw error;
  }
}

/** How many attachments that a checked backup refers to are not stored here. */
export async function countMissing({ hashes }: CheckedBackup, blobs: Blobs): Promise<number> {
  let missing = 0;
  for (const hash of hashes) if (!(await blobs.isStored(hash))) missing += 1;
  return missing;
}
