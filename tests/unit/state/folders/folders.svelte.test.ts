import { expect, test } from 'vitest';
import { folderTree, type FolderContent } from '../../../../src/model/chat/list/folder';
import { loadFolders } from '../../../../src/storage/library/folders';
import { folderRow } from '../../../../src/model/chat/list/section';
import { dropOf } from '../../../../src/state/folders/drop';
import { moveChats } from '../../../../src/state/chat/list/actions';
import { placeFolder, removeFolder, saveFolder, stepFolder } from '../../../../src/state/folders/actions';
import { ask, Browser, type Tab } from '../a-tab';
import { waitFor } from '../../../wait-for';

const named = (name: string, rest: Partial<FolderContent> = {}): FolderContent => ({
  name,
  parentId: null,
  colour: 'grey',
  ...rest,
});

/** The folders as they are shown: `Work(Old) Home`. */
const shown = ({ app }: Tab) =>
  folderTree(app.folders.list)
    .map(
      ({ folder, children }) =>
        folder.name + (children.length > 0 ? `(${children.map((one) => one.name).join(' ')})` : ''),
    )
    .join(' ');
const undo = ({ app }: Tab) => app.notices.list.at(-1)?.undo?.();

test('a folder is made, changed, put elsewhere, and read again by the next page load', async () => {
  const browser = await Browser.start();
  const tab = await browser.tab();
  const { app } = tab;
  const work = await saveFolder(app, null, named('Work'));
  const home = await saveFolder(app, null, named('Home'));
  await saveFolder(app, null, named('Old', { parentId: work }));
  expect(shown(tab)).toBe('Work(Old) Home');
  await stepFolder(app, home, -1);
  expect(shown(tab)).toBe('Home Work(Old)');
  // What holds a folder is put into none.
  await placeFolder(app, work, home, 0);
  expect(shown(tab)).toBe('Home Work(Old)');
  await placeFolder(app, home, work, 0);
  await saveFolder(app, home, named('House', { parentId: work, systemPrompt: 'Be brief.' }));
  expect(shown(tab)).toBe('Work(House Old)');
  // What is left blank in the form is no longer said.
  await saveFolder(app, home, named('House', { parentId: work }));
  expect(app.folders.byId(home)).not.toHaveProperty('systemPrompt');
  expect(shown(await browser.tab())).toBe('Work(House Old)');
});

test('undo of a move puts back what still stands where the move put it', async () => {
  const browser = await Browser.start();
  const tab = await browser.tab();
  const { app } = tab;
  const [a, b, c] = [
    await saveFolder(app, null, named('A')),
    await saveFolder(app, null, named('B')),
    await saveFolder(app, null, named('C')),
  ];
  await placeFolder(app, a, c, 0);
  expect(shown(tab)).toBe('B C(A)');
  undo(tab);
  await waitFor(() => expect(shown(tab)).toBe('A B C'));
  await stepFolder(app, a, 1);
  expect(shown(tab)).toBe('B A C');
  const earlier = app.notices.list.at(-1)?.undo;
  // B is put elsewhere before that is undone.
  await placeFolder(app, b, c, 0);
  await saveFolder(app, a, named('Renamed'));
  earlier?.();
  await saveFolder(app, null, named('Last'));
  expect(shown(tab)).toBe('Renamed C(B) Last');
  expect(folderTree((await browser.tab()).app.folders.list)[1]?.children.map(({ name }) => name)).toEqual(['B']);
});

// open-webui#14578, open-webui#30224: chats of a folder that was deleted were gone, or in no list.
test('deleting a folder keeps what is in it, and one undo puts all back into it', async () => {
  const browser = await Browser.start();
  const tab = await browser.tab();
  const { app, thread } = tab;
  await ask(thread, 'One');
  const work = await saveFolder(app, null, named('Work'));
  const old = await saveFolder(app, null, named('Old', { parentId: work }));
  await moveChats(app, [thread.id], old);
  await removeFolder(app, work);
  expect(shown(tab)).toBe('Old');
  expect(app.folders.byId(thread.conversation.folderId)?.name).toBe('Old');
  await removeFolder(app, old);
  expect(shown(tab)).toBe('');
  expect(app.folders.byId(thread.conversation.folderId)).toBeNull();
  expect(app.conversations.all.map(({ id }) => id)).toEqual([thread.id]);
  undo(tab);
  await waitFor(() => expect(app.folders.byId(thread.conversation.folderId)?.name).toBe('Old'));
  expect((await loadFolders(app.services.soundRecords)).map(({ name }) => name)).toEqual(['Old']);
});

