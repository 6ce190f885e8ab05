import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { rawStream, reply as answer } from '../../server/behaviours';
import { startChatServer } from '../../server/chat-server';
import { deltaChunk, doneEvent, finishChunk, usageChunk } from '../../server/wire';
import { ask, button, composer, connect, openInspector, reply, test as alone } from '../harness/app';
import { closeDialog, figure, openSettings } from '../harness/screens/chats';
import { field } from '../harness/screens/fields';
import { test } from '../harness/visit';

const count = (page: Page, name: string) => figure(page, 'count', name);

/** A short reply, and `usage` as the server says it: no schema is kept to. */
const billedSo = (usage: unknown) =>
  rawStream(deltaChunk({ content: 'Fine, thank you.' }) + finishChunk('stop') + usageChunk(usage) + doneEvent);

/** Enters what the person knows of `test-model`. */
async function enter(page: Page, fields: Record<string, string>): Promise<void> {
  const settings = await openSettings(page, 'Models');
  await button(settings.getByRole('listitem').filter({ hasText: 'test-model' }), 'Edit').click();
  for (const [label, value] of Object.entries(fields)) await field(settings, label).fill(value);
  await button(settings, 'Save').click();
  await settings.getByRole('form', { name: 'Edit test-model' }).waitFor({ state: 'detached' });
  await closeDialog(settings);
}

const price = { 'Input (US$ per million)': '1000', 'Output (US$ per million)': '1000' };

/** Every text and value on show is one that means something: no NaN, no −0, nothing infinite or undefined. */
async function expectSense(page: Page): Promise<void> {
  const inspector = await openInspector(page, 'Bill');
  await inspector.getByText('Tokens per turn', { exact: true }).waitFor();
  // It is open where it was opened in the chat before.
  const folded = inspector.locator('details:not([open]) > summary').getByText('View as table');
  const table = inspector.getByRole('table').first();
  await folded.or(table).first().waitFor();
  if (await folded.isVisible()) await folded.click();
  await table.waitFor();
  const shown: string[] = [await page.locator('body').innerText()];
  shown.push(
    ...(await page
      .locator('[data-value]')
      .evaluateAll((all) => all.map((one) => `value ${one.getAttribute('data-value')}`))),
  );
  const settings = await openSettings(page, 'Budget');
  await settings.getByText('Billed so far').waitFor();
  shown.push(await settings.innerText());
  await closeDialog(settings);
  for (const text of shown) expect(text).not.toMatch(/NaN|undefined|Infinity|[-−]\$?0(?![\d])|\$[-−]/);
}

const oddBills: [name: string, usage: unknown][] = [
  ['null', null],
  ['no object', 'a lot'],
  ['empty', {}],
  ['of strings', { prompt_tokens: '12', completion_tokens: '5', total_tokens: '17' }],
  ['of nulls', { prompt_tokens: null, completion_tokens: null }],
  ['negative', { prompt_tokens: -12, completion_tokens: -5 }],
  ['in part negative', { prompt_tokens: 12, completion_tokens: -0.5 }],
  ['far larger than any window', { prompt_tokens: 90_000_000, completion_tokens: 5 }],
  ['nothing, for an answer that came', { prompt_tokens: 0, completion_tokens: 0 }],
];

test('a bill that cannot be is not taken for one: the reply keeps our own count, and its price', async ({
  chat,
  server,
}) => {
  await enter(chat, { 'Context window (tokens)': '4000', ...price });
  for (const [name, usage] of oddBills) {
    await button(chat, 'New chat').click();
    await chat.getByRole('article').first().waitFor({ state: 'detached' });
    server.next(billedSo(usage));
    await ask(chat, 'How are you?');
    await expect.poll(() => figure(reply(chat), 'count', 'message'), { message: name }).toMatchObject({ exact: false });
    const { value } = (await figure(reply(chat), 'count', 'message'))!;
    expect(value, name).toBeGreaterThan(2);
    expect(value, name).toBeLessThan(10);
    await expect.poll(() => count(chat, 'conversation'), { message: name }).toMatchObject({ exact: false });
    const billed = (await count(chat, 'conversation'))!.value;
    expect(billed, name).toBeLessThan(50);
    expect((await figure(chat, 'cost', 'conversation'))?.value, name).toBeCloseTo(billed / 1000, 9);
    await expectSense(chat);
  }
});

test('parts of a bill that cannot be do not spoil the rest of it', async ({ chat, server }) => {
  await enter(chat, price);
  const details = { cached_tokens: 'many', audio_tokens: -4 };
  const usage = { prompt_tokens: 20, completion_tokens: 5, prompt_tokens_details: details, cost: 'a dollar' };
  server.next(billedSo({ ...usage, completion_tokens_details: { reasoning_tokens: -900 } }));
  await ask(chat, 'How are you?');
  await expect.poll(() => count(chat, 'conversation')).toEqual({ value: 25, exact: true });
  expect((await figure(chat, 'cost', 'conversation'))?.value).toBeCloseTo(0.025, 9);
  await expectSense(chat);
});

test('what a router says that it cost goes before any price', async ({ chat, server }) => {
  await enter(chat, price);
  server.next(answer('Fine.', { usage: { prompt_tokens: 20, completion_tokens: 5, cost: 0.0123 } }));
  await ask(chat, 'How are you?');
  await expect.poll(async () => (await figure(chat, 'cost', 'conversation'))?.value).toBeCloseTo(0.0123, 12);
});

