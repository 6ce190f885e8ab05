import { expect, test, vi } from 'vitest';
import { newConversation } from '../../../../../src/model/chat/conversation';
import { newMessage } from '../../../../../src/model/chat/message';
import { loadFavourites } from '../../../../../src/state/chat/favourites/favourites';
import { renameTag } from '../../../../../src/state/chat/list/actions';
import { keepFirstRows } from '../../../../../src/state/chat/list/first-rows';
import { keyOf } from '../../../../../src/storage/keyspace/key-map';
import { putOfConversation } from '../../../../../src/storage/library/library';
import { waitFor } from '../../../../wait-for';
import { Browser, type Tab } from '../../a-tab';

const start = { endpointId: 'e1', model: 'gpt-4o', systemPrompt: { promptId: null, text: '' } };
const headerOf = (n: number) => ({ ...newConversation(`c${n}`, 1000 + n, start), title: `Chat ${n}` });

/** A browser in which `count` chats are stored, and a tab has seen the list. */
async function seen(count: number): Promise<{ browser: Browser; tab: Tab }> {
  const browser = await Browser.start();
  const tab = await browser.tab();
  await waitFor(() => expect(tab.app.conversations.isComplete).toBe(true));
  await tab.library.saveMessages(
    [],
    Array.from({ length: count }, (_, n) => putOfConversation(headerOf(n))),
  );
  await tab.app.conversations.load();
  await keepFirstRows(tab.app);
  return { browser, tab };
}

const idsOf = ({ app }: Tab): string[] => app.conversations.list.map(({ id }) => id);
const newestFirst = (count: number): string[] => Array.from({ length: count }, (_, n) => `c${count - 1 - n}`);

test('a start with many chats reads the first rows, shows them, and then reads the others in slices', async () => {
  const { browser } = await seen(600);
  const { app } = await browser.tab();
  expect(idsOf({ app } as Tab)).toEqual(newestFirst(600).slice(0, 60));
  const whole = vi.spyOn(app.conversations, 'load');
  await waitFor(() => expect(app.conversations.isComplete).toBe(true));
  expect(idsOf({ app } as Tab)).toEqual(newestFirst(600));
  expect(whole).not.toHaveBeenCalled();
});

test('the chat that the address names is read, too, wherever it stands', async () => {
  const { browser } = await seen(300);
  const { thread, app } = await browser.tab('#/chat/c5');
  expect(app.conversations.isComplete).toBe(false);
  expect(thread.id).toBe('c5');
});

test('a search that begins before all is read looks in all of it', async () => {
  const { browser, tab } = await seen(300);
  await tab.library.saveMessages([], [putOfConversation({ ...headerOf(3), tags: ['rare'] })]);
  const { app } = await browser.tab();
  expect(app.conversations.isComplete).toBe(false);
  await app.conversations.search('tag:rare chat');
  await waitFor(() => expect(idsOf({ app } as Tab)).toEqual(['c3']));
});

test('a tag that is renamed before all is read is renamed in all of it', async () => {
  const { browser, tab } = await seen(300);
  await tab.library.saveMessages([], [putOfConversation({ ...headerOf(3), tags: ['old'] })]);
  const { app, library } = await browser.tab();
  expect(app.conversations.isComplete).toBe(false);
  await renameTag(app, 'old', 'new');
  expect(await library.loadConversation('c3')).toMatchObject({ tags: ['new'] });
});

test('where the others cannot be read, the list is not whole, and a tag is renamed in none of it', async () => {
  const { browser, tab } = await seen(300);
  await tab.library.saveMessages([], [putOfConversation({ ...headerOf(299), tags: ['old'] })]);
  const { app, breakStorage } = await browser.tab();
  breakStorage({ kind: 'storage-denied' });
  expect(await app.conversations.whole).toBe(false);
  expect(app.conversations.isComplete).toBe(false);
  expect(app.storageStatus.problem).toEqual({ kind: 'storage-denied' });
  await renameTag(app, 'old', 'new');
  expect(app.conversations.byId('c299')?.tags).toEqual(['old']);
  breakStorage(null);
  await app.conversations.load();
  expect(await app.conversations.whole).toBe(true);
  expect(app.conversations.all).toHaveLength(300);
});

test('favourites that are asked for before all is read are those of all chats', async () => {
  const { browser, tab } = await seen(300);
  const message = newMessage('c3', null, 'user', 'Kept in mind');
  await tab.library.saveMessages([message], [putOfConversation({ ...headerOf(3), favourites: [message.id] })]);
  const { app } = await browser.tab();
  expect(app.conversations.isComplete).toBe(false);
  expect(await loadFavourites(app)).toMatchObject([{ message: { id: message.id } }]);
});

test('what was changed while the others are read stays as it was changed', async () => {
  const { browser } = await seen(300);
  const { app } = await browser.tab();
  await app.conversations.rename('c299', 'Renamed');
  await waitFor(() => expect(app.conversations.isComplete).toBe(true));
  expect(app.conversations.byId('c299')?.title).toBe('Renamed');
});

test('first rows that are out of date or gone cost nothing: all chats are there in order', async () => {
  const { browser, tab } = await seen(300);
  await tab.library.putConversation({ ...headerOf(3), updatedAt: 9999 });
  await tab.library.saveMessages([], [{ delete: keyOf.conversation('c299') }]);
  const { app } = await browser.tab();
  await waitFor(() => expect(app.conversations.isComplete).toBe(true));
  expect(idsOf({ app } as Tab)).toEqual(['c3', ...newestFirst(299).filter((id) => id !== 'c3')]);
});

test('a broken header among many is skipped, and told once', async () => {
  const { browser, tab } = await seen(300);
  await tab.library.saveMessages([], [{ put: keyOf.conversation('c7'), value: { id: 'c7' } }]);
  const { app } = await browser.tab();
  await waitFor(() => expect(app.notices.list).toMatchObject([{ notice: { kind: 'records-skipped', count: 1 } }]));
  expect(app.conversations.byId('c7')).toBeNull();
  expect(app.conversations.all).toHaveLength(299);
});

test.each([
  ['broken', [5]],
  ['none', []],
])('where what is kept of the first rows is %s, the start reads all at once', async (_, value) => {
  const { browser, tab } = await seen(300);
  await tab.library.saveMessages([], [{ put: keyOf.firstRows, value }]);
  const { app } = await browser.tab();
  await waitFor(() => expect(app.conversations.isComplete).toBe(true));
  expect(app.conversations.all).toHaveLength(300);
});

test('a short list keeps no first rows, also where it was long', async () => {
  const { tab } = await seen(300);
  const { conversations } = tab.app;
  await tab.library.saveMessages(
    [],
    Array.from({ length: 250 }, (_, n) => ({ delete: keyOf.conversation(`c${n}`) })),
  );
  await conversations.load();
  await keepFirstRows(tab.app);
  expect(await tab.library.loadFirstRows()).toBeNull();
});

test('the first rows of a search are not kept', async () => {
  const { tab } = await seen(300);
  const kept = await tab.library.loadFirstRows();
  tab.app.conversations.tag = 'none has it';
  await keepFirstRows(tab.app);
  expect(await tab.library.loadFirstRows()).toEqual(kept);
});
