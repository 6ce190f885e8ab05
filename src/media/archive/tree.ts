import type { FileTree, TreeFile, TreeSource, TreeTexts } from '../../model/attachment/media-reader';
import { readText } from '../documents/read-text';
import { formsOf } from '../identify/forms';
import { identify } from '../identify/identify';
import { formatByMagic } from '../identify/magic';
import { decodeText } from '../identify/text-bytes';
import { extensionOf } from '../identify/text-format';
import { ignoring } from './gitignore';
import { safePath, uniquePaths } from './safe-path';
import { MediaError, Zip } from './unpack';

/** A larger file is not chosen at first: it is hardly source code, and fills a context window by itself. */
const largeBytes = 1024 * 1024;
/** So much of a file tells whether it is text. */
const headBytes = 4096;
/** Bytes that are unpacked of a zip's chosen files in all: more words than any context window holds. */
const mostUnpackedBytes = 32 * 1024 * 1024;
/** Files that are listed at most, without those in ignored folders. */
const mostFiles = 20_000;

/** A file of a folder or zip, to be read when it is needed. */
interface Entry {
  path: string;
  bytes: number;
  head(): Promise<Uint8Array>;
  file(): Promise<Blob>;
}

/** The files of a folder or zip, sorted by path. Throws a `MediaError` if nothing in it can be read. */
export async function readTree(source: TreeSource): Promise<FileTree> {
  const entries = await entriesOf(source);
  const rules = new Map<string, string>();
  for (const entry of entries) {
    const isRules = entry.path === '.gitignore' || entry.path.endsWith('/.gitignore');
    if (!isRules || entry.bytes > largeBytes) continue;
    const file = await orProblem(async () => bytesOf(await entry.file()));
    // One that cannot be read is listed as such below.
    if (file instanceof MediaError) continue;
    rules.set(entry.path.slice(0, -'/.gitignore'.length), new TextDecoder().decode(file));
  }
  const ignored = ignoring(rules);
  const files: TreeFile[] = [];
  let hidden = 0;
  let unreadable = 0;
  let problem: MediaError | null = null;
  for (const entry of entries) {
    const state = ignored(entry.path);
    if (state === 'within') {
      hidden++;
      continue;
    }
    if (files.length >= mostFiles) throw new MediaError({ kind: 'too-many-files', limit: mostFiles });
    const left = state === 'yes' ? 'ignored' : await orProblem(() => leftOut(entry));
    if (left instanceof MediaError) {
      unreadable++;
      problem ??= left;
    }
    files.push({ path: entry.path, bytes: entry.bytes, left: left instanceof MediaError ? 'unreadable' : left });
  }
  // It is the whole that cannot be read, such as a zip behind a password.
  if (problem && unreadable === files.length) throw problem;
  return { files, hidden };
}

/** What `read` gives, or the `MediaError` that it throws: one bad file must not take all others away. */
async function orProblem<Result>(read: () => Promise<Result>): Promise<Result | MediaError> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof MediaError) return error;
    throw error;
  }
}

async function leftOut(entry: Entry): Promise<TreeFile['left']> {
  if (entry.bytes === 0 || !isReadable(await entry.head(), entry)) return 'binary';
  return entry.bytes > largeBytes ? 'too-large' : null;
}

/** Whether there is a text in the file: it is one, or a document that is read. */
function isReadable(head: Uint8Array, { path, bytes }: Entry): boolean {
  const format = formatByMagic(head);
  if (format === 'zip') return ['docx', 'xlsx', 'pptx', 'odt', 'ods', 'odp', 'epub'].includes(extensionOf(path));
  return format ? formsOf(format).includes('text') : decodeText(head, bytes > head.length) !== null;
}

/** The texts of the chosen files. Throws a `MediaError` if the source itself cannot be read. */
export async function readTreeTexts(source: TreeSource, paths: readonly string[]): Promise<TreeTexts> {
  const byPath = new Map((await entriesOf(source)).map((entry) => [entry.path, entry]));
  const texts: TreeTexts['texts'][number][] = [];
  const failed: TreeTexts['failed'][number][] = [];
  for (const path of paths) {
    try {
      const entry = byPath.get(path);
      if (!entry) throw new MediaError({ kind: 'unreadable' });
      const file = await entry.file();
      const { format, problem } = await identify(file, path);
      if (problem) throw new MediaError(problem);
      texts.push(await readText(file, path, format));
    } catch (error) {
      if (!(error instanceof MediaError)) throw error;
      failed.push({ path, problem: error.problem });
    }
  }
  return { texts, failed };
}

async function entriesOf(source: TreeSource): Promise<Entry[]> {
  const entries = 'zip' in source ? await zipEntries(source.zip) : folderEntries(source.folder);
  return uniquePaths(entries).sort((a, b) => (a.path < b.path ? -1 : 1));
}

async function zipEntries(blob: Blob): Promise<Entry[]> {
  const zip = await Zip.open(blob, 'zip', mostUnpackedBytes);
  return zip.entries
    .filter(({ path }) => !/[/\\]$/.test(path))
    .map((entry) => ({
      path: safePath(entry.path),
      bytes: entry.bytes,
      head: () => zip.unpack(entry, headBytes),
      file: async () => new Blob([await zip.unpack(entry)]),
    }));
}

function folderEntries(folder: readonly { path: string; file: Blob }[]): Entry[] {
  return folder.map(({ path, file }) => ({
    path: safePath(path),
    bytes: file.size,
    head: () => bytesOf(file.slice(0, headBytes)),
    file: async () => file,
  }));
}

async function bytesOf(file: Blob): Promise<Uint8Array> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    throw new MediaError({ kind: 'unreadable' });
  }
}
