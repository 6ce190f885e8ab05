import { afterEach, expect, test, vi } from 'vitest';
import type { Announcement } from '../../../../src/storage/keyspace/channel';
import { changeOfConversation } from '../../../../src/storage/library/library';
import { databaseName, type OpenedStorage, type StorageOptions } from '../../../../src/storage/keyspace/open';
import { migrations } from '../../../../src/storage/keyspace/schema';
import { WebStorage, browser, conversation, endpoint, message, shelves } from '../builders';
import { waitFor } from '../../../wait-for';

const open: OpenedStorage[] = [];
const opened = async (tab: Promise<OpenedStorage>) => {
  open.push(await tab);
  return open.at(-1)!;
};
afterEach(() => open.splice(0).forEach((one) => one.close()));

const denied = {
  open: () => {
    throw new DOMException('', 'SecurityError');
  },
} as unknown as IDBFactory;
const broken = (name: string) =>
  ({
    open() {
      const request = { error: new DOMException('', name), onerror: () => undefined };
      setTimeout(() => request.onerror());
      return request;
    },
  }) as unknown as IDBFactory;

test('the database is called after the folder of the page, whatever the file and the hash', () => {
  expect(databaseName('https://me.example.test/some/path/index.html?x#/chat/1')).toBe('tally:/some/path/');
  expect(databaseName('https://me.example.test/some/path/')).toBe('tally:/some/path/');
  expect(databaseName('file:///home/me/tally.html')).toBe('tally:/home/me/');
});

test.each<[string, StorageOptions, string]>([
  ['is missing', { indexedDB: null }, 'storage-denied'],
  ['is forbidden', { indexedDB: denied }, 'storage-denied'],
  ['is broken', { indexedDB: broken('UnknownError') }, 'storage-denied'],
  ['has no room', { indexedDB: broken('QuotaExceededError') }, 'storage-full'],
])('where IndexedDB %s, the chat goes on in memory, and the problem is told', async (_, options, kind) => {
  const storage = await opened(browser().tab(options));
  expect(storage.problem).toEqual({ kind });
  expect(storage.isKept).toBe(false);
  const { library } = shelves(storage);
  await library.putConversation(conversation('c1'));
  expect(await library.loadConversations()).toEqual([conversation('c1')]);
});

test('a database of a newer version is left alone, and its page told', async () => {
  const { tab } = browser();
  const newer = await opened(tab({ migrations: [...migrations, () => undefined] }));
  await shelves(newer).library.putConversation(conversation('c1'));
  const older = await opened(tab());
  expect(older.problem).toEqual({ kind: 'storage-newer' });
  await older.deleteEverything();
  expect(await shelves(newer).library.loadConversations()).toHaveLength(1);
});

test('an older database is no empty app where the code that upgrades it is missing: it is opened later, as it was', async () => {
  const { tab } = browser();
  const older = await opened(tab());
  await shelves(older).library.putConversation(conversation('c1'));
  older.close();
  const load = () => Promise.reject(new TypeError('Failed to fetch dynamically imported module: /assets/x.js'));
  await expect(tab({ migrations: [...migrations, { load }] })).rejects.toThrow('dynamically imported module');
  const later = await opened(tab({ migrations: [...migrations, { load: () => Promise.resolve(() => undefined) }] }));
  expect(await shelves(later).library.loadConversations()).toEqual([conversation('c1')]);
});

test('a page that is open while another version upgrades is asked to reload', async () => {
  const { tab } = browser();
  const onNewerSchema = vi.fn();
  await opened(tab({ onNewerSchema }));
  await opened(tab({ migrations: [...migrations, () => undefined] }));
  expect(onNewerSchema).toHaveBeenCalledOnce();
});

test('words typed after a newer version has upgraded the database are found again by the next page load', async () => {
  const { tab } = browser();
  const sessionStorage = new WebStorage();
  const newer = [...migrations, () => undefined];
  const older = await opened(tab({ sessionStorage }));
  await shelves(older).library.putConversation(conversation('c1'));
  await opened(tab({ migrations: newer }));
  const { drafts } = shelves(older, 5000);
  await expect(drafts.save('c1', 'Typed')).rejects.toThrow('storage-newer');
  await expect(drafts.save('c1', 'Typed on')).rejects.toThrow('storage-newer');
  await expect(drafts.save('c2', 'Of a chat that is nowhere')).rejects.toThrow('storage-newer');

  const reloaded = shelves(await opened(tab({ migrations: newer, sessionStorage, isReload: true })));
  expect(await reloaded.drafts.load('c1')).toBe('Typed on');
  expect(await reloaded.drafts.load('new-c2')).toBe('Of a chat that is nowhere');
  await reloaded.drafts.save('c1', '');
  const again = shelves(await opened(tab({ migrations: newer, sessionStorage, isReload: true })));
  expect(await again.drafts.load('c1')).toBe('');
});

