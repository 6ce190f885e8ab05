import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { noLimits, type BudgetLimits } from '../../../src/model/usage/budget';
import { newMessage } from '../../../src/model/chat/message';
import { askedOf, estimateAll, newColumn } from '../../../src/state/columns/column';
import { CompareForm } from '../../../src/state/columns/compare-form.svelte';
import { Round } from '../../../src/state/columns/round.svelte';
import { reply } from '../../server/behaviours';
import { ControlledReply } from '../../server/controlled';
import { ask, Browser, ended, say, texts, type Tab } from './a-tab';
import { waitFor } from '../../wait-for';
import { continueReply, edit, regenerate, retry } from '../../../src/state/chat/answers';
import type { Thread } from '../../../src/state/chat/thread.svelte';
import { askForRound, sendAnyway, summarise } from '../../../src/state/request/ask';

// gpt-4o: $2.50 and $10 a million tokens.
const billed = reply('Hello', { usage: { prompt_tokens: 1000, completion_tokens: 100 } });
const billedUsd = 0.0035;

async function tabWith(limits: Partial<BudgetLimits>, model = 'gpt-4o'): Promise<Tab & { browser: Browser }> {
  const browser = await Browser.start({ usually: billed, endpoint: { defaultModel: model } });
  const tab = await browser.tab();
  await tab.app.settings.change({ budget: { ...noLimits, ...limits } });
  return { ...tab, thread: tab.thread, browser };
}

describe('a hard limit', () => {
  test('lets nothing leave the browser, and says what it would have cost; the draft stays', async () => {
    const { thread, app, browser } = await tabWith({ monthHardUsd: 0.003 });
    await ask(thread, 'One');
    await say(thread, 'Two');
    expect(browser.server.requests).toHaveLength(1);
    expect(thread.requests.hold).toEqual({
      kind: 'over-budget',
      purpose: 'reply',
      reached: [{ period: 'month', limitUsd: 0.003, spentUsd: expect.closeTo(billedUsd, 12) as number }],
      requestUsd: expect.any(Number) as number,
      exact: false,
    });
    expect(thread.requests.hold).toHaveProperty('requestUsd', expect.closeTo(0.00006, 4));
    expect(thread.draft.text).toBe('Two');
    expect(texts(thread)).toEqual(['One', 'Hello']);
    expect(app.ledger.spentThisMonth).toBeCloseTo(billedUsd, 12);
  });

  test.each(['', 'Something else'])('gives the words back to the next new chat, where there is “%s”', async (typed) => {
    const { app, thread } = await tabWith({ monthHardUsd: 0.003 });
    await ask(thread, 'One');
    await app.newChat();
    const left = app.thread!;
    left.draft.type('Two');
    await left.draft.flush();
    const sending = left.send();
    await app.newChat();
    if (typed !== '') app.thread!.draft.type(typed);
    await app.thread!.draft.flush();
    await sending;
    expect(left.requests.hold?.kind).toBe('over-budget');
    expect(app.thread).not.toBe(left);
    expect(app.thread!.draft.text).toBe(typed === '' ? 'Two' : 'Two\nSomething else');
    await app.thread!.draft.flush();
    await app.newChat();
    expect(app.thread!.draft.text).toBe(typed === '' ? 'Two' : 'Two\nSomething else');
  });

  test('is passed once by "send anyway": the next request is held back again', async () => {
    const { thread, browser } = await tabWith({ chatHardUsd: 0.003 });
    await ask(thread, 'One');
    await say(thread, 'Two');
    await sendAnyway(thread.requests);
    await ended(thread);
    expect(thread.requests.hold).toBeNull();
    expect(texts(thread)).toEqual(['One', 'Hello', 'Two', 'Hello']);
    expect(thread.draft.text).toBe('');
    await say(thread, 'Three');
    expect(thread.requests.hold?.kind).toBe('over-budget');
    expect(browser.server.requests).toHaveLength(2);
  });

  test('holds for what was spent in an earlier visit', async () => {
    const { thread, app, browser } = await tabWith({});
    await ask(thread, 'One');
    await app.settings.change({ budget: { ...noLimits, monthHardUsd: 0.003 } });
    const { thread: later } = await browser.tab();
    await later.send();
    await say(later, 'Two');
    expect(later.requests.hold?.kind).toBe('over-budget');
    expect(browser.server.requests).toHaveLength(1);
  });

  test.each<[string, (tab: Tab) => Promise<unknown>]>([
    ['asking again', ({ thread }) => regenerate(thread, thread.branch[1]!)],
    ['an edited message', ({ thread }) => edit(thread, thread.branch[0]!, 'Edited')],
    ['going on with a reply', ({ thread }) => continueReply(thread, thread.branch[1]!)],
    ['a summary', ({ thread }) => summarise(thread.requests)],
  ])('holds for %s, too; sent anyway it goes', async (_, act) => {
    const { browser, ...tab } = await tabWith({ monthHardUsd: 0.003 });
    await ask(tab.thread, 'One');
    await act(tab);
    expect(tab.thread.requests.hold?.kind).toBe('over-budget');
    expect(browser.server.requests).toHaveLength(1);
    await sendAnyway(tab.thread.requests);
    await ended(tab.thread);
    expect(browser.server.requests).toHaveLength(2);
  });

  test('holds for a Retry, too', async () => {
    const { browser, ...tab } = await tabWith({});
    await ask(tab.thread, 'One');
    browser.server.next((exchange) => exchange.send(400, '{}'));
    const failed = await ask(tab.thread, 'Two');
    await tab.app.settings.change({ budget: { ...noLimits, monthHardUsd: 0 } });
    await retry(tab.thread, failed);
    expect(tab.thread.requests.hold?.kind).toBe('over-budget');
    expect(browser.server.requests).toHaveLength(2);
  });

  test('is raised: the same draft goes', async () => {
    const { thread, app } = await tabWith({ monthHardUsd: 0 });
    await say(thread, 'One');
    expect(thread.requests.hold?.kind).toBe('over-budget');
    await app.settings.change({ budget: noLimits });
    await thread.send();
    await ended(thread);
    expect(thread.requests.hold).toBeNull();
    expect(texts(thread)).toEqual(['One', 'Hello']);
  });
});

