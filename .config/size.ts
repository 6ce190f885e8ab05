/*
 * `npm run size`: what each action loads from the build, compressed as a static host sends it (brotli). The actions are done in
 * a browser, one after the other, by one person: what an earlier one has loaded does not count again.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { brotliCompressSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { launchChromium } from '../tests/browser/harness/browsers/chromium.ts';
import { installBrowsers } from '../tests/browser/harness/browsers/install.ts';
import { serveFolder } from '../tests/server/hosting/static.ts';

const folder = 'dist';

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const message = (page: Page) => page.getByRole('textbox', { name: 'Message', exact: true });

const actions: [name: string, act: (page: Page, url: string) => Promise<unknown>][] = [
  ['first visit', (page, url) => page.goto(url).then(() => button(page, 'Try the demo').waitFor())],
  ['start a chat', (page) => button(page, 'Try the demo').click()],
  ['type a word', (page) => message(page).fill('Hello')],
  ['send it', (page) => button(page, 'Send').click()],
  ['open the inspector', (page) => button(page, 'Inspector').first().click()],
  ['close it again', (page) => page.keyboard.press('Escape')],
  ['type a command', (page) => message(page).fill('/')],
  [
    'compare models',
    (page) =>
      message(page)
        .fill('Hello')
        .then(() => button(page, 'Compare').click()),
  ],
  ['close that', (page) => page.keyboard.press('Escape')],
  ['edit the system prompt', (page) => button(page, 'System prompt').first().click()],
  ['close that, too', (page) => page.keyboard.press('Escape')],
  ['open the settings', (page) => button(page, 'Settings').click()],
];

async function brotliBytes(path: string): Promise<number> {
  return brotliCompressSync(await readFile(join(folder, path || 'index.html'))).length;
}

const { headlessShell, chromium } = await installBrowsers();
const browser = await launchChromium(headlessShell ?? chromium ?? '');
const site = await serveFolder(folder);
const page = await browser.newPage();
const loaded = new Set<string>();
const table: Record<string, object> = {};
for (const [name, act] of actions) {
  await act(page, site.url);
  // What is loaded when the page has been quiet for a second belongs to the action, too.
  await sleep(2500);
  const files = site.requests.map(({ path }) => path).filter((path) => !loaded.has(path) && loaded.add(path));
  const sizes = await Promise.all(files.map(brotliBytes));
  const bytes = sizes.reduce((sum, size) => sum + size, 0);
  const largest = files[sizes.indexOf(Math.max(...sizes))] ?? '';
  if (files.length > 0) table[name] = { files: files.length, 'kB (brotli)': Math.ceil(bytes / 100) / 10, largest };
}
console.table(table);
await browser.close();
await site.close();
