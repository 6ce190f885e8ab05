import { describe, expect, test } from 'vitest';
import type { Message } from '../../../../src/model/chat/message';
import { textOf } from '../../../../src/model/chat/parts';
import { Round } from '../../../../src/state/columns/round.svelte';
import type { Thread } from '../../../../src/state/chat/thread.svelte';
import { learn, unlearn } from '../../../../src/state/endpoints/from-server/learning';
import { choices, failure, reply } from '../../../server/behaviours';
import { ControlledReply } from '../../../server/controlled';
import { ask, Browser, ended, say, type Tab } from '../a-tab';
import { waitFor } from '../../../wait-for';
import { continueReply, retry } from '../../../../src/state/chat/answers';

const said = ['One, two.', 'Un, deux, trois, quatre.', 'Eins.'];

/** A tab whose chat asks for so many choices. */
async function asking(browser: Browser, n: number): Promise<Tab> {
  const tab = await browser.tab();
  await tab.thread.change((one) => ({ ...one, parameters: { choices: n } }));
  return tab;
}

const siblings = (thread: Thread): readonly Message[] => thread.messages.versions(thread.branch.at(-1)!);

/** The bills of a browser, from the disk. */
async function bills({ app }: Tab) {
  await app.ledger.open();
  return app.ledger.records!;
}

