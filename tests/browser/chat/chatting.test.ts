import { expect } from 'vitest';
import { ControlledReply } from '../../server/controlled';
import { reply as says } from '../../server/behaviours';
import { ask, button, composer, content, messages, replied, reply, send } from '../harness/app';
import { test } from '../harness/visit';

interface Sent {
  role: string;
  content: string;
}

test('a reply is busy while it streams, and shows each word as it comes', async ({ chat, server }) => {
  const answer = new ControlledReply();
  server.next(answer.behaviour);
  await send(chat, 'Count to three');
  await answer.started;
  answer.say('One, ');
  await content(reply(chat)).getByText('One,').waitFor();
  expect(await reply(chat).getAttribute('data-status')).toBe('streaming');
  expect(await reply(chat).getAttribute('aria-busy')).toBe('true');
  answer.say('two, **three**.');
  await content(reply(chat)).locator('strong').waitFor();
  answer.finish();
  expect(await replied(chat)).toBe('One, two, three.');
  expect(await reply(chat).getAttribute('aria-busy')).toBe('false');
});

test('Stop hangs up, keeps what came, and offers Continue and Regenerate', async ({ chat, server }) => {
  const answer = new ControlledReply();
  server.next(answer.behaviour);
  await send(chat, 'Tell me a story');
  await answer.started;
  answer.say('Once upon a time');
  await content(reply(chat)).getByText('Once upon a time').waitFor();
  await button(chat, 'Stop').click();
  await answer.untilGone();
  expect(await replied(chat, 'stopped')).toBe('Once upon a time');
  await button(reply(chat), 'Continue').waitFor();
  await button(reply(chat), 'Regenerate').waitFor();
  await button(chat, 'Send').waitFor();
  expect(await chat.getByRole('alert').count()).toBe(0);
});

test('Continue asks the server to go on with the partial reply, and appends to the same message', async ({
  chat,
  server,
}) => {
  const begun = new ControlledReply();
  server.next(begun.behaviour);
  await send(chat, 'Tell me a story');
  await begun.started;
  begun.say('Once upon a time');
  await content(reply(chat)).getByText('Once upon a time').waitFor();
  await begun.breakOff();
  expect(await replied(chat, 'interrupted')).toBe('Once upon a time');
  server.next(says(', there was a king.'));
  await button(reply(chat), 'Continue').click();
  expect(await replied(chat)).toBe('Once upon a time, there was a king.');
  expect(await messages(chat).count()).toBe(2);
  expect(server.chats[1]?.['messages']).toEqual([
    { role: 'user', content: 'Tell me a story' },
    { role: 'assistant', content: 'Once upon a time' },
    { role: 'user', content: 'Continue exactly where you stopped, without repeating anything.' },
  ]);
  await ask(chat, 'And then?');
  const roles = (server.chats[2]?.['messages'] as Sent[]).map(({ role }) => role);
  expect(roles, 'the instruction is not kept in the thread').toEqual(['user', 'assistant', 'user']);
});

test('every turn sends the whole history again, the system prompt first', async ({ chat, server }) => {
  await button(chat, 'System prompt').click();
  const dialog = chat.getByRole('dialog', { name: 'System prompt', exact: true });
  await dialog.getByRole('textbox', { name: 'System prompt', exact: true }).fill('You are terse.');
  await button(dialog, 'Save').click();
  await dialog.waitFor({ state: 'detached' });
  server.next(says('Hi.'), says('Fine.'));
  await ask(chat, 'Hello');
  await ask(chat, 'How are you?');
  expect(server.chats[1]).toMatchObject({
    model: 'test-model',
    stream: true,
    messages: [
      { role: 'system', content: 'You are terse.' },
      { role: 'user', content: 'Hello' },
      { role: 'assistant', content: 'Hi.' },
      { role: 'user', content: 'How are you?' },
    ],
  });
});

test('replies in several chats come at once, and go on while another chat is open', async ({ chat, server }) => {
  const [first, second] = [new ControlledReply(), new ControlledReply()];
  server.next(first.behaviour, second.behaviour);
  await send(chat, 'About cats');
  await first.started;
  first.say('Cats');
  await content(reply(chat)).getByText('Cats').waitFor();
  await button(chat, 'New chat').click();
  await messages(chat).first().waitFor({ state: 'detached' });
  await send(chat, 'About dogs');
  await second.started;
  second.say('Dogs');
  await content(reply(chat)).getByText('Dogs').waitFor();
  first.say(' purr.');
  first.finish();
  second.say(' bark.');
  second.finish();
  expect(await replied(chat)).toBe('Dogs bark.');
  await chat.getByRole('link', { name: 'About cats', exact: true }).click();
  await content(reply(chat)).getByText('Cats purr.').waitFor();
  expect(await replied(chat)).toBe('Cats purr.');
});

test('a reply that runs in another chat is still streaming when one comes back to it', async ({ chat, server }) => {
  const answer = new ControlledReply();
  server.next(answer.behaviour);
  await send(chat, 'More about cats');
  await answer.started;
  answer.say('Cats');
  await button(chat, 'New chat').click();
  await messages(chat).first().waitFor({ state: 'detached' });
  await button(chat, 'Send').waitFor();
  answer.say(' purr');
  await chat.getByRole('link', { name: 'More about cats', exact: true }).click();
  await expect.poll(() => replied(chat, 'streaming')).toBe('Cats purr');
  answer.say('.');
  answer.finish();
  expect(await replied(chat)).toBe('Cats purr.');
});

test('Copy puts the message’s own text on the clipboard, and says so', async ({ chat, server }) => {
  await chat.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  server.next(says('**Bold** and `code`'));
  await ask(chat, 'Show me markdown');
  await reply(chat).hover();
  await button(reply(chat), 'Copy').click();
  await chat.getByRole('status').getByText('Copied').waitFor();
  expect(await chat.evaluate(() => navigator.clipboard.readText())).toBe('**Bold** and `code`');
});

test('the first message names the chat', async ({ chat }) => {
  await ask(chat, 'Why is the sky blue?');
  const list = chat.getByRole('navigation', { name: 'Conversations', exact: true });
  await list.getByRole('link', { name: 'Why is the sky blue?', exact: true }).waitFor();
  await chat.getByRole('heading', { name: 'Why is the sky blue?', exact: true }).waitFor();
});

test('a message that is only white space is not sent', async ({ chat, server }) => {
  await composer(chat).fill(' \n ');
  await button(chat, 'Send').click();
  await ask(chat, 'Hello');
  expect(server.chats).toHaveLength(1);
  expect(await messages(chat).count()).toBe(2);
});
