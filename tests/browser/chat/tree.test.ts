import { expect } from 'vitest';
import { reply as says } from '../../server/behaviours';
import { startChatServer } from '../../server/chat-server';
import { actOnMessage, ask, button, content, messages, replied, reply, rearrange, reload } from '../harness/app';
import { hasFocus } from '../harness/focus';
import { test } from '../harness/visit';
import { findings } from '../harness/accessible';
import { chatLink, conversations, figure, openSettings } from '../harness/screens/chats';
import { field } from '../harness/screens/fields';
import { openSeeded, seededText, seedThread } from '../harness/seed-thread';
import { aloneInTwoTurns, inTwoTurns, shows, twoTurns } from '../harness/screens/thread';

const asked = (page: { chats: Record<string, unknown>[] }): unknown => page.chats.at(-1)?.['messages'];

inTwoTurns('a reply is asked for again with another model, for once', async ({ talk, server }) => {
  server.next(says('Zwei.'));
  await actOnMessage(messages(talk).nth(3), 'Regenerate with…');
  const dialog = talk.getByRole('dialog', { name: 'Regenerate with another model', exact: true });
  await dialog.waitFor();
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

aloneInTwoTurns(
  'a reply is asked for again at another endpoint, for once',
  async ({ talk, server, onTestFinished }) => {
    const other = await startChatServer({ key: 'sk-other', models: ['other-model'], usually: says('Zwei.') });
    onTestFinished(() => other.close());
    await button(await openSettings(talk, 'Endpoints'), 'Add endpoint').click();
    await field(talk, 'Base URL').fill(other.baseUrl);
    await field(talk, 'API key').fill('sk-other');
    await button(talk, 'Test connection').click();
    await talk.getByText('1 model', { exact: true }).waitFor();
    await button(talk, 'Save').click();
    await chatLink(talk, 'First').click();
    await shows(talk, ...twoTurns);
    await actOnMessage(messages(talk).nth(3), 'Regenerate with…');
    const dialog = talk.getByRole('dialog', { name: 'Regenerate with another model', exact: true });
    await dialog.getByRole('button', { name: /^other-model/ }).click();
    await shows(talk, ...twoTurns.slice(0, 3), 'assistant: Zwei.');
    await replied(talk);
    await reply(talk).getByText('2 / 2', { exact: true }).waitFor();
    expect(asked(other)).toEqual(asked(server));
    await ask(talk, 'Third');
    expect([server.chats.length, other.chats.length]).toEqual([3, 1]);
  },
);

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
    const chatsBefore = await conversations(talk).getByRole('link').count();
    await button(talk, 'System prompt').click();
    const prompt = talk.getByRole('dialog', { name: 'System prompt', exact: true });
    await prompt.getByRole('textbox', { name: 'System prompt', exact: true }).fill('Be brief.');
    await button(prompt, 'Save').click();
    await prompt.waitFor({ state: 'detached' });
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
    await reload(talk);
    await shows(talk, ...twoTurns.slice(0, 2), 'user: Third', 'assistant: Other.');
    // The one that was begun last comes first.
    await chatLink(talk, 'First').first().click();
    await shows(talk, ...twoTurns);
    await expect.poll(() => conversations(talk).getByRole('link').count()).toBe(chatsBefore + 1);
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
    // The change of role has an Undo of its own, until the deletion is stored and has one.
    await talk.getByRole('status').getByText('3 messages deleted.', { exact: true }).waitFor();
    await button(talk.getByRole('status'), 'Undo').click();
    await shows(talk, ...changed);
    await actOnMessage(messages(talk).nth(1), 'Delete this version');
    await shows(talk, ...twoTurns);
    expect(await talk.getByText('2 / 2', { exact: true }).count()).toBe(0);
    await button(talk.getByRole('status'), 'Undo').click();
    await shows(talk, ...changed);
    await messages(talk).nth(1).getByText('2 / 2', { exact: true }).waitFor();
  },
);

