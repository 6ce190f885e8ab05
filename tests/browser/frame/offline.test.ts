import { readFileSync } from 'node:fs';
import { mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { encode } from 'gpt-tokenizer/encoding/o200k_base';
import type { Page } from 'playwright-core';
import { expect, inject } from 'vitest';
import { reply as says } from '../../server/behaviours';
import { startChatServer } from '../../server/chat-server';
import { Host, makeNewer } from '../../server/hosting/host';
import { ask, button, composer, messages, openContext, replied, test as base } from '../harness/app';
import { launchChromium } from '../harness/browsers/chromium';
import { dist } from '../harness/dist';
import { chatLink, closeDialog, figure, openSettings } from '../harness/screens/chats';
import { holdLaunches, openWith, share } from '../harness/screens/from-system';
import { correct } from '../harness/screens/models';
import { seedEndpoint } from '../harness/seed';
import { stored } from '../harness/stored';

/** The only host that is not on this machine, as far as the browser can tell: one is offline to it without a network. */
const endpointHost = 'endpoint.test';
const under = '/some/path/';

const test = base
  // Not the browser of the worker, which other files share: this one has another name for this machine.
  .extend('mapped', { scope: 'file' }, async ({}, { onCleanup }) => {
    const args = [`--host-resolver-rules=MAP ${endpointHost} 127.0.0.1`];
    const browser = await launchChromium(inject('browsers').headlessShell, { args });
    onCleanup(() => browser.close());
    return browser;
  })
  .extend('context', async ({ mapped }, { onCleanup }) => {
    const context = await openContext(mapped, { serviceWorkers: 'allow' }, onCleanup);
    // The worker need not wait here until the page has long been on the screen.
    await context.addInitScript(() => {
      const setTimer = window.setTimeout.bind(window);
      window.setTimeout = ((run: () => void, ms = 0) => setTimer(run, ms === 3000 ? 0 : ms)) as typeof setTimeout;
    });
    return context;
  })
  .extend('tab', ({ context }) => context.newPage())
  .extend('host', async ({}, { onCleanup }) => {
    const host = new Host();
    onCleanup(() => host.close());
    return host;
  })
  .extend('newer', { scope: 'file' }, async ({}, { onCleanup }) => {
    const folder = await mkdtemp(join(tmpdir(), 'newer-'));
    onCleanup(() => rm(folder, { recursive: true }));
    await makeNewer(dist, folder);
    return folder;
  });

/** The addresses of all that the browser keeps for the page: of the app's files, or of what was shared. */
function kept(page: Page, name: 'tally' | 'tally-shared' = 'tally', path = under): Promise<string[]> {
  const read = async (name: string) => (await (await caches.open(name)).keys()).map(({ url }) => url);
  return page.evaluate(read, `${name}:${path}`);
}

/** How many files the worker of the build keeps before anything is used: all that it lists by SHA-256, but Mermaid's page. */
const filesOfBuild = [...readFileSync(join(dist, 'sw.js'), 'utf8').matchAll(/`[\w+/]{43}=`/g)].length - 1;

/** Waits until the browser keeps the whole app. */
async function untilKept(page: Page, path = under): Promise<void> {
  await expect.poll(async () => (await kept(page, 'tally', path)).length).toBe(filesOfBuild);
}

const attached = (page: Page) => page.getByRole('list', { name: 'Attachments', exact: true }).getByRole('listitem');

/** The page's own script: what tells one build from another. */
const script = (page: Page) => page.locator('script[type=module]').getAttribute('src');
const newVersion = (page: Page) => page.getByRole('status').filter({ hasText: 'A new version of Tally is ready.' });
const waiting = (page: Page) => messages(page, 'assistant').getByRole('alert');
const settings = (page: Page) => page.getByRole('dialog', { name: 'Settings', exact: true });

/** Has the browser look for a newer version. */
const update = (page: Page) =>
  page.evaluate(async () => {
    await (await navigator.serviceWorker.getRegistration())?.update();
  });

async function tryTheDemo(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await button(page, 'Try the demo').click();
  await composer(page).waitFor();
}

test('after one visit the app starts without its server: chats are read, found, counted; what is sent waits, and what is shared arrives', async ({
  context,
  tab,
  host,
  onTestFinished,
}) => {
  const server = await startChatServer({ models: ['gpt-4o'] });
  onTestFinished(() => server.close());
  const url = await host.serve(dist, under);
  await holdLaunches(tab);
  await seedEndpoint(tab, url, server.baseUrl, 'sk-any', {
    calledAt: server.baseUrl.replace('127.0.0.1', endpointHost),
  });
  await tab.goto(url);
  await correct(tab, 'gpt-4o', { 'Count and price like': 'openai/gpt-4o' });
  await ask(tab, 'The tides of Brittany');
  await untilKept(tab);

  // With the worker in charge, requests to an endpoint still go past it, and nothing of theirs is kept.
  const answered = tab.waitForResponse(/chat\/completions/);
  server.next(says('They rise by\n\n$$\\int_0^1 h\\,dt$$\n\n```ts\nconst tide = 1;\n```'));
  await ask(tab, 'And of Cornwall?');
  expect((await answered).fromServiceWorker()).toBe(false);
  expect((await kept(tab)).filter((file) => !file.startsWith(url))).toEqual([]);

  await host.goAway();
  await stored(tab);
  const start = await tab.goto(url);
  expect(start?.headers()['content-security-policy']).toBe("frame-ancestors 'none'");
  await expect.poll(() => messages(tab).count()).toBe(4);
  // Formulas with their font, the colors of code, and languages that were not on show before.
  await messages(tab).last().locator('math').waitFor();
  await messages(tab).last().getByText('const', { exact: true }).and(tab.locator('span')).waitFor();
  const hasFont = () =>
    tab.evaluate(() =>
      [...document.fonts].some(({ family, status }) => /Formulas/.test(family) && status === 'loaded'),
    );
  await expect.poll(hasFont).toBe(true);
  const appearance = await openSettings(tab, 'Appearance');
  for (const language of ['ar', 'ja', 'en']) {
    await tab.getByRole('dialog').locator('select').first().selectOption(language);
    await tab.locator(`html[lang=${language}]`).waitFor();
  }
  await closeDialog(appearance);
  await tab.getByRole('searchbox', { name: 'Search conversations', exact: true }).fill('Brittany');
  await tab.getByRole('list', { name: 'Search results', exact: true }).getByRole('link').first().waitFor();
  await tab.keyboard.press('Escape');
  const words = 'Strawberries, 浜辺の潮 and antidisestablishmentarianism: 3.14159 each?';
  await composer(tab).fill(words);
  await expect.poll(() => figure(tab, 'count', 'draft')).toEqual({ value: encode(words).length, exact: true });

  // What is sent without a network waits, also over a reload; when the network is back it is asked for, and goes when it is told to.
  await context.setOffline(true);
  await tab.getByText('You’re offline.').waitFor();
  await button(tab, 'Send').click();
  await waiting(tab).filter({ hasText: 'Waiting for the network.' }).waitFor();
  await stored(tab);
  await tab.goto(url);
  await waiting(tab).filter({ hasText: 'Waiting for the network.' }).waitFor();
  await host.serve(dist, under);
  await context.setOffline(false);
  await waiting(tab).filter({ hasText: 'You’re back online.' }).waitFor();
  expect(server.chats).toHaveLength(2);
  await button(waiting(tab), 'Retry').click();
  await replied(tab);
  expect(server.chats).toHaveLength(3);

  // What another app shares comes into a new chat, below what is typed there, or as a file where it is long; nothing of it stays
  // in the address, or with the worker.
  await share(tab, url, 'High and low', 'log.md');
  await expect.poll(() => composer(tab).inputValue()).toBe('Tides\n\nHigh and low');
  await expect.poll(() => attached(tab).count()).toBe(1);
  await stored(tab);
  await host.goAway();
  await share(tab, url, 'High and low. '.repeat(75_000), 'other.md');
  await expect
    .poll(() => attached(tab).allTextContents())
    .toEqual([
      expect.stringContaining('log.md'),
      expect.stringContaining('Shared text.txt'),
      expect.stringContaining('other.md'),
    ]);
  expect(await composer(tab).inputValue()).toBe('Tides\n\nHigh and low\n\n');
  expect(await messages(tab).count()).toBe(0);
  expect(tab.url()).toBe(`${url}#/`);
  expect(await kept(tab, 'tally-shared')).toEqual([]);

  // A file that is opened with the app is taken as if it were dropped: an export is offered for import.
  await openWith(tab, 'notes.md', '# Notes');
  await attached(tab).filter({ hasText: 'notes.md' }).waitFor();
  const turns = ['human', 'gpt'].map((from) => ({ from, value: 'Well' }));
  await openWith(tab, 'any.json', JSON.stringify([{ id: 'one', conversations: turns }]));
  await tab.getByRole('dialog', { name: 'Import', exact: true }).waitFor();
});

test('a new version is offered and waits, and an old tab still finds its parts', async ({
  context,
  tab,
  host,
  newer,
}) => {
  const url = await host.serve(dist, under);
  await tryTheDemo(tab, url);
  await untilKept(tab);
  const before = await script(tab);

  await host.serve(newer, under);
  await update(tab);
  await newVersion(tab).waitFor();
  expect(await script(tab)).toBe(before);

  // Who opens the page anew gets the new version, through the worker of the old one, which waits for no tab to be open.
  const other = await context.newPage();
  await other.goto(url);
  await composer(other).waitFor();
  expect(await script(other)).not.toBe(before);
  await button(tab, 'Settings').click();
  await settings(tab).getByRole('tab', { name: 'About', exact: true }).waitFor();
  expect(await script(tab)).toBe(before);
  await other.close();

  await button(settings(tab), 'Close').click();
  await Promise.all([tab.waitForEvent('domcontentloaded'), button(newVersion(tab), 'Reload').click()]);
  await composer(tab).waitFor();
  expect(await script(tab)).not.toBe(before);

  await host.goAway();
  await tab.goto(url);
  await composer(tab).waitFor();
  expect(await script(tab)).not.toBe(before);
});

test('two copies on one origin each have a worker, files, chats and updates of their own', async ({
  context,
  tab: one,
  host,
  newer,
  onTestFinished,
}) => {
  const root = await mkdtemp(join(tmpdir(), 'copies-'));
  onTestFinished(() => rm(root, { recursive: true }));
  for (const name of ['one', 'two']) await symlink(resolve(dist), join(root, name), 'dir');
  const url = await host.serve(root, '/');
  const two = await context.newPage();
  const copies = [
    [one, 'one'],
    [two, 'two'],
  ] as const;
  for (const [page, name] of copies) {
    await tryTheDemo(page, `${url}${name}/`);
    await untilKept(page, `/${name}/`);
    expect((await kept(page, 'tally', `/${name}/`)).filter((file) => !file.startsWith(`${url}${name}/`))).toEqual([]);
  }
  const ofTwo = await kept(two, 'tally', '/two/');
  await ask(one, 'Only in the first');
  await stored(one);

  // A new version of the first is offered there alone, and what it drops is its own.
  const [before, inTwo] = [await script(one), await script(two)];
  await host.goAway();
  await rm(join(root, 'one'));
  await symlink(newer, join(root, 'one'), 'dir');
  await host.serve(root, '/');
  for (const [page] of copies) await update(page);
  await newVersion(one).waitFor();
  await Promise.all([one.waitForEvent('domcontentloaded'), button(newVersion(one), 'Reload').click()]);
  await composer(one).waitFor();
  expect(await script(one)).not.toBe(before);
  expect(await newVersion(two).count()).toBe(0);
  expect(await kept(two, 'tally', '/two/')).toEqual(ofTwo);

  await host.goAway();
  for (const [page, name] of copies) {
    await page.goto(`${url}${name}/`);
    await composer(page).waitFor();
  }
  expect(await script(two)).toBe(inTwo);
  await chatLink(one, 'Only in the first').waitFor();
  expect(await chatLink(two, 'Only in the first').count()).toBe(0);
});
