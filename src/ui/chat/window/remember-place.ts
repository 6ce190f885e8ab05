import type { ReadingPlace } from '../../../state/chat/open-threads.svelte';
import type { Noted } from './remembered-place';

/** Notes where the reader of the chat is, in the tab's history, which outlasts a reload and no more; null: at the end. */
export function rememberPlace(chat: string, place: ReadingPlace | null): void {
  // The view that follows a reply comes here again and again: where nothing is noted, there is nothing to take away.
  if (place === null && history.state === null) return;
  history.replaceState(place && ({ chat, place } satisfies Noted), '');
}
