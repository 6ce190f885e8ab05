import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { ControlledReply } from '../../server/controlled';
import { actOnMessage, ask, button, composer, messages, send, rearrange, reload } from '../harness/app';
import { hasFocus, isFocused } from '../harness/focus';
import { test } from '../harness/visit';
import { findings } from '../harness/accessible';
import { chatLink, figure } from '../harness/screens/chats';
import { inTwoTurns, shows, twoTurns } from '../harness/screens/thread';

const asked = (page: { chats: Record<string, unknown>[] }): unknown => page.chats.at(-1)?.['messages'];
const insertDialog = (page: Page) => page.getByRole('dialog', { name: 'Insert a message', exact: true });
const undo = (page: Page) => button(page.getByRole('status'), 'Undo').click();

test('the first messages of a chat are written by hand, by keyboard alone: nothing is sent, and the draft stays', async ({
  chat,
  server,
}) => {
  await composer(chat).fill('How much?');
  const write = button(chat, 'Write messages yourself…');
  for (let steps = 0; steps < 10 && !(await isFocused(write)); steps += 1) await chat.keyboard.press('Shift+Tab');
  await chat.keyboard.press('Enter');
  const dialog = insertDialog(chat);
  await dialog.getByRole('radio', { name: 'User', exact: true, checked: true }).waitFor();
  await hasFocus(dialog.getByRole('textbox', { name: 'Text', exact: true }));
  await chat.keyboard.type('Tea?');
  await chat.keyboard.press('Tab');
  await chat.keyboard.press('Tab');
  await hasFocus(button(dialog, 'Insert and add another'));
  await chat.keyboard.press('Enter');
  await dialog.getByRole('status').getByText('1 message inserted.', { exact: true }).waitFor();
  await dialog.getByRole('radio', { name: 'Assistant', exact: true, checked: true }).waitFor();
  await hasFocus(dialog.getByRole('textbox', { name: 'Text', exact: true }));
  expect(await findings(chat)).toEqual([]);
  await chat.keyboard.type('Two cups.');
  await button(dialog, 'Insert').focus();
  await chat.keyboard.press('Enter');
  await shows(chat, 'user: Tea?', 'assistant: Two cups.');
  await hasFocus(messages(chat).nth(1));
  await chatLink(chat, 'Tea?').waitFor();
  expect(server.chats).toEqual([]);
  expect(await composer(chat).inputValue()).toBe('How much?');
  await reload(chat);
  await shows(chat, 'user: Tea?', 'assistant: Two cups.');
  await expect.poll(() => composer(chat).inputValue()).toBe('How much?');
  await button(chat, 'Send').click();
  await expect.poll(() => messages(chat).count()).toBe(4);
  await expect.poll(() => server.chats).toHaveLength(1);
  expect(asked(server)).toEqual([
    { role: 'user', content: 'Tea?' },
    { role: 'assistant', content: 'Two cups.' },
    { role: 'user', content: 'How much?' },
  ]);
});

test('a first message is undone, and the chat is empty again', async ({ chat }) => {
  await button(chat, 'Write messages yourself…').click();
  await insertDialog(chat).getByRole('radio', { name: 'System', exact: true }).check();
  await insertDialog(chat).getByRole('textbox', { name: 'Text', exact: true }).fill('Be brief.');
  await button(insertDialog(chat), 'Insert').click();
  await shows(chat, 'system: Be brief.');
  await undo(chat);
  await button(chat, 'Write messages yourself…').waitFor();
  expect(await messages(chat).count()).toBe(0);
});

inTwoTurns('a message is inserted anywhere, by anybody, and the thread as it was is kept', async ({ talk, server }) => {
  const billed = await figure(talk, 'count', 'conversation');
  await actOnMessage(messages(talk).nth(1), 'Insert after…');
  const dialog = talk.getByRole('dialog', { name: 'Insert a message', exact: true });
  await dialog.getByRole('radio', { name: 'System', exact: true }).check();
  await dialog.getByRole('textbox', { name: 'Text', exact: true }).fill('Be brief.');
  await button(dialog, 'Insert').click();
  const inserted = ['user: First', 'assistant: One.', 'system: Be brief.', 'user: Second', 'assistant: Two.'];
  await shows(talk, ...inserted);
  await hasFocus(messages(talk).nth(2));
  expect(await figure(talk, 'count', 'conversation'), 'a copy is not billed').toEqual(billed);
  expect(await messages(talk).nth(4).locator('[data-cost=message]').count()).toBe(0);
  await reload(talk);
  await shows(talk, ...inserted);

  await messages(talk).nth(2).getByText('2 / 2', { exact: true }).waitFor();
  await button(messages(talk).nth(2), 'Previous version').click();
  await shows(talk, ...twoTurns);
  await button(messages(talk).nth(2), 'Next version').click();
  await shows(talk, ...inserted);
  await ask(talk, 'Third');
  expect(asked(server)).toEqual([
    { role: 'user', content: 'First' },
    { role: 'assistant', content: 'One.' },
    { role: 'system', content: 'Be brief.' },
    { role: 'user', content: 'Second' },
    { role: 'assistant', content: 'Two.' },
    { role: 'user', content: 'Third' },
  ]);
});

