import { describe, expect, test, vi } from 'vitest';
import { mergeText } from '../../../src/context/plan/merge';
import { newMessage, type Message, type ReplyMessage } from '../../../src/model/chat/message';
import { ApiError } from '../../../src/model/failure';
import type { Parameters } from '../../../src/model/request/parameters';
import { textOf, textParts } from '../../../src/model/chat/parts';
import { askedOf, newColumn } from '../../../src/state/columns/column';
import { CompareForm } from '../../../src/state/columns/compare-form.svelte';
import { MergeForm } from '../../../src/state/columns/merge-form.svelte';
import { Round } from '../../../src/state/columns/round.svelte';
import { failure, hang, reply } from '../../server/behaviours';
import { ControlledReply } from '../../server/controlled';
import { ask, Browser, type Tab } from './a-tab';
import { waitFor } from '../../wait-for';
import { continueReply, regenerate } from '../../../src/state/chat/answers';
import { askForRound } from '../../../src/state/request/ask';

/** A tab in which `columns` have answered "What to drink?" side by side. */
async function aRound(
  browser: Browser,
  columns: readonly { model?: string; parameters?: Parameters }[] = [{}, {}],
): Promise<Tab & { round: Round }> {
  const tab = await browser.tab();
  const { app, thread } = tab;
  const user = newMessage(thread.id, null, 'user', 'What to drink?');
  const replies = columns.map(({ model = 'gpt-4o', parameters = {} }) =>
    newColumn(thread, user.id, 'r1', { endpointId: 'e1', model, parameters }),
  );
  await askForRound(thread.requests, askedOf(thread, replies), { written: user });
  await Promise.all(replies.map(({ id }) => thread.requests.ended(id)));
  const round = new Round(app, thread, () => thread.messages.byId(replies[0]!.id)!);
  return { ...tab, thread, round };
}

/** Has `round` merged as `instruction` says; resolves when the request is on its way. */
async function merge({ app, thread, round }: Tab & { round: Round }, instruction: string): Promise<void> {
  const form = new MergeForm(app, thread, round.replies);
  form.instruction = instruction;
  await form.update();
  await form.send();
}

const lastOf = ({ replies }: Round): ReplyMessage => replies.at(-1)!;

