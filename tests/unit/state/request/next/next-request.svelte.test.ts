import { describe, expect, test } from 'vitest';
import { statusOf, type LeftOut } from '../../../../../src/model/chat/message';
import type { Thread } from '../../../../../src/state/chat/thread.svelte';
import { reply } from '../../../../server/behaviours';
import { ControlledReply } from '../../../../server/controlled';
import { png } from '../../../../server/png';
import { deltaChunk } from '../../../../server/wire';
import published from '../../../../fixtures/token-counts.json';
import { ask, Browser, ended, say } from '../../a-tab';
import { waitFor } from '../../../../wait-for';

/** The sum once it has the draft and the system prompt in it; with `exact`, once the tokenizer has counted all of it. */
function sumOf(thread: Thread, { exact = false } = {}) {
  return waitFor(() => {
    const sum = thread.nextRequest?.sum;
    const has = { draft: thread.draft.text !== '', system: Boolean(thread.conversation.systemPrompt?.text) };
    if (!sum || sum.draft > 0 !== has.draft || sum.system > 0 !== has.system || (exact && !sum.exact))
      throw new Error('not counted yet');
    return sum;
  });
}

const systemPrompt = (text: string) => ({ promptId: null, text });

describe('the sum of the next request', () => {
  test('is what was published for that very prompt', async () => {
    const example = published.find(
      ({ model, messages }) =>
        model === 'gpt-3.5-turbo-0301' && messages.length === 2 && messages[0]?.role === 'system',
    )!;
    const browser = await Browser.start({ counts: true, endpoint: { defaultModel: example.model } });
    const { thread } = await browser.tab();
    await thread.change((one) => ({ ...one, systemPrompt: systemPrompt(example.messages[0]!.content) }));
    thread.draft.type(example.messages[1]!.content);
    // The draft may be counted before the system prompt is.
    await waitFor(() => {
      const sum = thread.nextRequest?.sum;
      expect(sum).toMatchObject({ total: example.prompt_tokens, exact: true, history: 0 });
      expect(sum!.system + sum!.draft).toBe(sum!.total);
    });
  });

  test('adds up with a history, and is counted exactly by the model’s own tokenizer', async () => {
    const browser = await Browser.start({ counts: true });
    const { thread } = await browser.tab();
    await thread.change((one) => ({ ...one, systemPrompt: systemPrompt('Be brief.') }));
    await ask(thread, 'Hello');
    thread.draft.type('world');
    const { system, history, draft, total, exact, costUsd } = await sumOf(thread, { exact: true });
    // Each message is its text, its role and three more; three prime the reply: they go with the draft.
    expect({ system, draft, exact }).toEqual({ system: 3 + 4, draft: 1 + 4 + 3, exact: true });
    // "Hello" and "Hello from the test server."
    expect(history).toBe(1 + 4 + 6 + 4);
    expect(total).toBe(system + history + draft);
    expect(costUsd).toBeCloseTo((total * 2.5) / 1e6, 12);
  });

  test('is what its lines come to: texts, what wraps them, tools, and what the server adds', async () => {
    const browser = await Browser.start({ endpoint: { defaultModel: 'somebodys-model' } });
    const { thread } = await browser.tab();
    const tools = [{ type: 'function', function: { name: 'look_up', description: 'Looks a word up' } }];
    await thread.change((one) => ({
      ...one,
      systemPrompt: systemPrompt('Be brief.'),
      parameters: { extra: { tools } },
    }));
    browser.server.next(reply('Fine.', { usage: { prompt_tokens: 500, completion_tokens: 2, total_tokens: 502 } }));
    await ask(thread, 'Hello');
    thread.draft.type('world');
    await sumOf(thread);
    const { total, lines } = await waitFor(() => {
      const { sum, rows, overheads, draft } = thread.nextRequest!;
      expect(overheads?.hidden).toBeGreaterThan(300);
      const texts = rows.filter(({ leftOut }) => leftOut === null).map(({ count }) => count.tokens);
      const { wrapping, tools, hidden } = overheads!;
      return { total: sum?.total, lines: { texts: [...texts, draft!.tokens], wrapping, tools, hidden } };
    });
    // System prompt, question, reply and draft with four each, and three that begin the reply.
    expect(lines.wrapping).toBe(4 * 4 + 3);
    expect(lines.tools).toBeGreaterThan(10);
    const texts = lines.texts.reduce((sum, tokens) => sum + tokens, 0);
    expect(texts + lines.wrapping + lines.tools + lines.hidden).toBe(total);
  });

  test('is nothing where there is nothing to send', async () => {
    const browser = await Browser.start();
    const { thread } = await browser.tab();
    expect(await sumOf(thread)).toMatchObject({ system: 0, history: 0, draft: 0, total: 0 });
  });

  test('is an estimate of a model whose tokenizer is not public, without a made-up price', async () => {
    const browser = await Browser.start({ counts: true, endpoint: { defaultModel: 'somebodys-model' } });
    const { thread } = await browser.tab();
    thread.draft.type('Hello world');
    expect(await sumOf(thread)).toMatchObject({ exact: false, costUsd: null });
  });
});

