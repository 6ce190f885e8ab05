import { describe, expect, test, vi } from 'vitest';
import { newConversation, type Conversation } from '../../../../../src/model/chat/conversation';
import { archiveChats, moveChats, removeChats, renameTag, tagChats } from '../../../../../src/state/chat/list/actions';
import { waitFor } from '../../../../wait-for';
import { ask, Browser, texts, type Tab } from '../../a-tab';

const before: Partial<Conversation>[] = [
  { title: 'plain' },
  { title: 'tagged', tags: ['Tax', 'home'] },
  { title: 'archived', archivedAt: 5, tags: ['tax'] },
  { title: 'in a folder', folderId: 'f1', pinned: true },
];
const ids = before.map((_, n) => `c${n}`);

/** A tab with the chats above. */
async function started(): Promise<Tab> {
  const tab = await (await Browser.start()).tab();
  const start = { endpointId: 'e1', model: 'gpt-4o', systemPrompt: { promptId: null, text: '' } };
  for (const [n, fields] of before.entries())
    await tab.library.putConversation({ ...newConversation(`c${n}`, 1000 + n, start), ...fields });
  await tab.app.conversations.load();
  return tab;
}

const stored = async ({ library }: Tab): Promise<Conversation[]> =>
  (await library.loadConversations()).filter(({ id }) => ids.includes(id));

const undo = ({ app }: Tab): void => app.notices.list.at(-1)?.undo?.();

const acts: [string, (tab: Tab) => Promise<void>, Partial<Conversation>][] = [
  ['deleted', ({ app }) => removeChats(app, ids), { deletedAt: expect.any(Number) as number }],
  ['archived', ({ app }) => archiveChats(app, ids, true), { archivedAt: expect.any(Number) as number }],
  ['moved', ({ app }) => moveChats(app, ids, 'f2'), { folderId: 'f2' }],
  ['tagged', ({ app }) => tagChats(app, ids, ['new'], []), { tags: expect.arrayContaining(['new']) as string[] }],
];

describe.each(acts)('several chats are %s at once', (_, act, fields) => {
  test('in one transaction, with one undo that puts back what each had', async () => {
    const tab = await started();
    const old = await stored(tab);
    const write = vi.spyOn(tab.library, 'saveMessages');
    await act(tab);
    expect(write).toHaveBeenCalledTimes(1);
    expect(await stored(tab)).toEqual(old.map((one) => expect.objectContaining({ id: one.id, ...fields }) as unknown));
    expect(tab.app.notices.list.filter((one) => one.undo)).toHaveLength(1);
    undo(tab);
    await waitFor(async () => expect(await stored(tab)).toEqual(old));
    expect(ids.map((id) => tab.app.conversations.byId(id))).toEqual(old);
  });

  test('and what else changes meanwhile outlasts the undo', async () => {
    const tab = await started();
    await act(tab);
    await tab.app.conversations.rename('c1', 'Renamed');
    undo(tab);
    await waitFor(async () =>
      expect((await stored(tab))[1]).toEqual({
        ...(await stored(tab))[1],
        ...before[1],
        title: 'Renamed',
        deletedAt: null,
      }),
    );
  });
});

test('a chat on show that is deleted with others makes room for a new one, and comes back whole', async () => {
  const tab = await started();
  const { app, thread } = tab;
  await ask(thread, 'Hi');
  await removeChats(app, [thread.id, ...ids]);
  expect(app.thread?.isNew).toBe(true);
  expect(app.conversations.list).toEqual([]);
  expect(app.notices.list.at(-1)?.notice).toEqual({ kind: 'chats-deleted', count: 5 });
  undo(tab);
  await waitFor(() => expect(app.conversations.list).toHaveLength(5));
  await app.open(thread.id);
  expect(texts(app.thread!)).toEqual(['Hi', 'Hello from the test server.']);
});

test('chats that are gone already are not touched, and an act on none tells nothing', async () => {
  const tab = await started();
  await removeChats(tab.app, ['c0']);
  const told = tab.app.notices.list.length;
  await archiveChats(tab.app, ['c0', 'nowhere'], true);
  expect((await stored(tab))[0]).not.toHaveProperty('archivedAt');
  expect(tab.app.notices.list).toHaveLength(told);
});

describe('tags', () => {
  test('are added once whatever their case, and taken from all', async () => {
    const tab = await started();
    await tagChats(tab.app, ['c0', 'c1'], ['#TAX ', '  two   words'], ['home']);
    const [plain, tagged] = await stored(tab);
    expect([plain?.tags, tagged?.tags]).toEqual([
      ['TAX', 'two words'],
      ['Tax', 'two words'],
    ]);
  });

  test('the last one that goes leaves nothing behind', async () => {
    const tab = await started();
    await tagChats(tab.app, ['c2'], [], ['TAX']);
    expect((await stored(tab))[2]).not.toHaveProperty('tags');
  });

  test('one is renamed for all chats, those of the archive, too; it joins one of that name; undo is exact', async () => {
    const tab = await started();
    const old = await stored(tab);
    tab.app.conversations.tag = 'tax';
    await renameTag(tab.app, 'tax', ' home');
    expect((await stored(tab)).map(({ tags }) => tags)).toEqual([undefined, ['home'], ['home'], undefined]);
    expect(tab.app.conversations.tag).toBe('home');
    undo(tab);
    await waitFor(async () => expect(await stored(tab)).toEqual(old));
  });

  test('one is deleted for all chats, and no longer narrows the list', async () => {
    const tab = await started();
    tab.app.conversations.tag = 'Tax';
    await renameTag(tab.app, 'Tax', null);
    expect((await stored(tab)).map(({ tags }) => tags)).toEqual([undefined, ['home'], undefined, undefined]);
    expect(tab.app.conversations.tag).toBeNull();
  });

  test('one narrows the list, whatever its case', async () => {
    const { app } = await started();
    app.conversations.tag = 'tax';
    expect(app.conversations.list.map(({ title }) => title)).toEqual(['archived', 'tagged']);
  });
});
