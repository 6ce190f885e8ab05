import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { expect, inject } from 'vitest';
import { choices, reply as streams } from '../../server/behaviours';
import { ControlledReply } from '../../server/controlled';
import { logprobChunk } from '../../server/wire';
import {
  ask,
  button,
  composer,
  connect,
  content,
  messages,
  replied,
  reply,
  send,
  test as base,
  testKey,
} from '../harness/app';
import { chat, node, said } from '../../unit/storage/files/imports/chatgpt-chats';
import { openSettings } from '../harness/screens/chats';
import { holdDatabase, kept, keptOf } from '../harness/stored';
import { columns, compare, statuses } from '../harness/screens/columns';
import { seedEndpoint } from '../harness/seed';
import { startKillable, type KillableBrowser } from '../harness/browsers/killable';

/**
 * `start` opens the product in a browser that can be killed; each time it is the same profile. It is connected to `server` from
 * the first time on, unless that `isFirstVisit`.
 */
const test = base
  .extend('profile', () => mkdtemp(join(tmpdir(), 'profile-')))
  .extend('start', async ({ site, server, profile }, { onCleanup }) => {
    let last: KillableBrowser | undefined;
    onCleanup(async () => {
      await last?.kill();
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    });
    return async ({ isFirstVisit = false } = {}): Promise<{ page: Page; kill: () => Promise<void> }> => {
      const isConnected = isFirstVisit || last !== undefined;
      const browser = (last = await startKillable(inject('browsers').headlessShell, profile));
      const page = await browser.context.newPage();
      if (!isConnected) await seedEndpoint(page, site.url, server.baseUrl, testKey);
      await page.goto(site.url);
      return { page, kill: () => browser.kill() };
    };
  });

/** Which of `words` stand in a file of the profile, in the one-byte or the two-byte form in which Chromium writes text. */
async function onDisk(profile: string, words: readonly string[]): Promise<string[]> {
  const entries = await readdir(profile, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => readFile(join(parentPath, name)));
  const all = Buffer.concat(await Promise.all(files));
  return words.filter((word) => all.includes(word) || all.includes(Buffer.from(word, 'utf16le')));
}

const numbered = (count: number): string[] => Array.from({ length: count }, (_, index) => `w${index + 1} `);

/** The number of the last word that is there. */
const lastOf = (text: string): number => Number(/w(\d+)\s*$/.exec(text)?.[1] ?? 0);

const wordsPerSecond = 40;

/**
 * Waits half a second: what was seen before it has to be kept, what comes in it may be lost. On a busy machine it takes as long as
 * the page needs to get so much further (`hasGoneOn`), and the disk for what the page has given to it: what they had no time for is
 * not what the page has lost.
 */
async function halfASecond(page: Page, hasGoneOn: () => Promise<boolean>): Promise<void> {
  await new Promise((done) => setTimeout(done, 500));
  await expect.poll(hasGoneOn).toBe(true);
  await kept(page);
}

const wordsInIt = wordsPerSecond / 2;

type Read = (this: ReadableStreamDefaultReader) => Promise<ReadableStreamReadResult<unknown>>;

/** Runs in the page: counts what is read of answers from then on, but for what is waited for already. */
function countReads(): void {
  const { prototype } = ReadableStreamDefaultReader;
  const read = Reflect.get(prototype, 'read') as Read;
  prototype.read = async function () {
    const result = await read.call(this);
    document.documentElement.dataset['reads'] = String(Number(document.documentElement.dataset['reads'] ?? 0) + 1);
    return result;
  };
}

const readsSoFar = (): number => Number(document.documentElement.dataset['reads'] ?? 0);

const twoFrames = (): Promise<void> =>
  new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done())));

