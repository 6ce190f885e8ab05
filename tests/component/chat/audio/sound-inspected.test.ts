import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import type { Exchange } from '../../../../src/model/request/exchange';
import { keepExchange, soundOf } from '../../../../src/state/request/wire-log';
import Turns from '../../../../src/ui/inspector/turns/Turns.svelte';
import { ask, Browser } from '../../../unit/state/a-tab';

const spoken: Exchange = {
  id: 'e1',
  request: { method: 'POST', url: 'https://a.test/v1/audio/speech', headers: [], body: '{"input":"Hi"}' },
  response: null,
  body: null,
  bodyLength: 0,
  sentAt: 1,
  headersAt: null,
  firstTokenAt: null,
  endedAt: 2,
};

test('requests for the sound of a chat are shown beside those of its replies', async () => {
  const browser = await Browser.start();
  const { app, thread } = await browser.tab();
  const { rerender } = render(Turns, { app, thread });
  screen.getByText('No replies yet.');
  keepExchange(app.exchanges, soundOf(thread.id), spoken);
  await screen.findByRole('heading', { name: '/v1/audio/speech: no response' });

  await ask(thread, 'Hello');
  await rerender({ app, thread });
  const choice = screen.getByRole<HTMLSelectElement>('combobox', { name: 'Reply' });
  expect([...choice.options].map(({ text }) => text)).toEqual(['1 · gpt-4o', 'Speech and transcription']);
  expect(screen.queryByRole('heading', { name: '/v1/audio/speech: no response' })).toBeNull();
  await userEvent.selectOptions(choice, 'Speech and transcription');
  screen.getByRole('heading', { name: '/v1/audio/speech: no response' });
});
