import { expect } from 'vitest';
import { json } from '../../server/behaviours';
import { startChatServer } from '../../server/chat-server';
import { done, line, lines, shown, tags } from '../../server/ollama-wire';
import { ask, button, connect, content, messages, replied, reply, send, test } from '../harness/app';
import { openSettings } from '../harness/screens/chats';

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

  const loaded = {
    model: 'qwen3:8b',
    size: 6e9,
    size_vram: 6e9,
    context_length: 8192,
    expires_at: '2318-01-01T00:00:00Z',
  };
  server.nextAt('/api/tags', tags('qwen3:8b'));
  server.nextAt('/api/ps', json({ models: [loaded] }));
  const settings = await openSettings(page, 'Models');
  const onDisk = (name: string) => settings.getByRole('listitem', { name, exact: true }).filter({ hasText: '8.2B' });
  await onDisk('qwen3:8b').getByText('In memory: 6 GB, 100% on the GPU · window 8,192').waitFor();

  server.nextAt('/api/pull', lines({ status: 'pulling manifest' }, { status: 'success' }));
  const both = tags('qwen3:8b', 'gemma3:4b');
  server.nextAt('/api/tags', both, both);
  await settings.getByRole('textbox', { name: 'Model to pull', exact: true }).fill('gemma3:4b');
  await button(settings, 'Pull').click();
  await onDisk('gemma3:4b').waitFor();
  // Chats can choose it, too.
  await expect.poll(() => settings.getByRole('listitem', { name: 'gemma3:4b', exact: true }).count()).toBe(2);
});
