import type { Conversation } from '../conversation';
import type { DayGroup } from '../days';
import type { Folder } from './folder';

/** A heading of the list and the chats under it. Every heading and every chat is a row, all of one height. */
export interface Section {
  name: 'pinned' | 'chats' | 'archived' | DayGroup | FolderRow;
  /** The folder whose heading it is; absent where it is none's. */
  folder?: ShownFolder;
  /** In order. */
  chats: readonly Conversation[];
  /** Whether the chats are rows, too, and not the heading alone. */
  isOpen: boolean;
}

/** Chats that are in folders, by folder, and the others, each in order. */
export interface DividedChats {
  sections: readonly Section[];
  others: readonly Conversation[];
}

/** A folder as a heading of the list. */
export interface ShownFolder {
  folder: Folder;
  isNested: boolean;
  /** How many chats are in it, and in the folders in it. */
  count: number;
}

/** The name of a folder's heading. No other heading has it, and no chat has such an id. */
export type FolderRow = `folder/${string}`;

export const folderRow = (id: string): FolderRow => `folder/${id}`;

/** The id of the folder whose heading has that name; null where it is no folder's. */
export function folderOfRow(row: string): string | null {
  return row.startsWith('folder/') ? row.slice('folder/'.length) : null;
}
