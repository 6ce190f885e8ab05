import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { button, composer, messages, test } from '../../browser/harness/app';
import type { Behaviour } from '../../server/exchange';
import { deltaChunk, doneEvent, finishChunk } from '../../server/wire';
import { figure } from '../figures';
import { median } from '../measure';
import { piecesOf, type Shape } from './texts';

const times = 5;

/** Sends all of it at once. `onSent` hears, in UTC ms, when the last byte has left. */
function atOnce(pieces: readonly string[], onSent: (at: number) => void): Behaviour {
  const body = pieces.map((content) => deltaChunk({ content })).join('') + finishChunk('stop') + doneEvent;
  return (exchange) => {
    exchange.head(200, { 'Content-Type': 'text/event-stream' });
    exchange.response.end(body, () => onSent(Date.now()));
  };
}

interface Seen {
  completeAt: number;
  drawnAt: number;
  longestTaskMs: number;
}

/**
 * Watches the page from now on: its longest task, when the last reply is complete, all its words on the page, and when all of it is
 * drawn, in UTC ms.
 */
async function watch(page: Page): Promise<() => Promise<Seen>> {
  await page.evaluate(() => {
    const seen = (globalThis.seenOfReply = { completeAt: 0, drawnAt: 0, longestTaskMs: 0 });
    const tasks = new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) seen.longestTaskMs = Math.max(seen.longestTaskMs, duration);
    });
    tasks.observe({ type: 'longtask' });
    const changes = new MutationObserver(() => {
      if (document.querySelector('article[data-role=assistant]:last-of-type[data-status=complete]') === null) return;
      // The task after the frame in which it is drawn.
      const note = (what: 'completeAt' | 'drawnAt') =>
        requestAnimationFrame(() => setTimeout(() => (seen[what] ||= Date.now())));
      note('completeAt');
      if (document.querySelector('article:last-of-type [data-part=content] [aria-busy=true]') !== null) return;
      changes.disconnect();
      note('drawnAt');
    });
    const attributeFilter = ['data-status', 'aria-busy'];
    changes.observe(document.body, { subtree: true, childList: true, attributeFilter });
  });
  return async () => {
    const seen = () => page.evaluate(() => globalThis.seenOfReply);
    await expect.poll(async () => (await seen()).drawnAt, { interval: 200, timeout: 100_000 }).toBeGreaterThan(0);
    // Long tasks are told of a little later.
    await page.waitForTimeout(300);
    return seen();
  };
}

test.for<[shape: Shape, tokens: number]>([
  ['mixed', 8_000],
  ['mixed', 40_000],
  ['list', 8_000],
  ['table', 8_000],
])('a reply that comes all at once: %s, %i tokens', async ([shape, tokens], { chat, server }) => {
  const run = async (): Promise<{ lateMs: number; drawnMs: number; longestTaskMs: number }> => {
    await button(chat, 'New chat').click();
    await composer(chat).fill('Go on');
    let sentAt = 0;
    server.next(atOnce(piecesOf(shape, tokens), (at) => (sentAt = at)));
    const ended = await watch(chat);
    await button(chat, 'Send').click();
    const { completeAt, drawnAt, longestTaskMs } = await ended();
    expect(await messages(chat).count()).toBe(2);
    return { lateMs: completeAt - sentAt, drawnMs: drawnAt - sentAt, longestTaskMs };
  };
  // What is loaded with the first reply is no part of it.
  await run();
  const runs: Awaited<ReturnType<typeof run>>[] = [];
  for (let time = 0; time < times; time += 1) runs.push(await run());
  console.table(runs);
  const what = `${shape} text of ${tokens} tokens at once`;
  const late = median(runs.map(({ lateMs }) => lateMs));
  const drawn = median(runs.map(({ drawnMs }) => drawnMs));
  const longest = median(runs.map(({ longestTaskMs }) => longestTaskMs));
  figure({ name: `${what}: complete after the last byte`, value: late, limit: 100, unit: 'ms' });
  figure({ name: `${what}: all drawn after the last byte`, value: drawn, limit: 1_000, unit: 'ms' });
  figure({ name: `${what}: longest task`, value: longest, limit: 50, unit: 'ms' });
});

declare global {
  var seenOfReply: Seen;
}
