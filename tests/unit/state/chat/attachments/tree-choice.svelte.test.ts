import { expect, test } from 'vitest';
import type { TreeSource } from '../../../../../src/model/attachment/media-reader';
import { treeText } from '../../../../../src/model/attachment/tree/tree-text';
import { TreeChoice } from '../../../../../src/state/chat/attachments/tree/tree-choice.svelte';
import { waitFor } from '../../../../wait-for';
import { directReader } from '../../../media/direct-reader';
import { zipFile } from '../../../media/zip-file';

const counted: string[][] = [];

async function choiceFrom(source: TreeSource): Promise<TreeChoice> {
  counted.length = 0;
  const choice = new TreeChoice('project', source, directReader(), (texts) => {
    counted.push([...texts]);
    return Promise.resolve(texts.map((text) => ({ tokens: text.length, exact: true })));
  });
  await choice.read();
  return choice;
}

function folder(files: Record<string, string | Uint8Array<ArrayBuffer>>): TreeSource {
  return { folder: Object.entries(files).map(([path, content]) => ({ path, file: new Blob([content]) })) };
}

test('texts are chosen at first, counted a few at a time, and what is ignored or no text is left out', async () => {
  const many = Object.fromEntries(Array.from({ length: 100 }, (_, at) => [`src/${at}.ts`, `let a${at};`]));
  const choice = await choiceFrom(
    folder({ ...many, '.gitignore': '*.log', 'a.log': 'x', 'b.bin': new Uint8Array([0, 1, 2]) }),
  );
  expect(choice.chosen.size).toBe(101);
  expect(choice.ignored).toEqual({ listed: 1, hidden: 0 });
  expect(choice.sum?.exact).toBe(false);
  await waitFor(() => expect(choice.sum?.exact).toBe(true));
  expect(counted.length).toBeGreaterThan(2);
  expect(choice.sum?.tokens).toBe(counted.flat().reduce((sum, text) => sum + text.length, 0));
  choice.choose(['a.log'], true);
  await waitFor(() => expect(choice.sum?.exact).toBe(true));
  expect(counted.at(-1)).toEqual(['- a.log\n```text a.log\nx\n```\n\n']);
  // The sum is that of the text that is attached: its list of paths is in it.
  const read = await choice.texts();
  if (!read || read.problem) throw new Error('nothing was read');
  expect(Math.abs(choice.sum!.tokens - treeText(read.texts).length)).toBeLessThan(3);
});

test('a file that cannot be read after all is taken out, with the reason', async () => {
  const gone = new Blob(['let gone;']);
  const choice = new TreeChoice(
    'project',
    {
      folder: [
        { path: 'gone.ts', file: gone },
        { path: 'here.ts', file: new Blob(['x']) },
      ],
    },
    directReader(),
    (texts) => Promise.resolve(texts.map(() => ({ tokens: 1, exact: true }))),
  );
  // It is there while the folder is looked through, and deleted before it is counted.
  const slice = gone.slice.bind(gone);
  let asked = 0;
  Object.defineProperty(gone, 'slice', {
    value: (...range: [number, number]) => {
      asked += 1;
      if (asked > 1) throw new DOMException('It is not there', 'NotFoundError');
      return slice(...range);
    },
  });
  await choice.read();
  await waitFor(() => expect(choice.failed.size).toBe(1));
  expect(choice.failed.get('gone.ts')).toEqual({ kind: 'unreadable' });
  expect([...choice.chosen]).toEqual(['here.ts']);
});

test('more than a message takes is told by its size, and not counted', async () => {
  const large = new Uint8Array(900 * 1024).fill(97);
  const choice = await choiceFrom(
    folder(Object.fromEntries(Array.from({ length: 6 }, (_, at) => [`${at}.txt`, large]))),
  );
  expect(choice.isTooLarge).toBe(true);
  expect(counted).toEqual([]);
  choice.choose(['0.txt', '1.txt', '2.txt', '3.txt'], false);
  expect(choice.isTooLarge).toBe(false);
  await waitFor(() => expect(choice.sum?.exact).toBe(true));
});

test('the texts of a zip come in the order of their paths; nothing comes once the choice is closed', async () => {
  const zip = zipFile({ 'b.txt': 'two', 'a.txt': 'one' });
  const choice = await choiceFrom({ zip });
  expect(await choice.texts()).toMatchObject({ texts: [{ name: 'a.txt' }, { name: 'b.txt' }], failed: [] });
  choice.close();
  expect(await choice.texts()).toBeNull();
});

test('a zip behind a password says so', async () => {
  const choice = await choiceFrom({ zip: zipFile({ 'a.txt': 'one' }, { flags: 1 }) });
  expect(choice.root).toBeNull();
  expect(choice.problem).toEqual({ kind: 'encrypted', format: 'zip' });
});
