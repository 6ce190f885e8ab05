import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright-core';
import { newConversation } from '../../../../src/model/chat/conversation';
import type { Message } from '../../../../src/model/chat/message';
import { textParts } from '../../../../src/model/chat/parts';
import { backupVersion, type Backup } from '../../../../src/storage/files/backup';
import { button } from '../app';

/** The list of chats. */
export function conversations(page: Page): Locator {
  return page.getByRole('navigation', { name: 'Conversations', exact: true });
}

/** A chat in the list. */
export function chatLink(page: Page, title: string): Locator {
  return conversations(page).getByRole('link', { name: title, exact: true });
}

/** The titles in the list, from the top. */
export function titles(page: Page): Promise<string[]> {
  return conversations(page)
    .getByRole('link')
    .evaluateAll((links) => links.map((link) => link.querySelector(':not([aria-hidden])')?.textContent ?? ''));
}

/** Chooses `action` in the menu of a chat in the list. */
export async function actOn(page: Page, title: string, action: string): Promise<void> {
  await button(page, `Actions for ${title}`).click();
  await button(page.locator('[popover]:popover-open'), action).click();
}

/** Renames a chat in the list. */
export async function rename(page: Page, title: string, newTitle: string): Promise<void> {
  await actOn(page, title, 'Rename');
  const field = page.getByRole('textbox', { name: 'Title', exact: true });
  await field.fill(newTitle);
  await field.press('Enter');
}

/** What an element of the contract shows: `data-count` or `data-cost` by name; null where there is none. */
export async function figure(
  within: Page | Locator,
  kind: 'count' | 'cost',
  name: string,
): Promise<{ value: number; exact: boolean } | null> {
  const [found = null] = await within.locator(`[data-${kind}="${name}"]`).evaluateAll((elements) =>
    elements.map((element) => ({
      value: Number(element.getAttribute('data-value')),
      exact: element.getAttribute('data-exact') === 'true',
    })),
  );
  return found;
}

/** Opens the settings at one of their tabs. */
export async function openSettings(page: Page, tab: string): Promise<Locator> {
  await button(page, 'Settings').click();
  const settings = page.getByRole('dialog', { name: 'Settings', exact: true });
  await settings.getByRole('tab', { name: tab, exact: true }).click();
  return settings;
}

export async function closeDialog(dialog: Locator): Promise<void> {
  await button(dialog, 'Close').first().click();
  await dialog.waitFor({ state: 'detached' });
}

/** Saves a backup as a person does, and gives the file's text. */
export async function saveBackup(page: Page): Promise<string> {
  const settings = await openSettings(page, 'Data');
  const [file] = await Promise.all([page.waitForEvent('download'), button(settings, 'Save backup').click()]);
  await closeDialog(settings);
  return readFile(await file.path(), 'utf8');
}

/** Chooses a backup file of that text in the settings, which it leaves open. */
export async function chooseBackup(page: Page, text: string): Promise<Locator> {
  const settings = await openSettings(page, 'Data');
  const file = { name: 'backup.json', mimeType: 'application/json', buffer: Buffer.from(text) };
  await settings.getByLabel('Backup file').setInputFiles(file);
  return settings;
}

/** Restores a backup as a person does. */
export async function restore(page: Page, backup: Backup): Promise<void> {
  const settings = await chooseBackup(page, JSON.stringify(backup));
  await button(settings, 'Restore').click();
  await settings.getByText(/^Restored:/).waitFor();
  await closeDialog(settings);
}

/** A backup with nothing in it but `parts`. */
export function backupOf(parts: Partial<Backup>): Backup {
  return {
    format: 'tally-backup',
    version: backupVersion,
    exportedAt: 1,
    conversations: [],
    folders: [],
    messages: [],
    drafts: [],
    prompts: [],
    endpoints: [],
    settings: {},
    models: [],
    usage: [],
    ...parts,
  };
}

/** `count` chats, "Chat 0" the newest, each a minute older than the one before, with a branch of `length` messages in each. */
export function manyChats(count: number, length: number): Pick<Backup, 'conversations' | 'messages'> {
  const now = Date.now();
  const conversations = Array.from({ length: count }, (_, index) => {
    const at = now - (index + 1) * 60_000;
    const start = { endpointId: null, model: 'test-model', systemPrompt: { promptId: null, text: '' } };
    return { ...newConversation(`c${index}`, at, start), title: `Chat ${index}`, tipId: `m${length - 1}` };
  });
  return { conversations, messages: conversations.flatMap(({ id }) => threadOf(id, length)) };
}

function threadOf(conversationId: string, length: number): Message[] {
  return Array.from({ length }, (_, index) => ({
    id: `m${index}`,
    conversationId,
    parentId: index === 0 ? null : `m${index - 1}`,
    role: index % 2 === 0 ? ('user' as const) : ('assistant' as const),
    parts: textParts(`Message ${index} of ${conversationId}`),
    createdAt: index,
    deletedAt: null,
    reply: null,
  }));
}
