import type { ModelFacts, Price } from '../../model/endpoint/model-facts';
import type { LeftOut, Role } from '../../model/chat/message';
import type { PinnedMessage } from '../../model/request/hold';
import type { Strategy } from '../../model/request/strategy';
import type { TokenCount } from '../../model/usage/usage';
import { messageOverhead } from '../tokens/overhead';
import type { Part } from './parts';
import type { Prepared } from './prepare';
import { promptCost } from '../cost/price';

/** What a request has to keep to. */
export interface Terms {
  /** The window of prompt and reply together; null where it is not known: then everything fits. */
  contextWindow: number | null;
  /** Tokens of the window that are kept for the reply. */
  reserved: number;
  price: Price | null;
  strategy: Strategy;
}

/** How a request meets its terms. */
export interface Fit {
  /** Turns before this one stay behind. */
  firstTurn: number;
  /** All of the prompt, with all overheads. */
  prompt: TokenCount;
  contextWindow: number | null;
  reserved: number;
  /** What prompt and reserve leave of the window: negative by what the request is too long. Null: the window is not known. */
  remaining: number | null;
  /** US dollars of the prompt alone, if nothing of it comes from a cache; null where no price is known. */
  costUsd: number | null;
}

/** A message that will be sent. `id` is that of the thread's message; null for the system prompt, an example and the draft. */
export interface PlannedMessage {
  id: string | null;
  role: Role;
  content: string;
  name?: string;
}

/** A line of the plan: a part of the conversation or the draft, its own tokens, and why it does not go. */
export interface PlanRow {
  part: Part | null;
  role: Role;
  content: string;
  count: TokenCount;
  leftOut: LeftOut | null;
}

/** A whole request: what is shown is what goes. */
export interface Plan extends Fit {
  rows: PlanRow[];
  messages: PlannedMessage[];
}

/** What is typed, and its own tokens. */
export interface PlannedDraft {
  content: string;
  count: TokenCount;
}

/** What a request of a model with these facts keeps to, when the person limits its reply to `maxTokens`. */
export function termsOf(
  { contextWindow, maxOutput, price }: Pick<ModelFacts, 'contextWindow' | 'maxOutput' | 'price'>,
  { maxTokens, strategy }: { maxTokens: number | undefined; strategy: Strategy },
): Terms {
  return { contextWindow, reserved: reserveFor({ contextWindow, maxOutput }, maxTokens), price, strategy };
}

/** The most that is kept for a reply whose length the person has not limited. */
const usualReply = 4096;

/**
 * Tokens of the window that are kept for the reply: as many as the person lets it have, else up to 4,096, but never more than the
 * model can write, nor than a quarter of the window where the person said nothing.
 */
function reserveFor(
  { contextWindow, maxOutput }: Pick<ModelFacts, 'contextWindow' | 'maxOutput'>,
  maxTokens: number | undefined,
): number {
  const wanted = maxTokens ?? Math.min(usualReply, Math.floor((contextWindow ?? Infinity) / 4));
  return Math.min(wanted, maxOutput ?? Infinity);
}

/** Where sending starts, and what it comes to. Flat in the length of the conversation: done anew at every keystroke. */
export function fit(prepared: Prepared, draft: TokenCount | null, terms: Terms): Fit {
  const { by, fixed, fromTurn } = prepared;
  const { contextWindow, reserved, strategy } = terms;
  const always = fixed + (draft ? draft.tokens + messageOverhead(by) : 0);
  const room = (contextWindow ?? Infinity) - reserved - always;
  const firstTurn = firstTurnFor(strategy, fromTurn, room);
  const tokens = always + (fromTurn[firstTurn] ?? 0);
  const exact = prepared.countedFrom === firstTurn || (prepared.exact && (draft?.exact ?? true));
  return {
    firstTurn,
    prompt: { tokens, exact },
    contextWindow,
    reserved,
    remaining: contextWindow === null ? null : contextWindow - reserved - tokens,
    costUsd: promptCost(tokens, terms.price),
  };
}

