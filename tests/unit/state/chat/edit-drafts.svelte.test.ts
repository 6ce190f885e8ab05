import { expect, test } from 'vitest';
import { insert, reword } from '../../../../src/state/chat/rearrange';
import { SystemPromptForm } from '../../../../src/state/prompts/system-prompt-form.svelte';
import { hang } from '../../../server/behaviours';
import { ask, Browser, ended, texts, type Tab } from '../a-tab';
import { waitFor } from '../../../wait-for';
import { textOf } from '../../../../src/model/chat/parts';
import { backupOf, restore } from '../../storage/files/backups';
import { edit, showVersion } from '../../../../src/state/chat/answers';
import { sendAnyway } from '../../../../src/state/request/ask';

/** The chat's first message. */
const first = ({ thread }: Pick<Tab, 'thread'>) => ({ id: thread.branch[0]!.id, text: textOf(thread.branch[0]!) });

async function answered(): Promise<{ browser: Browser; tab: Tab; reopened: () => Promise<Tab> }> {
  const browser = await Browser.start();
  const tab = await browser.tab();
  await ask(tab.thread, 'One');
  const { id } = tab.thread;
  return { browser, tab, reopened: () => browser.tab(`#/chat/${id}`) };
}

test('what is typed in a message’s editor is there after another chat and after a reload', async () => {
  const { tab, reopened } = await answered();
  const { id, text } = first(tab);
  const chat = tab.thread.id;
  tab.thread.draft.edits.open(id, text);
  tab.thread.draft.edits.type(id, 'Two');
  await tab.app.newChat();
  await tab.app.open(chat);
  await waitFor(() => expect(tab.thread.draft.edits.textOf(id)).toBe('Two'));
  expect((await reopened()).thread.draft.edits.textOf(id)).toBe('Two');
});

test('an editor that was opened and left as it was is closed after a reload', async () => {
  const { tab, reopened } = await answered();
  const { id, text } = first(tab);
  tab.thread.draft.edits.open(id, text);
  tab.thread.draft.edits.type(id, 'Two');
  tab.thread.draft.edits.type(id, text);
  await tab.thread.draft.flush();
  expect((await reopened()).thread.draft.edits.textOf(id)).toBeUndefined();
});

test('what is given up is gone from the disk, and can be typed again', async () => {
  const { tab, reopened } = await answered();
  const { edits } = tab.thread.draft;
  const { id, text } = first(tab);
  edits.open(id, text);
  expect(edits.discard(id, text)).toBeNull();
  edits.open(id, text);
  edits.type(id, 'Two');
  await edits.flush();
  expect(edits.discard(id, text)).toBe('Two');
  expect(edits.textOf(id)).toBeUndefined();
  expect((await reopened()).thread.draft.edits.textOf(id)).toBeUndefined();
});

test('an edit that is sent, and words that are inserted, leave their editors', async () => {
  const { tab, reopened } = await answered();
  const { thread } = tab;
  const [question, reply] = thread.branch;
  const { edits } = thread.draft;
  edits.type(question!.id, 'Other');
  await edit(thread, question!, 'Other');
  await ended(thread);
  edits.type(reply!.id, 'My reply');
  showVersion(thread, thread.branch[0]!, -1);
  expect(await reword(thread, reply!, 'My reply')).toBe(true);
  edits.type('insert', 'Between');
  await insert(thread, thread.branch[0]!, 1, 'assistant', 'Between');
  expect([question!.id, reply!.id, 'insert'].map((editor) => edits.textOf(editor))).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
  const again = (await reopened()).thread;
  expect(texts(again)).toEqual(['One', 'Between', 'My reply']);
  expect([question!.id, reply!.id, 'insert'].flatMap((editor) => again.draft.edits.textOf(editor) ?? [])).toEqual([]);
});

test('an edit that a limit holds back stays in its editor until the person has it sent', async () => {
  const { tab } = await answered();
  const { app, thread } = tab;
  await app.settings.change({ budget: { ...app.settings.values.budget, askAboveUsd: 0 } });
  const question = thread.branch[0]!;
  thread.draft.edits.type(question.id, 'Other');
  expect(await edit(thread, question, 'Other')).toBe(false);
  expect(thread.draft.edits.textOf(question.id)).toBe('Other');
  await sendAnyway(thread.requests);
  expect(thread.draft.edits.textOf(question.id)).toBeUndefined();
  expect(texts(thread)[0]).toBe('Other');
  await ended(thread);
});

test('what is typed for a chat that is not kept yet goes with it, and not into the next one', async () => {
  const browser = await Browser.start();
  const tab = await browser.tab();
  tab.thread.draft.edits.type('insert', 'Half');
  await tab.thread.draft.flush();
  await ask(tab.thread, 'One');
  const { id } = tab.thread;
  expect((await browser.tab(`#/chat/${id}`)).thread.draft.edits.textOf('insert')).toBe('Half');
  await tab.app.newChat();
  expect(tab.thread.draft.edits.textOf('insert')).toBeUndefined();
});

test('an editor’s text that moves with its chat stands in one place, whenever the tab is killed', async () => {
  for (const writes of [0, 1, 2, 3, 4]) {
    const browser = await Browser.start();
    const tab = await browser.tab();
    tab.thread.draft.edits.type('insert', 'Half');
    await tab.thread.draft.flush();
    browser.server.next(hang());
    tab.thread.draft.type('One');
    await Promise.race([tab.dieAfter(writes), tab.thread.send()]);
    browser.killTabs();
    const { drafts } = (await browser.tab()).app.services;
    const kept = (await drafts.loadAll()).filter(({ editor }) => editor === 'insert');
    expect([writes, kept.map(({ text }) => text)]).toEqual([writes, ['Half']]);
  }
});