inTwoTurns('the assistant’s words are written by hand, before the first message, too', async ({ talk }) => {
  await actOnMessage(messages(talk).first(), 'Insert before…');
  const dialog = talk.getByRole('dialog', { name: 'Insert a message', exact: true });
  await dialog.getByRole('radio', { name: 'Assistant', exact: true, checked: true }).waitFor();
  await hasFocus(dialog.getByRole('textbox', { name: 'Text', exact: true }));
  await talk.keyboard.type('Welcome.');
  await button(dialog, 'Insert').click();
  await shows(talk, 'assistant: Welcome.', ...twoTurns);
});

inTwoTurns('messages move up and down, and change their role', async ({ talk, server }) => {
  await actOnMessage(messages(talk).nth(2), 'Move up');
  await shows(talk, 'user: First', 'user: Second', 'assistant: One.', 'assistant: Two.');
  await hasFocus(messages(talk).nth(1));
  await actOnMessage(messages(talk).nth(1), 'Move down');
  await shows(talk, ...twoTurns);
  await actOnMessage(messages(talk).nth(1), 'Change role to user');
  await shows(talk, 'user: First', 'user: One.', 'user: Second', 'assistant: Two.');
  await ask(talk, 'Third');
  expect(asked(server)).toContainEqual({ role: 'user', content: 'One.' });

  await button(messages(talk).first(), 'More actions').click();
  await rearrange(messages(talk).first()).click();
  await expect.poll(() => button(messages(talk).first(), 'Move up').isDisabled()).toBe(true);
});

inTwoTurns('edited words are kept with what follows, without asking anything', async ({ talk, server }) => {
  await button(messages(talk).nth(1), 'Edit').click();
  await talk.getByRole('textbox', { name: 'Edit message', exact: true }).fill('Uno.');
  await button(messages(talk).nth(1), 'Save as new version').click();
  await shows(talk, 'user: First', 'assistant: Uno.', 'user: Second', 'assistant: Two.');
  await button(messages(talk).nth(2), 'Edit').click();
  await talk.getByRole('textbox', { name: 'Edit message', exact: true }).fill('Dos?');
  await button(messages(talk).nth(2), 'Save as new version').click();
  await shows(talk, 'user: First', 'assistant: Uno.', 'user: Dos?', 'assistant: Two.');
  expect(server.chats).toHaveLength(2);
});

test('nothing is rearranged above a reply that is still being written', async ({ chat, server }) => {
  const running = new ControlledReply();
  server.next(running.behaviour);
  await send(chat, 'First');
  await running.started;
  running.say('Once');
  await button(messages(chat).first(), 'More actions').click();
  await rearrange(messages(chat).first()).click();
  await expect.poll(() => button(messages(chat).first(), 'Insert after…').isDisabled()).toBe(true);
  running.finish();
  await expect.poll(() => button(messages(chat).first(), 'Insert after…').isDisabled()).toBe(false);
});

inTwoTurns(
  'each way to rearrange is undone: the thread is as it was, with no version more',
  async ({ talk, server }) => {
    const isAsItWas = async (): Promise<void> => {
      await shows(talk, ...twoTurns);
      expect(await talk.getByText('2 / 2', { exact: true }).count()).toBe(0);
    };
    await actOnMessage(messages(talk).nth(1), 'Move down');
    await shows(talk, 'user: First', 'user: Second', 'assistant: One.', 'assistant: Two.');
    await talk.getByRole('status').getByText('Message moved.', { exact: true }).waitFor();
    await undo(talk);
    await isAsItWas();

    await actOnMessage(messages(talk).nth(1), 'Change role to system');
    await shows(talk, 'user: First', 'system: One.', 'user: Second', 'assistant: Two.');
    await undo(talk);
    await isAsItWas();

    await actOnMessage(messages(talk).nth(3), 'Insert after…');
    await insertDialog(talk).getByRole('textbox', { name: 'Text', exact: true }).fill('Third');
    await button(insertDialog(talk), 'Insert').click();
    await shows(talk, ...twoTurns, 'user: Third');
    await undo(talk);
    await isAsItWas();

    await button(messages(talk).nth(1), 'Edit').click();
    await talk.getByRole('textbox', { name: 'Edit message', exact: true }).fill('Uno.');
    await button(messages(talk).nth(1), 'Save as new version').click();
    await shows(talk, 'user: First', 'assistant: Uno.', 'user: Second', 'assistant: Two.');
    await undo(talk);
    await isAsItWas();
    await reload(talk);
    await isAsItWas();
    expect(server.chats).toHaveLength(2);
  },
);
