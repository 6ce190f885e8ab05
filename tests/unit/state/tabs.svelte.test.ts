import { removeMessage } from '../../../src/state/chat/remove-message';
import { expect, onTestFinished, test, vi } from 'vitest';
import { reply } from '../../server/behaviours';
import { ControlledReply } from '../../server/controlled';
import { Configuration } from '../../../src/storage/library/configuration';
import { Conversations } from '../../../src/state/chat/conversations.svelte';
import { ask, Browser, ended, say, texts } from './a-tab';
import { waitFor } from '../../wait-for';
import { textOf } from '../../../src/model/chat/parts';

const hello = 'Hello from the test server.';

/** Has the next reading by `method` of `source`, or of what has it for a prototype, end only when it is let go, with what it read before that. */
function heldOnce<Name extends string>(
  source: Record<Name, (...args: never[]) => Promise<unknown>>,
  method: Name,
): { isRead: Promise<null>; letGo: () => void } {
  const read = Promise.withResolvers<null>();
  const mayEnd = Promise.withResolvers<null>();
  const original = source[method];
  onTestFinished(() => void (source[method] = original));
  source[method] = async function (this: unknown, ...args) {
    source[method] = original;
    const stored = await original.apply(this, args);
    read.resolve(null);
    await mayEnd.promise;
    return stored;
  };
  return { isRead: read.promise, letGo: () => mayEnd.resolve(null) };
}

/** A reply to “Hi” that one tab (`here`) writes and another (`there`) shows; of it, “Half ” has come. */
async function growingInAnotherTab() {
  const running = new ControlledReply();
  const browser = await Browser.start({ usually: running.behaviour });
  const { thread: here } = await browser.tab();
  await say(here, 'Hi');
  await running.started;
  const { thread: there } = await browser.tab(`#/chat/${here.id}`);
  running.say('Half ');
  await waitFor(() => expect(texts(there)).toEqual(['Hi', 'Half ']));
  return { running, here, there };
}

test('what one tab writes, the other shows, and follows from the end on show', async () => {
  const browser = await Browser.start();
  const { thread: here } = await browser.tab();
  await ask(here, 'One');
  const { thread: there, app } = await browser.tab(`#/chat/${here.id}`);
  await ask(here, 'Two');
  await waitFor(() => expect(texts(there)).toEqual(['One', hello, 'Two', hello]));
  await waitFor(() => expect(app.conversations.byId(here.id)?.totals).toEqual(here.conversation.totals));
});

test('two tabs that write at once lose nothing of each other', async () => {
  const browser = await Browser.start();
  browser.server.next(reply('Start'));
  const { thread: here } = await browser.tab();
  await ask(here, 'Hi');
  const { thread: there, library } = await browser.tab(`#/chat/${here.id}`);
  const before = here.conversation.totals;
  await Promise.all([ask(here, 'From here'), ask(there, 'From there')]);
  expect((await library.loadMessages(here.id)).map(textOf).sort()).toEqual(
    ['Hi', 'Start', 'From here', 'From there', hello, hello].sort(),
  );
  const totals = (await library.loadConversation(here.id))!.totals;
  const [one, two] = browser.server.chats.slice(1);
  expect(one?.['messages']).toHaveLength(3);
  expect(two?.['messages']).toHaveLength(3);
  expect(totals.completionTokens).toBeGreaterThan(before.completionTokens + 10);
  // Both are versions of one another, in each tab.
  for (const thread of [here, there])
    await waitFor(() => expect(thread.messages.version(thread.branch[2]!).total).toBe(2));
  expect(texts(here)[2]).toBe('From here');
  expect(texts(there)[2]).toBe('From there');
});

test('a reply that another tab writes is shown as it grows, and as it ends', async () => {
  const { running, here, there } = await growingInAnotherTab();
  expect(there.messages.isElsewhere(there.branch[1]!)).toBe(true);
  running.say('way');
  running.finish();
  await ended(here);
  await waitFor(() => expect(there.branch[1]).toEqual(here.branch[1]));
});

test('a draft goes with the person to the other tab, but never over words typed there', async () => {
  const browser = await Browser.start();
  const { thread: here } = await browser.tab();
  await ask(here, 'Hi');
  const { thread: there } = await browser.tab(`#/chat/${here.id}`);
  here.draft.type('From here');
  await here.draft.flush();
  await waitFor(() => expect(there.draft.text).toBe('From here'));
  there.draft.type('My own');
  const heard = vi.spyOn(there.draft, 'load');
  here.draft.type('From here, more');
  await here.draft.flush();
  await waitFor(() => expect(heard).toHaveBeenCalled());
  await heard.mock.results[0]?.value;
  expect(there.draft.text).toBe('My own');
});

test('a deletion in one tab is one in the other; so is its undo', async () => {
  const browser = await Browser.start();
  const { thread: here, app } = await browser.tab();
  await ask(here, 'Hi');
  const { thread: there } = await browser.tab(`#/chat/${here.id}`);
  await removeMessage(here, here.branch[0]!, false);
  await waitFor(() => expect(texts(there)).toEqual([hello]));
  app.notices.list.at(-1)?.undo?.();
  await waitFor(() => expect(texts(there)).toEqual(['Hi', hello]));
});