inTwoTurns('the outline shows all versions, and goes to any message by keyboard', async ({ talk }) => {
  await actOnMessage(messages(talk).nth(1), 'Change role to system');
  await messages(talk).nth(1).getByText('2 / 2', { exact: true }).waitFor();
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
  await expect.poll(() => items.nth(1).getAttribute('aria-expanded')).toBe('false');
  await talk.keyboard.press('ArrowRight');
  await expect.poll(() => items.count()).toBe(7);
  await talk.keyboard.press('ArrowRight');
  await hasFocus(items.nth(2));
  await talk.keyboard.press('ArrowLeft');
  await hasFocus(items.nth(1));
  // A row above the one with the focus is folded with the mouse: it is then the one that Tab and the keys begin at.
  await talk.keyboard.press('ArrowDown');
  await hasFocus(items.nth(2));
  await items.nth(1).locator('.sign').click();
  await expect.poll(() => items.count()).toBe(5);
  await hasFocus(items.nth(1));
  await expect
    .poll(() => tree.locator('[tabindex="0"]').evaluateAll((all) => all.map((one) => one.ariaExpanded)))
    .toEqual(['false']);
  await talk.keyboard.press('ArrowRight');
  await expect.poll(() => items.count()).toBe(7);
  await talk.keyboard.press('ArrowDown');
  await talk.keyboard.press('Enter');
  await shows(talk, ...twoTurns);
  await hasFocus(messages(talk).nth(2));
});

test('the outline says what is read, without markdown’s signs', async ({ chat, server }) => {
  server.next(says('# Tea\n\n- A **hot** `drink`\n- see [the leaves](https://leaves.example)'));
  await ask(chat, 'What is *tea*?');
  await actOnMessage(reply(chat), 'Outline…');
  await chat.getByRole('treeitem', { name: 'You What is tea?', exact: true }).waitFor();
  await chat.getByRole('treeitem', { name: 'test-model Tea A hot drink see the leaves', exact: true }).waitFor();
});

test('the menu of a message leaves room to the edges of the screen', async ({ chat, server }) => {
  await chat.setViewportSize({ width: 1440, height: 900 });
  server.next(says('Once'), says('Twice'));
  await ask(chat, 'First');
  await button(reply(chat), 'Regenerate').click();
  await reply(chat).getByText('2 / 2', { exact: true }).waitFor();
  await replied(chat);
  for (const height of [900, 400]) {
    await chat.setViewportSize({ width: 1440, height });
    await button(reply(chat), 'More actions').click();
    const box = await reply(chat).locator('[popover]:popover-open').boundingBox();
    expect(box!.y).toBeGreaterThanOrEqual(8);
    expect(box!.y + box!.height).toBeLessThanOrEqual(height - 8);
    await chat.keyboard.press('Escape');
  }
});

test('the outline leads far up in a long thread', async ({ chat }) => {
  await seedThread(chat, 'long', 44);
  await openSeeded(chat, 'long');
  await reply(chat).getByText(seededText(43)).waitFor();
  expect(await messages(chat).getByText(seededText(0), { exact: true }).count()).toBe(0);
  await actOnMessage(reply(chat), 'Outline…');
  await chat
    .getByRole('treeitem')
    .filter({ hasText: seededText(0) })
    .click();
  await hasFocus(messages(chat).first());
  const first = content(messages(chat).first());
  expect(await first.innerText()).toBe(seededText(0));
  await expect
    .poll(() =>
      first.evaluate((one) => {
        const view = one.closest('[role=log]')!.getBoundingClientRect();
        const { top, bottom } = one.getBoundingClientRect();
        return top >= view.top && bottom <= view.bottom;
      }),
    )
    .toBe(true);
});

test('on a phone the menu is a sheet of targets that a thumb can hit', async ({ chat }) => {
  await chat.setViewportSize({ width: 390, height: 844 });
  await ask(chat, 'First');
  await button(reply(chat), 'More actions').click();
  const menu = reply(chat).locator('[popover]:popover-open');
  await menu.waitFor();
  expect(await findings(chat)).toEqual([]);
  const sizes = await menu
    .getByRole('button')
    .evaluateAll((all) => all.map((one) => Math.round(one.getBoundingClientRect().height)));
  // Of none, the least would be infinite.
  expect(sizes.length).toBeGreaterThan(4);
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(44);
  const box = await menu.boundingBox();
  expect(box).toMatchObject({ x: 0, width: 390 });
  await rearrange(menu).click();
  await button(menu, 'Change role to user').click();
  await shows(chat, 'user: First', 'user: Hello from the test server.');
});
