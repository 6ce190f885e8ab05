import { removeMessage } from '../../../src/state/chat/remove-message';
import { adopt } from '../../../src/state/prompts/shipped-prompts';
import { removePrompt, savePrompt } from '../../../src/state/prompts/edit-library';
import { describe, expect, test } from 'vitest';
import { rangeOf } from '../../../src/storage/keyspace/key-map';
import { failure, hang, rawStream, reply } from '../../server/behaviours';
import { ControlledReply } from '../../server/controlled';
import { waitFor } from '../../wait-for';
import { ask, Browser, say, texts, type Tab } from './a-tab';
import { textOf } from '../../../src/model/chat/parts';
import { continueReply, edit, regenerate } from '../../../src/state/chat/answers';

const hello = 'Hello from the test server.';

/** What a person finds again: the branch on show and the draft. */
interface TextsAndDraft {
  texts: string[];
  draft: string;
}

/** An act of a person in a chat in which `One` was answered, and what is found when all of it is done. */
const acts: Record<string, { act: (tab: Tab) => Promise<unknown>; after: TextsAndDraft }> = {
  sends: {
    act: ({ thread }) => thread.send(),
    after: { texts: ['One', hello, 'Typed', ''], draft: '' },
  },
  'edits a question': {
    act: ({ thread }) => edit(thread, thread.branch[0]!, 'Other'),
    after: { texts: ['Other', ''], draft: 'Typed' },
  },
  'edits a reply': {
    act: ({ thread }) => edit(thread, thread.branch[1]!, 'My words'),
    after: { texts: ['One', 'My words'], draft: 'Typed' },
  },
  regenerates: {
    act: ({ thread }) => regenerate(thread, thread.branch[1]!),
    after: { texts: ['One', ''], draft: 'Typed' },
  },
  'deletes the last reply': {
    act: ({ thread }) => removeMessage(thread, thread.branch[1]!, false),
    after: { texts: ['One'], draft: 'Typed' },
  },
};

describe.each(Object.entries(acts))('a tab that is killed while a person %s', (_, { act, after }) => {
  test.each([0, 1, 2, 3])('after %d writes leaves all of it or nothing: no word twice, none lost', async (writes) => {
    const browser = await Browser.start();
    const tab = await browser.tab();
    await ask(tab.thread, 'One');
    tab.thread.draft.type('Typed');
    await tab.thread.draft.flush();
    const before: TextsAndDraft = { texts: texts(tab.thread), draft: 'Typed' };
    browser.server.next(hang());
    const died = tab.dieAfter(writes);
    // It never ends where it waits for the disk.
    await Promise.race([act(tab), died]);
    browser.killTabs();
    const { thread } = await browser.tab(`#/chat/${tab.thread.id}`);
    const found: TextsAndDraft = { texts: texts(thread), draft: thread.draft.text };
    // What is reserved of a limit is written before it is sent.
    const isDone = writes === 3 || JSON.stringify(found) !== JSON.stringify(before);
    expect(found).toEqual(isDone ? after : before);
  });
});

test('a new chat that is killed while it is sent is there with its words, or they are in the composer', async () => {
  for (const writes of [0, 1, 2, 3, 4]) {
    const browser = await Browser.start();
    const tab = await browser.tab();
    tab.thread.draft.type('Typed');
    await tab.thread.draft.flush();
    browser.server.next(hang());
    const died = tab.dieAfter(writes);
    await Promise.race([tab.thread.send(), died]);
    browser.killTabs();
    const { thread, app } = await browser.tab();
    const found = {
      titles: app.conversations.all.map(({ title }) => title),
      texts: texts(thread),
      draft: thread.draft.text,
    };
    // Something else of the start may have been written first.
    const isSent = found.titles.length > 0;
    const sent = { titles: ['Typed'], texts: ['Typed', ''], draft: '' };
    expect(found).toEqual(isSent ? sent : { titles: [], texts: [], draft: 'Typed' });
  }
});

