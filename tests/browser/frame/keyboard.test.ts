import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { ControlledReply } from '../../server/controlled';
import { findings } from '../harness/accessible';
import { ask, button, composer, openMore, replied, reply, test } from '../harness/app';
import { hasFocus, isFocused } from '../harness/focus';
import { test as visit } from '../harness/visit';

/** Goes on with Tab until that control has the focus, as it comes in a few steps; what has it on the way shows it. */
async function tabTo(page: Page, role: Parameters<Page['getByRole']>[0], name: string, key = 'Tab'): Promise<void> {
  const wanted = page.getByRole(role, { name, exact: true }).first();
  await wanted.waitFor();
  for (let step = 0; step < 60; step += 1) {
    if (await isFocused(wanted)) return;
    await page.keyboard.press(key);
    expect(await focusShown(page)).toEqual(null);
  }
  throw new Error(`Tab does not reach ${role} "${name}"`);
}

/** What has the focus, where nothing shows that it has; null where something does. */
function focusShown(page: Page): Promise<string | null> {
  return page.evaluate(() => {
    const focused = document.activeElement;
    if (!focused || focused === document.body) return null;
    for (let shown: Element | null = focused; shown; shown = shown.parentElement) {
      const { outlineStyle, outlineWidth } = getComputedStyle(shown);
      if (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2) return null;
      // The composer and the search show it around them.
      if (focused.matches('[aria-label="Message"]') && shown.matches('form:focus-within')) return null;
      if (focused.matches('[type=search]') && shown.matches('label:focus-within')) return null;
    }
    return focused.outerHTML.slice(0, 200);
  });
}

/**
 * Slows the page's clock by a hundred, until the function that it gives restores it. The demo goes by it: after a halt it would catch up,
 * and end before anybody could stop it.
 */
async function slowClock(page: Page): Promise<() => Promise<void>> {
  const restore = await page.evaluateHandle(() => {
    const { now } = Date;
    const start = now();
    Date.now = () => start + Math.floor((now() - start) / 100);
    return () => void (Date.now = now);
  });
  return () => restore.evaluate((run) => run());
}