describe('several choices of one request', () => {
  test('become versions of one round, each with its own text, and stand side by side', async () => {
    const browser = await Browser.start({ usually: choices(said) });
    const { thread, library } = await asking(browser, 3);
    await ask(thread, 'Count.');
    expect(browser.server.chats).toEqual([expect.objectContaining({ n: 3 })]);
    expect(siblings(thread).map(textOf)).toEqual(said);
    expect(siblings(thread).map(({ reply: facts }) => facts?.status)).toEqual(['complete', 'complete', 'complete']);
    const [round, ...others] = new Set(siblings(thread).map((one) => one.round));
    expect([round, others]).toEqual([thread.conversation.columns, []]);
    expect((await library.loadMessages(thread.id)).map(textOf).sort()).toEqual(['Count.', ...said].sort());
  });

  test('are billed once, as the server says; each is counted by itself', async () => {
    const usage = { prompt_tokens: 100, completion_tokens: 40 };
    const browser = await Browser.start({ usually: choices(said, { usage }), counts: true });
    const tab = await asking(browser, 3);
    await ask(tab.thread, 'Count.');
    expect(await bills(tab)).toEqual([
      expect.objectContaining({ promptTokens: 100, completionTokens: 40, exact: true, costUsd: 0.00065 }),
    ]);
    expect(tab.thread.conversation.totals).toMatchObject({ promptTokens: 100, completionTokens: 40, costUsd: 0.00065 });
    const facts = siblings(tab.thread).map((one) => one.reply!);
    expect(facts.map(({ usage: own, costUsd }) => [own, costUsd])).toEqual(said.map(() => [null, null]));
    expect(facts.map(({ sharedBill }) => sharedBill?.completionTokens)).toEqual([40, 40, 40]);
    expect(facts.map(({ estimate }) => estimate)).toEqual([
      { promptTokens: 100, completionTokens: 4, exact: true },
      { promptTokens: 100, completionTokens: 8, exact: true },
      { promptTokens: 100, completionTokens: 3, exact: true },
    ]);
  });

  test('of which the server does not say what it billed are counted, each and all together', async () => {
    const browser = await Browser.start({ usually: choices(said, { usage: null }), counts: true });
    const tab = await asking(browser, 3);
    await ask(tab.thread, 'Count.');
    const counts = siblings(tab.thread).map((one) => one.reply!.estimate!.completionTokens);
    expect(counts).toEqual([4, 8, 3]);
    const [bill, ...others] = await bills(tab);
    expect(others).toEqual([]);
    expect(bill).toMatchObject({ exact: false });
    expect(bill!.completionTokens).toBeGreaterThanOrEqual(15);
    expect(siblings(tab.thread).map((one) => one.reply!.sharedBill?.exact)).toEqual([false, false, false]);
  });

  test('for the next request alone are asked for again where that failed, and not after it', async () => {
    const browser = await Browser.start({ usually: choices(said) });
    const { thread } = await browser.tab();
    browser.server.next(failure(400));
    thread.parametersOnce = { choices: 3 };
    const failed = await ask(thread, 'Count.');
    expect(failed.reply?.status).toBe('failed');
    await retry(thread, thread.branch.at(-1)!);
    await ended(thread);
    expect(siblings(thread).map(textOf)).toEqual(said);
    await ask(thread, 'Again.');
    expect(browser.server.chats.map(({ n }) => n)).toEqual([3, 3, undefined]);
  });

  test('are all kept when the tab dies half way, what had finished as complete, and are billed once', async () => {
    const running = new ControlledReply();
    const browser = await Browser.start();
    browser.server.next(running.behaviour);
    const tab = await asking(browser, 3);
    await say(tab.thread, 'Count.');
    await running.started;
    for (const [choice, text] of ['Done.', 'Half a', 'Half b'].entries()) running.say(text, choice);
    running.finishChoice(0);
    await waitFor(() => expect(tab.thread.requests.replies.values().next().value?.isFinished).toBe(true));
    await (await tab.app.services.journals()).flushAll();
    browser.killTabs();
    const again = await browser.tab(tab.app.path);
    const found = siblings(again.thread);
    expect(found.map((one) => [textOf(one), one.reply?.status])).toEqual([
      ['Done.', 'complete'],
      ['Half a', 'interrupted'],
      ['Half b', 'interrupted'],
    ]);
    const [bill, ...others] = await waitFor(async () => {
      const all = await bills(again);
      expect(all).not.toEqual([]);
      return all;
    });
    expect(others).toEqual([]);
    const counted = () =>
      siblings(again.thread).reduce((sum, { reply: facts }) => sum + (facts?.estimate?.completionTokens ?? 0), 0);
    expect(bill).toMatchObject({ exact: false, outcome: 'interrupted' });
    expect(bill?.completionTokens).toBeGreaterThan(0);
    // The bill may be stored a moment before the replies show it.
    await waitFor(() => expect(counted()).toBe(bill?.completionTokens));
    running.close();
  });

  test('are all stopped by a stop of any, and keep what came', async () => {
    const running = new ControlledReply();
    const browser = await Browser.start();
    browser.server.next(running.behaviour);
    const tab = await asking(browser, 2);
    await say(tab.thread, 'Count.');
    await running.started;
    running.say('a', 0);
    running.say('b', 1);
    await waitFor(() => expect([...tab.thread.requests.replies.values()].every((one) => one.wasHeard)).toBe(true));
    tab.thread.requests.stop();
    await ended(tab.thread);
    expect(siblings(tab.thread).map((one) => [textOf(one), one.reply?.status])).toEqual([
      ['a', 'stopped'],
      ['b', 'stopped'],
    ]);
    await running.untilGone();
  });

  test('that were not asked for are ignored; those that did not come are said to be missing', async () => {
    const browser = await Browser.start({ usually: choices(said) });
    const tab = await asking(browser, 2);
    await ask(tab.thread, 'Count.');
    expect(siblings(tab.thread).map(textOf)).toEqual(said.slice(0, 2));
    browser.server.next(choices(said.slice(0, 2)));
    await tab.thread.change((one) => ({ ...one, parameters: { choices: 4 } }));
    await ask(tab.thread, 'Again.');
    expect(siblings(tab.thread).map((one) => [textOf(one), one.reply?.missing])).toEqual([
      [said[0], 2],
      [said[1], undefined],
    ]);
    expect(tab.app.endpoints.list[0]?.learnt).toBeUndefined();
  });

  test('of which one fails go on without it; a retry asks for that one alone', async () => {
    const running = new ControlledReply();
    const browser = await Browser.start();
    browser.server.next(running.behaviour);
    const { app, thread } = await asking(browser, 3);
    await say(thread, 'Count.');
    await running.started;
    running.say('One,', 0);
    running.say('Un,', 1);
    running.failChoice(2, 'overflow sk-test-0123456789');
    const [, , third] = [...thread.requests.replies.values()];
    await waitFor(() => expect(third?.status).toBe('failed'));
    running.say(' two.', 0);
    running.finishChoice(0);
    running.failChoice(1, 'overflow');
    running.close();
    await ended(thread);
    expect(siblings(thread).map((one) => [textOf(one), one.reply?.status])).toEqual([
      ['One, two.', 'complete'],
      ['Un,', 'interrupted'],
      ['', 'failed'],
    ]);
    const failed = siblings(thread)[2]!;
    expect(failed.reply?.failure).toHaveProperty('said', expect.stringMatching(/^overflow (?!sk-test)/));
    expect(siblings(thread)[0]?.reply?.missing).toBeUndefined();
    browser.server.next(reply('Eins.'));
    const round = new Round(app, thread, () => failed);
    await round.retry(round.replies[2]!);
    await ended(thread);
    expect(browser.server.chats[1]).not.toHaveProperty('n');
    expect(siblings(thread).map(textOf)).toEqual(['One, two.', 'Un,', 'Eins.']);
  });

  test('are asked for together again by the retry of their column', async () => {
    const browser = await Browser.start({ usually: failure(401) });
    const { app, thread } = await browser.tab();
    thread.parametersOnce = { choices: 3 };
    const failed = await ask(thread, 'Count.');
    browser.server.next(choices(said));
    const round = new Round(app, thread, () => failed);
    await round.retry(round.replies[0]!);
    await ended(thread);
    expect(browser.server.chats.map(({ n }) => n)).toEqual([3, 3]);
    expect(siblings(thread).map(textOf)).toEqual(said);
  });

  test('are one reply that failed where the request failed', async () => {
    const browser = await Browser.start({ usually: failure(401) });
    const tab = await asking(browser, 3);
    const last = await ask(tab.thread, 'Count.');
    expect([last.reply?.status, last.reply?.missing, siblings(tab.thread).length]).toEqual(['failed', undefined, 1]);
    await browser.tab(tab.app.path).then((again) => expect(siblings(again.thread)).toHaveLength(1));
    browser.server.next(choices(said));
    await retry(tab.thread, last);
    await ended(tab.thread);
    expect(siblings(tab.thread).map(textOf)).toEqual(said);
  });
});

