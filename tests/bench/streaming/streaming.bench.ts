import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { ask, button, composer, test as base } from '../../browser/harness/app';
import { reply } from '../../server/behaviours';
import { serveFolder } from '../../server/hosting/static';
import { figure } from '../figures';
import { mainThreadMs, median } from '../measure';
import { piecesOf, type Shape } from './texts';

const tokensPerSecond = 200;

/** What is measured: a shape, and its length in tokens. The bare page gets the same text. */
const runs: readonly { shape: Shape; tokens: number; times: number }[] = [
  { shape: 'mixed', tokens: 500, times: 5 },
  { shape: 'mixed', tokens: 2_000, times: 1 },
  { shape: 'mixed', tokens: 8_000, times: 1 },
  { shape: 'code', tokens: 8_000, times: 1 },
  { shape: 'paragraph', tokens: 8_000, times: 1 },
  { shape: 'table', tokens: 8_000, times: 1 },
  { shape: 'list', tokens: 8_000, times: 1 },
];

const test = base.extend('bare', { scope: 'file' }, async ({}, { onCleanup }) => {
  const site = await serveFolder('tests/bench/streaming');
  onCleanup(() => site.close());
  return site;
});

/** Sends the draft and waits for the end, looking so rarely that looking costs nothing. */
async function sent(chat: Page): Promise<void> {
  await button(chat, 'Send').click();
  const statuses = (): Promise<(string | null)[]> =>
    chat.evaluate(() =>
      [...document.querySelectorAll('article')].map((article) => article.getAttribute('data-status')),
    );
  await expect.poll(statuses, { interval: 500, timeout: 300_000 }).toEqual(['complete', 'complete']);
}

test('main-thread time of a streamed reply, beside a page that only appends its text', async ({
  chat,
  server,
  context,
  bare,
}) => {
  const barePage = await context.newPage();
  const rows: Record<string, { tally: number; bare: number; ratio: number }> = {};
  // What is loaded with the first reply is no part of the streaming.
  server.next(reply(piecesOf('mixed', 300)));
  await ask(chat, 'warm up');

  for (const { shape, tokens, times } of runs) {
    const behaviour = reply(piecesOf(shape, tokens), { tokensPerSecond });
    const tally: number[] = [];
    const yardstick: number[] = [];
    for (let time = 0; time < times; time += 1) {
      // A page in the background gets no frames, so each stands in front while it is measured.
      await barePage.bringToFront();
      await barePage.goto(`${bare.url}bare.html`);
      server.next(behaviour);
      yardstick.push(
        await mainThreadMs(barePage, () => barePage.evaluate((baseUrl) => globalThis.ask(baseUrl), server.baseUrl)),
      );
      await chat.bringToFront();
      await button(chat, 'New chat').click();
      await composer(chat).fill('Go on');
      server.next(behaviour);
      tally.push(await mainThreadMs(chat, () => sent(chat)));
    }
    const perThousand = 1000 / tokens;
    const row = { tally: median(tally) * perThousand, bare: median(yardstick) * perThousand };
    rows[`${shape} ${tokens}`] = { ...row, ratio: row.tally / row.bare };
    console.table(rows);
  }

  const beside = (name: string, limit: number): void =>
    figure({ name: `streaming, ${name} tokens, beside a bare page`, value: rows[name]!.ratio, limit, unit: '×' });
  beside('mixed 500', 1.2);
  beside('mixed 8000', 0.4);
  for (const shape of ['code', 'paragraph', 'table', 'list']) {
    const value = rows[`${shape} 8000`]!.tally / rows['mixed 8000']!.tally;
    figure({ name: `streaming, one ${shape} of 8,000 tokens beside a mixed text`, value, limit: 1, unit: '×' });
  }
});

declare global {
  /** The bare page's own. */
  var ask: (baseUrl: string) => Promise<void>;
}
