import type { Message } from '../../model/chat/message';
import type { Usage } from '../../model/usage/usage';
import type { Expense, Saving, CostForecast, Turn } from '../../model/usage/cost-forecast';
import { messageOverhead, wrapRequest } from '../tokens/overhead';
import type { Terms } from '../plan/plan';
import type { CountedParts } from '../plan/count-parts';
import { costOf } from './price';
import { longestSummary } from '../plan/summary';

/**
 * A turn, and in `kept` the tokens of its reply's text: later requests carry the text without the hidden reasoning.
 * `usage`: what its server reported.
 */
interface KeptTurn extends Turn {
  kept: number;
  usage: Usage | null;
}

/** How many turns the forecast looks ahead, and how many of the newest turns it takes its averages from. */
const turnsAhead = 10;
const tellingTurns = 10;

/**
 * The turns that a summary leaves as they are, and those that "last turns" sends. A summary is taken to be a quarter as
 * long as the turns it stands for.
 */
const besideSummary = 2;
const lastTurns = 6;
const summaryShare = 1 / 4;

/** The cost forecast of the chat that `countedParts` is made from; `messages` are those of its branch. Null before its first reply. */
export function costForecast(
  countedParts: CountedParts,
  messages: readonly Message[],
  terms: Terms,
): CostForecast | null {
  const turns = turnsOf(countedParts, messages);
  if (turns.length === 0) return null;
  const telling = turns.slice(-tellingTurns);
  const mean = (of: 'fresh' | 'reply' | 'kept'): number =>
    telling.reduce((sum, turn) => sum + turn[of], 0) / telling.length;
  // The tokens that prime the reply are part of `fixed`, so they are not counted again.
  const fresh = mean('fresh') - wrapRequest([], [], countedParts.by).overhead;
  const pace: Pace = {
    fresh: Math.max(0, fresh),
    reply: mean('reply'),
    kept: mean('kept'),
    ...cachingOf(telling, terms),
  };
  const { strategy } = terms;
  const carried = sizesOf(countedParts);
  const base = {
    carried,
    fixed: countedParts.fixed,
    mostTurns: strategy.kind === 'last-turns' ? strategy.turns : Infinity,
  };
  const ahead = expenseOf(base, pace, terms);
  const savings: Saving[] = [
    { by: 'summary', turns: besideSummary, ...less(ahead, summarised(base, pace, terms)) },
    { by: 'last-turns', turns: lastTurns, ...less(ahead, expenseOf({ ...base, mostTurns: lastTurns }, pace, terms)) },
  ];
  return {
    turns,
    ahead: { turns: turnsAhead, ...ahead },
    savings: savings.filter(({ tokens, costUsd }) => tokens > 0 && (costUsd ?? 0) >= 0),
  };
}

/** The turns so far. Their totals are what was billed, divided in the proportions of our own counts. */
function turnsOf({ by, parts, counts, system }: CountedParts, messages: readonly Message[]): KeptTurn[] {
  const byId = new Map(messages.map((message) => [message.id, message]));
  const priming = wrapRequest([], [], by).overhead;
  const turns: KeptTurn[] = [];
  let history = 0;
  let fresh = priming;
  for (const [index, { source, id, role, name, content }] of parts.entries()) {
    if (source === 'system' || source === 'example' || content === '') continue;
    const text = counts[index]?.tokens ?? 0;
    const tokens = text + messageOverhead(by, name !== undefined);
    if (source === 'summary') history = tokens;
    else if (role !== 'assistant' || id === null) fresh += tokens;
    else {
      turns.push({ id, kept: tokens, ...divided(byId.get(id), { system, history, fresh, reply: text }) });
      history += fresh - priming + tokens;
      fresh = priming;
    }
  }
  return turns;
}