test('a request above the price that the person set asks first', async () => {
  const { thread, browser } = await tabWith({ askAboveUsd: 0.001 });
  await ask(thread, 'A short one');
  await say(thread, 'A long one. '.repeat(200));
  expect(thread.requests.hold).toMatchObject({ kind: 'costly', purpose: 'reply', limitUsd: 0.001 });
  expect(browser.server.requests).toHaveLength(1);
  await sendAnyway(thread.requests);
  await ended(thread);
  expect(browser.server.requests).toHaveLength(2);
});

test('what is held back is of the draft as it was: with other words there it asks nothing any more', async () => {
  const { thread } = await tabWith({ monthHardUsd: 0 });
  await say(thread, 'One');
  thread.draft.type('One and a half');
  expect(thread.requests.hold).toBeNull();
  thread.draft.type('One');
  expect(thread.requests.hold?.kind).toBe('over-budget');
  thread.requests.dismiss();
  expect(thread.requests.hold).toBeNull();
  expect(thread.draft.text).toBe('One');
});

describe('where no price is known', () => {
  test('the request goes, and once is said that no limit can stop it', async () => {
    const { thread, app } = await tabWith({ monthHardUsd: 0.001, askAboveUsd: 0 }, 'somebodys-model');
    await ask(thread, 'One');
    await ask(thread, 'Two');
    expect(app.notices.list.map(({ notice }) => notice)).toEqual([
      { kind: 'budget-unpriced', model: 'somebodys-model' },
    ]);
    expect(app.ledger.spentThisMonth).toBe(0);
  });

  test('nothing is said without limits', async () => {
    const { thread, app } = await tabWith({}, 'somebodys-model');
    await ask(thread, 'One');
    expect(app.notices.list).toEqual([]);
  });

  test('a limit that is reached already forbids it, without a made-up price', async () => {
    const { thread, browser } = await tabWith({ monthHardUsd: 0.003 });
    await ask(thread, 'One');
    await thread.choose('e1', 'somebodys-model');
    await say(thread, 'Two');
    expect(thread.requests.hold).toMatchObject({ kind: 'over-budget', requestUsd: null });
    expect(browser.server.requests).toHaveLength(1);
  });
});

test('what is free is held back by nothing', async () => {
  const { thread, app, browser } = await tabWith({ monthHardUsd: 0, chatHardUsd: 0, askAboveUsd: 0 });
  await app.models.correct('e1', 'gpt-4o', { contextWindow: null, price: { input: 0, output: 0 }, like: null });
  await ask(thread, 'One');
  expect(browser.server.requests).toHaveLength(1);
  await waitFor(() => expect(app.notices.list).toEqual([]));
});