/** What an act changes outside the messages of a chat, as it is found again. */
async function kept({ app }: Tab): Promise<unknown> {
  const { configuration, keys, library } = app.services;
  const endpoints = await configuration.loadEndpoints();
  const { defaultPromptId, putAwayPrompts, defaultEndpointId, lastConversationId } = await configuration.loadSettings();
  const conversations = await library.loadConversations();
  return {
    settings: { defaultPromptId, putAwayPrompts, defaultEndpointId, lastConversationId },
    prompts: (await library.loadPrompts()).map(({ name }) => name),
    endpoints: await Promise.all(
      endpoints.map(async ({ id, name }) => [name, await keys.open(id, 'https://api.openai.com')]),
    ),
    chats: conversations.map(({ title, model, systemPrompt, columns, tipId }) => [
      title,
      model,
      systemPrompt.text,
      columns,
      tipId,
    ]),
    messages: (await library.loadMessages()).map((one) => [one.role, textOf(one), one.reply?.missing]),
    drafts: (await app.services.drafts.loadAll()).map(({ conversationId, text }) => [conversationId, text]),
  };
}

const shipped = { id: 'shipped', name: 'Editor', text: 'Edit.' };

/** Other acts of one press each; `prepare` gives what the act needs. */
const presses: Record<string, (tab: Tab) => Promise<() => Promise<unknown>>> = {
  'deletes the prompt that new chats begin with': async ({ app }) => {
    const { id } = await savePrompt(app.prompts, null, { name: 'Brief', text: 'Be brief.' });
    await app.settings.change({ defaultPromptId: id });
    return () => removePrompt(app, id);
  },
  'takes one of Tally’s own prompts into the library': ({ app }) => Promise.resolve(() => adopt(app, shipped)),
  'deletes an endpoint': async ({ app }) => {
    await app.settings.change({ defaultEndpointId: 'e1' });
    await app.endpoints.save({ ...app.endpoints.list[0]!, id: 'e2' }, null);
    return () => app.endpoints.remove('e1');
  },
  'saves an endpoint with another key': ({ app }) => {
    const [endpoint] = app.endpoints.list;
    const named = { ...endpoint!, name: 'Other' };
    return Promise.resolve(() => app.endpoints.save(named, { text: 'sk-other-0123456789', keeping: 'device' }));
  },
  'inserts a message into a new chat': async ({ app, thread }) => {
    thread.draft.type('Typed');
    await thread.draft.flush();
    const { insert } = await import('../../../src/state/chat/rearrange');
    return () => insert(app.thread!, null, 0, 'user', 'Inserted');
  },
  'gives a new chat one of Tally’s own prompts': async ({ app }) => {
    const { SystemPromptForm } = await import('../../../src/state/prompts/system-prompt-form.svelte');
    return () => {
      const form = new SystemPromptForm(app, app.thread!);
      form.choose(shipped);
      return form.save();
    };
  },
};

test.each(Object.entries(presses))(
  'a tab that is killed while a person %s has done all of it or nothing',
  async (_, of) => {
    const outcomes: unknown[] = [];
    // Infinity: it is done whole. Of the others each must be as that, or as none (0).
    for (const writes of [Infinity, 0, 1, 2, 3]) {
      const browser = await Browser.start();
      const tab = await browser.tab();
      const press = await of(tab);
      const died = tab.dieAfter(writes);
      await Promise.race([died, press()]);
      browser.killTabs();
      const found = await kept(await browser.tab());
      outcomes.push(JSON.parse(JSON.stringify(found).replace(/"[\w-]{20,}"/g, '"id"')));
    }
    const [done, nothing, ...between] = outcomes;
    expect(done).not.toEqual(nothing);
    for (const one of between) expect([done, nothing]).toContainEqual(one);
  },
);

