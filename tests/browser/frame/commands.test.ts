import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { findings } from '../harness/accessible';
import { ask, button, composer, reload, test } from '../harness/app';
import { hasFocus } from '../harness/focus';

const dialog = (page: Page): Locator => page.getByRole('dialog', { name: 'Commands', exact: true });
const field = (page: Page): Locator => dialog(page).getByRole('combobox', { name: 'Command', exact: true });
const option = (page: Page, name: string): Locator => dialog(page).getByRole('option', { name, exact: true });

/** Opens the list by keys, looks for `typed`, and waits until the option `name` is the marked one. */
async function look(page: Page, typed: string, name: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await field(page).waitFor();
  await page.keyboard.type(typed);
  await option(page, name).and(page.locator('[aria-selected=true]')).waitFor();
}

test('everything is found by typing and done with Enter; the focus goes where it leads, or back', async ({ chat }) => {
  await ask(chat, 'Walruses');
  await look(chat, 'newc', 'New chat');
  expect(await findings(chat)).toEqual([]);
  await chat.keyboard.press('Enter');
  await dialog(chat).waitFor({ state: 'detached' });
  await chat.getByText('Ask anything.').waitFor();
  await hasFocus(composer(chat));
  await look(chat, 'walr', 'Walruses');
  await chat.keyboard.press('Enter');
  await chat.getByRole('article').first().waitFor();
  await look(chat, 'system prompt of', 'System prompt of this chat');
  await chat.keyboard.press('Enter');
  await chat.getByRole('dialog', { name: 'System prompt', exact: true }).waitFor();
  await chat.keyboard.press('Escape');
  // It is loaded after the tab that it stands in.
  await look(chat, 'import chats', 'Import chats from another app');
  await chat.keyboard.press('Enter');
  await hasFocus(chat.getByLabel('Import file', { exact: true }));
  await chat.keyboard.press('Escape');
  await chat.getByRole('dialog').waitFor({ state: 'detached' });
  await look(chat, 'soft limit per chat', 'Soft limit per chat');
  await chat.keyboard.press('Enter');
  await hasFocus(chat.getByRole('spinbutton', { name: 'Soft limit per chat', exact: true }));
  await chat.keyboard.press('Escape');
  await chat.getByRole('dialog').waitFor({ state: 'detached' });
  // What was used last comes first.
  await chat.keyboard.press('Control+k');
  const recent = dialog(chat).getByRole('group', { name: 'Recently used', exact: true });
  await recent.getByRole('option', { name: 'Soft limit per chat', exact: true }).waitFor();
  await recent.getByRole('option', { name: 'System prompt of this chat', exact: true }).waitFor();
  await chat.keyboard.press('Escape');
  await dialog(chat).waitFor({ state: 'detached' });
});

test('a shortcut is changed where others and the browser do not have it, and stays so after a reload', async ({
  chat,
}) => {
  await chat.keyboard.press('Control+/');
  const shortcuts = chat.getByRole('dialog', { name: 'Shortcuts', exact: true });
  await button(shortcuts, 'Change shortcuts').click();
  const panel = chat.getByRole('tabpanel', { name: 'Shortcuts', exact: true });
  const change = button(panel, 'Change shortcut for New chat');
  await change.click();
  await chat.keyboard.press('Control+j');
  await panel.getByText('These keys belong to the browser.').waitFor();
  await chat.keyboard.press('Alt+p');
  await panel.getByText('Alt+P is already used for “Inspector”.').waitFor();
  await button(panel, 'Use it here instead').click();
  await hasFocus(change);
  expect(await findings(chat)).toEqual([]);
  await chat.keyboard.press('Escape');
  await chat.getByRole('dialog').waitFor({ state: 'detached' });
  await ask(chat, 'Hello');
  await reload(chat);
  await chat.getByRole('article').first().waitFor();
  await chat.keyboard.press('Alt+p');
  await chat.getByText('Ask anything.').waitFor();
  expect(await chat.getByRole('complementary', { name: 'Inspector', exact: true }).count()).toBe(0);
});
