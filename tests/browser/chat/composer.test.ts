import { expect } from 'vitest';
import { ControlledReply } from '../../server/controlled';
import { ask, button, composer, content, messages, replied, send } from '../harness/app';
import { test } from '../harness/visit';

test('Enter sends, and the composer is empty and ready for more', async ({ chat, server }) => {
  await composer(chat).pressSequentially('Hello');
  await chat.keyboard.press('Enter');
  await replied(chat);
  expect(server.chats[0]?.['messages']).toEqual([{ role: 'user', content: 'Hello' }]);
  expect(await composer(chat).inputValue()).toBe('');
  await chat.keyboard.type('Again');
  expect(await composer(chat).inputValue()).toBe('Again');
});

test('Shift+Enter breaks the line, which is sent and shown as it was typed', async ({ chat, server }) => {
  await composer(chat).pressSequentially('One');
  await chat.keyboard.press('Shift+Enter');
  await composer(chat).pressSequentially('Two');
  expect(await composer(chat).inputValue()).toBe('One\nTwo');
  await chat.keyboard.press('Enter');
  await replied(chat);
  expect(server.chats[0]?.['messages']).toEqual([{ role: 'user', content: 'One\nTwo' }]);
  expect(await content(messages(chat, 'user').first()).innerText()).toBe('One\nTwo');
});

test('an Enter that ends an input method’s composition never sends', async ({ chat, server }) => {
  const keyboard = await chat.context().newCDPSession(chat);
  await composer(chat).focus();
  await keyboard.send('Input.imeSetComposition', { text: 'にほん', selectionStart: 3, selectionEnd: 3 });
  const enter = { key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 13 };
  await keyboard.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...enter });
  await keyboard.send('Input.dispatchKeyEvent', { type: 'keyUp', ...enter });
  await keyboard.send('Input.insertText', { text: '日本' });
  expect(await composer(chat).inputValue()).toBe('日本');
  // Safari ends the composition before its Enter, and marks that with 229.
  await keyboard.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...enter, windowsVirtualKeyCode: 229 });
  expect(await composer(chat).inputValue()).toBe('日本');
  expect(server.chats).toEqual([]);
  await chat.keyboard.press('Enter');
  await replied(chat);
  expect(server.chats[0]?.['messages']).toEqual([{ role: 'user', content: '日本' }]);
});

test('while a reply streams, Send is Stop, and Enter keeps what is typed', async ({ chat, server }) => {
  const answer = new ControlledReply();
  server.next(answer.behaviour);
  await send(chat, 'Hello');
  await answer.started;
  await button(chat, 'Stop').waitFor();
  expect(await button(chat, 'Send').count()).toBe(0);
  await composer(chat).fill('My next thought');
  await chat.keyboard.press('Enter');
  answer.say('Hi.');
  answer.finish();
  expect(await replied(chat)).toBe('Hi.');
  await button(chat, 'Send').waitFor();
  expect(await composer(chat).inputValue()).toBe('My next thought');
  expect(server.chats).toHaveLength(1);
});

test('a draft survives a reload at once', async ({ chat }) => {
  await composer(chat).fill('Not yet');
  await chat.reload();
  await expect.poll(() => composer(chat).inputValue()).toBe('Not yet');
  await ask(chat, 'First');
  await composer(chat).fill('Later');
  await chat.reload();
  await expect.poll(() => composer(chat).inputValue()).toBe('Later');
});

test('each chat has a draft of its own', async ({ chat }) => {
  const open = (title: string) => chat.getByRole('link', { name: title, exact: true }).click();
  await ask(chat, 'Cats');
  await composer(chat).fill('More of cats');
  await button(chat, 'New chat').click();
  await expect.poll(() => composer(chat).inputValue()).toBe('');
  await ask(chat, 'Dogs');
  await composer(chat).fill('More of dogs');
  await open('Cats');
  await expect.poll(() => composer(chat).inputValue()).toBe('More of cats');
  await button(chat, 'New chat').click();
  await expect.poll(() => composer(chat).inputValue()).toBe('');
  await composer(chat).fill('Something new');
  await open('Dogs');
  await expect.poll(() => composer(chat).inputValue()).toBe('More of dogs');
  await button(chat, 'New chat').click();
  await expect.poll(() => composer(chat).inputValue()).toBe('Something new');
});

test('what was sent is no draft any more after a reload', async ({ chat }) => {
  await ask(chat, 'Sent and gone');
  await chat.reload();
  await replied(chat);
  expect(await composer(chat).inputValue()).toBe('');
});
