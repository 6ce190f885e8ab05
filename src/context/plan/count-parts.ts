import type { TokenCount } from '../../model/usage/usage';
import type { CountBy } from '../tokens/count-by';
import type { Counter } from '../tokens/counter';
import { scaled } from '../tokens/estimate';
import { beginningOf, correctionBy, countedReplies, sendableOf, type Weights } from '../tokens/measured-prefix';
import { mediaTokens, type MediaCounting } from '../tokens/media-tokens';
import { messageOverhead, wrapRequest } from '../tokens/overhead';
import { looseMedia, type LooseMedia } from './loose-media';
import type { Part } from './parts';
import type { Instructions } from '../tokens/tool-tokens';

/** How the requests to a model are counted. */
export interface Counting {
  /** How the texts are counted. */
  by: CountBy;
  /** What is sent beside the messages, such as tools. */
  instructions: Instructions;
  /**
   * Names the model that requests go to and what is sent beside their messages: where both are the same, so is the
   * count of the same messages.
   */
  to: string;
  /** By what pictures, files and sound are counted. */
  mediaBy?: MediaCounting;
}

/**
 * A conversation whose parts are counted, so that adding a draft takes the same time for every length of conversation.
 */
export interface CountedParts {
  by: CountBy;
  parts: readonly Part[];
  /** The tokens of each part's own text. */
  counts: readonly TokenCount[];
  /** Tokens of all that is always sent, including what wraps it, but without the draft. */
  fixed: number;
  /** The tokens of `fixed` that the system prompt, the examples and the tools take. */
  system: number;
  /** The tokens of `system` that the tools take. */
  tools: number;
  /**
   * Tokens that the server counted beyond all texts and what wraps them, such as its own instructions; may be negative.
   */
  hidden: number;
  /** By turn: the tokens of that turn and of all later ones. The last entry is 0. */
  fromTurn: readonly number[];
  exact: boolean;
  /** The pictures, PDFs and sound that can be left out by themselves, oldest first. */
  loose: readonly LooseMedia[];
  /** How many replies, of the model or of examples, it has. */
  replies: number;
  /**
   * Set where the server has counted the request that starts at this turn and leaves out so many `loose` ones: only that
   * request's sum is exact.
   */
  countedFrom?: { firstTurn: number; mediaLeft: number };
}

/**
 * Counts `parts` and what is sent with them. Where counts of text are estimates, a beginning that the server has
 * counted replaces them. Never rejects; texts that were counted before are not counted again.
 */
export async function countParts(
  parts: readonly Part[],
  counting: Counting,
  counter: Pick<Counter, 'count'>,
): Promise<CountedParts> {
  const { by, instructions, to } = counting;
  const { texts } = wrapRequest(parts, instructions.tools, by);
  const learnt = by.scale ?? 1;
  const isKnown = !by.exact && parts.some(({ measured }) => measured);
  const measured = isKnown ? await loadMeasuredTexts() : null;
  const counted = measured ? countedReplies(parts, to) : [];
  if (!measured || counted.length === 0) return arrange(parts, counting, await counter.count(texts, by));

  const estimates = await counter.count(texts, { ...by, scale: 1 });
  const raw = weigh(parts, counting, estimates);
  const replies = measured.withoutOddBills(counted, raw, learnt);
  const apart = measured.measuredTexts(replies, sendableOf(parts), raw);
  // A bill covers a message's name, text and state together, and they cannot be told apart.
  const measuredAt = (index: number): number | undefined =>
    parts[index]?.name === undefined && !parts[index]?.state ? apart.tokens.get(index) : undefined;
  const countsAt = (scale: number): TokenCount[] =>
    estimates.map(({ tokens }, index) => ({ tokens: measuredAt(index) ?? scaled(tokens, scale), exact: false }));
  const weighed = (one: number): Weights => weigh(parts, counting, countsAt(one));
  const { scale, extra } = correctionBy(beginningOf(replies.at(-1)!), raw, weighed, learnt, apart.scale);
  return arrange(parts, { ...counting, by: { ...by, scale } }, countsAt(scale), extra);
}

/**
 * Loads the code that reads the bills of a branch, which a chat without bills does not need; null where it cannot be
 * loaded.
 */
async function loadMeasuredTexts() {
  return import('../tokens/measured-texts').catch(() => null);
}

/**
 * What `countParts` gives when the counts are known: `counts` are those of the texts of `wrapRequest`. A part's tokens
 * are those of its content, its name and what wraps them; `extra` tokens are added to the whole.
 */
export function arrange(
  parts: readonly Part[],
  counting: Pick<Counting, 'by' | 'instructions' | 'mediaBy'>,
  counts: readonly TokenCount[],
  extra = 0,
): CountedParts {
  const { by, instructions } = counting;
  const { texts, wrapping, frame } = weigh(parts, counting, counts);
  const turns = parts.reduce((most, { turn }) => Math.max(most, (turn ?? -1) + 1), 0);
  const byTurn = new Array<number>(turns).fill(0);
  const tools = frame - wrapRequest([], [], by).overhead;
  let system = tools;
  let fixed = frame + extra;
  let replies = 0;
  for (const [index, { source, role, turn, leftOut }] of parts.entries()) {
    if (leftOut !== null) continue;
    if (role === 'assistant') replies += 1;
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
    counts: counts
      .slice(0, parts.length)
      .map((count, index) => withMedia(count, parts[index]?.media, counting.mediaBy)),
    fixed,
    system,
    tools,
    hidden: extra,
    fromTurn: fromTurn.reverse(),
    loose: looseMedia(parts, counting.mediaBy),
    replies,
    exact: by.exact && instructions.exact && counts.every(({ exact }) => exact) && !parts.some(({ media }) => media),
  };
}

/** The tokens of a part's text with those of what is sent beside it. */
function withMedia(count: TokenCount, media: Part['media'], by: MediaCounting | undefined): TokenCount {
  return media ? { tokens: count.tokens + mediaTokens(media, by), exact: false } : count;
}

/** Marks all counts as estimates, when another tokenizer may be the right one. */
export function asEstimate(countedParts: CountedParts): CountedParts {
  return { ...countedParts, exact: false, counts: countedParts.counts.map(({ tokens }) => ({ tokens, exact: false })) };
}

/**
 * Sorts `counts`, which are those of the texts of `wrapRequest`: the contents, then the names, then the texts of the
 * tools.
 */
function weigh(
  parts: readonly Part[],
  { by, instructions, mediaBy }: Pick<Counting, 'by' | 'instructions' | 'mediaBy'>,
  counts: readonly TokenCount[],
): Weights {
  let named = parts.length;
  const texts = parts.map(({ name, media }, index) => {
    const nameTokens = name === undefined ? 0 : (counts[named++]?.tokens ?? 0);
    return (counts[index]?.tokens ?? 0) + nameTokens + mediaTokens(media, mediaBy);
  });
  const { overhead } = wrapRequest([], instructions.tools, by);
  const frame = counts.slice(named).reduce((sum, { tokens }) => sum + tokens, overhead);
  return { texts, wrapping: parts.map(({ name }) => messageOverhead(by, name !== undefined)), frame };
}

const utf8 = new TextEncoder();

/**
 * An upper bound of the tokens of `texts`, because a token is at least one byte of UTF-8. It shows without a tokenizer
 * that a request is sure to fit.
 */
export function mostTokens(texts: readonly string[]): TokenCount[] {
  return texts.map((text) => ({ tokens: utf8.encode(text).length, exact: false }));
}
