import { render, screen, within } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import { newMessage } from '../../../src/model/chat/message';
import { askedOf, newColumn } from '../../../src/state/columns/column';
import { askForRound } from '../../../src/state/request/ask';
import Chat from '../../../src/ui/chat/Chat.svelte';
import { Browser } from '../../unit/state/a-tab';

test('replies side by side are read by headings: one for all of them, one for each', async () => {
  const browser = await Browser.start();
  const { app, thread } = await browser.tab();
  const user = newMessage(thread.id, null, 'user', 'Hello');
  const columns = ['gpt-4o', 'gpt-4o-mini'].map((model) => ({ endpointId: 'e1', model, parameters: {} }));
  const replies = columns.map((column) => newColumn(thread, user.id, 'r1', column));
  await askForRound(thread.requests, askedOf(thread, replies), { written: user });
  await Promise.all(replies.map(({ id }) => thread.requests.ended(id)));
  render(Chat, { app, thread });
  const region = await screen.findByRole('region', { name: /2/ });
  const headings = await within(region).findAllByRole('heading');
  expect(headings.map(({ tagName, textContent }) => [tagName, textContent])).toEqual([
    ['H2', expect.any(String)],
    ['H3', 'gpt-4o'],
    ['H3', 'gpt-4o-mini'],
  ]);
});
