import type { ReadingPlace } from '../../../state/chat/open-threads.svelte';
import type { Noted } from './remembered-place';

/** Notes where the reader of the chat is, in the tab's history, which outlasts a reload and no more; null: at the end. */
export function rememberPlace(chat: string, place: ReadingPlace | null): void {
  // At the end, where a reply has the view scroll on and on, nothing is noted, nor has to be taken away.
  if (place === null && history.state === null) return;
  history.replaceState(place && ({ chat, place } satisfies Noted), '');
}
