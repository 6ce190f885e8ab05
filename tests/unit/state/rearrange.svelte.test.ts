import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import type { Message, Role } from '../../../src/model/message';
import { branch } from '../../../src/model/tree';
import { branchOff, changeRole, insert, move, reword } from '../../../src/state/rearrange';
import type { Thread } from '../../../src/state/thread.svelte';
import { reply } from '../../server/behaviours';
import { ask, Browser, ended, texts, type Tab } from './a-tab';

const kinds = ['insert', 'move', 'role', 'reword', 'regenerate', 'delete', 'delete-below', 'undo', 'switch'] as const;

/** What a person does in one of two tabs: `at` picks a message of its branch, `which` one of several ways. */
interface Deed {
  tab: number;
  do: (typeof kinds)[number];
  at: number;
  which: number;
}

const deed: fc.Arbitrary<Deed> = fc.record({
  tab: fc.nat(1),
  do: fc.constantFrom(...kinds),
  at: fc.nat(100),
  which: fc.nat(100),
});
const deeds = fc.array(deed, { minLength: 4, maxLength: 10 });

const roles: readonly Role[] = ['user', 'assistant', 'system'];

/** Does one thing, to its end. */
async function act({ app, thread }: Tab, { do: kind, at, which }: Deed): Promise<void> {
  const message = thread.branch[at % (thread.branch.length || 1)];
  if (kind === 'undo') {
    const undoable = app.notices.list.findLast(({ undo }) => undo !== null);
    undoable?.undo?.();
    if (undoable) app.notices.dismiss(undoable.id);
  }
  if (!message) return;
  if (kind === 'insert') await insert(thread, message, which % 2 ? 1 : 0, roles[which % 3]!, `put ${which}`);
  if (kind === 'move') await move(thread, message, which % 2 ? 1 : -1);
  if (kind === 'role') await changeRole(thread, message, roles[which % 3]!);
  if (kind === 'reword') await reword(thread, message, `edited ${which}`);
  if (kind === 'switch') thread.showVersion(message, which % 2 ? 1 : -1);
  if (kind === 'delete') await thread.remove(message, false);
  if (kind === 'delete-below') await thread.remove(message, true);
  // A first message has nothing before it that could be answered.
  if (kind === 'regenerate' && message !== thread.branch[0]) {
    await thread.regenerate(message);
    await ended(thread);
  }
}

async function stored({ library, thread }: Tab): Promise<Map<string, Message>> {
  return new Map((await library.loadMessages(thread.id)).map((one) => [one.id, one]));
}

/** Waits until a tab shows what is stored. */
async function settled(tab: Tab): Promise<Map<string, Message>> {
  return vi.waitFor(
    async () => {
      const tree = await stored(tab);
      for (const one of tree.values()) expect(tab.thread.messages.byId(one.id)).toEqual(one);
      return tree;
    },
    { timeout: 5000, interval: 5 },
  );
}

test('two tabs on one chat: whatever is done in either, there is one valid tree, and nothing is lost', async () => {
  await fc.assert(
    fc.asyncProperty(deeds, async (done) => {
      const browser = await Browser.start();
      const here = await browser.tab();
      await ask(here.thread, 'One');
      await ask(here.thread, 'Two');
      const there = await browser.tab(`#/chat/${here.thread.id}`);
      const tabs = [here, there];
      let before = await stored(here);
      for (const one of done) {
        await act(tabs[one.tab]!, one);
        const tree = await settled(here);
        await settled(there);
        for (const [id, message] of before) {
          // Nothing goes, and nothing but its mark of deletion changes.
          expect({ ...tree.get(id), deletedAt: null }).toEqual({ ...message, deletedAt: null });
          if (!one.do.startsWith('delete') && one.do !== 'undo') expect(tree.get(id)).toEqual(message);
        }
        for (const { parentId } of tree.values()) if (parentId !== null) expect(tree.has(parentId)).toBe(true);
        for (const { thread } of tabs) {
          const end = thread.branch.at(-1);
          expect(thread.branch).toEqual(branch(tree, thread.messages.tipId));
          if (end) expect(thread.messages.newestTip(end.id), 'nothing is hidden behind the end').toBe(end.id);
          else expect([...tree.values()].every(({ deletedAt }) => deletedAt !== null)).toBe(true);
        }
        before = tree;
      }
      const billed = [...before.values()].filter(({ reply: facts }) => facts?.usage != null);
      expect(billed).toHaveLength(browser.server.chats.length);
    }),
    { numRuns: 8, endOnFailure: true },
  );
}, 120_000);

async function twoTurns(): Promise<Tab> {
  const browser = await Browser.start();
  browser.server.next(reply('First'), reply('Second'));
  const tab = await browser.tab();
  await ask(tab.thread, 'One');
  await ask(tab.thread, 'Two');
  return tab;
}

const before = ['One', 'First', 'Two', 'Second'];
const totalsOf = ({ conversation }: Thread): unknown => conversation.totals;

describe('a thread that is rearranged', () => {
  test('bills nothing, and keeps the thread as it was', async () => {
    const { thread } = await twoTurns();
    const totals = totalsOf(thread);
    await insert(thread, thread.branch[1]!, 1, 'system', 'Be brief.');
    expect(texts(thread)).toEqual(['One', 'First', 'Be brief.', 'Two', 'Second']);
    expect(totalsOf(thread)).toEqual(totals);
    expect(thread.branch[4]?.reply).toMatchObject({ usage: null, costUsd: null, model: 'gpt-4o' });
    thread.showVersion(thread.branch[2]!, -1);
    expect(texts(thread)).toEqual(before);
    expect(thread.branch[3]?.reply?.usage).not.toBeNull();
  });

  test('undo of a deletion keeps what was said meanwhile in view', async () => {
    const { app, thread } = await twoTurns();
    await thread.remove(thread.branch[1]!, false);
    await ask(thread, 'Three');
    app.notices.list.at(-1)?.undo?.();
    await vi.waitFor(() => expect(texts(thread)).toEqual([...before, 'Three', 'Hello from the test server.']));
  });

  test('a branch that is not on show is deleted without leaving the one that is', async () => {
    const { thread } = await twoTurns();
    const hidden = thread.branch[3]!;
    await thread.regenerate(hidden);
    await ended(thread);
    const shown = texts(thread);
    await thread.remove(hidden, true);
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
