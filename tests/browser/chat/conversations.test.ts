import { expect } from 'vitest';
import { reply } from '../../server/behaviours';
import { ask, button, composer, messages, reload, test as alone } from '../harness/app';
import {
  actOn,
  backupOf,
  chatLink,
  closeDialog,
  conversations,
  manyChats,
  openSettings,
  rename,
  restore,
  titles,
} from '../harness/screens/chats';
import { stored } from '../harness/stored';
import { test } from '../harness/visit';

const search = 'Search conversations';

test('a chat is called after its first message until it is renamed, and the name stays', async ({ chat }) => {
  const before = await titles(chat);
  await ask(chat, '## How do *tides* work?\nAnd why twice a day?');
  await expect.poll(() => titles(chat)).toEqual(['How do tides work?', ...before]);
  await rename(chat, 'How do tides work?', 'Tides');
  await chatLink(chat, 'Tides').waitFor();
  await ask(chat, 'And neap tides?');
  await reload(chat);
  await chatLink(chat, 'Tides').waitFor();
  await expect.poll(() => titles(chat)).toEqual(['Tides', ...before]);
  expect(await chat.getByRole('heading', { level: 1 }).innerText()).toBe('Tides');
});

test('chats are listed newest first, pinned ones above all, and opened by a click', async ({ chat }) => {
  const before = await titles(chat);
  for (const question of ['One', 'Two', 'Three']) {
    await button(chat, 'New chat').click();
    await ask(chat, question);
  }
  await expect.poll(() => titles(chat)).toEqual(['Three', 'Two', 'One', ...before]);
  await actOn(chat, 'One', 'Pin');
  await expect.poll(() => titles(chat)).toEqual(['One', 'Three', 'Two', ...before]);
  await chatLink(chat, 'Two').click();
  await messages(chat, 'user').getByText('Two').waitFor();
  expect(await chatLink(chat, 'Two').getAttribute('aria-current')).toBe('page');
  await reload(chat);
  await messages(chat, 'user').getByText('Two').waitFor();
  await actOn(chat, 'One', 'Unpin');
  await expect.poll(() => titles(chat)).toEqual(['Three', 'Two', 'One', ...before]);
});

test('a search finds words of titles and of messages, case and accents aside', async ({ chat, server }) => {
  const before = await titles(chat);
  server.next(reply('Bees dance.'), reply('Whales sing.'));
  await ask(chat, 'A café in Paris');
  await button(chat, 'New chat').click();
  await ask(chat, 'The sea');
  // What is searched is what is stored.
  await stored(chat);
  const searchbox = chat.getByRole('searchbox', { name: search });
  await searchbox.fill('CAFE');
  await expect.poll(() => titles(chat)).toEqual(['A café in Paris']);
  await searchbox.fill('whales sing');
  await expect.poll(() => titles(chat)).toEqual(['The sea']);
  await searchbox.fill('unicorns');
  await conversations(chat).getByText('No matches.').waitFor();
  await searchbox.fill('');
  await expect.poll(() => titles(chat)).toEqual(['The sea', 'A café in Paris', ...before]);
});

test('a deleted chat is gone after a reload, and Undo brings it back with its messages', async ({ chat }) => {
  const before = await titles(chat);
  await ask(chat, 'To be deleted');
  await button(chat, 'New chat').click();
  await ask(chat, 'To be kept');
  await actOn(chat, 'To be deleted', 'Delete');
  await expect.poll(() => titles(chat)).toEqual(['To be kept', ...before]);
  await button(chat.getByRole('status'), 'Undo').click();
  await chatLink(chat, 'To be deleted').click();
  await messages(chat, 'user').getByText('To be deleted', { exact: true }).waitFor();
  expect(await messages(chat).count()).toBe(2);
  await actOn(chat, 'To be deleted', 'Delete');
  await expect.poll(() => titles(chat)).toEqual(['To be kept', ...before]);
  await composer(chat).waitFor();
  await reload(chat);
  await chatLink(chat, 'To be kept').waitFor();
  await expect.poll(() => titles(chat)).toEqual(['To be kept', ...before]);
});

