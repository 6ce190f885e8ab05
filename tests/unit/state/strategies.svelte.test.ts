import { describe, expect, test } from 'vitest';
import { learntOf } from '../../../src/model/endpoint/learnt';
import { noLimits } from '../../../src/model/usage/budget';
import type { Message } from '../../../src/model/chat/message';
import type { Strategy } from '../../../src/model/request/strategy';
import { textOf, textParts } from '../../../src/model/chat/parts';
import { removeMessage } from '../../../src/state/chat/remove-message';
import type { Thread } from '../../../src/state/chat/thread.svelte';
import { failure, reply } from '../../server/behaviours';
import { ControlledReply } from '../../server/controlled';
import { ask, Browser, ended, say, texts, type Tab } from './a-tab';
import { waitFor } from '../../wait-for';
import { edit, regenerate, retry } from '../../../src/state/chat/answers';
import { decide, sendAfter, sendAnyway, summarise } from '../../../src/state/request/ask';

/** About 100 tokens by our estimate. */
const long = (name: string): string => `${name}: ${'some words of a long message '.repeat(14)}`;

/** A chat of `turns` turns of about 200 tokens each, at a model with a window of 800: 200 of it are kept for the answer. */
async function filled(turns: number, strategy?: Strategy): Promise<Tab & { browser: Browser }> {
  const browser = await Browser.start({ usually: reply(long('Answer')) });
  const tab = await browser.tab();
  const { app, thread } = tab;
  await app.models.correct('e1', 'gpt-4o', { contextWindow: 800, price: { input: 2, output: 10 }, like: null });
  if (strategy) await thread.change((one) => ({ ...one, strategy }));
  for (let turn = 1; turn <= turns; turn += 1) await ask(thread, long(`Question ${String(turn)}`));
  return { ...tab, thread, browser };
}

/** The beginnings of the messages of a request: `Question 1`, … */
const beginnings = (request: Record<string, unknown> | undefined): string[] =>
  (request?.['messages'] as { content: string }[]).map(({ content }) => content.split(':')[0]!);

const summaries = (thread: Thread): Message[] => thread.messages.shown.filter(({ summary }) => summary);

