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

/**
 * Of one reply: transactions that write, a second, with those that begin and end it; and how many bytes are written for
 * one of the reply while it streams (`share`), and with the whole reply that is kept in the end (`shareInAll`).
 */
interface Writes {
  aSecond: number;
  share: number;
  shareInAll: number;
}

async function writes(page: Page): Promise<Writes> {
  await page.evaluate(() => (globalThis.written = { transactions: 0, bytes: 0, whileStreaming: 0 }));
  await ask(page, 'Go on');
  // The bill, and what the reply changes of the list of chats, is written after it.
  await page.waitForTimeout(1000);
  const { transactions, bytes, whileStreaming } = await page.evaluate(() => globalThis.written);
  return {
    aSecond: transactions / (pieces.length / tokensPerSecond),
    share: whileStreaming / replyBytes,
    shareInAll: bytes / replyBytes,
  };
}

test('what a reply writes to the disk while it streams', async ({ chat, server }) => {
  await chat.addInitScript(() => {
    globalThis.written = { transactions: 0, bytes: 0, whileStreaming: 0 };
    const remove = Object.getOwnPropertyDescriptor(IDBObjectStore.prototype, 'delete')!
      .value as IDBObjectStore['delete'];
    IDBObjectStore.prototype.delete = function (key) {
      // The journal is taken away in the transaction that ends the reply.
      const isEnd = key instanceof IDBKeyRange && (key.lower as unknown[])[0] === 'journal';
      if (isEnd) globalThis.written.whileStreaming = globalThis.written.bytes;
      return remove.call(this, key);
    };
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
  const rows: Record<string, Writes> = {};
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
      shareInAll: median(runs.map(({ shareInAll }) => shareInAll)),
    };
    const { aSecond, share } = rows[name];
    figure({ name: `${name}: writes to the disk a second of streaming`, value: aSecond, limit: 4, unit: 'count' });
    figure({ name: `${name}: bytes written while streaming, for one of the reply`, value: share, limit: 2, unit: '×' });
  }
  console.table(rows);
});

declare global {
  var written: { transactions: number; bytes: number; whileStreaming: number };
}
