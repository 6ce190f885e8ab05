import { takingTurns } from '../../../model/next-task';
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

/** Marks the words that a search has led to in the open chat, and the first of them in `message`, as soon as it is found. */
export async function land(
  app: { landed: Landed | null; findingIn: string | null },
  conversationId: string,
  message: Message | undefined,
  wanted: Wanted,
): Promise<void> {
  const landed: Landed = { conversationId, wanted, current: null };
  app.findingIn = null;
  app.landed = landed;
  const current = message ? await firstMatch(message, wanted) : null;
  if (current && app.landed === landed) app.landed = { ...landed, current };
}

/** The first place of `message` with one of the words; null where it has none. */
async function firstMatch(message: Message, wanted: Wanted): Promise<Match | null> {
  const takeTurn = takingTurns();
  for (const part of searchedParts(message, message.parts))
    for (const piece of readable(part))
      for (const hits of hitsBySlices(piece, wanted)) {
        if (hits.length > 0) return { messageId: message.id, place: part.place, index: 0 };
        await takeTurn();
      }
  return null;
}
