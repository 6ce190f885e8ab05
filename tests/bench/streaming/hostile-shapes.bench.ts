import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { button, composer, test } from '../../browser/harness/app';
import type { Behaviour } from '../../server/exchange';
import { deltaChunk, doneEvent, finishChunk } from '../../server/wire';
import pathological from '../../fixtures/markdown/pathological.json';
import { figure } from '../figures';
import { mainThreadMs } from '../measure';
import { piecesOf } from './texts';

/** In how many pieces a reply comes, and ms between two of them. */
const pieces = 100;
const pauseMs = 15;
/** Of the yardstick: a longer text is compared with one of this length. */
const longestOrdinary = 100_000;

/** Shapes that cost most of those that are known, and lines without an end. */
const names = ['nested strong emph', 'unclosed comment', 'quadratic_lists', 'table 5000 rows', 'html tags unclosed'];
const hostile = [
  ...pathological
    .filter(({ name }) => names.includes(name))
    .map(({ name, parts }) => ({
      name,
      text: parts.map(([part, times]) => String(part).repeat(Number(times))).join(''),
    })),
  { name: 'one word of 2 MB', text: 'x'.repeat(2_000_000) },
  { name: 'lines of 2 MB', text: 'some words here\n'.repeat(125_000) },
];

function inPieces(text: string): Behaviour {
  const size = Math.ceil(text.length / pieces);
  return async (exchange) => {
    exchange.head(200, { 'Content-Type': 'text/event-stream' });
    for (let from = 0; from < text.length; from += size) {
      exchange.write(deltaChunk({ content: text.slice(from, from + size) }));
      await exchange.pause(pauseMs);
    }
    exchange.write(finishChunk('stop') + doneEvent);
    exchange.end();
  };
}

async function ended(chat: Page): Promise<void> {
  const statuses = (): Promise<(string | null)[]> =>
    chat.evaluate(() =>
      [...document.querySelectorAll('article')].map((article) => article.getAttribute('data-status')),
    );
  await expect.poll(statuses, { interval: 300, timeout: 300_000 }).toEqual(['complete', 'complete']);
}

test('main-thread time of hostile replies, beside ordinary ones of their length', async ({ chat, server }) => {
  const cost = async (text: string): Promise<{ stream: number; open: number }> => {
    await button(chat, 'New chat').click();
    await composer(chat).fill('Go on');
    server.next(inPieces(text));
    const stream = await mainThreadMs(chat, async () => {
      await button(chat, 'Send').click();
      await ended(chat);
    });
    const open = await mainThreadMs(chat, async () => {
      await chat.reload();
      await ended(chat);
    });
    return { stream, open };
  };
  await cost('warm up');

  const rows: Record<string, { stream: number; open: number; streamRatio: number; openRatio: number }> = {};
  for (const { name, text } of hostile) {
    const length = Math.min(text.length, longestOrdinary);
    const ordinary = await cost(
      piecesOf('mixed', length / 3)
        .join('')
        .slice(0, length),
    );
    const { stream, open } = await cost(text);
    rows[name] = { stream, open, streamRatio: stream / ordinary.stream, openRatio: open / ordinary.open };
  }
  console.table(rows);
  for (const [name, { streamRatio, openRatio }] of Object.entries(rows)) {
    figure({ name: `${name}, streamed, beside an ordinary reply`, value: streamRatio, limit: 6, unit: '×' });
    figure({ name: `${name}, opened, beside an ordinary reply`, value: openRatio, limit: 6, unit: '×' });
  }
});
