/*
 * The patterns by which each encoding cuts a text into pieces before it merges bytes within each, from tiktoken's
 * `tiktoken_ext/openai_public.py`. Rust's `\s` is Unicode's White_Space, which JavaScript's `\s` is not quite (U+0085, U+FEFF);
 * Rust's case-insensitive `s` takes the long ſ, too.
 */
const space = String.raw`\p{White_Space}`;
const contraction = String.raw`'(?:[sSſdDmMtT]|[lL][lL]|[vV][eE]|[rR][eE])`;
const upper = String.raw`[\p{Lu}\p{Lt}\p{Lm}\p{Lo}\p{M}]`;
const lower = String.raw`[\p{Ll}\p{Lm}\p{Lo}\p{M}]`;

/** How `cl100k_base` cuts. */
export const cl100kPieces = new RegExp(
  [
    contraction,
    String.raw`[^\r\n\p{L}\p{N}]?\p{L}+`,
    String.raw`\p{N}{1,3}`,
    String.raw` ?[^${space}\p{L}\p{N}]+[\r\n]*`,
    `${space}+$`,
    String.raw`${space}*[\r\n]`,
    `${space}+(?!${space.replace('p', 'P')})`,
    space,
  ].join('|'),
  'gu',
);

/** How `o200k_base` and `o200k_harmony` cut. */
export const o200kPieces = new RegExp(
  [
    String.raw`[^\r\n\p{L}\p{N}]?${upper}*${lower}+(?:${contraction})?`,
    String.raw`[^\r\n\p{L}\p{N}]?${upper}+${lower}*(?:${contraction})?`,
    String.raw`\p{N}{1,3}`,
    String.raw` ?[^${space}\p{L}\p{N}]+[\r\n/]*`,
    String.raw`${space}*[\r\n]+`,
    `${space}+(?!${space.replace('p', 'P')})`,
    `${space}+`,
  ].join('|'),
  'gu',
);

/**
 * Two neighbours between which every encoding cuts, whatever comes before and after them: a letter and what cannot go
 * on with it (no letter, mark or apostrophe), or a sign and a space. A half of a surrogate pair tells nothing yet. The
 * letters among the signs of Chinese and of full width (々, Ａ) are signs to the estimate, which run on into the next one.
 */
const apart = /^(?:(?![\u3000-\u303f\uff00-\uff65])\p{L}[^\p{L}\p{M}\p{Cs}']|[^\p{White_Space}\p{Cs}] )$/u;

/**
 * The last place in `text` where it can be cut so that its parts have together as many tokens as the whole, also after
 * more text has come; 0 where there is none. Looks no further back than `from`.
 */
export function lastSafeCut(text: string, from = 0): number {
  for (let at = text.length - 1; at > from; at -= 1) {
    if (apart.test(text.slice(at - 1, at + 1))) return at;
  }
  return 0;
}