alone('a free model costs nothing, which is a price; one without a price has none', async ({ chat, server }) => {
  await ask(chat, 'How are you?');
  expect(await figure(chat, 'cost', 'conversation')).toBeNull();
  expect(await figure(reply(chat), 'cost', 'message')).toBeNull();
  await button(chat, 'New chat').click();
  await enter(chat, { 'Input (US$ per million)': '0', 'Output (US$ per million)': '0' });
  server.next(answer('Fine.', { usage: { prompt_tokens: 20, completion_tokens: 5 } }));
  await ask(chat, 'How are you?');
  await expect.poll(async () => (await figure(chat, 'cost', 'conversation'))?.value).toBe(0);
  await expectSense(chat);
});

test('long prompts, cached input, cache writes and reasoning are billed at the prices that the person entered', async ({
  chat,
  server,
}) => {
  const settings = await openSettings(chat, 'Models');
  await button(settings.getByRole('listitem').filter({ hasText: 'test-model' }), 'Edit').click();
  await settings.getByText('Other types of token').click();
  const entered = { Input: '10', Output: '20', 'Cached input': '1', 'Cache write': '12', Reasoning: '30' };
  for (const [name, rate] of Object.entries(entered)) await field(settings, `${name} (US$ per million)`).fill(rate);
  await settings.getByText('Long-prompt prices').click();
  await button(settings, 'Add a long-prompt price').click();
  const tier = settings.getByRole('group', { name: 'Long-prompt prices' });
  await field(tier, 'Above (tokens)').fill('1000');
  await button(settings, 'Save').click();
  // Half of a price is not kept.
  expect(await settings.getByRole('form', { name: 'Edit test-model' }).count()).toBe(1);
  await field(tier, 'Input (US$ per million)').fill('100');
  await field(tier, 'Output (US$ per million)').fill('200');
  await button(settings, 'Save').click();
  await settings.getByText('Reasoning $30.00').waitFor();
  await settings.getByText('above 1,000 tokens: Input $100.00, Output $200.00').waitFor();
  await closeDialog(settings);

  const cost = async () => (await figure(chat, 'cost', 'conversation'))?.value;
  const bill = (prompt: number) => ({
    prompt_tokens: prompt,
    completion_tokens: 100,
    prompt_tokens_details: { cached_tokens: 300, cache_write_tokens: 200 },
    completion_tokens_details: { reasoning_tokens: 60 },
  });
  server.next(answer('Short.', { usage: bill(1000) }));
  await ask(chat, 'How are you?');
  const short = (500 * 10 + 300 * 1 + 200 * 12 + 40 * 20 + 60 * 30) / 1e6;
  await expect.poll(cost).toBeCloseTo(short, 12);
  server.next(answer('Long.', { usage: bill(1001) }));
  await ask(chat, 'And now?');
  await expect.poll(cost).toBeCloseTo(short + (1001 * 100 + 100 * 200) / 1e6, 12);
});

alone(
  'a model that the server has renamed keeps its count and its price; who answered is told',
  async ({ page, onTestFinished }) => {
    const server = await startChatServer({ models: ['test-model'] });
    onTestFinished(() => server.close());
    await connect(page, server.baseUrl, { key: '' });
    await enter(page, price);
    const renamed = (events: string) => events.replaceAll('"model":"test-model"', '"model":"test-model-2"');
    const usage = { prompt_tokens: 20, completion_tokens: 5, total_tokens: 25 };
    server.next(
      rawStream(renamed(deltaChunk({ content: 'Fine.' }) + finishChunk('stop') + usageChunk(usage)) + doneEvent),
    );
    await ask(page, 'How are you?');
    await expect.poll(() => count(page, 'conversation')).toEqual({ value: 25, exact: true });
    expect((await figure(page, 'cost', 'conversation'))?.value).toBeCloseTo(0.025, 9);
    await composer(page).fill('And now?');
    await expect.poll(async () => (await count(page, 'request'))?.value ?? 0).toBeGreaterThan(25);
  },
);

alone(
  'a clock that was set back leaves the ledger in order, and no day and no rate is made up',
  async ({ chat, server }) => {
    await enter(chat, price);
    for (const [index, day] of ['2026-07-15', '2026-07-10', '2026-07-20'].entries()) {
      await chat.clock.setFixedTime(`${day}T12:00:00`);
      server.next(answer('Fine.', { usage: { prompt_tokens: 20, completion_tokens: 5 } }));
      await ask(chat, 'What day is it?');
      // It is booked when the chat's sum has it.
      await expect.poll(() => count(chat, 'conversation')).toEqual({ value: 25 * (index + 1), exact: true });
    }
    const settings = await openSettings(chat, 'Budget');
    const [file] = await Promise.all([chat.waitForEvent('download'), button(settings, 'Save as CSV').click()]);
    const lines = (await readFile(await file.path(), 'utf8')).trim().split('\r\n');
    const days = lines.slice(1).map((line) => line.slice(0, 10));
    expect(days).toEqual(['2026-07-10', '2026-07-15', '2026-07-20']);
    await closeDialog(settings);
    await expectSense(chat);
  },
);
