import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { redirectTo } from '../../server/behaviours';
import { startChatServer, type ChatServer } from '../../server/chat-server';
import { ask, button, composer, messages, openMore, send, test as base, testKey, reload } from '../harness/app';
import { chooseBackup, closeDialog, openSettings, saveBackup } from '../harness/screens/chats';
import { field } from '../harness/screens/fields';

/** `thief`: a server at another origin that answers everybody, and would like to have the key. */
const test = base.extend('thief', async ({}, { onCleanup }) => {
  const thief = await startChatServer();
  onCleanup(() => thief.close());
  return thief;
});

const alert = (page: Page) => page.getByRole('alert');

/** All that a server was sent, as one text. */
function everythingSent({ requests, preflights }: ChatServer): string {
  return JSON.stringify([requests, preflights]);
}

/** Puts `baseUrl` into the form of the one endpoint. */
async function changeBaseUrl(page: Page, baseUrl: string): Promise<void> {
  await button(await openSettings(page, 'Endpoints'), 'Edit').click();
  await field(page, 'Base URL').fill(baseUrl);
}

test('a base URL at another origin does not get the key: the form says so, and takes another for there', async ({
  chat,
  thief,
}) => {
  await changeBaseUrl(chat, thief.baseUrl);
  await chat.getByText(`isn’t sent to ${thief.url}`).waitFor();
  for (const name of ['Test connection', 'Save']) {
    await button(chat, name).click();
    await alert(chat)
      .filter({ hasText: `There’s no key for ${thief.url}.` })
      .waitFor();
  }
  expect(everythingSent(thief)).not.toContain(testKey);

  await field(chat, 'API key').fill('sk-for-the-other-one');
  await button(chat, 'Save').click();
  // The page before has a composer, too, behind its dialog: it reloads.
  await chat.getByRole('dialog').waitFor({ state: 'detached' });
  await composer(chat).waitFor();
  expect(await ask(chat, 'Hello')).toBe('Hello from the test server.');
  expect(thief.requests.at(-1)?.headers.authorization).toBe('Bearer sk-for-the-other-one');
  expect(everythingSent(thief)).not.toContain(testKey);
});

test('back at the origin it was saved for, the key is sent again', async ({ chat, server, thief }) => {
  await changeBaseUrl(chat, thief.baseUrl);
  await field(chat, 'Base URL').fill(`${server.baseUrl}/`);
  await button(chat, 'Save').click();
  await closeDialog(chat.getByRole('dialog', { name: 'Settings', exact: true }));
  expect(await ask(chat, 'Hello')).toBe('Hello from the test server.');
});

for (const [how, disguise] of Object.entries({
  'the same host, another port': (_: ChatServer, thief: ChatServer) => thief.baseUrl,
  'another name of this machine': (server: ChatServer) => server.baseUrl.replace('127.0.0.1', 'localhost'),
})) {
  test(`${how} is another origin`, async ({ chat, server, thief }) => {
    const before = server.requests.length;
    await changeBaseUrl(chat, disguise(server, thief));
    await button(chat, 'Test connection').click();
    await alert(chat).filter({ hasText: 'There’s no key for' }).waitFor();
    expect(everythingSent(thief)).not.toContain(testKey);
    expect(server.requests).toHaveLength(before);
  });
}

test('no redirect is followed, neither with the key nor without', async ({ chat, server, thief }) => {
  for (const status of [301, 302, 303, 307, 308]) {
    server.next(redirectTo(`${thief.baseUrl}/chat/completions`, status));
    const text = `Hello ${status}`;
    await button(chat, 'New chat').click();
    await send(chat, text);
    await messages(chat, 'user').getByText(text).waitFor();
    await alert(chat).filter({ hasText: 'The server redirects to another address.' }).waitFor();
    expect(thief.requests, text).toEqual([]);
    expect(thief.preflights, text).toEqual([]);
  }
  expect(server.chats).toHaveLength(5);
});

test('a redirected preflight is told as a redirect, and nobody else is asked', async ({ page, site, thief }) => {
  const elsewhere = `${thief.baseUrl}/models`;
  const asked: string[] = [];
  const sender = createServer((request, answer) => {
    asked.push(`${String(request.method)} ${String(request.headers.authorization)}`);
    answer.writeHead(308, { Location: elsewhere, 'Access-Control-Allow-Origin': '*' }).end();
  });
  await new Promise<void>((resolve) => sender.listen(0, '127.0.0.1', resolve));
  try {
    await page.goto(site.url);
    await openMore(page);
    await field(page, 'Base URL').fill(`http://127.0.0.1:${String((sender.address() as AddressInfo).port)}/v1`);
    await field(page, 'API key').fill(testKey);
    await button(page, 'Test connection').click();
    await alert(page).filter({ hasText: 'The server redirects to another address.' }).waitFor();
  } finally {
    sender.close();
  }
  expect(asked.length).toBeGreaterThan(0);
  expect(asked.join()).not.toContain(testKey);
  expect(everythingSent(thief)).toBe('[[],[]]');
});

test('a test of the connection follows no redirect', async ({ chat, server, thief }) => {
  server.nextAt('/v1/models', redirectTo(`${thief.baseUrl}/models`));
  await button(await openSettings(chat, 'Endpoints'), 'Edit').click();
  await button(chat, 'Test connection').click();
  await alert(chat).filter({ hasText: 'The server redirects to another address.' }).waitFor();
  expect(everythingSent(thief)).toBe('[[],[]]');
});

test('a backup that moves an endpoint to another origin does not take the key along', async ({
  chat,
  server,
  thief,
}) => {
  await ask(chat, 'Hello');
  const moved = (await saveBackup(chat)).replaceAll(server.url, thief.url);
  // Whatever is compared to tell which one is newer: this file claims to be.
  const later = moved.replace(/"(createdAt|updatedAt|exportedAt)":\d+/g, `"$1":${Date.now() + 86_400_000}`);
  const settings = await chooseBackup(chat, later);
  await button(settings, 'Restore').click();
  await settings.getByText('Restored:').waitFor();
  await reload(chat);

  expect(await ask(chat, 'Hello again')).toBe('Hello from the test server.');
  expect(server.chats).toHaveLength(2);
  expect(everythingSent(thief)).toBe('[[],[]]');
});

test('a link to the page cannot bring an endpoint along', async ({ chat, server, thief, site }) => {
  const query = `?baseUrl=${encodeURIComponent(thief.baseUrl)}&key=x&model=y`;
  await chat.goto(`${site.url}${query}#${query}`);
  expect(await ask(chat, 'Hello')).toBe('Hello from the test server.');
  expect(server.chats).toHaveLength(1);
  expect(everythingSent(thief)).toBe('[[],[]]');
});
