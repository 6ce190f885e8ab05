import { describe, expect, test, vi } from 'vitest';
import { newConversation, type Conversation } from '../../../../../src/model/chat/conversation';
import { archiveChats, moveChats, removeChats, renameTag, tagChats } from '../../../../../src/state/chat/list/actions';
import { putOfConversation } from '../../../../../src/storage/library/library';
import { dropOf } from '../../../../../src/state/folders/drop';
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

describe('an undo takes back what its own act did, and no more', () => {
  /** Does both acts, takes back the first, and gives the chat `c0` as it is then, here and in storage. */
  async function firstUndone(first: (tab: Tab) => Promise<void>, then: (tab: Tab) => Promise<void>) {
    const tab = await started();
    await first(tab);
    const back = tab.app.notices.list.at(-1)?.undo;
    await then(tab);
    const write = vi.spyOn(tab.library, 'saveMessages');
    back?.();
    await waitFor(() => expect(write).toHaveBeenCalled());
    await write.mock.results[0]?.value;
    const [one] = await stored(tab);
    expect(tab.app.conversations.byId('c0')).toEqual(one);
    return one;
  }
  const tag = (added: string[], removed: string[] = []) => {
    return ({ app }: Tab) => tagChats(app, ['c0'], added, removed);
  };
  const move = (folderId: string | null) => {
    return ({ app }: Tab) => moveChats(app, ['c0'], folderId);
  };
  const archive = (isArchived: boolean) => {
    return ({ app }: Tab) => archiveChats(app, ['c0'], isArchived);
  };
  const inAnotherTab = async ({ app, library }: Tab): Promise<void> => {
    const one = app.conversations.byId('c0')!;
    await library.putConversation({ ...one, tags: [...(one.tags ?? []), 'elsewhere'] });
  };

  test('of tags, not one that was added since', async () => {
    expect(await firstUndone(tag(['a']), tag(['b']))).toHaveProperty('tags', ['b']);
  });
  test('of tags, not one that was added in another tab, of which this one has not heard', async () => {
    const tab = await started();
    await tag(['a'])(tab);
    await inAnotherTab(tab);
    undo(tab);
    await waitFor(async () => expect((await stored(tab))[0]).toHaveProperty('tags', ['elsewhere']));
  });
  test('of a renamed tag, not one that was added since', async () => {
    const tab = await started();
    await renameTag(tab.app, 'tax', 'b');
    const back = tab.app.notices.list.at(-1)?.undo;
    await tagChats(tab.app, ['c1'], ['c'], []);
    back?.();
    await waitFor(async () => expect((await stored(tab))[1]).toHaveProperty('tags', ['home', 'c', 'Tax']));
  });
  test('of a move, not a later one', async () => {
    expect(await firstUndone(move('f1'), move('f2'))).toHaveProperty('folderId', 'f2');
  });
  test('of archiving, not the way back out of the archive', async () => {
    expect(await firstUndone(archive(true), archive(false))).not.toHaveProperty('archivedAt');
  });
});

test('a chat of the archive that is put into a folder leaves the archive, and its undo puts it back', async () => {
  const tab = await started();
  const old = await stored(tab);
  await moveChats(tab.app, ['c2'], 'f1');
  expect((await stored(tab))[2]).toMatchObject({ folderId: 'f1' });
  expect((await stored(tab))[2]).not.toHaveProperty('archivedAt');
  undo(tab);
  await waitFor(async () => expect(await stored(tab)).toEqual(old));
});

test('a chat of the archive that goes on leaves it', async () => {
  const tab = await (await Browser.start()).tab();
  await ask(tab.thread, 'One');
  await archiveChats(tab.app, [tab.thread.id], true);
  expect(tab.app.conversations.sections.map(({ name }) => name)).toEqual(['archived']);
  await ask(tab.thread, 'Two');
  expect(tab.app.conversations.sections.map(({ name }) => name)).toEqual(['today']);
  expect(await tab.library.loadConversation(tab.thread.id)).not.toHaveProperty('archivedAt');
});

test('a chat that is dropped on the archive is archived, and one of the archive comes out where it is dropped', async () => {
  const tab = await started();
  const { app } = tab;
  const isArchived = async (n: number) => (await stored(tab))[n]?.archivedAt !== undefined;
  await dropOf(app, 'c3', 'archived', 3)?.act();
  expect(await isArchived(3)).toBe(true);
  expect(dropOf(app, 'c3', 'archived', 3)).toBeNull();
  await dropOf(app, 'c3', 'today', 0)?.act();
  expect(await isArchived(3)).toBe(false);
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
    expect(tab.app.conversations.tag).toBe('tax');
    await waitFor(async () => expect(await stored(tab)).toEqual(old));
  });

  test('a long one is not cut in the middle of a sign', async () => {
    const tab = await started();
    await tagChats(tab.app, ['c0'], [`x${'😀'.repeat(70)}`], []);
    expect((await stored(tab))[0]).toHaveProperty('tags', [`x${'😀'.repeat(59)}`]);
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

test('of very many chats the page has its turns meanwhile, and all are changed in the end', async () => {
  const tab = await started();
  const { conversations } = tab.app;
  const [one] = await stored(tab);
  const many = Array.from({ length: 1200 }, (_, n) => ({ ...one!, id: `m${n}` }));
  await tab.library.saveMessages([], many.map(putOfConversation));
  await conversations.load();
  const areArchived = (): boolean[] => many.map(({ id }) => conversations.byId(id)?.archivedAt !== undefined);
  const all = many.map(({ id }) => id);
  const act = archiveChats(tab.app, all, true);
  expect(areArchived()).toContain(true);
  expect(areArchived()).toContain(false);
  await act;
  expect(areArchived()).not.toContain(false);
  expect((await tab.library.loadHeaders(all)).every((chat) => chat?.archivedAt !== undefined)).toBe(true);
});