test('a temporary chat leaves no word on the disk, even where the browser is killed in the middle of it', async ({
  start,
  server,
  profile,
}) => {
  const { page, kill } = await start();
  // A chat of the usual kind, by which it is known that words on the disk are found.
  server.next(streams('A walrus.'));
  await ask(page, 'What has tusks?');
  await button(page, 'Temporary chat').click();
  await page.locator('[role=log][data-temporary=true]').waitFor();
  server.next(streams(numbered(4000), { tokensPerSecond: wordsPerSecond }));
  await send(page, 'Count hippopotamuses.');
  await expect.poll(async () => lastOf(await content(reply(page)).innerText())).toBeGreaterThan(wordsPerSecond);
  await composer(page).fill('An unsent pelican');
  await kept(page);
  await kill();

  const words = ['walrus', 'hippopotamus', 'w12 w13', 'pelican'];
  expect(await onDisk(profile, words)).toEqual(['walrus']);
  const { page: again } = await start();
  await button(again, 'New chat').waitFor();
  expect(await again.getByRole('navigation', { name: 'Conversations' }).getByRole('link').allInnerTexts()).toHaveLength(
    1,
  );
  expect(
    await messages(again)
      .filter({ hasText: /hippopotamus|w12/ })
      .count(),
  ).toBe(0);
});

test('a browser that is killed loses at most the last half second of a reply, and Continue goes on', async ({
  start,
  server,
}) => {
  const { page, kill } = await start();
  server.next(streams(numbered(4000), { tokensPerSecond: wordsPerSecond }));
  await send(page, 'Count.');
  const seen = async () => lastOf(await content(reply(page)).innerText());
  await expect.poll(seen).toBeGreaterThan(2 * wordsPerSecond);
  const halfASecondAgo = await seen();
  await halfASecond(page, async () => (await seen()) >= halfASecondAgo + wordsInIt);
  await kill();

  const { page: again } = await start();
  const left = await replied(again, 'interrupted');
  expect(lastOf(left)).toBeGreaterThanOrEqual(halfASecondAgo);
  expect(left.trim()).toBe(numbered(lastOf(left)).join('').trim());
  expect(await messages(again, 'user').allInnerTexts()).toEqual([expect.stringContaining('Count.')]);

  server.next(streams(['and', ' so', ' on']));
  await button(reply(again), 'Continue').click();
  expect(await replied(again)).toBe(`${left.trim()} and so on`);
});

test('the first words of a reply outlast a kill as soon as they are seen', async ({ start, server, site }) => {
  const { page, kill } = await start();
  const running = new ControlledReply();
  server.next(running.behaviour);
  await send(page, 'Well?');
  await running.started;
  const other = await page.context().newPage();
  await other.goto(new URL('icon.svg', site.url).href);
  await other.evaluate(holdDatabase);
  await page.bringToFront();
  await page.evaluate(countReads);
  running.say('The first words');
  await expect
    .poll(async () => {
      running.say(' and more');
      return page.evaluate(readsSoFar);
    })
    .toBeGreaterThan(0);
  await page.evaluate(twoFrames);
  // They have come, and the disk is busy.
  expect(await reply(page).innerText()).not.toContain('The first words');
  await other.close();
  await content(reply(page)).getByText('The first words').waitFor();
  await kill();

  const { page: again } = await start();
  expect(await replied(again, 'interrupted')).toContain('The first words');
});

test('a browser that is killed while a reply is continued keeps what there was, and what came', async ({
  start,
  server,
}) => {
  const { page, kill } = await start();
  server.next(streams(['The', ' first', ' half'], { finishReason: 'length' }));
  await ask(page, 'Tell me everything.');
  server.next(streams([' ', ...numbered(4000)], { tokensPerSecond: wordsPerSecond }));
  await button(reply(page), 'Continue').click();
  const seen = async () => lastOf(await content(reply(page)).innerText());
  await expect.poll(seen).toBeGreaterThan(wordsPerSecond);
  const halfASecondAgo = await seen();
  await halfASecond(page, async () => (await seen()) >= halfASecondAgo + wordsInIt);
  await kill();

  const { page: again } = await start();
  const left = await replied(again, 'interrupted');
  expect(left).toMatch(/^The first half w1 w2 /);
  expect(lastOf(left)).toBeGreaterThanOrEqual(halfASecondAgo);
});

