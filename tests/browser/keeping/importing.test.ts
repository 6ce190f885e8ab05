import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import type { Locator, Page } from 'playwright-core';
import { expect, onTestFinished } from 'vitest';
import { grownHalves, halves, pixel } from '../../unit/storage/files/imports/chatgpt-chats';
import { button, content, messages, test } from '../harness/app';
import { chatLink, closeDialog, conversations, openSettings } from '../harness/screens/chats';

/** An export of ChatGPT in its new layout, with a picture. */
function exported(chat: object): Buffer {
  const json = new TextEncoder().encode(JSON.stringify([chat]));
  return Buffer.from(zipSync({ 'conversations-000.json': json, 'file_00001234abcd-sanitized.png': pixel }));
}

function dialog(page: Page): Locator {
  return page.getByRole('dialog', { name: 'Import', exact: true });
}

/** Chooses an export in the settings, and waits for what the preview says of it. */
async function choose(page: Page, buffer: Buffer): Promise<Locator> {
  const settings = await openSettings(page, 'Data');
  const file = { name: 'export.zip', mimeType: 'application/zip', buffer };
  await settings.getByLabel('Import file').setInputFiles(file);
  await dialog(page).getByText('From ChatGPT').waitFor();
  return settings;
}

/** The same in a folder, with what systems put into one. It is deleted after the test. */
async function unpacked(chat: object): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'export-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  await mkdir(join(folder, 'pictures'));
  await Promise.all([
    writeFile(join(folder, 'conversations-000.json'), JSON.stringify([chat])),
    writeFile(join(folder, '._conversations-000.json'), 'Mac OS X'),
    writeFile(join(folder, 'pictures', 'file_00001234abcd-sanitized.png'), pixel),
  ]);
  return folder;
}

/** Drops a folder of the disk on the page, as a person does. */
async function dropFolder(page: Page, folder: string): Promise<void> {
  await page.getByLabel('Files', { exact: true }).waitFor({ state: 'attached' });
  const session = await page.context().newCDPSession(page);
  const data = { items: [], files: [folder], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await session.send('Input.dispatchDragEvent', { type, x: 400, y: 300, data });
  await session.detach();
}

/** Drops a file on the page, once it takes files. */
async function drop(page: Page, name: string, bytes: Buffer): Promise<void> {
  await page.getByLabel('Files', { exact: true }).waitFor({ state: 'attached' });
  await page.evaluate(
    ({ name, base64 }) => {
      const data = new DataTransfer();
      data.items.add(new File([Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))], name));
      window.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
    },
    { name, base64: bytes.toString('base64') },
  );
}

test('an export is previewed, taken over, recognised again, added to, and undone', async ({ chat: page }) => {
  const settings = await choose(page, exported(halves()));
  await dialog(page).getByText('1 chat, 3 messages, 1 picture or file').waitFor();
  await button(dialog(page), 'Import').click();
  await dialog(page).getByText('Imported: 1 chat.').waitFor();
  await button(dialog(page), 'Close').last().click();
  await closeDialog(settings);

  await chatLink(page, 'Halves').click();
  const answer = messages(page, 'assistant');
  await expect.poll(() => content(answer).innerText()).toBe('Two halves.');
  await answer.getByText('2 / 2').waitFor();
  await answer.getByText('Reasoning').first().click();
  await answer.getByText('Two parts.').waitFor();
  await expect
    .poll(() =>
      messages(page, 'user')
        .locator('img')
        .evaluateAll((all) => all.map((one) => (one as HTMLImageElement).naturalWidth)),
    )
    .toEqual([1]);

  // Unpacked, and chosen as a folder.
  const folder = await unpacked(halves());
  await openSettings(page, 'Data');
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), button(settings, 'Import folder').click()]);
  await chooser.setFiles(folder);
  await dialog(page).getByText('1 chat, 3 messages, 1 picture or file').waitFor();
  await dialog(page).getByText('Everything in these files is here already.').waitFor();
  await closeDialog(dialog(page));
  await closeDialog(settings);

  await dropFolder(page, await unpacked(grownHalves()));
  await dialog(page).getByText('Changed since you imported them').waitFor();
  await button(dialog(page), 'Import').click();
  await dialog(page).getByText('new messages in 1 chat').waitFor();
  await button(dialog(page), 'Close').last().click();
  await expect.poll(() => content(messages(page, 'assistant').last()).innerText()).toBe('The left one.');

  await openSettings(page, 'Data');
  await expect.poll(() => button(settings, 'Undo import').count()).toBe(2);
  for (const left of [1, 0]) {
    await button(settings, 'Undo import').first().click();
    await expect.poll(() => button(settings, 'Undo import').count()).toBe(left);
    // The button is gone: what became of it is told where it was.
    const section = settings.getByRole('region', { name: 'Import', exact: true });
    await expect.poll(() => section.evaluate((one) => one.contains(document.activeElement))).toBe(true);
  }
  await settings.getByText('Undone: 1 chat.').waitFor();
  await closeDialog(settings);
  await expect.poll(() => conversations(page).getByRole('link').count()).toBe(0);
});

test('what is dropped and is no export is attached, and an export can be', async ({ chat: page }) => {
  const attached = page.getByRole('list', { name: 'Attachments', exact: true }).getByRole('listitem');
  await drop(page, 'package.json', Buffer.from('{"name":"tally"}'));
  await expect.poll(() => attached.count()).toBe(1);
  await drop(page, 'conversations.json', Buffer.from(JSON.stringify([halves()])));
  await button(dialog(page), 'Attach to the message instead').click();
  await expect.poll(() => attached.count()).toBe(2);
});
