import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeAll, expect, test, vi } from 'vitest';
import type { Folder } from '../../../src/model/chat/list/folder';
import { commandIds } from '../../../src/model/commands/command-id';
import { tagChats } from '../../../src/state/chat/list/actions';
import { besideOf } from '../../../src/state/folders/actions';
import { regenerate } from '../../../src/state/chat/answers';
import { reply, withLogprobs } from '../../server/behaviours';
import { ask, Browser, type Tab } from '../../unit/state/a-tab';
import Frame from '../../../src/ui/frame/Frame.svelte';

const person = userEvent.setup();

// jsdom lays nothing out, and what has no size is taken for hidden.
beforeAll(() => {
  const height = vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(20);
  return () => height.mockRestore();
});

const settingsAsked: unknown[] = [];

async function shown({ chats = [] as string[], server = reply('A walrus.') } = {}): Promise<Tab> {
  const browser = await Browser.start();
  browser.server.next(server);
  const tab = await browser.tab();
  const { endpoints } = tab.app;
  await endpoints.change(endpoints.list[0]!.id, (one) => ({ ...one, models: [{ id: 'other-model', facts: {} }] }));
  await ask(tab.thread, 'What has tusks?');
  for (const [index, title] of chats.entries())
    await tab.app.conversations.add({ ...tab.thread.conversation, id: `chat-${String(index)}`, title, tipId: null });
  render(Frame, { app: tab.app, thread: tab.thread, onsettings: (place: unknown) => void settingsAsked.push(place) });
  await screen.findAllByRole('article');
  return tab;
}

const press = (init: KeyboardEventInit): boolean =>
  !(document.activeElement ?? document.body).dispatchEvent(
    new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init }),
  );
// By selectors: to ask so many elements for their roles takes seconds here.
const input = (): HTMLInputElement | null => document.querySelector('dialog [role=combobox][aria-label=Command]');
const field = (): Promise<HTMLInputElement> =>
  waitFor(() => input() ?? Promise.reject(new Error('no list of commands')));
const options = (): string[] =>
  [...document.querySelectorAll('dialog [role=listbox] [role=option] .title')].map((one) => one.textContent);
const marked = (): string | undefined =>
  document.getElementById(input()?.getAttribute('aria-activedescendant') ?? '')?.querySelector('.title')?.textContent;
const firstIs = (title: string) => waitFor(() => expect([options()[0], marked()]).toEqual([title, title]));

async function open(): Promise<HTMLInputElement> {
  await person.keyboard('{Control>}k{/Control}');
  return field();
}

/** Does what the list shows first for these words, which come at once: each key alone draws all of the list. */
async function choose(words: string, title: string): Promise<void> {
  await person.click(await open());
  await person.paste(words);
  await firstIs(title);
  await person.keyboard('{Enter}');
}

test('Ctrl+K opens the list on a Russian keyboard, too, at once after the page; what is typed is found, Enter does it', async () => {
  const { app, thread } = await shown();
  // Not loaded yet, and still not the browser's.
  expect(press({ key: '\u043b', code: 'KeyK', ctrlKey: true })).toBe(true);
  await field();
  expect(screen.getByRole('dialog', { name: 'Commands' })).toBeTruthy();
  expect(screen.getByRole('listbox', { name: 'Commands' }).id).toBe(input()?.getAttribute('aria-controls'));
  await firstIs('New chat');
  await person.type(await field(), 'pin this');
  await firstIs('Pin this chat');
  await person.keyboard('{Enter}');
  await waitFor(() => expect(app.conversations.byId(thread.id)?.pinned).toBe(true));
  expect(screen.queryByRole('dialog')).toBeNull();
  // It is the first one the next time, and what is done already is not offered.
  await open();
  await person.type(await field(), 'pin');
  await firstIs('Unpin this chat');
  expect(options()).not.toContain('Pin this chat');
  expect(app.settings.values.recentCommands).toEqual(['chat.pin']);
});

test('chats, models and settings are found; what was used last stands first', async () => {
  const { app } = await shown({ chats: ['Über Walrosse', '海象的设置'] });
  await person.type(await open(), 'uber');
  await firstIs('Über Walrosse');
  await person.keyboard('{Enter}');
  await waitFor(() => expect(app.thread?.id).toBe('chat-0'));
  await person.type(await open(), '设置');
  await firstIs('海象的设置');
  await person.clear(await field());
  await person.type(await field(), 'other-model');
  await firstIs('other-model');
  await person.keyboard('{Enter}');
  await waitFor(() => expect(app.thread?.conversation.model).toBe('other-model'));
  await person.type(await open(), 'timeouts');
  await firstIs('Timeouts');
  await person.keyboard('{Enter}');
  await waitFor(() => expect(settingsAsked.at(-1)).toEqual({ tab: 'endpoints', section: 'timeouts' }));
  await open();
  await firstIs('Timeouts');
  expect(document.querySelector('dialog [role=group]')?.getAttribute('aria-label')).toBe('Recently used');
});

