/** A token, and the natural logarithm of its probability in its place. `token` may be a part of a character: then `bytes` says which. */
export interface TokenLogprob {
  token: string;
  logprob: number;
  /** Its UTF-8, where `token` is not that already. */
  bytes?: number[];
}

/** A token of a reply, and what could have stood in its place: the likeliest first, often with the token itself. */
export interface ChosenToken extends TokenLogprob {
  alternatives: TokenLogprob[];
}

/** The tokens of a reply with their probabilities. */
export interface Logprobs {
  tokens: readonly ChosenToken[];
  /** There were more than are kept. */
  isCut?: true;
}

/** How many probabilities are kept of a reply, alternatives included: about half a megabyte. */
export const mostLogprobs = 20_000;

/** `known` and the tokens that came after them, as far as they are kept: the beginning, where they are too many. */
export function withTokens(known: Logprobs | undefined, more: readonly ChosenToken[]): Logprobs | undefined {
  if (more.length === 0 || known?.isCut) return known;
  const tokens = [...(known?.tokens ?? []), ...more];
  let left = mostLogprobs;
  const end = tokens.findIndex(({ alternatives }) => (left -= 1 + alternatives.length) < 0);
  return end === -1 ? { tokens } : { tokens: tokens.slice(0, end), isCut: true };
}
