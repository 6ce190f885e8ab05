import { afterEach, describe, expect, test, vi } from 'vitest';
import { noLimits } from '../../../../src/model/usage/budget';
import { dayOf, monthOf } from '../../../../src/model/chat/days';
import type { UsageRecord } from '../../../../src/model/usage/usage-record';
import { loadUsage } from '../../../../src/storage/library/ledger';
import { errorInTheMiddle, failure, html, reply } from '../../../server/behaviours';
import { ControlledReply } from '../../../server/controlled';
import { ask, Browser, ended, say, type Tab } from '../a-tab';
import { waitFor } from '../../../wait-for';
import { removeChats } from '../../../../src/state/chat/list/actions';
import { deleteEverything } from '../../../../src/state/data/everything';
import { continueReply } from '../../../../src/state/chat/answers';

// gpt-4o: $2.50 and $10 a million tokens.
const usage = (prompt_tokens: number, completion_tokens: number) => ({ prompt_tokens, completion_tokens });
const billed = reply('Hello', { usage: usage(1000, 100) });
const billedUsd = 0.0035;

const onDisk = ({ app }: Tab): Promise<UsageRecord[]> => loadUsage(app.services.storage.records);

afterEach(() => void vi.useRealTimers());

describe('the record of a request', () => {
  test('has what the server measured, and is on disk with its reply', async () => {
    // So that no midnight comes between.
    vi.setSystemTime(new Date('2026-04-30T12:00'));
    const browser = await Browser.start();
    browser.server.next(
      reply('Hello', {
        usage: {
          ...usage(1000, 100),
          prompt_tokens_details: { cached_tokens: 400 },
          completion_tokens_details: { reasoning_tokens: 60 },
        },
      }),
    );
    const tab = await browser.tab();
    const { conversationId } = await ask(tab.thread, 'Hi');
    expect(await onDisk(tab)).toEqual([
      {
        id: expect.any(String) as string,
        at: expect.any(Number) as number,
        day: dayOf(Date.now()),
        conversationId,
        endpointId: 'e1',
        model: 'gpt-4o',
        answeredBy: 'test-model',
        purpose: 'reply',
        outcome: 'complete',
        promptTokens: 1000,
        completionTokens: 100,
        cachedTokens: 400,
        reasoningTokens: 60,
        costUsd: (600 * 2.5 + 400 * 1.25 + 100 * 10) / 1e6,
        exact: true,
      },
    ]);
  });

  test('is our own estimate where the server says nothing, or what cannot be', async () => {
    const browser = await Browser.start();
    browser.server.next(reply('Hello', { usage: null }), reply('Hello', { usage: usage(900_000_000, 5) }));
    const tab = await browser.tab();
    await ask(tab.thread, 'One');
    await ask(tab.thread, 'Two');
    for (const { exact, promptTokens, completionTokens, costUsd } of await onDisk(tab)) {
      expect(exact).toBe(false);
      expect(promptTokens).toBeGreaterThan(4);
      expect(promptTokens).toBeLessThan(100);
      expect(completionTokens).toBeGreaterThan(0);
      expect(costUsd).toBeCloseTo((promptTokens * 2.5 + completionTokens * 10) / 1e6, 12);
    }
    expect(tab.thread.conversation.totals.promptTokens).toBeLessThan(200);
  });

  test.each([
    ['refused', failure(400), 'failed', 0],
    ['answered by a web page', html(502), 'failed', 0],
    ['broken off with an error', errorInTheMiddle('Some words', { message: 'no' }), 'interrupted', 1],
  ] as const)('is there for one that was %s', async (_, behaviour, outcome, least) => {
    const browser = await Browser.start({ usually: behaviour });
    const tab = await browser.tab();
    await ask(tab.thread, 'Hi');
    const records = await onDisk(tab);
    // One for each attempt.
    expect(records).toHaveLength(browser.server.chats.length);
    for (const record of records) {
      expect(record).toMatchObject({ outcome, exact: least === 0 });
      expect(record.promptTokens).toBeGreaterThanOrEqual(least);
      if (least === 0) expect(record).toMatchObject({ promptTokens: 0, completionTokens: 0, costUsd: 0 });
    }
  });

  test('is there for one that was stopped: with its prompt at least, once the server was at work', async () => {
    const silent = new ControlledReply();
    const running = new ControlledReply();
    const browser = await Browser.start();
    browser.server.next(silent.behaviour, running.behaviour);
    const tab = await browser.tab();
    await say(tab.thread, 'Nothing comes');
    const [reply] = tab.thread.requests.replies.values();
    const sentAt = reply!.heardAt;
    await silent.started;
    await waitFor(() => {
      silent.comment('at work');
      expect(reply!.heardAt).toBeGreaterThan(sentAt);
    });
    tab.thread.requests.stop();
    await ended(tab.thread);
    await say(tab.thread, 'Something comes');
    await running.started;
    running.say('Some words that came');
    await waitFor(() => expect([...tab.thread.requests.replies.values()][0]?.shown.blocks).toHaveLength(1));
    tab.thread.requests.stop();
    await ended(tab.thread);
    const [nothing, something] = await onDisk(tab);
    expect(nothing).toMatchObject({ outcome: 'stopped', exact: false, completionTokens: 0 });
    expect(nothing?.promptTokens).toBeGreaterThan(4);
    expect(something).toMatchObject({ outcome: 'stopped', exact: false });
    expect(something?.completionTokens).toBeGreaterThan(2);
  });

  test('is one for each request of a continued reply', async () => {
    const browser = await Browser.start();
    browser.server.next(
      reply('Once', { usage: usage(10, 1), finishReason: 'length' }),
      reply(' upon', { usage: usage(14, 2) }),
    );
    const tab = await browser.tab();
    await continueReply(tab.thread, await ask(tab.thread, 'A tale'));
    await ended(tab.thread);
    expect((await onDisk(tab)).map(({ promptTokens }) => promptTokens)).toEqual([10, 14]);
  });

  test('is not there where no server was reached', async () => {
    const browser = await Browser.start();
    const tab = await browser.tab();
    await browser.server.close();
    await ask(tab.thread, 'Hi');
    expect(await onDisk(tab)).toEqual([]);
  });
});

