import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { startChatServer } from '../../server/chat-server';
import { findings } from '../harness/accessible';
import { ask, button, composer, connect, messages, replied, reply, send, testKey } from '../harness/app';
import { isFocused } from '../harness/focus';
import { test } from '../harness/visit';

/** Types a command and presses Enter. */
async function run(page: Page, command: string): Promise<void> {
  await composer(page).fill(command);
  await composer(page).press('Enter');
}

/** What a command had to say. */
function said(page: Page, words: string) {
  return page.getByText(words, { exact: false });
}

test('/temp holds for the chat, /n for the next request, /system is sent first, /model answers', async ({
  page,
  onTestFinished,
}) => {
  const server = await startChatServer({ key: testKey, models: ['test-model', 'other-model'] });
  onTestFinished(() => server.close());
  await connect(page, server.baseUrl);
  await run(page, '/temp 0.2');
  await said(page, 'This chat now uses temperature 0.2.').waitFor();
  expect(await composer(page).inputValue()).toBe('');
  await run(page, '/system Be brief.');
  await said(page, 'System prompt set for this chat.').waitFor();
  await run(page, '/model other-model');
  await said(page, 'This chat now uses other-model.').waitFor();
  await run(page, '/n 2');
  await said(page, 'asks for 2 replies').waitFor();
  await send(page, 'Hello');
  await expect.poll(() => server.chats.length).toBe(1);
  expect(server.chats[0]).toMatchObject({
    model: 'other-model',
    temperature: 0.2,
    n: 2,
    messages: [
      { role: 'system', content: 'Be brief.' },
      { role: 'user', content: 'Hello' },
    ],
  });
});

test('/model asks once about a name that no endpoint lists, and the draft stays meanwhile', async ({
  chat,
  server,
}) => {
  await run(chat, '/model teh-model');
  const question = chat.getByRole('alert').filter({ hasText: 'No endpoint lists a model “teh-model”.' });
  await button(question, 'Cancel').click();
  await question.waitFor({ state: 'detached' });
  expect(await composer(chat).inputValue()).toBe('/model teh-model');
  expect(await chat.getByRole('combobox', { name: 'Model', exact: true }).inputValue()).toBe('test-model');
  await composer(chat).press('Enter');
  await button(question, 'Use anyway').click();
  await said(chat, 'This chat now uses teh-model.').waitFor();
  expect(await composer(chat).inputValue()).toBe('');
  await ask(chat, 'Hello');
  expect(server.chats[0]).toMatchObject({ model: 'teh-model' });
});

test('/system can be undone', async ({ chat, server }) => {
  await run(chat, '/system Be brief.');
  await button(chat, 'Undo').click();
  await ask(chat, 'Hello');
  expect(server.chats[0]!['messages']).toEqual([{ role: 'user', content: 'Hello' }]);
});

test('a command that cannot be done says what is wrong, and stays to be corrected', async ({ chat, server }) => {
  const wrong = [
    ['/temp 5', 'a number from 0 to 2, not “5”.'],
    ['/temp hot', 'a number from 0 to 2, not “hot”.'],
    ['/temp', 'a number from 0 to 2.'],
    ['/n 0', 'a whole number from 1 to 10, not “0”.'],
    ['/n 500', 'a whole number from 1 to 10, not “500”.'],
    ['/model', 'Type a model’s name'],
    ['/system', 'Type the text after /system'],
    ['/retry', 'There’s no finished reply to regenerate'],
    ['/export', 'There’s nothing to save yet'],
  ] as const;
  for (const [command, words] of wrong) {
    // An empty chat: only there is nothing to be regenerated or saved.
    await button(chat, 'New chat').click();
    await run(chat, command);
    await chat.getByRole('alert').filter({ hasText: words }).waitFor();
    expect(await composer(chat).inputValue()).toBe(command);
    await ask(chat, 'Hello');
    expect(Object.keys(server.chats.at(-1)!).sort(), command).toEqual([
      'messages',
      'model',
      'stream',
      'stream_options',
    ]);
    await expect.poll(() => chat.getByRole('alert').count(), { message: command }).toBe(0);
  }
  expect(server.chats).toHaveLength(wrong.length);
});

