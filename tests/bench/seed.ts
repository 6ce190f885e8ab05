import type { Page } from 'playwright-core';
import { newConversation, type Conversation } from '../../src/model/chat/conversation';
import { newMessage, newReplyFacts, type Message, type ReplyFacts } from '../../src/model/chat/message';
import { databaseName } from '../../src/storage/keyspace/open';
import { migrations } from '../../src/storage/keyspace/schema';
import { storeName } from '../../src/storage/migrations/migration';

export interface Library {
  /** How many chats: `Chat 0`, the oldest, to `Chat n`, with the ids `seeded-0` to `seeded-n`. */
  chats: number;
  /** How many messages each has, a question and a reply by turns, with the ids `m00000` and on. */
  messages: number;
  /** Characters of a message; 660 unless told otherwise, as 100,000 messages of people have on average. */
  letters?: number;
  /** Another id than `seeded` for the chats. */
  prefix?: string;
}

/** A word that stands once in a library: in the middle message of the middle chat. */
export const rareWord = 'quokkaberry';

/**
 * Writes a library into the storage of the page at `site` (its address), the same texts each time, and nothing of it goes
 * through the test: 100,000 messages take some ten seconds. `page` is left at a file of the site that runs no script. Gives
 * the characters of all texts.
 */
export async function seedLibrary(page: Page, site: string, library: Library): Promise<number> {
  const start = { endpointId: 'seeded', model: 'test-model', systemPrompt: { promptId: null, text: '' } };
  const question = newMessage('', null, 'user', '');
  const reply: ReplyFacts = { ...newReplyFacts('seeded', 'test-model'), status: 'complete' };
  const answer: Message = { ...question, role: 'assistant', reply };
  await page.goto(`${site}icon.svg`);
  return page.evaluate(writeLibrary, {
    ...{ name: databaseName(site), storeName, version: migrations.length, rareWord },
    ...{ letters: 660, prefix: 'seeded', ...library },
    header: newConversation('', 0, start),
    question,
    answer,
  });
}

type Seed = Required<Library> & {
  name: string;
  storeName: string;
  version: number;
  rareWord: string;
  header: Conversation;
  question: Message;
  answer: Message;
};

/** Runs in the page. */
async function writeLibrary(seed: Seed): Promise<number> {
  const { name, storeName, version, rareWord, header, question, answer, prefix, chats, messages, letters } = seed;
  let state = 1;
  // A linear congruential generator (Numerical Recipes): the same numbers in every browser.
  const random = (): number => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) / 2 ** 32;
  const syllables = 'ba ce di fo gu la me ni po ru sa te vi wo zu an er in or un'.split(' ');
  const word = (): string =>
    Array.from({ length: 1 + Math.floor(random() * 4) }, () => syllables[Math.floor(random() * syllables.length)]).join(
      '',
    );
  const words = Array.from({ length: 30_000 }, word);
  // Few words are most of a text, as in people's.
  const text = (): string => {
    let said = '';
    while (said.length < letters) said += `${words[Math.floor(words.length * random() ** 4)]} `;
    return said.trimEnd();
  };
  const opening = indexedDB.open(name, version);
  opening.onupgradeneeded = () => opening.result.createObjectStore(storeName);
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(new Error('IndexedDB cannot be opened'));
  });
  const start = Date.UTC(2024, 0, 1);
  let total = 0;
  let transaction: IDBTransaction | null = null;
  const written: Promise<void>[] = [];
  for (let chat = 0; chat < chats; chat += 1) {
    if (!transaction || chat % 50 === 0) {
      await Promise.all(written);
      const current = (transaction = database.transaction(storeName, 'readwrite'));
      written.push(
        new Promise((resolve, reject) => {
          current.oncomplete = () => resolve();
          current.onabort = () => reject(new Error('The library was not written'));
        }),
      );
    }
    const store = transaction.objectStore(storeName);
    const id = `${prefix}-${chat}`;
    let parentId: string | null = null;
    const createdAt = start + chat * 3_600_000;
    for (let number = 0; number < messages; number += 1) {
      const messageId = `m${String(number).padStart(5, '0')}`;
      const isRare = chat === chats >> 1 && number === messages >> 1;
      const said = isRare ? `${text()} ${rareWord}` : text();
      total += said.length;
      const facts = { id: messageId, conversationId: id, parentId, createdAt: createdAt + number * 1000 };
      store.put({ ...(number % 2 ? answer : question), ...facts, parts: [{ type: 'text', text: said }] }, [
        'message',
        id,
        messageId,
      ]);
      parentId = messageId;
    }
    const times = { createdAt, updatedAt: createdAt + messages * 1000 };
    store.put({ ...header, id, title: `Chat ${chat}`, tipId: parentId, ...times }, ['conversation', id]);
  }
  await Promise.all(written);
  database.close();
  return total;
}
