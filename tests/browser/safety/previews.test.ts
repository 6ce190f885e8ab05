import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, inject, test, type TestContext } from 'vitest';
import { reply } from '../../server/behaviours';
import { startChatServer } from '../../server/chat-server';
import { serveFolder, type StaticServer } from '../../server/hosting/static';
import { testKey } from '../harness/app';
import { engines, openPage, type Engine } from '../harness/browsers/engines';
import type { Page } from '../harness/browsers/page';
import { dist } from '../harness/dist';
import { hostilePage, leavingPage, startOtherHost, type OtherHost } from '../harness/attacks/ways-out';

/** A host of each test's own: a late connection of another test would be found at it. */
async function otherHost(context: TestContext): Promise<OtherHost> {
  const elsewhere = await startOtherHost();
  context.onTestFinished(() => elsewhere.close());
  return elsewhere;
}

interface Shown {
  page: Page;
  site: StaticServer;
}

/** The product in `engine`, with a reply that holds these pages as blocks of code; the preview of the first is open. */
async function preview(engine: Engine, context: TestContext, ...blocks: string[]): Promise<Shown> {
  const shown = await chat(await openPage(engine, context), context, blocks);
  await shown.page.click('button', 'Preview');
  return shown;
}

async function chat(page: Page, context: TestContext, blocks: readonly string[], hasWorker = false): Promise<Shown> {
  const [site, server] = await Promise.all([
    serveFolder(dist, { under: '/some/path/' }),
    startChatServer({ key: testKey }),
  ]);
  context.onTestFinished(() => Promise.all([site.close(), server.close()]).then(() => undefined));
  await page.goto(site.url);
  // While it is being installed, a busy browser is late for a click.
  if (hasWorker) await page.until('the service worker is in charge', () => isControlled(page));
  await page.click('button', 'More');
  await page.fill('textbox', 'Base URL', server.baseUrl);
  await page.fill('textbox', 'API key', testKey);
  await page.click('button', 'Start chatting');
  const fence = '````';
  server.next(reply(blocks.map((code) => `${fence}html\n${code}\n${fence}`).join('\n\n')));
  await page.fill('textbox', 'Message', 'Show me');
  await page.click('button', 'Send');
  await page.until('the reply is there', async () => (await page.texts('[data-status=complete] pre')).length > 0);
  return { page, site };
}

const isControlled = (page: Page): Promise<boolean> => page.evaluate(() => navigator.serviceWorker.controller !== null);

/** Takes the network away, once the service worker has all that a preview needs. */
async function goOffline({ page, site }: Shown): Promise<void> {
  // Once: each time it would begin anew to fetch what has not come yet.
  await page.evaluate(async () => (await navigator.serviceWorker.ready).active?.postMessage('complete'));
  await page.until('previews are kept', () =>
    page.evaluate(async () => {
      const kept = await Promise.all((await caches.keys()).map(async (name) => (await caches.open(name)).keys()));
      return kept.flat().some(({ url }) => url.includes('preview.html'));
    }),
  );
  await site.close();
  await page.evaluate(() => void Object.defineProperty(navigator, 'onLine', { value: false }));
}

const lines = (page: Page): Promise<string[]> => page.texts('article [data-level]');

/** Waits until a preview's console says it. */
function says(page: Page, words: string): Promise<void> {
  return page.until(`the console says ${words}`, async () => (await lines(page)).some((line) => line.includes(words)));
}

describe.each(engines)('in %s', (engine) => {
  test('nothing gets out of a preview: no request, packet, window or page, and nothing of the app is read', async (context) => {
    const elsewhere = await otherHost(context);
    const near = '<script>location = "./leak?data"</script>';
    const { page, site } = await preview(engine, context, hostilePage(elsewhere), near, leavingPage(elsewhere));
    await says(page, 'tried');
    await says(page, 'read: nothing');
    expect(elsewhere.reached).toEqual([]);
    // Nor by going there itself, to another file of the same server or to another host.
    await page.click('button', 'Preview');
    await says(page, `Didn’t open ${site.origin}`);
    await page.click('button', 'Preview');
    await says(page, `Didn’t open ${elsewhere.origin}`);
    // Chromium and WebKit may connect before they ask the policy; they send nothing.
    expect(elsewhere.reached.filter((what) => what !== 'connection')).toEqual([]);
    expect(site.requests.filter(({ path }) => /leak/.test(path))).toEqual([]);
    expect(await page.has('textbox', 'Message')).toBe(true);
  });

  test('without a network a preview has its page from the service worker, and nothing gets out of it either', async (context) => {
    const elsewhere = await otherHost(context);
    const blocks = [hostilePage(elsewhere), leavingPage(elsewhere)];
    const shown = await chat(await openPage(engine, context, true), context, blocks, true);
    const { page } = shown;
    await goOffline(shown);
    await page.click('button', 'Preview');
    await says(page, 'tried');
    await says(page, 'read: nothing');
    expect(elsewhere.reached).toEqual([]);
    await page.click('button', 'Preview');
    await says(page, `Didn’t open ${elsewhere.origin}`);
    expect(elsewhere.reached.filter((what) => what !== 'connection')).toEqual([]);
  });
});

test('a script that never ends leaves the chat usable where a frame has a process of its own, and can be stopped', async (context) => {
  const { chromium, headlessShell } = inject('browsers');
  if (chromium === headlessShell) context.skip('Chromium’s headless shell gives no frame a process of its own');
  const { page } = await preview('Chromium', context, '<script>setTimeout(() => { for (;;); }, 200)</script>');
  const says = (words: string): Promise<void> =>
    page.until(words, async () => (await page.texts('article dialog')).join().includes(words));
  await says('The preview isn’t responding');
  await page.fill('textbox', 'Message', 'Still here');
  await page.click('button', 'Stop');
  await says('Stopped.');
});

test('all of it reaches the other host where a page is left to itself', async (context) => {
  const elsewhere = await otherHost(context);
  // The hostile page comes second, as its loading never ends.
  const start = '<script>onload = () => setTimeout(() => (location = "hostile"))</script>';
  const server = createServer(({ url }, response) => {
    response.setHeader('Content-Type', 'text/html');
    response.end(url === '/' ? start : hostilePage(elsewhere, false));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const page = await openPage('Chromium', context);
  context.onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  const ways = ['packet', 'GET /fetch', 'GET /img', 'GET /preload', 'GET /websocket', 'POST /beacon', 'GET /iframe'];
  await page.until('it is reached', () => Promise.resolve(ways.every((way) => elsewhere.reached.includes(way))));
});
