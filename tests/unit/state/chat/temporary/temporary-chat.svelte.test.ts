import { expect, test, vi } from 'vitest';
import { mediaOf, textOf } from '../../../../../src/model/chat/parts';
import { openFile } from '../../../../../src/state/chat/attachments/open-file';
import { endTemporary, keepTemporary } from '../../../../../src/state/chat/temporary/ways-out';
import { nameChat } from '../../../../../src/state/request/titles/name-chat';
import { savePrompt } from '../../../../../src/state/prompts/edit-library';
import { attachmentLines, attachmentsEditor } from '../../../../../src/storage/blobs/attachment-lines';
import { Blobs } from '../../../../../src/storage/blobs/blobs';
import { hang, reply } from '../../../../server/behaviours';
import { ask, Browser, ended, say, texts, type Tab } from '../../a-tab';

/** Every record of the browser, as text: what was stored as bytes is read as text, too. */
async function allStored(tab: Tab): Promise<string> {
  const found = await tab.page.services.storage.records.range<unknown>([]);
  const asText = (value: unknown): unknown => (value instanceof ArrayBuffer ? new TextDecoder().decode(value) : value);
  return JSON.stringify(found, (_, value: unknown) => asText(value));
}

/** Attaches a text file to the draft, as the composer does. */
async function attach({ app, thread }: Tab, text: string): Promise<void> {
  const { records } = app.temporary!.view.services.storage;
  const source = await new Blobs(records).store(new TextEncoder().encode(text));
  const part = { type: 'file', name: 'diary.txt', mediaType: 'text/plain', source } as const;
  thread.draft.edits.type(attachmentsEditor, attachmentLines([part]));
}

test('nothing of a temporary chat reaches the disk, but what it cost counts', async () => {
  const browser = await Browser.start({ usually: reply('A parrot, of course.') });
  const tab = await browser.tab();
  const { app } = tab;
  await app.showTemporary();
  expect(app.path).toBe('#/temporary');
  await attach(tab, 'zebra crossing');
  await ask(tab.thread, 'Which animal talks to hermits?');
  tab.thread.draft.type('walrus, unsent');
  await tab.thread.draft.flush();
  expect(JSON.stringify(browser.server.chats[0])).toContain('zebra crossing');

  const all = await allStored(tab);
  for (const word of ['zebra', 'hermits', 'parrot', 'walrus', 'diary.txt']) expect(all).not.toContain(word);
  expect(all).toContain('"usage"');
  expect(app.ledger.spentThisMonth).toBeGreaterThan(0);
  expect(app.conversations.all).toEqual([]);
  expect((await browser.tab()).app.conversations.all).toEqual([]);
  expect(app.settings.values.lastConversationId).toBeNull();
});

test('no model is asked to name it, until it is kept and the person asks for that', async () => {
  const browser = await Browser.start();
  const tab = await browser.tab();
  const { app } = tab;
  await app.settings.change({ titles: { when: 'first-reply', by: { endpointId: 'e1', model: 'another' } } });
  await app.showTemporary();
  await ask(tab.thread, 'Which animal talks to hermits?');
  await vi.dynamicImportSettled();
  await keepTemporary(app);
  expect(browser.server.chats).toHaveLength(1);
  await nameChat(app, tab.thread.id);
  expect(browser.server.chats.map(({ model }) => model)).toEqual(['gpt-4o', 'another']);
});

test('it lives on while others are looked at, with its words, its draft and its files', async () => {
  const browser = await Browser.start();
  const tab = await browser.tab();
  const { app } = tab;
  await app.showTemporary();
  await attach(tab, 'zebra crossing');
  await ask(tab.thread, 'Hello');
  tab.thread.draft.type('and more');
  await app.newChat();
  expect([app.isTemporary, tab.thread.draft.text, app.path]).toEqual([false, '', '#/']);
  await app.go('#/temporary');
  expect(texts(tab.thread)).toEqual(['Hello', 'Hello from the test server.']);
  expect(tab.thread.draft.text).toBe('and more');
  const [file] = mediaOf(tab.thread.branch[0]!);
  expect(await (await openFile(app.temporary!.view, file!))?.text()).toBe('zebra crossing');
});

test('a reload begins another one', async () => {
  const browser = await Browser.start();
  const { app, thread } = await browser.tab('#/temporary');
  await ask(thread, 'Hello');
  const again = await browser.tab('#/temporary');
  expect(again.app.isTemporary).toBe(true);
  expect([again.thread.branch, again.thread.conversation.title]).toEqual([[], '']);
  expect(again.thread.id).not.toBe(app.temporary?.id);
});

