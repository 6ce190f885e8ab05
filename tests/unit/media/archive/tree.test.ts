import { expect, test } from 'vitest';
import { readTree, readTreeTexts } from '../../../../src/media/archive/tree';
import { safePath } from '../../../../src/media/archive/safe-path';
import { perform } from '../../../../src/media/worker/tasks';
import { zipFile } from '../zip-file';

/** What is chosen, and what is not for which reason. */
async function listed(files: Record<string, string | Uint8Array>): Promise<Record<string, string | null>> {
  const { files: tree } = await readTree({ zip: zipFile(files) });
  return Object.fromEntries(tree.map(({ path, left }) => [path, left]));
}

test('a .gitignore decides for its folder, and a nearer one takes back what it wants', async () => {
  const tree = await listed({
    '.gitignore': '*.log\nbuild/\n/only-here.txt\n!keep.log\n',
    'a.ts': 'a',
    'x.log': 'x',
    'keep.log': 'kept',
    'only-here.txt': 'x',
    'sub/only-here.txt': 'kept',
    'sub/.gitignore': '!special.log\n*.tmp\n',
    'sub/special.log': 'kept',
    'sub/other.log': 'x',
    'sub/a.tmp': 'x',
    'top.tmp': 'kept',
  });
  expect(Object.keys(tree).filter((path) => tree[path] === null)).toEqual([
    '.gitignore',
    'a.ts',
    'keep.log',
    'sub/.gitignore',
    'sub/only-here.txt',
    'sub/special.log',
    'top.tmp',
  ]);
  expect(tree).toMatchObject({ 'x.log': 'ignored', 'only-here.txt': 'ignored', 'sub/a.tmp': 'ignored' });
});

test('nothing in an ignored folder is taken back, and it is only counted', async () => {
  const files = {
    '.gitignore': 'build/\n!build/keep.txt\n',
    'build/keep.txt': 'x',
    'node_modules/a/b.js': 'x',
    'a.txt': 'a',
  };
  const tree = await readTree({ zip: zipFile(files) });
  expect(tree.files.map(({ path }) => path)).toEqual(['.gitignore', 'a.txt']);
  expect(tree.hidden).toBe(2);
});

// libgit2#7284
test('a folder that the root ignores is taken back by a nearer .gitignore', async () => {
  const tree = await listed({
    '.gitignore': '**/vendor/\n',
    'a/.gitignore': '!vendor\n',
    'a/vendor/f.txt': 'a',
    'b/vendor/f.txt': 'b',
  });
  expect(tree).toEqual({ '.gitignore': null, 'a/.gitignore': null, 'a/vendor/f.txt': null });
});

test('what is no text is not chosen, by its bytes and not by its name', async () => {
  const tree = await listed({
    'a.txt': new Uint8Array([1, 0, 2, 0, 0, 0, 0, 9]),
    'b.png': Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    'c.bin': 'words',
    'd.txt': 'x'.repeat(2_000_000),
  });
  expect(tree).toEqual({ 'a.txt': 'binary', 'b.png': 'binary', 'c.bin': null, 'd.txt': 'too-large' });
});

test('a path never leads out of the folder, and two files of one path stay two', async () => {
  expect(safePath('../../etc/passwd')).toBe('etc/passwd');
  expect(safePath('C:\\Users\\a\\..\\b.txt')).toBe('Users/b.txt');
  expect(safePath('/a/./b//c')).toBe('a/b/c');
  expect(Object.keys(await listed({ '../a.txt': 'one', 'a.txt': 'two' }))).toEqual(['a.txt', 'a.txt (2)']);
});

test('the chosen files of a folder are read, and one that has gone is told', async () => {
  const gone = new Blob(['x']);
  gone.arrayBuffer = () => Promise.reject(new DOMException('gone', 'NotFoundError'));
  gone.slice = () => gone;
  const folder = [
    { path: 'p/a.ts', file: new Blob(['let a;']) },
    { path: 'p/b.ts', file: gone },
  ];
  const { texts, failed } = await readTreeTexts({ folder }, ['p/b.ts', 'p/a.ts']);
  expect(texts).toMatchObject([{ name: 'p/a.ts', language: 'typescript', text: 'let a;' }]);
  expect(failed).toEqual([{ path: 'p/b.ts', problem: { kind: 'unreadable' } }]);
});

test('a zip behind a password, and one that is cut, are told', async () => {
  const tree = (zip: Blob) => perform({ type: 'tree', source: { zip } }, () => undefined);
  const locked = zipFile({ 'a.txt': 'a' }, { flags: 1 });
  expect(await tree(locked)).toEqual({ problem: { kind: 'encrypted', format: 'zip' } });
  expect(await tree(zipFile({ 'a.txt': 'a' }).slice(0, 40))).toEqual({ problem: { kind: 'broken', format: 'zip' } });
});

test('a bomb in a zip is listed with what it claims, and stopped when it is read', async () => {
  const zip = zipFile({ 'a.txt': new Uint8Array(33 * 1024 * 1024).fill(97) }, { claimedBytes: 10 });
  expect((await readTree({ zip })).files).toEqual([{ path: 'a.txt', bytes: 10, left: null }]);
  const { failed } = await readTreeTexts({ zip }, ['a.txt']);
  expect(failed).toEqual([{ path: 'a.txt', problem: { kind: 'unpacks-too-large', limit: 32 * 1024 * 1024 } }]);
});

test('one file that cannot be read is marked, and takes no others away', async () => {
  const gone = new Blob(['x']);
  const notReadable = () => Promise.reject(new DOMException('', 'NotReadableError'));
  Object.defineProperty(gone, 'arrayBuffer', { value: notReadable });
  Object.defineProperty(gone, 'text', { value: notReadable });
  Object.defineProperty(gone, 'slice', { value: () => gone });
  const fine = new Blob(['hello']);
  const folder = [
    { path: 'p/.gitignore', file: gone },
    { path: 'p/a.txt', file: fine },
    { path: 'p/b.txt', file: gone },
  ];
  expect((await readTree({ folder })).files).toEqual([
    { path: 'p/.gitignore', bytes: 1, left: 'unreadable' },
    { path: 'p/a.txt', bytes: 5, left: null },
    { path: 'p/b.txt', bytes: 1, left: 'unreadable' },
  ]);
  await expect(readTree({ folder: [folder[2]!] })).rejects.toMatchObject({ problem: { kind: 'unreadable' } });
});

test.each([[['a', 'b/../a', 'a (2)']], [['a (2)', 'a', 'a', 'a']], [['a', 'a', 'a', 'a (3)', 'a (2)', 'a (2)']]])(
  'the paths %j become paths that differ',
  async (paths) => {
    const { files } = await readTree({ folder: paths.map((path) => ({ path, file: new Blob(['words']) })) });
    expect(new Set(files.map(({ path }) => path)).size).toBe(paths.length);
  },
);
