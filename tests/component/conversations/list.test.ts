import { fireEvent, render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { tick } from 'svelte';
import { expect, onTestFinished, test, vi } from 'vitest';
import { newConversation, type Conversation } from '../../../src/model/chat/conversation';
import type { Notice } from '../../../src/model/notice';
import type { App } from '../../../src/state/app/app.svelte';
import { moveChats, removeChats, tagChats } from '../../../src/state/chat/list/actions';
import { saveFolder } from '../../../src/state/folders/actions';
import { foldFolder } from '../../../src/state/folders/change-folders';
import Conversations from '../../../src/ui/conversations/Conversations.svelte';
import { Browser } from '../../unit/state/a-tab';
import { message } from '../../unit/storage/builders';

const person = userEvent.setup();
const day = 86_400_000;

/** The list of chats called A, B, C …, each used a day before the one before it. */
async function opened(also: Partial<Conversation>[] = [{}, {}, {}, {}]): Promise<App> {
  const { app, library } = await (await Browser.start()).tab();
  const start = { endpointId: 'e1', model: 'gpt-4o', systemPrompt: { promptId: null, text: '' } };
  for (const [n, fields] of also.entries()) {
    const id = 'ABCDEF'[n]!;
    await library.putConversation({ ...newConversation(id, Date.now() - n * day, start), title: id, ...fields });
  }
  await app.conversations.load();
  render(Conversations, { app, onopened: vi.fn(), onsettings: vi.fn(), oncommands: vi.fn() });
  await screen.findByRole('button', { name: 'Select conversations' });
  return app;
}

/** jsdom opens no popover. */
const inMenu = { hidden: true };
const button = (name: string): HTMLElement => screen.getByRole('button', { name });
const titles = (): string[] => screen.queryAllByRole('link').map((link) => link.title);
const headings = (): string[] => screen.getAllByRole('heading').map((heading) => heading.textContent.trim());

async function choose(title: string, action: string): Promise<void> {
  await person.click(button(`Actions for ${title}`));
  const item = button(`Actions for ${title}`).closest('li')!;
  // The press opens the popover in a browser, which then says so.
  await fireEvent(item.querySelector('[popover]')!, Object.assign(new Event('beforetoggle'), { newState: 'open' }));
  const row = within(item);
  await person.click(await row.findByRole('button', { name: action, ...inMenu }));
}

/** Undoes what was told last, once that is a notice of that kind. */
async function undo(app: App, kind: Notice['kind']): Promise<void> {
  await waitFor(() => expect(app.notices.list.at(-1)?.notice.kind).toBe(kind));
  app.notices.list.at(-1)?.undo?.();
}

test('the list is sorted and divided as the person chooses, which is kept', async () => {
  const app = await opened([{}, { totals: { ...totals, costUsd: 2 } }, { totals: { ...totals, costUsd: 3 } }]);
  expect(titles()).toEqual(['A', 'B', 'C']);
  await person.click(button('Sort and group'));
  await person.click(screen.getByRole('radio', { name: 'Cost', ...inMenu }));
  await person.click(screen.getByRole('radio', { name: 'None', ...inMenu }));
  await waitFor(() => expect(titles()).toEqual(['C', 'B', 'A']));
  expect(headings()).toEqual(['Chats']);
  expect(await app.services.configuration.loadSettings()).toMatchObject({ chatSort: 'cost', chatGroup: 'none' });
});

test('“Today” is another day after midnight, also where the computer has slept over it', async () => {
  onTestFinished(() => void vi.useRealTimers());
  // At noon, and on a day of 24 hours as the next one.
  const noon = new Date(2026, 5, 15, 12).getTime();
  vi.setSystemTime(noon);
  const app = await opened([{}]);
  expect(headings()).toEqual(['Today']);
  vi.setSystemTime(noon + day);
  document.dispatchEvent(new Event('visibilitychange'));
  await waitFor(() => expect(headings()).toEqual(['Yesterday']));
  expect(app.conversations.list).toHaveLength(1);
});

test('a chat that is archived leaves its place for the archive at the end, from which it comes back', async () => {
  const app = await opened();
  await choose('B', 'Archive');
  await waitFor(() => expect(titles()).toEqual(['A', 'C', 'D']));
  const archive = await screen.findByRole('button', { name: /^Archived/ });
  expect(archive.getAttribute('aria-expanded')).toBe('false');
  await person.click(archive);
  expect(titles()).toEqual(['A', 'C', 'D', 'B']);
  await choose('B', 'Unarchive');
  await waitFor(() => expect(titles()).toEqual(['A', 'B', 'C', 'D']));
  await undo(app, 'chats-unarchived');
  await waitFor(() => expect(titles()).toEqual(['A', 'C', 'D', 'B']));
});

test('a search finds archived chats, and shows them as such', async () => {
  const app = await opened([{}, { archivedAt: 1 }]);
  await person.type(screen.getByRole('searchbox', { name: 'Search conversations' }), 'B');
  await waitFor(() =>
    expect(app.conversations.sections.map(({ name, isOpen }) => [name, isOpen])).toEqual([['archived', true]]),
  );
});

test('a new chat ends the search, which would hide it', async () => {
  const app = await opened();
  const field = screen.getByRole<HTMLInputElement>('searchbox', { name: 'Search conversations' });
  await person.type(field, 'B');
  await waitFor(() => expect(titles()).toEqual(['B']));
  await person.click(button('New chat'));
  await waitFor(() => expect(titles()).toEqual(['A', 'B', 'C', 'D']));
  expect([field.value, app.conversations.query]).toEqual(['', '']);
});

test('whatever begins a new chat ends the search and the choice of a tag; one in place of a deleted chat does not', async () => {
  const app = await opened([{ tags: ['Tax'] }, {}, {}, {}]);
  await app.conversations.search('B');
  app.conversations.tag = 'Tax';
  app.isSearchOpen = true;
  await app.newChat();
  await waitFor(() => expect(titles()).toEqual(['A', 'B', 'C', 'D']));
  expect(app.isSearchOpen).toBe(false);
  await app.open('B');
  await app.conversations.search('B');
  await removeChats(app, ['B']);
  await waitFor(() => expect(app.thread?.isNew).toBe(true));
  expect(app.conversations.query).toBe('B');
});

test('the list itself moves no focus into a message box: the box of a new chat takes it', async () => {
  const app = await opened([{ favourites: ['m1'] }, {}]);
  await app.services.library.saveMessages([message('A', 'm1')], []);
  document.body.insertAdjacentHTML('beforeend', '<textarea id="composer"></textarea>');
  const composer = document.querySelector<HTMLElement>('#composer')!;
  onTestFinished(() => composer.remove());
  const focused = vi.fn();
  composer.addEventListener('focus', focused);
  // A favourite that is opened from a new chat, whose box is still there.
  await person.click(button('Favourites'));
  await person.click(await within(await screen.findByRole('dialog')).findByRole('link'));
  await waitFor(() => expect(app.thread?.id).toBe('A'));
  await person.click(button('New chat'));
  await waitFor(() => expect(app.thread?.isNew).toBe(true));
  await tick();
  expect(focused).not.toHaveBeenCalled();
});

test('a chat gets tags, of which known ones are offered; a press on one shows the chats that have it', async () => {
  const app = await opened();
  await tagChats(app, ['D'], ['Tax'], []);
  await choose('B', 'Tags');
  const dialog = await screen.findByRole('dialog', { name: 'Tags' });
  const field = within(dialog).getByRole('combobox', { name: 'Add a tag' });
  const list = document.getElementById(field.getAttribute('list') ?? '');
  expect([...(list?.querySelectorAll('option') ?? [])].map(({ value }) => value)).toEqual(['Tax']);
  await person.type(field, 'tax{Enter}house');
  expect(within(dialog).getByRole('button', { name: 'Remove Tax' })).toBeTruthy();
  await person.click(within(dialog).getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(app.conversations.byId('B')?.tags).toEqual(['Tax', 'house']));

  await person.click((await screen.findAllByRole('button', { name: 'Show only chats tagged Tax' }))[0]!);
  expect(titles()).toEqual(['B', 'D']);
  await person.click(button('Tagged Tax. Show all chats'));
  expect(titles()).toEqual(['A', 'B', 'C', 'D']);
});

test('tags that were chosen and not saved are told of as discarded, and undo gives them', async () => {
  const app = await opened([{ tags: ['old'] }]);
  await choose('A', 'Tags');
  const dialog = await screen.findByRole('dialog', { name: 'Tags' });
  await person.type(within(dialog).getByRole('combobox', { name: 'Add a tag' }), 'one{Enter}two');
  await person.click(within(dialog).getByRole('button', { name: 'Remove old' }));
  await person.click(within(dialog).getByRole('button', { name: 'Close' }));
  await undo(app, 'edit-discarded');
  await waitFor(() => expect(app.conversations.byId('A')?.tags).toEqual(['one', 'two']));
});

test('a tag is renamed for all chats, and removed from all', async () => {
  const app = await opened([{ tags: ['old'] }, { tags: ['old', 'x'] }]);
  await person.click(button('Tags'));
  await person.click(screen.getByRole('button', { name: 'Rename tag: old', ...inMenu }));
  const dialog = await screen.findByRole('dialog', { name: 'Rename tag', ...inMenu });
  await person.clear(within(dialog).getByRole('textbox', inMenu));
  await person.type(within(dialog).getByRole('textbox', inMenu), 'new{Enter}');
  await waitFor(() => expect(app.conversations.byId('B')?.tags).toEqual(['new', 'x']));
  await person.click(await screen.findByRole('button', { name: 'Remove tag from all chats: new', ...inMenu }));
  await waitFor(() => expect(app.conversations.byId('A')).not.toHaveProperty('tags'));
  await undo(app, 'tag-removed');
  await waitFor(() => expect(app.conversations.byId('A')?.tags).toEqual(['new']));
});

test('several chats are ticked, with Shift all between, and deleted with one undo', async () => {
  const app = await opened();
  await person.click(button('Select conversations'));
  expect(document.activeElement).toBe(button('Select all'));
  await person.click(await screen.findByRole('checkbox', { name: 'B' }));
  await fireEvent.click(screen.getByRole('checkbox', { name: 'D' }), { shiftKey: true });
  await screen.findByText('3 selected');
  expect(screen.queryAllByRole('link')).toEqual([]);
  const toolbar = screen.getByRole('toolbar', { name: 'Selected conversations' });
  await person.click(within(toolbar).getByRole('button', { name: 'Delete' }));
  await waitFor(() => expect(titles()).toEqual(['A']));
  expect(app.conversations.selection).toBeNull();
  await undo(app, 'chats-deleted');
  await waitFor(() => expect(titles()).toEqual(['A', 'B', 'C', 'D']));
});

test('select all takes what the list shows; Escape ends the selection, and the focus is where it began', async () => {
  await opened([{ tags: ['x'] }, {}, { tags: ['x'] }, { archivedAt: 1 }]);
  await person.click((await screen.findAllByRole('button', { name: 'Show only chats tagged x' }))[0]!);
  await person.click(button('Select conversations'));
  await person.click(button('Select all'));
  await screen.findByText('2 selected');
  await person.click(button('Select none'));
  await screen.findByText('0 selected');
  await person.click(button('Select all'));
  await person.keyboard('{Escape}');
  await waitFor(() => expect(titles()).toEqual(['A', 'C']));
  expect(document.activeElement).toBe(button('Select conversations'));
});

test('nothing can be done with no chats; a chat that goes elsewhere is ticked no more', async () => {
  const app = await opened();
  await person.click(button('Select conversations'));
  const toolbar = screen.getByRole('toolbar', { name: 'Selected conversations' });
  for (const one of within(toolbar).getAllByRole('button')) expect(one).toHaveProperty('disabled', true);
  await person.click(await screen.findByRole('checkbox', { name: 'A' }));
  await screen.findByText('1 selected');
  await app.conversations.change('A', (one) => ({ ...one, deletedAt: 1 }));
  await screen.findByText('0 selected');
});

test('what is ticked and no longer shown is not acted upon, and is ticked again when it is', async () => {
  const app = await opened([{ tags: ['x'] }, {}, { tags: ['x'] }]);
  await person.click(button('Select conversations'));
  await person.click(button('Select all'));
  await screen.findByText('3 selected');
  app.conversations.tag = 'x';
  await screen.findByText('2 selected');
  app.conversations.tag = null;
  await screen.findByText('3 selected');
  app.conversations.tag = 'x';
  await screen.findByText('2 selected');
  await person.click(button('Delete'));
  await waitFor(() => expect(app.conversations.all.map(({ id }) => id)).toEqual(['B']));
});

test('a list that a tag has left empty does not say that there are no chats', async () => {
  const app = await opened([{ tags: ['x'] }, {}]);
  app.conversations.tag = 'x';
  await tagChats(app, ['A'], [], ['x']);
  await screen.findByText('No matches.');
});

test('the old title is chosen whole, so that typing replaces it; the Enter of an input method does not end it', async () => {
  const app = await opened();
  await choose('B', 'Rename');
  const field = await screen.findByRole<HTMLInputElement>('textbox', { name: 'Title' });
  expect(field.value.slice(field.selectionStart!, field.selectionEnd!)).toBe('B');
  await fireEvent.input(field, { target: { value: '題名' } });
  // Safari tells of it after the composition has ended.
  await fireEvent.keyDown(field, { key: 'Enter', keyCode: 229 });
  expect(field.isConnected).toBe(true);
  await fireEvent.keyDown(field, { key: 'Enter' });
  await waitFor(() => expect(app.conversations.all.map(({ title }) => title)).toContain('題名'));
});

test('arrow keys in the field of a new title are the field’s own', async () => {
  await opened();
  await choose('B', 'Rename');
  const field = await screen.findByRole('textbox', { name: 'Title' });
  expect(await fireEvent.keyDown(field, { key: 'End' })).toBe(true);
});

test('where the row with the focus goes from the list, the one beside it has the focus', async () => {
  const app = await opened();
  screen.getByRole('link', { name: 'B' }).focus();
  await app.conversations.change('B', (one) => ({ ...one, deletedAt: 1 }));
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('link', { name: 'C' })));
  await app.conversations.change('C', (one) => ({ ...one, deletedAt: 1 }));
  await app.conversations.change('D', (one) => ({ ...one, deletedAt: 1 }));
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('link', { name: 'A' })));
});

test('a chat that is moved into a closed folder leaves the focus on that; a narrowed list has nothing to fold', async () => {
  const app = await opened([{ title: 'A', tags: ['x'] }]);
  const work = await saveFolder(app, null, { name: 'Work', parentId: null, colour: 'grey' });
  await foldFolder(app.folders, work, true);
  const heading = await screen.findByRole('button', { name: 'Work' });
  screen.getByRole('link', { name: 'A' }).focus();
  await moveChats(app, ['A'], work);
  await waitFor(() => expect(document.activeElement).toBe(heading));
  expect(screen.queryByRole('link')).toBeNull();
  app.conversations.tag = 'x';
  await screen.findByRole('link', { name: 'A' });
  expect(screen.queryByRole('button', { name: 'Work' })).toBeNull();
  expect(screen.getByText('Work')).toBeTruthy();
});

const totals = { promptTokens: 0, completionTokens: 0, costUsd: 0, priced: true, exact: true };
