import { readZipDirectory, type ZipEntry } from '../../../../model/zip/zip-directory';
import { openEntry } from '../../restoring/read-archive';

/** A file that was dropped or chosen. `path` is that within a dropped folder, else its name. */
export interface DroppedFile {
  path: string;
  file: Blob;
}

/** A file as it is read: one that was dropped, or one of a zip. */
export interface SourceFile {
  path: string;
  /** Files of different zips have nothing to do with each other. */
  container: number;
  /** Unpacked. */
  bytes: number;
  open: () => Promise<ReadableStream<Uint8Array>>;
}

/**
 * Why a file cannot be read, or not to its end. `cut-off`: what stands before the end was read. `unknown`: no app that is known has
 * written it. `too-large`: longer than a browser can hold, or it unpacks to more than any export is.
 */
export interface ReadProblem {
  path: string;
  kind:
    | 'cut-off'
    | 'not-json'
    | 'unknown'
    | 'empty'
    | 'too-large'
    | 'too-many-files'
    | 'broken-zip'
    | 'encrypted'
    | 'unreadable';
}

/** The most that a file of a zip may unpack to. Larger than any account's history, and small enough to be read through. */
const mostBytes = 64 * 1024 ** 3;

/** The files that were dropped, zips unpacked. Names in a zip lead nowhere: they only tell its files apart. */
export async function sourcesOf(
  dropped: readonly DroppedFile[],
): Promise<{ files: SourceFile[]; problems: ReadProblem[] }> {
  const files: SourceFile[] = [];
  const problems: ReadProblem[] = [];
  for (const [index, { path, file }] of dropped.entries()) {
    if (path.includes('/') && isOfSystem(path)) continue;
    const begin = await file
      .slice(0, 4)
      .text()
      .catch(() => null);
    if (begin === null) problems.push({ path, kind: 'unreadable' });
    else if (begin === 'PK\x03\x04' || begin === 'PK\x05\x06') {
      const unpacked = await entriesOf(file, path, index + 1);
      files.push(...unpacked.files);
      problems.push(...unpacked.problems);
    } else files.push({ path, container: 0, bytes: file.size, open: () => Promise.resolve(file.stream()) });
  }
  return { files, problems };
}

async function entriesOf(
  zip: Blob,
  path: string,
  container: number,
): Promise<{ files: SourceFile[]; problems: ReadProblem[] }> {
  const directory = await readZipDirectory(zip);
  if ('problem' in directory) {
    const kind = directory.problem.kind === 'too-many-files' ? 'too-many-files' : 'broken-zip';
    return { files: [], problems: [{ path, kind }] };
  }
  const files: SourceFile[] = [];
  const problems: ReadProblem[] = [];
  for (const entry of directory.entries) {
    if (entry.path.endsWith('/') || isOfSystem(entry.path)) continue;
    const problem = problemOf(entry);
    if (!problem) files.push({ path: entry.path, container, bytes: entry.bytes, open: () => openEntry(zip, entry) });
    // Of pictures that cannot be read, their messages tell.
    else if (mayHoldChats(entry.path)) problems.push({ path: entry.path, kind: problem });
  }
  return { files, problems };
}

function problemOf({ isEncrypted, method, bytes }: ZipEntry): ReadProblem['kind'] | null {
  if (isEncrypted) return 'encrypted';
  if (method !== 0 && method !== 8) return 'broken-zip';
  return bytes > mostBytes ? 'too-large' : null;
}

/** What systems put beside the files of a zip or folder. */
function isOfSystem(path: string): boolean {
  return path.startsWith('__MACOSX/') || /(?:^|\/)\.[^/]*$/.test(path);
}

/** Whether a file among others may hold chats, by its name. One that was dropped by itself is looked into whatever its name. */
export function mayHoldChats(path: string): boolean {
  return /\.(?:json|jsonl|ndjson)$/i.test(path);
}
