import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, onTestFinished, test, vi } from 'vitest';
import { meaningWords } from '../../../src/locales/en/meaning';
import { keyOf } from '../../../src/storage/keyspace/key-map';
import { keepFocus } from '../../../src/ui/frame/keep-focus';
import Settings from '../../../src/ui/settings/Settings.svelte';
import { conversation, message } from '../../unit/storage/builders';
import { NewBrowser } from './a-new-browser';

const person = userEvent.setup();
const press = async (name: string) => person.click(await screen.findByRole('button', { name }));

test('what takes room is counted when it is asked for, the largest chats are opened, and the bin is emptied in two steps', async () => {
  const app = await new NewBrowser().loadConfigured();
  const { records } = app.services.storage;
  await records.write([
    { put: keyOf.conversation('c1'), value: conversation('c1', { title: 'Long one', tipId: 'm1' }) },
    { put: keyOf.message('c1', 'm1'), value: message('c1', 'm1') },
    { put: keyOf.conversation('c2'), value: conversation('c2', { title: 'Gone', deletedAt: Date.now(), tipId: 'm1' }) },
    { put: keyOf.message('c2', 'm1'), value: message('c2', 'm1') },
  ]);
  await app.conversations.load();
  // As in the page, where the focus is caught when what had it goes.
  onTestFinished(keepFocus(() => false));
  const onclose = vi.fn();
  render(Settings, { app, onclose });
  await person.click(screen.getByRole('tab', { name: 'Data' }));
  // Loaded by itself: a test that ends before would pull the page from under it.
  await screen.findByRole('heading', { name: meaningWords.title });
  expect(screen.queryByText('Largest chats')).toBeNull();
  await press('Count');
  const largest = await screen.findByRole('list', { name: 'Largest chats' });
  // The focus goes on where it was: to what was pressed, or stands in its place.
  const hasFocus = (name: string) =>
    waitFor(() => expect(document.activeElement).toBe(screen.getByRole('button', { name })));
  await hasFocus('Count again');
  expect(within(largest).getAllByRole('listitem')).toHaveLength(1);
  await press('Empty bin…');
  expect((await screen.findByRole('alert')).textContent).toContain('for good');
  await press('Cancel');
  await hasFocus('Empty bin…');
  await press('Empty bin…');
  expect(await records.range(['conversation'])).toHaveLength(2);
  await press('Empty bin now');
  await screen.findByText(/^Nothing to free/);
  await hasFocus('Count again');
  expect((await records.range(['conversation'])).map(({ key }) => key[1])).toEqual(['c1']);
  await press('Open Long one');
  await waitFor(() => expect(onclose).toHaveBeenCalled());
  expect(app.thread?.id).toBe('c1');
});