test('an unknown command is sent as text after one question', async ({ chat, server }) => {
  await run(chat, '/shrug at it');
  const question = chat.getByRole('alert').filter({ hasText: 'There’s no command “/shrug”.' });
  await button(question, 'Cancel').click();
  await question.waitFor({ state: 'detached' });
  expect(await composer(chat).inputValue()).toBe('/shrug at it');
  expect(server.chats).toEqual([]);
  await composer(chat).press('Enter');
  await button(question, 'Send as a message').click();
  await replied(chat);
  expect(server.chats[0]!['messages']).toEqual([{ role: 'user', content: '/shrug at it' }]);
  expect(await question.count()).toBe(0);
});

test('“bye”, “quit” and paths are just text', async ({ chat, server }) => {
  for (const text of ['bye', 'quit', '/usr/bin/env']) await ask(chat, text);
  expect(await messages(chat, 'user').allInnerTexts()).toHaveLength(3);
  expect(server.chats).toHaveLength(3);
});

test('/retry asks again, /tokens adds up, /export saves, /new begins', async ({ chat, server }) => {
  await ask(chat, 'Hello');
  await run(chat, '/retry');
  await reply(chat).getByText('2 / 2').waitFor();
  await replied(chat);
  expect(server.chats).toHaveLength(2);
  await chat.locator('[data-count=conversation]').waitFor();
  await run(chat, '/tokens');
  await chat
    .getByRole('status')
    .getByText(/The next request is ≈ \d+ tokens/)
    .waitFor();
  await chat
    .getByRole('status')
    .getByText(/this chat has been billed \d+ tokens/)
    .waitFor();
  await composer(chat).fill('/export');
  const [file] = await Promise.all([chat.waitForEvent('download'), composer(chat).press('Enter')]);
  expect(file.suggestedFilename()).toBe('Hello.md');
  expect(await readFile(await file.path(), 'utf8')).toContain('Hello from the test server.');
  await run(chat, '/new');
  await messages(chat).first().waitFor({ state: 'detached' });
  expect(await composer(chat).inputValue()).toBe('');
  expect(await isFocused(composer(chat))).toBe(true);
});

test('commands are completed by keyboard and by pointer, in the text box that it is', async ({ chat }) => {
  await composer(chat).press('/');
  const list = chat.getByRole('listbox', { name: 'Commands', exact: true });
  await list.getByRole('option').nth(8).waitFor();
  expect(await findings(chat)).toEqual([]);
  await composer(chat).press('t');
  await expect.poll(() => list.getByRole('option').count()).toBe(2);
  await expect.poll(() => composer(chat).getAttribute('aria-controls')).not.toBeNull();
  await composer(chat).press('ArrowDown');
  const marked = list.getByRole('option', { selected: true });
  expect(await marked.innerText()).toContain('/temp');
  expect(await composer(chat).getAttribute('aria-activedescendant')).toBe(await marked.getAttribute('id'));
  await composer(chat).press('Enter');
  await expect.poll(() => composer(chat).inputValue()).toBe('/temp ');
  await list.waitFor({ state: 'detached' });
  await composer(chat).pressSequentially('1');
  await composer(chat).press('Enter');
  await said(chat, 'This chat now uses temperature 1.').waitFor();

  await composer(chat).press('/');
  await list.waitFor();
  // Tab leads on and runs nothing.
  await composer(chat).press('ArrowUp');
  await marked.waitFor();
  await composer(chat).press('Tab');
  expect(await composer(chat).inputValue()).toBe('/');
  await composer(chat).press('Escape');
  await list.waitFor({ state: 'detached' });
  await composer(chat).press('Backspace');
  await composer(chat).press('/');
  // What takes no argument is done at once.
  await list.getByRole('option').filter({ hasText: '/help' }).click();
  await said(chat, 'is sent as is').waitFor();
  expect(await composer(chat).inputValue()).toBe('');
  expect(await findings(chat)).toEqual([]);
  await button(chat, 'Dismiss').click();
  await said(chat, 'is sent as is').waitFor({ state: 'detached' });

  // Where the list leaves one, Enter runs that.
  await run(chat, '/tok');
  await said(chat, 'The next request is').waitFor();
  expect(await composer(chat).inputValue()).toBe('');
});

test('an Enter that ends a composition runs no command', async ({ chat, server }) => {
  await composer(chat).press('/');
  await chat.getByRole('option').first().waitFor();
  await composer(chat).fill('/temp 1');
  for (const key of [{ isComposing: true }, { keyCode: 229 }]) {
    await composer(chat).evaluate((field, init) => {
      field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true, ...init }));
    }, key);
  }
  await composer(chat).fill('Hello');
  await composer(chat).press('Enter');
  await replied(chat);
  expect(server.chats[0]).not.toHaveProperty('temperature');
});
