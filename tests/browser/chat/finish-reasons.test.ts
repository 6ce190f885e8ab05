import { expect } from 'vitest';
import { reply as says, toolCall } from '../../server/behaviours';
import { ask, button, content, reply, replied, send } from '../harness/app';
import { test } from '../harness/visit';

const inspector = { name: 'Inspector', exact: true } as const;

test('a reply cut at the limit that the person set offers to raise it, and goes on with the new one', async ({
  chat,
  server,
}) => {
  await button(chat, 'Inspector').click();
  const limit = chat.getByRole('complementary', inspector).getByRole('spinbutton', { name: 'Max tokens', exact: true });
  await limit.fill('2');
  server.next(says('To be', { finishReason: 'length' }));
  await ask(chat, 'Hamlet?');
  await reply(chat).getByText('Cut off at its limit of 2 tokens.').waitFor();
  await button(reply(chat), 'Raise to 4').click();
  // It was cut at 2 all the same.
  await reply(chat).getByText('Cut off at its limit of 2 tokens.').waitFor();
  await expect.poll(() => limit.inputValue()).toBe('4');
  server.next(says(' or not'));
  await button(reply(chat), 'Continue').click();
  await content(reply(chat)).getByText('To be or not').waitFor();
  await replied(chat);
  expect(server.chats.map(({ max_tokens }) => max_tokens)).toEqual([2, 4]);
  expect(await reply(chat).getByText('Cut off').count()).toBe(0);
});

test('a reply cut at the server’s own limit leads to where one can be set', async ({ chat, server }) => {
  server.next(says('To be', { finishReason: 'length' }));
  await ask(chat, 'Hamlet?');
  await reply(chat).getByText('Cut off at the token limit of the model or server.').waitFor();
  await button(reply(chat), 'Continue').waitFor();
  await button(reply(chat), 'Open the inspector').click();
  await chat.getByRole('complementary', inspector).getByRole('spinbutton', { name: 'Max tokens' }).waitFor();
});

test('any other finish reason is said plainly', async ({ chat, server }) => {
  for (const [reason, said] of [
    ['content_filter', 'Cut off by the provider’s content filter.'],
    ['max_time', 'The server ended the reply with “max_time”.'],
    ['<b>bold</b>', 'The server ended the reply with “<b>bold</b>”.'],
  ] as const) {
    // Reasons of a server's own are not in the official schema.
    server.next(async (exchange) => {
      const inOrder = says('Well,', { finishReason: 'stop' });
      const write = exchange.write.bind(exchange);
      exchange.say = (events) => write(events.replace('"finish_reason":"stop"', `"finish_reason":"${reason}"`));
      await inOrder(exchange);
    });
    await ask(chat, 'Hello');
    await reply(chat).getByText(said).waitFor();
  }
});

test('a tool call without tools says so: it is shown, and nothing is run', async ({ chat, server }) => {
  server.next(toolCall('get_weather', { city: 'Oslo' }));
  await send(chat, 'The weather?');
  await replied(chat);
  await reply(chat).getByText('“get_weather”').waitFor();
  await reply(chat).getByText('{"city":"Oslo"}').waitFor();
  await reply(chat).getByText('Tally doesn’t run them yet').waitFor();
  // Once is enough: why the reply ended is told by the call.
  expect((await reply(chat).innerText()).match(/tried to call/g)).toHaveLength(1);
  expect(server.chats).toHaveLength(1);
});

test('no finish reason is shown as unknown; the ordinary one is not shown at all', async ({ chat, server }) => {
  server.next(says('All.', { finishReason: null }));
  await ask(chat, 'Hello');
  await reply(chat).getByText('The server didn’t say why the reply ended.').waitFor();
  await ask(chat, 'Again');
  expect(await reply(chat).getByText('didn’t say why').count()).toBe(0);
});

test('words that a person put in a model’s place have no reason to end', async ({ chat }) => {
  await ask(chat, 'Hello');
  await button(reply(chat), 'Edit').click();
  await chat.getByRole('textbox', { name: 'Edit message', exact: true }).fill('My words');
  await button(reply(chat), 'Save as new version').click();
  await content(reply(chat)).getByText('My words').waitFor();
  expect(await reply(chat).getByText('didn’t say why').count()).toBe(0);
});
