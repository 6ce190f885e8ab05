import { hitsBySlices } from '../../../model/search/slices';
import type { Message } from '../../../model/chat/message';
import type { Match, Wanted } from './find.svelte';
import { readable, searchedParts } from './searched-parts';

/** What a search has led to, and is marked there. */
export interface Landed {
  conversationId: string;
  wanted: Wanted;
  /** The first match in the message; null where the words are not in it. */
  current: Match | null;
}

/** The first place of `message` with one of the words; null where it has none. */
export function firstMatch(message: Message, wanted: Wanted): Match | null {
  for (const part of searchedParts(message, message.parts))
    for (const piece of readable(part))
      for (const hits of hitsBySlices(piece, wanted))
        if (hits.length > 0) return { messageId: message.id, place: part.place, index: 0 };
  return null;
}
