import { expect, test, vi } from 'vitest';
import { newMessage, type Message } from '../../../../src/model/chat/message';
import { textOf } from '../../../../src/model/chat/parts';
import { waitFor } from '../../../wait-for';
import { ask, Browser, ended, say, texts, type Tab } from '../a-tab';

const length = 300;

/** A tab with a chat of 300 messages, which ends with two versions of the last. */
async function longChat(browser: Browser): Promise<Tab> {
  const tab = await browser.tab();
  const { thread } = tab;
  const last = await ask(thread, 'First');
  const messages: Message[] = [];
  for (let at = 2; at < length; at += 1) {
    const parentId: string = messages.at(-1)?.id ?? last.id;
    messages.push(newMessage(thread.id, parentId, at % 2 === 0 ? 'user' : 'assistant', `Message ${String(at)}`));
  }
  const version = { ...messages.at(-1)!, id: newMessage(thread.id, null, 'assistant', '').id };
  await thread.goToWith(version.id, (also) => thread.messages.put([...messages, version], also));
  thread.goTo(version.id);
  await waitFor(async () => expect((await tab.library.loadConversation(thread.id))?.tipId).toBe(version.id));
  return tab;
}

/** Has what is read of all of a chat come only when that is let go. */
function heldBack({ library }: Tab): () => void {
  const { promise: gate, resolve } = Promise.withResolvers<undefined>();
  const read = library.messageSlices.bind(library);
  vi.spyOn(library, 'messageSlices').mockImplementation(async function* (...of) {
    const slices: Message[][] = [];
    for await (const slice of read(...of)) slices.push(slice);
    await gate;
    yield* slices;
  });
  return () => resolve(undefined);
}

async function endOf(tab: Tab, id: string): Promise<readonly Message[]> {
  void tab.app.open(id);
  await waitFor(() => expect(tab.thread.id).toBe(id));
  await waitFor(() => expect(tab.thread.messages.shown.length).toBeGreaterThan(0));
  return tab.thread.messages.shown;
}

test('the end of a long chat is shown before the rest is read, and nothing is done with it alone', async () => {
  const browser = await Browser.start();
  const before = await longChat(browser);
  const all = before.thread.branch.map(({ id }) => id);
  const tab = await browser.tab('#/new');
  const letGo = heldBack(tab);
  const end = await endOf(tab, before.thread.id);
  const { thread } = tab;
  expect(end.map(({ id }) => id)).toEqual(all.slice(-end.length));
  expect(end.length).toBeLessThan(length);
  expect([thread.isLoaded, thread.branch, thread.messages.lastId]).toEqual([false, [], all.at(-1)]);
  const sent = say(thread, 'More');
  // Another chat's message goes all the way meanwhile.
  await before.app.newChat();
  await ask(before.thread, 'Aside');
  expect(browser.server.chats).toHaveLength(2);
  letGo();
  await sent;
  await ended(thread);
  // What was drawn is not drawn again.
  expect(end.every((one) => thread.messages.byId(one.id) === one)).toBe(true);
  expect(browser.server.chats[2]?.['messages']).toHaveLength(length + 1);
  expect(thread.branch).toHaveLength(length + 2);
  expect(thread.messages.shown).toEqual(thread.branch);
  expect(thread.messages.version(end.at(-1)!)).toEqual({ number: 2, total: 2 });
});

test('what another tab changes while the rest is read is not taken back by what was read before', async () => {
  const browser = await Browser.start();
  const other = await longChat(browser);
  const tab = await browser.tab('#/new');
  const letGo = heldBack(tab);
  const end = await endOf(tab, other.thread.id);
  const changed = [other.thread.branch[1]!, other.thread.messages.byId(end.at(-2)!.id)!];
  await waitFor(() => expect(tab.thread.messages.all).toEqual([]));
  for (const one of changed) await other.thread.messages.setSending(one, 'never');
  await waitFor(() => expect(tab.thread.messages.all).toHaveLength(changed.length));
  letGo();
  await waitFor(() => expect(tab.thread.isLoaded).toBe(true));
  for (const { id } of changed) expect(tab.thread.messages.byId(id)?.sending).toBe('never');
  expect(texts(tab.thread)).toEqual(texts(other.thread));
});

test('a long chat that is shown at an old version is read whole first', async () => {
  const browser = await Browser.start();
  const other = await longChat(browser);
  const { thread } = other;
  const first = thread.branch[0]!;
  const old = newMessage(thread.id, first.id, 'assistant', 'Another.');
  const early = { ...old, id: `${first.id}0` };
  await thread.messages.put([early]);
  thread.goTo(early.id);
  await waitFor(async () => expect((await other.library.loadConversation(thread.id))?.tipId).toBe(early.id));
  const tab = await browser.tab('#/new');
  await tab.app.open(thread.id);
  expect(texts(tab.thread)).toEqual(['First', 'Another.']);
  expect(tab.thread.messages.shown.map(textOf)).toEqual(['First', 'Another.']);
});
