import type { ChosenToken, TokenLogprob } from './logprobs';

/** A piece of a reply that can be read by itself: a token, or several that make up one character. */
export interface ReadableToken {
  text: string;
  /** From 0 to 1. */
  probability: number;
  alternatives: { text: string; probability: number }[];
}

/**
 * The tokens as they can be read. Those that together make up one character become one: their probabilities are
 * multiplied, and it has no alternatives, because those would be parts of characters.
 */
export function readableTokens(tokens: readonly ChosenToken[]): ReadableToken[] {
  const readable: ReadableToken[] = [];
  let pieces: ChosenToken[] = [];
  for (const [index, token] of tokens.entries()) {
    pieces.push(token);
    const bytes = pieces.flatMap(bytesOf);
    if (endsWithinCharacter(bytes) && index < tokens.length - 1) continue;
    readable.push({
      text: decoded(bytes),
      probability: Math.exp(pieces.reduce((sum, { logprob }) => sum + logprob, 0)),
      alternatives: pieces.length > 1 ? [] : token.alternatives.map(alternative),
    });
    pieces = [];
  }
  return readable;
}

function alternative(one: TokenLogprob): ReadableToken['alternatives'][number] {
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
 * Splits `text` around the tokens: `before` and `after` have no probabilities. Null where the tokens are not in
 * `text`.
 */
export function placeIn(text: string, tokens: readonly ReadableToken[]): { before: string; after: string } | null {
  const written = tokens.map((token) => token.text).join('');
  const start = text.lastIndexOf(written);
  return start === -1 ? null : { before: text.slice(0, start), after: text.slice(start + written.length) };
}
