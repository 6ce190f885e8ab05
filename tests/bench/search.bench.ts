import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { storeName } from '../../src/storage/migrations/migration';
import { composer, test } from '../browser/harness/app';
import { conversations } from '../browser/harness/screens/chats';
import { figure } from './figures';
import { median, workerHeapBytes } from './measure';
import { rareWord, seedLibrary } from './seed';
import { tracedTasks } from './tasks';

const library = { chats: 5000, messages: 20 };

/** Queries as they are typed. The words of the library begin with such syllables; the last finds one message. */
const queries = ['sate', 'gula me', '"po ru', `role:user ${rareWord}`];

/** ms from a key until the frame after the first answer, and the longest task meanwhile, for each key of a query. */
async function typedMs(page: Page, query: string): Promise<{ ms: number[]; longest: number }> {
  const field = page.getByRole('searchbox', { name: 'Search conversations' });
  await field.fill('');
  await field.focus();
  const endTrace = await tracedTasks(page);
  const ms = await page.evaluate(typeAndWatch, query);
  return { ms, longest: await endTrace() };
}

/** Runs in the page before its own scripts: tells when the worker answers a search. */
function watchAnswers(): void {
  // eslint-disable-next-line @typescript-eslint/unbound-method
  const post = Worker.prototype.postMessage;
  Worker.prototype.postMessage = function (task: { type?: string }) {
    if (task.type === 'open')
      this.addEventListener('message', ({ data }: MessageEvent<object>) => {
        if ('finding' in data) dispatchEvent(new Event('search-answered'));
      });
    post.call(this, task);
  };
}

/** Runs in the page. */
async function typeAndWatch(query: string): Promise<number[]> {
  const field = document.activeElement as HTMLInputElement;
  const ms: number[] = [];
  for (let end = 1; end <= query.length; end += 1) {
    // A field without a value asks for nothing, and so gets no answer.
    const isAsked = !/^\w+:$/.test(query.slice(0, end)) && query.slice(0, end) !== '"';
    const answered = new Promise((resolve) => addEventListener('search-answered', resolve, { once: true }));
    const start = performance.now();
    field.value = query.slice(0, end);
    field.dispatchEvent(new Event('input', { bubbles: true }));
    if (isAsked) {
      await answered;
      await new Promise((resolve) => requestAnimationFrame(resolve));
      ms.push(performance.now() - start);
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return ms;
}

/** Bytes of the stored index. */
function indexBytes(page: Page): Promise<number> {
  return page.evaluate(async (name) => {
    const [{ name: database = '' } = {}] = await indexedDB.databases();
    const opening = indexedDB.open(database);
    await new Promise((resolve) => (opening.onsuccess = resolve));
    const store = opening.result.transaction(name).objectStore(name);
    const reading = store.getAll(IDBKeyRange.bound(['search-part'], ['search-part', []]));
    await new Promise((resolve) => (reading.onsuccess = resolve));
    opening.result.close();
    const sizeOf = (value: unknown): number => {
      if (typeof value === 'string') return value.length;
      if (ArrayBuffer.isView(value)) return value.byteLength;
      if (Array.isArray(value)) return value.reduce((sum: number, one) => sum + sizeOf(one), 0);
      return typeof value === 'object' && value ? sizeOf(Object.values(value)) : 8;
    };
    return sizeOf(reading.result);
  }, storeName);
}

const found = (page: Page) =>
  conversations(page).getByRole('link', { name: `Chat ${library.chats >> 1}`, exact: true });

test('100,000 messages are searched while somebody types', async ({ chat, site }) => {
  const letters = await seedLibrary(chat, site.url, library);
  await chat.addInitScript(watchAnswers);
  await chat.goto(site.url);
  await composer(chat).waitFor();
  const search = chat.getByRole('searchbox', { name: 'Search conversations' });
  const building = performance.now();
  await search.fill(rareWord);
  await expect.poll(() => conversations(chat).getByRole('link').count(), { timeout: 300_000, interval: 200 }).toBe(1);
  await found(chat).waitFor();
  const builtMs = performance.now() - building;
  await expect.poll(() => indexBytes(chat), { timeout: 300_000 }).toBeGreaterThan(0.05 * letters);

  const warmMs: number[] = [];
  for (let run = 0; run < 5; run += 1) {
    await chat.reload();
    await composer(chat).waitFor();
    const start = performance.now();
    await search.fill(rareWord);
    await expect.poll(() => conversations(chat).getByRole('link').count(), { timeout: 60_000, interval: 20 }).toBe(1);
    await found(chat).waitFor();
    warmMs.push(performance.now() - start);
  }
  const keys: number[] = [];
  let longest = 0;
  for (const query of queries) {
    const typed = await typedMs(chat, query);
    console.log(query, typed.ms.map(Math.round).join(' '), 'longest task', Math.round(typed.longest));
    keys.push(...typed.ms);
    longest = Math.max(longest, typed.longest);
  }
  const disk = await indexBytes(chat);
  const memory = await workerHeapBytes(chat);
  console.log(
    `${(letters / 1e6).toFixed(0)} MB of text; built in ${(builtMs / 1000).toFixed(1)} s; index ${(disk / 1e6).toFixed(1)} MB on the disk`,
  );
  figure({ name: 'search, a key until what it finds is shown', value: median(keys), limit: 50, unit: 'ms' });
  figure({ name: 'search, longest main-thread task while typing', value: longest, limit: 16, unit: 'ms' });
  figure({ name: 'search, warm after a start', value: median(warmMs) / 1000, limit: 3, unit: 's' });
  figure({ name: 'search index in memory, to the text', value: memory / letters, limit: 1, unit: '×' });
  figure({ name: 'search index on the disk, to the text', value: disk / letters, limit: 1, unit: '×' });
});
