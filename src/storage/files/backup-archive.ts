import { strFromU8, strToU8, unzipSync, Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import { hashesIn } from '../blobs/used-hashes';
import type { Blobs } from '../blobs/blobs';
import { sha256 } from '../blobs/sha256';
import type { Backup } from './backup';
import { longestBackup, readBackup, type BackupProblem } from './read-backup';

/*
 * A backup with attachments is a .zip: the same JSON as without, in `backup.json`, and the bytes of every attachment in
 * `blobs/`, each in a file that is named after its SHA-256.
 */
const jsonName = 'backup.json';
const nameOf = (hash: string): string => `blobs/${hash}`;

/** The archive of `backup` with the stored bytes that it refers to. What is no longer stored is left out. */
export async function makeArchive(backup: Backup, blobs: Blobs): Promise<Blob> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let failure: Error | null = null;
  const zip = new Zip((error, chunk) => {
    failure ??= error;
    if (!error) chunks.push(chunk);
  });
  const json = new ZipDeflate(jsonName, { level: 6 });
  zip.add(json);
  json.push(strToU8(JSON.stringify(backup)), true);
  for (const hash of hashesOf(backup)) {
    const bytes = await blobs.read(hash);
    if (!bytes) continue;
    // Pictures, sounds and PDFs are compressed already.
    const entry = new ZipPassThrough(nameOf(hash));
    zip.add(entry);
    entry.push(bytes, true);
  }
  zip.end();
  if (failure) throw failure as Error;
  return new Blob(chunks, { type: 'application/zip' });
}

/** The attachments of an archive, read one at a time. */
export interface ArchivedBlobs {
  hashes: readonly string[];
  read: (hash: string) => Uint8Array<ArrayBuffer>;
}

/** What a backup file holds: attachments only where it is an archive. */
export interface BackupFile {
  backup: Backup;
  archived: ArchivedBlobs | null;
}

/** Reads an archive and checks it whole, the hash of every attachment, too. */
export async function readArchive(file: Uint8Array<ArrayBuffer>): Promise<BackupFile | { problem: BackupProblem }> {
  const hashes: string[] = [];
  let json: Uint8Array | undefined;
  try {
    let isTooLarge = false;
    json = unzipSync(file, {
      filter({ name, originalSize }) {
        const [, hash] = /^blobs\/([\da-f]{64})$/.exec(name) ?? [];
        if (hash !== undefined) hashes.push(hash);
        // An entry of a few kilobytes may claim to unpack to gigabytes.
        if (hash !== undefined || name === jsonName) isTooLarge ||= originalSize > longestBackup;
        return name === jsonName && !isTooLarge;
      },
    })[jsonName];
    if (isTooLarge) return { problem: { kind: 'too-large' } };
  } catch {
    return { problem: { kind: 'broken-zip' } };
  }
  if (!json) return { problem: { kind: 'not-a-backup' } };
  const result = readBackup(strFromU8(json));
  if ('problem' in result) return result;
  const archived: ArchivedBlobs = { hashes, read: (hash) => entryOf(file, nameOf(hash)) };
  for (const hash of hashes)
    if (!(await isWhole(archived, hash))) return { problem: { kind: 'corrupt', where: nameOf(hash) } };
  return { backup: result.backup, archived };
}

async function isWhole(archived: ArchivedBlobs, hash: string): Promise<boolean> {
  try {
    return (await sha256(archived.read(hash))) === hash;
  } catch {
    return false;
  }
}

function entryOf(file: Uint8Array, name: string): Uint8Array<ArrayBuffer> {
  const entry = unzipSync(file, { filter: (one) => one.name === name })[name];
  if (!entry) throw new Error(`The archive has no ${name}.`);
  return entry;
}

/** Stores the attachments of an archive. What fails is thrown; the messages that need them are not restored before. */
export async function restoreBlobs({ hashes, read }: ArchivedBlobs, blobs: Blobs): Promise<void> {
  for (const hash of hashes) await blobs.store(read(hash));
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
