import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { tick } from 'svelte';
import { expect, onTestFinished, test, vi } from 'vitest';
import { parseQuery } from '../../../src/model/search/query';
import { land } from '../../../src/state/chat/find/landed';
import { meaningOf } from '../../../src/state/meaning/meaning';
import Chat from '../../../src/ui/chat/Chat.svelte';
import Frame from '../../../src/ui/frame/Frame.svelte';
import MeaningNote from '../../../src/ui/search/MeaningNote.svelte';
import SearchResults from '../../../src/ui/search/SearchResults.svelte';
import { SearchField } from '../../../src/ui/search/search-field';
import { failure, reply } from '../../server/behaviours';
import { ask, Browser, type Tab } from '../../unit/state/a-tab';

const person = userEvent.setup();

/** A chat in which a word stands in the question and twice in the reply. */
async function tabWith(question: string, answer: string): Promise<Tab> {
  const browser = await Browser.start();
  browser.server.next(reply(answer, { reasoning: 'I think of a walrus.' }));
  const tab = await browser.tab();
  await ask(tab.thread, question);
  return tab;
}

const field = (): Promise<HTMLElement> => screen.findByRole('searchbox', { name: 'Find in conversation' });

test('the words are found by keyboard; a browser without highlights marks the message; Escape gives the focus back', async () => {
  const { app, thread } = await tabWith('A walrus?', 'A **walrus**, and another Walrus.');
  render(Frame, { app, thread, onsettings: () => undefined });
  await screen.findAllByRole('article');
  const composer = screen.getByRole('textbox', { name: 'Message' });
  composer.focus();
  await person.keyboard('{Control>}f{/Control}');
  await person.type(await field(), 'walrus');
  const place = await screen.findByText('1 / 4');
  expect(place.getAttribute('role')).toBe('status');
  await waitFor(() => expect(screen.getAllByRole('article')[0]?.dataset['found']).toBe('current'));
  // The second one is in the reasoning, which unfolds.
  await person.keyboard('{Enter}');
  await waitFor(() => expect(document.querySelector('details')?.open).toBe(true));
  await waitFor(() => expect(screen.getAllByRole('article')[1]?.dataset['found']).toBe('current'));
  await person.keyboard('{Shift>}{Enter}{/Shift}{Shift>}{Enter}{/Shift}');
  expect(place.textContent).toContain('4 / 4');
  await person.click(screen.getByRole('button', { name: 'Next match' }));
  expect(place.textContent).toContain('1 / 4');
  (await field()).focus();
  await person.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('search')).toBeNull());
  expect(document.activeElement).toBe(composer);
  expect(document.querySelector('[data-found]')).toBeNull();
});

test('Ctrl+F on a keyboard with other letters opens it; other keys, and a press in its field, stay with the browser', async () => {
  const { app, thread } = await tabWith('One', 'Two');
  render(Frame, { app, thread, onsettings: () => undefined });
  await screen.findAllByRole('article');
  const press = (init: KeyboardEventInit): boolean =>
    !document.activeElement!.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init }));
  expect(press({ key: 'f', code: 'KeyF' })).toBe(false);
  expect(press({ key: 'F', code: 'KeyF', ctrlKey: true, shiftKey: true })).toBe(false);
  expect(press({ key: 'u', code: 'KeyF', ctrlKey: true })).toBe(false);
  expect(press({ key: '\u0430', code: 'KeyF', metaKey: true })).toBe(true);
  (await field()).focus();
  expect(press({ key: 'f', code: 'KeyF', ctrlKey: true })).toBe(false);
});

test('a search by meaning goes on while something else is set, and begins again where its own settings change', async () => {
  const { app } = await tabWith('A walrus?', 'A walrus.');
  const meaning = { isOn: true, endpointId: 'e1', model: 'one', usdPerMillion: null, budgetUsd: null };
  await app.settings.change({ meaning });
  const searched = vi.spyOn(meaningOf(app).search, 'search');
  await app.conversations.search('walrus');
  render(MeaningNote, { app });
  await waitFor(() => expect(searched).toHaveBeenCalledOnce());
  await app.settings.change({ theme: 'dark' });
  await app.settings.load();
  await tick();
  expect(searched).toHaveBeenCalledOnce();
  await app.settings.change({ meaning: { ...meaning, model: 'two' } });
  await waitFor(() => expect(searched).toHaveBeenCalledTimes(2));
});