test('kept, it is a chat like any other: in one write, while its reply still comes', async () => {
  const browser = await Browser.start();
  browser.server.next(hang('Once upon'));
  const tab = await browser.tab();
  const { app } = tab;
  await app.showTemporary();
  await attach(tab, 'zebra crossing');
  await say(tab.thread, 'A story');
  const { thread } = tab;
  await keepTemporary(app);
  expect([app.temporary, app.isTemporary]).toEqual([null, false]);
  expect(app.path).toBe(`#/chat/${thread.id}`);
  thread.requests.stop();
  await ended(thread);
  await ask(thread, 'Go on');

  expect(app.conversations.all.map(({ title }) => title)).toEqual(['A story']);
  const { thread: elsewhere } = await browser.tab(`#/chat/${thread.id}`);
  expect(elsewhere.branch.map(({ role }) => role)).toEqual(['user', 'assistant', 'user', 'assistant']);
  expect(textOf(elsewhere.branch[2]!)).toBe('Go on');
  expect(elsewhere.conversation.totals).toEqual(thread.conversation.totals);
  const [file] = mediaOf(elsewhere.branch[0]!);
  expect(await (await openFile(app, file!))?.text()).toBe('zebra crossing');
});

test('where the disk takes nothing, it stays temporary, and goes on', async () => {
  const browser = await Browser.start();
  const tab = await browser.tab();
  const { app } = tab;
  await app.showTemporary();
  await ask(tab.thread, 'Hello');
  tab.breakStorage({ kind: 'storage-full' }, 'writes');
  await keepTemporary(app);
  expect(app.isTemporary).toBe(true);
  expect(app.storageStatus.problem).toEqual({ kind: 'storage-full' });
  tab.breakStorage(null);
  await ask(tab.thread, 'Still there?');
  expect(await allStored(tab)).not.toContain('Still there?');
  await keepTemporary(app);
  expect(await allStored(tab)).toContain('Still there?');
});

test('ended, it is gone, and Undo brings it back', async () => {
  const browser = await Browser.start();
  const tab = await browser.tab();
  const { app } = tab;
  await app.showTemporary();
  await ask(tab.thread, 'Hello');
  await endTemporary(app);
  expect([app.temporary, tab.thread.isNew]).toEqual([null, true]);
  app.notices.list.find(({ notice }) => notice.kind === 'temporary-ended')?.undo?.();
  await expect.poll(() => texts(tab.thread)).toEqual(['Hello', 'Hello from the test server.']);
});

test('Undo brings it back where another was begun, which then has an Undo of its own', async () => {
  const browser = await Browser.start();
  const tab = await browser.tab();
  const { app } = tab;
  const undo = (): void => {
    const shown = app.notices.list.findLast(({ notice }) => notice.kind === 'temporary-ended')!;
    app.notices.dismiss(shown.id);
    shown.undo!();
  };
  await app.showTemporary();
  await ask(tab.thread, 'First');
  await endTemporary(app);
  await app.showTemporary();
  undo();
  await expect.poll(() => texts(tab.thread)[0]).toBe('First');
  // The blank one that it took the place of is nothing to bring back.
  expect(app.notices.list).toEqual([]);

  await endTemporary(app);
  await app.showTemporary();
  tab.thread.draft.type('Second, unsent');
  undo();
  await expect.poll(() => texts(tab.thread)[0]).toBe('First');
  undo();
  await expect.poll(() => tab.thread.draft.text).toBe('Second, unsent');
});

test('what is typed or attached in it counts as words, on show or not', async () => {
  const browser = await Browser.start();
  const tab = await browser.tab();
  const { app } = tab;
  await app.showTemporary();
  const temporary = app.temporary!;
  expect(temporary.hasWords).toBe(false);
  await attach(tab, 'zebra crossing');
  expect(temporary.hasWords).toBe(true);
  await app.newChat();
  expect(temporary.hasWords).toBe(true);
  await app.showTemporary();
  await expect.poll(() => temporary.hasWords).toBe(true);
});

test('it begins with what new chats begin with', async () => {
  const browser = await Browser.start();
  const tab = await browser.tab();
  const { app } = tab;
  await savePrompt(app.prompts, null, { name: 'Pirate', text: 'Talk like a pirate.' });
  await app.settings.change({ defaultPromptId: app.prompts.list[0]!.id });
  await app.showTemporary();
  expect(tab.thread.conversation.systemPrompt.text).toBe('Talk like a pirate.');
});
