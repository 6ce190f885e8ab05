import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { choices, failure, reply as says } from '../../server/behaviours';
import { ControlledReply } from '../../server/controlled';
import { ask, button, content, messages, reply, send, test as alone } from '../harness/app';
import { columns, statuses } from '../harness/screens/columns';
import { correct } from '../harness/screens/models';
import { test } from '../harness/visit';

const three = ['The first of them.', 'A second, somewhat longer one.', 'Third. '.repeat(200)];

/** Sets how many choices the open chat asks for. */
async function askFor(page: Page, n: number): Promise<void> {
  await button(page, 'Inspector').click();
  await page.getByRole('spinbutton', { name: 'Choices', exact: true }).fill(String(n));
  await button(page, 'Inspector').click();
}

test('three choices stream side by side, each ends by itself; one is picked, and the chat goes on with it', async ({
  chat,
  server,
}) => {
  await askFor(chat, 3);
  const running = new ControlledReply();
  server.next(running.behaviour);
  await send(chat, 'Say it three ways.');
  await running.started;
  running.say('Second', 1);
  running.say('First', 0);
  await expect.poll(() => content(columns(chat)).allInnerTexts()).toEqual(['First', 'Second', '']);
  running.say(' one', 1);
  running.finishChoice(1);
  await expect.poll(() => statuses(chat)).toEqual(['streaming', 'complete', 'streaming']);
  running.say('Third', 2);
  running.finishChoice(0);
  running.finishChoice(2);
  running.finish({ prompt_tokens: 20, completion_tokens: 12 });
  await expect.poll(() => statuses(chat)).toEqual(['complete', 'complete', 'complete']);
  await expect.poll(() => content(columns(chat)).allInnerTexts()).toEqual(['First', 'Second one', 'Third']);
  await chat.getByText('One request for 3 replies: 20 + 12 tokens billed.').waitFor();
  expect(await columns(chat).locator('[data-count=message]').count()).toBe(3);

  await button(columns(chat).nth(1), 'Use this reply').click();
  await reply(chat).getByText('2 / 3').waitFor();
  await expect.poll(() => content(reply(chat)).innerText()).toBe('Second one');
  await button(reply(chat), 'Side by side').click();
  await expect.poll(() => content(columns(chat)).allInnerTexts()).toEqual(['First', 'Second one', 'Third']);
  await button(chat, 'Close columns').click();
  await askFor(chat, 1);
  await ask(chat, 'Go on.');
  expect(server.chats.map(({ n }) => n)).toEqual([3, undefined]);
  expect(server.chats[1]?.['messages']).toEqual([
    { role: 'user', content: 'Say it three ways.' },
    { role: 'assistant', content: 'Second one' },
    { role: 'user', content: 'Go on.' },
  ]);
});

test('ten choices come interleaved, each with its own text and its own tokens', async ({ chat, server }) => {
  const ten = Array.from({ length: 10 }, (_, n) => `Number ${n}${' and more'.repeat(n)}.`);
  await askFor(chat, 10);
  server.next(choices(ten));
  await send(chat, 'Ten ways.');
  await expect.poll(() => statuses(chat)).toEqual(ten.map(() => 'complete'));
  await expect.poll(() => content(columns(chat)).allInnerTexts()).toEqual(ten);
  expect(server.chats.map(({ n }) => n)).toEqual([10]);
  const tokens = () =>
    columns(chat)
      .locator('[data-count=message]')
      .evaluateAll((all) => all.map((one) => Number(one.getAttribute('data-value'))));
  // Each is longer than the one before.
  const longerThanBefore = async (): Promise<number> => {
    const counted = await tokens();
    return counted.filter((one, index) => one > (counted[index - 1] ?? 0)).length;
  };
  await expect.poll(longerThanBefore).toBe(10);
});

test('columns outlast a reload, and a tab that goes half way keeps what each had', async ({ chat, server }) => {
  await askFor(chat, 2);
  const running = new ControlledReply();
  server.next(running.behaviour);
  await send(chat, 'Two, please.');
  await running.started;
  running.say('Whole.', 0);
  running.finishChoice(0);
  running.say('Half', 1);
  await expect.poll(() => content(columns(chat)).allInnerTexts()).toEqual(['Whole.', 'Half']);
  await chat.reload();
  await expect.poll(() => content(columns(chat)).allInnerTexts()).toEqual(['Whole.', 'Half']);
  // The tab before may still hold the replies when this one first looks.
  await expect.poll(() => statuses(chat)).toEqual(['complete', 'interrupted']);
});

