import { expect, test } from 'vitest';
import { pathOf, placeIn } from '../../../../src/state/app/address';
import { openAt } from '../../../../src/state/chat/open-at';
import { reword } from '../../../../src/state/chat/rearrange';
import { textOf } from '../../../../src/model/chat/parts';
import { newMessage } from '../../../../src/model/chat/message';
import { reply } from '../../../server/behaviours';
import { ask, Browser, texts } from '../a-tab';

test('an address names a chat, or a message in it, and nothing else', () => {
  expect(placeIn(pathOf('c-1'))).toEqual({ conversationId: 'c-1', messageId: null });
  expect(placeIn(pathOf('c-1', 'm-2'))).toEqual({ conversationId: 'c-1', messageId: 'm-2' });
  for (const path of ['', '#/', '#/chat/', '#/chat/a/', '#/chat/a/b/c', '#/chat/a b', '#/settings/a'])
    expect(placeIn(path), path).toBeNull();
});

test('the address of a message opens its chat with the message to be brought into view, on its own branch', async () => {
  const browser = await Browser.start();
  browser.server.next(reply('One.'), reply('Two.'));
  const { thread } = await browser.tab();
  const first = await ask(thread, 'First');
  await reword(thread, first, 'Reworded.');
  expect(texts(thread)).toEqual(['First', 'Reworded.']);
  const { thread: there } = await browser.tab(pathOf(thread.id, first.id));
  expect(there.revealed).toBe(first.id);
  expect(texts(there)).toEqual(['First', 'One.']);
});

test('a message that is gone, or never was, leaves its chat as it was left; a chat that is gone, a new one', async () => {
  const browser = await Browser.start();
  browser.server.next(reply('One.'));
  const { thread } = await browser.tab();
  await ask(thread, 'First');
  const { thread: there } = await browser.tab(pathOf(thread.id, 'gone'));
  expect([there.id, there.revealed]).toEqual([thread.id, null]);
  expect(texts(there)).toEqual(['First', 'One.']);
  const { thread: blank } = await browser.tab(pathOf('gone', 'gone'));
  expect(blank.isNew).toBe(true);
});

test('landing on a summary shows the branch that it stands in', async () => {
  const browser = await Browser.start();
  browser.server.next(reply('One.'), reply('Two.'));
  const { app, thread } = await browser.tab();
  const first = await ask(thread, 'First');
  await ask(thread, 'Second');
  const summary = { ...newMessage(thread.id, first.id, 'assistant', 'In short.'), summary: true as const };
  await thread.messages.put([summary]);
  await openAt(app, thread.id, summary.id);
  expect(thread.revealed).toBe(summary.id);
  expect(texts(thread)).toEqual(['First', 'One.', 'Second', 'Two.']);
  expect(thread.messages.shown.map(textOf)).toContain('In short.');
});
