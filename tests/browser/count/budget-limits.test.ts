import type { Locator, Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { failure, reply as answer } from '../../server/behaviours';
import { findings } from '../harness/accessible';
import { ask, button, composer, messages, openInspector, replied, reply, send, test, reload } from '../harness/app';
import { closeDialog, openSettings } from '../harness/screens/chats';
import { columns, compare, statuses } from '../harness/screens/columns';
import { field } from '../harness/screens/fields';
import { correct } from '../harness/screens/models';

/** Costs $0.003. */
const billed = answer('Hello.', { usage: { prompt_tokens: 1000, completion_tokens: 100 } });

const setPrice = (page: Page, input = '2', output = '10'): Promise<void> =>
  correct(page, 'test-model', { 'Input (US$ per million)': input, 'Output (US$ per million)': output });

async function setLimits(page: Page, limits: Record<string, string>): Promise<void> {
  const settings = await openSettings(page, 'Budget');
  for (const [name, amount] of Object.entries(limits)) {
    await field(settings, name).fill(amount);
    await field(settings, name).blur();
  }
  await closeDialog(settings);
}

const setLimit = (page: Page, name: string, amount: string): Promise<void> => setLimits(page, { [name]: amount });

/** Asks, and waits until what it cost counts against the limits: then the chat's sum has it. */
async function spend(page: Page, text: string): Promise<void> {
  await ask(page, text);
  await page.locator('[data-cost=conversation]').waitFor();
}

const panel = (page: Page): Locator => page.getByRole('region', { name: 'Request held', exact: true });
const alert = (page: Page): Promise<string> => panel(page).getByRole('alert').innerText();

describe('a hard limit', () => {
  test('lets nothing leave the browser, says what it would have cost, and can be passed once', async ({
    chat,
    server,
  }) => {
    await setPrice(chat);
    await setLimit(chat, 'Hard limit per month', '0.002');
    server.next(billed, billed, billed);
    await spend(chat, 'One');
    const before = server.requests.length + server.preflights.length;
    await send(chat, 'Two');
    await panel(chat).waitFor();
    expect(await alert(chat)).toMatch(
      /^Held: this would exceed your hard limit of \$0\.002 a month\. \$0\.003 spent this month\.\s+This request would cost ≈ \$0\.00\d+ before the reply\./,
    );
    expect(server.requests.length + server.preflights.length).toBe(before);
    expect(await composer(chat).inputValue()).toBe('Two');
    expect(await messages(chat).count()).toBe(2);
    expect(await findings(chat)).toEqual([]);

    await button(panel(chat), 'Send anyway').click();
    await expect.poll(() => server.chats).toHaveLength(2);
    await replied(chat);
    await panel(chat).waitFor({ state: 'detached' });
    expect(await composer(chat).inputValue()).toBe('');
    await send(chat, 'Three');
    await panel(chat).waitFor();
    expect(server.chats).toHaveLength(2);
    await button(panel(chat), 'Cancel').click();
    await panel(chat).waitFor({ state: 'detached' });
    expect(await composer(chat).inputValue()).toBe('Three');
  });

  test('of a month holds in other chats and after a reload; of a chat only there', async ({ chat, server }) => {
    await setPrice(chat);
    server.next(billed, billed);
    await spend(chat, 'One');
    await setLimit(chat, 'Hard limit per chat', '0.002');
    await send(chat, 'Two');
    await panel(chat).getByText('hard limit of $0.002 a chat').waitFor();
    await button(chat, 'New chat').click();
    await spend(chat, 'Elsewhere');
    await setLimit(chat, 'Hard limit per month', '0.004');
    await reload(chat);
    await button(chat, 'New chat').click();
    await send(chat, 'Three');
    await panel(chat).getByText('hard limit of $0.004 a month').waitFor();
    expect(server.chats).toHaveLength(2);
  });

  test('holds for Regenerate, Retry and an edit, whose words stay', async ({ chat, server }) => {
    await setPrice(chat);
    server.next(billed, failure(400));
    await ask(chat, 'One');
    await send(chat, 'Two');
    await replied(chat, 'failed');
    await setLimit(chat, 'Hard limit per month', '0');
    for (const act of ['Retry', 'Regenerate']) {
      await button(messages(chat, 'assistant').nth(act === 'Retry' ? 1 : 0), act).click();
      await panel(chat).waitFor();
      await button(panel(chat), 'Cancel').click();
      await panel(chat).waitFor({ state: 'detached' });
    }
    const first = messages(chat, 'user').first();
    await button(first, 'Edit').click();
    const editor = first.getByRole('textbox', { name: 'Edit message', exact: true });
    await editor.fill('One, in other words');
    await button(first, 'Send').click();
    await panel(chat).waitFor();
    expect(await editor.inputValue()).toBe('One, in other words');
    expect(server.chats).toHaveLength(2);
    await button(panel(chat), 'Send anyway').click();
    await expect.poll(() => server.chats).toHaveLength(3);
    expect(server.chats.at(-1)?.['messages']).toEqual([{ role: 'user', content: 'One, in other words' }]);
  });

  test('holds for columns, and for one that is tried again, until it is sent anyway', async ({ chat, server }) => {
    await setPrice(chat);
    server.next(failure(400), failure(400));
    const form = await compare(chat, 'Well?');
    await button(form, 'Send 2 requests').click();
    await expect.poll(() => statuses(chat)).toEqual(['failed', 'failed']);
    await setLimit(chat, 'Hard limit per month', '0');
    const first = columns(chat).first();
    await button(first, 'Retry').click();
    await first.getByRole('alert').getByText('this would exceed your hard limit of $0.00 a month').waitFor();
    expect(server.chats).toHaveLength(2);
    expect(await findings(chat)).toEqual([]);
    await button(first, 'Send anyway').click();
    await expect.poll(() => statuses(chat)).toEqual(['complete', 'failed']);
    expect(server.chats).toHaveLength(3);
    await button(columns(chat).last(), 'Retry').click();
    await button(columns(chat).last(), 'Send anyway').waitFor();

    const again = await compare(chat, 'And then?');
    await again.getByText('This would exceed your limit of $0.00').first().waitFor();
    expect(server.chats).toHaveLength(3);
    await button(again, 'Send anyway').click();
    await expect.poll(() => server.chats).toHaveLength(5);
  });

  test('holds for a summary', async ({ chat, server }) => {
    await setPrice(chat);
    server.next(billed);
    await spend(chat, 'One');
    await setLimit(chat, 'Hard limit per month', '0.001');
    await button(await openInspector(chat, 'Plan'), 'Summarise now').click();
    await panel(chat).getByText('Asking for a summary would cost').waitFor();
    expect(server.chats).toHaveLength(1);
  });
});

test('a request above a price asks first', async ({ chat, server }) => {
  await setPrice(chat);
  await setLimit(chat, 'Ask before a request above', '0.001');
  await ask(chat, 'Short');
  await send(chat, 'Long words. '.repeat(250));
  await panel(chat).getByText('Held: this costs more than $0.001.').waitFor();
  expect(server.chats).toHaveLength(1);
  await button(panel(chat), 'Send it').click();
  await expect.poll(() => server.chats).toHaveLength(2);
});

test('where no price is known it is said once, and no figure is made up', async ({ chat, server }) => {
  await setLimit(chat, 'Hard limit per month', '0');
  await ask(chat, 'One');
  await chat.getByText('Your limits don’t cover test-model').waitFor();
  await button(chat.getByRole('status'), 'Dismiss').click();
  await ask(chat, 'Two');
  expect(server.chats).toHaveLength(2);
  expect(await chat.getByText('Your limits don’t cover test-model').count()).toBe(0);
  expect(await reply(chat).locator('[data-cost]').count()).toBe(0);
});

test('a price of nothing is held back by no limit', async ({ chat, server }) => {
  await setPrice(chat, '0', '0');
  await setLimits(chat, {
    'Hard limit per month': '0',
    'Hard limit per chat': '0',
    'Ask before a request above': '0',
  });
  await ask(chat, 'One');
  expect(server.chats).toHaveLength(1);
});

test('what is no amount leaves a limit as it was; an empty field takes it away', async ({ chat, server }) => {
  await setPrice(chat);
  const name = 'Hard limit per month';
  await setLimit(chat, name, '0.001');
  const settings = await openSettings(chat, 'Budget');
  for (const wrong of ['-1', 'e', '1e999']) {
    await field(settings, name).fill('');
    await field(settings, name).pressSequentially(wrong);
    await field(settings, name).blur();
    await expect.poll(() => field(settings, name).inputValue()).toBe('0.001');
  }
  await closeDialog(settings);
  server.next(billed);
  await spend(chat, 'One');
  await send(chat, 'Two');
  await panel(chat).waitFor();
  await setLimit(chat, name, '');
  await button(chat, 'Send').click();
  await expect.poll(() => server.chats).toHaveLength(2);
  await panel(chat).waitFor({ state: 'detached' });
});
