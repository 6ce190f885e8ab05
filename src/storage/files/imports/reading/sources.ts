import { packedPart, readZipDirectory, type ZipEntry } from '../../../../model/zip/zip-directory';
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
  /** It is a zip within a zip, and this is its bytes; null where they cannot be read, or are too many to be unpacked. */
  openZip?: () => Promise<Blob | null>;
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

/** The most that a zip within a zip may unpack to where it is packed a second time: the browser has to put it somewhere. */
const mostInnerBytes = 2 * 1024 ** 3;
/** Files of zips within a zip, in all. */
const mostInnerFiles = 100_000;

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
    const isZip = /\.zip$/i.test(entry.path);
    if (!problem)
      files.push({
        ...{ path: entry.path, container, bytes: entry.bytes, open: () => openEntry(zip, entry) },
        ...(isZip && { openZip: () => blobOf(zip, entry) }),
      });
    // Of pictures that cannot be read, their messages tell.
    else if (mayHoldChats(entry.path)) problems.push({ path: entry.path, kind: problem });
  }
  return { files, problems };
}

/** The bytes of a zip within a zip: without a copy where they are only stored in it, as most programs do. */
async function blobOf(zip: Blob, entry: ZipEntry): Promise<Blob | null> {
  if (entry.method === 0) return packedPart(zip, entry);
  if (entry.bytes > mostInnerBytes) return null;
  return new Response((await openEntry(zip, entry)) as ReadableStream<Uint8Array<ArrayBuffer>>).blob();
}

/**
 * The files of the zips among `files`, which lie in a zip themselves: so do the exports of OpenAI's privacy portal, the pictures in
 * another one than the chats. All belong to the outer one. What lies still deeper is not looked for.
 */
export async function innerSources(
  files: readonly SourceFile[],
): Promise<{ files: SourceFile[]; problems: ReadProblem[] }> {
  const found: SourceFile[] = [];
  const problems: ReadProblem[] = [];
  for (const { path, container, openZip } of files) {
    const zip = await openZip?.().catch(() => null);
    if (zip === undefined) continue;
    const inner = zip
      ? await entriesOf(zip, path, container)
      : { files: [], problems: [{ path, kind: 'too-large' as const }] };
    if (found.length + inner.files.length > mostInnerFiles) problems.push({ path, kind: 'too-many-files' });
    else found.push(...inner.files.map(({ openZip: _, ...file }) => file));
    problems.push(...inner.problems);
  }
  return { files: found, problems };
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
