import type { Locator, Page } from 'playwright-core';
import { expect, inject } from 'vitest';
import { composer, content, send, test } from '../browser/harness/app';
import { launchChromium } from '../browser/harness/browsers/chromium';
import { chatLink } from '../browser/harness/screens/chats';
import { seededId, seedThread } from '../browser/harness/seed-thread';
import { reply } from '../server/behaviours';
import { figure } from './figures';
import { mainThreadMs, median } from './measure';
import { tracedTasks } from './tasks';

const long = 5000;
const short = 20;
const runs = 5;

/** Reads the chats that were written past the page. */
async function begin(page: Page): Promise<void> {
  const url = page.url();
  await page.goto('about:blank');
  await page.goto(url);
  await composer(page).waitFor();
}

/** All of a thread is read, which goes on when its end is shown. */
const isRead = (page: Page) => page.locator('[role=log]:not(:has([inert]))').waitFor();

/** What the next request takes is known. */
const isCounted = (page: Page) => page.locator('[data-count=request]').waitFor({ timeout: 60_000 });

const message = (page: Page, index: number) => page.locator(`[id="${seededId(index)}"]`);

const hasFocus = (page: Page, index: number) =>
  page.waitForFunction((wanted) => document.activeElement?.id === wanted, seededId(index));

/** Follows the address of a message, until it has the focus. */
async function land(page: Page, id: string, index: number): Promise<void> {
  await page.evaluate((hash) => void (location.hash = hash), `#/chat/${id}/${seededId(index)}`);
  await hasFocus(page, index);
}

/** A word that only the message in the middle of a chat has. */
const wordOf = (id: string): string => `only${id}`;

