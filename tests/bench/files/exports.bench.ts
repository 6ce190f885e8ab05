import type { Page } from 'playwright-core';
import { button, composer, test } from '../../browser/harness/app';
import { openSettings } from '../../browser/harness/screens/chats';
import { figure } from '../figures';
import { mainThreadMs } from '../measure';
import { seedChats } from './many-chats';
import { measuredPage, middle, worst, type MeasuredPage } from './measured-page';

const runs = 5;
const forms = [
  { name: 'Markdown', files: 'One for each chat (zip)', limit: 25 },
  { name: 'Markdown', files: 'All chats in one file', limit: 20 },
  { name: 'HTML', files: 'One for each chat (zip)', limit: 40 },
  { name: 'Plain text', files: 'One for each chat (zip)', limit: 40 },
];

/** Saves all chats. Seconds are those of the page's own thread: to wait for the disk takes as long as the machine lets it. */
async function exported(page: Page, { name, files }: (typeof forms)[number]): Promise<MeasuredPage> {
  const settings = await openSettings(page, 'Data');
  await button(settings, 'Export').click();
  const dialog = page.getByRole('dialog', { name: 'Export', exact: true });
  await dialog.getByRole('radio', { name }).check();
  await dialog.getByRole('combobox', { name: 'Files', exact: true }).selectOption(files);
  let ms = 0;
  const measured = await measuredPage(page, async () => {
    ms = await mainThreadMs(page, async () => {
      const saved = page.waitForEvent('download', { timeout: 300_000 });
      await button(dialog, 'Save file').click();
      await saved;
    });
  });
  await page.reload();
  await composer(page).waitFor();
  return { ...measured, seconds: ms / 1000 };
}

test('100,000 messages are saved as files for people', async ({ chat }) => {
  await seedChats(chat);
  await chat.reload();
  await composer(chat).waitFor();
  for (const form of forms) {
    const all: MeasuredPage[] = [];
    for (let run = 0; run < runs; run += 1) all.push(await exported(chat, form));
    const name = `${form.name}, ${form.files}`;
    figure({ name: `${name}: 100,000 messages`, value: middle(all, 'seconds'), limit: form.limit, unit: 's' });
    figure({ name: `${name}: longest task`, value: worst(all, 'longestTaskMs'), limit: 50, unit: 'ms' });
    figure({ name: `${name}: memory`, value: worst(all, 'memory') / 1e6, limit: 150, unit: 'MB' });
  }
});
