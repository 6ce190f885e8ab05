import type { Browser, Locator, Page } from 'playwright-core';
import { button, composer } from '../../browser/harness/app';
import { openSettings } from '../../browser/harness/screens/chats';

/** A person who visits for the first time and has entered the demo. `data`: the tab "Data" of the settings, which are open. */
export async function newVisitor(
  browser: Browser,
  site: { url: string },
): Promise<{ page: Page; data: Locator; leave: () => Promise<void> }> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(site.url);
  await button(page, 'Try the demo').click();
  await composer(page).waitFor();
  return { page, data: await openSettings(page, 'Data'), leave: () => context.close() };
}