/** What the requests for `message` were billed, divided as our `own` counts say. */
function divided(
  message: Message | undefined,
  own: Pick<Turn, 'system' | 'history' | 'fresh' | 'reply'>,
): Omit<KeptTurn, 'id' | 'kept'> {
  const { usage = null, estimate = null, costUsd = null } = message?.reply ?? {};
  const billed = usage ?? estimate;
  const prompt = billed?.promptTokens ?? own.system + own.history + own.fresh;
  const fresh = Math.min(own.fresh, prompt);
  // Tokens beyond our count are the server's own instructions in the first turn, and are added to the history later.
  const system = own.history === 0 ? prompt - fresh : Math.min(own.system, prompt - fresh);
  const reply = billed?.completionTokens ?? own.reply;
  return { system, history: prompt - fresh - system, fresh, reply, exact: usage !== null, costUsd, usage };
}

/** The assumptions about how a chat continues. */
interface Course {
  /** The tokens of the turns so far, oldest first. */
  carried: readonly number[];
  /** The tokens that are sent with every request. */
  fixed: number;
  /** The most turns that a request carries. */
  mostTurns: number;
}

type Pace = Pick<KeptTurn, 'fresh' | 'reply' | 'kept'> & Caching;

/** How much of a prompt the server reads from its cache, and how much it writes there: from 0 to 1. */
interface Caching {
  read: number;
  written: number;
}

/** As it was for `turns`; where no server has said so, all of a prompt that requests ask to be cached is written. */
function cachingOf(turns: readonly KeptTurn[], { asksForCache }: Terms): Caching {
  const usages = turns.flatMap(({ usage }) => usage ?? []);
  const sum = (of: (usage: Usage) => number): number => usages.reduce((tokens, usage) => tokens + of(usage), 0);
  const prompts = sum(({ promptTokens }) => promptTokens);
  if (prompts === 0) return { read: 0, written: asksForCache ? 1 : 0 };
  return {
    read: sum(({ cachedTokens }) => cachedTokens) / prompts,
    written: sum(({ cacheWriteTokens = 0 }) => cacheWriteTokens) / prompts,
  };
}

function expenseOf(
  { carried, fixed, mostTurns }: Course,
  pace: Pace,
  { contextWindow, reserved, price }: Terms,
): Expense {
  const room = (contextWindow ?? Infinity) - reserved - fixed - pace.fresh;
  const sizes = [...carried];
  let sum: Expense = { tokens: 0, costUsd: 0 };
  for (let turn = 0; turn < turnsAhead; turn += 1) {
    // Turns that do not fit into the window cost nothing, whatever the strategy does about them.
    let history = 0;
    for (const size of sizes.slice(-mostTurns).reverse()) {
      if (history + size > room) break;
      history += size;
    }
    sum = plus(sum, fixed + history + pace.fresh, pace.reply, price, pace);
    sizes.push(pace.fresh + pace.kept);
  }
  return sum;
}

/** The expense if the older turns are summarised now, including the cost of writing the summary. */
function summarised({ carried, fixed, mostTurns }: Course, pace: Pace, terms: Terms): Expense {
  const older = carried.slice(0, -besideSummary).reduce((sum, size) => sum + size, 0);
  const summary = Math.min(longestSummary(terms.contextWindow), Math.floor(older * summaryShare));
  const course = { carried: carried.slice(-besideSummary), fixed: fixed + summary, mostTurns };
  return plus(expenseOf(course, pace, terms), fixed + older, summary, terms.price, { read: 0, written: 0 });
}

function plus(
  sum: Expense,
  promptTokens: number,
  completionTokens: number,
  price: Terms['price'],
  { read, written }: Caching,
): Expense {
  const cached = { cachedTokens: promptTokens * read, cacheWriteTokens: promptTokens * written };
  const costUsd = costOf({ promptTokens, completionTokens, ...cached }, price);
  return {
    tokens: sum.tokens + promptTokens + completionTokens,
    costUsd: sum.costUsd === null || costUsd === null ? null : sum.costUsd + costUsd,
  };
}

function less(a: Expense, b: Expense): Expense {
  return {
    tokens: a.tokens - b.tokens,
    costUsd: a.costUsd === null || b.costUsd === null ? null : a.costUsd - b.costUsd,
  };
}

/** The tokens of each turn that may be left out. */
function sizesOf({ fromTurn }: CountedParts): number[] {
  return fromTurn.slice(0, -1).map((tokens, turn) => tokens - (fromTurn[turn + 1] ?? 0));
}
