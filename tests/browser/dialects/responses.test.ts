import { expect } from 'vitest';
import { failure, json, rawStream } from '../../server/behaviours';
import { startChatServer } from '../../server/chat-server';
import type { Exchange } from '../../server/exchange';
import { answer, asStream, done, message, reasoning, responseEvent, said, thought } from '../../server/responses-wire';
import {
  ask,
  button,
  composer,
  content,
  messages,
  openInspector,
  replied,
  reply,
  send,
  testKey,
  test as base,
} from '../harness/app';
import { closeDialog, openSettings } from '../harness/screens/chats';

const model = {
  id: 'gpt-next',
  context_length: 200_000,
  supported_parameters: ['reasoning'],
  // US dollars a token, as routers list them.
  pricing: { prompt: '0.00001', completion: '0.00002', input_cache_read: '0.000001' },
};

const test = base.extend('server', async ({}, { onCleanup }) => {
  const server = await startChatServer({ key: testKey, models: [model] });
  onCleanup(() => server.close());
  return server;
});

const path = '/v1/responses';
const billed = {
  usage: {
    input_tokens: 1100,
    input_tokens_details: { cached_tokens: 1000, cache_write_tokens: 0 },
    output_tokens: 50,
    output_tokens_details: { reasoning_tokens: 40 },
    total_tokens: 1150,
  },
};

test('an endpoint is switched to Responses, and a chat goes on in it: reasoning, bill, encrypted reasoning, Stop, Continue', async ({
  chat,
  server,
}) => {
  const settings = await openSettings(chat, 'Endpoints');
  await button(settings, 'Edit').click();
  const choice = settings.getByRole('combobox', { name: 'Interface', exact: true });
  await choice.waitFor();
  server.nextAt(path, failure(400, { message: "Missing required parameter: 'model'." }));
  await button(settings, 'Test connection').click();
  await button(settings, 'Use Responses').click();
  await expect.poll(() => choice.inputValue()).toBe('responses');
  await button(settings, 'Save').click();
  await choice.waitFor({ state: 'detached' });
  await closeDialog(settings);
  const input = () =>
    (server.requests.findLast((request) => request.path === path)?.body as { input: object[] } | undefined)?.input;

  server.nextAt(path, rawStream(asStream(answer(['Green ', 'tea.'], { summary: ['Which ', 'tea?'], more: billed }))));
  expect(await ask(chat, 'Recommend a tea')).toBe('Green tea.');
  expect(server.requests.find((request) => request.path === path && request.text !== '{}')?.body).toEqual({
    model: 'gpt-next',
    input: [{ role: 'user', content: 'Recommend a tea' }],
    stream: true,
    store: false,
    include: ['reasoning.encrypted_content'],
    reasoning: { summary: 'auto' },
  });
  const thoughts = reply(chat).getByText('Which tea?');
  expect(await thoughts.isVisible()).toBe(false);
  await reply(chat).getByText('Reasoning', { exact: false }).first().click();
  await thoughts.waitFor();
  // (100 × 10 + 1000 × 1 + 50 × 20) millionths.
  await expect
    .poll(() => reply(chat).locator('[data-cost=message]').getAttribute('data-value').then(Number))
    .toBeCloseTo(0.003, 10);
  await expect.poll(() => reply(chat).locator('[data-count=message]').getAttribute('data-value')).toBe('50');

  // What its server wants back goes with the next question, and a reply that is stopped keeps its words.
  const whole = [responseEvent('in_progress'), ...thought(0, 'gAAA-2', ['Hm.']), ...said(1, ['Because ', 'it is'])];
  server.nextAt(path, async (exchange: Exchange) => {
    exchange.head(200, { 'Content-Type': 'text/event-stream' });
    exchange.write(asStream(whole.slice(0, -2)));
    await new Promise((resolve) => exchange.gone.addEventListener('abort', resolve));
  });
  await send(chat, 'Why?');
  await expect.poll(() => content(reply(chat)).innerText()).toBe('Because it is');
  expect(input()).toEqual([
    { role: 'user', content: 'Recommend a tea' },
    reasoning('gAAA-1', 'Which tea?'),
    message('Green tea.'),
    { role: 'user', content: 'Why?' },
  ]);
  await button(chat, 'Stop').click();
  await expect.poll(() => reply(chat).getAttribute('data-status')).toBe('stopped');

  server.nextAt(path, rawStream(asStream(answer([' green.']))));
  await button(reply(chat), 'Continue').click();
  await expect.poll(() => content(reply(chat)).innerText()).toBe('Because it is green.');
  await replied(chat);
  // A partial reply has nothing that could go back but its words.
  expect(input()?.slice(4)).toMatchObject([{ role: 'assistant', content: 'Because it is' }, { role: 'user' }]);

  // Encrypted reasoning that is refused is left out, without a question.
  const refusal = { message: 'The encrypted content gAAA... could not be verified.', type: 'invalid_request_error' };
  server.nextAt(path, json({ error: refusal }, 400), rawStream(asStream(answer(['Yes.']))));
  expect(await ask(chat, 'Sure?')).toBe('Yes.');
  expect(input()?.slice(0, 3)).toEqual([
    { role: 'user', content: 'Recommend a tea' },
    { role: 'assistant', content: 'Green tea.' },
    { role: 'user', content: 'Why?' },
  ]);

  // A tool that the server itself runs is switched on, and its call and sources are shown.
  const inspector = await openInspector(chat, 'Parameters');
  await inspector.getByText('The server’s tools', { exact: true }).click();
  await inspector.getByLabel('Web search', { exact: true }).check();
  const search = { type: 'web_search_call', id: 'ws_1', status: 'completed', action: { type: 'search', query: 'tea' } };
  const annotation = {
    type: 'url_citation',
    url: 'https://tea.test/a',
    title: 'All about tea',
    start_index: 0,
    end_index: 4,
  };
  const cited = { type: 'output_text', text: 'Look.', annotations: [annotation], logprobs: [] };
  const found = message('Look.', { content: [cited] });
  server.nextAt(
    path,
    rawStream(asStream([responseEvent('in_progress'), done(0, search), done(1, found), responseEvent('completed')])),
  );
  expect(await ask(chat, 'Look it up')).toBe('Look.');
  expect(server.requests.findLast((request) => request.path === path)?.body).toMatchObject({
    tools: [{ type: 'web_search' }],
  });
  await reply(chat).getByText('The server ran its tool “web_search”.', { exact: false }).waitFor();
  await reply(chat).getByText('All about tea', { exact: false }).waitFor();

  // An error in the middle says why, and keeps the words.
  const failed = { error: { code: 'server_error', message: 'The server had an error.' } };
  server.nextAt(path, rawStream(asStream([...whole.slice(0, -2), responseEvent('failed', [], failed)])));
  await composer(chat).fill('And now?');
  await button(chat, 'Send').click();
  await expect.poll(() => messages(chat).last().getAttribute('data-status')).toBe('interrupted');
  await reply(chat).getByRole('alert').getByText('The server had an error.', { exact: false }).waitFor();
  await expect.poll(() => content(reply(chat)).innerText()).toBe('Because it is');
});
