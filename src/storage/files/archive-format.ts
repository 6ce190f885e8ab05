/*
 * A backup with attachments is a .zip: the same JSON as without, in `backup.json`, and the bytes of every attachment in
 * `blobs/`, each in a file that is named after its SHA-256.
 */

/** The file with everything but the bytes. */
export const jsonName = 'backup.json';

/** The file with the bytes of that SHA-256. */
export const nameOf = (hash: string): string => `blobs/${hash}`;

/** What an archive may have. What is written within these limits is read within them. */
export interface ArchiveLimits {
  /** Files in it. */
  entries: number;
  /** Unpacked bytes of an attachment, which is in memory as a whole. */
  entryBytes: number;
  /** Bytes of all of it. */
  bytes: number;
}

/** More files or bytes do not fit into the fields of a zip as it is written here, without zip64. */
export const usualLimits: ArchiveLimits = { entries: 65_535, entryBytes: 256 * 1024 * 1024, bytes: 0xffffffff };
