import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Backup } from '../../../src/storage/files/backup';
import { reply as answer } from '../../server/behaviours';
import { ControlledReply } from '../../server/controlled';
import { ask, button, composer, content, messages, replied, reply, send, test as base, reload } from '../harness/app';
import { actOn, chatLink, conversations, rename, saveBackup, titles } from '../harness/screens/chats';
import { stored } from '../harness/stored';
import { textOf } from '../../../src/model/chat/parts';

/** `chat` has one question and answer in it; `other` is a second tab with the same chat open. */
const test = base.extend('other', async ({ chat, context }) => {
  await ask(chat, 'First question');
  await stored(chat);
  const other = await context.newPage();
  await other.goto(chat.url());
  await messages(other).nth(1).waitFor();
  return other;
});

const texts = (page: Page) => messages(page).locator('[data-part=content]').allInnerTexts();
const heading = (page: Page) => page.getByRole('heading', { level: 1 }).innerText();

test('messages sent in one tab appear in the other, while it has the chat open', async ({ chat, other, server }) => {
  const arriving = new ControlledReply();
  server.next(arriving.behaviour);
  await send(chat, 'And then?');
  await arriving.started;
  await expect.poll(() => texts(other)).toContain('And then?');
  arriving.say('Slowly');
  await expect.poll(() => content(reply(other)).innerText()).toBe('Slowly');
  expect(await reply(other).getAttribute('data-status')).toBe('streaming');
  await reply(other).getByText('This reply is arriving in another tab.').waitFor();
  arriving.say(' but surely.');
  arriving.finish({ prompt_tokens: 21, completion_tokens: 4 });
  expect(await replied(other)).toBe('Slowly but surely.');
  await expect.poll(() => texts(other)).toEqual(await texts(chat));
});

test('a draft typed in one tab is there in the other, but never over words being typed there', async ({
  chat,
  other,
}) => {
  await composer(chat).fill('Half a thought');
  await expect.poll(() => composer(other).inputValue()).toBe('Half a thought');
  await composer(other).pressSequentially(' and the other half');
  await expect.poll(() => composer(chat).inputValue()).toBe('Half a thought and the other half');
});

test('what is done to a chat in one tab shows in the other: a title, what is deleted and comes back, one that is begun', async ({
  chat,
  other,
}) => {
  await rename(chat, 'First question', 'A better title');
  await chatLink(other, 'A better title').waitFor();
  await expect.poll(() => heading(other)).toBe('A better title');

  await button(messages(chat, 'user').first(), 'Delete').click();
  await expect.poll(() => texts(other)).toEqual(['Hello from the test server.']);
  await button(chat.getByRole('status'), 'Undo').click();
  await expect.poll(() => texts(other)).toEqual(['First question', 'Hello from the test server.']);

  await actOn(chat, 'A better title', 'Delete');
  await chatLink(other, 'A better title').waitFor({ state: 'detached' });
  await button(chat.getByRole('status'), 'Undo').click();
  await chatLink(other, 'A better title').waitFor();

  await button(chat, 'New chat').click();
  await ask(chat, 'Second question');
  await chatLink(other, 'Second question').click();
  await expect.poll(() => texts(other)).toEqual(['Second question', 'Hello from the test server.']);
});

test('a rename and a pin at the same moment are both kept', async ({ chat, other }) => {
  await button(chat, 'Actions for First question').click();
  await button(chat.locator('[popover]:popover-open'), 'Rename').click();
  await chat.getByRole('textbox', { name: 'Title', exact: true }).fill('Renamed here');
  await button(other, 'Actions for First question').click();
  const pin = button(other.locator('[popover]:popover-open'), 'Pin');
  await Promise.all([chat.keyboard.press('Enter'), pin.click()]);
  for (const page of [chat, other]) {
    await chatLink(page, 'Renamed here').waitFor();
    await conversations(page).getByRole('heading', { name: 'Pinned' }).waitFor();
    await reload(page);
    await chatLink(page, 'Renamed here').waitFor();
    await conversations(page).getByRole('heading', { name: 'Pinned' }).waitFor();
  }
});

test('a question asked in one tab and one asked anew in the other, at the same moment, are both kept with reply and bill', async ({
  chat,
  other,
  server,
}) => {
  const usage = { prompt_tokens: 30, completion_tokens: 5 };
  const before = Number(await chat.locator('[data-count="conversation"]').getAttribute('data-value'));
  server.next(answer('One.', { usage }), answer('Two.', { usage }));
  const first = messages(other, 'user').first();
  await button(first, 'Edit').click();
  await first.getByRole('textbox', { name: 'Edit message' }).fill('Sent there');
  await composer(chat).fill('Sent here');
  await Promise.all([button(chat, 'Send').click(), button(first, 'Send').click()]);
  await expect.poll(() => server.chats).toHaveLength(3);
  await Promise.all([replied(chat), replied(other)]);
  await expect
    .poll(() => chat.locator('[data-count="conversation"]').getAttribute('data-value'))
    .toBe(`${before + 70}`);
  const { messages: kept } = JSON.parse(await saveBackup(chat)) as Backup;
  const asked = kept.filter((one) => textOf(one).startsWith('Sent'));
  expect(asked.map(textOf).sort()).toEqual(['Sent here', 'Sent there']);
  const answers = asked.map(({ id }) => textOf(kept.find(({ parentId }) => parentId === id)!));
  expect(answers.sort()).toEqual(['One.', 'Two.']);
});

test('a reply has one writer: when its tab closes, the other shows it as interrupted, and can go on with it', async ({
  chat,
  other,
  server,
}) => {
  const arriving = new ControlledReply();
  server.next(arriving.behaviour, answer([' and', ' goes', ' on.']));
  await send(chat, 'Write.');
  await arriving.started;
  arriving.say('It begins');
  await expect.poll(() => content(reply(other)).innerText()).toBe('It begins');
  expect(await button(reply(other), 'Continue').count()).toBe(0);
  await chat.close();
  expect(await replied(other, 'interrupted')).toBe('It begins');
  await button(reply(other), 'Continue').click();
  expect(await replied(other)).toBe('It begins and goes on.');
});

test('a tab whose data a newer version has taken over asks for a reload, and keeps the chat on the screen', async ({
  chat,
  other,
}) => {
  await composer(chat).fill('Not sent yet');
  await other.evaluate(async () => {
    const [{ name = '', version = 0 } = {}] = await indexedDB.databases();
    await new Promise((resolve) => {
      indexedDB.open(name, version + 1).onsuccess = resolve;
    });
  });
  const alert = chat.getByRole('alert').filter({ hasText: 'newer version of Tally' });
  await alert.waitFor();
  await button(alert, 'Reload').waitFor();
  expect(await composer(chat).inputValue()).toBe('Not sent yet');
  expect(await titles(chat)).toEqual(['First question']);
});
