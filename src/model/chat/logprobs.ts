/**
 * A token and the natural logarithm of its probability. A token may be only part of a character: `bytes` then says
 * which part.
 */
export interface TokenLogprob {
  token: string;
  logprob: number;
  /** The token's UTF-8 bytes, where they differ from those of `token`. */
  bytes?: number[];
}

/**
 * A token of a reply and the alternatives to it, the likeliest first. Servers often list the token itself among them.
 */
export interface ChosenToken extends TokenLogprob {
  alternatives: TokenLogprob[];
}

/** The tokens of a reply with their probabilities. */
export interface Logprobs {
  tokens: readonly ChosenToken[];
  /** Set when the reply had more tokens than are kept. */
  isCut?: true;
}

/**
 * How many probabilities are kept for one reply, alternatives included. This many take about half a megabyte.
 *
 * @internal Exported for tests.
 */
export const mostLogprobs = 20_000;

/** `known` followed by `more`. Where these are more than `mostLogprobs` in all, only the beginning is kept. */
export function withTokens(known: Logprobs | undefined, more: readonly ChosenToken[]): Logprobs | undefined {
  if (more.length === 0 || known?.isCut) return known;
  const tokens = [...(known?.tokens ?? []), ...more];
  let left = mostLogprobs;
  const end = tokens.findIndex(({ alternatives }) => (left -= 1 + alternatives.length) < 0);
  return end === -1 ? { tokens } : { tokens: tokens.slice(0, end), isCut: true };
}
