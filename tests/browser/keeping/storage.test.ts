import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { startChatServer } from '../../server/chat-server';
import { ask, button, composer, connect, messages, replied, send, test, reload } from '../harness/app';
import { chatLink, titles } from '../harness/screens/chats';
import { everythingStored } from '../harness/screens/fields';
import { stored } from '../harness/stored';

const notice = (page: Page, says: string) => page.getByRole('alert').filter({ hasText: says });

const texts = (page: Page) => messages(page).locator('[data-part=content]').allInnerTexts();

/**
 * Has the page put records of the test's own into the product's database, as another program or a broken disk would.
 */
async function putRecords(page: Page, records: [key: (string | number)[], value: unknown][]): Promise<void> {
  await page.evaluate(async (entries) => {
    const [{ name = '' } = {}] = await indexedDB.databases();
    const database = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open(name);
      request.onsuccess = () => resolve(request.result);
    });
    const transaction = database.transaction('records', 'readwrite');
    for (const [key, value] of entries) transaction.objectStore('records').put(value, key);
    await new Promise((resolve) => (transaction.oncomplete = resolve));
    database.close();
  }, records);
}

test('where storage is denied, that is said, and the chat goes on in memory', async ({ context, site, server }) => {
  await context.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('The user denied permission to access the database.', 'SecurityError');
    };
  });
  const page = await context.newPage();
  await page.goto(site.url);
  await notice(page, 'doesn’t let the page store anything').waitFor();
  await connect(page, server.baseUrl, { keep: 'For this visit only' });
  await notice(page, 'doesn’t let the page store anything').waitFor();
  await ask(page, 'In memory');
  expect(await ask(page, 'Still there?')).toBe('Hello from the test server.');
  expect(server.chats.at(-1)?.['messages']).toHaveLength(3);
  expect(await titles(page)).toEqual(['In memory']);
});

/**
 * From then on, every write finds the disk full; or no more. Chromium's own way to set a quota does not reach
 * IndexedDB.
 */
async function setFull(page: Page, isFull: boolean): Promise<void> {
  await page.evaluate((full) => {
    const real = Object.getOwnPropertyDescriptor(IDBObjectStore.prototype, 'put')!;
    const refuses = () => {
      throw new DOMException('The disk is full.', 'QuotaExceededError');
    };
    const kept = Object.assign(window, { realPut: 'realPut' in window ? (window.realPut as typeof real) : real });
    Object.defineProperty(IDBObjectStore.prototype, 'put', full ? { ...real, value: refuses } : kept.realPut);
  }, isFull);
}

test('when the storage is full, that is said, the chat goes on, and what comes after room was made is kept', async ({
  chat,
}) => {
  await ask(chat, 'While there is room');
  await setFull(chat, true);
  expect(await ask(chat, 'Without room')).toBe('Hello from the test server.');
  await notice(chat, 'storage is full').waitFor();
  await expect.poll(() => messages(chat).count()).toBe(4);

  await setFull(chat, false);
  await ask(chat, 'With room again');
  await notice(chat, 'storage is full').waitFor({ state: 'detached' });
  await reload(chat);
  await expect
    .poll(() => texts(chat))
    .toEqual([
      'While there is room',
      'Hello from the test server.',
      'Without room',
      'Hello from the test server.',
      'With room again',
      'Hello from the test server.',
    ]);
});

test('a first visit says nothing of lost data; when the browser deletes some that are open, that is said, and the chat on the screen goes on', async ({
  page,
  context,
  site,
  onTestFinished,
}) => {
  const server = await startChatServer();
  onTestFinished(() => server.close());
  await button(page, 'Try the demo').waitFor();
  expect(await page.getByRole('alert').count()).toBe(0);
  await connect(page, server.baseUrl, { key: '' });
  await ask(page, 'Before');
  const tools = await context.newCDPSession(page);
  await tools.send('Storage.clearDataForOrigin', { origin: site.origin, storageTypes: 'indexeddb' });
  await send(page, 'After');
  await notice(page, 'has deleted what was stored here').waitFor();
  await expect.poll(() => messages(page).count()).toBe(4);
  expect(await replied(page)).toBe('Hello from the test server.');
  await messages(page, 'user').getByText('Before').waitFor();
  expect(server.chats.at(-1)?.['messages']).toHaveLength(3);

  // The first tab has written its endpoint again as well as its chat: the second is asked for neither.
  await expect.poll(() => everythingStored(page)).toContain(server.baseUrl);
  const again = await context.newPage();
  await again.goto(site.url);
  await composer(again).waitFor();
  await chatLink(again, 'Before').click();
  await expect.poll(() => texts(again)).toEqual(await texts(page));
});

test('a key that was deleted with the data is missed in words, and what was typed is kept; the next visit, too, says that data were deleted', async ({
  chat,
  context,
  site,
}) => {
  await ask(chat, 'Before');
  const tools = await context.newCDPSession(chat);
  await tools.send('Storage.clearDataForOrigin', { origin: site.origin, storageTypes: 'indexeddb' });
  await send(chat, 'After');
  await notice(chat, 'has deleted what was stored here').waitFor();
  await notice(chat, 'The key wasn’t accepted').waitFor();
  await messages(chat, 'user').getByText('After').waitFor();
  await stored(chat);

  // Between two visits, too: nobody is greeted as a stranger.
  await chat.goto('about:blank');
  await tools.send('Storage.clearDataForOrigin', { origin: site.origin, storageTypes: 'indexeddb' });
  await chat.goto(site.url);
  await notice(chat, 'has deleted what was stored here').waitFor();
  await button(chat, 'Try the demo').waitFor();
});

test('damaged records are left out, which is said, and everything else is there', async ({ chat }) => {
  await ask(chat, 'Sound');
  await stored(chat);
  const id = new URL(chat.url()).hash.split('/').at(-1)!;
  await putRecords(chat, [
    [['conversation', 'broken'], { id: 'broken', title: 7 }],
    [['message', id, 'zzz'], 'not a message'],
    [['message', id, 'zzzz'], { id: 'zzzz', conversationId: id, role: 'nobody' }],
    [['draft', id], null],
    [['setting', 'theme'], 'purple'],
    [['endpoint', 'broken'], { baseUrl: 'javascript:alert(1)' }],
    [['journal', id, 'zzz', 0], 'not a piece'],
  ]);
  await chat.reload();
  await chat
    .getByRole('status')
    .filter({ hasText: /Skipped \d+ damaged records/ })
    .waitFor();
  await chatLink(chat, 'Sound').waitFor();
  expect(await titles(chat)).toEqual(['Sound']);
  await expect.poll(() => messages(chat).count()).toBe(2);
  expect(await ask(chat, 'Go on')).toBe('Hello from the test server.');
});

test('words typed after a newer version has upgraded the data are there after the reload, which says so and goes on in memory', async ({
  chat,
}) => {
  await ask(chat, 'Old');
  await chat.evaluate(async () => {
    const [{ name = '', version = 0 } = {}] = await indexedDB.databases();
    await new Promise((resolve) => (indexedDB.open(name, version + 1).onsuccess = resolve));
  });
  await composer(chat).fill('Typed since');
  await expect.poll(() => chat.evaluate(() => JSON.stringify(sessionStorage))).toContain('Typed since');
  chat.once('dialog', (dialog) => void dialog.accept());
  await chat.reload();
  await notice(chat, 'newer version of Tally').waitFor();
  await button(chat, 'Try the demo').click();
  await expect.poll(() => composer(chat).inputValue()).toBe('Typed since');
  await ask(chat, 'In memory');
});
