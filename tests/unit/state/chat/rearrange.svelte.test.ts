import { describe, expect, test } from 'vitest';
import { newMessage, type Message } from '../../../../src/model/chat/message';
import type { Notice } from '../../../../src/model/notice';
import { textOf } from '../../../../src/model/chat/parts';
import type { App } from '../../../../src/state/app/app.svelte';
import { branchOff, changeRole, insert, move, reword } from '../../../../src/state/chat/rearrange';
import { removeMessage } from '../../../../src/state/chat/remove-message';
import type { Thread } from '../../../../src/state/chat/thread.svelte';
import { reply } from '../../../server/behaviours';
import { ask, Browser, ended, texts, type Tab } from '../a-tab';
import { waitFor } from '../../../wait-for';
import { edit, regenerate, showVersion } from '../../../../src/state/chat/answers';

async function twoTurns(): Promise<Tab> {
  const browser = await Browser.start();
  browser.server.next(reply('First'), reply('Second'));
  const tab = await browser.tab();
  await ask(tab.thread, 'One');
  await ask(tab.thread, 'Two');
  return tab;
}

const before = ['One', 'First', 'Two', 'Second'];
const hello = 'Hello from the test server.';
const takeBack = (app: App): void => app.notices.list.at(-1)?.undo?.();
const totalsOf = ({ conversation }: Thread): unknown => conversation.totals;

describe('a thread that is rearranged', () => {
  test('bills nothing, and keeps the thread as it was', async () => {
    const { thread } = await twoTurns();
    const totals = totalsOf(thread);
    await insert(thread, thread.branch[1]!, 1, 'system', 'Be brief.');
    expect(texts(thread)).toEqual(['One', 'First', 'Be brief.', 'Two', 'Second']);
    expect(totalsOf(thread)).toEqual(totals);
    expect(thread.branch[4]?.reply).toMatchObject({ usage: null, costUsd: null, model: 'gpt-4o' });
    showVersion(thread, thread.branch[2]!, -1);
    expect(texts(thread)).toEqual(before);
    expect(thread.branch[3]?.reply?.usage).not.toBeNull();
  });

  test.each<[string, (thread: Thread, message: Message) => Promise<unknown>]>([
    ['inserting', (thread, message) => insert(thread, message, 0, 'system', 'Be brief.')],
    ['moving', (thread, message) => move(thread, message, 1)],
    ['another role', (thread, message) => changeRole(thread, message, 'system')],
    ['other words', (thread, message) => reword(thread, message, 'Other')],
  ])('is as it was when %s is undone, and what was made is in the bin', async (_, rearrange) => {
    const { app, thread, library } = await twoTurns();
    const branch = thread.branch;
    await rearrange(thread, branch[1]!);
    expect(thread.branch).not.toEqual(branch);
    const made = thread.branch.slice(1).map(({ id }) => id);
    takeBack(app);
    await waitFor(() => expect(thread.branch).toEqual(branch));
    expect(thread.messages.version(branch[1]!).total).toBe(1);
    await waitFor(async () => {
      for (const id of made) expect((await library.loadMessage(thread.id, id))?.deletedAt).toBeTypeOf('number');
    });
  });

  test('undone after it was gone on with stays as a version', async () => {
    const { app, thread } = await twoTurns();
    await insert(thread, thread.branch[1]!, 1, 'system', 'Be brief.');
    const undo = app.notices.list.at(-1)?.undo;
    await ask(thread, 'Three');
    undo?.();
    await waitFor(() => expect(texts(thread)).toEqual(before));
    showVersion(thread, thread.branch[2]!, 1);
    expect(texts(thread)).toEqual(['One', 'First', 'Be brief.', 'Two', 'Second', 'Three', hello]);
  });

  test('a message that was put at the end goes alone when that is undone', async () => {
    const { app, thread } = await twoTurns();
    await insert(thread, thread.branch[3]!, 1, 'system', 'Be brief.');
    const undo = app.notices.list.at(-1)?.undo;
    await ask(thread, 'Three');
    undo?.();
    await waitFor(() => expect(texts(thread)).toEqual([...before, 'Three', hello]));
  });

  test('is undone also when the chat was left and opened again', async () => {
    const { app, thread } = await twoTurns();
    await move(thread, thread.branch[1]!, 1);
    await app.newChat();
    await app.open(thread.id);
    expect(app.thread).not.toBe(thread);
    takeBack(app);
    await waitFor(() => expect(texts(app.thread!)).toEqual(before));
  });

  test('undo of a deletion keeps what was said meanwhile in view', async () => {
    const { app, thread } = await twoTurns();
    await removeMessage(thread, thread.branch[1]!, false);
    await ask(thread, 'Three');
    app.notices.list.at(-1)?.undo?.();
    await waitFor(() => expect(texts(thread)).toEqual([...before, 'Three', hello]));
  });

  test('a branch that is not on show is deleted without leaving the one that is', async () => {
    const { thread } = await twoTurns();
    const hidden = thread.branch[3]!;
    await regenerate(thread, hidden);
    await ended(thread);
    const shown = texts(thread);
    await removeMessage(thread, hidden, true);
    expect(texts(thread)).toEqual(shown);
  });
});

