import { furthest, leastTokens } from './calibration';
import type { CountedReply, Weights } from './measured-prefix';

/**
 * A reply billed at more than this factor times its estimate is taken to include hidden reasoning, and one below the
 * inverse to be a mistake.
 */
const unlike = 2;

/** How many of the newest measured texts tell the tokenizer's scale: older ones may be of another language. */
const newest = 8;

/** What the bills of a branch say of its texts one by one. */
export interface MeasuredTexts {
  /** Tokens of texts by their part's index. */
  tokens: ReadonlyMap<number, number>;
  /** By what estimates of further texts are to be multiplied; null where too little was measured. */
  scale: number | null;
}

/**
 * Tells the texts of a branch apart by its bills. `replies` are those whose prompts would be sent again, oldest first;
 * `estimates` and `wrapping` are tokens by part. A bill exceeds the one before it by the reply to that one and by what
 * was written since, so the difference counts these two, free of hidden instructions, which are in both. `sendable`:
 * the indexes of all parts that go.
 */
export function measuredTexts(
  replies: readonly CountedReply[],
  sendable: readonly number[],
  { texts, wrapping }: Pick<Weights, 'texts' | 'wrapping'>,
): MeasuredTexts {
  const tokens = new Map<number, number>();
  for (const [index, { part, measured }] of replies.entries()) {
    const estimated = texts[part] ?? 0;
    const written = measured.completionTokens;
    const isOfText = written !== null && written <= unlike * estimated && written >= estimated / unlike;
    const next = replies[index + 1];
    if (!next) {
      if (isOfText) tokens.set(part, written);
      continue;
    }
    const since = sendable.filter((one) => one > part && one < next.part);
    const both = next.measured.promptTokens - measured.promptTokens - sum(wrapping, [part, ...since]);
    const asked = sum(texts, since);
    if (!isLike(both, estimated + asked)) continue;
    const rest = isOfText ? both - written : NaN;
    const shares = isLike(rest, asked) ? { reply: written ?? 0, since: rest } : null;
    const share = both / (estimated + asked);
    tokens.set(part, shares?.reply ?? Math.round(estimated * share));
    for (const one of since) {
      tokens.set(one, Math.round((texts[one] ?? 0) * (shares && asked > 0 ? shares.since / asked : share)));
    }
  }
  const known = [...tokens].sort(([a], [b]) => a - b).slice(-newest);
  const estimated = known.reduce((total, [part]) => total + (texts[part] ?? 0), 0);
  const measured = known.reduce((total, [, count]) => total + count, 0);
  return { tokens, scale: estimated >= leastTokens ? measured / estimated : null };
}

/**
 * Tokens by which two bills may differ from what was written between them, whatever that is: a template, a tool that
 * came or went.
 */
const slack = 64;

/**
 * `replies` without those whose bills contradict a neighbour's and are further from what their prompt is estimated at:
 * a bill that is wrong once, or counts only what was not in the server's cache, does not bend the next estimate.
 * `scale`: of estimates.
 */
export function withoutOddBills(replies: readonly CountedReply[], raw: Weights, scale: number): CountedReply[] {
  const oddness = ({ prompt, measured }: CountedReply): number => {
    const expected = raw.frame + sum(raw.wrapping, prompt) + scale * sum(raw.texts, prompt);
    return Math.abs(Math.log(Math.max(1, measured.promptTokens) / expected));
  };
  const kept: CountedReply[] = [];
  for (const reply of replies) {
    const before = kept.at(-1);
    if (!before || agree(before, reply, raw)) kept.push(reply);
    else if (oddness(reply) <= oddness(before)) kept.splice(-1, 1, reply);
  }
  return kept;
}

/** Whether the newer bill exceeds the older by about what was written between them. */
function agree(older: CountedReply, newer: CountedReply, { texts, wrapping }: Weights): boolean {
  const known = new Set(older.prompt);
  const since = newer.prompt.filter((part) => !known.has(part));
  const written = newer.measured.promptTokens - older.measured.promptTokens - sum(wrapping, since);
  const estimated = sum(texts, since);
  return isLike(written, estimated) || Math.abs(written - estimated) <= slack;
}

function sum(of: readonly number[], parts: readonly number[]): number {
  return parts.reduce((total, part) => total + (of[part] ?? 0), 0);
}

/** Whether a server can have counted `measured` tokens of what is estimated at `estimated`. */
function isLike(measured: number, estimated: number): boolean {
  return measured > 0 && measured <= furthest * estimated && measured >= estimated / furthest;
}