describe('a reply whose tab is killed before its first word', () => {
  test('is billed by our own count where a server had taken the request', async () => {
    const browser = await Browser.start();
    const tab = await browser.tab();
    const running = new ControlledReply();
    browser.server.next(running.behaviour);
    await say(tab.thread, 'A question of some length');
    await running.started;
    running.comment('busy');
    const [reply] = [...tab.thread.requests.replies.values()];
    await waitFor(() => expect(reply?.heardAt).toBeGreaterThan(0));
    await waitFor(async () => expect(await taken(tab)).toBe(true));
    browser.killTabs();
    const { thread, app } = await browser.tab(`#/chat/${tab.thread.id}`);
    await app.recovery;
    const { promptTokens = 0, exact } = thread.branch[1]?.reply?.estimate ?? {};
    expect(promptTokens).toBeGreaterThan(5);
    expect(exact).toBe(false);
    expect(thread.branch[1]?.reply).toMatchObject({ status: 'failed', failure: { kind: 'tab-closed' }, usage: null });
    expect(thread.conversation.totals).toMatchObject({ promptTokens, exact: false });
    expect(thread.conversation.totals.costUsd).toBeCloseTo((promptTokens * 2.5) / 1_000_000, 12);
    running.finish();
  });

  test('is not billed where none had', async () => {
    const browser = await Browser.start();
    const tab = await browser.tab();
    browser.server.next(hang());
    await say(tab.thread, 'One');
    browser.killTabs();
    const { thread, app } = await browser.tab(`#/chat/${tab.thread.id}`);
    await app.recovery;
    expect(thread.branch[1]?.reply).toMatchObject({ status: 'failed', estimate: null });
    expect(thread.conversation.totals.promptTokens).toBe(0);
  });

  const busy = { 'Retry-After': '300' };
  const overloaded = 'data: {"error":{"message":"Overloaded","code":503}}\n\n';

  test.each([
    ['refused', failure(503, {}, busy)],
    ['taken and then refused', rawStream(overloaded)],
  ])('is not billed where the request was %s and waits to go out again', async (_, behaviour) => {
    const browser = await Browser.start();
    const tab = await browser.tab();
    browser.server.next(behaviour);
    await say(tab.thread, 'One');
    await killedWhileWaiting(browser, tab);
    const { thread, app } = await browser.tab(`#/chat/${tab.thread.id}`);
    await app.recovery;
    expect(thread.branch[1]?.reply).toMatchObject({ status: 'failed', estimate: null });
    expect(thread.conversation.totals.promptTokens).toBe(0);
  });

  test('is not billed again in a continuation that waits to go out', async () => {
    const browser = await Browser.start();
    const tab = await browser.tab();
    browser.server.next(reply('Some words', { finishReason: 'length' }), failure(503, {}, busy));
    await continueReply(tab.thread, await ask(tab.thread, 'One'));
    const { promptTokens } = tab.thread.conversation.totals;
    await killedWhileWaiting(browser, tab);
    const { thread, app } = await browser.tab(`#/chat/${tab.thread.id}`);
    await app.recovery;
    expect(texts(thread)).toEqual(['One', 'Some words']);
    expect(promptTokens).toBeGreaterThan(0);
    expect(thread.conversation.totals.promptTokens).toBe(promptTokens);
  });
});

/** Kills the tab once its request was refused and waits for its next attempt. */
async function killedWhileWaiting(browser: Browser, tab: Tab): Promise<void> {
  await waitFor(() => expect([...tab.thread.requests.replies.values()][0]?.waiting?.attempt).toBe(2));
  await (await tab.app.services.journals()).flushAll();
  // Its next attempt still goes out, as nothing ends a tab of a test, and must not be stored.
  void tab.dieAfter(0);
  browser.killTabs();
}

/** Whether the journal says that a server has taken a request. */
async function taken({ app }: Tab): Promise<boolean> {
  const found = await app.services.storage.records.range(rangeOf.journal());
  return found.some(({ value }) => (value as { taken?: boolean }).taken);
}

test('a reply that has come is drawn to its end, however long its last words take to the disk', async () => {
  const browser = await Browser.start();
  const { thread, dieAfter } = await browser.tab();
  const running = new ControlledReply();
  browser.server.next(running.behaviour);
  await say(thread, 'One');
  await running.started;
  running.say('See [it].\n\n');
  const [reply] = [...thread.requests.replies.values()];
  await waitFor(() => expect(reply?.shown.blocks).toHaveLength(1));
  void dieAfter(0);
  // Only at its end is the first paragraph read again, and has a link.
  running.say('[it]: https://a.test');
  running.finish();
  await waitFor(() => expect(JSON.stringify(reply?.shown.blocks)).toContain('<a href'));
});
