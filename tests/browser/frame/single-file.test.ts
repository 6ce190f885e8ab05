import { readFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect } from 'vitest';
import { ControlledReply } from '../../server/controlled';
import { startChatServer } from '../../server/chat-server';
import {
  ask,
  button,
  composer,
  connect,
  content,
  replied,
  reply,
  send,
  test as base,
  testKey,
  reload,
} from '../harness/app';
import { chatLink, figure } from '../harness/screens/chats';
import { dist } from '../harness/dist';

const file = resolve(dist, 'tally.html');

/** The single file, opened from disk. */
const test = base
  .extend('page', async ({ tab }) => {
    await tab.goto(pathToFileURL(file).href);
    return tab;
  })
  .extend('chat', async ({ page, server }) => {
    await connect(page, server.baseUrl);
    return page;
  });

test('the single file talks to a real endpoint, stops, reloads, and finds everything where it was', async ({
  chat,
  server,
}) => {
  const arriving = new ControlledReply();
  server.next(arriving.behaviour);
  await send(chat, 'Hello from disk');
  await arriving.started;
  arriving.say('It streams');
  await expect.poll(() => content(reply(chat)).innerText()).toBe('It streams');
  await button(chat, 'Stop').click();
  await replied(chat, 'stopped');
  expect(arriving.request.headers).toMatchObject({ authorization: `Bearer ${testKey}`, origin: 'null' });
  await reload(chat);
  expect(await replied(chat, 'stopped')).toBe('It streams');
  await chatLink(chat, 'Hello from disk').waitFor();
  expect(await ask(chat, 'Once more')).toBe('Hello from the test server.');
});

test('the single file counts tokens in its worker', async ({ page, onTestFinished }) => {
  const server = await startChatServer({ models: ['gpt-4o'] });
  onTestFinished(() => server.close());
  await connect(page, server.baseUrl, { key: '' });
  await composer(page).fill('antidisestablishmentarianism, 12345678901234567890, 你好世界');
  // As tiktoken counts it with o200k_base; an estimate says something else.
  await expect.poll(async () => (await figure(page, 'count', 'draft'))?.value).toBe(19);
  expect(page.workers()).toHaveLength(1);
  expect(page.workers()[0]!.url()).toMatch(/^blob:/);
});

test('the single file shows the demo with code, a table and highlighting', async ({ page }) => {
  await button(page, 'Try the demo').click();
  await ask(page, 'Show me some code');
  await reply(page).locator('pre code').first().waitFor();
  await ask(page, 'And a table');
  await reply(page).locator('table').waitFor();
});

test('the policy of the single file allows its own script by its hash, and nothing else', async ({ page }) => {
  const html = readFileSync(file, 'utf8');
  const policy = /Content-Security-Policy" content="([^"]*)"/.exec(html)![1]!;
  const [, script] = /<script type="module">([\s\S]*?)<\/script>/.exec(html)!;
  const hash = createHash('sha256').update(script!).digest('base64');
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain(`script-src 'sha256-${hash}';`);
  expect(policy).not.toMatch(/unsafe|\*/);

  await button(page, 'Try the demo').click();
  await composer(page).waitFor();
  const outcome = await page.evaluate(async () => {
    const attempt = (what: () => unknown) => {
      try {
        what();
        return 'allowed';
      } catch {
        return 'refused';
      }
    };
    const markup = attempt(() => (document.createElement('div').innerHTML = '<b>markup</b>'));
    const worker = attempt(() => new Worker('data:text/javascript,0'));
    const script = document.createElement('script');
    attempt(() => script.append('window.hasRun = true'));
    attempt(() => document.head.append(script));
    const button = document.createElement('button');
    attempt(() => button.setAttribute('onclick', 'window.hasRun = true'));
    document.body.append(button);
    button.click();
    return { markup, worker, hasRun: 'hasRun' in window };
  });
  expect(outcome).toEqual({ markup: 'refused', worker: 'refused', hasRun: false });
});
