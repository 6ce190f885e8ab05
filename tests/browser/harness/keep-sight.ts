import { mkdir, writeFile } from 'node:fs/promises';
import type { BrowserContext } from 'playwright-core';

const folder = 'test-results/failed';

/**
 * Keeps what the pages of a test that failed showed in `test-results/failed`: a picture of each page, and what a screen reader is told
 * of it. What failed once on a busy machine can be looked at then, as it may not come again.
 */
export async function keepSight(context: BrowserContext, test: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const name = test.replace(/[^\p{L}\p{N}]+/gu, '-').slice(0, 80);
  for (const [index, page] of context.pages().entries()) {
    const file = `${folder}/${name}-${index}`;
    await page.screenshot({ path: `${file}.png` });
    await writeFile(`${file}.txt`, `${page.url()}\n${await page.locator('body').ariaSnapshot()}\n`);
  }
}
