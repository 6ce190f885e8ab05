import { strToU8, Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import { takingTurnsUntil } from '../../../model/next-task';
import type { Blobs } from '../../blobs/blobs';
import type { Records } from '../../keyspace/records';
import { jsonName, nameOf, usualLimits } from '../archive-format';
import type { Following } from '../backup';
import { backupText } from './backup-text';

/*
 * A file is made of blobs, which a browser puts on its disk when they are many: so no string and no buffer holds all of it. It is the
 * same in every browser; `showSaveFilePicker` exists in one family of them, and would ask where to save before there is anything.
 */

/** A backup without attachments. */
export async function saveBackup(records: Records, now: number, how: Following = {}): Promise<Blob> {
  const pieces: Blob[] = [];
  for await (const text of backupText(records, now, how)) pieces.push(new Blob([text]));
  return new Blob(pieces, { type: 'application/json' });
}

/** Bytes of an attachment that are summed up at once, for the zip's checksum. */
const partBytes = 1024 * 1024;

/** How much of an archive is done when its chats are: attachments are usually most of it. */
const chatsShare = 0.3;

/** The archive of everything with the stored bytes that it refers to; what is no longer stored is left out. Null: too large. */
export async function saveArchive(
  records: Records,
  blobs: Blobs,
  now: number,
  { signal, onProgress }: Following = {},
  limits = usualLimits,
): Promise<Blob | null> {
  const takeTurn = takingTurnsUntil(signal);
  const stored = await blobs.total();
  // Said before it begins: it does not become smaller.
  if (stored.bytes > limits.bytes) return null;
  const chunks: Blob[] = [];
  let written = 0;
  let failure: Error | null = null;
  const zip = new Zip((error, chunk) => {
    failure ??= error;
    if (error) return;
    chunks.push(new Blob([chunk]));
    written += chunk.length;
  });
  const hashes = new Set<string>();
  const json = new ZipDeflate(jsonName, { level: 4 });
  zip.add(json);
  const text = backupText(records, now, {
    ...(signal && { signal }),
    onHash: (hash) => hashes.add(hash),
    onProgress: (done, of) => onProgress?.(done * chatsShare, of),
  });
  for await (const piece of text) {
    json.push(strToU8(piece));
    await takeTurn();
  }
  json.push(new Uint8Array(), true);
  if (hashes.size + 1 > limits.entries) return null;
  let saved = 0;
  for (const hash of hashes) {
    const bytes = await blobs.read(hash);
    if (!bytes) continue;
    if (bytes.length > limits.entryBytes || written + bytes.length > limits.bytes) return null;
    // Pictures, sounds and PDFs are compressed already.
    const entry = new ZipPassThrough(nameOf(hash));
    zip.add(entry);
    for (let at = 0; at < bytes.length; at += partBytes) {
      entry.push(bytes.slice(at, at + partBytes));
      await takeTurn();
    }
    entry.push(new Uint8Array(), true);
    saved += bytes.length;
    onProgress?.(chatsShare + (1 - chatsShare) * Math.min(1, saved / stored.bytes), 1);
  }
  zip.end();
  if (failure) throw failure as Error;
  return written > limits.bytes ? null : new Blob(chunks, { type: 'application/zip' });
}