test('what stands in a menu or a tab of the settings is found, too, and done at once', async () => {
  const { app, thread } = await shown();
  await person.type(await open(), 'text width wide');
  await firstIs('Text width: Wide');
  await person.keyboard('{Enter}');
  await waitFor(() => expect(app.settings.values.reading).toContain('wide'));
  await person.type(await open(), 'wrap long');
  await person.keyboard('{Enter}');
  await waitFor(() => expect(app.settings.values.reading).toContain('wrap-code'));
  await person.type(await open(), 'sort by title');
  await person.keyboard('{Enter}');
  await waitFor(() => expect(app.settings.values.chatSort).toBe('title'));
  await person.type(await open(), 'role system');
  await person.keyboard('{Enter}');
  await waitFor(() => expect(thread.branch.at(-1)?.role).toBe('system'));
  const seas: Folder = {
    ...{ id: 'seas', name: 'Seas', parentId: null, colour: 'blue', position: 0, isCollapsed: false },
    updatedAt: 0,
  };
  await app.folders.write([seas, { ...seas, id: 'ice', name: 'Ice', position: 1 }], []);
  const edit = await open();
  expect(options()).toEqual(expect.arrayContaining(['New chat in Seas', 'New chat in Ice']));
  await person.type(edit, 'edit folder seas');
  await firstIs('Edit folder');
  await person.keyboard('{Enter}');
  expect((await screen.findByRole<HTMLInputElement>('textbox', { name: 'Name' })).value).toBe('Seas');
  await person.click(screen.getByRole('button', { name: 'Cancel' }));
  await person.type(await open(), 'delete folder seas');
  await firstIs('Delete folder');
  await person.keyboard('{Enter}');
  await waitFor(() => expect(app.folders.list.map(({ name }) => name)).toEqual(['Ice']));
  await person.type(await open(), 'rename');
  await person.keyboard('{Enter}');
  const title = await screen.findByRole('textbox', { name: 'Title' });
  await person.clear(title);
  await person.type(title, 'Walruses{Enter}');
  await waitFor(() => expect(app.conversations.byId(thread.id)?.title).toBe('Walruses'));
});

test('the menus of messages and what the plan of a request offers are found', async () => {
  const { app, thread } = await shown({ server: withLogprobs([{ token: 'Tusks', logprob: -0.1 }]) });
  await choose('probabilities', 'Token probabilities');
  await screen.findByRole('listbox', { name: 'Token probabilities' });
  await choose('probabilities', 'Token probabilities');
  await waitFor(() => expect(screen.queryByRole('listbox', { name: 'Token probabilities' })).toBeNull());

  thread.draft.type('And wings?');
  await choose('send mess', 'Send message');
  await waitFor(() => expect([thread.branch.length, thread.requests.isReplying]).toEqual([4, false]));
  const copied = vi.spyOn(app, 'copy').mockResolvedValue();
  await choose('copy request curl', 'Copy request: curl');
  await waitFor(() => expect(copied.mock.lastCall?.[0]).toContain('And wings?'));
  await regenerate(thread, thread.branch.at(-1)!);
  const last = (): { total: number } => thread.messages.version(thread.branch.at(-1)!);
  await waitFor(() => expect([last().total, thread.requests.isReplying]).toEqual([2, false]));
  await choose('delete branch', 'Delete this version');
  await waitFor(() => expect(last().total).toBe(1));
  await choose('summar', 'Summarise now');
  await waitFor(() => expect(thread.messages.summary).not.toBeNull());
});

test('the button that has the server count takes the focus, whether the plan is open or not', async () => {
  const { app } = await shown();
  await app.endpoints.change(app.endpoints.list[0]!.id, (one) => ({ ...one, dialect: 'responses' }));
  for (let time = 0; time < 2; time += 1) {
    await choose('count on the server', 'Count on the server');
    await waitFor(() => expect(document.activeElement?.textContent.trim()).toBe('Count on the server'));
  }
});

test('the menus of tags are found', async () => {
  const { app, thread } = await shown();
  await tagChats(app, [thread.id], ['Ice'], []);
  await choose('show tag ice', 'Show only chats tagged Ice');
  await waitFor(() => expect(app.conversations.tag).toBe('Ice'));
  await choose('tagged', 'Tagged Ice. Show all chats');
  await waitFor(() => expect(app.conversations.tag).toBeNull());
  await choose('rename tag', 'Rename tag');
  const name = await screen.findByRole('textbox', { name: 'Tags' });
  await person.clear(name);
  await person.type(name, 'Snow{Enter}');
  await waitFor(() => expect(app.conversations.byId(thread.id)?.tags).toEqual(['Snow']));
  await choose('remove tag', 'Remove tag from all chats');
  await waitFor(() => expect(app.conversations.byId(thread.id)?.tags ?? []).toEqual([]));
});