test('columns outlast a kill, and each can be asked for again or gone on with', async ({ start, server }) => {
  const { page, kill } = await start();
  const stream = () => streams(numbered(4000), { tokensPerSecond: wordsPerSecond });
  server.next(stream(), stream());
  await button(await compare(page, 'Count.'), 'Send 2 requests').click();
  const seen = async () => (await content(columns(page)).allInnerTexts()).map(lastOf);
  const hasCome = (last: number): boolean => last > 2 * wordsPerSecond;
  await expect.poll(async () => (await seen()).filter(hasCome)).toHaveLength(2);
  const halfASecondAgo = await seen();
  await halfASecond(page, async () =>
    (await seen()).every((last, index) => last >= halfASecondAgo[index]! + wordsInIt),
  );
  await kill();

  const { page: again } = await start();
  await expect.poll(() => statuses(again)).toEqual(['interrupted', 'interrupted']);
  const left = await content(columns(again)).allInnerTexts();
  for (const [index, text] of left.entries()) {
    expect(lastOf(text)).toBeGreaterThanOrEqual(halfASecondAgo[index]!);
    expect(text.trim()).toBe(numbered(lastOf(text)).join('').trim());
  }
  server.next(streams('Counted.'));
  await button(columns(again).first(), 'Regenerate').click();
  await expect.poll(() => statuses(again)).toEqual(['interrupted', 'interrupted', 'complete']);
  expect(await content(columns(again)).allInnerTexts()).toEqual([...left, 'Counted.']);
  await button(columns(again).nth(1), 'Use this reply').click();
  server.next(streams(['and', ' so', ' on']));
  await button(reply(again), 'Continue').click();
  await expect.poll(() => content(reply(again)).innerText()).toBe(`${left[1]!.trim()} and so on`);
});

test('the choices of one request outlast a kill', async ({ start, server }) => {
  const { page, kill } = await start();
  await composer(page).fill('/n 3');
  await composer(page).press('Enter');
  await page.getByText('asks for 3 replies').waitFor();
  const texts = ['a ', 'b ', 'c '].map((sign) => sign.repeat(4000));
  server.next(choices(texts, { tokensPerSecond: 3 * wordsPerSecond }));
  await send(page, 'Three ways.');
  const seen = async () => (await content(columns(page)).allInnerTexts()).map(({ length }) => length);
  await expect.poll(async () => (await seen()).filter((length) => length > 2 * wordsPerSecond)).toHaveLength(3);
  const halfASecondAgo = await seen();
  await halfASecond(page, async () =>
    (await seen()).every((length, index) => length >= halfASecondAgo[index]! + wordsInIt),
  );
  await kill();

  const { page: again } = await start();
  await expect.poll(() => statuses(again)).toEqual(['interrupted', 'interrupted', 'interrupted']);
  for (const [index, text] of (await content(columns(again)).allInnerTexts()).entries()) {
    expect(text.length).toBeGreaterThanOrEqual(halfASecondAgo[index]!);
    expect(texts[index]).toContain(text.trim());
  }
});

test('probabilities outlast a kill with the text that they belong to', async ({ start, server }) => {
  const { page, kill } = await start();
  server.next(async (exchange) => {
    exchange.head(200, { 'Content-Type': 'text/event-stream' });
    for (const token of numbered(4000)) {
      if (exchange.gone.aborted) return;
      exchange.say(logprobChunk({ token, logprob: Math.log(0.5) }));
      await exchange.pause(1000 / wordsPerSecond);
    }
  });
  await send(page, 'Count.');
  await expect.poll(async () => lastOf(await content(reply(page)).innerText())).toBeGreaterThan(2 * wordsPerSecond);
  await kill();

  const { page: again } = await start();
  const left = await replied(again, 'interrupted');
  await button(reply(again), 'Token probabilities').click();
  const tokens = reply(again).getByRole('listbox', { name: 'Token probabilities', exact: true });
  await tokens.waitFor();
  expect((await tokens.innerText()).trim()).toBe(left.trim());
  expect(await tokens.getByRole('option').count()).toBe(lastOf(left));
});

