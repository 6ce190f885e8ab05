import type { Page } from 'playwright-core';
import { storeName } from '../../../src/storage/migrations/migration';
import { conversation, message, reply } from '../../unit/storage/builders';

const messagesOfEach = 20;

/** Writes 5,000 chats into the database of the page: 100,000 messages, questions and replies, with some 66 MB of text. */
export async function seedChats(page: Page, chats = 5000): Promise<void> {
  const blank = { header: conversation('c'), said: [message('c', 'm'), reply('c', 'm', '', { status: 'complete' })] };
  await page.evaluate(
    async ({ blank, chats, messagesOfEach, store }) => {
      const [{ name = '' } = {}] = await indexedDB.databases();
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open(name);
        opening.onsuccess = () => resolve(opening.result);
        opening.onerror = () => reject(new Error('IndexedDB cannot be opened'));
      });
      const text = 'The median splits the sorted halves, so a cut in the shorter array decides. '.repeat(9);
      for (let first = 0; first < chats; first += 500) {
        const transaction = database.transaction(store, 'readwrite');
        const put = (key: string[], value: object) => transaction.objectStore(store).put(value, key);
        for (let chat = first; chat < first + 500; chat += 1) {
          const conversationId = `c${String(chat).padStart(5, '0')}`;
          const idOf = (index: number) => `m${String(index).padStart(4, '0')}`;
          const title = `Chat ${chat}`;
          const tipId = idOf(messagesOfEach - 1);
          put(['conversation', conversationId], { ...blank.header, id: conversationId, title, tipId });
          for (let index = 0; index < messagesOfEach; index += 1) {
            const parentId = index === 0 ? null : idOf(index - 1);
            const parts = [{ type: 'text', text: `${chat} ${index} ${text}` }];
            const one = { ...blank.said[index % 2], id: idOf(index), conversationId, parentId, parts };
            put(['message', conversationId, one.id], one);
          }
        }
        await new Promise((resolve) => (transaction.oncomplete = resolve));
      }
      database.close();
    },
    { blank, chats, messagesOfEach, store: storeName },
  );
}