test('the menus of folders are found', async () => {
  const { app } = await shown();
  const seas: Folder = {
    ...{ id: 'seas', name: 'Seas', parentId: null, colour: 'blue', position: 0, isCollapsed: false },
    updatedAt: 0,
  };
  await app.folders.write([seas, { ...seas, id: 'ice', name: 'Ice', position: 1 }], []);
  await choose('move up folder ice', 'Move up');
  await waitFor(() => expect(besideOf(app.folders.list, 'ice')?.ids).toEqual(['ice', 'seas']));
  await choose('new folder inside seas', 'New folder inside');
  await person.type(await screen.findByRole('textbox', { name: 'Name' }), 'Fjords{Enter}');
  await waitFor(() => expect(app.folders.list.find((one) => one.name === 'Fjords')?.parentId).toBe('seas'));
});

test('the export is found by “print”, and a single field of the settings by its name', async () => {
  await shown();
  await person.type(await open(), 'print');
  await firstIs('Export this chat');
  await person.keyboard('{Control>}k{/Control}');
  await choose('soft limit per chat', 'Soft limit per chat');
  await waitFor(() => expect(settingsAsked.at(-1)).toEqual({ tab: 'budget', section: 'chatSoftUsd' }));
});

test('a single parameter is found by its name or as interfaces spell it, and has the focus in the inspector', async () => {
  const { app } = await shown();
  const hasFocus = (name: string) =>
    waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText(name, { exact: true, selector: 'input' })));
  await person.type(await open(), 'temperature');
  await firstIs('Temperature');
  await person.keyboard('{Enter}');
  await hasFocus('Temperature');
  // Folded, and in a tab that is not on show.
  app.inspector.tab = 'bill';
  await person.type(await open(), 'presence_penalty');
  await firstIs('Presence penalty');
  await person.keyboard('{Enter}');
  await hasFocus('Presence penalty');
  expect(document.activeElement?.closest('details')?.open).toBe(true);
});

test('Enter that ends the word of an input method, and its arrows, choose nothing', async () => {
  const { app, thread } = await shown();
  await person.type(await open(), 'delete this');
  await firstIs('Delete this chat');
  for (const composing of [{ isComposing: true }, { keyCode: 229 }]) {
    press({ key: 'Enter', ...composing });
    press({ key: 'ArrowDown', ...composing });
  }
  expect(marked()).toBe('Delete this chat');
  expect(app.conversations.isLive(thread.id)).toBe(true);
});

test('Escape gives the focus back; the same keys close it again; nothing found says so, and offers to search in messages', async () => {
  await shown();
  const composer = screen.getByRole('textbox', { name: 'Message' });
  composer.focus();
  await person.type(await open(), 'qqqq');
  await waitFor(() => expect(screen.getByText('No matches.').getAttribute('role')).toBe('status'));
  expect(options()).toEqual(['Search all chats for “qqqq”']);
  await person.keyboard('{Control>}k{/Control}');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(document.activeElement).toBe(composer);
});

test('a command is about the message that has the focus', async () => {
  const { app, thread } = await shown();
  const copied = vi.spyOn(app, 'copy').mockResolvedValue();
  screen.getAllByRole('article')[0]!.focus();
  await person.keyboard('{Alt>}y{/Alt}');
  await waitFor(() => expect(copied).toHaveBeenLastCalledWith('What has tusks?'));
  screen.getByRole('textbox', { name: 'Message' }).focus();
  await person.keyboard('{Alt>}y{/Alt}');
  await waitFor(() => expect(copied).toHaveBeenLastCalledWith('A walrus.'));
  await person.keyboard('{Alt>}{PageUp}{/Alt}');
  await waitFor(() => expect(document.activeElement?.id).toBe(thread.branch[0]?.id));
});

test('"?" lists the shortcuts where it types nothing; a message with a question mark is a message', async () => {
  await shown();
  await open();
  await person.keyboard('{Control>}k{/Control}');
  const composer = screen.getByRole('textbox', { name: 'Message' });
  await person.type(composer, 'Why?');
  expect(composer).toHaveProperty('value', 'Why?');
  expect(screen.queryByRole('dialog')).toBeNull();
  screen.getAllByRole('article')[0]!.focus();
  await person.keyboard('?');
  const dialog = await screen.findByRole('dialog', { name: 'Shortcuts' });
  expect(within(dialog).getByText('Alt+N')).toBeTruthy();
  await person.click(within(dialog).getByRole('button', { name: 'Change shortcuts' }));
  expect(settingsAsked.at(-1)).toEqual({ tab: 'shortcuts' });
});

test('each command has a title of its own', async () => {
  const { commandListWords } = await import('../../../src/locales/en/commands');
  expect(new Set(commandIds.map((id) => commandListWords.titles[id])).size).toBe(commandIds.length);
});
