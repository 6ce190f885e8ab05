import { mkdir, writeFile } from 'node:fs/promises';
import { setTimeout as after } from 'node:timers/promises';
import type { BrowserContext, Page } from 'playwright-core';

const folder = 'test-results/failed';
/** How long, in ms, a page has for each answer: one that hangs is to be told from one that does not draw. */
const patienceMs = 5000;

/**
 * Keeps what the pages of a test that failed showed in `test-results/failed`: a picture of each page, what a screen reader is told of
 * it, and whether it still answered. What failed once on a busy machine can be looked at then, as it may not come again.
 */
export async function keepSight(context: BrowserContext, test: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const name = test.replace(/[^\p{L}\p{N}]+/gu, '-').slice(0, 80);
  for (const [index, page] of context.pages().entries()) {
    const file = `${folder}/${name}-${index}`;
    const seen = await Promise.all([
      answerOf(page),
      page.locator('body').ariaSnapshot({ timeout: patienceMs }).catch(String),
      page.screenshot({ path: `${file}.png`, timeout: patienceMs }).then(() => '', String),
    ]);
    await writeFile(`${file}.txt`, [page.url(), ...seen, ''].join('\n'));
    // Of a run on another machine, what it printed may be all that is left.
    process.stderr.write(`${file}: ${seen[0]}\n`);
  }
}

/** Whether a page runs scripts and draws frames. */
function answerOf(page: Page): Promise<string> {
  const answer = page.evaluate(async (ms) => {
    const frame = new Promise((resolve) => requestAnimationFrame(() => resolve('It draws frames.')));
    const silence = new Promise((resolve) => setTimeout(() => resolve(`It drew no frame in ${ms} ms.`), ms));
    return `${String(await Promise.race([frame, silence]))} It is ${document.visibilityState}.`;
  }, patienceMs);
  return Promise.race([answer.catch(String), after(2 * patienceMs, 'It runs no scripts.')]);
}
