/**
 * How often trainers go through `examples` unless told otherwise: three times, more often where they are few and less
 * often where they are many. After OpenAI's cookbook.
 */
export function usualEpochs(examples: number): number {
  if (examples === 0) return 0;
  if (3 * examples < 100) return Math.min(25, Math.floor(100 / examples));
  return 3 * examples > 25_000 ? Math.max(1, Math.floor(25_000 / examples)) : 3;
}

/** Lengths of examples in tokens. */
export interface Lengths {
  total: number;
  shortest: number;
  median: number;
  longest: number;
  /** Tokens that are trained in an epoch: what is longer than the limit is cut. */
  perEpoch: number;
}

/** `limit`: null where none is known. */
export function lengthsOf(tokens: readonly number[], limit: number | null): Lengths {
  const sorted = [...tokens].sort((a, b) => a - b);
  const sum = (all: readonly number[]): number => all.reduce((total, one) => total + one, 0);
  return {
    total: sum(sorted),
    shortest: sorted[0] ?? 0,
    median: sorted[Math.floor((sorted.length - 1) / 2)] ?? 0,
    longest: sorted.at(-1) ?? 0,
    perEpoch: sum(sorted.map((one) => Math.min(one, limit ?? Infinity))),
  };
}

/** Examples of `from` to `to` tokens. */
export interface Bin {
  from: number;
  to: number;
  examples: number;
}

const mostBins = 10;

/** How many examples are how long, in at most ten steps of a round width. */
export function histogram(tokens: readonly number[]): Bin[] {
  const longest = tokens.reduce((a, b) => Math.max(a, b), 0);
  const width = roundWidth(longest / mostBins);
  const bins: Bin[] = [];
  for (let from = 0; from <= longest; from += width) bins.push({ from, to: from + width - 1, examples: 0 });
  for (const one of tokens) bins[Math.floor(one / width)]!.examples += 1;
  return tokens.length === 0 ? [] : bins;
}

/** 1, 2 or 5 times a power of ten, and more than `least`. */
function roundWidth(least: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(least, 1)));
  return [1, 2, 5, 10].map((step) => step * power).find((width) => width > least) ?? 10 * power;
}
