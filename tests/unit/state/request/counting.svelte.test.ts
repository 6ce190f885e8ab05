import { describe, expect, test } from 'vitest';
import type { ReplyFacts } from '../../../../src/model/chat/message';
import type { Thread } from '../../../../src/state/chat/thread.svelte';
import * as says from '../../../server/behaviours';
import { ask, Browser, ended, type Tab } from '../a-tab';
import { waitFor } from '../../../wait-for';
import { continueReply } from '../../../../src/state/chat/answers';

const model = 'somebodys-model';
const words =
  'A reply that is long enough to tell something about the tokenizer of the model that wrote it, word by word.';

const atSomebody = (): Promise<Browser> =>
  Browser.start({
    counts: true,
    endpoint: { defaultModel: model, models: [{ id: model, facts: { contextWindow: 4096 } }] },
  });

/** What the next request comes to, once it is counted with all of the thread. */
async function totalOf(thread: Thread, draft = ''): Promise<number> {
  thread.draft.type(draft);
  const size = thread.branch.length;
  return waitFor(() => {
    const { sum = null, rows = [] } = thread.nextRequest ?? {};
    if (!sum || rows.length < size || sum.draft > 0 !== (draft !== '')) throw new Error('not counted yet');
    return sum.total;
  });
}

async function calibrationOf({ app }: Tab): Promise<unknown> {
  const { id } = app.endpoints.list[0]!;
  return app.services.storage.records.get(['calibration', id, model]);
}

const measured = (thread: Thread): ReplyFacts['measured'] => thread.branch.at(-1)?.reply?.measured;
const usage = (prompt_tokens: number, completion_tokens: number, more = {}) => ({
  prompt_tokens,
  completion_tokens,
  ...more,
});

describe('what the server has counted', () => {
  test('is the beginning of the next sum, and only what is new is estimated', async () => {
    const browser = await atSomebody();
    const { thread } = await browser.tab();
    browser.server.next(says.reply(words, { usage: usage(150, 33) }));
    await ask(thread, 'Hello there, tell me something.');
    expect(measured(thread)).toMatchObject({ messages: 1, promptTokens: 150, completionTokens: 33 });
    // The reply is a message of its own now, with four tokens around it.
    await waitFor(async () => expect(await totalOf(thread)).toBe(150 + 33 + 4));
    expect(thread.nextRequest?.sum?.exact).toBe(false);
  });

  test('does not count where the conversation was changed', async () => {
    const browser = await atSomebody();
    const { thread } = await browser.tab();
    browser.server.next(says.reply(words, { usage: usage(1500, 33) }));
    await ask(thread, 'Hello there, tell me something.');
    await waitFor(async () => expect(await totalOf(thread)).toBe(1537));
    await thread.change((one) => ({ ...one, systemPrompt: { promptId: null, text: 'Be brief.' } }));
    await waitFor(async () => expect(await totalOf(thread)).toBeLessThan(100));
  });

  test('has no thoughts in it that are not sent back', async () => {
    const browser = await atSomebody();
    const { thread } = await browser.tab();
    const thoughts = { completion_tokens_details: { reasoning_tokens: 400 } };
    browser.server.next(says.reply(words, { reasoning: 'Let me see.', usage: usage(20, 433, thoughts) }));
    await ask(thread, 'Hello there.');
    expect(measured(thread)?.completionTokens).toBe(33);
    browser.server.next(says.reply(words, { reasoning: 'Let me see.', usage: usage(80, 433) }));
    await ask(thread, 'And then?');
    expect(measured(thread)).toMatchObject({ promptTokens: 80, completionTokens: null });
  });

  test('is more than the window: then it is no count', async () => {
    const browser = await atSomebody();
    const tab = await browser.tab();
    browser.server.next(says.reply(words, { usage: usage(5000, 33) }));
    await ask(tab.thread, 'Hello there, tell me something.');
    expect(measured(tab.thread)).toBeUndefined();
    expect(await calibrationOf(tab)).toBeUndefined();
  });

  test('of a reply that was gone on with is its first prompt and all that came', async () => {
    const browser = await atSomebody();
    const { thread } = await browser.tab();
    browser.server.next(
      says.reply(words, { usage: usage(20, 33), finishReason: 'length' }),
      says.reply(words, { usage: usage(90, 35) }),
    );
    await continueReply(thread, await ask(thread, 'Hello there.'));
    await ended(thread);
    expect(measured(thread)).toMatchObject({ messages: 1, promptTokens: 20, completionTokens: 68 });
  });

  test('is forgotten when a reply is gone on with and no bill comes', async () => {
    const browser = await atSomebody();
    const { thread } = await browser.tab();
    browser.server.next(
      says.reply(words, { usage: usage(20, 33), finishReason: 'length' }),
      says.reply(words, { usage: null }),
    );
    const first = await ask(thread, 'Hello there.');
    expect(first.reply?.measured).toBeDefined();
    await continueReply(thread, first);
    await ended(thread);
    expect(measured(thread)).toBeUndefined();
  });
});

describe('a model’s tokenizer', () => {
  test('is learnt from its bills, for new chats, too, and in other visits', async () => {
    const browser = await atSomebody();
    const tab = await browser.tab();
    const draft = 'Is there anything else that you would like to tell me about all of this?';
    const before = await totalOf(tab.thread, draft);
    browser.server.next(says.reply(words.repeat(3), { usage: usage(60, 130) }));
    await ask(tab.thread, words);
    expect(await calibrationOf(tab)).toMatchObject({ measurements: [{ measured: 53 }, { measured: 130 }] });
    const { thread } = await browser.tab('#/');
    await waitFor(async () => expect(await totalOf(thread, draft)).toBeGreaterThan(1.2 * before));
  });

  test('is forgotten with its endpoint', async () => {
    const browser = await atSomebody();
    const tab = await browser.tab();
    browser.server.next(says.reply(words, { usage: usage(30, 40) }));
    await ask(tab.thread, words);
    expect(await calibrationOf(tab)).toBeDefined();
    const { id } = tab.app.endpoints.list[0]!;
    await tab.app.endpoints.remove(id);
    expect(await tab.app.services.storage.records.get(['calibration', id, model])).toBeUndefined();
  });

  test('that is public has nothing to be learnt', async () => {
    const browser = await Browser.start({ counts: true });
    const { app, thread } = await browser.tab();
    browser.server.next(says.reply(words, { usage: usage(150, 33) }));
    await ask(thread, 'Hello there.');
    expect(measured(thread)).toBeUndefined();
    expect(await app.services.storage.records.range(['calibration'])).toEqual([]);
  });
});
