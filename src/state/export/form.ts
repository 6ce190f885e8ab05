import type { MediaPlace } from '../../model/export/choices';
import type { WriteChat } from '../../storage/files/exports/transcript';

/** A form in which chats are saved to be read. */
export interface TranscriptForm {
  extension: string;
  mediaType: string;
  /** Whether files and sounds can stand within it, besides pictures and texts. */
  holdsFiles: boolean;
  /** What stands before the first chat of a file with this title, between two, and after the last. */
  head: (title: string) => string;
  between: string;
  tail: string;
  write: WriteChat;
}

/** What a page of HTML needs of the interface. */
export interface PageLook {
  /** Of the words around the chats. */
  language: string;
  direction: 'ltr' | 'rtl';
  /** Draws formulas, and shows invisible signs, in what is not on the page yet. */
  finish: (nodes: DocumentFragment) => Promise<void>;
  media: MediaPlace;
}