describe('a tab that died', () => {
  /** Sends, lets `words` come, and looks from another tab as if the first were gone. */
  async function died(browser: Browser, tab: Tab, running: ControlledReply, words: string): Promise<Tab> {
    await running.started;
    running.say(words);
    await waitFor(() => expect([...tab.thread.requests.replies.values()][0]?.shown.blocks).toHaveLength(1));
    await (await tab.app.services.journals()).flushAll();
    browser.killTabs();
    const next = await browser.tab();
    await waitFor(async () => expect(await onDisk(next)).not.toEqual([]));
    return next;
  }

  test('has its reply billed by our own count', async () => {
    const running = new ControlledReply();
    const browser = await Browser.start({ usually: running.behaviour });
    const tab = await browser.tab();
    await say(tab.thread, 'Hi');
    const next = await died(browser, tab, running, 'Some words that came');
    const [record] = await onDisk(next);
    expect(record).toMatchObject({ outcome: 'interrupted', exact: false, purpose: 'reply' });
    await waitFor(() => expect(next.app.ledger.spentThisMonth).toBeCloseTo(record!.costUsd!, 12));
    expect(next.app.conversations.byId(tab.thread.id)?.totals.costUsd).toBeCloseTo(record!.costUsd!, 12);
  });

  test('in a continuation has only that billed which was not before', async () => {
    const running = new ControlledReply();
    const browser = await Browser.start();
    const words = 'Many words that were billed already, once. '.repeat(20);
    browser.server.next(reply(words, { usage: usage(10, 200), finishReason: 'length' }), running.behaviour);
    const tab = await browser.tab();
    await continueReply(tab.thread, await ask(tab.thread, 'A tale'));
    await running.started;
    const next = await died(browser, tab, running, ' And more.');
    await waitFor(async () => expect(await onDisk(next)).toHaveLength(2));
    const [, rest] = await onDisk(next);
    expect(rest?.completionTokens).toBeLessThan(10);
    expect(rest?.promptTokens).toBeGreaterThan(150);
    const facts = (await next.library.loadMessages(tab.thread.id)).at(-1)?.reply;
    expect(facts?.estimate?.completionTokens).toBe(200 + rest!.completionTokens);
  });
});

