import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { errorInTheMiddle, failure, hang, reply as says } from '../../server/behaviours';
import { ControlledReply } from '../../server/controlled';
import { ask, button, composer, content, messages, replied, reply, send, reload, test as alone } from '../harness/app';
import { test } from '../harness/visit';

const busy = (headers: Record<string, string>) => failure(429, { message: 'Slow down.' }, headers);

/** Sets a time in Settings → Endpoints. */
async function setTimeoutOf(page: Page, name: string, seconds: number): Promise<void> {
  await button(page, 'Settings').click();
  const settings = page.getByRole('dialog', { name: 'Settings', exact: true });
  const field = settings.getByRole('spinbutton', { name, exact: true });
  await field.fill(String(seconds));
  await field.press('Tab');
  await page.keyboard.press('Escape');
  await settings.waitFor({ state: 'detached' });
}

alone('a rate limit is waited out as the server says, and then the reply comes', async ({ chat, server }) => {
  await chat.clock.install();
  server.next(busy({ 'retry-after': '300' }));
  await send(chat, 'Hello');
  await reply(chat)
    .getByText(/Trying again in [23]\d\d s \(attempt 2 of 3\)\./)
    .waitFor();
  await chat.clock.fastForward(205_000);
  await reply(chat)
    .getByText(/Trying again in \d{1,2} s \(attempt 2 of 3\)\./)
    .waitFor();
  expect(server.chats).toHaveLength(1);
  await chat.clock.fastForward(100_000);
  expect(await replied(chat)).toBe('Hello from the test server.');
  expect(await chat.getByRole('alert').count()).toBe(0);
});

test('a long wait can be cancelled, and the question asked again', async ({ chat, server }) => {
  server.next(busy({ 'retry-after': '300' }));
  await send(chat, 'Hello');
  await reply(chat).getByText('(attempt 2 of 3)').waitFor();
  await button(reply(chat), 'Cancel').click();
  await replied(chat, 'stopped');
  // Why nothing came is still to be read.
  await reply(chat).getByRole('alert').getByText('Slow down.').waitFor();
  expect(server.chats).toHaveLength(1);
  await button(reply(chat), 'Regenerate').click();
  expect(await replied(chat)).toBe('Hello from the test server.');
});

test('overload without a word of when is tried again a little later', async ({ chat, server }) => {
  server.next(failure(503), failure(529));
  await send(chat, 'Hello');
  expect(await replied(chat)).toBe('Hello from the test server.');
  expect(server.chats).toHaveLength(3);
});

test('a quota that is used up is not tried again', async ({ chat, server }) => {
  server.next(
    failure(429, { message: 'You exceeded your quota.', code: 'insufficient_quota' }, { 'retry-after': '1' }),
  );
  await send(chat, 'Hello');
  await replied(chat, 'failed');
  await reply(chat).getByRole('alert').getByText('Your account has no credit or quota left.').waitFor();
  expect(server.chats).toHaveLength(1);
});

test('a server that forbids a retry is obeyed', async ({ chat, server }) => {
  server.next(failure(503, {}, { 'x-should-retry': 'false' }));
  await send(chat, 'Hello');
  await replied(chat, 'failed');
  expect(server.chats).toHaveLength(1);
});

test('nothing is tried again once text has come', async ({ chat, server }) => {
  server.next(errorInTheMiddle('So far', { message: 'Overloaded.', type: 'overloaded_error' }));
  await send(chat, 'Hello');
  expect(await replied(chat, 'interrupted')).toBe('So far');
  expect(server.chats).toHaveLength(1);
});

alone('a server that refuses stream options is asked without, once and from then on', async ({ chat, server }) => {
  server.next(failure(400, { message: 'Unknown parameter: stream_options', param: 'stream_options' }));
  await ask(chat, 'Hello');
  await ask(chat, 'Again');
  await reload(chat);
  await ask(chat, 'And again');
  expect(server.chats.map((body) => 'stream_options' in body)).toEqual([true, false, false, false]);
});

alone('a long silence is told, and is not given up', async ({ chat, server }) => {
  await chat.clock.install();
  const answer = new ControlledReply();
  server.next(answer.behaviour);
  await send(chat, 'Hello');
  await answer.started;
  await chat.clock.fastForward(30_000);
  await reply(chat)
    .getByText(/Still waiting after \d+ s/)
    .waitFor();
  answer.say('Here I am.');
  await reply(chat).getByText('Still waiting').waitFor({ state: 'detached' });
  answer.finish();
  expect(await replied(chat)).toBe('Here I am.');
});

alone('a server that does not answer is given up after as long as the person allows', async ({ chat, server }) => {
  await setTimeoutOf(chat, 'Longest wait for a response (seconds)', 200);
  await chat.clock.install();
  server.next(hang());
  await send(chat, 'Hello');
  await expect.poll(() => server.chats).toHaveLength(1);
  await chat.clock.fastForward(100_000);
  expect(await reply(chat).getAttribute('data-status')).toBe('streaming');
  await chat.clock.fastForward(101_000);
  await replied(chat, 'failed');
  await reply(chat).getByRole('alert').getByText('The server didn’t respond within 200 s.').waitFor();
  await button(reply(chat), 'Retry').click();
  expect(await replied(chat)).toBe('Hello from the test server.');
});

alone(
  'a stream that falls silent is given up after as long as the person allows, and keeps what came',
  async ({ chat, server }) => {
    await setTimeoutOf(chat, 'Longest pause in a reply (seconds)', 200);
    await chat.clock.install();
    server.next(hang('So far'));
    await send(chat, 'Hello');
    await content(reply(chat)).getByText('So far').waitFor();
    await chat.clock.fastForward(201_000);
    expect(await replied(chat, 'interrupted')).toBe('So far');
    await reply(chat).getByRole('alert').getByText('The server sent nothing more for 200 s.').waitFor();
    server.next(says([' so good.']));
    await button(reply(chat), 'Continue').click();
    expect(await replied(chat)).toBe('So far so good.');
  },
);

alone('comments of the server are signs of life', async ({ chat, server }) => {
  // Much longer than a beat, so that a machine with much to do is not taken for a silent server.
  await setTimeoutOf(chat, 'Longest pause in a reply (seconds)', 5);
  const answer = new ControlledReply();
  server.next(answer.behaviour);
  await send(chat, 'Hello');
  await answer.started;
  const beat = setInterval(() => answer.comment('PROCESSING'), 300);
  const end = Date.now() + 7000;
  await expect.poll(() => Date.now() > end).toBe(true);
  clearInterval(beat);
  answer.say('Done.');
  answer.finish();
  expect(await replied(chat)).toBe('Done.');
});

test('Stop ends a wait for an answer, and the chat can go on', async ({ chat, server }) => {
  server.next(hang());
  await send(chat, 'Hello');
  await expect.poll(() => server.chats).toHaveLength(1);
  await button(chat, 'Stop').click();
  await replied(chat, 'stopped');
  await composer(chat).waitFor();
  expect(await ask(chat, 'Again')).toBe('Hello from the test server.');
  expect(await messages(chat).count()).toBe(4);
});
