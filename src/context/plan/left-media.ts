import type { MediaLeftOut, Message } from '../../model/chat/message';
import { isSentAsText, toolResultsOf, type MediaPart } from '../../model/chat/parts';

/**
 * For each message, how many turns ago it was written, seen from the request that follows `history`: 0 in the turn that
 * is asked now. `isContinued`: the last message is a reply that is to be continued.
 */
export function turnsAgo(history: readonly Message[], isContinued = false): number[] {
  let turn = -1;
  let isAnswered = true;
  const turns = history.map((message) => {
    // The results of tools belong to the turn of their calls.
    if (message.role === 'user' && isAnswered && toolResultsOf(message).length === 0) turn += 1;
    isAnswered = message.role === 'assistant';
    return turn;
  });
  const asked = isAnswered && !isContinued ? turn + 1 : turn;
  return turns.map((one) => asked - Math.max(one, 0));
}

/**
 * Why `part` is left out of a request, `ago` turns after its message: because the person said so (`muted`), or by the rule
 * that pictures, PDFs and sound are sent for so many turns (`old`; `turns` null: always). Null where neither keeps it back.
 */
export function mediaLeftOut(part: MediaPart, ago: number, turns: number | null): MediaLeftOut | null {
  if (part.sending === 'never') return 'muted';
  const isBound = turns !== null && part.sending !== 'always' && !isSentAsText(part);
  return isBound && ago >= turns ? 'old' : null;
}