test('two tabs that edit the same message lose nothing of each other', async () => {
  const { tab, reopened } = await answered();
  const { id, text } = first(tab);
  const stored = async () => (await tab.app.services.drafts.loadAll(tab.thread.id)).map((draft) => draft.text);
  const [one, other] = [tab.thread.draft.edits, (await reopened()).thread.draft.edits];
  const typed = async (edits: typeof one, now: string) => {
    edits.open(id, text);
    edits.type(id, now);
    await edits.flush();
  };
  await typed(one, 'Mine');
  await typed(other, 'Theirs');
  expect(await stored()).toEqual(['Mine\nTheirs']);
  await typed(one, 'Mine\non two lines');
  await typed(other, 'Theirs, too');
  expect(await stored()).toEqual(['Mine\non two lines\nTheirs, too']);
  // A draft that another tab has typed is read while this one has its own.
  await other.load();
  expect(other.discard(id, text)).toBe('Theirs, too');
  await other.flush();
  expect(await stored()).toEqual(['Mine\non two lines']);
  await typed(other, 'Again');
  one.type(id, 'Mine');
  await one.flush();
  one.type(id, 'Mine at last');
  // The page goes: nothing is read any more, and what stood beside it stays.
  await one.flush(true);
  expect(await stored()).toEqual(['Mine at last\nAgain']);
  expect(one.discard(id, text)).toBe('Mine at last');
  await one.flush();
  expect(await stored()).toEqual(['Again']);
});

test('words typed before the stored draft is read stay beside it', async () => {
  const { tab, reopened } = await answered();
  const { id, text } = first(tab);
  const other = (await reopened()).thread.draft.edits;
  tab.thread.draft.edits.type(id, 'Stored');
  await tab.thread.draft.flush();
  other.open(id, text);
  await other.load();
  await other.flush();
  other.type(id, 'Typed');
  await other.flush();
  expect((await reopened()).thread.draft.edits.textOf(id)).toBe('Stored\nTyped');
});

test('a backup holds what is typed in editors', async () => {
  const { tab } = await answered();
  tab.thread.draft.type('Draft');
  tab.thread.draft.edits.type('insert', 'Half');
  await tab.thread.draft.flush();
  const backup = await backupOf(tab.app.services.storage.records);
  const other = await Browser.start();
  const there = await other.tab();
  await restore(there.app.services.storage.records, backup);
  const drafts = await there.app.services.drafts.loadAll(tab.thread.id);
  expect(drafts.map(({ editor, text }) => [editor, text])).toEqual([
    [undefined, 'Draft'],
    ['insert', 'Half'],
  ]);
});

test('a system prompt that is half written is read again, with its examples and the values typed so far', async () => {
  const { app, thread } = (await answered()).tab;
  const own = new SystemPromptForm(app, thread);
  own.type('Be brief.');
  own.show([{ user: 'Hi', assistant: 'Hello.' }]);
  const again = new SystemPromptForm(app, thread);
  again.restore(own.typed, []);
  expect([again.text, again.examples]).toEqual(['Be brief.', [{ user: 'Hi', assistant: 'Hello.' }]]);
  const poet = { id: 'p1', name: 'Poet', text: 'Write of {{subject}}.', updatedAt: 1 };
  own.choose(poet);
  own.values['subject'] = 'bees';
  again.restore(own.typed, [poet]);
  expect([again.promptId, again.text, again.isChanged]).toEqual(['p1', 'Write of bees.', true]);
  const met = new SystemPromptForm(app, thread);
  const other = { promptId: null, text: 'Be kind.' };
  met.restore(`${JSON.stringify(other)}\n${JSON.stringify({ ...other, text: 'Be brief.' })}`, []);
  expect(met.text).toBe('Be kind.\nBe brief.');
  const third = new SystemPromptForm(app, thread);
  third.restore('{"promptId":7', [poet]);
  expect(third.isChanged).toBe(false);
});

test('words that are sent right after they were typed stand in one place, whenever the tab is killed', async () => {
  for (const writes of [0, 1, 2, 3, 4]) {
    const { browser, tab, reopened } = await answered();
    browser.server.next(hang());
    // A part is saved, and the rest of it is not.
    tab.thread.draft.type('Typ');
    await tab.thread.draft.flush();
    tab.thread.draft.type('Typed');
    await Promise.race([tab.dieAfter(writes), tab.thread.send()]);
    browser.killTabs();
    const { thread } = await reopened();
    const isSent = texts(thread).includes('Typed');
    expect([writes, isSent, thread.draft.text]).toEqual([writes, isSent, isSent ? '' : writes === 0 ? 'Typ' : 'Typed']);
  }
});

test('words that are saved once more while they are sent are not a draft afterwards', async () => {
  const { tab, reopened } = await answered();
  const { draft } = tab.thread;
  draft.type('Typed');
  await tab.app.services.storage.records.write(draft.changesOf('Typed'));
  draft.type('Typed more');
  await draft.flush();
  draft.sent('Typed');
  await draft.flush();
  expect(draft.text).toBe(' more');
  expect((await reopened()).thread.draft.text).toBe(' more');
});