describe('a merged answer', () => {
  const answers = ['Tea.', 'Coffee.'];
  const asked = [{ role: 'user', content: `What to drink?\n\n${mergeText('Mix them.', answers)}` }];
  const columns = [{ parameters: { temperature: 0 } }, { parameters: { temperature: 1 } }];
  const drinks = () =>
    Browser.start({
      usually: (exchange) => {
        const { temperature = 2 } = exchange.request.body as { temperature?: number };
        return reply(answers[temperature] ?? 'Yuanyang.')(exchange);
      },
      counts: true,
    });

  test('that failed is asked for again with the same words, in its place', async () => {
    const browser = await drinks();
    const tab = await aRound(browser, columns);
    browser.server.next(failure(401));
    await merge(tab, 'Mix them.');
    await tab.thread.requests.ended(lastOf(tab.round).id);
    const failed = lastOf(tab.round);
    expect([failed.merged, failed.reply.status]).toEqual([true, 'failed']);
    await tab.round.retry(failed);
    await tab.thread.requests.ended(failed.id);
    expect(lastOf(tab.round)).toMatchObject({ id: failed.id, merged: true, parts: textParts('Yuanyang.') });
    expect(browser.server.chats.slice(2).map(({ messages }) => messages)).toEqual([asked, asked]);
    expect(tab.round.replies).toHaveLength(3);
  });

  test('that was stopped is asked for again beside it, and gone on with, by the same words', async () => {
    const browser = await drinks();
    const tab = await aRound(browser, columns);
    const running = new ControlledReply();
    browser.server.next(running.behaviour);
    await merge(tab, 'Mix them.');
    await running.started;
    running.say('Yuan');
    const { id } = lastOf(tab.round);
    await waitFor(() => expect(tab.thread.requests.replies.get(id)?.wasHeard).toBe(true));
    await tab.thread.requests.end([id]);
    await tab.round.regenerate(lastOf(tab.round));
    await tab.thread.requests.ended(lastOf(tab.round).id);
    expect(tab.round.replies.map(textOf)).toEqual([...answers, 'Yuan', 'Yuanyang.']);
    await tab.round.pick(tab.round.replies[2]!);
    await continueReply(tab.thread, tab.thread.branch.at(-1)!);
    await tab.thread.requests.ended(id);
    expect(tab.thread.conversation.columns).toBeUndefined();
    await regenerate(tab.thread, tab.thread.branch.at(-1)!);
    await waitFor(() => expect(browser.server.chats).toHaveLength(6));
    const [, , , again, goneOn, regenerated] = browser.server.chats.map(({ messages }) => messages as unknown[]);
    expect([again, goneOn?.slice(0, 1), regenerated]).toEqual([asked, asked, asked]);
    expect(goneOn?.[1]).toEqual({ role: 'assistant', content: 'Yuan' });
  });

  test('whose tab is killed half way is billed with its instruction and the answers', async () => {
    const browser = await drinks();
    const tab = await aRound(browser, columns);
    const running = new ControlledReply();
    browser.server.next(running.behaviour);
    await merge(tab, 'Mix them. '.repeat(100));
    await running.started;
    running.say('Yuan');
    await waitFor(() => expect(lastOf(tab.round).id).toBe([...tab.thread.requests.replies.keys()][0]));
    const prompt = await waitFor(() => {
      const { prompt: count, wasHeard } = [...tab.thread.requests.replies.values()][0]!;
      expect([count?.exact, wasHeard]).toEqual([true, true]);
      return count!.tokens;
    });
    await (await tab.app.services.journals()).flushAll();
    browser.killTabs();
    const again = await browser.tab(tab.app.path);
    // The next tab loads a tokenizer of its own first.
    await again.app.recovery;
    await again.app.ledger.open();
    const bill = again.app.ledger.records!.find(({ purpose }) => purpose === 'merge');
    expect(prompt).toBeGreaterThan(300);
    expect(bill).toMatchObject({ promptTokens: prompt, outcome: 'interrupted' });
    running.close();
  });
});

describe('what is gone on with', () => {
  const kept = ({ thread }: Tab) => {
    const { endpointId, model, parameters } = thread.conversation;
    return { endpointId, model, parameters };
  };

  test('answers next, with the parameters that were its own; undo brings back what was', async () => {
    const browser = await Browser.start();
    const tab = await aRound(browser, [{}, { model: 'gpt-4o-mini', parameters: { temperature: 0.7 } }]);
    await tab.thread.change((one) => ({ ...one, parameters: { choices: 2 } }));
    const before = kept(tab);
    await tab.round.pick(tab.round.replies[1]!);
    const taken = { endpointId: 'e1', model: 'gpt-4o-mini', parameters: { temperature: 0.7, choices: 2 } };
    expect(kept(tab)).toEqual(taken);
    const [{ notice, undo }] = tab.app.notices.list as [(typeof tab.app.notices.list)[number]];
    expect(notice).toEqual({ kind: 'column-taken', model: 'gpt-4o-mini', hasParameters: true });
    await tab.thread.change((one) => ({ ...one, parameters: { ...one.parameters, choices: 1 } }));
    await ask(tab.thread, 'And then?');
    expect(browser.server.chats.at(-1)).toMatchObject({ model: 'gpt-4o-mini', temperature: 0.7 });
    undo?.();
    await waitFor(() => expect(kept(tab)).toEqual(before));
  });

  test('leaves all as it was where it is the chat’s own, or where its endpoint is gone', async () => {
    const tab = await aRound(await Browser.start(), [{}, { model: 'gpt-4o-mini' }]);
    const before = kept(tab);
    await tab.round.pick(tab.round.replies[0]!);
    const [, other] = tab.round.replies;
    await tab.round.pick({ ...other!, reply: { ...other!.reply, endpointId: 'gone' } });
    expect(kept(tab)).toEqual(before);
    expect(tab.app.notices.list).toEqual([]);
  });
});

