import { count } from '../format';
import { translated } from '../in-force.svelte';

const chats = (n: number): string => `${count(n)} ${n === 1 ? 'chat' : 'chats'}`;

/** What can be done with the list of chats, and with several of them. */
export const listWords = translated('listWords', {
  rename: 'Rename',
  title: 'Title',
  pin: 'Pin',
  unpin: 'Unpin',
  export: 'Export',
  select: 'Select conversations',
  order: 'Sort and group',
  sortBy: 'Sort by',
  sorts: { used: 'Last used', created: 'Created', title: 'Title', cost: 'Cost' },
  groupBy: 'Group by',
  groups: { folder: 'Folder and day', day: 'Day', none: 'None' },
  tags: 'Tags',
  onlyTag: (tag: string) => `Show only chats tagged ${tag}`,
  tagged: (tag: string, n: number) => `${tag}, ${chats(n)}`,
  allTags: (tag: string) => `Tagged ${tag}. Show all chats`,
  renameTag: 'Rename tag',
  renameTagText: 'The tag is renamed in every chat that has it.',
  deleteTag: 'Remove tag from all chats',
  addTag: 'Add a tag',
  addTagHint: 'Press Enter after each tag.',
  removeTag: (tag: string) => `Remove ${tag}`,
  tagsOf: (n: number) => (n === 1 ? 'Tags' : `Tags of ${chats(n)}`),
  partly: (n: number, of: number) => `${count(n)} of ${count(of)}`,
  duplicate: 'Duplicate',
  copyOf: (title: string) => (title === '' ? '' : `${title} (copy)`),
  archive: 'Archive',
  unarchive: 'Unarchive',
  selected: 'Selected conversations',
  selectedCount: (n: number) => `${count(n)} selected`,
  selectAll: 'Select all',
  selectNone: 'Select none',
  move: 'Move to folder',
  done: 'Stop selecting',
});
