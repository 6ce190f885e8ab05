import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { failure, html, json, redirectTo } from '../../server/behaviours';
import { startChatServer, type ChatServerOptions } from '../../server/chat-server';
import { ask, button, composer, connect, openMore, test, testKey } from '../harness/app';

/** Fills in the form and asks for a test of the connection. */
async function tryOut(page: Page, baseUrl: string, key = testKey): Promise<void> {
  await openMore(page);
  await page.getByRole('textbox', { name: 'Base URL', exact: true }).fill(baseUrl);
  await page.getByLabel('API key', { exact: true }).fill(key);
  await button(page, 'Test connection').click();
}

const told = (page: Page, sentence: string) => page.getByRole('alert').getByText(sentence).waitFor();

test('"Test connection" tells what it found', async ({ page, server, onTestFinished }) => {
  const status = (text: string) => page.getByRole('status').getByText(text).waitFor();
  await tryOut(page, server.baseUrl);
  await status('1 model');
  expect(await page.getByRole('alert').count()).toBe(0);
  expect(server.requests[0]?.headers.authorization).toBe(`Bearer ${testKey}`);

  await tryOut(page, server.baseUrl, 'sk-wrong');
  await told(page, 'The key wasn’t accepted.');
  await page.getByRole('alert').getByText('Incorrect API key provided.').waitFor();

  // Some endpoints have no list of models, and chat all the same: what answers with 404 may be one.
  await tryOut(page, `${server.url}/somewhere/else/v1`);
  await status('It answers, but has no list of models here.');
  server.nextAt('/login/v1/models', html(200, 'Please log in'));
  server.nextAt('/nothing/v1/models', failure(404, { message: 'No route.' }));
  await tryOut(page, `${server.url}/login/v1`);
  await told(page, 'This address doesn’t offer the endpoint’s interface.');
  await tryOut(page, `${server.url}/nothing/v1`);
  await status('It answers, but has no list of models here.');

  const closed = await startChatServer({ allowedOrigin: null });
  onTestFinished(() => closed.close());
  await tryOut(page, closed.baseUrl);
  await told(page, 'The server is up, but it doesn’t allow this page to call it (CORS).');

  server.nextAt('/v1/models', json({ object: 'list', data: [] }));
  await tryOut(page, server.baseUrl);
  await status('It answers, but lists no models.');

  const gone = await startChatServer();
  const { baseUrl } = gone;
  await gone.close();
  await tryOut(page, baseUrl);
  await told(page, 'Nothing answered at this address.');

  const elsewhere = await startChatServer();
  onTestFinished(() => elsewhere.close());
  server.nextAt('/v1/models', redirectTo(`${elsewhere.baseUrl}/models`));
  await tryOut(page, server.baseUrl);
  await told(page, 'The server redirects to another address.');
  expect([...elsewhere.requests, ...elsewhere.preflights]).toEqual([]);
});

// All ways to write one that are understood: `tests/unit/protocol/endpoint/base-url.test.ts`.
test.for<[name: string, base: string, options: ChatServerOptions]>([
  ['without its /v1', '', {}],
  ['that has no /v1 at all', '', { basePath: '' }],
])('a base URL %s works', async ([, base, options], { page }) => {
  const server = await startChatServer({ key: testKey, ...options });
  await connect(page, server.url + base);
  expect(await ask(page, 'Hello')).toBe('Hello from the test server.');
  expect(server.chats).toHaveLength(1);
  await page.close();
  await server.close();
});

test('an address that names a chat, before anything is set up, is only an address', async ({ page, server }) => {
  await button(page, 'Start chatting').waitFor();
  await page.evaluate(() => void (location.hash = '#/chat/of-another-visit'));
  await connect(page, server.baseUrl);
  expect(await ask(page, 'Hello')).toBe('Hello from the test server.');
});

test('a base URL without its scheme works for a server on this machine', async ({ page, server }) => {
  await connect(page, server.baseUrl.replace('http://', ''));
  expect(await ask(page, 'Hello')).toBe('Hello from the test server.');
});

test('a base URL that cannot be one is refused with the reason, and nothing is asked', async ({ page, site }) => {
  const asked: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(site.origin)) asked.push(request.url());
  });
  await openMore(page);
  // No two that follow each other are refused for the same reason: what is said is said of this one.
  for (const [baseUrl, sentence] of [
    ['ws://127.0.0.1:9/v1', 'Only http and https addresses can be called.'],
    ['', 'The base URL is empty.'],
    ['javascript:alert(1)', 'Only http and https addresses can be called.'],
    ['http://user:password@127.0.0.1:9/v1', 'The address has a user name or password in it.'],
    ['no address at all', 'This isn’t a web address.'],
  ] as const) {
    for (const name of ['Test connection', 'Start chatting']) {
      await page.getByRole('textbox', { name: 'Base URL', exact: true }).fill(baseUrl);
      await button(page, name).click();
      await told(page, sentence);
    }
  }
  expect(asked).toEqual([]);
  expect(await composer(page).count()).toBe(0);
});

test('a key that cannot be sent is refused with the reason, and nothing is asked', async ({ page, server }) => {
  for (const [key, sentence] of [
    ['sk\u2013test\u2013123', 'The key has a character that can’t be sent.'],
    ['sk test 123', 'The key has a space in it.'],
    ['клю\u0447', 'The key has a character that can’t be sent.'],
  ] as const) {
    await tryOut(page, server.baseUrl, key);
    await told(page, sentence);
  }
  expect([...server.requests, ...server.preflights]).toEqual([]);
});

test('a key that was pasted with a line break or spaces around it is sent without them', async ({ page, server }) => {
  await connect(page, server.baseUrl, { key: `  ${testKey}\n` });
  expect(await ask(page, 'Hello')).toBe('Hello from the test server.');
  expect(server.requests.at(-1)?.headers.authorization).toBe(`Bearer ${testKey}`);
});

test('a request carries no header that an endpoint does not need', async ({ page, server }) => {
  await connect(page, server.baseUrl);
  await ask(page, 'Hello');
  const asked = server.preflights.map(({ headers }) => headers['access-control-request-headers']);
  expect(new Set(asked)).toEqual(new Set(['authorization', 'authorization,content-type']));
  const { headers } = server.requests.at(-1)!;
  expect(headers.cookie).toBeUndefined();
  expect(headers.referer).toBeUndefined();
});
