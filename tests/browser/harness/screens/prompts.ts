import type { Locator, Page } from 'playwright-core';
import { button } from '../app';
import { field } from './fields';

/** Opens a chat's system prompt. */
export async function openPrompt(page: Page): Promise<Locator> {
  await button(page, 'System prompt').click();
  return page.getByRole('dialog', { name: 'System prompt', exact: true });
}

/** A row of a list of prompts, by the prompt's name. */
export function promptRow(within: Locator, name: string): Locator {
  return within.getByRole('listitem').filter({ has: within.page().getByText(name, { exact: true }) });
}

/** The names in the library, as they stand there. */
export function promptNames(settings: Locator): Promise<string[]> {
  return settings.locator('li strong[id^=prompt-]').allInnerTexts();
}

/** Adds a prompt to the library, in the settings, which it leaves open. `more`: further fields by their labels. */
export async function addPrompt(
  settings: Locator,
  name: string,
  text: string,
  more: Record<string, string> = {},
): Promise<void> {
  await button(settings, 'Add prompt').click();
  await field(settings, 'Prompt name').fill(name);
  await field(settings, 'Prompt text').fill(text);
  const { Tags, ...others } = more;
  if (Tags !== undefined) await field(settings, 'Tags').fill(Tags);
  if (Object.keys(others).length > 0) await settings.getByText('Examples, parameters, model', { exact: true }).click();
  for (const [label, value] of Object.entries(others)) await field(settings, label).fill(value);
  await button(settings, 'Save').click();
  await promptRow(settings, name).waitFor();
  // The row is there at once, and the editor until the disk has the prompt.
  await button(settings, 'Add prompt').waitFor();
}

/** Chooses a file of prompts to be imported. */
export async function choosePrompts(settings: Locator, prompts: object[]): Promise<void> {
  const text = JSON.stringify({ format: 'tally-prompts', version: 1, exportedAt: 1, prompts });
  const file = { name: 'prompts.json', mimeType: 'application/json', buffer: Buffer.from(text) };
  await settings.getByLabel('Import prompts').setInputFiles(file);
}
