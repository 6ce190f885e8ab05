import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { ControlledReply } from '../../server/controlled';
import { ask, button, composer, content, messages, replied, reply, send, test } from '../harness/app';

/** Ways to leave the page and to come back. */
const waysToLeave: Record<string, (page: Page, url: string) => Promise<Page>> = {
  async 'a reload'(page) {
    await page.reload();
    return page;
  },
  async 'going elsewhere and back'(page) {
    await page.goto('about:blank');
    await page.goBack();
    return page;
  },
  async 'closing the tab and opening another'(page, url) {
    const context = page.context();
    await page.close();
    const again = await context.newPage();
    await again.goto(url);
    return again;
  },
};

describe.each(Object.entries(waysToLeave))('%s', (_way, leaveAndReturn) => {
  test('keeps every word of a reply that was arriving, and Continue goes on with it', async ({
    chat,
    server,
    site,
  }) => {
    const arriving = new ControlledReply();
    server.next(arriving.behaviour);
    await send(chat, 'Tell me a story.');
    await arriving.started;
    arriving.say('Once upon a time');
    await expect.poll(() => content(reply(chat)).innerText()).toBe('Once upon a time');

    const page = await leaveAndReturn(chat, site.url);
    expect(await replied(page, 'interrupted')).toBe('Once upon a time');
    expect(await reply(page).getByRole('alert').innerText()).toContain('The tab was closed');

    const rest = new ControlledReply();
    server.next(rest.behaviour);
    await button(reply(page), 'Continue').click();
    await rest.started;
    rest.say(' there was a king.');
    rest.finish();
    expect(await replied(page)).toBe('Once upon a time there was a king.');
    expect(await messages(page).count()).toBe(2);
    expect(server.chats.at(-1)?.['messages']).toMatchObject([
      { role: 'user', content: 'Tell me a story.' },
      { role: 'assistant', content: 'Once upon a time' },
      { role: 'user', content: 'Continue exactly where you stopped, without repeating anything.' },
    ]);
  });

  test('keeps what was typed and not sent, down to the last key', async ({ chat, site }) => {
    await ask(chat, 'Hello');
    await composer(chat).fill('A thought that is not');
    await composer(chat).press('End');
    await composer(chat).pressSequentially(' finished');
    const page = await leaveAndReturn(chat, site.url);
    await expect.poll(() => composer(page).inputValue()).toBe('A thought that is not finished');
  });
});

test('a reply of which nothing had come is failed after a reload, and Retry asks again in its place', async ({
  chat,
  server,
}) => {
  const silent = new ControlledReply();
  server.next(silent.behaviour);
  await send(chat, 'Hello');
  await silent.started;
  await chat.reload();
  await replied(chat, 'failed');
  await button(reply(chat), 'Retry').click();
  expect(await replied(chat)).toBe('Hello from the test server.');
  expect(await messages(chat).count()).toBe(2);
});

test('reasoning that had come is kept as well', async ({ chat, server }) => {
  const arriving = new ControlledReply();
  server.next(arriving.behaviour);
  await send(chat, 'Think.');
  await arriving.started;
  arriving.think('First I consider');
  await reply(chat).getByText('Thinking…').click();
  await reply(chat).getByText('First I consider').waitFor();
  await chat.reload();
  await replied(chat, 'interrupted');
  await reply(chat).getByText('Reasoning', { exact: true }).click();
  await reply(chat).getByText('First I consider').waitFor();
});
