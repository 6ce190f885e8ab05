import type { TokenCount } from '../../model/usage/usage';
import type { CountBy } from '../tokens/count-by';
import type { Counter } from '../tokens/counter';
import { scaled } from '../tokens/estimate';
import type { Weights } from '../tokens/measured-prefix';
import { messageOverhead, wrapRequest } from '../tokens/overhead';
import type { Part } from './parts';
import type { Instructions } from '../tokens/tool-tokens';

/** How the requests to a model are counted. */
export interface Counting {
  /** How their texts are. */
  by: CountBy;
  /** What goes beside the messages. */
  instructions: Instructions;
  /** Names what requests go to and what goes beside their messages: where it is the same, so is the count of the same messages. */
  to: string;
}

/** A conversation that is counted, so that planning what a draft adds to it costs the same however long it is. */
export interface Prepared {
  by: CountBy;
  parts: readonly Part[];
  /** The tokens of each part's own text. */
  counts: readonly TokenCount[];
  /** Tokens of all that always goes, with what wraps it; the draft's are not in it. */
  fixed: number;
  /** The part of it that system prompt, examples and tools take. */
  system: number;
  /** The part of that which the tools take. */
  tools: number;
  /** Tokens that the server counted beyond all texts and what wraps them, as of instructions of its own; may be negative. */
  hidden: number;
  /** By turn: the tokens of that turn and of all later ones. The last entry is 0. */
  fromTurn: readonly number[];
  exact: boolean;
  /** The server has counted all that goes from this turn on: with just that, the sum is a fact. */
  countedFrom?: number;
}

/**
 * Counts `parts` and what goes with them. Where counts of text are estimates, a beginning that the server has counted stands for
 * them. Never rejects; what was counted before costs nothing.
 */
export async function prepare(
  parts: readonly Part[],
  counting: Counting,
  counter: Pick<Counter, 'count'>,
): Promise<Prepared> {
  const { by, instructions, to } = counting;
  const { texts } = wrapRequest(parts, instructions.tools, by);
  const learnt = by.scale ?? 1;
  const isKnown = !by.exact && parts.some(({ measured }) => measured);
  const [known, measured] = isKnown ? await loadMeasuring() : [];
  const counted = known?.countedReplies(parts, to) ?? [];
  if (!known || !measured || counted.length === 0) return arrange(parts, counting, await counter.count(texts, by));

  const estimates = await counter.count(texts, { ...by, scale: 1 });
  const raw = weigh(parts, counting, estimates);
  const replies = measured.withoutOddBills(counted, raw, learnt);
  const apart = measured.measuredTexts(replies, known.sendableOf(parts), raw);
  // A name is billed with its text, and cannot be told from it.
  const measuredAt = (index: number): number | undefined =>
    parts[index]?.name === undefined ? apart.tokens.get(index) : undefined;
  const countsAt = (scale: number): TokenCount[] =>
    estimates.map(({ tokens }, index) => ({ tokens: measuredAt(index) ?? scaled(tokens, scale), exact: false }));
  const weighed = (one: number): Weights => weigh(parts, counting, countsAt(one));
  const { scale, extra } = known.correctionBy(known.beginningOf(replies.at(-1)!), raw, weighed, learnt, apart.scale);
  return arrange(parts, { ...counting, by: { ...by, scale } }, countsAt(scale), extra);
}

/** What reads the bills of a branch, which a chat without any does not need; nothing where it cannot be loaded. */
async function loadMeasuring() {
  return Promise.all([import('../tokens/measured-prefix'), import('../tokens/measured-texts')]).catch(
    () => [] as const,
  );
}

/**
 * The same with counts that are known: `counts` are those of `wrapRequest`'s texts. Tokens of a part are those of its content and
 * name and what wraps them; `extra` are there besides.
 */
export function arrange(
  parts: readonly Part[],
  counting: Pick<Counting, 'by' | 'instructions'>,
  counts: readonly TokenCount[],
  extra = 0,
): Prepared {
  const { by, instructions } = counting;
  const { texts, wrapping, frame } = weigh(parts, counting, counts);
  const turns = parts.reduce((most, { turn }) => Math.max(most, (turn ?? -1) + 1), 0);
  const byTurn = new Array<number>(turns).fill(0);
  const tools = frame - wrapRequest([], [], by).overhead;
  let system = tools;
  let fixed = frame + extra;
  for (const [index, { source, turn, leftOut }] of parts.entries()) {
    if (leftOut !== null) continue;
    const tokens = (texts[index] ?? 0) + (wrapping[index] ?? 0);
    if (source === 'system' || source === 'example') system += tokens;
    if (turn === null) fixed += tokens;
    else byTurn[turn] = (byTurn[turn] ?? 0) + tokens;
  }
  const fromTurn = [0];
  for (const tokens of byTurn.reverse()) fromTurn.push((fromTurn.at(-1) ?? 0) + tokens);
  return {
    by,
    parts,
    counts: counts.slice(0, parts.length),
    fixed,
    system,
    tools,
    hidden: extra,
    fromTurn: fromTurn.reverse(),
    exact: by.exact && instructions.exact && counts.every(({ exact }) => exact),
  };
}

/** The same, when it is no longer certain that it is counted by the right tokenizer. */
export function asEstimate(prepared: Prepared): Prepared {
  return { ...prepared, exact: false, counts: prepared.counts.map(({ tokens }) => ({ tokens, exact: false })) };
}

/** `counts` are those of `wrapRequest`'s texts: the contents, then the names, then the tools' own. */
function weigh(
  parts: readonly Part[],
  { by, instructions }: Pick<Counting, 'by' | 'instructions'>,
  counts: readonly TokenCount[],
): Weights {
  let named = parts.length;
  const texts = parts.map(({ name }, index) => {
    const nameTokens = name === undefined ? 0 : (counts[named++]?.tokens ?? 0);
    return (counts[index]?.tokens ?? 0) + nameTokens;
  });
  const { overhead } = wrapRequest([], instructions.tools, by);
  const frame = counts.slice(named).reduce((sum, { tokens }) => sum + tokens, overhead);
  return { texts, wrapping: parts.map(({ name }) => messageOverhead(by, name !== undefined)), frame };
}

const utf8 = new TextEncoder();

/** More than `texts` can have: a token is at least one byte of UTF-8. For when it is enough to know that a request surely fits. */
export function mostTokens(texts: readonly string[]): TokenCount[] {
  return texts.map((text) => ({ tokens: utf8.encode(text).length, exact: false }));
}
