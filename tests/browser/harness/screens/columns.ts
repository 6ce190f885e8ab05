import type { Locator, Page } from 'playwright-core';
import { button, composer } from '../app';

/** The replies that stand side by side. */
export function columns(page: Page): Locator {
  return page.getByRole('region', { name: /side by side$/ }).getByRole('article');
}

/** Their statuses, from the left. */
export function statuses(page: Page): Promise<(string | null)[]> {
  return columns(page).evaluateAll((all) => all.map((one) => one.getAttribute('data-status')));
}

export function dialog(page: Page, name: string): Locator {
  return page.getByRole('dialog', { name, exact: true });
}

/** Opens what compares the draft `text`. */
export async function compare(page: Page, text: string): Promise<Locator> {
  await composer(page).fill(text);
  await button(page, 'Compare').click();
  return dialog(page, 'Compare');
}