test('results are links that the browser can open elsewhere; the order is kept; nothing found says what helps', async () => {
  const { app, thread } = await tabWith('A walrus?', 'A walrus.');
  let opened = 0;
  const noted = (): void => void (opened += 1);
  app.isSearchOpen = true;
  render(SearchResults, { app, onopened: noted, onclose: noted });
  await app.conversations.search('walrus');
  const list = await screen.findByRole('list', { name: 'Search results' });
  await waitFor(() => expect(within(list).getAllByRole('link').length).toBeGreaterThan(1));
  for (const link of within(list).getAllByRole('link')) {
    expect(link.getAttribute('href')).toMatch(/^#\/chat\//);
    expect(link.querySelector('mark')?.textContent.toLowerCase()).toBe('walrus');
  }
  await person.selectOptions(screen.getByRole('combobox', { name: 'Sort by' }), 'Best match first');
  await waitFor(() => expect(app.settings.values.searchOrder).toBe('rank'));

  // With a modifier the link is the browser's.
  const click = new MouseEvent('click', { bubbles: true, cancelable: true, ctrlKey: true });
  const message = within(list).getAllByRole('link').at(-1)!;
  message.addEventListener('click', (event) => event.preventDefault());
  message.dispatchEvent(click);
  expect(opened).toBe(0);
  message.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
  await waitFor(() => expect(app.landed?.conversationId).toBe(thread.id));
  expect(opened).toBe(1);

  await app.conversations.search('unicorn role:user');
  await screen.findByText(/Try fewer words/);
  expect(screen.getByText(/without the filters/)).toBeTruthy();
  // An operator is added to what is typed.
  await person.click(screen.getByRole('button', { name: 'model:' }));
  expect(app.conversations.query).toBe('unicorn role:user model:');
});

test('Enter while the results of the query before are on show opens what the newest query finds', async () => {
  const { app, thread } = await tabWith('A walrus?', 'A walrus and an otter.');
  let opened = 0;
  app.isSearchOpen = true;
  render(SearchResults, { app, onopened: () => (opened += 1), onclose: () => undefined });
  await app.conversations.search('walrus');
  const list = await screen.findByRole('list', { name: 'Search results' });
  await waitFor(() => expect(within(list).getAllByRole('link').length).toBeGreaterThan(1));
  const field = new SearchField(app);
  const enter = (): void => field.pressed(new KeyboardEvent('keydown', { key: 'Enter', cancelable: true }));

  // Of the words that are typed by now there is nothing: nothing opens.
  const none = app.conversations.search('walrus unicorn');
  enter();
  await none;
  await screen.findByText(/Try fewer words/);
  expect([opened, app.landed]).toEqual([0, null]);

  const some = app.conversations.search('walrus otter');
  enter();
  expect(opened).toBe(0);
  await some;
  await waitFor(() => expect(app.landed?.wanted.terms.map(({ text }) => text)).toEqual(['walrus', 'otter']));
  // What is marked is known at once, and where it stands once the chat has been looked through.
  await waitFor(() => expect(app.landed?.current?.messageId).toBe(thread.branch.at(-1)!.id));
  expect(opened).toBe(1);

  // A hit that is clicked is marked with the words that found it, whatever is typed since.
  app.landed = null;
  const link = within(list).getAllByRole('link')[0]!;
  const later = app.conversations.search('unicorn');
  link.click();
  await waitFor(() => expect(app.landed?.wanted.terms.map(({ text }) => text)).toEqual(['walrus', 'otter']));
  await later;
});

test('Escape takes back an Enter whose results have not come', async () => {
  const { app } = await tabWith('A walrus?', 'A walrus.');
  app.isSearchOpen = true;
  let opened = 0;
  render(SearchResults, { app, onopened: () => (opened += 1), onclose: () => undefined });
  const field = new SearchField(app);
  void app.conversations.search('walrus');
  field.pressed(new KeyboardEvent('keydown', { key: 'Enter', cancelable: true }));
  await field.end();
  await app.conversations.search('walrus');
  await waitFor(() => expect(screen.getAllByRole('link').length).toBeGreaterThan(1));
  expect(opened).toBe(0);
});

test('a click ends the marks of a result, and so does what is sent', async () => {
  const { app, thread } = await tabWith('A walrus?', 'A walrus.');
  render(Chat, { app, thread });
  await screen.findAllByRole('article');
  const marked = (): Element | null => document.querySelector('[data-found]');
  const landHere = (): Promise<void> => land(app, thread.id, thread.branch[0], parseQuery('walrus'));
  await landHere();
  await waitFor(() => expect(marked()).not.toBeNull());
  await person.click(screen.getAllByRole('article')[0]!);
  await waitFor(() => expect(marked()).toBeNull());

  await landHere();
  await waitFor(() => expect(marked()).not.toBeNull());
  screen.getByRole('textbox', { name: 'Message' }).focus();
  await person.keyboard('More?{Enter}');
  await waitFor(() => expect(marked()).toBeNull());
  await waitFor(() => expect(thread.requests.isReplying).toBe(false));
});

test('where searching by meaning has failed, Retry leaves the focus in the search, as the button goes', async () => {
  const browser = await Browser.start();
  browser.server.nextAt('/v1/embeddings', failure(401));
  const { app } = await browser.tab();
  const model = 'text-embedding-3-small';
  await app.settings.change({ meaning: { isOn: true, endpointId: 'e1', model, usdPerMillion: null, budgetUsd: null } });
  app.isSearchOpen = true;
  document.body.insertAdjacentHTML('afterbegin', '<nav><input type="search" aria-label="All chats" /></nav>');
  onTestFinished(() => document.querySelector('nav')?.remove());
  render(SearchResults, { app, onopened: () => undefined, onclose: () => undefined });
  await app.conversations.search('walrus');
  await person.click(await screen.findByRole('button', { name: 'Retry' }));
  expect(document.activeElement).toBe(screen.getByRole('searchbox', { name: 'All chats' }));
  await screen.findByText('No matches');
});
