import { expect, test } from 'vitest';
import { newMessage, type Message } from '../../../../../src/model/chat/message';
import { parseQuery } from '../../../../../src/model/search/query';
import { land, type Landed } from '../../../../../src/state/chat/find/landed';
import { conversation } from '../../../storage/builders';
import { Browser } from '../../a-tab';

function reply(text: string): Message {
  return { ...newMessage('c', null, 'assistant', ''), id: 'm', parts: [{ type: 'text', text }] };
}

test('in a message of 5 MB the first match is looked for while other tasks have their turns', async () => {
  const app = { landed: null as Landed | null, findingIn: null };
  let turns = 0;
  const counting = setInterval(() => (turns += 1), 0);
  const text = `${'Ein schöner *Satz* mit `Code`. \n'.repeat(150_000)} needle`;
  const landing = land(app, 'c', reply(text), parseQuery('needle'));
  // The words are marked at once.
  expect(app.landed).toMatchObject({ conversationId: 'c', current: null });
  await landing;
  clearInterval(counting);
  expect(app.landed?.current).toEqual({ messageId: 'm', place: 'content', index: 0 });
  expect(turns).toBeGreaterThan(5);
});

test('who has ended the marks, or opened another result, keeps that when the first match is found later', async () => {
  const app = { landed: null as Landed | null, findingIn: null };
  const landing = land(app, 'c', reply('a needle'), parseQuery('needle'));
  app.landed = null;
  await landing;
  expect(app.landed).toBeNull();
});

test('leaving a chat ends what is looked for and marked in it; a result ends what is looked for', async () => {
  const { app } = await (await Browser.start()).tab();
  for (const id of ['a', 'b']) await app.conversations.addWith(conversation(id), []);
  await app.open('a');
  app.findingIn = 'a';
  app.landed = { conversationId: 'a', wanted: { terms: [] }, current: null };
  await app.open('b');
  await app.open('a');
  expect([app.findingIn, app.landed]).toEqual([null, null]);

  app.findingIn = 'a';
  await land(app, 'a', undefined, parseQuery('needle'));
  expect([app.findingIn, app.landed?.conversationId]).toEqual([null, 'a']);
});