test('the main job takes no mouse: first visit, demo, a question, stop, settings and back', async ({ page }) => {
  await tabTo(page, 'button', 'Try the demo');
  await tabTo(page, 'button', 'Start chatting', 'Shift+Tab');
  await tabTo(page, 'button', 'Try the demo');
  await page.keyboard.press('Enter');
  await composer(page).waitFor();
  await hasFocus(composer(page));

  const restoreClock = await slowClock(page);
  await page.keyboard.type('Tell me everything about code');
  await page.keyboard.press('Enter');
  await button(page, 'Stop').waitFor();
  await tabTo(page, 'button', 'Stop');
  await page.keyboard.press('Enter');
  await replied(page, 'stopped');
  await restoreClock();

  await hasFocus(composer(page));
  await page.keyboard.press('Shift+Tab');
  // A row of buttons is one Tab stop.
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await hasFocus(button(page, 'Regenerate'));
  await page.keyboard.press('Enter');
  await reply(page).getByText('2 / 2').waitFor();
  await replied(page);

  await tabTo(page, 'button', 'Settings', 'Shift+Tab');
  await page.keyboard.press('Enter');
  await hasFocus(page.getByRole('tab', { name: 'Endpoints', exact: true }));
  await page.keyboard.press('ArrowDown');
  await hasFocus(page.getByRole('tab', { name: 'Models', exact: true }));
  await page.keyboard.press('End');
  await hasFocus(page.getByRole('tab', { name: 'About', exact: true }));
  await page.getByRole('tabpanel', { name: 'About', exact: true }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await hasFocus(button(page, 'Settings'));
});

test('Escape closes a dialog, and gives the focus back to what opened it; it never saves a system prompt', async ({
  chat,
  server,
}) => {
  await tabTo(chat, 'button', 'System prompt');
  await chat.keyboard.press('Enter');
  await chat.getByRole('dialog', { name: 'System prompt', exact: true }).waitFor();
  await tabTo(chat, 'textbox', 'System prompt');
  await chat.keyboard.type('Be brief.');
  await chat.keyboard.press('Escape');
  await chat.getByRole('dialog').waitFor({ state: 'detached' });
  await hasFocus(button(chat, 'System prompt'));
  await chat.getByRole('status').getByText('Changes discarded.').waitFor();
  const list = chat.getByRole('navigation', { name: 'Conversations', exact: true });
  expect(await list.getByRole('link').count()).toBe(0);
  await ask(chat, 'Hello');
  expect(server.chats[0]?.['messages']).toEqual([{ role: 'user', content: 'Hello' }]);
});

test('a model is chosen by arrows and Enter; Escape leaves it as it was', async ({ page, server }) => {
  const others = Array.from({ length: 40 }, (_, n) => `model-${n}`);
  const models = ['alpha-model', 'beta-model', 'gamma-model', ...others];
  server.nextAt('/v1/models', (exchange) =>
    exchange.send(200, JSON.stringify({ data: models.map((id) => ({ id })) }), { 'Content-Type': 'application/json' }),
  );
  await openMore(page);
  await page.getByRole('textbox', { name: 'Base URL', exact: true }).fill(server.baseUrl);
  await page.keyboard.press('Enter');
  await composer(page).waitFor();
  const model = page.getByRole('combobox', { name: 'Model', exact: true });
  await tabTo(page, 'combobox', 'Model', 'Shift+Tab');
  await page.getByRole('option').first().waitFor();
  // So many that the list scrolls, which a keyboard must reach.
  expect(await findings(page)).toEqual([]);
  await page.keyboard.type('beta');
  await expect.poll(() => page.getByRole('option').count()).toBe(1);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect.poll(() => model.inputValue()).toBe('beta-model');
  await hasFocus(composer(page));
  await tabTo(page, 'combobox', 'Model', 'Shift+Tab');
  await page.getByRole('option').first().waitFor();
  await page.keyboard.type('gamma');
  await page.keyboard.press('Escape');
  await page.getByRole('listbox').waitFor({ state: 'detached' });
  expect(await model.inputValue()).toBe('beta-model');
  // What was only searched for is not chosen by leaving the field.
  await page.keyboard.type('gam');
  await page.keyboard.press('Shift+Tab');
  expect(await model.inputValue()).toBe('beta-model');
});

visit('a screen reader hears of a reply when it is whole', async ({ chat, server }) => {
  const running = new ControlledReply();
  server.next(running.behaviour);
  await chat.keyboard.type('Hello');
  await chat.keyboard.press('Enter');
  await running.started;
  running.say('Once upon');
  await reply(chat).getByText('Once upon').waitFor();
  expect(await reply(chat).getAttribute('aria-busy')).toBe('true');
  const heard = chat.getByRole('status').filter({ hasText: /^Reply finished, .*tokens\.$/ });
  expect(await heard.count()).toBe(0);
  running.finish();
  await replied(chat);
  expect(await reply(chat).getAttribute('aria-busy')).not.toBe('true');
  await heard.waitFor({ state: 'attached' });
});

visit('a chat is renamed without a mouse; Escape keeps the old title', async ({ chat }) => {
  await chat.keyboard.type('First');
  await chat.keyboard.press('Enter');
  await replied(chat);
  for (const [typed, key, title] of [
    ['Second', 'Enter', 'Second'],
    ['Third', 'Escape', 'Second'],
  ] as const) {
    await tabTo(chat, 'button', `Actions for ${title === typed ? 'First' : title}`, 'Shift+Tab');
    await chat.keyboard.press('Enter');
    await tabTo(chat, 'button', 'Rename');
    await chat.keyboard.press('Enter');
    await hasFocus(chat.getByRole('textbox', { name: 'Title', exact: true }));
    await chat.keyboard.press('Control+a');
    await chat.keyboard.type(typed);
    await chat.keyboard.press(key);
    await hasFocus(chat.getByRole('link', { name: title, exact: true }));
    await tabTo(chat, 'textbox', 'Message');
  }
});

visit('on a phone the list of chats takes the focus while it is open, and gives it back', async ({ chat }) => {
  await chat.setViewportSize({ width: 390, height: 844 });
  await tabTo(chat, 'button', 'Show conversations', 'Shift+Tab');
  await chat.keyboard.press('Enter');
  await tabTo(chat, 'button', 'New chat');
  await chat.keyboard.press('Escape');
  await chat.getByRole('navigation', { name: 'Conversations', exact: true }).waitFor({ state: 'hidden' });
  await hasFocus(button(chat, 'Show conversations'));
});
