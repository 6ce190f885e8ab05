import type { Locator, Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { failure, reply as answer } from '../../server/behaviours';
import type { ChatServer } from '../../server/chat-server';
import { ControlledReply } from '../../server/controlled';
import { findings } from '../harness/accessible';
import {
  ask,
  button,
  composer,
  content,
  messages,
  openInspector,
  replied,
  reply,
  send,
  test as alone,
  reload,
} from '../harness/app';
import { hasFocus } from '../harness/focus';
import { closeDialog, figure, openSettings } from '../harness/screens/chats';
import { correct } from '../harness/screens/models';
import { test } from '../harness/visit';

/** About 100 tokens, as this page and the server estimate them. */
const long = (name: string): string => `${name}: ${'some words of a long message '.repeat(14)}`;

/** The window that the person entered last, by the page: it outlasts a chat. */
const windows = new WeakMap<Page, string>();

/** Three turns at a model with a window of 800, 200 of which are kept for the answer: a fourth does not fit. */
async function fillWindow(chat: Page, server: ChatServer, contextWindow = '800'): Promise<void> {
  if (windows.get(chat) !== contextWindow) {
    await correct(chat, 'test-model', {
      'Context window (tokens)': contextWindow,
      'Input (US$ per million)': '2',
      'Output (US$ per million)': '10',
    });
    windows.set(chat, contextWindow);
  }
  for (const name of ['One', 'Two', 'Three']) {
    server.next(answer(long(`Answer ${name}`)));
    await ask(chat, long(name));
  }
}

const panel = (page: Page): Locator => page.getByRole('region', { name: 'Request held', exact: true });
const inspector = (page: Page): Locator => page.getByRole('complementary', { name: 'Inspector', exact: true });
const summary = (page: Page): Locator => messages(page).filter({ has: page.getByText(/^Summary of the/) });

/** The beginnings of what was sent last. */
const sent = (server: ChatServer, which = -1): string[] =>
  (server.chats.at(which)?.['messages'] as { content: string }[]).map((one) => one.content.split(':')[0]!);

describe('a message that the window has no room for', () => {
  test('is not sent: it says by how much, and with Cancel it stays as it was', async ({ chat, server }) => {
    await fillWindow(chat, server);
    await send(chat, long('Four'));
    const alert = panel(chat).getByRole('alert');
    await expect.poll(() => alert.innerText()).toMatch(/^Held: ≈ \d+ tokens too long\./);
    expect(await alert.innerText()).toContain(' + 200 for the reply = ');
    await hasFocus(composer(chat));
    expect(await findings(chat)).toEqual([]);
    await button(panel(chat), 'Cancel').click();
    await panel(chat).waitFor({ state: 'detached' });
    expect(await composer(chat).inputValue()).toBe(long('Four'));
    expect(server.chats).toHaveLength(3);
    expect(await messages(chat).count()).toBe(6);
  });

  test('goes without the oldest turns, from then on, when the person says so', async ({ chat, server }) => {
    await fillWindow(chat, server);
    await send(chat, long('Four'));
    await panel(chat).getByText('Sends the newest 2 of 3 earlier turns.').waitFor();
    await button(panel(chat), 'Drop oldest turns').click();
    await expect.poll(() => server.chats).toHaveLength(4);
    expect(sent(server)).toEqual(['Two', 'Answer Two', 'Three', 'Answer Three', 'Four']);
    await replied(chat);
    await panel(chat).waitFor({ state: 'detached' });
    expect(await composer(chat).inputValue()).toBe('');
    await ask(chat, long('Five'));
    expect(sent(server).at(-1)).toBe('Five');
    expect(sent(server)).not.toContain('One');
  });

  test('goes with the last turns only; no number of turns that cannot be', async ({ chat, server }) => {
    await fillWindow(chat, server);
    await send(chat, long('Four'));
    const turns = panel(chat).getByRole('spinbutton', { name: 'Number of turns', exact: true });
    expect(await turns.inputValue()).toBe('2');
    for (const wrong of ['0', '-1', '1.5', '']) {
      await turns.fill(wrong);
      await button(panel(chat), 'Send only the last turns').click();
      const isValid = () => turns.evaluate((field: HTMLInputElement) => field.validity.valid);
      await expect.poll(isValid, { message: wrong }).toBe(false);
    }
    expect(server.chats).toHaveLength(3);
    await turns.fill('1');
    await turns.press('Enter');
    await expect.poll(() => server.chats).toHaveLength(4);
    expect(sent(server)).toEqual(['Three', 'Answer Three', 'Four']);
  });

  test('goes after a summary, which is seen while it is written; stopped, all is as before', async ({
    chat,
    server,
  }) => {
    await fillWindow(chat, server);
    const running = new ControlledReply();
    server.next(running.behaviour);
    await send(chat, long('Four'));
    await button(panel(chat), 'Summarise older turns').click();
    await running.started;
    await panel(chat).getByText('Summarising the older turns…').waitFor();
    running.say('They tal');
    await summary(chat).getByText('They tal').waitFor();
    await button(chat, 'Stop').click();
    await panel(chat)
      .getByText(/^Held: /)
      .waitFor();
    await summary(chat).getByText('Not sent: it’s unfinished.').waitFor();
    expect(await composer(chat).inputValue()).toBe(long('Four'));

    server.next(answer('They talked.'));
    await button(panel(chat), 'Summarise older turns').click();
    await expect.poll(() => server.chats).toHaveLength(6);
    expect(sent(server)[0]).toBe('Summary of the conversation so far');
    expect(sent(server).at(-1)).toBe('Four');
    await replied(chat);
    await panel(chat).waitFor({ state: 'detached' });
  });

  test('stays where it is when the summary fails, and why is said', async ({ chat, server }) => {
    await fillWindow(chat, server);
    await send(chat, long('Four'));
    server.next(failure(400, { message: 'No summaries here.' }));
    await button(panel(chat), 'Summarise older turns').click();
    await chat.getByRole('alert').getByText('No summaries here.').waitFor();
    await button(panel(chat), 'Drop oldest turns').click();
    await expect.poll(() => server.chats).toHaveLength(5);
    expect(sent(server).at(-1)).toBe('Four');
    expect(await summary(chat).count()).toBe(0);
  });

  test('is offered no way out that is none: it is too long by itself', async ({ chat, server }) => {
    await fillWindow(chat, server);
    await send(chat, long('Four').repeat(8));
    await panel(chat).getByText('Earlier turns aren’t the cause').waitFor();
    expect(await panel(chat).getByRole('button').allInnerTexts()).toEqual(['Cancel']);
  });
});

test('a summary is read, edited and undone; what it stands for stays in the thread; it is billed', async ({
  chat,
  server,
}) => {
  await fillWindow(chat, server, '2000');
  const billed = async () => (await figure(chat, 'cost', 'conversation'))?.value ?? 0;
  // A bill may come after its reply has ended: all three have to be in the sum before it is compared.
  const bills = messages(chat, 'assistant').locator('[data-cost=message]');
  await expect.poll(() => bills.count()).toBe(3);
  const values = await bills.evaluateAll((all) => all.map((one) => Number(one.getAttribute('data-value'))));
  const before = values.reduce((sum, value) => sum + value);
  await expect.poll(billed).toBeCloseTo(before, 9);
  await openInspector(chat, 'Plan');
  server.next(answer('They talked.', { usage: { prompt_tokens: 500, completion_tokens: 50 } }));
  await button(inspector(chat), 'Summarise now').click();
  await summary(chat).getByText('Sent in place of these messages.').waitFor();
  expect(await content(summary(chat)).innerText()).toBe('They talked.');
  expect(await figure(summary(chat), 'cost', 'message')).toMatchObject({ value: 0.0015 });
  await expect.poll(billed).toBeCloseTo(before + 0.0015, 9);
  expect(await messages(chat, 'user').count()).toBe(3);
  expect(await findings(chat)).toEqual([]);

  await button(summary(chat), 'Edit').click();
  await summary(chat).getByRole('textbox', { name: 'Edit message', exact: true }).fill('In my words.');
  await button(summary(chat), 'Save as new version').click();
  await summary(chat).getByText('2 / 2').waitFor();
  await ask(chat, 'Short');
  const messagesOf = (which: number) => server.chats.at(which)?.['messages'];
  expect(messagesOf(-1)).toContainEqual({
    role: 'system',
    content: 'Summary of the conversation so far:\n\nIn my words.',
  });

  await button(summary(chat), 'Previous version').click();
  await summary(chat).getByText('They talked.').waitFor();
  await summary(chat).getByText('Not sent: an older version.').waitFor();
  await button(summary(chat), 'Use this version').click();
  await summary(chat).getByText('3 / 3').waitFor();
  await ask(chat, 'Short again');
  expect(JSON.stringify(messagesOf(-1))).toContain('They talked.');

  await button(summary(chat), 'Undo summary').click();
  await chat.getByText('Summary removed. The messages it replaced are sent again.').waitFor();
  expect(await summary(chat).count()).toBe(0);
  // The news covers Send for a while; Enter sends, too.
  await composer(chat).fill('Once more');
  await composer(chat).press('Enter');
  await expect.poll(() => server.chats).toHaveLength(7);
  await replied(chat);
  expect(sent(server)[0]).toBe('One');
  await button(chat.getByRole('status'), 'Undo').click();
  await summary(chat).getByText('They talked.').waitFor();
  await reload(chat);
  await summary(chat).getByText('Sent in place of these messages.').waitFor();
});

describe('the choice', () => {
  const choice = (page: Page): Locator => inspector(page).getByRole('combobox', { name: 'In this chat', exact: true });

  alone('of a chat is kept, and can be made the default of all others', async ({ chat, server }) => {
    await fillWindow(chat, server);
    await openInspector(chat, 'Plan');
    expect(await choice(chat).locator('option:checked').innerText()).toBe('Same as Settings (ask me)');
    await choice(chat).selectOption('Send only the last turns');
    const turns = inspector(chat).getByRole('spinbutton', { name: 'Turns', exact: true });
    for (const wrong of ['0', '-2', '1.5', '']) {
      await turns.fill(wrong);
      await turns.blur();
      await expect.poll(() => turns.inputValue()).toBe('6');
    }
    await turns.fill('1');
    await turns.blur();
    await ask(chat, long('Four'));
    expect(sent(server)).toEqual(['Three', 'Answer Three', 'Four']);
    await reload(chat);
    await openInspector(chat, 'Plan');
    await expect.poll(() => turns.inputValue()).toBe('1');

    await button(inspector(chat), 'Set as default').click();
    await expect
      .poll(() => choice(chat).locator('option:checked').innerText())
      .toBe('Same as Settings (send only the last turns)');
    const settings = await openSettings(chat, 'Models');
    const standard = settings.getByRole('combobox', { name: 'Default', exact: true });
    expect(await standard.inputValue()).toBe('last-turns');
    await standard.selectOption('Drop oldest turns');
    await closeDialog(settings);
    await expect
      .poll(() => choice(chat).locator('option:checked').innerText())
      .toBe('Same as Settings (drop oldest turns)');
    await ask(chat, long('Five'));
    expect(sent(server)).toContain('Answer Three');
  });

  test('of dropping is shown before anything is sent: what stays behind says so', async ({ chat, server }) => {
    await fillWindow(chat, server);
    await openInspector(chat, 'Plan');
    await choice(chat).selectOption('Drop oldest turns');
    await composer(chat).fill(long('Four'));
    await messages(chat).first().getByText('Not sent: older turns are left out.').waitFor();
    await reply(chat)
      .getByText(/Not sent/)
      .waitFor({ state: 'detached' });
  });
});
