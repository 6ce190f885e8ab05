import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { newConversation } from '../../src/model/chat/conversation';
import { newMessage, newReplyFacts, type Message } from '../../src/model/chat/message';
import type { Backup } from '../../src/storage/files/backup';
import { button, composer, test as base } from '../browser/harness/app';
import { backupOf, chatLink, figure, restore, saveBackup } from '../browser/harness/screens/chats';
import { figure as report } from './figures';
import { mainThreadMs, median, workerHeapBytes } from './measure';

/** ms between two frames of a screen. */
const frameMs = 1000 / 60;
const keystrokes = 20;

const prose = 'The median splits the sorted halves, so a cut in the shorter array decides where the other one is cut. ';
const paragraph = `${prose.repeat(5)}\n\n`;
const textOf = (length: number): string => paragraph.repeat(Math.ceil(length / paragraph.length)).slice(0, length);

/** Chats by the characters of their history, in messages of 2,000. */
const histories = { short: 10_000, long: 1_000_000 };
const messageLength = 2000;

function chatOf(
  name: keyof typeof histories,
  endpointId: string,
): { conversation: Backup['conversations'][0]; thread: Message[] } {
  const thread: Message[] = [];
  for (let n = 0; n < histories[name] / messageLength; n += 1) {
    const role = n % 2 === 0 ? 'user' : 'assistant';
    const text = `${String(n)} ${textOf(messageLength)}`;
    const message = newMessage(name, thread.at(-1)?.id ?? null, role, text);
    const facts = { ...newReplyFacts(endpointId, 'test-model'), status: 'complete' } as const;
    thread.push(role === 'user' ? message : { ...message, reply: facts });
  }
  const start = { endpointId, model: 'test-model', systemPrompt: { promptId: null, text: '' } };
  return { conversation: { ...newConversation(name, 1, start), title: name, tipId: thread.at(-1)!.id }, thread };
}

async function open(page: Page, title: string): Promise<void> {
  await chatLink(page, title).click();
  await page.getByRole('heading', { name: title, exact: true }).waitFor();
}

/** Main-thread ms from a keystroke at the end of the field in focus until `[data-count=draft]` says something else. */
async function keystrokeMs(page: Page): Promise<number> {
  const type = (): Promise<void> =>
    page.evaluate(async (times) => {
      const count = document.querySelector('[data-count=draft]')!;
      for (let n = 0; n < times; n += 1) {
        const changed = new Promise((resolve) => new MutationObserver(resolve).observe(count, { attributes: true }));
        // A word more is a token more.
        // The one way to type as a person does, from inside of the page.
        // eslint-disable-next-line @typescript-eslint/no-deprecated
        document.execCommand('insertText', false, ' median');
        await changed;
      }
    }, keystrokes);
  await type();
  const runs: number[] = [];
  for (let run = 0; run < 5; run += 1) runs.push((await mainThreadMs(page, type)) / keystrokes);
  return median(runs);
}

/**
 * The same in a page that has only a field, and counts nothing: what the browser itself takes to lay out so long a
 * text.
 */
async function bareKeystrokeMs(page: Page, draft: string): Promise<number> {
  await page.bringToFront();
  await page.setContent(`
    <textarea style="inline-size: 700px; block-size: 300px; font: 16px/1.55 system-ui"></textarea>
    <output data-count="draft"></output>`);
  const field = page.locator('textarea');
  await field.fill(draft);
  await field.evaluate((textarea: HTMLTextAreaElement) => {
    textarea.oninput = () =>
      requestAnimationFrame(() =>
        document.querySelector('output')!.setAttribute('data-value', String(textarea.value.length)),
      );
  });
  await field.focus();
  return keystrokeMs(page);
}

/** Characters that were given to the worker since this was asked last. */
function givenToWorker(page: Page): Promise<number> {
  return page.evaluate(() => {
    const given = globalThis.givenToWorker;
    globalThis.givenToWorker = 0;
    return given;
  });
}