/** Searches all chats for the word of a chat, until its message is found. */
async function findWord(page: Page, id: string): Promise<Locator> {
  await page.getByRole('searchbox', { name: 'Search conversations' }).fill(wordOf(id));
  const hit = page.getByRole('list', { name: 'Search results' }).getByRole('link').first();
  await hit.locator('mark').getByText(wordOf(id)).waitFor();
  return hit;
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** Wall and main-thread ms of `work`. */
async function measured(page: Page, work: () => Promise<unknown>): Promise<{ wall: number; main: number }> {
  let wall = 0;
  const main = await mainThreadMs(page, async () => (wall = await timed(work)));
  return { wall, main };
}

const middle = (values: { wall: number; main: number }[]) => ({
  wall: median(values.map(({ wall }) => wall)),
  main: median(values.map(({ main }) => main)),
});

test('a chat of 5,000 messages beside one of 20: opening it, and going to any place of it', async ({ chat }) => {
  for (const [id, length] of [
    ['long', long],
    ['short', short],
  ] as const)
    await seedThread(chat, id, length, { [length / 2]: `Where is ${wordOf(id)}?` });
  await begin(chat);
  const times = new Map<string, { wall: number; main: number }[]>();
  const note = async (name: string, work: () => Promise<unknown>): Promise<void> => {
    times.set(name, [...(times.get(name) ?? []), await measured(chat, work)]);
  };
  let mostNodes = 0;
  const count = async (): Promise<void> => {
    mostNodes = Math.max(mostNodes, await chat.evaluate(() => document.getElementsByTagName('*').length));
  };
  for (let run = 0; run <= runs; run += 1) {
    // The first run loads what the others have.
    if (run === 1) times.clear();
    for (const [id, length] of [
      ['short', short],
      ['long', long],
    ] as const) {
      await note(`open ${id}`, async () => {
        await chatLink(chat, `Thread ${id}`).click();
        await content(message(chat, length - 1)).waitFor();
      });
      await isRead(chat);
      await count();
      await note(`middle ${id}`, () => land(chat, id, length / 2));
      await count();
      await note(`first ${id}`, () => land(chat, id, 0));
      await count();
      const hit = await findWord(chat, id);
      await note(`found ${id}`, async () => {
        await hit.click();
        await hasFocus(chat, length / 2);
      });
      await count();
      await chat.getByRole('searchbox', { name: 'Search conversations' }).fill('');
      // A chat opens again where one was.
      await note(`last ${id}`, () => land(chat, id, length - 1));
    }
  }
  // All of a short chat is drawn when it is open: a jump in a long one is held against that.
  const beside = middle(times.get('open short')!);
  const names = {
    open: 'open',
    first: 'jump to the first of',
    middle: 'jump to the middle of',
    last: 'jump to the last of',
    found: 'jump to one found among',
  };
  for (const [what, does] of Object.entries(names)) {
    const one = middle(times.get(`${what} long`)!);
    const name = `${does} 5,000 messages beside opening 20`;
    figure({ name: `${name}, wall`, value: one.wall / beside.wall, limit: 1.3, unit: '×' });
    figure({ name: `${name}, main thread`, value: one.main / beside.main, limit: 1.3, unit: '×' });
  }
  figure({ name: '5,000 messages: elements at any time', value: mostNodes, limit: 2500, unit: 'count' });
});

test('scrolling a chat of 5,000 messages from its end to its start shows no blank', async ({ chat }) => {
  await seedThread(chat, 'long', long);
  await begin(chat);
  await chatLink(chat, 'Thread long').click();
  await content(message(chat, long - 1)).waitFor();
  await isRead(chat);
  const { blankMs, jumps } = await chat.getByRole('log').evaluate(async (log) => {
    let blankSince: number | null = null;
    let blankMs = 0;
    let jumps = 0;
    const view = log.getBoundingClientRect();
    const inView = () =>
      new Map(
        [...log.querySelectorAll('article')].flatMap((article) => {
          const { top, bottom } = article.getBoundingClientRect();
          return bottom > view.top && top < view.bottom ? [[article.id, top]] : [];
        }),
      );
    const step = 1500;
    for (let before = inView(); log.scrollTop > 0; before = inView()) {
      log.scrollTop -= step;
      const asked = log.scrollTop;
      await new Promise(requestAnimationFrame);
      await new Promise((resolve) => setTimeout(resolve));
      const now = inView();
      for (const [id, top] of now) {
        const was = before.get(id);
        if (was !== undefined && asked > 0 && Math.abs(top - was - step) > 2) jumps += 1;
      }
      if (now.size > 0) blankSince = null;
      else blankMs = Math.max(blankMs, performance.now() - (blankSince ??= performance.now()));
    }
    return { blankMs, jumps };
  });
  figure({ name: '5,000 messages, end to start: longest blank', value: blankMs, limit: 100, unit: 'ms' });
  figure({ name: '5,000 messages, end to start: jumps', value: jumps, limit: 0, unit: 'count' });
});

test('a chat of 50,000 messages shows its end while the rest is read in short tasks', async ({ chat }) => {
  const longest = 50_000;
  await seedThread(chat, 'longest', longest);
  await begin(chat);
  const endTrace = await tracedTasks(chat);
  await chatLink(chat, 'Thread longest').click();
  const shown = await timed(() => content(message(chat, longest - 1)).waitFor());
  const read = await timed(() => isRead(chat));
  await isCounted(chat);
  const longestTask = await endTrace();
  const name = '50,000 messages';
  figure({
    name: `${name}: end shown, of the time until all is read`,
    value: shown / (shown + read),
    limit: 0.5,
    unit: '×',
  });
  figure({ name: `${name}: longest task while all is read and counted`, value: longestTask, limit: 50, unit: 'ms' });
});

/** From each key that is typed to the frame that shows it, ms. */
async function keyToPaint(page: Page, count: number): Promise<number[]> {
  await composer(page).focus();
  await page.evaluate(() => {
    const seen = globalThis as { keys?: number[] };
    const keys: number[] = (seen.keys = []);
    document.addEventListener(
      'keydown',
      ({ timeStamp }) =>
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => keys.push(performance.now() - timeStamp);
          port2.postMessage(null);
        }),
      { capture: true },
    );
  });
  await page.keyboard.type('abcdefghij'.repeat(count / 10), { delay: 30 });
  await expect.poll(() => page.evaluate(() => (globalThis as { keys?: number[] }).keys!.length)).toBe(count);
  return page.evaluate(() => (globalThis as { keys?: number[] }).keys!);
}

