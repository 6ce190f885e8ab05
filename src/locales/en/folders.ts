import { count } from '../format';
import type { FolderColour } from '../../model/chat/list/folder';
import { translated } from '../in-force.svelte';

const colours: Record<FolderColour, string> = {
  grey: 'Grey',
  red: 'Red',
  amber: 'Amber',
  green: 'Green',
  teal: 'Teal',
  blue: 'Blue',
  violet: 'Violet',
  pink: 'Pink',
};

/** The folders of the list: their menus and dialogs. */
export const folderWords = translated('folderWords', {
  newFolder: 'New folder',
  editFolder: 'Edit folder',
  exportFolder: 'Export folder',
  deleteFolder: 'Delete folder',
  name: 'Name',
  colour: 'Colour',
  colours,
  inside: 'Inside',
  top: 'No folder',
  newChats: 'New chats in this folder',
  newChatsText: 'A chat copies these when it starts. Editing them later changes new chats only.',
  fromParent: (name: string) => `Leave blank to use those of “${name}”.`,
  systemPrompt: 'System prompt',
  modelHint: 'Leave blank to use the default.',
  newChat: 'New chat',
  newInside: 'New folder inside',
  edit: 'Edit',
  moveUp: 'Move up',
  moveDown: 'Move down',
  moveTo: 'Move to folder',
  chats: (n: number) => `${count(n)} ${n === 1 ? 'chat' : 'chats'}`,
});
