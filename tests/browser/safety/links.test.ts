import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { reply as streamed } from '../../server/behaviours';
import { startChatServer, type ChatServer } from '../../server/chat-server';
import { ask, content, reply, reload } from '../harness/app';
import { test as base } from '../harness/visit';

/** `elsewhere`: a site that a reply leads to; it notes who comes, and with what. */
const test = base.extend('elsewhere', async ({}, { onCleanup }) => {
  const elsewhere = await startChatServer();
  onCleanup(() => elsewhere.close());
  return elsewhere;
});

/** Streams `text` as a reply and waits for its end. */
async function show(page: Page, server: ChatServer, text: string): Promise<void> {
  server.next(streamed(text));
  await ask(page, 'Show me');
}

test('a link of a reply opens in a new tab, which cannot reach back and is told nothing', async ({
  chat,
  server,
  elsewhere,
}) => {
  await show(chat, server, `See [the page](${elsewhere.url}/page).`);
  const before = chat.url();
  const [tab] = await Promise.all([
    chat.context().waitForEvent('page'),
    content(reply(chat)).getByRole('link', { name: 'the page', exact: true }).click(),
  ]);
  await tab.waitForURL(`${elsewhere.url}/page`);
  expect(await tab.evaluate(() => [window.opener as unknown, document.referrer])).toEqual([null, '']);
  expect(elsewhere.requests.find(({ path }) => path === '/page')?.headers).not.toHaveProperty('referer');
  expect(chat.url()).toBe(before);
  await tab.close();
});

for (const button of ['middle', 'left'] as const) {
  test(`a ${button} click with the means to open a new tab tells the new page nothing`, async ({
    chat,
    server,
    elsewhere,
  }) => {
    await show(chat, server, `<a href="${elsewhere.url}/page" target="_self">the page</a>`);
    const [tab] = await Promise.all([
      chat.context().waitForEvent('page'),
      content(reply(chat))
        .getByRole('link', { name: 'the page', exact: true })
        .click({ button, modifiers: button === 'left' ? ['Control'] : [] }),
    ]);
    // The new tab first shows an empty page, which counts as loaded.
    await tab.waitForURL(`${elsewhere.url}/page`);
    expect(await tab.evaluate(() => [window.opener as unknown, document.referrer])).toEqual([null, '']);
    await tab.close();
  });
}

test('only web addresses and mail addresses are links', async ({ chat, server }) => {
  const addresses = [
    'https://a.test/',
    'http://a.test/',
    'mailto:a@a.test',
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'ftp://a.test/',
    'file:///etc/passwd',
    'tel:123',
    'blob:https://a.test/x',
    'custom:x',
    '//a.test/',
    '/relative',
    '#hash',
  ];
  await show(chat, server, addresses.map((address, index) => `- [n${index}](<${address}>)`).join('\n'));
  const links = content(reply(chat)).locator('a[href]');
  expect(await links.evaluateAll((found) => found.map((link) => link.getAttribute('href')))).toEqual(
    addresses.slice(0, 3),
  );
});

test('an image is a link that names its host, and loads nothing before it is clicked', async ({
  chat,
  server,
  elsewhere,
}) => {
  const host = new URL(elsewhere.url).host;
  await show(
    chat,
    server,
    `![A cat](${elsewhere.url}/cat.png?secret=1)\n\n<img src="${elsewhere.url}/dog.png" alt="A dog">`,
  );
  const images = content(reply(chat)).getByRole('link');
  expect(await images.allInnerTexts()).toEqual([`🖼 A cat — ${host}`, `🖼 A dog — ${host}`]);
  await reload(chat);
  await images.first().waitFor();
  expect(elsewhere.requests).toEqual([]);
  const [tab] = await Promise.all([chat.context().waitForEvent('page'), images.first().click()]);
  await tab.waitForURL(`${elsewhere.url}/cat.png?secret=1`);
  expect(elsewhere.requests[0]).toMatchObject({ method: 'GET', path: '/cat.png?secret=1' });
  expect(elsewhere.requests[0]?.headers).not.toHaveProperty('referer');
  await tab.close();
});
