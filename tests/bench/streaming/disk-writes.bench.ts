import type { Page } from 'playwright-core';
import { ask, button, test } from '../../browser/harness/app';
import { backupOf, chatLink, manyChats, restore } from '../../browser/harness/screens/chats';
import { reply } from '../../server/behaviours';
import { figure } from '../figures';
import { median } from '../measure';
import { piecesOf } from './texts';

const tokensPerSecond = 200;
const pieces = piecesOf('mixed', 1000);
const replyBytes = Buffer.byteLength(pieces.join(''));

/** Of one reply: transactions that write, a second, and how many bytes for one of the reply. */
async function writes(page: Page): Promise<{ aSecond: number; share: number }> {
  await page.evaluate(() => (globalThis.written = { transactions: 0, bytes: 0 }));
  await ask(page, 'Go on');
  // The bill, and what the reply changes of the list of chats, is written after it.
  await page.waitForTimeout(1000);
  const { transactions, bytes } = await page.evaluate(() => globalThis.written);
  return { aSecond: transactions / (pieces.length / tokensPerSecond), share: bytes / replyBytes };
}

test('what a reply writes to the disk while it streams', async ({ chat, server }) => {
  await chat.addInitScript(() => {
    globalThis.written = { transactions: 0, bytes: 0 };
    const put = Object.getOwnPropertyDescriptor(IDBObjectStore.prototype, 'put')!.value as IDBObjectStore['put'];
    IDBObjectStore.prototype.put = function (value: unknown, key) {
      globalThis.written.bytes += new TextEncoder().encode(JSON.stringify(value)).length;
      return put.call(this, value, key);
    };
    const begin = Object.getOwnPropertyDescriptor(IDBDatabase.prototype, 'transaction')!
      .value as IDBDatabase['transaction'];
    IDBDatabase.prototype.transaction = function (stores, mode, options) {
      if (mode === 'readwrite') globalThis.written.transactions += 1;
      return begin.call(this, stores, mode, options);
    };
  });
  const { conversations, messages } = manyChats(1, 1000);
  const ours = conversations.map((one) => ({ ...one, endpointId: 'seeded' }));
  await restore(chat, backupOf({ conversations: ours, messages }));
  await chat.reload();
  const rows: Record<string, { aSecond: number; share: number }> = {};
  for (const [name, open] of [
    ['a new chat', () => button(chat, 'New chat').click()],
    ['a chat of 1,000 messages', () => chatLink(chat, 'Chat 0').click()],
  ] as const) {
    const runs: Awaited<ReturnType<typeof writes>>[] = [];
    for (let time = 0; time < 5; time += 1) {
      await open();
      server.next(reply(pieces, { tokensPerSecond }));
      runs.push(await writes(chat));
    }
    rows[name] = {
      aSecond: median(runs.map(({ aSecond }) => aSecond)),
      share: median(runs.map(({ share }) => share)),
    };
    const { aSecond, share } = rows[name];
    figure({ name: `${name}: writes to the disk a second of streaming`, value: aSecond, limit: 4, unit: 'count' });
    figure({ name: `${name}: bytes written for one of the reply`, value: share, limit: 2, unit: '×' });
  }
  console.table(rows);
});

declare global {
  var written: { transactions: number; bytes: number };
}
