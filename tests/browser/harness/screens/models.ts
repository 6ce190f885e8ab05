import type { Page } from 'playwright-core';
import { button } from '../app';
import { closeDialog, openSettings } from './chats';

/** Enters what the person knows of a model: fields of Settings → Models by their labels. */
export async function correct(page: Page, model: string, fields: Record<string, string>): Promise<void> {
  const settings = await openSettings(page, 'Models');
  await button(settings.getByRole('listitem').filter({ hasText: model }).first(), 'Edit').click();
  for (const [label, value] of Object.entries(fields)) await settings.getByLabel(label, { exact: true }).fill(value);
  await button(settings.getByRole('form', { name: `Edit ${model}` }), 'Save').click();
  await settings.getByRole('form', { name: `Edit ${model}` }).waitFor({ state: 'detached' });
  await closeDialog(settings);
}
