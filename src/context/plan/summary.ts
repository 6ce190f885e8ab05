import type { TokenCount } from '../../model/usage/usage';
import { messageOverhead } from '../tokens/overhead';
import { besideOf, type Part } from './parts';
import type { PlannedMessage, Terms } from './plan';
import type { CountedParts } from './count-parts';

/** The instruction that asks a model for a summary; it is sent after the turns that the summary will stand for. */
export const summaryInstruction =
  'Summarise our conversation so far, so that it can go on from your summary alone. Keep names, figures, decisions, code that still matters, and open questions. Write only the summary.';

/** A request for a summary. */
export interface SummaryRequest {
  messages: PlannedMessage[];
  /** The last message that it will stand for: the summary's parent. */
  lastId: string;
  /** The most tokens it may have. */
  maxTokens: number;
}

/**
 * The newest turns keep up to a third of the room; a summary takes up to an eighth of the window, and at most 1,000
 * tokens.
 */
const keptShare = 1 / 3;
const summaryShare = 1 / 8;
const mostTokens = 1000;

/**
 * The most tokens that a summary may have in a window of `contextWindow` tokens; null where the window is not known.
 */
export function longestSummary(contextWindow: number | null): number {
  return Math.min(mostTokens, Math.floor((contextWindow ?? Infinity) * summaryShare));
}

/**
 * The request for a summary of the older turns. It covers so many that the newest ones take about a third of the room,
 * but no more than fit into one request. It begins as the conversation does, so that a server can use its cache. Null
 * where there is no turn to summarise. `instruction`: the tokens of `summaryInstruction`.
 */
export function summaryRequest(
  countedParts: CountedParts,
  instruction: TokenCount,
  terms: Terms,
): SummaryRequest | null {
  const { parts, by, fixed, fromTurn } = countedParts;
  const window = terms.contextWindow ?? Infinity;
  const maxTokens = longestSummary(terms.contextWindow);
  const turns = fromTurn.length - 1;
  const all = fromTurn[0] ?? 0;
  const kept = (window - terms.reserved - fixed) * keptShare;
  const room = window - maxTokens - fixed - instruction.tokens - messageOverhead(by);
  // First find the turns that may stay, then shorten what is summarised to what fits into one request.
  let until = fromTurn.findIndex((tokens) => tokens <= kept);
  if (until === -1) until = turns;
  until = Math.max(until, Math.min(1, turns));
  while (until > 0 && all - (fromTurn[until] ?? 0) > room) until -= 1;
  if (until === 0) return null;
  const end = parts.findIndex(({ turn }) => turn !== null && turn >= until);
  const asked = endOf(parts, end);
  const last = asked.findLast(({ source }) => source === 'history');
  if (!last || last.id === null) return null;
  const messages = asked
    .filter(({ leftOut }) => leftOut === null)
    .map((part) => ({ id: part.id, role: part.role, content: part.content, ...besideOf(part) }));
  return {
    messages: [...messages, { id: null, role: 'user', content: summaryInstruction }],
    lastId: last.id,
    maxTokens,
  };
}

/** The parts before `end`; where there is no end, all parts that have been answered. */
function endOf(parts: readonly Part[], end: number): readonly Part[] {
  if (end !== -1) return parts.slice(0, end);
  return parts.slice(0, parts.findLastIndex(({ turn }) => turn !== null) + 1);
}