test('a browser that is killed under the hands of somebody who types loses at most the last half second', async ({
  start,
}) => {
  const { page, kill } = await start();
  await ask(page, 'Hello');
  const typed = numbered(25);
  const times: number[] = [];
  await composer(page).focus();
  for (const word of typed) {
    await page.keyboard.type(word, { delay: 15 });
    times.push(performance.now());
  }
  const halfASecondAgo = performance.now() - 500;
  // The disk may be slow: what the page has given to it is not what the page has lost.
  await kept(page);
  await kill();

  const { page: again } = await start();
  await messages(again).first().waitFor();
  const draft = await composer(again).inputValue();
  const wholeWords = draft.split(' ').length - 1;
  expect(wholeWords).toBeGreaterThanOrEqual(times.filter((time) => time < halfASecondAgo).length - 1);
  expect(typed.join('')).toContain(draft);
});

test('chats, settings and a key that is kept on this device outlast a kill', async ({ start, server }) => {
  const { page, kill } = await start({ isFirstVisit: true });
  await connect(page, server.baseUrl, { keep: 'On this device' });
  await ask(page, 'Before the crash');
  // The chat's sum has it when all of it is on disk.
  await page.locator('[data-count=conversation]').waitFor();
  await kill();

  const { page: again } = await start();
  expect(await replied(again)).toBe('Hello from the test server.');
  await ask(again, 'After the crash');
  expect(server.chats).toHaveLength(2);
});

test('an import whose browser is killed leaves whole chats, goes on when it is repeated, and can be undone', async ({
  start,
}) => {
  const chats = 200;
  const exported = Array.from({ length: chats }, (_, one) =>
    chat(
      [
        node('q', null, said('user', `Which half is larger, ${one}?`), ['a']),
        node('a', 'q', said('assistant', 'The left one. '.repeat(40))),
      ],
      { conversation_id: `c${one}`, title: `Chat ${one}` },
    ),
  );
  const buffer = Buffer.from(JSON.stringify(exported));
  const importing = async (page: Page): Promise<Locator> => {
    const settings = await openSettings(page, 'Data');
    const file = { name: 'conversations.json', mimeType: 'application/json', buffer };
    await settings.getByLabel('Import file').setInputFiles(file);
    const dialog = page.getByRole('dialog', { name: 'Import', exact: true });
    const take = button(dialog, 'Import');
    // Everything is there where a quick machine has imported it before the browser was killed.
    await take.or(dialog.getByText(/^Everything/)).waitFor();
    if ((await take.count()) > 0) await take.click();
    return dialog;
  };
  const { page, kill } = await start();
  const dialog = await importing(page);
  const progress = async (): Promise<number> => {
    if ((await dialog.getByText(/^Imported:/).count()) > 0) return 100;
    const bars = dialog.getByRole('progressbar', { name: 'Importing' });
    const [value = -1] = await bars.evaluateAll((all) => all.map((one) => (one as HTMLProgressElement).value));
    return value;
  };
  await expect.poll(progress, { interval: 10 }).toBeGreaterThanOrEqual(25);
  await kill();

  const { page: again } = await start();
  await composer(again).waitFor();
  const [there = 0, messages = 0] = await kept(again);
  expect(messages).toBe(2 * there);
  const repeated = await importing(again);
  await repeated.getByText(/^Imported:|^Everything/).waitFor();
  await button(repeated, 'Close').last().click();
  await expect.poll(() => kept(again)).toEqual([chats, 2 * chats]);
  const settings = again.getByRole('dialog', { name: 'Settings', exact: true });
  const undo = button(settings, 'Undo import');
  // The list is read again once the chats are, after the dialog has said what came of the import.
  const imports = await keptOf(again, 'import');
  expect(imports).toBeGreaterThan(0);
  await expect.poll(() => undo.count()).toBe(imports);
  for (let left = imports; left > 0; left -= 1) {
    await undo.first().click();
    await expect.poll(() => undo.count()).toBe(left - 1);
  }
  await expect.poll(() => kept(again)).toEqual([0, 0]);
});
