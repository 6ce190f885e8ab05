import type { ModelFacts, Price, SourcedFacts } from '../../model/endpoint/model-facts';
import type { Role } from '../../model/chat/message';
import type { PinnedMessage } from '../../model/request/hold';
import type { Strategy } from '../../model/request/strategy';
import type { TokenCount } from '../../model/usage/usage';
import { messageOverhead } from '../tokens/overhead';
import { looseThatFree } from './loose-media';
import { besideOf, type Beside } from './parts';
import type { CountedParts } from './count-parts';
import { isCounted, rowsOf, type LeftBehind, type PlanRow } from './rows';
import { promptCost } from '../cost/price';

/** The limits that a request has to meet. */
export interface Terms {
  /** Tokens of the window, for prompt and reply together; null where it is not known: then everything fits. */
  contextWindow: number | null;
  /** Tokens of the window that are kept for the reply. */
  reserved: number;
  price: Price | null;
  /** Whether the server is asked to keep a prompt in its cache, once it is worth it: writing it there may cost more. */
  asksForCache: boolean;
  strategy: Strategy;
}

/** How a request meets its terms. */
export interface Fit extends LeftBehind {
  /** All of the prompt, with all overheads. */
  prompt: TokenCount;
  contextWindow: number | null;
  reserved: number;
  /**
   * The tokens that prompt and reserve leave in the window; negative where they are too long, null where the window is
   * not known.
   */
  remaining: number | null;
  /** US dollars of the prompt alone, if nothing of it comes from a cache; null where no price is known. */
  costUsd: number | null;
  /**
   * US dollars of the prompt if the server still has in its cache what it was asked to keep with the last request; null where it was
   * not asked, or the prompt begins differently now.
   */
  cachedCostUsd: number | null;
}

/**
 * A message that will be sent. `id` is that of the thread's message; null for the system prompt, an example and the
 * draft.
 */
export interface PlannedMessage extends Beside {
  id: string | null;
  role: Role;
  content: string;
}

/** A whole request. The screen and the request itself use the same plan. */
export interface Plan extends Fit {
  rows: PlanRow[];
  messages: PlannedMessage[];
}

/** The typed text, and its tokens. */
export interface PlannedDraft {
  content: string;
  count: TokenCount;
}

/** The limits of a request to a model with these facts, when the person limits its reply to `maxTokens`. */
export function termsOf(
  {
    contextWindow,
    maxOutput,
    price,
    asksForCache = false,
  }: Pick<SourcedFacts, 'contextWindow' | 'maxOutput' | 'price' | 'asksForCache'>,
  { maxTokens, strategy }: { maxTokens: number | undefined; strategy: Strategy },
): Terms {
  const reserved = reserveFor({ contextWindow, maxOutput }, maxTokens);
  return { contextWindow, reserved, price, asksForCache, strategy };
}

/** The most tokens that are kept for a reply whose length the person has not limited. */
const usualReply = 4096;

/**
 * Tokens of the window that are kept for the reply: the person's limit, otherwise up to 4,096 but at most a quarter of
 * the window; and never more than the model can write.
 */
function reserveFor(
  { contextWindow, maxOutput }: Pick<ModelFacts, 'contextWindow' | 'maxOutput'>,
  maxTokens: number | undefined,
): number {
  const wanted = maxTokens ?? Math.min(usualReply, Math.floor((contextWindow ?? Infinity) / 4));
  return Math.min(wanted, maxOutput ?? Infinity);
}

/**
 * The first turn that is sent, and the size and cost of the request. Takes the same time for every length of
 * conversation, because it runs at every keystroke.
 */
export function fit(countedParts: CountedParts, draft: TokenCount | null, terms: Terms): Fit {
  const { by, fixed, fromTurn } = countedParts;
  const { contextWindow, reserved, price, asksForCache, strategy } = terms;
  const always = fixed + (draft ? draft.tokens + messageOverhead(by) : 0);
  const room = (contextWindow ?? Infinity) - reserved - always;
  const mediaLeft = mediaLeftFor(strategy, countedParts, room);
  const saved = countedParts.loose.slice(0, mediaLeft).reduce((sum, one) => sum + one.saved, 0);
  const firstTurn = mediaLeft > 0 ? 0 : firstTurnFor(strategy, fromTurn, room);
  const tokens = always + (fromTurn[firstTurn] ?? 0) - saved;
  const exact = isCounted(countedParts, { firstTurn, mediaLeft }) || (countedParts.exact && (draft?.exact ?? true));
  return {
    firstTurn,
    mediaLeft,
    prompt: { tokens, exact },
    contextWindow,
    reserved,
    remaining: contextWindow === null ? null : contextWindow - reserved - tokens,
    costUsd: promptCost(tokens, price, asksForCache && countedParts.replies > 0 ? { cacheWriteTokens: tokens } : {}),
    cachedCostUsd:
      asksForCache && firstTurn === 0 && mediaLeft === 0 ? costWithCache(countedParts, draft, tokens, price) : null,
  };
}