test('a hard limit holds for requests that are sent together, as far as it reaches, unless it was shown before', async () => {
  const { thread, browser } = await tabWith({ monthHardUsd: 0.00003 });
  const user = newMessage(thread.id, null, 'user', 'Hi');
  const column = { endpointId: 'e1', model: 'gpt-4o', parameters: {} };
  const replies = ['r', 'r', 'r'].map((round) => newColumn(thread, user.id, round, column));
  await askForRound(thread.requests, askedOf(thread, replies), { written: user });
  await Promise.all(replies.map(({ id }) => thread.requests.ended(id)));
  const refused = replies.filter(({ id }) => thread.messages.byId(id)?.reply?.failure?.kind === 'over-budget');
  expect(browser.server.chats.length).toBeGreaterThan(0);
  expect(browser.server.chats).toHaveLength(3 - refused.length);
  expect(refused.length).toBeGreaterThan(0);

  const sent = browser.server.chats.length;
  await askForRound(thread.requests, askedOf(thread, replies.slice(0, 1)), { isDecided: true });
  await thread.requests.ended(replies[0]!.id);
  expect(browser.server.chats).toHaveLength(sent + 1);
});

test.for([
  ['over-budget', { monthHardUsd: 0 }],
  ['costly', { askAboveUsd: 0 }],
] as const)(
  'a limit holds for a column that is tried again, until it is sent anyway; and then for the next one: %s',
  async ([kind, limit]) => {
    const { thread, app, browser } = await tabWith({});
    browser.server.next((exchange) => exchange.send(400, '{}'));
    const failed = await ask(thread, 'Hi');
    await app.settings.change({ budget: { ...noLimits, ...limit } });
    const now = () => {
      const message = thread.messages.byId(failed.id)!;
      return { ...message, reply: message.reply! };
    };
    const round = new Round(app, thread, now);
    for (const isDecided of [false, true, false]) {
      const before = browser.server.chats.length;
      await round.retry(now(), isDecided);
      await thread.requests.ended(failed.id);
      const { failure, status } = now().reply;
      expect([failure?.kind, status]).toEqual(isDecided ? [undefined, 'complete'] : [kind, 'failed']);
      expect(browser.server.chats).toHaveLength(before + (isDecided ? 1 : 0));
    }
  },
);

describe('what is under way', () => {
  /** A limit that one more “Hi” fits into, and not two. */
  async function limitForOne(tab: Tab & { browser: Browser }): Promise<void> {
    tab.thread.draft.type('Hi');
    const costUsd = await waitFor(() => {
      const { sum = null, draft = null } = tab.thread.nextRequest ?? {};
      expect(draft?.tokens).toBeGreaterThan(0);
      return sum!.costUsd!;
    });
    await tab.app.settings.change({ budget: { ...noLimits, monthHardUsd: costUsd * 1.5 } });
  }

  test('counts for a hard limit: of two chats in one tab, and of two tabs, only the first one asks', async () => {
    const tab = await tabWith({});
    await limitForOne(tab);
    const running = new ControlledReply();
    tab.browser.server.next(running.behaviour);
    await tab.thread.send();
    await running.started;

    await tab.app.newChat();
    await say(tab.app.thread!, 'Hi');
    expect(tab.app.thread!.requests.hold?.kind).toBe('over-budget');
    const other = await tab.browser.tab();
    await other.app.newChat();
    await say(other.thread, 'Hi');
    expect(other.thread.requests.hold?.kind).toBe('over-budget');
    expect(tab.browser.server.chats).toHaveLength(1);

    // Its tab is killed, and it is billed by what had come of it: nothing.
    tab.browser.killTabs();
    running.close();
    const later = await tab.browser.tab();
    await later.app.recovery;
    await later.app.newChat();
    onTestFinished(() => void vi.useRealTimers());
    vi.setSystemTime(Date.now() + 120_000);
    await ask(later.thread, 'Hi');
    expect(tab.browser.server.chats).toHaveLength(2);
  });

  test('counts also where two ask at the same moment', async () => {
    const tab = await tabWith({});
    await limitForOne(tab);
    const other = await tab.browser.tab();
    await other.app.newChat();
    other.thread.draft.type('Hi');
    await Promise.all([tab.thread.send(), other.thread.send()]);
    const isHeld = ({ requests }: Thread): boolean => requests.hold?.kind === 'over-budget';
    const asked = [tab.thread, other.thread].filter((thread) => !isHeld(thread));
    expect(asked).toHaveLength(1);
    await ended(asked[0]!);
    expect(tab.browser.server.chats).toHaveLength(1);
  });
});

