import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { failure, reply as answer } from '../../server/behaviours';
import { ControlledReply } from '../../server/controlled';
import { ask, button, connect, replied, reply, send, test, reload } from '../harness/app';
import { closeDialog, openSettings } from '../harness/screens/chats';

const usage = { prompt_tokens: 1000, completion_tokens: 100 };
const billed = answer('Hello.', { usage });

/** Enters a price of the person's own: US dollars per million tokens. */
async function setPrice(page: Page, input: string, output: string): Promise<void> {
  const settings = await openSettings(page, 'Models');
  await button(settings.getByRole('listitem').filter({ hasText: 'test-model' }).first(), 'Edit').click();
  await settings.getByLabel('Input (US$ per million)', { exact: true }).fill(input);
  await settings.getByLabel('Output (US$ per million)', { exact: true }).fill(output);
  const form = settings.getByRole('form', { name: 'Edit test-model' });
  await button(form, 'Save').click();
  await form.waitFor({ state: 'detached' });
  await closeDialog(settings);
}

/** A table of the Budget tab, cell by cell, the row's name first. */
function rows(settings: Locator, table: string): Promise<string[][]> {
  return settings
    .getByRole('table', { name: table, exact: true })
    .locator('tbody tr')
    .evaluateAll((all) => all.map((row) => [...row.children].map((cell) => cell.textContent ?? '')));
}

/** What Settings → Budget says of today: requests, prompt, completion, cost. */
async function today(page: Page): Promise<string[] | undefined> {
  const settings = await openSettings(page, 'Budget');
  await settings.getByRole('heading', { name: 'Billed so far' }).waitFor();
  const [first] = (await settings.getByRole('table').count()) > 0 ? await rows(settings, 'Period') : [];
  await closeDialog(settings);
  return first?.slice(1);
}

describe('the ledger', () => {
  test('has every request: of two chats, refused, stopped; after a reload, too', async ({ chat, server }) => {
    await setPrice(chat, '2', '10');
    expect(await today(chat)).toBeUndefined();
    server.next(billed);
    await ask(chat, 'One');
    await expect.poll(() => today(chat)).toEqual(['1', '1,000', '100', '$0.003']);
    await button(chat, 'New chat').click();
    server.next(failure(400));
    await send(chat, 'Two');
    await replied(chat, 'failed');
    await expect.poll(() => today(chat)).toEqual(['2', '1,000', '100', '$0.003']);

    const running = new ControlledReply();
    server.next(running.behaviour);
    await button(reply(chat), 'Retry').click();
    await running.started;
    running.say('Some words that came before the stop');
    await chat.getByText('Some words that came').waitFor();
    await button(chat, 'Stop').click();
    await replied(chat, 'stopped');
    let all: string[] | undefined;
    await expect.poll(async () => (all = await today(chat))?.[0]).toBe('3');
    expect(all?.[3]).toMatch(/^≈ \$0\.00\d+$/);
    await reload(chat);
    await expect.poll(() => today(chat)).toEqual(all);
    const settings = await openSettings(chat, 'Budget');
    await settings.getByRole('heading', { name: 'By conversation' }).waitFor();
    expect((await rows(settings, 'Conversation')).map(([name]) => name)).toEqual(['One', 'Two']);
    expect((await rows(settings, 'Model')).map(([name]) => name)).toEqual(['test-model']);
    await closeDialog(settings);
  });

  test('can be saved as CSV', async ({ chat, server }) => {
    await setPrice(chat, '2', '10');
    server.next(billed);
    await ask(chat, '=HYPERLINK("x")');
    // It is booked when the chat's sum has it.
    await chat.locator('[data-cost=conversation]').waitFor();
    const settings = await openSettings(chat, 'Budget');
    const download = chat.waitForEvent('download');
    await button(settings, 'Save as CSV').click();
    const file = await download;
    expect(file.suggestedFilename()).toMatch(/^tally-usage-\d{4}-\d\d-\d\d\.csv$/);
    const [head, line] = (await readFile(await file.path(), 'utf8')).split('\r\n');
    expect(head).toMatch(/^time,day,purpose,outcome,/);
    expect(line).toMatch(/,reply,complete,.*,1000,0,100,0,0\.003,server,"'=HYPERLINK\(""x""\)"$/);
  });

  test('shows a price of nothing as nothing, and an unknown one as unknown', async ({ chat, server }) => {
    server.next(billed, billed);
    await ask(chat, 'One');
    await expect.poll(() => today(chat)).toEqual(['1', '1,000', '100', 'no price known']);
    await setPrice(chat, '0', '0');
    await ask(chat, 'Two');
    await expect.poll(() => today(chat)).toEqual(['2', '2,000', '200', '$0.00']);
    const settings = await openSettings(chat, 'Budget');
    await settings.getByText('One request has no known price').waitFor();
  });

  test('stays in order when the clock is set back, and loses nothing', async ({ page, server }) => {
    await page.clock.setFixedTime(new Date('2026-05-02T12:00:00'));
    await connect(page, server.baseUrl);
    server.next(billed, billed);
    await ask(page, 'In May');
    // It is booked when the chat's sum has it.
    await page.locator('[data-count=conversation]').waitFor();
    await page.clock.setFixedTime(new Date('2026-04-30T12:00:00'));
    await ask(page, 'In April, later');
    await expect.poll(async () => (await today(page))?.[0]).toBe('1');
    const settings = await openSettings(page, 'Budget');
    await settings.getByRole('heading', { name: 'By model' }).waitFor();
    expect((await rows(settings, 'Period')).map((row) => row[1])).toEqual(['1', '1', '2']);
    expect(await settings.innerText()).not.toMatch(/NaN|-0|−0/);
  });
});

test('a usage that cannot be shows no false price', async ({ chat, server }) => {
  await setPrice(chat, '2', '10');
  server.next(answer('Hello.', { usage: { prompt_tokens: 900_000_000_000, completion_tokens: 5 } }));
  await ask(chat, 'Hi');
  await expect.poll(async () => (await today(chat))?.[3]).toMatch(/^(≈ \$0\.000\d+|< \$0\.0001)$/);
});

test('a soft limit is told of when it is crossed, and only then', async ({ chat, server }) => {
  await setPrice(chat, '2', '10');
  const settings = await openSettings(chat, 'Budget');
  await settings.getByLabel('Soft limit per month', { exact: true }).fill('0.005');
  await settings.getByLabel('Soft limit per month', { exact: true }).blur();
  await closeDialog(settings);
  server.next(billed, billed);
  await ask(chat, 'One');
  await expect.poll(async () => (await today(chat))?.[0]).toBe('1');
  expect(await chat.getByText('your soft limit').count()).toBe(0);
  await ask(chat, 'Two');
  await chat.getByText('You’ve reached your soft limit of $0.005 per month').waitFor();
});
