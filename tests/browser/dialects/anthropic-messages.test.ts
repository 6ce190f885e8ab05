import { expect } from 'vitest';
import { json, rawStream } from '../../server/behaviours';
import { startChatServer } from '../../server/chat-server';
import { asStream, blockStart, delta, messageDelta, messageStart, said } from '../../server/messages-wire';
import {
  ask,
  button,
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
import { seedEndpoint } from '../harness/seed';

const stop = { type: 'message_stop' };
const supported = { supported: true };
const model = {
  id: 'claude-next',
  display_name: 'Claude Next',
  max_input_tokens: 200_000,
  max_tokens: 64_000,
  capabilities: {
    thinking: { supported: true, types: { adaptive: supported, enabled: { supported: false }, disabled: supported } },
    effort: { supported: true, low: supported, medium: supported, high: supported },
  },
  // US dollars a token, as routers list them.
  pricing: { prompt: '0.00001', completion: '0.00002', input_cache_read: '0.000001', input_cache_write: '0.0000125' },
};

const test = base.extend('server', async ({}, { onCleanup }) => {
  const server = await startChatServer({
    key: testKey,
    models: [model],
    allowedHeaders: ['authorization', 'content-type', 'x-api-key', 'anthropic-version'],
  });
  onCleanup(() => server.close());
  return server;
});

const overloaded = json({ type: 'error', error: { type: 'overloaded_error', message: 'Overloaded' } }, 529);

test('an endpoint is switched to Messages, and a chat goes on in it: thinking, bill, a busy server, Continue', async ({
  chat,
  server,
}) => {
  const settings = await openSettings(chat, 'Endpoints');
  await button(settings, 'Edit').click();
  const choice = settings.getByRole('combobox', { name: 'Interface', exact: true });
  await choice.waitFor();
  expect(await choice.locator('option').allInnerTexts()).toEqual(
    expect.arrayContaining(['Chat completions', 'Anthropic Messages']),
  );
  await choice.selectOption('Anthropic Messages');
  await button(settings, 'Test connection').click();
  await settings.getByText('1 model', { exact: false }).first().waitFor();
  await button(settings, 'Save').click();
  await choice.waitFor({ state: 'detached' });
  await closeDialog(settings);

  server.nextAt(
    '/v1/messages',
    overloaded,
    rawStream(
      asStream([
        messageStart({
          input_tokens: 100,
          cache_read_input_tokens: 1000,
          cache_creation_input_tokens: 200,
          output_tokens: 1,
        }),
        blockStart(0, { type: 'thinking', thinking: '', signature: '' }),
        delta(0, { type: 'thinking_delta', thinking: 'A greeting, then.' }),
        delta(0, { type: 'signature_delta', signature: 'EqQBCg' }),
        { type: 'content_block_stop', index: 0 },
        { type: 'ping' },
        ...said(1, 'Once ', 'upon'),
        messageDelta('max_tokens', { output_tokens: 50, output_tokens_details: { thinking_tokens: 40 } }),
        stop,
      ]),
    ),
  );
  expect(await ask(chat, 'Tell me a story')).toBe('Once upon');
  const [refused, first] = server.requests.filter(({ path }) => path === '/v1/messages');
  expect(refused?.text).toBe(first?.text);
  expect(first?.body).toEqual({
    model: 'claude-next',
    max_tokens: 64_000,
    messages: [{ role: 'user', content: 'Tell me a story' }],
    stream: true,
    thinking: { type: 'adaptive', display: 'summarized' },
  });
  // Folded: what it thought is not read among its words.
  const thoughts = reply(chat).getByText('A greeting, then.');
  expect(await thoughts.isVisible()).toBe(false);
  await expect.poll(() => reply(chat).locator('summary').first().innerText()).toMatch(/^Reasoning.*\b40$/);
  await reply(chat).getByText('Reasoning', { exact: false }).first().click();
  await thoughts.waitFor();
  // (100 × 10 + 1000 × 1 + 200 × 12.5 + 50 × 20) millionths.
  await expect
    .poll(() => reply(chat).locator('[data-cost=message]').getAttribute('data-value').then(Number))
    .toBeCloseTo(0.0055, 10);
  expect(await reply(chat).locator('[data-count=message]').getAttribute('data-value')).toBe('50');

  server.nextAt(
    '/v1/messages',
    rawStream(
      asStream([
        messageStart({ input_tokens: 120, output_tokens: 1 }),
        ...said(0, ' a time.'),
        messageDelta('end_turn', { output_tokens: 4 }),
        stop,
      ]),
    ),
  );
  await button(reply(chat), 'Continue').click();
  await expect.poll(() => content(reply(chat)).innerText()).toBe('Once upon a time.');
  await replied(chat);
  const continued = server.requests.findLast(({ path }) => path === '/v1/messages')?.body as {
    messages: { role: string }[];
    cache_control?: object;
  };
  expect(continued.messages.map(({ role }) => role)).toEqual(['user', 'assistant', 'user']);
  expect(continued.cache_control).toEqual({ type: 'ephemeral' });

  // What is shown as the next request is what goes.
  const inspector = await openInspector(chat, 'Plan');
  await inspector.getByText('Raw request').click();
  await expect
    .poll(() => inspector.getByRole('group', { name: 'Request', exact: true }).innerText())
    .toContain('"max_tokens": 64000');
  await expect
    .poll(() => inspector.getByLabel('Format', { exact: true }).locator('option').allInnerTexts())
    .toContain('Python, anthropic package');
});

test('an answer that was refused, or broke off, says why, and keeps its words', async ({ tab: chat, site, server }) => {
  await seedEndpoint(chat, site.url, server.baseUrl, testKey, { dialect: 'anthropic-messages' });
  await chat.goto(site.url);

  const details = { type: 'refusal', category: 'cyber', explanation: 'This request was declined by a safety check.' };
  const start = messageStart({ input_tokens: 10, output_tokens: 1 });
  server.nextAt(
    '/v1/messages',
    rawStream(asStream([start, ...said(0, 'Well'), messageDelta('refusal', { output_tokens: 2 }, details), stop])),
  );
  await send(chat, 'Hello');
  await replied(chat);
  await reply(chat).getByText('This request was declined by a safety check.').waitFor();

  const error = { type: 'error', error: { type: 'overloaded_error', message: 'Overloaded' } };
  server.nextAt('/v1/messages', rawStream(asStream([start, ...said(0, 'Half an answer'), error])));
  await send(chat, 'And now?');
  expect(await replied(chat, 'interrupted')).toBe('Half an answer');
  await reply(chat).getByRole('alert').waitFor();
  expect(await messages(chat).count()).toBe(4);
});