test.each(['monthHardUsd', 'askAboveUsd'] as const)(
  'columns that were added after the limits were asked are not sent past them (%s): what they say is shown first',
  async (limit) => {
    const { app, thread, browser } = await tabWith({});
    thread.draft.type('Hi');
    const form = new CompareForm(app, thread, null);
    await form.update();
    const { costUsd } = form.estimates![0]!;
    await app.settings.change({ budget: { ...noLimits, [limit]: costUsd! * 2.5 } });
    // Twice: also past a limit that was shown, for fewer columns.
    for (const columns of [3, 4]) {
      form.add();
      expect(await form.send()).toBe(false);
      const { hard, asks } = form.verdict!;
      expect(limit === 'askAboveUsd' ? asks?.requestUsd : hard.length).toBeCloseTo(
        limit === 'askAboveUsd' ? costUsd! * columns : 1,
        12,
      );
    }
    expect(browser.server.chats).toHaveLength(0);
    // Now the person has seen it.
    expect(await form.send()).toBe(true);
    await waitFor(() => expect(browser.server.chats).toHaveLength(4));
  },
);

test.each(['monthHardUsd', 'askAboveUsd'] as const)(
  '“send anyway” sends nothing dearer than what it was said of (%s)',
  async (limit) => {
    const { thread, browser } = await tabWith({ [limit]: 0 });
    await say(thread, 'Hi');
    const toldUsd = (): number => {
      const { hold } = thread.requests;
      return hold && hold.kind !== 'context-over' ? (hold.requestUsd ?? 0) : 0;
    };
    const first = toldUsd();
    await thread.change((one) => ({ ...one, systemPrompt: { ...one.systemPrompt, text: 'Be brief. '.repeat(100) } }));
    await sendAnyway(thread.requests);
    expect(browser.server.chats).toHaveLength(0);
    expect(toldUsd()).toBeGreaterThan(first * 2);
    await sendAnyway(thread.requests);
    await ended(thread);
    expect(browser.server.chats).toHaveLength(1);
  },
);

test('“send anyway” holds for nothing else when it throws', async () => {
  const { thread, app } = await tabWith({ monthHardUsd: 0 });
  await say(thread, 'Hi');
  const broken = vi.spyOn(app.endpoints, 'byId').mockImplementation(() => {
    throw new Error('broken');
  });
  await expect(sendAnyway(thread.requests)).rejects.toThrow('broken');
  broken.mockRestore();
  await thread.send();
  expect(thread.requests.hold?.kind).toBe('over-budget');
});

describe('where the request asks the server to cache its prompt', () => {
  test('the sum, the limits and Compare reckon with what writing to the cache costs', async () => {
    const price = { input: 3, output: 15, cachedInput: 0.3, cacheWrite: 3.75 };
    const browser = await Browser.start({
      endpoint: { dialect: 'anthropic-messages', defaultModel: 'c1', models: [{ id: 'c1', facts: { price } }] },
    });
    const { thread, app } = await browser.tab();
    const examples = [{ user: 'Hi', assistant: 'Hello' }];
    await thread.change((one) => ({ ...one, systemPrompt: { ...one.systemPrompt, text: 'Be kind.', examples } }));
    await app.settings.change({ budget: { ...noLimits, chatHardUsd: 0 } });
    thread.draft.type('Well, how are you today?');
    await waitFor(() => expect(thread.nextRequest?.sum?.draft).toBeGreaterThan(6));
    const written = (thread.nextRequest!.sum!.total * price.cacheWrite) / 1_000_000;
    expect(thread.nextRequest?.sum?.costUsd).toBeCloseTo(written, 12);
    await thread.send();
    expect(thread.requests.hold).toMatchObject({
      kind: 'over-budget',
      requestUsd: expect.closeTo(written, 12) as number,
    });
    const column = newColumn(thread, null, 'r', { endpointId: 'e1', model: 'c1', parameters: {} });
    const asked = newMessage(thread.id, null, 'user', 'Well, how are you today?');
    const [estimate] = await estimateAll(app, thread, askedOf(thread, [column]), asked);
    expect(estimate?.costUsd).toBeCloseTo(written, 12);
    expect(browser.server.requests).toEqual([]);
  });
});
