import { mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { ControlledReply } from '../../server/controlled';
import { serveFolder } from '../../server/static';
import { ask, button, composer, content, messages, replied, reply, send, test as base } from '../harness/app';
import { chatLink } from '../harness/screens/chats';
import { dist } from '../harness/dist';

/** `deploy` takes the old build's file of the settings away, as a new deployment does; `null` puts it back. */
const test = base.extend('deploy', async ({ site }, { onCleanup }) => {
  onCleanup(() => site.hide(null));
  return (gone: RegExp | null = /^assets\/Settings-/) => site.hide(gone);
});

const settings = (page: Page) => page.getByRole('dialog', { name: 'Settings', exact: true });
const offer = (page: Page) => page.getByRole('status').filter({ hasText: 'could not be loaded' });

test('a page left open over a new deployment says so, reloads, and loses neither the chat nor the draft', async ({
  chat,
  deploy,
}) => {
  await ask(chat, 'Before the deployment');
  await composer(chat).fill('Not sent yet');
  deploy();
  await Promise.all([chat.waitForEvent('domcontentloaded'), button(chat, 'Settings').click()]);
  await chat.getByRole('status').filter({ hasText: 'Tally was updated, so' }).waitFor();
  deploy(null);
  await expect.poll(() => messages(chat).count()).toBe(2);
  await expect.poll(() => composer(chat).inputValue()).toBe('Not sent yet');
  await button(chat, 'Settings').click();
  await settings(chat).waitFor();
});

test('when the part is still missing after the reload, it is offered instead of done again, and the chat goes on', async ({
  chat,
  deploy,
  site,
}) => {
  await ask(chat, 'Before the deployment');
  await composer(chat).fill('Not sent yet');
  deploy();
  await Promise.all([chat.waitForEvent('domcontentloaded'), button(chat, 'Settings').click()]);
  await messages(chat).first().waitFor();
  const visits = () => site.requests.filter(({ path }) => path === '').length;
  const before = visits();
  await button(chat, 'Settings').click();
  await offer(chat).waitFor();
  await expect.poll(() => composer(chat).inputValue()).toBe('Not sent yet');
  await button(chat, 'Send').click();
  await expect.poll(() => messages(chat).count()).toBe(4);
  await replied(chat);
  expect(visits()).toBe(before);

  deploy(null);
  await Promise.all([chat.waitForEvent('domcontentloaded'), button(offer(chat), 'Reload').click()]);
  await button(chat, 'Settings').click();
  await settings(chat).waitFor();
});

test('a reply that is running is not broken off by a new deployment', async ({ chat, deploy, server }) => {
  const running = new ControlledReply();
  server.next(running.behaviour);
  await send(chat, 'Hello');
  await running.started;
  running.say('Wait');
  await expect.poll(() => content(reply(chat)).innerText()).toBe('Wait');
  deploy();
  await button(chat, 'Settings').click();
  await button(offer(chat), 'Reload').waitFor();
  running.say(' for it.');
  running.finish();
  expect(await replied(chat)).toBe('Wait for it.');
});

test('without the files of the tokenizer the count goes on as an estimate', async ({ chat, deploy }) => {
  deploy(/tokenizer|k_base/);
  await composer(chat).fill('Some words to be counted');
  const draft = chat.locator('[data-count="draft"][data-exact="false"]:not([data-value="0"])');
  await draft.waitFor();
  await button(chat, 'Send').click();
  expect(await replied(chat)).toBe('Hello from the test server.');
});

test('two copies on one origin share neither chats nor endpoints', async ({ context, onTestFinished }) => {
  const root = await mkdtemp(join(tmpdir(), 'copies-'));
  for (const name of ['one', 'two']) await symlink(resolve(dist), join(root, name), 'dir');
  const host = await serveFolder(root);
  onTestFinished(async () => {
    await host.close();
    await rm(root, { recursive: true });
  });
  const [one, two] = [await context.newPage(), await context.newPage()];
  await one.goto(`${host.url}one/`);
  await button(one, 'Try the demo').click();
  await ask(one, 'Only in the first');
  await chatLink(one, 'Only in the first').waitFor();
  await two.goto(`${host.url}two/`);
  await button(two, 'Try the demo').click();
  await composer(two).waitFor();
  expect(await chatLink(two, 'Only in the first').count()).toBe(0);
  await one.reload();
  await chatLink(one, 'Only in the first').waitFor();
});