test('a chat that branches off has all up to there, its settings, and a bill of its own', async () => {
  const { app, thread } = await twoTurns();
  await thread.change((one) => ({ ...one, parameters: { temperature: 0 }, strategy: { kind: 'ask' } }));
  await branchOff(app, thread, thread.branch[1]!, 'Another');
  const other = app.thread!;
  expect(other.id).not.toBe(thread.id);
  expect(texts(other)).toEqual(['One', 'First']);
  expect(other.conversation).toMatchObject({
    title: 'Another',
    parameters: { temperature: 0 },
    strategy: { kind: 'ask' },
    totals: { promptTokens: 0, completionTokens: 0, costUsd: 0 },
  });
  await ask(other, 'Three');
  await app.open(thread.id);
  expect(texts(app.thread!)).toEqual(before);
});

describe('a chat with nothing in it', () => {
  test('begins with what is written by hand: nothing is asked, it is named, and the draft stays', async () => {
    const browser = await Browser.start();
    const { app, thread, library } = await browser.tab();
    thread.draft.type('My draft');
    const first = await insert(thread, null, 0, 'assistant', 'Welcome to **tea**.');
    await insert(thread, first, 1, 'user', 'Thanks.');
    expect(texts(thread)).toEqual(['Welcome to **tea**.', 'Thanks.']);
    expect(await library.loadMessages(thread.id)).toEqual(thread.branch);
    expect(app.conversations.list.map(({ title }) => title)).toEqual(['Welcome to tea.']);
    expect(thread.draft.text).toBe('My draft');
    expect(browser.server.chats).toEqual([]);
    await thread.send();
    await ended(thread);
    expect(browser.server.chats[0]?.['messages']).toEqual([
      { role: 'assistant', content: 'Welcome to **tea**.' },
      { role: 'user', content: 'Thanks.' },
      { role: 'user', content: 'My draft' },
    ]);
  });

  test('is named after an inserted transcript without its times', async () => {
    const { app, thread } = await (await Browser.start()).tab();
    await insert(thread, null, 0, 'user', '[0:00] Hello there');
    expect(app.conversations.list.map(({ title }) => title)).toEqual(['Hello there']);
  });

  test('has nothing in it again when that is undone; what followed meanwhile stays', async () => {
    const browser = await Browser.start();
    const { app, thread } = await browser.tab();
    await insert(thread, null, 0, 'user', 'First');
    takeBack(app);
    await waitFor(() => expect(texts(thread)).toEqual([]));
    await insert(thread, null, 0, 'system', 'Again');
    const undo = app.notices.list.at(-1)?.undo;
    await ask(thread, 'Hi');
    undo?.();
    await waitFor(() => expect(texts(thread)).toEqual(['Hi', hello]));
  });
});

describe('a summary above which a chat is rearranged', () => {
  /** Two turns, of which a summary stands for the first. */
  async function summarised(): Promise<Tab> {
    const tab = await twoTurns();
    const { thread } = tab;
    const words = { ...newMessage(thread.id, thread.branch[1]!.id, 'system', 'They met.'), summary: true as const };
    await thread.messages.put([words]);
    expect(textOf(thread.messages.summary!)).toBe('They met.');
    return tab;
  }
  const told = ({ app }: Tab): Notice | undefined => app.notices.list.at(-1)?.notice;

  test('does not stand for other messages, and that is said; undo brings it back', async () => {
    const tab = await summarised();
    const { app, thread } = tab;
    await reword(thread, thread.branch[0]!, 'Uno');
    expect(thread.messages.summary).toBeNull();
    expect(told(tab)).toEqual({ kind: 'rearranged', by: 'words', isSummaryLost: true });
    takeBack(app);
    await waitFor(() => expect(textOf(thread.messages.summary!)).toBe('They met.'));
  });

  test('stands where what is rearranged comes after it', async () => {
    const tab = await summarised();
    await move(tab.thread, tab.thread.branch[2]!, 1);
    expect(textOf(tab.thread.messages.summary!)).toBe('They met.');
    expect(told(tab)).toEqual({ kind: 'rearranged', by: 'move', isSummaryLost: false });
  });

  test('comes along where it does not stand for what was changed', async () => {
    const tab = await summarised();
    const { app, thread } = tab;
    await thread.messages.setSending(thread.branch[0]!, 'always');
    const shown = thread.messages.shown;
    await reword(thread, thread.branch[0]!, 'Uno');
    expect(told(tab)).toEqual({ kind: 'rearranged', by: 'words', isSummaryLost: false });
    expect(thread.messages.shown.map(textOf)).toEqual(['Uno', 'First', 'They met.', 'Two', 'Second']);
    expect(thread.messages.summary?.parentId).toBe(thread.branch[1]!.id);
    takeBack(app);
    await waitFor(() => expect(thread.messages.shown).toEqual(shown));
  });

  test('in other words is undone, too', async () => {
    const { app, thread } = await summarised();
    await edit(thread, thread.messages.shown[2]!, 'They talked.');
    expect(textOf(thread.messages.summary!)).toBe('They talked.');
    takeBack(app);
    await waitFor(() => expect(textOf(thread.messages.summary!)).toBe('They met.'));
  });
});