const percentile95 = (values: number[]): number => values.toSorted((a, b) => a - b)[Math.floor(0.95 * values.length)]!;

test('typing in a chat of 5,000 messages, and while a reply streams in it', async ({ chat, server }) => {
  await seedThread(chat, 'long', long);
  await seedThread(chat, 'short', short);
  await begin(chat);
  const mains = new Map<string, number>();
  for (const id of ['short', 'long']) {
    await chatLink(chat, `Thread ${id}`).click();
    await content(message(chat, (id === 'long' ? long : short) - 1)).waitFor();
    // What the next request takes is counted before the first key.
    await isCounted(chat);
    await keyToPaint(chat, 20);
    let keys: number[] = [];
    mains.set(id, (await mainThreadMs(chat, async () => (keys = await keyToPaint(chat, 100)))) / 100);
    figure({
      name: `key to paint in a chat of ${id === 'long' ? '5,000' : '20'}`,
      value: percentile95(keys),
      limit: 16.7,
      unit: 'ms',
    });
    await composer(chat).fill('');
  }
  figure({
    name: 'main thread a key, 5,000 beside 20 messages',
    value: mains.get('long')! / mains.get('short')!,
    limit: 1.3,
    unit: '×',
  });
  const pieces = Array.from({ length: 1500 }, (_, at) => `word${String(at % 7)}${at % 40 === 39 ? '.\n\n' : ' '}`);
  server.next(reply(pieces, { tokensPerSecond: 200 }));
  await send(chat, 'Go on.');
  await chat.locator('[data-status=streaming]').waitFor();
  const keys = await keyToPaint(chat, 100);
  figure({
    name: 'key to paint in a chat of 5,000 while a reply streams',
    value: percentile95(keys),
    limit: 16.7,
    unit: 'ms',
  });
});

/**
 * In a browser that interprets the code: the heap also holds what is compiled of code that runs often, which came to a fifth of it
 * over fifty chats, and is nothing that the page keeps.
 */
const interpreted = test.extend('browser', { scope: 'worker' }, async ({}, { onCleanup }) => {
  const args = ['--js-flags=--no-opt,--no-maglev,--no-sparkplug'];
  const browser = await launchChromium(inject('browsers').headlessShell, { args });
  onCleanup(() => browser.close());
  return browser;
});

interpreted('fifty long chats opened in turn leave the memory as it was', async ({ chat }) => {
  const ids = Array.from({ length: 50 }, (_, at) => `long${String(at)}`);
  for (const id of ids) await seedThread(chat, id, 500);
  await begin(chat);
  const session = await chat.context().newCDPSession(chat);
  const heap = async (): Promise<number> => {
    // What is held while the next request is still being added up is let go then.
    await isCounted(chat);
    await session.send('HeapProfiler.collectGarbage');
    return (await session.send('Runtime.getHeapUsage')).usedSize;
  };
  const openChat = async (id: string): Promise<void> => {
    await chat.evaluate((hash) => void (location.hash = hash), `#/chat/${id}`);
    await expect.poll(() => chat.title()).toBe(`Thread ${id} · Tally`);
    await content(message(chat, 499)).waitFor();
    await isRead(chat);
  };
  for (const id of ids.slice(0, 3)) await openChat(id);
  const before = await heap();
  for (const id of ids) await openChat(id);
  for (const id of ids.slice(0, 3)) await openChat(id);
  const after = await heap();
  figure({ name: 'heap after 50 long chats in turn', value: after / before, limit: 1.1, unit: '×' });
});