test('a second press of Regenerate, while the first one’s request is made ready, asks nothing', async () => {
  const browser = await Browser.start();
  const { thread, round } = await aRound(browser);
  const before = browser.server.chats.length;
  await Promise.all([round.regenerate(lastOf(round)), round.regenerate(lastOf(round))]);
  await thread.requests.ended(lastOf(round).id);
  expect(browser.server.chats).toHaveLength(before + 1);
});

test.each([0, 1, 2, 3])(
  'a tab that is killed after %d writes of "Use this reply" has done all of it or nothing',
  async (writes) => {
    const browser = await Browser.start({
      endpoint: {
        models: [
          { id: 'gpt-4o', facts: {} },
          { id: 'other', facts: {} },
        ],
      },
    });
    const tab = await aRound(browser, [{}, { model: 'other' }]);
    const { id } = tab.thread;
    const picked = lastOf(tab.round);
    await Promise.race([tab.dieAfter(writes), tab.round.pick(picked)]);
    browser.killTabs();
    const { columns, model, tipId } = (await browser.tab(`#/chat/${id}`)).thread.conversation;
    const isDone = writes > 0;
    expect([columns, model, tipId === picked.id]).toEqual(
      isDone ? [undefined, 'other', true] : ['r1', 'gpt-4o', false],
    );
  },
);

test.each([0, 1])(
  'a tab that is killed after %d writes of asking for missing choices still knows that they are missing, or has asked',
  async (writes) => {
    const browser = await Browser.start();
    const tab = await aRound(browser);
    const { id } = tab.thread;
    const message = lastOf(tab.round);
    await tab.thread.messages.change([message], (one) => ({ ...one, reply: { ...one.reply!, missing: 1 } }));
    browser.server.next(hang());
    const died = tab.dieAfter(writes);
    await Promise.race([died, tab.round.askMissing({ ...message, reply: { ...message.reply, missing: 1 } })]);
    browser.killTabs();
    const { thread } = await browser.tab(`#/chat/${id}`);
    const versions = thread.messages.askedWith(thread.messages.byId(message.id)!);
    const missing = thread.messages.byId(message.id)?.reply?.missing;
    expect([versions.length, missing]).toEqual(writes === 0 ? [2, 1] : [3, undefined]);
  },
);

/** A round whose last reply came without one of its choices. */
async function withMissing(): Promise<Tab & { round: Round }> {
  const tab = await aRound(await Browser.start());
  const lacking = (one: Message): Message => ({ ...one, reply: { ...one.reply!, missing: 1 } });
  await tab.thread.messages.change([lastOf(tab.round)], lacking);
  return tab;
}

const missingIn = ({ replies }: Round) => replies.map(({ reply: facts }) => facts.missing);

test('choices that were missing are offered no more once they are asked for, whatever the storage does then', async () => {
  const { library, round } = await withMissing();
  vi.spyOn(library, 'loadMessage').mockRejectedValue(new ApiError({ kind: 'storage-gone' }));
  await round.askMissing(lastOf(round));
  expect(missingIn(round)).toEqual([undefined, undefined, undefined]);
});

test('choices that cannot be asked for, as another request is being prepared, are still offered', async () => {
  const { thread, round } = await withMissing();
  void thread.requests.preparing(() => new Promise(() => undefined));
  await round.askMissing(lastOf(round));
  expect(missingIn(round)).toEqual([undefined, 1]);
});

test('columns that are added ask models that no column asks yet, as long as there are others', async () => {
  const models = ['gpt-4o', 'gpt-4o-mini', 'gpt-4.1'].map((id) => ({ id, facts: {} }));
  const { app, thread } = await (await Browser.start({ endpoint: { models } })).tab();
  const form = new CompareForm(app, thread, null);
  const asked = (): string[] => form.columns.map(({ model }) => model);
  expect(asked()).toEqual(['gpt-4o', 'gpt-4o-mini']);
  form.add();
  form.add();
  expect(asked()).toEqual(['gpt-4o', 'gpt-4o-mini', 'gpt-4.1', 'gpt-4.1']);
  await form.update();
});
