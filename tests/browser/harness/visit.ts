import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { startChatServer } from '../../server/chat-server';
import { button, composer, messages, test as base, testKey } from './app';
import { keepSight } from './keep-sight';
import { seedEndpoint } from './seed';

/**
 * A test of a chat that needs no fresh profile. Such tests of a file share one page and one server, as a person's chats do: each begins
 * in a new chat, before an empty message box, at a server that remembers nothing. To load the page takes most of the work of a small
 * test. After a test that failed, the page is opened anew: nobody knows how it was left.
 */
export const test = base
  .extend('lasting', { scope: 'file' }, async ({ browser, site }, { onCleanup }) => {
    const server = await startChatServer({ key: testKey });
    const uncaught: Error[] = [];
    let page: Page | undefined;
    const leave = async (failed?: string): Promise<void> => {
      if (page && failed !== undefined) await keepSight(page.context(), failed);
      await page?.context().close();
      page = undefined;
    };
    onCleanup(async () => {
      await leave();
      await server.close();
    });

    async function enter(): Promise<Page> {
      const context = await browser.newContext({ serviceWorkers: 'block', viewport });
      context.on('weberror', (thrown) => uncaught.push(thrown.error()));
      page = await context.newPage();
      await seedEndpoint(page, site.url, server.baseUrl, testKey);
      await page.goto(site.url);
      await composer(page).waitFor();
      return page;
    }

    return { server, uncaught, leave, page: () => (page ? beginNewChat(page) : enter()) };
  })
  .extend('server', ({ lasting }, { onCleanup }) => {
    onCleanup(() => lasting.server.forget());
    return lasting.server;
  })
  .extend('chat', async ({ lasting, onTestFailed }, { onCleanup }) => {
    onTestFailed(({ task }) => lasting.leave(task.name));
    onCleanup(() => {
      lasting.server.forget();
      expect(lasting.uncaught.splice(0)).toEqual([]);
    });
    return lasting.page();
  });

const viewport = { width: 1280, height: 720 };

async function beginNewChat(page: Page): Promise<Page> {
  await page.setViewportSize(viewport);
  await page.keyboard.press('Escape');
  // What a test has left in the box of a new chat is the draft of the next one, too, which is read after that one is shown.
  if (await composer(page).isVisible()) await composer(page).fill('');
  await button(page, 'New chat').click();
  await messages(page).first().waitFor({ state: 'detached' });
  await composer(page).fill('');
  // A message of before with its Undo; at once, as it may go by itself.
  const toasts = page.getByRole('status').getByRole('button', { name: 'Dismiss', exact: true });
  await toasts.evaluateAll((buttons) => buttons.forEach((one) => (one as HTMLElement).click()));
  const inspector = page.getByRole('complementary', { name: 'Inspector', exact: true });
  if (await inspector.isVisible()) await button(page, 'Inspector').click();
  await inspector.waitFor({ state: 'hidden' });
  return page;
}