describe('what was spent this month', () => {
  test('is known after a reload, grows with each request, and is heard by other tabs', async () => {
    const browser = await Browser.start({ usually: billed });
    const here = await browser.tab();
    await ask(here.thread, 'One');
    expect(here.app.ledger.spentThisMonth).toBeCloseTo(billedUsd, 12);
    const there = await browser.tab(`#/chat/${here.thread.id}`);
    await there.app.ledger.load();
    expect(there.app.ledger.spentThisMonth).toBeCloseTo(billedUsd, 12);
    await ask(here.thread, 'Two');
    await waitFor(() => expect(there.app.ledger.spentThisMonth).toBeCloseTo(2 * billedUsd, 12));
  });

  test('keeps what deleted chats had cost, and forgets it only with everything', async () => {
    const browser = await Browser.start({ usually: billed });
    const tab = await browser.tab();
    await ask(tab.thread, 'One');
    await removeChats(tab.app, [tab.thread.id]);
    const { app } = await browser.tab();
    await app.ledger.load();
    expect(app.ledger.spentThisMonth).toBeCloseTo(billedUsd, 12);
    await deleteEverything(tab.app);
    expect(await onDisk(tab)).toEqual([]);
  });

  test('that could not be read once is read when a limit asks for it, and is not taken for nothing', async () => {
    const browser = await Browser.start({ usually: billed });
    const tab = await browser.tab();
    await ask(tab.thread, 'One');
    const { app, breakStorage } = await browser.tab();
    await app.ledger.load();
    breakStorage({ kind: 'storage-denied' });
    await app.ledger.readAgain();
    expect(app.ledger.spentThisMonth).toBe(0);
    await app.settings.change({ budget: { ...app.settings.values.budget, monthHardUsd: 10 * billedUsd } });
    expect((await (await app.ledger.loadLimits()).judge(tab.thread.conversation, 0.001)).hard).toMatchObject([
      { period: 'month' },
    ]);
    breakStorage(null);
    expect((await (await app.ledger.loadLimits()).judge(tab.thread.conversation, billedUsd)).hard).toEqual([]);
    expect(app.ledger.spentThisMonth).toBeCloseTo(billedUsd, 12);
  });

  test('counts in memory what could not be stored, which is stored when that works again', async () => {
    const browser = await Browser.start({ usually: billed });
    const tab = await browser.tab();
    tab.breakStorage({ kind: 'storage-full' }, 'writes');
    await ask(tab.thread, 'One');
    expect(tab.app.ledger.spentThisMonth).toBeCloseTo(billedUsd, 12);
    tab.breakStorage(null);
    await tab.thread.change((one) => ({ ...one, pinned: true }));
    await waitFor(async () => expect(await onDisk(tab)).toHaveLength(1));
    expect(tab.app.ledger.spentThisMonth).toBeCloseTo(billedUsd, 12);
  });

  test('is of the month that the clock says; set back, it overwrites nothing, and the ledger stays in order', async () => {
    const browser = await Browser.start({ usually: billed });
    const tab = await browser.tab();
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-05-02T12:00') });
    await ask(tab.thread, 'In May');
    vi.setSystemTime(new Date('2026-04-30T12:00'));
    expect(tab.app.ledger.spentThisMonth).toBe(0);
    await ask(tab.thread, 'In April, later');
    expect(tab.app.ledger.spentThisMonth).toBeCloseTo(billedUsd, 12);
    await tab.app.ledger.open();
    const { records } = tab.app.ledger;
    expect(records?.map(({ day }) => day)).toEqual(['2026-04-30', '2026-05-02']);
    const last = tab.thread.branch.at(-1)?.reply;
    expect(last?.durationMs).toBeGreaterThanOrEqual(0);
    expect((await onDisk(tab)).map(({ day }) => monthOf(day))).toEqual(['2026-04', '2026-05']);
  });
});

describe('the records on show', () => {
  test('are all there are, and follow what is billed', async () => {
    const browser = await Browser.start({ usually: billed });
    const tab = await browser.tab();
    await ask(tab.thread, 'One');
    expect(tab.app.ledger.records).toBeNull();
    await tab.app.ledger.open();
    expect(tab.app.ledger.records).toHaveLength(1);
    await ask(tab.thread, 'Two');
    expect(tab.app.ledger.records).toHaveLength(2);
    tab.app.ledger.close();
    expect(tab.app.ledger.records).toBeNull();
  });
});

describe('the person’s limits', () => {
  test('soft ones are told of once each, when they are crossed', async () => {
    const browser = await Browser.start({ usually: billed });
    const { app, thread } = await browser.tab();
    const show = vi.spyOn(app.notices, 'show');
    await app.settings.change({ budget: { ...noLimits, monthSoftUsd: 2 * billedUsd, chatSoftUsd: 3 * billedUsd } });
    for (const text of ['One', 'Two', 'Three', 'Four']) await ask(thread, text);
    const told = show.mock.calls.map(([notice]) => notice);
    expect(told).toEqual([
      {
        kind: 'budget-soft',
        period: 'month',
        limitUsd: 2 * billedUsd,
        spentUsd: expect.closeTo(2 * billedUsd, 12) as number,
      },
      {
        kind: 'budget-soft',
        period: 'chat',
        limitUsd: 3 * billedUsd,
        spentUsd: expect.closeTo(3 * billedUsd, 12) as number,
      },
    ]);
  });

  test('hard ones are judged by what was spent this month, in all chats, and in this one', async () => {
    const browser = await Browser.start({ usually: billed });
    const { app, thread } = await browser.tab();
    await ask(thread, 'One');
    await app.newChat();
    await ask(app.thread!, 'Two');
    const budget = { ...noLimits, monthHardUsd: 0.008, chatHardUsd: 0.005 };
    await app.settings.change({ budget });
    expect((await (await app.ledger.loadLimits()).judge(app.thread!.conversation, 0.001)).hard).toEqual([]);
    const { hard } = await (await app.ledger.loadLimits()).judge(app.thread!.conversation, 0.002);
    expect(hard).toEqual([
      { period: 'month', limitUsd: 0.008, spentUsd: expect.closeTo(0.007, 12) as number },
      { period: 'chat', limitUsd: 0.005, spentUsd: expect.closeTo(0.0035, 12) as number },
    ]);
  });
});

test('every attempt that a server refused is a request of its own; one that reached no server is none', async () => {
  const browser = await Browser.start();
  const tab = await browser.tab();
  browser.server.next(failure(503));
  await ask(tab.thread, 'Hi');
  await tab.app.ledger.open();
  expect(tab.app.ledger.records!.map(({ outcome, costUsd }) => [outcome, costUsd === 0])).toEqual([
    ['failed', true],
    ['complete', false],
  ]);
  expect(tab.thread.conversation.totals.costUsd).toBe(tab.app.ledger.records![1]!.costUsd);
});
