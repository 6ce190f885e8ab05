import { expect, test } from 'vitest';
import { folderOf, folderStates, type TreeFolder } from '../../../../../src/model/attachment/tree/file-tree';
import type { TreeFile } from '../../../../../src/model/attachment/media-reader';
import { treeName, treeText } from '../../../../../src/model/attachment/tree/tree-text';

const file = (path: string, left: TreeFile['left'] = null): TreeFile => ({ path, bytes: 10, left });
const root = folderOf({
  files: [
    file('README.md'),
    file('src/a.ts'),
    file('src/deep/b.ts'),
    file('src/deep/c.log', 'ignored'),
    file('src/logo.png', 'binary'),
    file('tmp/big.csv', 'too-large'),
  ],
  hidden: 0,
});
const statesWith = (...chosen: string[]) =>
  folderStates(root, new Set(chosen), ({ path }) => ({ tokens: path.length, exact: !path.endsWith('.csv') }));

function outline({ name, folders, files }: TreeFolder): unknown {
  return [name, folders.map(outline), files.map(({ path }) => path)];
}

test('files stand in their folders', () => {
  expect(outline(root)).toEqual([
    '',
    [
      ['src', [['deep', [], ['src/deep/b.ts', 'src/deep/c.log']]], ['src/a.ts', 'src/logo.png']],
      ['tmp', [], ['tmp/big.csv']],
    ],
    ['README.md'],
  ]);
});

test('a folder is chosen if all files in it are that are chosen at first, and half if some are', () => {
  const states = statesWith('src/a.ts', 'src/deep/b.ts');
  expect(states.get('src')).toMatchObject({ is: 'all', chosen: 2, tokens: 21, exact: true });
  expect(states.get('')).toMatchObject({ is: 'some', chosen: 2 });
  expect(states.get('tmp')).toMatchObject({ is: 'none', chosen: 0 });
  // An ignored file alone.
  expect(statesWith('src/deep/c.log').get('src')).toMatchObject({ is: 'some', chosen: 1 });
});

test('its checkbox means the files that are chosen at first, and where there are none, all that can be', () => {
  expect(statesWith().get('src')?.meant).toEqual(['src/deep/b.ts', 'src/a.ts']);
  expect(statesWith().get('tmp')?.meant).toEqual(['tmp/big.csv']);
  expect(statesWith('tmp/big.csv').get('')).toMatchObject({ is: 'some', exact: false });
});

test('the chosen files are one text, with a list of their paths, each in a fence that nothing in it ends', () => {
  const read = (name: string, language: string, text: string) => ({ name, language, text, pages: null, notes: [] });
  expect(treeText([read('a/b.md', 'md', '```js\n1\n```'), read('a/c.ts', 'ts', 'let c;')])).toBe(
    '- a/b.md\n- a/c.ts\n\n````md a/b.md\n```js\n1\n```\n````\n\n```ts a/c.ts\nlet c;\n```',
  );
  expect(treeName('project.zip', 2)).toBe('project (2 files).md');
});