const test = base.extend('tab', async ({ context }) => {
  const page = await context.newPage();
  await page.addInitScript(() => {
    globalThis.givenToWorker = 0;
    // eslint-disable-next-line @typescript-eslint/unbound-method
    const post = Worker.prototype.postMessage;
    Worker.prototype.postMessage = function (message: { texts?: string[] }) {
      for (const { length } of message.texts ?? []) globalThis.givenToWorker += length;
      post.call(this, message);
    };
  });
  return page;
});

test('a keystroke costs less than a frame, however long the draft and the history are; history is counted once', async ({
  chat,
  context,
}) => {
  const { endpoints } = JSON.parse(await saveBackup(chat)) as Backup;
  const endpointId = endpoints[0]!.id;
  const chats = (['short', 'long'] as const).map((name) => chatOf(name, endpointId));
  const like = { contextWindow: null, price: { input: 2, output: 8 }, like: 'openai/gpt-4o' };
  await restore(
    chat,
    backupOf({
      conversations: chats.map(({ conversation }) => conversation),
      messages: chats.flatMap(({ thread }) => thread),
      models: [{ endpointId, model: 'test-model', override: like }],
    }),
  );
  const bare = await context.newPage();
  const rows: Record<string, { tally: number; bare: number; 'Tally’s part': number }> = {};
  /** Tally's own part of a keystroke, in ms; with the inspector open where it is. */
  const measure = async (title: keyof typeof histories, draft: string, inspector = ''): Promise<number> => {
    const yardstick = await bareKeystrokeMs(bare, draft);
    await chat.bringToFront();
    await open(chat, title);
    await composer(chat).fill(draft);
    await expect.poll(async () => (await figure(chat, 'count', 'draft'))?.value ?? 0).toBeGreaterThan(0);
    await composer(chat).focus();
    const tally = await keystrokeMs(chat);
    const part = tally - yardstick;
    rows[`history ${histories[title]}, draft ${draft.length}${inspector}`] = {
      tally,
      bare: yardstick,
      'Tally’s part': part,
    };
    return tally;
  };
  const words = 'A few words';
  const wholeRequest = async (): Promise<number> => (await figure(chat, 'count', 'request'))?.value ?? 0;

  const short = await measure('short', words);
  await givenToWorker(chat);
  await open(chat, 'long');
  await expect.poll(wholeRequest).toBeGreaterThan(100_000);
  const once = await givenToWorker(chat);
  const long = await measure('long', words);
  await givenToWorker(chat);
  await open(chat, 'short');
  await open(chat, 'long');
  await expect.poll(wholeRequest).toBeGreaterThan(100_000);
  const again = await givenToWorker(chat);
  await measure('short', textOf(100_000));
  await measure('long', textOf(100_000));
  await button(chat, 'Inspector').click();
  await chat.getByRole('complementary', { name: 'Inspector' }).waitFor();
  const shortInspected = await measure('short', words, ', inspector open');
  const longInspected = await measure('long', words, ', inspector open');
  console.table(rows);
  console.log(`Characters counted: ${once} when the long chat was opened, ${again} when it was opened again`);
  console.log(`Heap of the worker with o200k_base: ${((await workerHeapBytes(chat)) / 1e6).toFixed(1)} MB`);

  for (const [row, { 'Tally’s part': part }] of Object.entries(rows))
    report({ name: `a key, Tally's part: ${row}`, value: part, limit: frameMs, unit: 'ms' });
  const atMost = { limit: 1.5, unit: '×' } as const;
  report({ name: 'a key after a million characters beside 10,000', value: long / short, ...atMost });
  report({ name: 'the same with the inspector open', value: longInspected / shortInspected, ...atMost });
  // The short chat's messages are the long one's first: they were counted.
  expect.soft(once).toBeGreaterThan(0.98 * histories.long);
  expect.soft(once).toBeLessThan(1.02 * histories.long);
  // Only the drafts are.
  expect.soft(again).toBeLessThan(0.01 * histories.long);
});

declare global {
  /** Characters that were posted to workers. */
  var givenToWorker: number;
}