describe('a history that outgrows the window', () => {
  test('is held back where the person is to be asked, with by how much; nothing leaves, and the draft stays', async () => {
    const { thread, browser } = await filled(3);
    await say(thread, long('Question 4'));
    expect(browser.server.chats).toHaveLength(3);
    const { hold } = thread.requests;
    expect(hold).toMatchObject({
      kind: 'context-over',
      contextWindow: 800,
      reserved: 200,
      turns: 3,
      canSummarise: true,
    });
    expect(hold).toHaveProperty(
      'over',
      expect.toSatisfy((over: number) => over > 0 && over < 300),
    );
    expect(hold).toHaveProperty('fitting', 2);
    expect(thread.draft.text).toBe(long('Question 4'));
    expect(thread.branch).toHaveLength(6);
  });

  test.each<[Strategy, string[]]>([
    [{ kind: 'drop-oldest' }, ['Question 2', 'Answer', 'Question 3', 'Answer', 'Question 4']],
    [{ kind: 'last-turns', turns: 1 }, ['Question 3', 'Answer', 'Question 4']],
  ])('goes as %j once the person has decided so, then and later', async (strategy, sent) => {
    const { thread, browser } = await filled(3);
    await say(thread, long('Question 4'));
    await decide(thread.requests, strategy);
    await ended(thread);
    expect(beginnings(browser.server.chats.at(-1))).toEqual(sent);
    expect(thread.draft.text).toBe('');
    expect(thread.conversation.strategy).toEqual(strategy);
    await ask(thread, long('Question 5'));
    expect(beginnings(browser.server.chats.at(-1)).at(-1)).toBe('Question 5');
    expect(thread.requests.hold).toBeNull();
  });

  test('goes summarised: the summary is asked for first, is billed, and stands for what it replaced', async () => {
    const { app, thread, browser } = await filled(3);
    browser.server.next(reply('They talked.', { usage: { prompt_tokens: 500, completion_tokens: 50 } }));
    await say(thread, long('Question 4'));
    const before = thread.conversation.totals.costUsd;
    await decide(thread.requests, { kind: 'summarise' });
    await ended(thread);
    const [forSummary, forReply] = browser.server.chats.slice(3);
    expect(beginnings(forSummary).slice(0, 2)).toEqual(['Question 1', 'Answer']);
    expect(beginnings(forReply)[0]).toBe('Summary of the conversation so far');
    expect(beginnings(forReply).at(-1)).toBe('Question 4');
    expect(summaries(thread).map(textOf)).toEqual(['They talked.']);
    // What it replaced stays in the thread.
    expect(texts(thread)).toHaveLength(8);
    expect(thread.conversation.totals.costUsd).toBeGreaterThan(before + (500 * 2 + 50 * 10) / 1e6);
    expect(app.ledger.spentThisMonth).toBeCloseTo(thread.conversation.totals.costUsd, 12);
  });

  test('is held back still where the summary fails, and why is said; nothing of it stands in the thread', async () => {
    const { thread, browser } = await filled(3, { kind: 'summarise' });
    browser.server.next(failure(400, { message: 'No.' }));
    await say(thread, long('Question 4'));
    expect(thread.requests.failure).toMatchObject({ kind: 'bad-request', said: 'No.' });
    expect(thread.requests.hold?.kind).toBe('context-over');
    expect(summaries(thread)).toEqual([]);
    expect(browser.server.chats).toHaveLength(4);
    thread.requests.dismiss();
    expect(thread.requests.failure).toBeNull();
  });

  test('is not summarised again and again where the model writes nothing', async () => {
    const { thread, browser } = await filled(3, { kind: 'summarise' });
    browser.server.next(reply([], { finishReason: 'length' }));
    await say(thread, long('Question 4'));
    expect(browser.server.chats).toHaveLength(4);
    expect(thread.requests.failure).toEqual({ kind: 'summary-empty' });
    expect(thread.requests.hold?.kind).toBe('context-over');
  });

  test('stays where it was when the summary is stopped; what had come of it stands for nothing', async () => {
    const { thread, browser } = await filled(3, { kind: 'summarise' });
    const running = new ControlledReply();
    browser.server.next(running.behaviour);
    const sending = say(thread, long('Question 4'));
    await running.started;
    running.say('They tal');
    await waitFor(() => expect([...thread.requests.replies.values()][0]?.shown.blocks).toHaveLength(1));
    expect(thread.requests.isSummarising).toBe(true);
    expect(thread.requests.isReplying).toBe(true);
    thread.requests.stop();
    await sending;
    expect(thread.requests.isSummarising).toBe(false);
    expect(thread.requests.hold?.kind).toBe('context-over');
    expect(summaries(thread).map(textOf)).toEqual(['They tal']);
    expect(thread.messages.summary).toBeNull();
    expect(thread.draft.text).toBe(long('Question 4'));
  });

  test('is offered nothing that would not help where the message alone is too long', async () => {
    const { thread, browser } = await filled(1);
    await say(thread, long('Question').repeat(9));
    expect(thread.requests.hold).toMatchObject({ kind: 'context-over', turns: 1, fitting: null, canSummarise: false });
    await decide(thread.requests, { kind: 'drop-oldest' });
    expect(thread.requests.hold?.kind).toBe('context-over');
    expect(browser.server.chats).toHaveLength(1);
  });

  test('names the pinned message that is the cause: without it, the rest goes as the chat’s strategy says', async () => {
    const { thread, browser } = await filled(1, { kind: 'drop-oldest' });
    browser.server.next(reply('Noted.'));
    await ask(thread, 'Keep this.');
    const pinned = thread.branch.find((one) => textOf(one) === 'Keep this.')!;
    await thread.messages.setSending(pinned, 'always');
    await ask(thread, long('Read this').repeat(4));
    const cause = thread.branch.at(-2)!;
    await thread.messages.setSending(cause, 'always');
    await say(thread, long('Question').repeat(3));
    const pinnedOnes = [{ id: cause.id }, { id: pinned.id }];
    expect(thread.requests.hold).toMatchObject({ kind: 'context-over', fitting: null, pinned: pinnedOnes });
    expect(thread.requests.hold).toHaveProperty(
      'pinned.0.tokens',
      expect.toSatisfy((tokens: number) => tokens > 300 && tokens < 600),
    );
    const sent = browser.server.chats.length;
    await sendAfter(thread.requests, thread.messages.setSending(cause, undefined));
    await ended(thread);
    expect(beginnings(browser.server.chats[sent])).toEqual(['Keep this.', 'Question']);
  });

  test('blames no pinned message that is shorter than what is too long, where older turns can make room', async () => {
    const { thread } = await filled(3);
    await thread.messages.setSending(thread.branch[0]!, 'always');
    await say(thread, long('Question 4').repeat(2));
    expect(thread.requests.hold).toMatchObject({ kind: 'context-over', pinned: [] });
    expect(thread.requests.hold).not.toHaveProperty('fitting', null);
  });

  test('does not blame a pinned message that has no reply yet: it would go all the same', async () => {
    const { thread } = await filled(1);
    await thread.messages.setSending(thread.branch[0]!, 'always');
    await regenerate(thread, thread.branch[1]!);
    await ended(thread);
    await edit(thread, thread.branch[0]!, long('Edited').repeat(9));
    expect(thread.requests.hold).toMatchObject({ kind: 'context-over', fitting: null, pinned: [] });
  });

  test('holds back an edit and its words, too', async () => {
    const { thread, browser } = await filled(3);
    const question = thread.branch.at(-2)!;
    await edit(thread, question, long('Edited').repeat(5));
    expect(thread.requests.hold?.kind).toBe('context-over');
    await decide(thread.requests, { kind: 'drop-oldest' });
    await ended(thread);
    expect(beginnings(browser.server.chats.at(-1)).at(-1)).toBe('Edited');
  });
});

