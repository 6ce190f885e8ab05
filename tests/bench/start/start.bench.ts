import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { openContext, test, testKey } from '../../browser/harness/app';
import { seedEndpoint } from '../../browser/harness/seed';
import { figure } from '../figures';
import { mainThreadMs, median } from '../measure';
import { seedLibrary } from '../seed';

/** Runs in the page before its own scripts: tells when the composer is there and the list has its first rows. */
function watchStart(): void {
  new MutationObserver((_, observer) => {
    if (!document.querySelector('textarea') || !document.querySelector('nav li a')) return;
    observer.disconnect();
    requestAnimationFrame(() => setTimeout(() => (globalThis.startedMs = performance.now())));
  }).observe(document, { subtree: true, childList: true });
}

/** Wall ms from the navigation to the first sight, and main-thread ms of all that it takes. */
async function measureStart(page: Page): Promise<{ wall: number; main: number }> {
  const main = await mainThreadMs(page, async () => {
    await page.reload();
    await page.waitForFunction(() => globalThis.startedMs);
  });
  return { wall: await page.evaluate(() => globalThis.startedMs!), main };
}

test(
  'a start with 5,000 chats beside one with 10',
  { timeout: 900_000 },
  async ({ browser, site, server, onTestFinished }) => {
    const pages = new Map<number, Page>();
    const cleanups: (() => Promise<void>)[] = [];
    for (const chats of [10, 5000]) {
      const context = await openContext(browser, {}, (cleanup) => cleanups.push(cleanup));
      const page = await context.newPage();
      await seedEndpoint(page, site.url, server.baseUrl, testKey);
      await seedLibrary(page, site.url, { chats, messages: 20 });
      await page.addInitScript(watchStart);
      await page.goto(site.url);
      await page.waitForFunction(() => globalThis.startedMs);
      pages.set(chats, page);
    }
    onTestFinished(async () => {
      for (const cleanup of cleanups) await cleanup();
    });
    const times = new Map([...pages.keys()].map((chats) => [chats, [] as { wall: number; main: number }[]]));
    for (let run = 0; run < 7; run += 1)
      for (const [chats, page] of pages) {
        // The other one's first sight is long ago, and so is what follows it.
        await page.waitForTimeout(2500);
        times.get(chats)!.push(await measureStart(page));
      }
    const of = (chats: number, what: 'wall' | 'main'): number => median(times.get(chats)!.map((one) => one[what]));
    console.table([...pages.keys()].flatMap((chats) => times.get(chats)!.map((one) => ({ chats, ...one }))));
    const ratio = (what: 'wall' | 'main'): number => of(5000, what) / of(10, what);
    figure({ name: 'start, 5,000 chats beside 10, wall', value: ratio('wall'), limit: 1.2, unit: '×' });
    figure({ name: 'start, 5,000 chats beside 10, main thread', value: ratio('main'), limit: 1.3, unit: '×' });
    expect(await pages.get(5000)!.locator('nav li').count()).toBeLessThan(100);
  },
);

declare global {
  var startedMs: number | undefined;
}
