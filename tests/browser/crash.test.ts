import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, inject } from 'vitest';
import { reply as streams } from '../server/behaviours';
import { ask, button, composer, connect, content, messages, replied, reply, send, test as base } from './harness/app';
import { startKillable, type KillableBrowser } from './harness/killable';

/** `start` opens the product in a browser that can be killed; each time it is the same profile. */
const test = base.extend('start', async ({ site }, { onCleanup }) => {
  const profile = await mkdtemp(join(tmpdir(), 'profile-'));
  let last: KillableBrowser | undefined;
  onCleanup(async () => {
    await last?.kill();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  });
  return async (): Promise<{ page: Page; kill: () => Promise<void> }> => {
    const browser = (last = await startKillable(inject('browsers').chromium, profile));
    const page = await browser.context.newPage();
    await page.goto(site.url);
    return { page, kill: () => browser.kill() };
  };
});

const numbered = (count: number): string[] => Array.from({ length: count }, (_, index) => `w${index + 1} `);

/** The number of the last word that is there. */
const lastOf = (text: string): number => Number(/w(\d+)\s*$/.exec(text)?.[1] ?? 0);

const wordsPerSecond = 40;

test('a browser that is killed loses at most the last half second of a reply, and Continue goes on', async ({
  start,
  server,
}) => {
  const { page, kill } = await start();
  await connect(page, server.baseUrl);
  server.next(streams(numbered(4000), { tokensPerSecond: wordsPerSecond }));
  await send(page, 'Count.');
  const seen = async () => lastOf(await content(reply(page)).innerText());
  await expect.poll(seen).toBeGreaterThan(3 * wordsPerSecond);
  const lastSeen = await seen();
  await kill();

  const { page: again } = await start();
  const kept = await replied(again, 'interrupted');
  expect(lastOf(kept)).toBeGreaterThanOrEqual(lastSeen - wordsPerSecond / 2);
  expect(kept.trim()).toBe(numbered(lastOf(kept)).join('').trim());
  expect(await messages(again, 'user').allInnerTexts()).toEqual([expect.stringContaining('Count.')]);

  server.next(streams(['and', ' so', ' on']));
  await button(reply(again), 'Continue').click();
  expect(await replied(again)).toBe(`${kept.trim()} and so on`);
});

test('a browser that is killed while a reply is continued keeps what there was, and what came', async ({
  start,
  server,
}) => {
  const { page, kill } = await start();
  await connect(page, server.baseUrl);
  server.next(streams(['The', ' first', ' half'], { finishReason: 'length' }));
  await ask(page, 'Tell me everything.');
  server.next(streams([' ', ...numbered(4000)], { tokensPerSecond: wordsPerSecond }));
  await button(reply(page), 'Continue').click();
  await expect.poll(async () => lastOf(await content(reply(page)).innerText())).toBeGreaterThan(wordsPerSecond);
  await kill();

  const { page: again } = await start();
  const kept = await replied(again, 'interrupted');
  expect(kept).toMatch(/^The first half w1 w2 /);
  expect(lastOf(kept)).toBeGreaterThan(wordsPerSecond / 2);
});

test('a browser that is killed under the hands of somebody who types loses at most the last half second', async ({
  start,
  server,
}) => {
  const { page, kill } = await start();
  await connect(page, server.baseUrl);
  await ask(page, 'Hello');
  const typed = numbered(60);
  const times: number[] = [];
  await composer(page).focus();
  for (const word of typed) {
    await page.keyboard.type(word, { delay: 15 });
    times.push(performance.now());
  }
  const halfASecondAgo = performance.now() - 500;
  await kill();

  const { page: again } = await start();
  await messages(again).first().waitFor();
  const draft = await composer(again).inputValue();
  const wholeWords = draft.split(' ').length - 1;
  expect(wholeWords).toBeGreaterThanOrEqual(times.filter((time) => time < halfASecondAgo).length - 1);
  expect(typed.join('')).toContain(draft);
});

test('chats, settings and a key that is kept on this device outlast a kill', async ({ start, server }) => {
  const { page, kill } = await start();
  await connect(page, server.baseUrl, { keep: 'On this device' });
  await ask(page, 'Before the crash');
  await kill();

  const { page: again } = await start();
  expect(await replied(again)).toBe('Hello from the test server.');
  await ask(again, 'After the crash');
  expect(server.chats).toHaveLength(2);
});
