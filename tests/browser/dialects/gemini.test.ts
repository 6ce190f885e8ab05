import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { json, rawStream } from '../../server/behaviours';
import { startChatServer } from '../../server/chat-server';
import { asStream, chunk, streamPath, thought, usage } from '../../server/gemini-wire';
import { ask, button, content, replied, reply, send, testKey, test as base } from '../harness/app';
import { closeDialog, openSettings } from '../harness/screens/chats';
import { correct } from '../harness/screens/models';
import { seedEndpoint } from '../harness/seed';

const path = streamPath('test-model');
const model = {
  name: 'models/test-model',
  displayName: 'Test Model',
  inputTokenLimit: 1_048_576,
  outputTokenLimit: 65_536,
  supportedGenerationMethods: ['generateContent', 'countTokens'],
  thinking: true,
};

/** At the base URL of the compatible interface, as the preset has it. The preflight refuses any other header. */
const test = base.extend('server', async ({}, { onCleanup }) => {
  const server = await startChatServer({
    key: testKey,
    basePath: '/v1beta/openai',
    allowedHeaders: ['content-type', 'x-goog-api-key'],
  });
  server.nextAt('/v1beta/models?pageSize=1000', json({ models: [model] }));
  onCleanup(() => server.close());
  return server;
});

/** Chooses the interface for the only endpoint, with the first model that it then lists. */
async function switchToGemini(page: Page): Promise<void> {
  const settings = await openSettings(page, 'Endpoints');
  await button(settings, 'Edit').click();
  await settings.getByRole('combobox', { name: 'Interface', exact: true }).selectOption('Gemini');
  await button(settings, 'Test connection').click();
  await settings.getByText('1 model', { exact: false }).first().waitFor();
  await button(settings, 'Save').click();
  await button(settings, 'Add endpoint').waitFor();
  await closeDialog(settings);
}

interface Body {
  contents: { role: string; parts: object[] }[];
  generationConfig?: object;
}

test('a chat goes on in Gemini’s own interface: thoughts, bill, Continue, and signatures that go back', async ({
  chat,
  server,
}) => {
  await switchToGemini(chat);
  await correct(chat, 'test-model', { 'Input (US$ per million)': '10', 'Output (US$ per million)': '20' });
  const bodies = () => server.requests.filter((one) => one.path === path).map(({ body }) => body as Body);

  server.nextAt(
    path,
    rawStream(
      asStream([
        chunk([thought('A greeting, then.')], {}, usage(100, 0, 40)),
        chunk([{ text: 'Once ' }], {}, usage(100, 5, 40)),
        chunk([{ text: 'upon' }], { finishReason: 'MAX_TOKENS' }, usage(100, 10, 40)),
      ]),
    ),
  );
  expect(await ask(chat, 'Tell me a story')).toBe('Once upon');
  expect(bodies()).toEqual([
    {
      contents: [{ role: 'user', parts: [{ text: 'Tell me a story' }] }],
      generationConfig: { thinkingConfig: { includeThoughts: true } },
    },
  ]);
  const thoughts = reply(chat).getByText('A greeting, then.');
  expect(await thoughts.isVisible()).toBe(false);
  await reply(chat).getByText('Reasoning', { exact: false }).first().click();
  await thoughts.waitFor();
  // Thoughts are billed as what was written: (100 × 10 + 50 × 20) millionths.
  await expect.poll(() => reply(chat).locator('[data-count=message]').getAttribute('data-value')).toBe('50');
  await expect
    .poll(() => reply(chat).locator('[data-cost=message]').getAttribute('data-value').then(Number))
    .toBeCloseTo(0.002, 10);

  const signed = { text: ' a time.', thoughtSignature: 'c2ln' };
  server.nextAt(path, rawStream(asStream([chunk([signed], { finishReason: 'STOP' }, usage(120, 4))])));
  await button(reply(chat), 'Continue').click();
  await expect.poll(() => content(reply(chat)).innerText()).toBe('Once upon a time.');
  await replied(chat);
  expect(
    bodies()
      .at(-1)
      ?.contents.map(({ role }) => role),
  ).toEqual(['user', 'model', 'user']);

  const parts = [{ text: 'The end.' }, { text: '', thoughtSignature: 'ZW5k' }];
  const theEnd = [chunk([parts[0]!]), chunk([parts[1]!], { finishReason: 'STOP' }, usage(130, 3))];
  server.nextAt(path, rawStream(asStream(theEnd)));
  expect(await ask(chat, 'Go on')).toBe('The end.');
  server.nextAt(path, rawStream(asStream([chunk([{ text: 'Bye.' }], { finishReason: 'STOP' }, usage(140, 2))])));
  await ask(chat, 'Thanks');
  expect(
    bodies()
      .at(-1)
      ?.contents.map(({ parts }) => parts),
  ).toEqual([
    [{ text: 'Tell me a story' }],
    // Of a reply in two requests, only the words are known.
    [{ text: 'Once upon a time.' }],
    [{ text: 'Go on' }],
    parts,
    [{ text: 'Thanks' }],
  ]);
});

test('what Gemini blocks is said with its reason, and Stop keeps what came', async ({ tab: chat, site, server }) => {
  await seedEndpoint(chat, site.url, server.baseUrl, testKey, { dialect: 'gemini' });
  await chat.goto(site.url);
  const ratings = [{ category: 'HARM_CATEGORY_DANGEROUS_CONTENT', probability: 'HIGH', blocked: true }];
  const blocked = { promptFeedback: { blockReason: 'PROHIBITED_CONTENT', safetyRatings: ratings }, ...usage(9, 0) };
  server.nextAt(path, rawStream(asStream([blocked])));
  await send(chat, 'Hello');
  await replied(chat, 'failed');
  const alert = reply(chat).getByRole('alert');
  await alert.getByText('The provider’s content filter refused this.').waitFor();
  await alert.getByText('PROHIBITED_CONTENT: DANGEROUS_CONTENT HIGH').waitFor();

  const cut = [chunk([{ text: 'Well' }]), chunk([], { finishReason: 'SAFETY', safetyRatings: ratings }, usage(9, 1))];
  server.nextAt(path, rawStream(asStream(cut)));
  expect(await ask(chat, 'And now?')).toBe('Well');
  await reply(chat).getByText('Cut off by Google’s safety filter.', { exact: false }).waitFor();
  await reply(chat).getByText('DANGEROUS_CONTENT HIGH', { exact: false }).waitFor();

  server.nextAt(path, async (exchange) => {
    exchange.head(200, { 'Content-Type': 'text/event-stream' });
    exchange.write(asStream([chunk([{ text: 'For a long' }], {}, usage(9, 3))]));
    await exchange.untilGone();
  });
  await send(chat, 'Tell me more');
  await content(reply(chat)).getByText('For a long').waitFor();
  await button(chat, 'Stop').click();
  expect(await replied(chat, 'stopped')).toBe('For a long');
});
