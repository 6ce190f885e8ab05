import { expect } from 'vitest';
import { startChatServer } from '../../server/chat-server';
import { done, line, lines, shown, tags } from '../../server/ollama-wire';
import { ask, button, connect, content, messages, replied, reply, send, test } from '../harness/app';

test('a chat with Ollama in its own interface: the models it has, a window for the plan, thinking, an error', async ({
  page,
  onTestFinished,
}) => {
  const server = await startChatServer({ models: [] });
  onTestFinished(() => server.close());
  server.nextAt('/api/tags', tags('qwen3:8b'));
  server.nextAt('/api/show', shown(40_960, ['completion', 'thinking']));
  await button(page, 'Local or other').click();
  await button(page, 'Ollama').click();
  await connect(page, server.baseUrl, { key: '' });

  server.nextAt(
    '/api/chat',
    lines(line({ content: '', thinking: 'A sum.' }), line({ content: 'Fo' }), line({ content: 'ur.' }), done()),
  );
  await ask(page, 'What is two and two?');
  expect(await content(reply(page)).innerText()).toBe('Four.');
  const [chat] = server.requests.filter(({ path }) => path === '/api/chat');
  expect(chat?.body).toMatchObject({
    model: 'qwen3:8b',
    truncate: false,
    options: { num_ctx: 8192 },
    messages: [{ role: 'user', content: 'What is two and two?' }],
  });
  await expect.poll(() => page.locator('[data-count="conversation"]').first().getAttribute('data-value')).toBe('324');

  server.nextAt('/api/chat', lines(line({ content: 'Half' }), { error: 'model runner has unexpectedly stopped' }));
  await send(page, 'And three?');
  await messages(page).last().getByRole('alert').getByText('model runner has unexpectedly stopped').waitFor();
  expect(await content(reply(page)).innerText()).toBe('Half');

  server.nextAt('/api/chat', lines(line({ content: ' a reply.' }), done()));
  await button(reply(page), 'Continue').click();
  await replied(page);
  expect(await content(reply(page)).innerText()).toBe('Half a reply.');
});
