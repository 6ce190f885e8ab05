import { stat } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { storeName } from '../../../src/storage/migrations/migration';
import { button, composer, test } from '../../browser/harness/app';
import { openSettings } from '../../browser/harness/screens/chats';
import { conversation, message } from '../../unit/storage/builders';
import { figure } from '../figures';
import { measuredPage, middle, worst, type MeasuredPage } from './measured-page';

const chats = 5000;
const messagesOfEach = 20;
const runs = 5;

/** Writes the chats into the database of the page: 100,000 messages with some 66 MB of text. */
async function seed(page: Page): Promise<void> {
  const blank = { header: conversation('c'), one: message('c', 'm') };
  await page.evaluate(
    async ({ blank, chats, messagesOfEach, store }) => {
      const [{ name = '' } = {}] = await indexedDB.databases();
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open(name);
        opening.onsuccess = () => resolve(opening.result);
        opening.onerror = () => reject(new Error('IndexedDB cannot be opened'));
      });
      const text = 'The median splits the sorted halves, so a cut in the shorter array decides. '.repeat(9);
      for (let first = 0; first < chats; first += 500) {
        const transaction = database.transaction(store, 'readwrite');
        const put = (key: string[], value: object) => transaction.objectStore(store).put(value, key);
        for (let chat = first; chat < first + 500; chat += 1) {
          const conversationId = `c${String(chat).padStart(5, '0')}`;
          const idOf = (index: number) => `m${String(index).padStart(4, '0')}`;
          const title = `Chat ${chat}`;
          const tipId = idOf(messagesOfEach - 1);
          put(['conversation', conversationId], { ...blank.header, id: conversationId, title, tipId });
          for (let index = 0; index < messagesOfEach; index += 1) {
            const parentId = index === 0 ? null : idOf(index - 1);
            const parts = [{ type: 'text', text: `${chat} ${index} ${text}` }];
            const one = { ...blank.one, id: idOf(index), conversationId, parentId, parts };
            put(['message', conversationId, one.id], one);
          }
        }
        await new Promise((resolve) => (transaction.oncomplete = resolve));
      }
      database.close();
    },
    { blank, chats, messagesOfEach, store: storeName },
  );
}

test('100,000 messages are saved to a file and restored from it', async ({ chat, browser, site }) => {
  await seed(chat);
  await chat.reload();
  await composer(chat).waitFor();
  const settings = await openSettings(chat, 'Data');
  const saved: MeasuredPage[] = [];
  let path = '';
  for (let run = 0; run < runs; run += 1)
    saved.push(
      await measuredPage(chat, async () => {
        const [file] = await Promise.all([chat.waitForEvent('download'), button(settings, 'Save backup').click()]);
        path = await file.path();
      }),
    );
  const bytes = (await stat(path)).size;
  const restored: MeasuredPage[] = [];
  for (let run = 0; run < runs; run += 1) {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(site.url);
    await button(page, 'Try the demo').click();
    await composer(page).waitFor();
    const data = await openSettings(page, 'Data');
    restored.push(
      await measuredPage(page, async () => {
        await data.getByLabel('Backup file').setInputFiles(path);
        await button(data, 'Restore').click({ timeout: 120_000 });
        await data.getByText(/^Restored:/).waitFor({ timeout: 120_000 });
      }),
    );
    await context.close();
  }
  figure({ name: 'backup of 100,000 messages', value: middle(saved, 'seconds'), limit: 15, unit: 's' });
  figure({ name: 'backup: longest task', value: worst(saved, 'longestTaskMs'), limit: 50, unit: 'ms' });
  figure({ name: 'backup: memory beside the file', value: worst(saved, 'memory') / bytes, limit: 3, unit: '×' });
  figure({ name: 'restore of 100,000 messages', value: middle(restored, 'seconds'), limit: 15, unit: 's' });
  figure({ name: 'restore: longest task', value: worst(restored, 'longestTaskMs'), limit: 50, unit: 'ms' });
  figure({ name: 'restore: memory beside the file', value: worst(restored, 'memory') / bytes, limit: 3, unit: '×' });
});