/**
 * The cost of a prompt of `tokens` if all of it that the last request sent is in the server's cache, and the rest is
 * written there.
 */
function costWithCache(
  { replies, parts, counts }: CountedParts,
  draft: TokenCount | null,
  tokens: number,
  price: Price | null,
): number | null {
  // The first request that was worth caching has one reply; so only from two on can something be there.
  if (replies < 2) return null;
  const reply = parts.at(-1)?.role === 'assistant' ? (counts.at(-1)?.tokens ?? 0) : 0;
  const cacheWriteTokens = Math.min(tokens, (draft?.tokens ?? 0) + reply);
  return promptCost(tokens, price, { cachedTokens: tokens - cacheWriteTokens, cacheWriteTokens });
}

/**
 * `countedParts`, corrected where the server has counted the request that it makes (`counted`; null where it has not). The
 * difference to our count is added to every request, and that one request's count is exact. If the count means that
 * more turns have to be left out, the shorter request is an estimate again.
 */
export function withServerCount(
  countedParts: CountedParts,
  draft: TokenCount | null,
  terms: Terms,
  counted: number | null,
): CountedParts {
  if (counted === null) return countedParts;
  const { firstTurn, mediaLeft, prompt } = fit(countedParts, draft, terms);
  const difference = counted - prompt.tokens;
  const { fixed, hidden } = countedParts;
  const countedFrom = { firstTurn, mediaLeft };
  return { ...countedParts, fixed: fixed + difference, hidden: hidden + difference, countedFrom };
}

/** Whether a request fits into the window. */
export function isWithin({ remaining }: Fit): boolean {
  return remaining === null || remaining >= 0;
}

/**
 * How many turns may be left out, and how many of the newest fit beside all that is always sent; null where not even
 * that alone fits. `mediaLeft`: all turns fit without so many of the oldest pictures, PDFs and sounds.
 */
export function turnsThatFit(
  countedParts: CountedParts,
  draft: TokenCount | null,
  terms: Terms,
): { turns: number; fitting: number | null; mediaLeft: number } {
  const turns = countedParts.fromTurn.length - 1;
  const shortest = fit(countedParts, draft, { ...terms, strategy: { kind: 'drop-oldest' } });
  const { firstTurn, mediaLeft } = shortest;
  return { turns, fitting: isWithin(shortest) ? turns - firstTurn : null, mediaLeft };
}

/**
 * The messages that are always sent because the person pinned them, with their tokens including what wraps them; the
 * longest first.
 */
export function pinnedIn({ by, parts, counts }: Pick<CountedParts, 'by' | 'parts' | 'counts'>): PinnedMessage[] {
  const pinned = parts.flatMap(({ id, isPinned, leftOut, name }, index) =>
    id !== null && isPinned && leftOut === null
      ? [{ id, tokens: (counts[index]?.tokens ?? 0) + messageOverhead(by, name !== undefined) }]
      : [],
  );
  return pinned.sort((a, b) => b.tokens - a.tokens);
}

/** The request itself, message by message; the draft goes last. The same input gives the same plan. */
export function planRequest(countedParts: CountedParts, draft: PlannedDraft | null, terms: Terms): Plan {
  const fitted = fit(countedParts, draft?.count ?? null, terms);
  const rows = rowsOf(countedParts, fitted);
  if (draft) rows.push({ part: null, role: 'user', content: draft.content, count: draft.count, leftOut: null });
  const messages = rows
    .filter(({ leftOut }) => leftOut === null)
    .map(({ part, role, content }) => ({
      id: part?.id ?? null,
      role,
      content,
      ...besideOf(part ?? {}),
    }));
  return { ...fitted, rows, messages };
}

/** Old pictures go before whole turns do, where that makes room enough. */
function mediaLeftFor(strategy: Strategy, { loose, fromTurn }: CountedParts, room: number): number {
  if (strategy.kind !== 'drop-oldest') return 0;
  return looseThatFree(loose, (fromTurn[0] ?? 0) - room) ?? 0;
}

function firstTurnFor(strategy: Strategy, fromTurn: readonly number[], room: number): number {
  const turns = fromTurn.length - 1;
  switch (strategy.kind) {
    case 'ask':
    case 'summarise':
      return 0;
    case 'last-turns':
      return Math.max(0, turns - strategy.turns);
    case 'drop-oldest': {
      let fits = turns;
      for (let low = 0; low < fits;) {
        const middle = (low + fits) >> 1;
        if ((fromTurn[middle] ?? 0) <= room) fits = middle;
        else low = middle + 1;
      }
      return fits;
    }
  }
}
