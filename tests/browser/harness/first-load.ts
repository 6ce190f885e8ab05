import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { BrowserContext, Page } from 'playwright-core';
import type { StaticServer } from '../../server/hosting/static';
import { dist } from './dist';

export interface FirstLoad {
  /** The files asked for, in order, each once: a browser may ask for the page's icon as often as it likes. */
  files: string[];
  /** Their sizes as a static host would send them, summed. */
  brotliBytes: number;
}

/** Opens the build in a new page of `context`, and measures all that it asks `server` for until `isUsable` resolves. */
export async function firstLoad(
  context: BrowserContext,
  server: StaticServer,
  isUsable: (page: Page) => Promise<unknown>,
): Promise<FirstLoad> {
  const before = server.requests.length;
  const page = await context.newPage();
  // What waits until the person is quiet, or has begun to type, waits, however slow this machine is.
  await page.addInitScript(() => {
    const setTimer = window.setTimeout.bind(window);
    window.setTimeout = ((run: () => void, ms = 0) => setTimer(run, ms >= 200 ? 60_000 : ms)) as typeof setTimeout;
  });
  await page.goto(server.url, { waitUntil: 'commit' });
  await isUsable(page);
  const asked = server.requests.slice(before).map(({ path }) => path || 'index.html');
  // What comes before it was asked for by the page before.
  const files = [...new Set(asked.slice(asked.indexOf('index.html')))];
  await page.close();
  const sizes = files.map(async (file) => brotliCompressSync(await readFile(join(dist, file))).length);
  return { files, brotliBytes: (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0) };
}
