import { render, screen } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import { TreeChoice } from '../../../../src/state/chat/attachments/tree/tree-choice.svelte';
import type { MediaReader } from '../../../../src/model/attachment/media-reader';
import FileList from '../../../../src/ui/chat/attachments/tree/FileList.svelte';

test('the figure of a file is no more exact than the sum: each is counted with its line in the list of paths', async () => {
  const file = { path: 'src/a.ts', bytes: 40, left: null };
  const read = { name: file.path, language: '', text: 'let a;', pages: null, notes: [] };
  const reader: Pick<MediaReader, 'tree' | 'treeTexts'> = {
    tree: () => Promise.resolve({ files: [file], hidden: 0 }),
    treeTexts: () => Promise.resolve({ texts: [read], failed: [] }),
  };
  const counted = (texts: readonly string[]) => Promise.resolve(texts.map(() => ({ tokens: 12, exact: true })));
  const choice = new TreeChoice('src.zip', { zip: new Blob() }, reader as MediaReader, counted);
  await choice.read();
  render(FileList, { choice, root: choice.root!, isAll: false, isOpen: true });
  const rows = () => screen.getAllByRole('listitem').map((row) => row.textContent);
  await expect.poll(() => choice.countOf(file).exact).toBe(true);
  expect(rows().map((row) => row.match(/≈\s*12/g)?.length)).toEqual([2, 1]);
});
