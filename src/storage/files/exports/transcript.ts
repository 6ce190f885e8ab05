import type { Conversation } from '../../../model/chat/conversation';
import type { MediaPart } from '../../../model/chat/parts';
import type { Tree } from '../../../model/chat/tree';
import type { ExportChoices } from '../../../model/export/choices';
import type { TranscriptWords } from '../../../model/export/transcript-words';

/** A chat that is written, with all its messages. */
export interface WrittenChat {
  conversation: Conversation;
  tree: Tree;
}

/** How something that is attached stands in a file. */
export type PlacedMedia =
  /** By its name alone: its bytes are not stored, or not wanted. */
  | { as: 'named' }
  /** At an address: `data:`, beside the file, or on the web. */
  | { as: 'picture' | 'sound' | 'file'; href: string; isOnWeb: boolean }
  /** A text, in its own words. */
  | { as: 'text'; text: string };

/** What the writers of all forms are given. */
export interface Writing {
  choices: ExportChoices;
  words: TranscriptWords;
  place: (part: MediaPart) => Promise<PlacedMedia>;
}

/** Writes a chat in pieces. */
export type WriteChat = (chat: WrittenChat, writing: Writing) => AsyncIterable<string>;

/** A title in one line. */
export function titleOf({ title }: Conversation, { untitled }: TranscriptWords): string {
  return title.replace(/\s+/gu, ' ').trim() || untitled;
}