/**
 * `prepared`, where the server has counted the request that it makes (`counted`; null where it has not): what its count differs by is
 * in every request, and that one is a fact. It may say that more has to stay behind: then what is left is an estimate again.
 */
export function withServerCount(
  prepared: Prepared,
  draft: TokenCount | null,
  terms: Terms,
  counted: number | null,
): Prepared {
  if (counted === null) return prepared;
  const { firstTurn, prompt } = fit(prepared, draft, terms);
  const difference = counted - prompt.tokens;
  const { fixed, hidden } = prepared;
  return { ...prepared, fixed: fixed + difference, hidden: hidden + difference, countedFrom: firstTurn };
}

/** Whether a request keeps to the window. */
export function isWithin({ remaining }: Fit): boolean {
  return remaining === null || remaining >= 0;
}

/** How many turns may stay behind, and how many of the newest fit with all that always goes; null: not even that alone fits. */
export function turnsThatFit(
  prepared: Prepared,
  draft: TokenCount | null,
  terms: Terms,
): { turns: number; fitting: number | null } {
  const turns = prepared.fromTurn.length - 1;
  const shortest = fit(prepared, draft, { ...terms, strategy: { kind: 'drop-oldest' } });
  return { turns, fitting: isWithin(shortest) ? turns - shortest.firstTurn : null };
}

/** The messages that always go because the person pinned them, and their tokens with what wraps them; the longest first. */
export function pinnedIn({ by, parts, counts }: Pick<Prepared, 'by' | 'parts' | 'counts'>): PinnedMessage[] {
  const pinned = parts.flatMap(({ id, isPinned, leftOut, name }, index) =>
    id !== null && isPinned && leftOut === null
      ? [{ id, tokens: (counts[index]?.tokens ?? 0) + messageOverhead(by, name !== undefined) }]
      : [],
  );
  return pinned.sort((a, b) => b.tokens - a.tokens);
}

/** The request itself, message by message; the draft goes last. The same input gives the same plan. */
export function planRequest(prepared: Prepared, draft: PlannedDraft | null, terms: Terms): Plan {
  const fitted = fit(prepared, draft?.count ?? null, terms);
  const rows = rowsOf(prepared, fitted.firstTurn);
  if (draft) rows.push({ part: null, role: 'user', content: draft.content, count: draft.count, leftOut: null });
  const messages = rows
    .filter(({ leftOut }) => leftOut === null)
    .map(({ part, role, content }) => ({
      id: part?.id ?? null,
      role,
      content,
      ...(part?.name !== undefined && { name: part.name }),
    }));
  return { ...fitted, rows, messages };
}

/** All parts as they go when sending starts at `firstTurn`. */
export function rowsOf({ parts, counts }: Prepared, firstTurn: number): PlanRow[] {
  return parts.map((part, index) => ({
    part,
    role: part.role,
    content: part.content,
    count: counts[index] ?? { tokens: 0, exact: false },
    leftOut: part.leftOut ?? (isDropped(part, firstTurn) ? 'dropped' : null),
  }));
}

/** Tokens of a request beside its messages' own texts: with these, the lines of the plan add up to its prompt. */
export interface Overheads {
  /** Role markers around the messages, their names, and what begins the reply. */
  wrapping: number;
  tools: number;
  hidden: number;
}

/** What `fitted` has beside the texts of `rows` and of the draft. */
export function overheadsOf(
  { tools, hidden }: Pick<Prepared, 'tools' | 'hidden'>,
  rows: readonly PlanRow[],
  draftTokens: number,
  { prompt }: Pick<Fit, 'prompt'>,
): Overheads {
  const texts = rows.reduce((sum, { count, leftOut }) => sum + (leftOut === null ? count.tokens : 0), draftTokens);
  return { wrapping: prompt.tokens - texts - tools - hidden, tools, hidden };
}

/** Whether the strategy leaves `part` behind. */
export function isDropped({ turn }: Part, firstTurn: number): boolean {
  return turn !== null && turn < firstTurn;
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