test('a database without our store is left alone', async () => {
  const { tab, indexedDB, name } = browser();
  const opening = indexedDB.open(name, 1);
  await new Promise((resolve) => (opening.onsuccess = resolve));
  opening.result.close();
  expect((await opened(tab())).problem).toEqual({ kind: 'storage-denied' });
});

test('a first visit has no problem; a database that was emptied since is noticed once', async () => {
  const { tab, indexedDB, name } = browser();
  const first = await opened(tab());
  expect(first.problem).toBeNull();
  await shelves(first).library.putConversation(conversation('c1'));
  expect((await opened(tab())).problem).toBeNull();
  await new Promise((resolve) => (indexedDB.deleteDatabase(name).onsuccess = resolve));
  const after = await opened(tab());
  expect(after.problem).toEqual({ kind: 'storage-gone' });
  expect(after.isKept).toBe(true);
  expect((await opened(tab())).problem).toBeNull();
});

test('who deletes everything is not told later that it is gone', async () => {
  const { tab, indexedDB, name, localStorage } = browser();
  const storage = await opened(tab());
  const { library, configuration } = shelves(storage);
  await library.putConversation(conversation('c1'));
  await configuration.putEndpoint(endpoint('e1'));
  await storage.visit.putNote('form', { key: 'sk-secret' });
  await storage.deleteEverything();
  expect(await storage.records.range([])).toEqual([]);
  expect(await storage.visit.takeNote('form')).toBeNull();
  expect(localStorage.length).toBe(0);
  await new Promise((resolve) => (indexedDB.deleteDatabase(name).onsuccess = resolve));
  expect((await opened(tab())).problem).toBeNull();
});

test('every write is heard by the other tabs, by what it changed, and not by its own', async () => {
  const { tab } = browser('tally:/announced/');
  const [mine, other] = [await opened(tab()), await opened(tab())];
  const heardHere: Announcement[] = [];
  const heardThere: Announcement[] = [];
  mine.listen((one) => heardHere.push(one));
  const stop = other.listen((one) => heardThere.push(one));
  const { library, configuration, drafts } = shelves(mine);
  await library.putConversation(conversation('c1'));
  await library.saveMessages([], [changeOfConversation('c1', (old) => ({ ...old, pinned: true }))]);
  await library.saveMessages([message('c1', 'm1'), message('c1', 'm2'), message('c2', 'm3')]);
  await mine.records.write([{ put: ['journal', 'c1', 'm2', 0], value: { at: 1 } }], 'relaxed');
  await drafts.save('c1', 'Hi');
  await configuration.changeSettings({ theme: 'dark', density: 'compact' });
  await configuration.deleteEndpoint('e1');
  await mine.deleteEverything();
  await waitFor(() => expect(heardThere.at(-1)).toEqual({ type: 'everything' }));
  expect(heardHere).toEqual([]);
  expect(heardThere).toEqual([
    { type: 'conversation', id: 'c1' },
    { type: 'conversation', id: 'c1' },
    { type: 'messages', conversationId: 'c1', ids: ['m1', 'm2'] },
    { type: 'messages', conversationId: 'c2', ids: ['m3'] },
    { type: 'reply', conversationId: 'c1', id: 'm2' },
    { type: 'draft', conversationId: 'c1' },
    { type: 'settings' },
    { type: 'endpoints' },
    { type: 'keys' },
    { type: 'settings' },
    { type: 'everything' },
  ]);
  stop();
  const stillHeard: Announcement[] = [];
  other.listen((one) => stillHeard.push(one));
  await library.changePrompts([{ id: 'p', name: '', text: '', updatedAt: 1 }]);
  await waitFor(() => expect(stillHeard).toEqual([{ type: 'prompts' }]));
  expect(heardThere).toHaveLength(11);
});

test('a write of very many things is announced as everything', async () => {
  const { tab } = browser('tally:/many/');
  const [mine, other] = [await opened(tab()), await opened(tab())];
  const heardThere: Announcement[] = [];
  other.listen((one) => heardThere.push(one));
  await shelves(mine).library.saveMessages(Array.from({ length: 51 }, (_, index) => message(`c${index}`, 'm')));
  await waitFor(() => expect(heardThere).not.toEqual([]));
  expect(heardThere).toEqual([{ type: 'everything' }]);
});
