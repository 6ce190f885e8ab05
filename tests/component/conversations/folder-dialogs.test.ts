import { fireEvent, render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { deleteFolder } from '../../../src/state/folders/change-folders';
import { saveFolder } from '../../../src/state/folders/actions';
import FolderDialog from '../../../src/ui/conversations/folders/FolderDialog.svelte';
import FolderHeading from '../../../src/ui/conversations/folders/FolderHeading.svelte';
import ListBar from '../../../src/ui/conversations/ListBar.svelte';
import MoveToFolder from '../../../src/ui/conversations/folders/MoveToFolder.svelte';
import type { Folder } from '../../../src/model/chat/list/folder';
import { ask, Browser, type Tab } from '../../unit/state/a-tab';

const person = userEvent.setup();
const content = { parentId: null, colour: 'grey' } as const;

/** The dialog as it is opened; again wherever it is asked to be. */
function open({ app }: Tab, folder: Folder | null, parentId: string | null = null): { saved: string[] } {
  const saved: string[] = [];
  const { unmount } = render(FolderDialog, {
    app,
    folder,
    parentId,
    onsaved: (id: string) => saved.push(id),
    onclose: () => unmount(),
    onreopen: () => void open({ app } as Tab, folder, parentId),
  });
  return { saved };
}

test('a folder is made with its color and what new chats in it begin with', async () => {
  const tab = await (await Browser.start()).tab();
  const outer = await saveFolder(tab.app, null, { ...content, name: 'Work' });
  const { saved } = open(tab, null);
  const dialog = await screen.findByRole('dialog', { name: 'New folder' });
  await person.type(within(dialog).getByRole('textbox', { name: 'Name' }), ' Letters ');
  await person.click(
    within(within(dialog).getByRole('group', { name: 'Colour' })).getByRole('radio', { name: 'Blue' }),
  );
  await person.selectOptions(within(dialog).getByRole('combobox', { name: 'Inside' }), 'Work');
  // What is said here is for chats to come: the dialog says so.
  await person.click(within(dialog).getByText('New chats in this folder'));
  expect(
    within(dialog).getByText(/Editing them later changes new chats only\. Leave blank to use those of “Work”\./),
  ).toBeTruthy();
  await person.type(within(dialog).getByRole('textbox', { name: 'System prompt' }), 'Be polite.');
  await person.type(within(dialog).getByRole('spinbutton', { name: 'Temperature' }), '0.5');
  await person.click(within(dialog).getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(saved).toHaveLength(1));
  expect(tab.app.folders.byId(saved[0])).toMatchObject({
    name: 'Letters',
    parentId: outer,
    colour: 'blue',
    systemPrompt: 'Be polite.',
    parameters: { temperature: 0.5 },
  });
  expect(tab.app.folders.byId(saved[0])).not.toHaveProperty('model');
});

test('a folder that holds others is put into none', async () => {
  const tab = await (await Browser.start()).tab();
  const outer = await saveFolder(tab.app, null, { ...content, name: 'Work' });
  await saveFolder(tab.app, null, { ...content, name: 'Home' });
  await saveFolder(tab.app, null, { ...content, name: 'Old', parentId: outer });
  open(tab, tab.app.folders.byId(outer));
  const dialog = await screen.findByRole('dialog', { name: 'Edit folder' });
  expect(within(dialog).queryByRole('combobox', { name: 'Inside' })).toBeNull();
});

test('what is typed in the form is there again after it was closed by mistake, and after a reload', async () => {
  const browser = await Browser.start();
  const tab = await browser.tab();
  const id = await saveFolder(tab.app, null, { ...content, name: 'Work', systemPrompt: 'Be brief.' });
  open(tab, tab.app.folders.byId(id));
  const prompt = () => screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'System prompt' });
  await person.type(await prompt(), ' And kind.');
  await person.click(screen.getByRole('button', { name: 'Cancel' }));
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(tab.app.folders.byId(id)?.systemPrompt).toBe('Be brief.');
  expect(tab.app.notices.list.at(-1)?.notice).toEqual({ kind: 'edit-discarded' });
  tab.app.notices.list.at(-1)?.undo?.();
  expect((await prompt()).value).toBe('Be brief. And kind.');
  await tab.app.folders.edits?.flush();
  document.body.replaceChildren();
  const later = await browser.tab();
  open(later, later.app.folders.byId(id));
  expect((await prompt()).value).toBe('Be brief. And kind.');
  await person.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(later.app.folders.byId(id)?.systemPrompt).toBe('Be brief. And kind.'));
  await waitFor(() => expect(later.app.folders.edits?.textOf(id)).toBeUndefined());
});

