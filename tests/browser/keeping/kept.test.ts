import type { Locator, Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { ControlledReply } from '../../server/controlled';
import {
  actOnMessage,
  ask,
  button,
  composer,
  content,
  messages,
  replied,
  reply,
  send,
  test,
  reload,
} from '../harness/app';
import { chatLink, closeDialog, openSettings } from '../harness/screens/chats';
import { field } from '../harness/screens/fields';
import { openPrompt, promptRow } from '../harness/screens/prompts';
import { holdDatabase, keptOf, stored } from '../harness/stored';

const undo = (page: Page): Promise<void> => button(page.getByRole('status'), 'Undo').last().click();
const value = (within: Page | Locator, label: string) => expect.poll(() => field(within, label).inputValue());

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
  test('keeps every word of a reply that was arriving, and what was typed under it, and Continue goes on', async ({
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
    await composer(chat).fill('A thought that is not');
    await composer(chat).press('End');
    await composer(chat).pressSequentially(' finished');

    const page = await leaveAndReturn(chat, site.url);
    expect(await replied(page, 'interrupted')).toBe('Once upon a time');
    expect(await reply(page).getByRole('alert').innerText()).toContain('The tab was closed');
    await expect.poll(() => composer(page).inputValue()).toBe('A thought that is not finished');

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
});

test('words typed while the disk was busy are there after their tab was closed', async ({ chat, site }) => {
  await ask(chat, 'Hello');
  await button(messages(chat).first(), 'Edit').click();
  // What was stored of them before is not what they go on from: it was corrected.
  await field(chat, 'Edit message').fill('Helo');
  await composer(chat).fill('A tought');
  await expect.poll(() => keptOf(chat, 'draft')).toBe(2);
  await stored(chat);
  const other = await chat.context().newPage();
  await other.goto(new URL('icon.svg', site.url).href);
  await other.evaluate(holdDatabase);
  await field(chat, 'Edit message').fill('Hello again');
  await composer(chat).fill('A thought that is not finished');
  // Timers fire in the order in which they end: the page, which stores what is typed after 300 ms, has begun to and waits for the disk
  // when this one has ended.
  await chat.evaluate((savedAfterMs) => new Promise((done) => setTimeout(done, savedAfterMs)), 300);
  await chat.close();
  await other.close();
  const page = await chat.context().newPage();
  await page.goto(site.url);
  await value(page, 'Edit message').toBe('Hello again');
  await value(page, 'Message').toBe('A thought that is not finished');
});

test('after a reload, a reply of which nothing had come has failed, and Retry asks again; reasoning that had come is there', async ({
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

test('words in a message’s editor outlive another chat and a reload, and Escape gives them back', async ({ chat }) => {
  await ask(chat, 'First');
  await button(messages(chat).first(), 'Edit').click();
  await field(chat, 'Edit message').fill('Second');
  await button(chat, 'New chat').click();
  await messages(chat).first().waitFor({ state: 'detached' });
  await chatLink(chat, 'First').click();
  await value(chat, 'Edit message').toBe('Second');
  await chat.reload();
  await value(chat, 'Edit message').toBe('Second');
  await field(chat, 'Edit message').press('Escape');
  await field(chat, 'Edit message').waitFor({ state: 'detached' });
  await undo(chat);
  await value(chat, 'Edit message').toBe('Second');
  await field(chat, 'Edit message').fill('Third');
  await button(messages(chat).first(), 'Send').click();
  await expect.poll(() => content(messages(chat).first()).innerText()).toBe('Third');
  await replied(chat);
  await reload(chat);
  await replied(chat);
  await expect.poll(() => content(messages(chat).first()).innerText()).toBe('Third');
  expect(await field(chat, 'Edit message').count()).toBe(0);
});

test('words in the dialogs of a chat outlive a reload, and Escape gives them back', async ({ chat }) => {
  await ask(chat, 'First');
  const insert = chat.getByRole('dialog', { name: 'Insert a message', exact: true });
  await actOnMessage(messages(chat).first(), 'Insert after…');
  await field(insert, 'Text').fill('Between');
  await chat.reload();
  const prompt = await openPrompt(chat);
  await field(prompt, 'System prompt').fill('Be brief.');
  await chat.reload();
  await openPrompt(chat);
  await value(prompt, 'System prompt').toBe('Be brief.');
  await chat.keyboard.press('Escape');
  await prompt.waitFor({ state: 'detached' });
  await undo(chat);
  await value(prompt, 'System prompt').toBe('Be brief.');
  await button(prompt, 'Save').click();
  await prompt.waitFor({ state: 'detached' });
  await actOnMessage(messages(chat).first(), 'Insert after…');
  await value(insert, 'Text').toBe('Between');
  await chat.keyboard.press('Escape');
  await insert.waitFor({ state: 'detached' });
  await undo(chat);
  await value(insert, 'Text').toBe('Between');
  await button(insert, 'Insert').click();
  await expect.poll(() => content(messages(chat).nth(1)).innerText()).toBe('Between');
});

test('words in the settings’ prompt editor outlive Escape and a reload, and Cancel gives them back', async ({
  chat,
}) => {
  let settings = await openSettings(chat, 'Prompts');
  await button(settings, 'Add prompt').click();
  await field(settings, 'Prompt name').fill('Poet');
  await field(settings, 'Prompt text').fill('Write verse.');
  await chat.keyboard.press('Escape');
  await settings.waitFor({ state: 'detached' });
  await reload(chat);
  settings = await openSettings(chat, 'Prompts');
  await value(settings, 'Prompt text').toBe('Write verse.');
  await value(settings, 'Prompt name').toBe('Poet');
  await button(settings, 'Cancel').click();
  await field(settings, 'Prompt text').waitFor({ state: 'detached' });
  await button(settings, 'Undo').click();
  await value(settings, 'Prompt text').toBe('Write verse.');
  await button(settings, 'Save').click();
  await promptRow(settings, 'Poet').waitFor();
  await button(settings, 'Add prompt').waitFor();
  await closeDialog(settings);
  await reload(chat);
  settings = await openSettings(chat, 'Prompts');
  await promptRow(settings, 'Poet').waitFor();
  expect(await field(settings, 'Prompt text').count()).toBe(0);
});
