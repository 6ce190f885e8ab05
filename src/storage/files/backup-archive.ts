import { strFromU8, strToU8, Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import { readZipDirectory, unpackedStream, type ZipEntry } from '../../model/zip/zip-directory';
import { hashesIn } from '../blobs/used-hashes';
import type { Blobs } from '../blobs/blobs';
import { sha256 } from '../blobs/sha256';
import { backupText, longestBackup, type Backup } from './backup';
import { readBackup, type BackupProblem } from './read-backup';

/*
 * A backup with attachments is a .zip: the same JSON as without, in `backup.json`, and the bytes of every attachment in
 * `blobs/`, each in a file that is named after its SHA-256.
 */
const jsonName = 'backup.json';
const nameOf = (hash: string): string => `blobs/${hash}`;

/** What an archive may have. What is written within these limits is read within them. */
interface ArchiveLimits {
  /** Files in it. */
  entries: number;
  /** Unpacked bytes of one of them. */
  entryBytes: number;
  /** Bytes of all of it. */
  bytes: number;
}

/** More files or bytes do not fit into the fields of a zip as it is written here, without zip64. */
const usualLimits: ArchiveLimits = { entries: 65_535, entryBytes: longestBackup, bytes: 0xffffffff };

/** The archive of `backup` with the stored bytes that it refers to. What is no longer stored is left out. */
export async function makeArchive(
  backup: Backup,
  blobs: Blobs,
  limits = usualLimits,
): Promise<{ file: Blob } | { problem: BackupProblem }> {
  const tooLarge = { problem: { kind: 'too-large' } } as const;
  const hashes = hashesOf(backup);
  const text = backupText(backup);
  if (text === null || hashes.size + 1 > limits.entries) return tooLarge;
  const json = strToU8(text);
  if (json.length > limits.entryBytes) return tooLarge;
  // As blobs, which a browser can put on its disk.
  const chunks: Blob[] = [];
  let written = 0;
  let failure: Error | null = null;
  const zip = new Zip((error, chunk) => {
    failure ??= error;
    if (error) return;
    chunks.push(new Blob([chunk]));
    written += chunk.length;
  });
  const jsonEntry = new ZipDeflate(jsonName, { level: 6 });
  zip.add(jsonEntry);
  jsonEntry.push(json, true);
  for (const hash of hashes) {
    const bytes = await blobs.read(hash);
    if (!bytes) continue;
    if (bytes.length > limits.entryBytes || written + bytes.length > limits.bytes) return tooLarge;
    // Pictures, sounds and PDFs are compressed already.
    const entry = new ZipPassThrough(nameOf(hash));
    zip.add(entry);
    entry.push(bytes, true);
  }
  zip.end();
  if (failure) throw failure as Error;
  return written > limits.bytes ? tooLarge : { file: new Blob(chunks, { type: 'application/zip' }) };
}

/** The attachments of an archive, each read from the file when it is asked for. */
export interface ArchivedBlobs {
  hashes: readonly string[];
  /** Null where it is damaged. Rejects if the file can no longer be read. */
  read: (hash: string) => Promise<Uint8Array<ArrayBuffer> | null>;
}

/** What a backup file holds: attachments only where it is an archive. */
export interface BackupFile {
  backup: Backup;
  archived: ArchivedBlobs | null;
}

/** Reads an archive and checks it whole, the hash of every attachment, too. Rejects if the file cannot be read. */
export async function readArchive(file: Blob, limits = usualLimits): Promise<BackupFile | { problem: BackupProblem }> {
  const directory = await readZipDirectory(file);
  if ('problem' in directory) return { problem: { kind: 'broken-zip' } };
  const entries = new Map<string, ZipEntry>();
  for (const entry of directory.entries)
    if (entry.path === jsonName || /^blobs\/[\da-f]{64}$/.test(entry.path)) entries.set(entry.path, entry);
  // An entry of a few kilobytes may claim to unpack to gigabytes.
  if ([...entries.values()].some(({ bytes }) => bytes > limits.entryBytes)) return { problem: { kind: 'too-large' } };
  const json = entries.get(jsonName);
  if (!json) return { problem: { kind: 'not-a-backup' } };
  const text = await unpack(file, json);
  if (!text) return { problem: { kind: 'broken-zip' } };
  const result = readBackup(strFromU8(text));
  if ('problem' in result) return result;
  entries.delete(jsonName);
  for (const [path, entry] of entries) {
    const bytes = await unpack(file, entry);
    if (!bytes || nameOf(await sha256(bytes)) !== path) return { problem: { kind: 'corrupt', where: path } };
  }
  const hashes = [...entries.keys()].map((path) => path.slice(nameOf('').length));
  return { backup: result.backup, archived: { hashes, read: (hash) => unpack(file, entries.get(nameOf(hash))!) } };
}

/** The bytes of an entry; null where it is damaged, encrypted, or not as long as the directory says. */
async function unpack(zip: Blob, entry: ZipEntry): Promise<Uint8Array<ArrayBuffer> | null> {
  const stream = entry.isEncrypted ? null : await unpackedStream(zip, entry);
  if (!stream) return null;
  const bytes = new Uint8Array(entry.bytes);
  const reader = stream.getReader();
  let read = 0;
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      // A bomb: no more of it is unpacked.
      if (read + next.value.length > bytes.length) {
        await reader.cancel();
        return null;
      }
      bytes.set(next.value, read);
      read += next.value.length;
    }
  } catch (error) {
    // The file is gone or was changed; anything else comes of unpacking.
    if (error instanceof DOMException) throw error;
    return null;
  }
  return read === bytes.length ? bytes : null;
}

/** Stores the attachments of an archive. What fails is thrown; the messages that need them are not restored before. */
export async function restoreBlobs({ hashes, read }: ArchivedBlobs, blobs: Blobs): Promise<void> {
  for (const hash of hashes) {
    const bytes = await read(hash);
    // It was whole when it was checked.
    if (!bytes) throw new DOMException(`The file was changed at ${nameOf(hash)}.`, 'NotReadableError');
    await blobs.store(bytes);
  }
}

/** How many attachments that `backup` refers to are not stored here. */
export async function countMissing(backup: Backup, blobs: Blobs): Promise<number> {
  let missing = 0;
  for (const hash of hashesOf(backup)) if (!(await blobs.isStored(hash))) missing += 1;
  return missing;
}

function hashesOf({ messages, drafts }: Backup): Set<string> {
  return new Set([...messages, ...drafts].flatMap(hashesIn));
}