test('Stop ends all choices of a request, from any of them', async ({ chat, server }) => {
  await askFor(chat, 2);
  const running = new ControlledReply();
  server.next(running.behaviour);
  await send(chat, 'Two, please.');
  await running.started;
  running.say('a', 0);
  running.say('b', 1);
  await expect.poll(() => content(columns(chat)).allInnerTexts()).toEqual(['a', 'b']);
  await chat.getByText('These replies come from one request, so they stop together.').waitFor();
  await button(columns(chat).nth(1), 'Stop all').click();
  await running.untilGone();
  await expect.poll(() => statuses(chat)).toEqual(['stopped', 'stopped']);
});

// What a server refuses is remembered for its endpoint.
alone(
  'where a server gives one reply a request, it is said, and the others are asked for one by one',
  async ({ chat, server }) => {
    await correct(chat, 'test-model', { 'Input (US$ per million)': '2', 'Output (US$ per million)': '10' });
    await askFor(chat, 3);
    server.next(says('Only one.'), says('Another.'), says('And another.'));
    await send(chat, 'Three, please.');
    await reply(chat).getByText('This server gives one reply per request.').waitFor();
    await reply(chat)
      .getByText(/^2 requests: ≈ \d+ prompt tokens, (≈|<) \$0\.0\d+, before the replies\./)
      .waitFor();
    const prompts = Number(await reply(chat).locator('[data-cost=together]').getAttribute('data-value'));
    expect(server.chats).toHaveLength(1);
    await button(reply(chat), 'Send 2 more requests').click();
    await expect.poll(() => statuses(chat)).toEqual(['complete', 'complete', 'complete']);
    expect((await content(columns(chat)).allInnerTexts()).sort()).toEqual(['And another.', 'Another.', 'Only one.']);
    expect(server.chats.map(({ n }) => n)).toEqual([3, undefined, undefined]);
    // Two prompts of one message of three words, at $2 a million tokens.
    expect(prompts).toBeGreaterThan(2 * 5 * 0.000002);
    expect(prompts).toBeLessThan(2 * 20 * 0.000002);

    // It is remembered: no second request asks for what it will not get.
    await button(columns(chat).first(), 'Use this reply').click();
    await ask(chat, 'And again.');
    await reply(chat).getByText('This server gives one reply per request.').waitFor();
    expect(server.chats.map(({ n }) => n)).toEqual([3, undefined, undefined, undefined]);
  },
);

alone('where a server refuses n, the same number of requests is offered instead', async ({ chat, server }) => {
  await askFor(chat, 2);
  server.next(failure(400, { message: "'n' : number must be at most 1", param: 'n' }));
  await send(chat, 'Two, please.');
  await reply(chat).getByText('This server gives one reply per request.').waitFor();
  server.next(says('One.'), says('Two.'));
  await button(reply(chat), 'Send 2 requests side by side').click();
  await expect.poll(() => statuses(chat)).toEqual(['complete', 'complete']);
  expect((await content(columns(chat)).allInnerTexts()).sort()).toEqual(['One.', 'Two.']);
});

test('on a phone each column fits the screen, and its name brings it into view; nothing is wider than the screen', async ({
  chat,
  server,
}) => {
  await askFor(chat, 3);
  await chat.setViewportSize({ width: 390, height: 480 });
  server.next(choices(three));
  await send(chat, 'Say it three ways.');
  await expect.poll(() => statuses(chat)).toEqual(['complete', 'complete', 'complete']);
  // They are taller than the view here, which begins at their heads.
  const log = (await chat.getByRole('log').boundingBox())!;
  const height = async (): Promise<number> => (await columns(chat).first().boundingBox())!.height;
  await expect.poll(height).toBeGreaterThan(log.height);
  const areHeadsInView = async (): Promise<boolean> => {
    const { y } = (await columns(chat).locator('header').first().boundingBox())!;
    return y > log.y && y < log.y + log.height;
  };
  await expect.poll(areHeadsInView).toBe(true);
  await chat.setViewportSize({ width: 390, height: 844 });
  const edges = (index: number) =>
    columns(chat)
      .nth(index)
      .evaluate((column) => {
        const { left, right } = column.getBoundingClientRect();
        return { left: Math.round(left), right: Math.round(right) };
      });
  const isInView = async (index: number) => {
    const { left, right } = await edges(index);
    return left >= 0 && right <= 390;
  };
  expect(await isInView(0)).toBe(true);
  // A part of the next one shows that there is more.
  expect((await edges(1)).left).toBeLessThan(390);
  for (const index of [2, 1, 0]) {
    await button(chat, `${index + 1} test-model`).click();
    await expect.poll(() => isInView(index)).toBe(true);
  }
  expect(await chat.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  expect(await messages(chat).count()).toBe(4);

  // Also at a zoom of 400 %, and on a phone that lies on its side, there is something to read.
  await chat.setViewportSize({ width: 320, height: 256 });
  const shown = () => chat.getByRole('group', { name: /side by side$/ }).evaluate(({ clientHeight }) => clientHeight);
  await expect.poll(shown).toBeGreaterThan(150);
});
