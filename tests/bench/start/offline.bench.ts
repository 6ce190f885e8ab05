import type { BrowserContext } from 'playwright-core';
import { expect } from 'vitest';
import { composer, openContext, test, testKey } from '../../browser/harness/app';
import { dist } from '../../browser/harness/dist';
import { seedEndpoint } from '../../browser/harness/seed';
import { Host } from '../../server/hosting/host';
import { figure } from '../figures';
import { median } from '../measure';

const under = '/some/path/';
const runs = 7;

/** ms from the navigation until the composer takes text, in a new page of `context` whose service worker does not run yet. */
async function coldStartMs(context: BrowserContext, url: string): Promise<number> {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await page.goto(url, { waitUntil: 'commit' });
  await composer(page).fill('Hello');
  const ms = await page.evaluate(() => performance.now());
  await page.close();
  return ms;
}

test('a cold start without a network beside one over the network', async ({ browser, server, onTestFinished }) => {
  const host = new Host();
  onTestFinished(() => host.close());
  const url = await host.serve(dist, under);
  const starts = new Map<'online' | 'offline', BrowserContext>();
  for (const [name, serviceWorkers] of [
    ['online', 'block'],
    ['offline', 'allow'],
  ] as const) {
    const context = await openContext(browser, { serviceWorkers }, onTestFinished);
    const page = await context.newPage();
    await seedEndpoint(page, url, server.baseUrl, testKey);
    await page.goto(url);
    await composer(page).waitFor();
    if (name === 'offline') {
      const isInCharge = () => page.evaluate(async () => (await navigator.serviceWorker.ready).active?.state);
      await expect.poll(isInCharge, { timeout: 30_000 }).toBe('activated');
    }
    await page.close();
    starts.set(name, context);
  }
  const times = { online: [] as number[], offline: [] as number[] };
  for (let run = 0; run < runs; run += 1) times.online.push(await coldStartMs(starts.get('online')!, url));
  await host.goAway();
  for (let run = 0; run < runs; run += 1) times.offline.push(await coldStartMs(starts.get('offline')!, url));
  console.table(times);
  figure({
    name: 'cold start without a network beside one over the network',
    value: median(times.offline) / median(times.online),
    limit: 1.2,
    unit: '×',
  });
});