test('no figure is called exact before the tokenizer of the model has counted it', async () => {
  const browser = await Browser.start({ counts: true });
  const { thread } = await browser.tab();
  const exact: { model: string; total: number }[] = [];
  const stop = $effect.root(() => {
    $effect(() => {
      const { sum } = thread.nextRequest ?? {};
      if (sum?.exact) exact.push({ model: thread.conversation.model, total: sum.total });
    });
  });
  thread.draft.type('这是一个用来比较两种分词器的句子，它们数出来的不一样。');
  const newer = await sumOf(thread, { exact: true });
  await thread.change((one) => ({ ...one, model: 'gpt-4' }));
  const older = await waitFor(() => {
    const sum = thread.nextRequest?.sum;
    if (!sum?.exact || sum.total === newer.total) throw new Error('not counted yet');
    return sum;
  });
  stop();
  expect(older.total).toBeGreaterThan(newer.total);
  const totals = { 'gpt-4o': newer.total, 'gpt-4': older.total } as Record<string, number>;
  for (const { model, total } of exact) if (total > 0) expect(total).toBe(totals[model]);
});

test('what will be sent is shown as it will go, and what is left out with why', async () => {
  const browser = await Browser.start();
  const { thread } = await browser.tab();
  await thread.change((one) => ({ ...one, systemPrompt: systemPrompt('Be brief.') }));
  browser.server.next((exchange) => exchange.send(400, '{}'));
  await ask(thread, 'Hello');
  thread.draft.type('Again');
  await sumOf(thread);
  expect(thread.nextRequest?.rows.map(({ role, content, leftOut }) => [role, content, leftOut])).toEqual([
    ['system', 'Be brief.', null],
    ['user', 'Hello', null],
    ['assistant', '', 'failed'],
  ]);
  await thread.send();
  await waitFor(() => expect(browser.server.chats).toHaveLength(2));
  expect(browser.server.chats[1]?.['messages']).toEqual([
    { role: 'system', content: 'Be brief.' },
    { role: 'user', content: 'Hello' },
    { role: 'user', content: 'Again' },
  ]);
});

const picture = `data:image/png;base64,${png(8, 8, () => [200, 80, 120]).toString('base64')}`;
const call = { index: 0, id: 'call_1', type: 'function', function: { name: 'look_up', arguments: '{}' } };

test.each<[string, object, LeftOut | null]>([
  ['words', { content: 'word '.repeat(500) }, null],
  ['a refusal', { refusal: 'No.' }, null],
  ['a picture alone', { images: [{ type: 'image_url', image_url: { url: picture } }] }, null],
  ['calls alone', { tool_calls: [call] }, 'tool-calls'],
  ['reasoning alone', { reasoning_content: 'Hm.' }, 'reasoning'],
  ['white space alone', { content: '\n\n' }, 'empty'],
])('a reply of %s that has just ended is not said to be what the plan still has of it', async (_, delta, leftOut) => {
  const browser = await Browser.start({ counts: true });
  const { thread } = await browser.tab();
  const running = new ControlledReply();
  browser.server.next(running.behaviour);
  await say(thread, 'Go on');
  await running.started;
  const planned = () => thread.nextRequest?.rows.find(({ part }) => part?.id === thread.branch.at(-1)?.id)?.leftOut;
  await waitFor(() => expect([planned(), thread.branch.length]).toEqual(['empty', 2]));
  const told = new Set<LeftOut | null>();
  const stop = $effect.root(() => {
    $effect(() => {
      const last = thread.branch.at(-1)!;
      if (statusOf(last) !== 'streaming') told.add(thread.nextRequest!.leftOut(last));
    });
  });
  running.write(deltaChunk(delta));
  running.finish();
  const last = await ended(thread);
  await waitFor(() => expect(thread.nextRequest!.leftOut(last)).toBe(leftOut));
  await waitFor(() => expect(planned()).toBe(leftOut));
  stop();
  expect([...told].filter((one) => one !== null && one !== leftOut)).toEqual([]);
});

test('a correction of the model’s price and window holds from the next count on', async () => {
  const browser = await Browser.start();
  const { app, thread } = await browser.tab();
  thread.draft.type('Hello');
  await app.models.correct('e1', 'gpt-4o', { contextWindow: 1000, price: { input: 1e6, output: 1e6 }, like: null });
  const { total, costUsd } = await waitFor(async () => {
    const sum = await sumOf(thread);
    expect(thread.nextRequest?.facts?.contextWindow).toBe(1000);
    return sum;
  });
  expect(costUsd).toBe(total);
});
