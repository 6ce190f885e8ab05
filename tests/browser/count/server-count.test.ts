import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { failure, json } from '../../server/behaviours';
import { startChatServer, type ChatServerOptions } from '../../server/chat-server';
import { findings } from '../harness/accessible';
import { button, composer, connect, openInspector, test, testKey } from '../harness/app';

async function atServerOf(page: Page, provider: string, options: ChatServerOptions = {}) {
  const server = await startChatServer({ models: ['a-model'], alsoTakes: ['add_generation_prompt'], ...options });
  await button(page, 'Local or other').click();
  await button(page, provider).click();
  await connect(page, server.baseUrl, { key: options.key ?? '' });
  await composer(page).fill('How long is this?');
  await openInspector(page, 'Plan');
  return server;
}

test('a server that can count says how long the next request is; another request is counted anew', async ({
  page,
  onTestFinished,
}) => {
  const server = await atServerOf(page, 'vLLM');
  onTestFinished(() => server.close());
  server.nextAt('/tokenize', json({ count: 2100, max_model_len: 4096, tokens: [] }));
  await button(page, 'Count on the server').click();
  await page.getByText('vLLM counts 2,100 tokens in this request.').waitFor();
  await page.getByText('Counted by vLLM').waitFor();
  const sum = page.locator('[data-count="request"]');
  await expect
    .poll(async () => [await sum.textContent(), await sum.getAttribute('data-exact')])
    .toEqual(['2,100', 'true']);
  expect(server.requests.at(-1)?.body).toEqual({
    model: 'a-model',
    messages: [{ role: 'user', content: 'How long is this?' }],
  });
  expect(await findings(page)).toEqual([]);
  await composer(page).fill('How long is this one?');
  await page.getByText(/counts 2,100 tokens/).waitFor({ state: 'detached' });
  expect(server.chats).toHaveLength(0);
});

test('Anthropic counts at an address and with headers of its own', async ({ page, onTestFinished }) => {
  const own = ['anthropic-dangerous-direct-browser-access', 'anthropic-version', 'x-api-key'];
  const server = await atServerOf(page, 'Anthropic', {
    key: testKey,
    allowedHeaders: ['authorization', 'content-type', ...own],
  });
  onTestFinished(() => server.close());
  server.nextAt('/v1/messages/count_tokens', json({ input_tokens: 14 }));
  await button(page, 'Count on the server').click();
  await page.getByText(/^Anthropic counts 14 tokens in this request/).waitFor();
  const { headers, body } = server.requests.at(-1)!;
  expect(headers).toMatchObject({ 'x-api-key': testKey, 'anthropic-version': '2023-06-01' });
  expect(headers).not.toHaveProperty('authorization');
  expect(body).toEqual({ model: 'a-model', messages: [{ role: 'user', content: 'How long is this?' }] });
});

test('what was not counted says so, and why', async ({ page, onTestFinished }) => {
  const server = await atServerOf(page, 'llama.cpp');
  onTestFinished(() => server.close());
  for (const [behaviour, words] of [
    [failure(404, { message: 'File Not Found' }), 'doesn’t offer counting'],
    [json({ prompt: 'text' }), 'but not with a count'],
    [failure(401, { code: 'invalid_api_key' }), 'The key wasn’t accepted.'],
  ] as const) {
    server.nextAt('/apply-template', behaviour);
    server.nextAt('/tokenize', json({ tokens: 'none' }));
    await button(page, 'Count on the server').click();
    await page.getByText('It wasn’t counted.').filter({ hasText: words }).waitFor();
  }
});

test('Ollama, which cannot count, is not asked to', async ({ page, onTestFinished }) => {
  const server = await atServerOf(page, 'Ollama');
  onTestFinished(() => server.close());
  await page.getByText('What will be sent').waitFor();
  expect(await button(page, 'Count on the server').count()).toBe(0);
});
