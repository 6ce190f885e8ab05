import { takingTurns } from '../../../model/next-task';
import type { Message } from '../../../model/chat/message';
import { countMatches } from './count-matches';
import type { Match, Wanted } from './find.svelte';
import { searchedParts } from './searched-parts';

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
  const rest = async (): Promise<boolean> => {
    await takeTurn();
    return true;
  };
  for (const part of searchedParts(message, message.parts))
    if (await countMatches(part, wanted, rest)) return { messageId: message.id, place: part.place, index: 0 };
  return null;
}
