import { expect, test } from 'vitest';
import type { PromptContent } from '../../../../src/model/prompt/prompt';
import { PromptImport } from '../../../../src/state/prompts/prompt-import.svelte';
import { writePromptFile } from '../../../../src/storage/files/prompt-file';
import { Browser } from '../a-tab';

const fileOf = (...contents: PromptContent[]): Blob =>
  new Blob([
    writePromptFile(
      contents.map((one, index) => ({ ...one, id: `p${index}`, updatedAt: 0 })),
      1,
    ),
  ]);

test('a library that is imported again is known, also what was kept beside another prompt of its name', async () => {
  const { app } = await (await Browser.start()).tab();
  const file = new PromptImport(app.prompts, app.notices);
  const meets = async (blob: Blob) => {
    await file.check(blob);
    return file.entries!.map((one) => one.meets.kind);
  };
  const mine: PromptContent = { name: 'Poet', text: 'Write in prose.' };
  const theirs: PromptContent = { name: 'Poet', text: 'Rhyme.', parameters: { temperature: 1, maxTokens: 50 } };
  await meets(fileOf(mine));
  await file.run();
  expect(await meets(fileOf(theirs))).toEqual(['clash']);
  await file.run();
  expect(app.prompts.list.map(({ name }) => name).sort()).toEqual(['Poet', 'Poet (2)']);
  expect(await meets(fileOf(theirs))).toEqual(['known']);
  expect(await meets(fileOf({ ...theirs, parameters: { maxTokens: 50, temperature: 1 } }))).toEqual(['known']);
  expect(await meets(fileOf({ ...theirs, parameters: { maxTokens: 51, temperature: 1 } }))).toEqual(['clash']);
});
