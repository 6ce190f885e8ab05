import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { newConversation, type Conversation } from '../../../src/model/chat/conversation';
import type { Message } from '../../../src/model/chat/message';
import { textParts } from '../../../src/model/chat/parts';
import { storeName } from '../../../src/storage/migrations/migration';
import { messages } from './app';

/** The id of the message of a seeded thread at `index`. Ids sort as the messages follow each other. */
export function seededId(index: number): string {
  return `m${String(index).padStart(6, '0')}`;
}

/** What the message at `index` says first. */
export function seededText(index: number): string {
  return `Message ${String(index)} begins.`;
}

/**
 * Writes a chat of `length` messages, by turns a question and a reply, into the storage of the page, which must have one. They are of
 * different heights. `texts`: what some of them say instead, by their index.
 */
export async function seedThread(
  page: Page,
  id: string,
  length: number,
  texts: Readonly<Record<number, string>> = {},
): Promise<void> {
  const now = Date.now();
  const start = { endpointId: 'seeded', model: 'test-model', systemPrompt: { promptId: null, text: '' } };
  const conversation = { ...newConversation(id, now, start), title: `Thread ${id}`, tipId: seededId(length - 1) };
  const batch = 5000;
  for (let from = 0; from < length; from += batch) {
    const count = Math.min(batch, length - from);
    const messages = Array.from({ length: count }, (_, at) => messageAt(id, from + at, texts[from + at]));
    await page.evaluate(write, { storeName, conversation, messages });
  }
}

/** Opens a seeded chat at the end, or at a message, in a new page load. */
export async function openSeeded(page: Page, id: string, message?: string): Promise<void> {
  const { origin, pathname } = new URL(page.url());
  await page.goto('about:blank');
  await page.goto(`${origin}${pathname}#/chat/${id}${message === undefined ? '' : `/${message}`}`);
  await messages(page).first().waitFor();
  // The end of a long thread is shown before the rest is read.
  const log = page.getByRole('log', { name: 'Conversation', exact: true });
  await expect.poll(() => log.locator('[inert]').count()).toBe(0);
}

function messageAt(conversationId: string, index: number, text = textAt(index)): Message {
  return {
    id: seededId(index),
    conversationId,
    parentId: index === 0 ? null : seededId(index - 1),
    role: index % 2 === 0 ? 'user' : 'assistant',
    parts: textParts(text),
    createdAt: index,
    deletedAt: null,
    reply: null,
  };
}

function textAt(index: number): string {
  if (index % 2 === 0) return seededText(index);
  const sentence = 'Tides follow the moon, and twice a day the water comes back to where it was before. ';
  const paragraphs = Array.from({ length: 1 + (index % 7) }, (_, at) => sentence.repeat(1 + ((index + at) % 5)));
  return [seededText(index), ...paragraphs, '- one\n- two\n- three'].join('\n\n');
}

/** Runs in the page. */
async function write(seed: { storeName: string; conversation: Conversation; messages: Message[] }): Promise<void> {
  const [{ name = '' } = {}] = await indexedDB.databases();
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open(name);
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(new Error('IndexedDB cannot be opened'));
  });
  const transaction = database.transaction(seed.storeName, 'readwrite');
  const store = transaction.objectStore(seed.storeName);
  store.put(seed.conversation, ['conversation', seed.conversation.id]);
  for (const message of seed.messages) store.put(message, ['message', message.conversationId, message.id]);
  await new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(new Error('The thread was not written'));
  });
  database.close();
}
