import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import EndpointRow from '../../../src/ui/settings/endpoints/EndpointRow.svelte';
import WillBeSent from '../../../src/ui/inspector/WillBeSent.svelte';
import { Browser } from '../../unit/state/a-tab';

test('models of an Ollama endpoint stay loaded as long as is chosen, and the plan says which window is asked for', async () => {
  const browser = await Browser.start({
    endpoint: {
      dialect: 'ollama',
      defaultModel: 'qwen3:8b',
      models: [{ id: 'qwen3:8b', facts: { contextWindow: 40_960 } }],
    },
  });
  const { app, thread } = await browser.tab();
  const endpoint = app.endpoints.list[0]!;
  const row = render(EndpointRow, { app, endpoint });
  const person = userEvent.setup();
  const field = screen.getByRole('combobox', { name: 'Keep models loaded' });
  await person.selectOptions(field, 'Until you unload them');
  await expect.poll(() => app.endpoints.list[0]?.keptFor).toBe('-1');
  await row.rerender({ app, endpoint: app.endpoints.list[0]! });
  await person.selectOptions(field, 'Ollama’s own setting (usually 5 minutes)');
  await expect.poll(() => 'keptFor' in app.endpoints.list[0]!).toBe(false);

  thread.draft.type('Hello');
  render(WillBeSent, { app, thread });
  await screen.findByText(/^Ollama is asked for a window of 8,192 tokens \(num_ctx\)/);
});

test('Claude’s prompts stay in the cache for an hour where that is chosen, and the plan says what that costs', async () => {
  const browser = await Browser.start({
    endpoint: { dialect: 'anthropic-messages', baseUrl: 'https://api.anthropic.com/v1', keptFor: '1h' },
  });
  const { app, thread } = await browser.tab();
  const usual = app.endpoints.list[0]!;
  const { price } = await app.models.factsOf(usual, 'claude-sonnet-4-6');
  expect(price?.cacheWrite).toBeCloseTo(2 * price!.input, 10);
  thread.draft.type('Hello');
  render(WillBeSent, { app, thread });
  await screen.findByText(
    'The cache is kept for an hour: writing to it costs 2 × the input price, reading from it 0.1 ×.',
  );
});