test('new chats in several tabs write over no words of one another, and a closed tab leaves its own to the next', async () => {
  const browser = await Browser.start();
  const tabs = [await browser.tab(), await browser.tab(), await browser.tab(), await browser.tab()];
  for (const [index, { thread }] of tabs.entries()) thread.draft.type(`Words ${index + 1}`);
  await Promise.all(tabs.map(({ thread }) => thread.draft.flush()));
  expect(tabs.map(({ thread }) => thread.draft.text)).toEqual(['Words 1', 'Words 2', 'Words 3', 'Words 4']);
  const sent = tabs.map(({ thread }) => thread.send());
  await Promise.all(sent);
  await Promise.all(tabs.map(({ thread }) => ended(thread)));
  expect(browser.server.chats).toHaveLength(4);
  expect(tabs.map(({ thread }) => texts(thread)[0])).toEqual(['Words 1', 'Words 2', 'Words 3', 'Words 4']);
  expect(await tabs[0]!.app.services.drafts.loadAll()).toEqual([]);
});

test('what was typed into new chats of tabs that are closed is found in the next new chats', async () => {
  const browser = await Browser.start();
  for (const [index, { thread }] of [await browser.tab(), await browser.tab()].entries()) {
    thread.draft.type(`Words ${index + 1}`);
    await thread.draft.flush();
  }
  browser.killTabs();
  const { app, thread } = await browser.tab();
  const found = [thread.draft.text];
  await ask(thread, thread.draft.text);
  await app.newChat();
  found.push(app.thread!.draft.text);
  expect(found.sort()).toEqual(['Words 1', 'Words 2']);
});

test('what a tab changes while it reads the same message anew is what it shows', async () => {
  const browser = await Browser.start();
  const { thread: here } = await browser.tab();
  await ask(here, 'Hi');
  const { thread: there, library } = await browser.tab(`#/chat/${here.id}`);
  const message = there.branch[1]!;
  const held = heldOnce(library, 'loadMessage');
  const reloaded = there.messages.elsewhere().then((elsewhere) => elsewhere.reload([message.id]));
  await held.isRead;
  await removeMessage(there, message, false);
  held.letGo();
  await reloaded;
  expect(texts(there)).toEqual(['Hi']);
});

test('a reply that another tab goes on writing stays deleted where it was deleted', async () => {
  const { running, here, there } = await growingInAnotherTab();
  const { id } = there.branch[1]!;
  await removeMessage(there, there.branch[1]!, false);
  running.say('way');
  await waitFor(() => expect(textOf(there.messages.byId(id)!)).toBe('Half way'));
  expect(texts(there)).toEqual(['Hi']);
  running.finish();
  await ended(here);
});

test('what a tab chooses while it reads the settings or the prompts anew is what it shows', async () => {
  const { app } = await (await Browser.start()).tab();
  const settings = heldOnce(app.services.configuration, 'loadSettings');
  const prompts = heldOnce(app.services.library, 'loadPrompts');
  const loaded = Promise.all([app.settings.load(), app.prompts.load()]);
  await Promise.all([settings.isRead, prompts.isRead]);
  await app.settings.change({ theme: 'dark' });
  await app.prompts.put([{ id: 'p1', name: 'Brief', text: 'Be brief.', updatedAt: 1000 }]);
  settings.letGo();
  prompts.letGo();
  await loaded;
  expect(app.settings.values.theme).toBe('dark');
  expect(app.prompts.list.map(({ id }) => id)).toEqual(['p1']);
});

test('what another tab changes while this one starts is what it shows, whatever it has read by then', async () => {
  const browser = await Browser.start();
  const { app: here, thread } = await browser.tab();
  await ask(thread, 'Hi');
  const changedDuring = async (held: ReturnType<typeof heldOnce>, change: () => Promise<void>) => {
    const opened = browser.tab();
    await held.isRead;
    await change();
    held.letGo();
    return (await opened).app;
  };
  const dark = await changedDuring(heldOnce(Configuration.prototype, 'loadSettings'), () =>
    here.settings.change({ theme: 'dark' }),
  );
  await waitFor(() => expect(dark.settings.values.theme).toBe('dark'));
  const renamed = await changedDuring(heldOnce(Conversations.prototype, 'loadFirst'), () =>
    here.conversations.rename(thread.id, 'Greetings'),
  );
  await waitFor(() => expect(renamed.conversations.byId(thread.id)?.title).toBe('Greetings'));
});

test('“Lock now” in one tab locks the keys in the other, too', async () => {
  const browser = await Browser.start();
  const { app: here } = await browser.tab();
  await here.vault.create('correct horse');
  const { app: there } = await browser.tab();
  expect(await there.vault.unlock('correct horse')).toBe(true);
  here.vault.lock();
  await waitFor(() => expect(there.vault.isUnlocked).toBe(false));
  expect(await there.services.keys.vault.isUnlocked()).toBe(false);
});