test('a window that a server’s error names is remembered, also for the next visit, and the strategies keep to it', async () => {
  const browser = await Browser.start({
    usually: reply(long('Answer')),
    endpoint: { defaultModel: 'somebodys-model', models: [] },
  });
  const { app, thread } = await browser.tab();
  await ask(thread, long('Question 1'));
  const message = 'This model’s maximum context length is 400 tokens. However, your messages resulted in 500 tokens.';
  browser.server.next(failure(400, { message, code: 'context_length_exceeded' }));
  const failed = await ask(thread, long('Question 2'));
  expect(failed.reply?.failure).toMatchObject({ kind: 'context-too-long', limit: 400, asked: 500 });
  expect(learntOf(app.endpoints.byId('e1')!, 'somebodys-model').contextWindow).toBe(400);
  await thread.change((one) => ({ ...one, strategy: { kind: 'drop-oldest' } }));
  await retry(thread, failed);
  await ended(thread);
  expect(beginnings(browser.server.chats.at(-1))).toEqual(['Question 2']);
  const { thread: again } = await browser.tab(`#/chat/${thread.id}`);
  await waitFor(() => expect(again.nextRequest?.facts?.contextWindow).toBe(400));
});

test('a summary that the person’s limits forbid is asked for first, and so is the request after it', async () => {
  const { app, thread, browser } = await filled(3, { kind: 'summarise' });
  await app.settings.change({ budget: { ...noLimits, monthHardUsd: 0.001 } });
  browser.server.next(reply('They talked.'));
  await say(thread, long('Question 4'));
  expect(thread.requests.hold).toMatchObject({ kind: 'over-budget', purpose: 'summary' });
  await sendAnyway(thread.requests);
  expect(thread.requests.hold).toMatchObject({ kind: 'over-budget', purpose: 'reply' });
  expect(browser.server.chats).toHaveLength(4);
  await sendAnyway(thread.requests);
  await ended(thread);
  expect(beginnings(browser.server.chats.at(-1))[0]).toBe('Summary of the conversation so far');
  expect(browser.server.chats).toHaveLength(5);
});

describe('a summary in the thread', () => {
  async function summarised(): Promise<Tab & { browser: Browser; summary: Message }> {
    const tab = await filled(2);
    tab.browser.server.next(reply('They talked.'));
    expect(await summarise(tab.thread.requests)).toBe(true);
    return { ...tab, thread: tab.thread, summary: summaries(tab.thread)[0]! };
  }

  test('is edited by a new version; nothing is overwritten', async () => {
    const { thread, library, summary, browser } = await summarised();
    await edit(thread, summary, 'In my words.');
    expect(summaries(thread).map(textOf)).toEqual(['In my words.']);
    expect(thread.messages.version(summaries(thread)[0]!)).toEqual({ number: 2, total: 2 });
    expect(await library.loadMessage(thread.id, summary.id)).toMatchObject({ parts: textParts('They talked.') });
    await ask(thread, 'And now?');
    expect(browser.server.chats.at(-1)?.['messages']).toContainEqual({
      role: 'system',
      content: 'Summary of the conversation so far:\n\nIn my words.',
    });
  });

  test('is removed with all its versions: what it stood for is sent again; undo is exact', async () => {
    const { app, thread, summary, browser } = await summarised();
    await edit(thread, summary, 'In my words.');
    const before = thread.messages.shown;
    await removeMessage(thread, summaries(thread)[0]!, false);
    expect(summaries(thread)).toEqual([]);
    await ask(thread, 'And now?');
    expect(beginnings(browser.server.chats.at(-1))).toEqual([
      'Question 1',
      'Answer',
      'Question 2',
      'Answer',
      'And now?',
    ]);
    await removeMessage(thread, thread.branch.at(-2)!, true);
    const shown = app.notices.list.find(({ notice }) => notice.kind === 'summary-removed');
    shown?.undo?.();
    await waitFor(() => expect(thread.messages.shown.slice(0, before.length)).toEqual(before));
  });

  test('goes on standing for the rest when the last message of it is deleted', async () => {
    const { thread, summary, browser } = await summarised();
    await removeMessage(thread, thread.messages.byId(summary.parentId)!, false);
    expect(summaries(thread)).toEqual([summary]);
    await ask(thread, 'And now?');
    expect(beginnings(browser.server.chats.at(-1))[0]).toBe('Summary of the conversation so far');
  });

  test('is there in the next visit', async () => {
    const { thread, browser, summary } = await summarised();
    const { thread: reopened } = await browser.tab(`#/chat/${thread.id}`);
    expect(summaries(reopened).map(({ id }) => id)).toEqual([summary.id]);
    expect(reopened.messages.summary?.id).toBe(summary.id);
  });
});
