import { expect, test } from 'vitest';
import type { Conversation } from '../../../../../src/model/chat/conversation';
import type { ChatGroup } from '../../../../../src/model/chat/list/choices';
import type { Folder } from '../../../../../src/model/chat/list/folder';
import { folderSections } from '../../../../../src/model/chat/list/folder-sections';
import { sectionsOf } from '../../../../../src/model/chat/list/sections';
import { conversation, folder } from '../../../storage/builders';

const chat = (id: string, folderId?: string, also: Partial<Conversation> = {}): Conversation =>
  conversation(id, { ...(folderId !== undefined && { folderId }), updatedAt: 1000, ...also });

/** A line for each heading, as `work (2): a b`; `+` where it is closed. */
function drawn(
  chats: readonly Conversation[],
  folders: readonly Folder[],
  { isNarrowed = false, group = 'folder' }: { isNarrowed?: boolean; group?: ChatGroup } = {},
): string[] {
  const view = { sort: 'used', group, now: 1000, isArchiveOpen: false } as const;
  const divide = (all: readonly Conversation[]) => folderSections(all, folders, isNarrowed);
  return sectionsOf(chats, { ...view, divide }).map(
    ({ name, folder: shown, chats: all, isOpen }) =>
      `${isOpen ? '' : '+'}${shown?.isNested ? '  ' : ''}${shown ? `${shown.folder.name} (${shown.count})` : name}: ${all.map(({ id }) => id).join(' ')}`,
  );
}

const work = folder('work');
const old = folder('old', { parentId: 'work' });

test('folders stand above the days, with what is in them, the empty ones too', () => {
  expect(
    drawn([chat('a'), chat('b', 'work'), chat('c', 'old')], [work, old, folder('empty', { position: 1 })]),
  ).toEqual(['work (2): b', '  old (1): c', 'empty (0): ', 'today: a']);
});

// open-webui#24910: chats of folders that do not exist were in no list.
test('a chat whose folder does not exist is in no folder', () => {
  expect(drawn([chat('a', 'gone')], [work])).toEqual(['work (0): ', 'today: a']);
  expect(drawn([chat('a', 'gone')], [])).toEqual(['today: a']);
});

// open-webui#27741: a chat that was pinned left its folder.
test('a pinned chat stays in its folder, above the others there', () => {
  expect(
    drawn([chat('a', 'work'), chat('b', 'work', { pinned: true }), chat('c', undefined, { pinned: true })], [work]),
  ).toEqual(['pinned: c', 'work (2): b a']);
});

// open-webui#14578: archived chats of a folder.
test('an archived chat is in the archive and in no folder, whose count is without it', () => {
  expect(drawn([chat('a', 'work', { archivedAt: 5 }), chat('b', 'work')], [work])).toEqual([
    'work (1): b',
    '+archived: a',
  ]);
});

test('a closed folder counts what is hidden in it, and hides the folders in it', () => {
  const closed = { ...work, isCollapsed: true };
  expect(drawn([chat('b', 'work'), chat('c', 'old')], [closed, old])).toEqual(['+work (2): b']);
});

test('in a narrowed list all folders are open, and the empty ones left out', () => {
  const closed = { ...work, isCollapsed: true };
  const empty = folder('empty');
  expect(drawn([chat('c', 'old')], [closed, old, empty], { isNarrowed: true })).toEqual(['work (1): ', '  old (1): c']);
});

test('divided by day, or not at all, the list shows no folders', () => {
  expect(drawn([chat('b', 'work')], [work], { group: 'day' })).toEqual(['today: b']);
  expect(drawn([chat('b', 'work')], [work], { group: 'none' })).toEqual(['chats: b']);
});

test('folders with the names of other headings are apart from them', () => {
  const chats = [chat('a', 'pinned'), chat('b', undefined, { pinned: true })];
  const { sections } = folderSections(chats, [folder('pinned')], false);
  expect(sections.map(({ name }) => name)).toEqual(['folder/pinned']);
});
