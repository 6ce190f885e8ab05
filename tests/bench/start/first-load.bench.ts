import { button, composer, test } from '../../browser/harness/app';
import { firstLoad } from '../../browser/harness/first-load';
import { figure } from '../figures';

test('what a first visit loads until it can be used, and a later one until the composer takes text', async ({
  browser,
  site,
}) => {
  // The service worker would have most of it in its cache by the second visit.
  const context = await browser.newContext({ serviceWorkers: 'block' });
  const first = await firstLoad(context, site, (page) => button(page, 'Try the demo').waitFor());
  figure({ name: 'first visit: brotli', value: first.brotliBytes / 1000, limit: 55, unit: 'kB' });
  figure({ name: 'first visit: requests', value: first.files.length, limit: 8, unit: 'count' });
  const page = await context.newPage();
  await page.goto(site.url);
  await button(page, 'Try the demo').click();
  await composer(page).waitFor();
  // What this page still asks for is not the next one's.
  await page.waitForLoadState('networkidle');
  await page.close();
  const later = await firstLoad(context, site, (again) => composer(again).fill('Hello'));
  await context.close();
  figure({ name: 'later visit without a cache: brotli', value: later.brotliBytes / 1000, limit: 60, unit: 'kB' });
  figure({ name: 'later visit without a cache: requests', value: later.files.length, limit: 8, unit: 'count' });
});