alone(
  'new chats begin with the default prompt of the library, and a chat edits a copy of its own',
  async ({ chat, server }) => {
    const settings = await openSettings(chat, 'Prompts');
    for (const [name, text] of [
      ['Brief', 'Answer in one sentence.'],
      ['Poet', 'Answer in verse.'],
    ] as const) {
      await button(settings, 'Add prompt').click();
      await settings.getByLabel('Prompt name').fill(name);
      await settings.getByLabel('Prompt text').fill(text);
      await button(settings, 'Save').click();
      await settings.getByRole('listitem').filter({ hasText: text }).waitFor();
    }
    await settings.getByLabel('Default for new chats').selectOption({ label: 'Brief' });
    await closeDialog(settings);

    await button(chat, 'New chat').click();
    // What applies a prompt may have to be loaded first.
    await expect.poll(() => button(chat, 'System prompt').getAttribute('title')).toBe('Answer in one sentence.');
    await ask(chat, 'One');
    expect(server.chats.at(-1)?.['messages']).toMatchObject([
      { role: 'system', content: 'Answer in one sentence.' },
      {},
    ]);

    await button(chat, 'System prompt').click();
    const dialog = chat.getByRole('dialog', { name: 'System prompt' });
    const text = dialog.getByRole('textbox', { name: 'System prompt', exact: true });
    expect(await text.inputValue()).toBe('Answer in one sentence.');
    await text.fill('Answer in one word.');
    await button(dialog, 'Save').click();
    await dialog.waitFor({ state: 'detached' });
    await ask(chat, 'Two');
    expect(server.chats.at(-1)?.['messages']).toMatchObject([
      { role: 'system', content: 'Answer in one word.' },
      {},
      {},
      {},
    ]);

    await button(chat, 'System prompt').click();
    await dialog.getByLabel('From the library').selectOption({ label: 'Poet' });
    await button(dialog, 'Save').click();
    await dialog.waitFor({ state: 'detached' });
    await reload(chat);
    await messages(chat).first().waitFor();
    await ask(chat, 'Three');
    expect(server.chats.at(-1)?.['messages']).toMatchObject([
      { role: 'system', content: 'Answer in verse.' },
      {},
      {},
      {},
      {},
      {},
    ]);

    await button(chat, 'New chat').click();
    await ask(chat, 'Four');
    expect(server.chats.at(-1)?.['messages']).toMatchObject([
      { role: 'system', content: 'Answer in one sentence.' },
      {},
    ]);
  },
);

alone('with 2,000 chats the list shows some, is searched, and goes on as it is scrolled', async ({ chat }) => {
  await ask(chat, 'Mine');
  await restore(chat, backupOf(manyChats(2000, 2)));
  await reload(chat);
  await chatLink(chat, 'Mine').waitFor();
  expect((await titles(chat)).length).toBeLessThan(200);
  await chat.getByRole('searchbox', { name: search }).fill('message 1 of c1999');
  await expect.poll(() => titles(chat)).toEqual(['Chat 1999']);
  await chat.getByRole('searchbox', { name: search }).fill('');
  await expect.poll(async () => (await titles(chat)).length).toBeGreaterThan(10);
  const before = (await titles(chat)).length;
  await conversations(chat).getByRole('link').last().scrollIntoViewIfNeeded();
  await expect.poll(async () => (await titles(chat)).length).toBeGreaterThan(before);
});

test('a chat of 2,000 messages opens at its end, and shows earlier ones as it is scrolled', async ({ chat }) => {
  await restore(chat, backupOf(manyChats(1, 2000)));
  await chatLink(chat, 'Chat 0').click();
  await messages(chat).last().getByText('Message 1999 of c0').waitFor();
  expect(await messages(chat).count()).toBeLessThan(200);
  // The end is shown before the rest is read.
  const log = chat.getByRole('log', { name: 'Conversation', exact: true });
  await expect.poll(() => log.locator('[inert]').count()).toBe(0);
  await log.evaluate((one) => one.scrollTo(0, 0));
  await messages(chat).first().getByText('Message 0 of c0').waitFor();
  expect(await messages(chat).count()).toBeLessThan(200);
});

test('the last chat is on show at the next start, and one step back leaves the page', async ({ chat, site }) => {
  await ask(chat, 'Hello');
  await chat.goto('about:blank');
  await chat.goto(site.url);
  await messages(chat).last().waitFor();
  expect(chat.url()).toContain('#/chat/');
  await chat.goBack();
  expect(chat.url()).toBe('about:blank');
  await chat.goForward();
  await messages(chat).last().waitFor();
});