describe('a server that gives one choice a request', () => {
  test.each([
    ['by one reply', reply('Only one.'), 'complete'],
    ['by an error that names n', failure(400, { message: "'n' : number must be at most 1" }), 'failed'],
    ['by an error without its name', failure(400, { message: 'Only one completion choice is allowed' }), 'failed'],
  ])('is remembered, when it shows so %s', async (_, behaviour, status) => {
    const browser = await Browser.start({ usually: behaviour });
    const tab = await asking(browser, 3);
    const last = await ask(tab.thread, 'Count.');
    expect(last.reply).toMatchObject({ status, missing: 2 });
    expect(siblings(tab.thread)).toHaveLength(1);
    await waitFor(() => expect(tab.app.endpoints.list[0]?.learnt).toEqual({ 'gpt-4o': { refuses: ['n'] } }));
  });
});

test('a model that was asked for one at a time is asked for several at once again, when the person says so', async () => {
  const browser = await Browser.start({ usually: reply('Only one.') });
  const tab = await asking(browser, 3);
  await ask(tab.thread, 'Count.');
  await waitFor(() => expect(tab.app.endpoints.list[0]?.learnt).toEqual({ 'gpt-4o': { refuses: ['n'] } }));
  await ask(tab.thread, 'Count.');
  expect(browser.server.chats.at(-1)).not.toHaveProperty('n');
  // Behind one address, as a router's, other models may well take it.
  await tab.thread.choose('e1', 'gpt-4.1');
  browser.server.next(choices(said));
  await ask(tab.thread, 'Count.');
  expect(browser.server.chats.at(-1)).toMatchObject({ model: 'gpt-4.1', n: 3 });
  await tab.thread.choose('e1', 'gpt-4o');
  await learn(tab.app.endpoints, 'e1', 'gpt-4o', { refuses: ['prefill'], contextWindow: 9000 });
  await unlearn(tab.app.endpoints, 'e1', 'gpt-4o', 'n');
  expect(tab.app.endpoints.list[0]?.learnt).toEqual({ 'gpt-4o': { refuses: ['prefill'], contextWindow: 9000 } });
  browser.server.next(choices(said));
  await ask(tab.thread, 'Count.');
  expect(browser.server.chats.at(-1)).toMatchObject({ n: 3 });
  expect(siblings(tab.thread).map(textOf)).toEqual(said);
});

test('a reply that is gone on with asks for one', async () => {
  const browser = await Browser.start({ usually: choices(said, { cutAfterPieces: 4 }) });
  const tab = await asking(browser, 3);
  const last = await ask(tab.thread, 'Count.');
  expect(last.reply?.status).toBe('interrupted');
  browser.server.next(reply(' And so on.'));
  await continueReply(tab.thread, last);
  await ended(tab.thread);
  expect(browser.server.chats[1]).not.toHaveProperty('n');
  expect(textOf(tab.thread.messages.byId(last.id)!)).toMatch(/ And so on\.$/);
});

test.each([0, 500, 2.5, NaN])('choices that came from elsewhere as %s are not asked for', async (n) => {
  const browser = await Browser.start();
  const tab = await asking(browser, n);
  await ask(tab.thread, 'Count.');
  expect(browser.server.chats[0]).not.toHaveProperty('n');
  expect(siblings(tab.thread)).toHaveLength(1);
});
