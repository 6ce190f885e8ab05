import type { ReadingPlace } from '../../../state/chat/open-threads.svelte';

/** What the page's entry in the tab's history holds of the chat on show. */
export interface Noted {
  chat: string;
  place: ReadingPlace;
}

/** Where the reader of the chat was before the page was loaded again; null: at its end, or elsewhere. */
export function placeAfterReload(chat: string): ReadingPlace | null {
  const noted = history.state as Noted | null;
  return noted?.chat === chat ? noted.place : null;
}