test('a folder that another tab deletes while its form is open is kept by saving the form', async () => {
  const tab = await (await Browser.start()).tab();
  const id = await saveFolder(tab.app, null, { ...content, name: 'Work' });
  open(tab, tab.app.folders.byId(id));
  const dialog = await screen.findByRole('dialog', { name: 'Edit folder' });
  await deleteFolder(tab.app.folders, id);
  await person.type(within(dialog).getByRole('textbox', { name: 'Name' }), ' and play');
  await person.click(within(dialog).getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(tab.app.folders.byId(id)?.name).toBe('Work and play'));
});

test('a chat is moved by its menu: into a folder, into one that is made for it, and out again', async () => {
  const tab = await (await Browser.start()).tab();
  const { app, thread } = tab;
  await ask(thread, 'Tea');
  const outer = await saveFolder(app, null, { ...content, name: 'Work' });
  await saveFolder(app, null, { ...content, name: 'Old', parentId: outer });
  const move = async (name: string): Promise<void> => {
    const { unmount } = render(MoveToFolder, { app, conversation: thread.conversation, onend: () => unmount() });
    const dialog = await screen.findByRole('dialog', { name: 'Move to folder' });
    await person.click(within(dialog).getByRole('button', { name }));
  };
  const folder = () => app.folders.byId(thread.conversation.folderId)?.name;
  await move('Old');
  await waitFor(() => expect(folder()).toBe('Old'));
  await move('New folder');
  const dialog = await screen.findByRole('dialog', { name: 'New folder' });
  await person.type(within(dialog).getByRole('textbox', { name: 'Name' }), 'Tea{Enter}');
  await waitFor(() => expect(folder()).toBe('Tea'));
  await move('No folder');
  await waitFor(() => expect(folder()).toBeUndefined());
});

test('the form of a folder stays when its row goes, as when another tab folds the folder that it is in', async () => {
  const { app } = await (await Browser.start()).tab();
  const outer = await saveFolder(app, null, { ...content, name: 'Work' });
  const inner = await saveFolder(app, null, { ...content, name: 'Letters', parentId: outer });
  const onopened = (): void => undefined;
  render(ListBar, { app, onopened });
  const folder = app.folders.byId(inner)!;
  const heading = render(FolderHeading, { app, folder, isNested: true, isOpen: true, count: 0, onopened });
  const menu = screen.getByRole('button', { name: 'Actions for Letters' }).parentElement!.querySelector('[popover]')!;
  // jsdom opens no popover: a browser says so when it does.
  await fireEvent(menu, Object.assign(new Event('beforetoggle'), { newState: 'open' }));
  await person.click(await screen.findByRole('button', { name: 'Edit', hidden: true }));
  const dialog = await screen.findByRole('dialog', { name: 'Edit folder' });
  await person.type(within(dialog).getByRole('textbox', { name: 'Name' }), ' home');
  heading.unmount();
  await person.type(within(dialog).getByRole('textbox', { name: 'Name' }), '!');
  await person.click(within(dialog).getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(app.folders.byId(inner)).toMatchObject({ name: 'Letters home!', parentId: outer }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
});
