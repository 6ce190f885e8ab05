import type { Browser, BrowserContext, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { expect, inject, test as base } from 'vitest';
import { startChatServer } from '../../server/chat-server';
import { serveFolder } from '../../server/hosting/static';
import { launchChromium } from './browsers/chromium';
import { dist } from './dist';
import { keepSight } from './keep-sight';
import { seedEndpoint } from './seed';
import { stored } from './stored';

/** A key as a person would paste it: the one that `server` lets in. */
export const testKey = 'sk-test-0123456789';

/**
 * A test over the production build in Chromium. What it asks for is made ready, and is gone after it: `tab`, an empty one;
 * `page`, the product on its first visit; `server`, a chat endpoint; `chat`, the product connected to that server, in a new chat.
 */
export const test = base
  .extend('browser', { scope: 'worker' }, async ({}, { onCleanup }) => {
    // One for all files of a worker. Not one for all workers: tests that run at once would share its clipboard.
    const browser = await launchChromium(inject('browsers').headlessShell);
    onCleanup(() => browser.close());
    return browser;
  })
  .extend('site', { scope: 'file' }, async ({}, { onCleanup }) => {
    const site = await serveFolder(dist, { under: '/some/path/' });
    onCleanup(() => site.close());
    return site;
  })
  .extend('server', async ({}, { onCleanup }) => {
    const server = await startChatServer({ key: testKey });
    onCleanup(() => server.close());
    return server;
  })
  .extend('contextOptions', (): BrowserContextOptions => ({}))
  .extend('context', async ({ browser, contextOptions, task }, { onCleanup }) => {
    const context = await openContext(browser, contextOptions, (close) =>
      onCleanup(async () => {
        // The pages are still open here, which they no longer are in `onTestFailed`.
        if (task.result?.state === 'fail') await keepSight(context, task.name);
        await close();
      }),
    );
    return context;
  })
  .extend('tab', ({ context }) => context.newPage())
  .extend('page', async ({ tab, site }) => {
    await tab.goto(site.url);
    return tab;
  })
  .extend('chat', async ({ tab, site, server }) => {
    await seedEndpoint(tab, site.url, server.baseUrl, testKey);
    await tab.goto(site.url);
    await composer(tab).waitFor();
    return tab;
  });

/** Opens a context that is closed after the test; the test fails where the product has let an error escape, whatever it is about. */
export async function openContext(
  browser: Browser,
  options: BrowserContextOptions,
  onCleanup: (cleanup: () => Promise<void>) => void,
): Promise<BrowserContext> {
  // The service worker is tested in `frame/offline`. Elsewhere it would load the whole app in the background of each test, and answer
  // for files that a test takes away.
  const context = await browser.newContext({ serviceWorkers: 'block', ...options });
  const uncaught: Error[] = [];
  context.on('weberror', (thrown) => uncaught.push(thrown.error()));
  onCleanup(async () => {
    await context.close();
    expect(uncaught).toEqual([]);
  });
  return context;
}

/**
 * Reloads the page, once all that it has begun to write is on the disk, replies with their bills. What is kept even of a page that
 * goes in the middle of it is tested in `keeping/kept` and `keeping/crash`.
 */
export async function reload(page: Page): Promise<void> {
  await stored(page);
  await page.reload();
}

/** Opens the part of the first visit's form that has base URL, name and default model. */
export async function openMore(page: Page): Promise<void> {
  const more = button(page, 'More');
  if ((await more.getAttribute('aria-expanded')) === 'false') await more.click();
}

/** Fills in the first visit's form and saves it. `keep`: the name of the radio; the form's own choice where it is left out. */
export async function connect(
  page: Page,
  baseUrl: string,
  { key = testKey, keep }: { key?: string; keep?: string } = {},
): Promise<void> {
  await openMore(page);
  await page.getByRole('textbox', { name: 'Base URL', exact: true }).fill(baseUrl);
  await page.getByLabel('API key', { exact: true }).fill(key);
  if (keep !== undefined) await page.getByRole('radio', { name: keep, exact: true }).check();
  await page.getByRole('button', { name: 'Start chatting', exact: true }).click();
  await composer(page).waitFor();
}

export function composer(page: Page): Locator {
  return page.getByRole('textbox', { name: 'Message', exact: true });
}

export function button(within: Page | Locator, name: string): Locator {
  return within.getByRole('button', { name, exact: true });
}

/** Opens the inspector, where it is closed, at one of its tabs, and gives it. */
export async function openInspector(page: Page, tab: 'Parameters' | 'Plan' | 'This turn' | 'Bill'): Promise<Locator> {
  const inspector = page.getByRole('complementary', { name: 'Inspector', exact: true });
  if (!(await inspector.isVisible())) await button(page, 'Inspector').click();
  await inspector.getByRole('tab', { name: tab, exact: true }).click();
  return inspector;
}

export async function send(page: Page, text: string): Promise<void> {
  await composer(page).fill(text);
  await button(page, 'Send').click();
}

/** The articles of the thread: of one role, or all. */
export function messages(page: Page, role?: 'user' | 'assistant'): Locator {
  const article = page.getByRole('log', { name: 'Conversation', exact: true }).getByRole('article');
  return role ? article.and(page.locator(`[data-role=${role}]`)) : article;
}

/** The last reply. */
export function reply(page: Page): Locator {
  return messages(page, 'assistant').last();
}

/** Waits until the last reply has that status, and gives its text. */
export async function replied(page: Page, status = 'complete'): Promise<string> {
  await reply(page)
    .and(page.locator(`[data-status=${status}]`))
    .waitFor();
  return content(reply(page)).innerText();
}

/** What a message says, without what stands around it. */
export function content(message: Locator): Locator {
  return message.locator('[data-part=content]');
}

/** Sends `text` and waits for the whole answer, which it gives. */
export async function ask(page: Page, text: string): Promise<string> {
  await send(page, text);
  // The composer is emptied when the message is in the thread, and the reply with it.
  await composer(page).and(page.locator(':placeholder-shown')).waitFor();
  return replied(page);
}

/** Chooses `action` in a message's menu. */
export async function actOnMessage(message: Locator, action: string): Promise<void> {
  await button(message, 'More actions').click();
  const menu = message.locator('[popover]:popover-open');
  // It is loaded when it is opened first: what is in it is only known then.
  await menu.waitFor();
  if (!(await button(menu, action).isVisible())) await rearrange(menu).click();
  await button(menu, action).click();
}

/** In a message's menu, what opens the ways to rearrange. */
export function rearrange(menu: Locator): Locator {
  return button(menu, 'Rearrange (as a new version)');
}
