import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { findingsInBothSchemes as findings } from '../harness/accessible';
import { ask, button, reload, test } from '../harness/app';
import { hasFocus } from '../harness/focus';
import { actOn, backupOf, chatLink, manyChats, restore } from '../harness/screens/chats';
import { folder } from '../../unit/storage/builders';

const group = (page: Page, name: string): Locator => page.getByRole('group', { name, exact: true });
const links = (within: Locator): Promise<string[]> => within.getByRole('link').locator('.title').allInnerTexts();
const menu = (page: Page): Locator => page.locator('[popover]:popover-open');
const news = (page: Page): Locator => page.getByRole('status');

/** Three chats, "Chat 0" to "Chat 2", and two folders with nothing in them. */
async function twoFolders(page: Page): Promise<void> {
  const folders = [
    folder('work', { name: 'Work', systemPrompt: 'Be brief.', parameters: { temperature: 0, seed: 1 } }),
    folder('home', { name: 'Home', position: 1, parameters: { seed: 2 } }),
  ];
  await restore(page, backupOf({ ...manyChats(3, 2), folders }));
  await group(page, 'Home').waitFor();
  // What takes a drag comes after the first sight, and nothing that is seen tells when.
  await page.locator('[data-drags]').waitFor({ state: 'attached' });
}

test('chats are dragged into folders and out again, in every tab, and a folder that is deleted there lets go of them', async ({
  chat,
  context,
  server,
}) => {
  await twoFolders(chat);
  await chatLink(chat, 'Chat 1').dragTo(group(chat, 'Work').getByRole('button', { name: 'Work', exact: true }));
  await expect.poll(() => links(group(chat, 'Work'))).toEqual(['Chat 1']);
  await news(chat).getByText('Moved to “Work”.').waitFor();
  // A chat in a folder is a place of that folder, too.
  await chatLink(chat, 'Chat 2').dragTo(chatLink(chat, 'Chat 1'));
  await expect.poll(() => links(group(chat, 'Work'))).toEqual(['Chat 1', 'Chat 2']);
  const other = await context.newPage();
  await other.goto(chat.url());
  await expect.poll(() => links(group(other, 'Work'))).toEqual(['Chat 1', 'Chat 2']);
  await chatLink(chat, 'Chat 2').dragTo(chatLink(chat, 'Chat 0'));
  await expect.poll(() => links(group(other, 'Work'))).toEqual(['Chat 1']);
  await button(other, 'Actions for Work').click();
  await button(menu(other), 'Delete').click();
  await group(chat, 'Work').waitFor({ state: 'detached' });
  await chatLink(chat, 'Chat 1').waitFor();
  await button(news(other), 'Undo').click();
  await expect.poll(() => links(group(chat, 'Work'))).toEqual(['Chat 1']);
  await group(chat, 'Home')
    .getByRole('button', { name: 'Home', exact: true })
    .dragTo(group(chat, 'Work').getByRole('button', { name: 'Work', exact: true }));
  await news(chat).getByText('“Home” is now 1 of 1 in “Work”.').waitFor();
  // A new chat in there begins with what both say, the inner one first.
  await button(chat, 'Actions for Home').click();
  await button(menu(chat), 'New chat').click();
  await ask(chat, 'Hello');
  expect(server.chats.at(-1)).toMatchObject({ temperature: 0, seed: 2 });
  expect(server.chats.at(-1)?.['messages']).toMatchObject([{ role: 'system', content: 'Be brief.' }, { role: 'user' }]);
  await expect.poll(() => links(group(chat, 'Home'))).toEqual(['Hello']);
});

test('by keyboard: a chat is moved by its menu and keeps the focus; a folder that is closed stays so', async ({
  chat,
}) => {
  await twoFolders(chat);
  await actOn(chat, 'Chat 2', 'Move to folder');
  const picker = chat.getByRole('dialog', { name: 'Move to folder' });
  await button(picker, 'Home').press('Enter');
  await expect.poll(() => links(group(chat, 'Home'))).toEqual(['Chat 2']);
  await hasFocus(chatLink(chat, 'Chat 2'));
  await group(chat, 'Home').getByRole('button', { name: 'Home', exact: true }).press('Enter');
  await chatLink(chat, 'Chat 2').waitFor({ state: 'detached' });
  await reload(chat);
  const closed = group(chat, 'Home').getByRole('button', { name: 'Home', exact: true });
  await expect.poll(() => closed.getAttribute('aria-expanded')).toBe('false');
  await button(chat, 'Actions for Home').click();
  await button(menu(chat), 'New chat').click();
  await expect.poll(() => closed.getAttribute('aria-expanded')).toBe('true');
});

test('axe has nothing against folders in the list, nor against their form', async ({ chat }) => {
  await twoFolders(chat);
  await chatLink(chat, 'Chat 1').dragTo(group(chat, 'Work').getByRole('button', { name: 'Work', exact: true }));
  await expect.poll(() => links(group(chat, 'Work'))).toEqual(['Chat 1']);
  expect(await findings(chat)).toEqual([]);
  await button(chat, 'New folder').click();
  await chat.getByText('New chats in this folder').click();
  await chat.getByRole('spinbutton', { name: 'Temperature' }).waitFor();
  expect(await findings(chat)).toEqual([]);
});
