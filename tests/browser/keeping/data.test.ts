import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { backupVersion, type Backup } from '../../../src/storage/files/backup';
import { reply } from '../../server/behaviours';
import { ask, button, composer, messages, replied, test, testKey, reload } from '../harness/app';
import {
  actOn,
  backupOf,
  chatLink,
  chooseBackup,
  closeDialog,
  openSettings,
  rename,
  restore,
  saveBackup,
  titles,
} from '../harness/screens/chats';

const texts = (page: Page) => messages(page).locator('[data-part=content]').allInnerTexts();

test('a backup holds everything and no key, and restores all of it into an empty browser', async ({
  chat,
  browser,
  site,
  server,
}) => {
  server.next(reply('The first answer.'), reply('Another answer.'));
  await ask(chat, 'A question');
  await button(messages(chat, 'assistant').last(), 'Regenerate').click();
  await messages(chat, 'assistant').getByText('Another answer.').waitFor();
  await replied(chat);
  await composer(chat).fill('Not sent yet');
  const settings = await openSettings(chat, 'Prompts');
  await button(settings, 'Add prompt').click();
  await settings.getByLabel('Prompt name').fill('Brief');
  await settings.getByLabel('Prompt text').fill('Answer in one sentence.');
  await button(settings, 'Save').click();
  await settings.getByRole('listitem').filter({ hasText: 'Answer in one sentence.' }).waitFor();
  await button(settings, 'Add prompt').waitFor();
  await settings.getByRole('tab', { name: 'Appearance' }).click();
  await settings.getByRole('radio', { name: 'Dark' }).check();
  await closeDialog(settings);

  const text = await saveBackup(chat);
  expect(text).not.toContain(testKey);
  expect(text).not.toContain(btoa(testKey));
  const backup = JSON.parse(text) as Backup;
  expect(backup).toMatchObject({ format: 'tally-backup', version: backupVersion });

  const elsewhere = await browser.newContext({ serviceWorkers: 'block' });
  const page = await elsewhere.newPage();
  await page.goto(site.url);
  await button(page, 'Try the demo').click();
  await composer(page).waitFor();
  await restore(page, backup);
  await reload(page);
  await chatLink(page, 'A question').click();
  await expect.poll(() => texts(page)).toEqual(['A question', 'Another answer.']);
  await button(messages(page, 'assistant'), 'Previous version').click();
  await expect.poll(() => texts(page)).toEqual(['A question', 'The first answer.']);
  await expect.poll(() => composer(page).inputValue()).toBe('Not sent yet');
  expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
  const prompts = await openSettings(page, 'Prompts');
  await prompts.getByRole('listitem').filter({ hasText: 'Answer in one sentence.' }).waitFor();
  await prompts.getByRole('tab', { name: 'Endpoints' }).click();
  await prompts.getByText(server.baseUrl).waitFor();
  await elsewhere.close();
});

test('a backup is merged by id: what is newer here stays, what is not here comes back', async ({ chat }) => {
  await ask(chat, 'Old title');
  const before = JSON.parse(await saveBackup(chat)) as Backup;
  await button(chat, 'New chat').click();
  await ask(chat, 'Begun after the backup');
  await chatLink(chat, 'Old title').click();
  await ask(chat, 'Said after the backup');
  await rename(chat, 'Old title', 'New title');
  await restore(chat, before);
  await expect.poll(() => titles(chat)).toEqual(['New title', 'Begun after the backup']);
  await expect.poll(() => texts(chat)).toContain('Said after the backup');
  await expect.poll(() => texts(chat)).toHaveLength(4);
});

const bad: readonly (readonly [text: string, says: RegExp])[] = [
  ['{"format": "tally-b', /isn’t a JSON file, or it’s incomplete. Nothing was changed/],
  ['{"some": "JSON"}', /isn’t a Tally backup. Nothing was changed/],
  [JSON.stringify({ ...backupOf({}), version: 99 }), /from a newer Tally/],
  [
    JSON.stringify({ ...backupOf({}), prompts: [{ id: 'p', name: 'Fine', text: 'x', updatedAt: 1 }, { id: 7 }] }),
    /damaged at prompts\[1\]. Nothing was changed/,
  ],
];

test('a file that is cut off, no backup, of a newer version or damaged is refused in words, and nothing is touched', async ({
  chat,
}) => {
  await ask(chat, 'Mine');
  for (const [text, says] of bad) {
    const settings = await chooseBackup(chat, text);
    await settings.getByRole('alert').filter({ hasText: says }).waitFor();
    expect(await button(settings, 'Restore').count()).toBe(0);
    await settings.getByRole('tab', { name: 'Prompts' }).click();
    await settings.getByText('No prompts yet.').waitFor();
    await closeDialog(settings);
    await expect.poll(() => titles(chat)).toEqual(['Mine']);
  }
});

test('one chat is saved as Markdown, the branch on show as it was written', async ({ chat, server }) => {
  server.next(reply('# Heading\n\n- *one*\n- two\n'));
  await ask(chat, 'A list, please');
  await actOn(chat, 'A list, please', 'Export');
  const dialog = chat.getByRole('dialog', { name: 'Export' });
  await dialog.getByRole('checkbox', { name: 'Times, models and costs' }).uncheck();
  const [file] = await Promise.all([chat.waitForEvent('download'), button(dialog, 'Save file').click()]);
  expect(file.suggestedFilename()).toBe('A list, please.md');
  expect(await readFile(await file.path(), 'utf8')).toBe(
    '# A list, please\n\n## User\n\nA list, please\n\n## Assistant\n\n# Heading\n\n- *one*\n- two\n\n',
  );
});
