import { mayBeExport } from '../../../../model/attachment/may-be-export';
import { packedPart, readZipDirectory, type ZipEntry } from '../../../../model/zip/zip-directory';
import { jsonName } from '../../archive-format';
import { openEntry } from '../../restoring/read-archive';

/** A file that was dropped or chosen. `path` is that within a dropped folder, else its name. */
export interface DroppedFile {
  path: string;
  file: Blob;
}

/** A file as it is read: one that was dropped, or one of a zip. */
export interface SourceFile {
  path: string;
  /** How it is told of: with the zip within a zip that it lies in. */
  shown: string;
  /** The zip that it lies in, '' for none: "2" is the second that was dropped, "2/0" the first one in that. */
  container: string;
  /** Whether it may hold chats: by its name, or where it was dropped by itself, by how it begins. */
  mayHoldChats: boolean | 'by-content';
  /** Unpacked. */
  bytes: number;
  open: () => Promise<ReadableStream<Uint8Array>>;
  /** Its bytes as a file of its own; null where they cannot be read, or are too many to be unpacked. */
  blob: () => Promise<Blob | null>;
  /** What is to be restored if it is a backup: the zip that it lies in, where that is the backup with its attachments. */
  backup: () => Promise<Blob | null>;
}

/**
 * Why a file cannot be read, or not to its end. `cut-off`: what stands before the end was read. `unknown`: no app that is known has
 * written it. `downloads`: it only lists where the export is to be fetched, as Claude's does since August 2026. `too-large`: longer than a browser can hold, or it unpacks to more than any export is.
 */
export interface ReadProblem {
  path: string;
  kind:
    | 'cut-off'
    | 'not-json'
    | 'unknown'
    | 'empty'
    | 'downloads'
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
      const unpacked = await entriesOf(file, path, String(index + 1));
      files.push(...unpacked.files);
      problems.push(...unpacked.problems);
    } else {
      const whole = (): Promise<Blob> => Promise.resolve(file);
      const open = (): Promise<ReadableStream<Uint8Array>> => Promise.resolve(file.stream());
      const mayHoldChats = isNamedLikeChats(path) || ((await mayBeExport(file)) && 'by-content');
      files.push({
        path,
        shown: path,
        container: '',
        mayHoldChats,
        bytes: file.size,
        open,
        blob: whole,
        backup: whole,
      });
    }
  }
  return { files, problems };
}

async function entriesOf(
  zip: Blob,
  path: string,
  container: string,
  within = '',
): Promise<{ files: SourceFile[]; problems: ReadProblem[] }> {
  const directory = await readZipDirectory(zip);
  if (directory.problem) {
    const kind = directory.problem.kind === 'too-many-files' ? 'too-many-files' : 'broken-zip';
    return { files: [], problems: [{ path, kind }] };
  }
  const files: SourceFile[] = [];
  const problems: ReadProblem[] = [];
  for (const entry of directory.entries) {
    if (entry.path.endsWith('/') || isOfSystem(entry.path)) continue;
    const problem = problemOf(entry);
    const shown = within + entry.path;
    const blob = (): Promise<Blob | null> => blobOf(zip, entry).catch(() => null);
    const backup = entry.path === jsonName ? (): Promise<Blob> => Promise.resolve(zip) : blob;
    const open = (): Promise<ReadableStream<Uint8Array>> => openEntry(zip, entry);
    const mayHoldChats = isNamedLikeChats(entry.path);
    if (!problem)
      files.push({ path: entry.path, shown, container, mayHoldChats, bytes: entry.bytes, open, blob, backup });
    // Of pictures that cannot be read, their messages tell.
    else if (mayHoldChats) problems.push({ path: shown, kind: problem });
  }
  return { files, problems };
}

/** The bytes of a file of a zip: without a copy where they are only stored in it, as most programs do. */
async function blobOf(zip: Blob, entry: ZipEntry): Promise<Blob | null> {
  if (entry.method === 0) return packedPart(zip, entry);
  if (entry.bytes > mostInnerBytes) return null;
  return new Response((await openEntry(zip, entry)) as ReadableStream<Uint8Array<ArrayBuffer>>).blob();
}

/**
 * The files of the zips among `files`, which lie in a zip themselves: so do the exports of OpenAI's privacy portal, the pictures in
 * another one than the chats. Files of two of them may have the same path. What lies still deeper is not looked for. `outer`: the other
 * files.
 */
export async function innerSources(
  files: readonly SourceFile[],
): Promise<{ files: SourceFile[]; outer: SourceFile[]; problems: ReadProblem[] }> {
  const found: SourceFile[] = [];
  const problems: ReadProblem[] = [];
  for (const [index, { path, container, blob }] of files.filter(isInnerZip).entries()) {
    const zip = await blob();
    const inner = zip
      ? await entriesOf(zip, path, `${container}/${index}`, `${path}/`)
      : { files: [], problems: [{ path, kind: 'too-large' as const }] };
    if (found.length + inner.files.length > mostInnerFiles) problems.push({ path, kind: 'too-many-files' });
    else found.push(...inner.files);
    problems.push(...inner.problems);
  }
  return { files: found, outer: files.filter((file) => !isInnerZip(file)), problems };
}

/** Whether it is a zip within a zip, by its name. */
function isInnerZip({ path, container }: SourceFile): boolean {
  return container !== '' && /\.zip$/i.test(path);
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

function isNamedLikeChats(path: string): boolean {
  return /\.(?:json|jsonl|ndjson)$/i.test(path);
}
