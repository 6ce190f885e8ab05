import { readZipDirectory, unpackedStream, type ZipEntry } from '../../../model/zip/zip-directory';
import { sha256 } from '../../blobs/sha256';
import { jsonName, nameOf, usualLimits } from '../archive-format';
import type { BackupProblem, Following } from '../backup';
import { Refused, type BackupSource } from './backup-source';
import type { OrProblem } from '../../../model/result';

/** The attachments of an archive, each read from the file when it is asked for. */
export interface ArchivedBlobs {
  hashes: readonly string[];
  /** Of all of them, unpacked. */
  bytes: number;
  /** Null where it is damaged. Rejects if the file can no longer be read. */
  read: (hash: string) => Promise<Uint8Array<ArrayBuffer> | null>;
}

/** What a backup file holds: attachments only where it is an archive. */
export interface BackupFile {
  source: BackupSource;
  archived: ArchivedBlobs | null;
}

/** Opens a backup file: JSON, or an archive, which begins with "PK". Nothing of it is checked yet. Rejects if it cannot be read. */
export async function openBackup(file: Blob, limits = usualLimits): Promise<OrProblem<BackupFile, BackupProblem>> {
  if ((await file.slice(0, 2).text()) !== 'PK')
    return { source: { bytes: file.size, open: () => Promise.resolve(file.stream()) }, archived: null };
  const directory = await readZipDirectory(file);
  if (directory.problem) return { problem: { kind: 'broken-zip' } };
  const entries = new Map<string, ZipEntry>();
  for (const entry of directory.entries)
    if (entry.path === jsonName || /^blobs\/[\da-f]{64}$/.test(entry.path)) entries.set(entry.path, entry);
  const json = entries.get(jsonName);
  if (!json) return { problem: { kind: 'not-a-backup' } };
  entries.delete(jsonName);
  const attached = [...entries.values()];
  // An entry of a few kilobytes may claim to unpack to gigabytes.
  if (attached.some(({ bytes }) => bytes > limits.entryBytes)) return { problem: { kind: 'too-large' } };
  return {
    source: { bytes: json.bytes, open: () => openEntry(file, json) },
    archived: {
      hashes: [...entries.keys()].map((path) => path.slice(nameOf('').length)),
      bytes: attached.reduce((sum, { bytes }) => sum + bytes, 0),
      read: (hash) => unpack(file, entries.get(nameOf(hash))!),
    },
  };
}

/** Checks the bytes of every attachment against its hash. */
export async function checkArchived(
  { hashes, bytes: of, read }: ArchivedBlobs,
  { signal, onProgress }: Following = {},
): Promise<BackupProblem | null> {
  let done = 0;
  for (const hash of hashes) {
    signal?.throwIfAborted();
    const bytes = await read(hash);
    if (!bytes || (await sha256(bytes)) !== hash) return { kind: 'corrupt', where: nameOf(hash) };
    onProgress?.((done += bytes.length), of);
  }
  return null;
}

/** The unpacked bytes of an entry, no more of them than the directory says. Its stream fails with `Refused` where it is damaged. */
export async function openEntry(zip: Blob, entry: ZipEntry): Promise<ReadableStream<Uint8Array>> {
  const stream = entry.isEncrypted ? null : await unpackedStream(zip, entry);
  const refuse = (): never => {
    throw new Refused({ kind: 'broken-zip' });
  };
  let left = entry.bytes;
  const counting = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      left -= chunk.length;
      // A bomb: no more of it is unpacked.
      if (left < 0) refuse();
      controller.enqueue(chunk);
    },
    flush: () => (left > 0 ? refuse() : undefined),
  });
  return stream ? stream.pipeThrough(counting) : refuse();
}

/** The bytes of an entry; null where it is damaged, encrypted, or not as long as the directory says. */
async function unpack(zip: Blob, entry: ZipEntry): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    const bytes = new Uint8Array(entry.bytes);
    const reader = (await openEntry(zip, entry)).getReader();
    let read = 0;
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      bytes.set(next.value, read);
      read += next.value.length;
    }
    return bytes;
  } catch (error) {
    // The file is gone or was changed; anything else comes of unpacking.
    if (error instanceof DOMException) throw error;
    return null;
  }
}
