import { removeMessage } from '../../../src/state/chat/remove-message';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Message, Role } from '../../../src/model/chat/message';
import { branch } from '../../../src/model/chat/tree';
import { textOf } from '../../../src/model/chat/parts';
import { branchOff, changeRole, insert, move, reword } from '../../../src/state/chat/rearrange';
import { ask, Browser, ended, type Tab } from './a-tab';
import { waitFor } from '../../wait-for';
import { edit, regenerate, showVersion } from '../../../src/state/chat/answers';

/** What is told with an Undo; the other things a person does. */
const undoable = ['insert', 'move', 'role', 'reword', 'delete', 'delete-below'] as const;
const others = ['send', 'edit', 'regenerate', 'switch', 'branch', 'undo'] as const;

/** What a person does in one of two tabs: `at` picks a message of its branch, `which` one of several ways. */
interface Deed {
  tab: number;
  do: (typeof undoable)[number] | (typeof others)[number];
  at: number;
  which: number;
  /** Whether it is taken back at once, where that is offered. */
  isTakenBack: boolean;
}

const deed: fc.Arbitrary<Deed> = fc.record({
  tab: fc.nat(1),
  do: fc.constantFrom(...undoable, ...others),
  at: fc.nat(100),
  which: fc.nat(100),
  isTakenBack: fc.boolean(),
});
const deeds = fc.array(deed, { minLength: 4, maxLength: 12 });

const roles: readonly Role[] = ['user', 'assistant', 'system'];
type Stored = ReadonlyMap<string, Message>;

/** Takes back what was last done in a tab, if that can be; resolves to whether it could. */
function takeBack({ app }: Tab): boolean {
  const last = app.notices.list.findLast(({ undo }) => undo !== null);
  last?.undo?.();
  if (last) app.notices.dismiss(last.id);
  return last !== undefined;
}

/** Does one thing, to its end. */
async function act(tab: Tab, { do: kind, at, which }: Deed): Promise<void> {
  const { thread } = tab;
  const message = thread.branch[at % (thread.branch.length || 1)];
  if (kind === 'undo') takeBack(tab);
  if (kind === 'send') await ask(thread, `said ${which}`);
  // An empty chat has a place for the first message.
  if (kind === 'insert') await insert(thread, message ?? null, which % 2 ? 1 : 0, roles[which % 3]!, `put ${which}`);
  if (!message) return;
  if (kind === 'move') await move(thread, message, which % 2 ? 1 : -1);
  if (kind === 'role') await changeRole(thread, message, roles[which % 3]!);
  if (kind === 'reword') await reword(thread, message, `edited ${which}`);
  if (kind === 'switch') showVersion(thread, message, which % 2 ? 1 : -1);
  if (kind === 'delete') await removeMessage(thread, message, false);
  if (kind === 'delete-below') await removeMessage(thread, message, true);
  if (kind === 'branch') await branchAndReturn(tab, message);
  if (kind === 'edit') await edit(thread, message, `edited ${which}`);
  // A first message has nothing before it that could be answered.
  if (kind === 'regenerate' && message !== thread.branch[0]) await regenerate(thread, message);
  if (thread.branch.length > 0) await ended(thread);
}

/** Branches into a new chat, looks at that, and comes back. */
async function branchAndReturn({ app, library, thread }: Tab, message: Message): Promise<void> {
  const wanted = thread.messages.pathTo(message.id).map((one) => [one.role, textOf(one)]);
  await branchOff(app, thread, message, 'Branch');
  expect(app.thread!.id).not.toBe(thread.id);
  expect(app.thread!.branch.map((one) => [one.role, textOf(one)])).toEqual(wanted);
  expect(await library.loadMessages(app.thread!.id)).toHaveLength(wanted.length);
  await app.open(thread.id);
}

async function stored({ library, thread }: Tab): Promise<Stored> {
  return new Map((await library.loadMessages(thread.id)).map((one) => [one.id, one]));
}