// nanbingxyz/5ire#283: a chat left its folder after a few more messages.
test('a chat stays in its folder when it goes on, is renamed, deleted and brought back', async () => {
  const browser = await Browser.start();
  const tab = await browser.tab();
  const { app, thread, library } = tab;
  await ask(thread, 'One');
  const work = await saveFolder(app, null, named('Work'));
  const { updatedAt } = thread.conversation;
  await moveChats(app, [thread.id], work);
  expect(thread.conversation.updatedAt).toBe(updatedAt);
  await ask(thread, 'Two');
  await app.conversations.rename(thread.id, 'Other');
  await app.conversations.change(thread.id, (one) => ({ ...one, deletedAt: 1 }));
  await app.conversations.change(thread.id, (one) => ({ ...one, deletedAt: null }));
  expect((await library.loadConversation(thread.id))?.folderId).toBe(work);
});

test('a move says where to, and is taken back by its undo', async () => {
  const browser = await Browser.start();
  const tab = await browser.tab();
  const { app, thread } = tab;
  await ask(thread, 'One');
  const work = await saveFolder(app, null, named('Work'));
  await moveChats(app, [thread.id], work);
  expect(app.notices.list.at(-1)?.notice).toEqual({ kind: 'chats-moved', count: 1, to: 'Work' });
  undo(tab);
  await waitFor(() => expect(thread.conversation.folderId).toBeUndefined());
  await moveChats(app, [thread.id], work);
  await moveChats(app, [thread.id], null);
  expect(app.notices.list.at(-1)?.notice).toEqual({ kind: 'chats-moved', count: 1, to: null });
  undo(tab);
  await waitFor(() => expect(thread.conversation.folderId).toBe(work));
});

// better-sidebar-for-google-gemini-and-ai-studio#28: no chat could be moved while the list was searched.
test('a chat is moved while the list is narrowed, and its folder shows it', async () => {
  const browser = await Browser.start();
  const { app, thread } = await browser.tab();
  await ask(thread, 'One');
  const work = await saveFolder(app, null, named('Work'));
  await app.conversations.change(thread.id, (one) => ({ ...one, tags: ['tea'] }));
  app.conversations.tag = 'tea';
  const shown = () => app.conversations.sections.map(({ name, chats }) => [name, chats.length]);
  expect(shown()).toEqual([['today', 1]]);
  await dropOf(app, thread.id, folderRow(work), 0.5)?.act();
  expect(shown()).toEqual([[folderRow(work), 1]]);
});

test('a folder that another tab deletes while a chat is moved into it: the chat is in no folder, and stays in the list', async () => {
  const browser = await Browser.start();
  const here = await browser.tab();
  await ask(here.thread, 'One');
  const work = await saveFolder(here.app, null, named('Work'));
  const there = await browser.tab();
  expect(shown(there)).toBe('Work');
  await Promise.all([removeFolder(there.app, work), moveChats(here.app, [here.thread.id], work)]);
  // Renamed here before the news has come, it stays deleted.
  await saveFolder(here.app, work, named('Work again'));
  for (const tab of [here, there]) {
    await waitFor(() => expect(shown(tab)).toBe(''));
    const chat = () => tab.app.conversations.byId(here.thread.id);
    await waitFor(() => expect(chat()?.folderId).toBe(work));
    expect(tab.app.folders.byId(chat()?.folderId)).toBeNull();
    expect(tab.app.conversations.isLive(here.thread.id)).toBe(true);
  }
});

test('what one tab changes of folders, the other shows', async () => {
  const browser = await Browser.start();
  const here = await browser.tab();
  const there = await browser.tab();
  await saveFolder(here.app, null, named('Work'));
  await waitFor(() => expect(shown(there)).toBe('Work'));
  await removeFolder(here.app, here.app.folders.list[0]!.id);
  await waitFor(() => expect(shown(there)).toBe(''));
});

test('a folder that cannot be stored is shown, and stored once that can be done', async () => {
  const browser = await Browser.start();
  const tab = await browser.tab();
  tab.breakStorage({ kind: 'storage-full' }, 'writes');
  await saveFolder(tab.app, null, named('Work'));
  expect(shown(tab)).toBe('Work');
  expect(tab.app.storageStatus.problem?.kind).toBe('storage-full');
  tab.breakStorage(null);
  await saveFolder(tab.app, null, named('Home'));
  expect(shown(await browser.tab())).toBe('Work Home');
});

test('folders outlive a storage that is emptied under the tab', async () => {
  const browser = await Browser.start();
  const tab = await browser.tab();
  await saveFolder(tab.app, null, named('Work'));
  await tab.emptyStorage();
  await saveFolder(tab.app, null, named('Home'));
  await waitFor(async () =>
    expect((await loadFolders(tab.app.services.soundRecords)).map(({ name }) => name)).toEqual(['Work', 'Home']),
  );
});
