import { removeMessage } from '../../../src/state/chat/remove-message';
import { describe, expect, test } from 'vitest';
import type { ReplyMessage } from '../../../src/model/chat/message';
import { textOf, textParts } from '../../../src/model/chat/parts';
import { failure, reply } from '../../server/behaviours';
import { ControlledReply } from '../../server/controlled';
import { ask, Browser, ended, say } from './a-tab';
import { waitFor } from '../../wait-for';
import { continueReply, regenerate } from '../../../src/state/chat/answers';

const usage = (prompt_tokens: number, completion_tokens: number) => ({
  prompt_tokens,
  completion_tokens,
  total_tokens: prompt_tokens + completion_tokens,
});

describe('what a conversation was billed', () => {
  test('sums all requests: other branches, and what was deleted since', async () => {
    const browser = await Browser.start();
    browser.server.next(
      reply('One', { usage: usage(10, 1) }),
      reply('Two', { usage: usage(20, 2) }),
      reply('Three', { usage: usage(40, 4) }),
    );
    const { thread } = await browser.tab();
    await regenerate(thread, await ask(thread, 'Hi'));
    await removeMessage(thread, await ended(thread), false);
    await ask(thread, 'Go on');
    await removeMessage(thread, thread.branch[0]!, true);
    const { totals } = thread.conversation;
    expect(totals).toMatchObject({ promptTokens: 70, completionTokens: 7, exact: true, priced: true });
    // gpt-4o: $2.50 and $10 a million tokens.
    expect(totals.costUsd).toBeCloseTo((70 * 2.5 + 7 * 10) / 1e6, 12);
  });

  test('has a reply that was stopped, as our own estimate', async () => {
    const running = new ControlledReply();
    const browser = await Browser.start({ usually: running.behaviour });
    const { thread } = await browser.tab();
    await say(thread, 'Hi');
    await running.started;
    running.say('Some words that came');
    await waitFor(() => expect([...thread.requests.replies.values()][0]?.shown.blocks).toHaveLength(1));
    thread.requests.stop();
    await ended(thread);
    const { promptTokens, completionTokens, exact } = thread.conversation.totals;
    expect(thread.branch.at(-1)?.reply?.estimate).toEqual({ promptTokens, completionTokens, exact: false });
    expect(completionTokens).toBeGreaterThan(2);
    expect(promptTokens).toBeGreaterThan(4);
    expect(exact).toBe(false);
  });

  test('has nothing of a request that brought nothing', async () => {
    const browser = await Browser.start();
    browser.server.next(failure(400));
    const { thread } = await browser.tab();
    await ask(thread, 'Hi');
    expect(thread.conversation.totals).toMatchObject({ promptTokens: 0, completionTokens: 0, exact: true });
  });
});

describe('what a server says it billed', () => {
  test('is believed beyond a window that the person entered', async () => {
    const browser = await Browser.start();
    browser.server.next(reply('Fine.', { usage: usage(9000, 20) }));
    const { app, thread } = await browser.tab();
    await app.models.correct('e1', 'gpt-4o', { contextWindow: 4096, price: null, like: null });
    const { reply: facts } = await ask(thread, 'Hi');
    expect(facts).toMatchObject({ usage: { promptTokens: 9000, completionTokens: 20 } });
    expect(facts?.doubtedUsage).toBeUndefined();
    expect(thread.conversation.totals).toMatchObject({ promptTokens: 9000, exact: true });
  });

  test.each([
    ['nothing, for an answer that came', usage(0, 0)],
    ['far more than the window holds', usage(9_000_000, 5)],
  ])('is doubted where it is %s: our own count stands, and what was said stands beside it', async (_, said) => {
    const browser = await Browser.start();
    browser.server.next(reply('Six words of an answer came.', { usage: said }));
    const { thread } = await browser.tab();
    const { reply: facts } = await ask(thread, 'Hi');
    expect(facts?.usage).toBeNull();
    expect(facts?.doubtedUsage).toMatchObject({ promptTokens: said.prompt_tokens });
    expect(facts?.estimate?.completionTokens).toBeGreaterThan(3);
    const { promptTokens, completionTokens, costUsd, exact } = thread.conversation.totals;
    expect({ promptTokens, completionTokens, exact }).toEqual(facts?.estimate);
    expect(exact).toBe(false);
    expect(costUsd).toBeGreaterThan(0);
  });
});

describe('a reply that was continued', () => {
  test('at once waits for the bill of its first part', async () => {
    const browser = await Browser.start();
    browser.server.next(reply(['Once', ' upon'], { cutAfterPieces: 2 }), reply(' a time.', { usage: usage(14, 3) }));
    const { thread } = await browser.tab();
    await say(thread, 'A tale');
    await waitFor(() => expect(thread.requests.isReplying).toBe(false));
    await continueReply(thread, thread.branch[1]!);
    await ended(thread);
    const { promptTokens, completionTokens } = thread.conversation.totals;
    expect(thread.branch[1]?.reply?.estimate).toEqual({ promptTokens, completionTokens, exact: false });
    expect(promptTokens).toBeGreaterThan(14);
  });

  test('has the sum of what both requests were billed', async () => {
    const browser = await Browser.start();
    browser.server.next(
      reply('Once upon', { usage: usage(10, 2), finishReason: 'length' }),
      reply(' a time.', { usage: usage(14, 3) }),
    );
    const { thread } = await browser.tab();
    await continueReply(thread, await ask(thread, 'A tale'));
    const tale = (await ended(thread)) as ReplyMessage;
    expect(textOf(tale)).toBe('Once upon a time.');
    expect(tale.reply).toMatchObject({
      status: 'complete',
      usage: { promptTokens: 24, completionTokens: 5 },
      estimate: null,
    });
    expect(tale.reply.costUsd).toBeCloseTo((24 * 2.5 + 5 * 10) / 1e6, 12);
    expect(thread.messages.version(tale).total).toBe(1);
    expect(thread.conversation.totals).toMatchObject({ promptTokens: 24, completionTokens: 5, exact: true });
  });

  test.each([
    ['first', [{ cutAfterPieces: 2 }, { usage: usage(14, 3) }]],
    ['second', [{ usage: usage(10, 2), finishReason: 'length' }, { cutAfterPieces: 2 }]],
  ] as const)('is an estimate where its %s part was one', async (_, [one, two]) => {
    const browser = await Browser.start();
    browser.server.next(reply(['Once', ' upon'], one), reply([' a', ' time.'], two));
    const { thread } = await browser.tab();
    await continueReply(thread, await ask(thread, 'A tale'));
    expect(textOf(await ended(thread))).toBe('Once upon a time.');
    const { promptTokens, completionTokens, exact } = thread.conversation.totals;
    const facts = thread.branch.at(-1)?.reply;
    expect(facts?.usage).toBeNull();
    expect(facts?.estimate).toEqual({ promptTokens, completionTokens, exact: false });
    expect(exact).toBe(false);
  });

  test('keeps what it had, and its bill, where nothing new came', async () => {
    const browser = await Browser.start();
    browser.server.next(reply('Once', { usage: usage(10, 1), finishReason: 'length' }), failure(400));
    const { thread } = await browser.tab();
    await continueReply(thread, await ask(thread, 'A tale'));
    expect(await ended(thread)).toMatchObject({
      parts: textParts('Once'),
      reply: { status: 'interrupted', usage: { promptTokens: 10 } },
    });
    expect(thread.conversation.totals).toMatchObject({ promptTokens: 10, completionTokens: 1 });
  });
});