/** Waits until the tabs show what is stored. */
function settled(tabs: readonly Tab[]): Promise<Stored> {
  return waitFor(async () => {
    const tree = await stored(tabs[0]!);
    for (const { thread } of tabs) for (const one of tree.values()) expect(thread.messages.byId(one.id)).toEqual(one);
    return tree;
  });
}

const live = (tree: Stored): Message[] => [...tree.values()].filter(({ deletedAt }) => deletedAt === null);

/** Every parent is there and older than its children; each tab shows one whole branch. */
function expectOneTree(tree: Stored, tabs: readonly Tab[]): void {
  for (const { id, parentId } of tree.values()) {
    if (parentId === null) continue;
    expect(tree.has(parentId)).toBe(true);
    expect(parentId < id, 'nothing goes in circles').toBe(true);
  }
  for (const { thread } of tabs) {
    const end = thread.branch.at(-1);
    expect(thread.branch).toEqual(branch(tree, thread.messages.tipId));
    if (end) expect(thread.messages.newestTip(end.id), 'nothing is hidden behind the end').toBe(end.id);
    else expect(live(tree)).toEqual([]);
  }
}

/** Nothing goes, and nothing but marks of deletion changes: these only where something is deleted or taken back. */
function expectNothingLost(before: Stored, after: Stored, kind: Deed['do']): void {
  const mayMark = kind === 'delete' || kind === 'delete-below' || kind === 'undo';
  for (const [id, message] of before) {
    if (mayMark) expect({ ...after.get(id), deletedAt: null }).toEqual({ ...message, deletedAt: null });
    else expect(after.get(id)).toEqual(message);
  }
}

const isTold = (kind: Deed['do']): boolean => (undoable as readonly string[]).includes(kind);

/** Does it all, and holds every step against the laws. Resolves to how often something was taken back at once. */
async function doAll(done: readonly Deed[], browser: Browser, tabs: readonly Tab[]): Promise<number> {
  let takenBack = 0;
  let before = await settled(tabs);
  for (const one of done) {
    const tab = tabs[one.tab % tabs.length]!;
    const shown = tab.thread.branch;
    const told = tab.app.notices.list.at(-1)?.id;
    await act(tab, one);
    let now = await settled(tabs);
    expectNothingLost(before, now, one.do);
    expectOneTree(now, tabs);
    const isNew = tab.app.notices.list.at(-1)?.id !== told;
    if (one.isTakenBack && isTold(one.do) && isNew && takeBack(tab)) {
      takenBack += 1;
      await waitFor(() => expect(tab.thread.branch).toEqual(shown));
      now = await settled(tabs);
      expect(live(now), 'undo is exact').toEqual(live(before));
      expectOneTree(now, tabs);
    }
    before = now;
  }
  const billed = [...before.values()].filter(({ reply }) => reply?.usage != null);
  expect(billed.length, 'only what was asked for is billed').toBe(browser.server.chats.length);
  return takenBack;
}

/** Holds the laws in a chat of two turns that is open in `count` tabs. */
async function lawsHold(count: 1 | 2, numRuns: number): Promise<void> {
  let takenBack = 0;
  await fc.assert(
    fc.asyncProperty(deeds, async (done) => {
      const browser = await Browser.start();
      const here = await browser.tab();
      await ask(here.thread, 'One');
      await ask(here.thread, 'Two');
      const tabs = count === 1 ? [here] : [here, await browser.tab(`#/chat/${here.thread.id}`)];
      takenBack += await doAll(done, browser, tabs);
    }),
    { numRuns, endOnFailure: true },
  );
  expect(takenBack).toBeGreaterThan(0);
}

test('whatever is done to a chat, it is one valid tree, nothing is lost, and undo is exact', async () => {
  await lawsHold(1, 15);
}, 120_000);

test('so it is with two tabs on the same chat', async () => {
  await lawsHold(2, 10);
}, 120_000);
