import type { ChosenToken, TokenLogprob } from './logprobs';

/** A stretch of a reply that can be read: a token, or several that make up one character. */
export interface Stretch {
  text: string;
  /** From 0 to 1. */
  probability: number;
  alternatives: { text: string; probability: number }[];
}

/**
 * The tokens as stretches of readable text. Tokens that together make up one character become one stretch: their
 * probabilities are multiplied, and it has no alternatives, because those would be parts of characters.
 */
export function stretchesOf(tokens: readonly ChosenToken[]): Stretch[] {
  const stretches: Stretch[] = [];
  let pieces: ChosenToken[] = [];
  for (const [index, token] of tokens.entries()) {
    pieces.push(token);
    const bytes = pieces.flatMap(bytesOf);
    if (endsWithinCharacter(bytes) && index < tokens.length - 1) continue;
    stretches.push({
      text: decoded(bytes),
      probability: Math.exp(pieces.reduce((sum, { logprob }) => sum + logprob, 0)),
      alternatives: pieces.length > 1 ? [] : token.alternatives.map(alternative),
    });
    pieces = [];
  }
  return stretches;
}

function alternative(one: TokenLogprob): Stretch['alternatives'][number] {
  const bytes = bytesOf(one);
  // Part of a character cannot be decoded on its own, so it is shown as the server wrote it.
  return { text: endsWithinCharacter(bytes) ? one.token : decoded(bytes), probability: Math.exp(one.logprob) };
}

function bytesOf({ token, bytes }: TokenLogprob): number[] {
  return bytes ?? [...new TextEncoder().encode(token)];
}

function decoded(bytes: number[]): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(Uint8Array.from(bytes));
}

/** Whether the last character of this UTF-8 lacks some of its bytes. */
function endsWithinCharacter(bytes: number[]): boolean {
  const last = bytes.slice(-3);
  const lead = last.findLastIndex((byte) => byte < 0x80 || byte >= 0xc0);
  const [first = 0] = last.slice(lead);
  const needed = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : first >= 0xc0 ? 2 : 1;
  return lead !== -1 && last.length - lead < needed;
}

/**
 * Splits `text` around the stretches: `before` and `after` have no probabilities. Null where the stretches are not in
 * `text`.
 */
export function placeIn(text: string, stretches: readonly Stretch[]): { before: string; after: string } | null {
  const written = stretches.map((stretch) => stretch.text).join('');
  const start = text.lastIndexOf(written);
  return start === -1 ? null : { before: text.slice(0, start), after: text.slice(start + written.length) };
}
