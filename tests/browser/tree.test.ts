import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { reply as says } from '../server/behaviours';
import { ControlledReply } from '../server/controlled';
import { actOnMessage, ask, button, content, messages, replied, reply, send, test } from './harness/app';
import { findings } from './harness/accessible';
import { chatLink, conversations, figure } from './harness/chats';

/** What is on show: role and text. */
const shown = (page: Page): Promise<string[]> =>
  messages(page).evaluateAll((articles) =>
    articles.map((one) => {
      const text = one.querySelector('[data-part=content]')?.textContent.trim() ?? '';
      return `${one.dataset['role'] ?? ''}: ${text}`;
    }),
  );
const shows = (page: Page, ...wanted: string[]): Promise<void> => expect.poll(() => shown(page)).toEqual(wanted);
const hasFocus = (one: Locator): Promise<void> =>
  expect.poll(() => one.evaluate((element) => element === document.activeElement)).toBe(true);
const asked = (page: { chats: Record<string, unknown>[] }): unknown => page.chats.at(-1)?.['messages'];

const twoTurns = ['user: First', 'assistant: One.', 'user: Second', 'assistant: Two.'];

const inTwoTurns = test.extend('talk', async ({ chat, server }) => {
  server.next(says('One.'), says('Two.'));
  await ask(chat, 'First');
  await ask(chat, 'Second');
  return chat;
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
  await talk.reload();
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
  expect(await dialog.getByRole('radio', { name: 'Assistant', exact: true }).isChecked()).toBe(true);
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
  expect(await button(messages(talk).first(), 'Move up').isDisabled()).toBe(true);
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

inTwoTurns('a reply is asked for again with another model, for once', async ({ talk, server }) => {
  server.next(says('Zwei.'));
  await actOnMessage(messages(talk).nth(3), 'Regenerate with…');
  const dialog = talk.getByRole('dialog', { name: 'Regenerate with another model', exact: true });
  expect(await findings(talk)).toEqual([]);
  await dialog.getByRole('searchbox', { name: 'Search models', exact: true }).fill('other-model');
  await talk.keyboard.press('Enter');
  await content(reply(talk)).getByText('Zwei.').waitFor();
  await replied(talk);
  expect(server.chats.at(-1)?.['model']).toBe('other-model');
  await reply(talk).getByText('other-model', { exact: true }).waitFor();
  await ask(talk, 'Third');
  expect(server.chats.at(-1)?.['model']).not.toBe('other-model');
});

inTwoTurns('a message at the end is answered without being sent again', async ({ talk, server }) => {
  await button(reply(talk), 'Delete').click();
  await expect.poll(() => messages(talk).count()).toBe(3);
  server.next(says('Two, again.'));
  await actOnMessage(messages(talk).last(), 'Ask for a reply');
  await shows(talk, ...twoTurns.slice(0, 3), 'assistant: Two, again.');
});

inTwoTurns(
  'a chat branches into a new one, with its system prompt, and nothing of its bill',
  async ({ talk, server }) => {
    await button(talk, 'System prompt').click();
    const prompt = talk.getByRole('dialog', { name: 'System prompt', exact: true });
    await prompt.getByRole('textbox', { name: 'System prompt', exact: true }).fill('Be brief.');
    await button(prompt, 'Save').click();
    await actOnMessage(messages(talk).nth(1), 'Branch into a new chat');
    await shows(talk, ...twoTurns.slice(0, 2));
    await chatLink(talk, 'First (branch)').waitFor();
    expect(await figure(talk, 'count', 'conversation')).toBeNull();
    server.next(says('Other.'));
    await ask(talk, 'Third');
    expect(asked(server)).toEqual([
      { role: 'system', content: 'Be brief.' },
      { role: 'user', content: 'First' },
      { role: 'assistant', content: 'One.' },
      { role: 'user', content: 'Third' },
    ]);
    await talk.reload();
    await shows(talk, ...twoTurns.slice(0, 2), 'user: Third', 'assistant: Other.');
    await chatLink(talk, 'First').click();
    await shows(talk, ...twoTurns);
    expect(await conversations(talk).getByRole('link').count()).toBe(2);
  },
);

inTwoTurns(
  'a version goes with what follows it, a branch from its fork on; Undo brings them back',
  async ({ talk }) => {
    await actOnMessage(messages(talk).nth(1), 'Change role to system');
    const changed = ['user: First', 'system: One.', 'user: Second', 'assistant: Two.'];
    await shows(talk, ...changed);
    await actOnMessage(messages(talk).nth(3), 'Delete this branch');
    await shows(talk, ...twoTurns);
    await button(talk.getByRole('status'), 'Undo').click();
    await shows(talk, ...changed);
    await actOnMessage(messages(talk).nth(1), 'Delete this version');
    await shows(talk, ...twoTurns);
  },
);

inTwoTurns('the outline shows all versions, and goes to any message by keyboard', async ({ talk }) => {
  await actOnMessage(messages(talk).nth(1), 'Change role to system');
  await actOnMessage(messages(talk).nth(3), 'Outline…');
  const tree = talk.getByRole('dialog', { name: 'Outline', exact: true }).getByRole('tree');
  const items = tree.getByRole('treeitem');
  await hasFocus(items.last());
  // The version that is not on show is closed.
  expect(await items.count()).toBe(5);
  expect(await findings(talk)).toEqual([]);
  await talk.keyboard.press('Home');
  await talk.keyboard.press('ArrowDown');
  await hasFocus(items.nth(1));
  expect(await items.nth(1).getAttribute('aria-expanded')).toBe('false');
  await talk.keyboard.press('ArrowRight');
  await expect.poll(() => items.count()).toBe(7);
  await talk.keyboard.press('ArrowRight');
  await hasFocus(items.nth(2));
  await talk.keyboard.press('ArrowLeft');
  await hasFocus(items.nth(1));
  await talk.keyboard.press('ArrowDown');
  await talk.keyboard.press('Enter');
  await shows(talk, ...twoTurns);
  await hasFocus(messages(talk).nth(2));
});

test('the outline leads far up in a long thread', async ({ chat, server }) => {
  for (let turn = 1; turn <= 22; turn += 1) {
    server.next(says(`Answer ${turn}.`));
    await ask(chat, `Question ${turn}`);
  }
  await chat.reload();
  await button(chat, 'Show 4 earlier messages').waitFor();
  await actOnMessage(reply(chat), 'Outline…');
  await chat.getByRole('treeitem').filter({ hasText: 'Question 1' }).first().click();
  await hasFocus(messages(chat).first());
  await expect
    .poll(() => content(messages(chat).first()).evaluate((one) => one.getBoundingClientRect().top))
    .toBeGreaterThan(0);
});

test('nothing is rearranged above a reply that is still being written', async ({ chat, server }) => {
  const running = new ControlledReply();
  server.next(running.behaviour);
  await send(chat, 'First');
  await running.started;
  running.say('Once');
  await button(messages(chat).first(), 'More actions').click();
  expect(await button(messages(chat).first(), 'Insert after…').isDisabled()).toBe(true);
  running.finish();
  await expect.poll(() => button(messages(chat).first(), 'Insert after…').isDisabled()).toBe(false);
});

test('on a phone the menu is a sheet of targets that a thumb can hit', async ({ chat }) => {
  await chat.setViewportSize({ width: 390, height: 844 });
  await ask(chat, 'First');
  await button(reply(chat), 'More actions').click();
  const menu = reply(chat).locator('[popover]:popover-open');
  expect(await findings(chat)).toEqual([]);
  const sizes = await menu
    .getByRole('button')
    .evaluateAll((all) => all.map((one) => Math.round(one.getBoundingClientRect().height)));
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(44);
  const box = await menu.boundingBox();
  expect(box).toMatchObject({ x: 0, width: 390 });
  await button(menu, 'Change role to user').click();
  await shows(chat, 'user: First', 'user: Hello from the test server.');
});
