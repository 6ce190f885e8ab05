import { mkdtemp, readFile, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { ControlledReply } from '../../server/controlled';
import { serveFolder } from '../../server/hosting/static';
import { ask, button, composer, content, messages, replied, reply, send, test as base } from '../harness/app';
import { dist } from '../harness/dist';

/** `deploy` takes the old build's file of the settings away, as a new deployment does; `null` puts it back. */
const test = base.extend('deploy', async ({ site }, { onCleanup }) => {
  onCleanup(() => site.hide(null));
  return (gone: RegExp | null = /^assets\/Settings-/) => site.hide(gone);
});

const settings = (page: Page) => page.getByRole('dialog', { name: 'Settings', exact: true });
const offer = (page: Page) => page.getByRole('status').filter({ hasText: 'couldn’t be loaded' });

test('a page left open over a new deployment says so, reloads, and loses neither the chat nor the draft', async ({
  chat,
  deploy,
}) => {
  await ask(chat, 'Before the deployment');
  await composer(chat).fill('Not sent yet');
  deploy();
  await Promise.all([chat.waitForEvent('domcontentloaded'), button(chat, 'Settings').click()]);
  await chat.getByRole('status').filter({ hasText: 'Tally was updated, so' }).waitFor();
  deploy(null);
  await expect.poll(() => messages(chat).count()).toBe(2);
  await expect.poll(() => composer(chat).inputValue()).toBe('Not sent yet');
  await button(chat, 'Settings').click();
  await settings(chat).waitFor();
});

test('when the part is still missing after the reload, it is offered instead of done again, and the chat goes on', async ({
  chat,
  deploy,
  site,
}) => {
  await ask(chat, 'Before the deployment');
  await composer(chat).fill('Not sent yet');
  deploy();
  await Promise.all([chat.waitForEvent('domcontentloaded'), button(chat, 'Settings').click()]);
  await messages(chat).first().waitFor();
  const visits = () => site.requests.filter(({ path }) => path === '').length;
  const before = visits();
  await button(chat, 'Settings').click();
  await offer(chat).waitFor();
  await expect.poll(() => composer(chat).inputValue()).toBe('Not sent yet');
  await button(chat, 'Send').click();
  await expect.poll(() => messages(chat).count()).toBe(4);
  await replied(chat);
  expect(visits()).toBe(before);

  deploy(null);
  await Promise.all([chat.waitForEvent('domcontentloaded'), button(offer(chat), 'Reload').click()]);
  await button(chat, 'Settings').click();
  await settings(chat).waitFor();
});

test('a message whose sending lacks a part of the app stays in the composer, says why, and goes once the part is there', async ({
  chat,
  deploy,
}) => {
  // What a request is made by is loaded a moment after the page: it is gone before.
  deploy(/^assets\/requests-/);
  await chat.reload();
  await offer(chat).waitFor();
  await send(chat, 'Not lost');
  await chat.getByRole('alert').filter({ hasText: 'Reload the page, then try again' }).waitFor();
  expect(await composer(chat).inputValue()).toBe('Not lost');
  expect(await messages(chat).count()).toBe(0);
  deploy(null);
  await button(chat, 'Send').click();
  await replied(chat);
  await expect.poll(() => messages(chat).count()).toBe(2);
});

test('a key that is about to be typed on a first visit is not lost to a new deployment: the reload is offered', async ({
  page,
  deploy,
}) => {
  const key = page.getByLabel('API key', { exact: true });
  await key.waitFor();
  deploy(/^assets\/.*\.js$/);
  // The focus makes the form load what it would tell of a failure with, while nothing is typed yet.
  await key.focus();
  await offer(page).filter({ hasText: 'no typed key' }).waitFor();
  await key.pressSequentially('sk-or-v1-0123456789');
  expect(await key.inputValue()).toBe('sk-or-v1-0123456789');
  deploy(null);
  await Promise.all([page.waitForEvent('domcontentloaded'), button(offer(page), 'Reload').click()]);
  await key.fill('sk-or-v1-0123456789');
  await expect.poll(() => button(page, 'OpenRouter').getAttribute('aria-pressed')).toBe('true');
});

test('a reply that is running is not broken off by a new deployment', async ({ chat, deploy, server }) => {
  const running = new ControlledReply();
  server.next(running.behaviour);
  await send(chat, 'Hello');
  await running.started;
  running.say('Wait');
  await expect.poll(() => content(reply(chat)).innerText()).toBe('Wait');
  deploy();
  await button(chat, 'Settings').click();
  await button(offer(chat), 'Reload').waitFor();
  running.say(' for it.');
  running.finish();
  expect(await replied(chat)).toBe('Wait for it.');
});

test('without the files of the tokenizer the count goes on as an estimate', async ({ chat, deploy }) => {
  deploy(/tokenizer|k_base/);
  await composer(chat).fill('Some words to be counted');
  const draft = chat.locator('[data-count="draft"][data-exact="false"]:not([data-value="0"])');
  await draft.waitFor();
  await button(chat, 'Send').click();
  expect(await replied(chat)).toBe('Hello from the test server.');
});

const notStarted = (page: Page) => page.getByRole('heading', { name: 'Tally hasn’t started', exact: true });

test('a page that the browser has kept from before a deployment fetches the new one by itself', async ({
  context,
  site,
}) => {
  const page = await context.newPage();
  const old = (await readFile(join(dist, 'index.html'), 'utf8')).replace(
    /assets\/app-[\w-]+\.js/,
    'assets/app-gone.js',
  );
  await page.route(site.url, (route) => route.fulfill({ contentType: 'text/html', body: old }), { times: 1 });
  await page.goto(site.url);
  await button(page, 'Try the demo').waitFor();
  expect(site.requests.map(({ path }) => path)).toContain('assets/app-gone.js');
});

test('where the app’s own file stays missing, or cannot be loaded from disk, the page says so', async ({
  context,
  deploy,
  site,
}) => {
  const page = await context.newPage();
  deploy(/^assets\/app-.*js$/);
  const visits = () => site.requests.filter(({ path }) => path === '').length;
  const before = visits();
  await page.goto(site.url);
  // It has fetched itself anew and reloaded by then, and does no more by itself.
  await expect.poll(() => visits() - before).toBe(3);
  await notStarted(page).waitFor();
  await page.goto(pathToFileURL(resolve(dist, 'index.html')).href);
  await notStarted(page).waitFor();
});

test('an address without the slash at its end leads to the app', async ({ context, onTestFinished }) => {
  const root = await mkdtemp(join(tmpdir(), 'slash-'));
  await symlink(resolve(dist), join(root, 'tally'), 'dir');
  const host = await serveFolder(root);
  onTestFinished(async () => {
    await host.close();
    await rm(root, { recursive: true });
  });
  const page = await context.newPage();
  await page.goto(`${host.url}tally`);
  await button(page, 'Try the demo').waitFor();
  expect(page.url()).toBe(`${host.url}tally/`);
});
