import { expect, test } from 'vitest';
import { groupsAtFirst } from '../../../src/ui/commands/entries/at-first';
import type { Entry } from '../../../src/ui/commands/entries/entry';

const entry = (group: Entry['group'], id: string): Entry => ({
  id,
  group,
  title: id,
  run: () => undefined,
  ...(group === 'view' && { chords: [] }),
});
const many = (group: Entry['group'], prefix: string): Entry[] =>
  Array.from({ length: 9 }, (_, index) => entry(group, `${prefix}${index}`));

const entries = [...many('view', 'view.'), ...many('chats', 'chat-'), ...many('settings', 'tab-')];
const shown = (recent: readonly string[]) =>
  groupsAtFirst(entries, recent).map(({ group, items }) => [group, items.map(({ id }) => id)]);

test('before anything is typed every command is there, six chats, and three of each other kind', () => {
  expect(shown([])).toEqual([
    ['view', entries.slice(0, 9).map(({ id }) => id)],
    ['chats', ['chat-0', 'chat-1', 'chat-2', 'chat-3', 'chat-4', 'chat-5']],
    ['settings', ['tab-0', 'tab-1', 'tab-2']],
  ]);
});

test('what was used last comes first, without what is there no more, and once', () => {
  const [first, commands] = shown(['view.3', 'gone', 'chat-8']);
  expect(first).toEqual(['recent', ['view.3', 'chat-8']]);
  expect(commands![1]).not.toContain('view.3');
});
