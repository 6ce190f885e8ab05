import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { reply as answer } from '../../server/behaviours';
import { startChatServer } from '../../server/chat-server';
import { ControlledReply } from '../../server/controlled';
import { ask, button, composer, connect, messages, replied, reply, send, test as alone, reload } from '../harness/app';
import { figure } from '../harness/screens/chats';
import { correct } from '../harness/screens/models';
import { test } from '../harness/visit';

const count = (page: Page, name: string) => figure(page, 'count', name);
const cost = async (page: Page, name: string) => (await figure(page, 'cost', name))?.value ?? null;

alone(
  'a model of an unknown server is counted with ≈; one that the person vouches for exactly',
  async ({ page, onTestFinished }) => {
    const server = await startChatServer({ models: ['gpt-4o'] });
    onTestFinished(() => server.close());
    await connect(page, server.baseUrl, { key: '' });
    await composer(page).fill('hello world');
    await expect.poll(() => count(page, 'draft')).toEqual({ value: 2, exact: false });
    await expect.poll(() => page.locator('[data-count="draft"]').innerText()).toBe('≈ 2');
    expect(await count(page, 'context-limit')).toBeNull();
    expect(await cost(page, 'request')).toBeNull();

    await correct(page, 'gpt-4o', { 'Count and price like': 'openai/gpt-4o' });
    await expect.poll(() => count(page, 'draft')).toEqual({ value: 2, exact: true });
    expect(await page.locator('[data-count="draft"]').innerText()).toBe('2');
    // 3 for the message, 1 for its role, 3 before the reply.
    await expect.poll(() => count(page, 'request')).toEqual({ value: 9, exact: true });
    await expect.poll(() => count(page, 'context-limit')).toEqual({ value: 128_000, exact: true });
    await expect.poll(() => cost(page, 'request')).toBeCloseTo((9 * 2.5) / 1e6, 10);
  },
);

alone(
  'window and price that the person enters are what is shown, and stay after a reload',
  async ({ chat, server }) => {
    await correct(chat, 'test-model', {
      'Context window (tokens)': '1000',
      'Input (US$ per million)': '2',
      'Output (US$ per million)': '10',
      'Cached input (US$ per million)': '1',
    });
    await expect.poll(() => count(chat, 'context-limit')).toMatchObject({ value: 1000 });
    await composer(chat).fill('How much is it?');
    await expect.poll(async () => (await count(chat, 'request'))?.value ?? 0).toBeGreaterThan(4);
    // The count may still change: whatever it is, the price is that of so many tokens.
    const overcharged = async (): Promise<number> =>
      (await cost(chat, 'request'))! - ((await count(chat, 'request'))!.value * 2) / 1e6;
    await expect.poll(overcharged).toBeCloseTo(0, 10);

    const usage = { prompt_tokens: 100, completion_tokens: 50, prompt_tokens_details: { cached_tokens: 40 } };
    server.next(answer('Not much.', { usage }));
    await ask(chat, 'How much is it?');
    const billed = (60 * 2 + 40 * 1 + 50 * 10) / 1e6;
    await expect.poll(async () => (await figure(reply(chat), 'cost', 'message'))?.value).toBeCloseTo(billed, 10);
    await expect.poll(() => cost(chat, 'conversation')).toBeCloseTo(billed, 10);
    await reload(chat);
    await expect.poll(() => cost(chat, 'conversation')).toBeCloseTo(billed, 10);
    await expect.poll(() => count(chat, 'context-limit')).toMatchObject({ value: 1000 });
  },
);

test('while a reply streams, its tokens and their rate are shown as estimates; its usage replaces them', async ({
  chat,
  server,
}) => {
  const arriving = new ControlledReply();
  server.next(arriving.behaviour);
  await send(chat, 'Count with me.');
  await arriving.started;
  arriving.say('one two three four');
  const tokens = async () => (await figure(reply(chat), 'count', 'message'))?.value ?? 0;
  await expect.poll(tokens).toBeGreaterThan(3);
  const first = await tokens();
  arriving.say(' five six seven eight');
  await expect.poll(tokens).toBeGreaterThan(first);
  expect(await figure(reply(chat), 'count', 'message')).toMatchObject({ exact: false });
  await reply(chat).getByText(/\d\/s/).waitFor();
  expect(await reply(chat).getAttribute('data-status')).toBe('streaming');
  arriving.finish({ prompt_tokens: 11, completion_tokens: 77, completion_tokens_details: { reasoning_tokens: 60 } });
  await replied(chat);
  expect(await figure(reply(chat), 'count', 'message')).toEqual({ value: 77, exact: true });
  await expect.poll(() => count(chat, 'conversation')).toEqual({ value: 88, exact: true });
});

test('without usage the count of a reply stays an estimate, and so does the conversation’s', async ({
  chat,
  server,
}) => {
  server.next(answer('No bill was sent with this.', { usage: null }));
  await ask(chat, 'Hello');
  await expect.poll(() => count(chat, 'conversation')).toMatchObject({ exact: false });
  expect((await count(chat, 'conversation'))!.value).toBeGreaterThan(10);
  expect(await figure(reply(chat), 'count', 'message')).toMatchObject({ exact: false });
  await button(reply(chat), 'Regenerate').click();
  await expect.poll(() => server.chats).toHaveLength(2);
  await replied(chat);
  expect(await figure(reply(chat), 'count', 'message')).toMatchObject({ exact: true });
  await expect.poll(() => count(chat, 'conversation')).toMatchObject({ exact: false });
});

test('a conversation’s total has all that was billed: other versions, deleted and stopped replies', async ({
  chat,
  server,
}) => {
  const total = async () => (await count(chat, 'conversation'))?.value ?? 0;
  server.next(
    answer('One.', { usage: { prompt_tokens: 10, completion_tokens: 1 } }),
    answer('Two.', { usage: { prompt_tokens: 20, completion_tokens: 2 } }),
  );
  await ask(chat, 'Hello');
  await expect.poll(total).toBe(11);
  await button(reply(chat), 'Regenerate').click();
  await expect.poll(total).toBe(33);
  await button(reply(chat), 'Delete').click();
  await expect.poll(() => messages(chat, 'assistant').locator('[data-part=content]').innerText()).toBe('One.');
  expect(await total()).toBe(33);

  const stopped = new ControlledReply();
  server.next(stopped.behaviour);
  await send(chat, 'Go on');
  await stopped.started;
  stopped.say('Some words that were written before the stop');
  await expect.poll(async () => (await figure(reply(chat), 'count', 'message'))?.value ?? 0).toBeGreaterThan(5);
  await button(chat, 'Stop').click();
  await replied(chat, 'stopped');
  await expect.poll(total).toBeGreaterThan(33 + 15);
  await expect.poll(() => count(chat, 'conversation')).toMatchObject({ exact: false });
  const all = await total();
  await reload(chat);
  await expect.poll(total).toBe(all);
});
