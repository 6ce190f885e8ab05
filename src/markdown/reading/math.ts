import type { Token, Tokens } from 'marked';

/*
 * Formulas are taken over as written, signs around them included: none of their characters is taken for markdown, and
 * none is lost. Whoever draws them reads their TeX from that.
 */

/**
 * `\(…\)`, `\[…\]` and `$$…$$` in a paragraph, and `$…$` without spaces inside the dollar signs, unless it is an amount
 * of money, or words. A dollar sign before a digit ends no formula, "$5 or $10", unless it is a command alone: `3$\times$4`. Three in
 * a row are none of its signs: "from $$ to $$$". A backslash is read with what follows it and in no other way: with two ways for
 * each, a formula whose end has not arrived takes twice as long with each command in it.
 */
const formula =
  /\\\((?:(?!\\\)|\n[ \t]*\n)[^])*\\\)|\\\[(?:(?!\\\]|\n[ \t]*\n)[^])*\\\]|\$\$(?!\$)(?:\\.|(?!\\.|\$\$|\n[ \t]*\n)[^])+\$\$(?!\$)|\$(?=[^\s$])(?:\\[^\n]|[^$`\n\\])+?(?<!\s)\$(?![\p{Nd}$])|\$\\[A-Za-z]+\$(?!\$)/u;
const atStart = new RegExp(`^(?:${formula.source})`, 'u');
const anywhere = new RegExp(formula.source, 'gu');
/** An amount of money: a digit first, and no characters that only formulas have. */
const money = /^\$\p{Nd}[^\\^_={}+]*\$$/u;
/** The end of an amount whose sign comes behind it, as most languages have it: `10$`, `1.5k$`, `3 млн US$`. */
const amount = String.raw`\p{Nd}(?:\s?(?:[kKmMbB]|тыс\.?|млн\.?|млрд\.?|Mio\.?|Mrd\.?|[万萬亿億千]))?(?:\s?[A-Z]{2})?`;
const amountBefore = new RegExp(`${amount}$`, 'u');
/** Behind that, as much as goes on to another amount. A variable before an operator does not: `2$n+1$`, `2$f(x)=3$`. */
const toAmount = new RegExp(String.raw`^\$(?![A-Za-z](?:[a-z]|\([a-z\d]+\))?\s?[+=<>-])[^\\^_{}$]*${amount}\$$`, 'u');
/** The longest of what stands before a formula that is looked at, in characters. */
const longestBefore = 16;
/** Letters and blanks with a word of three letters or more among them, or the name of a variable of a shell. */
const wording = /^\$(?:(?=[^$]*\p{L}{3})[\p{L}\s,;:.'’-]*\s[\p{L}\s,;:.'’-]*|[A-Z][A-Z\d_]{2,})\$$/u;
/** Nothing, or words between levels of prices: `Luigi ($$) and Sushi Ko ($$)`. A few letters alone are variables: `$$ abc $$`. */
const priceLevels =
  /^\$\$(?:\s*|(?![ \t]*\p{L}{1,4}[ \t]*\$)(?=[^]*\p{L}{3})(?=[^]*\s)(?:[\p{L}\p{M}\s,;:.!?'’)&–—]|(?<=\p{L})-(?=\p{L})|(?<![\p{L}\p{Nd}])\()*)\$\$$/u;
/**
 * Between escaped brackets: nothing, a tick, a number, words, as in `see \[1\]` and `ls \[options\]`. Round ones stand around single
 * numbers and names of sides far more often, so that between those it takes several words, or a long one.
 */
const inSquare =
  /^\\\[(?:\s*|[xX]|\p{Nd}+(?:[,;–-]\p{Zs}?\p{Nd}+)*|(?=.*(?:\p{L}{3}|\p{Lo}{2}))[\p{L}\p{Nd}][\p{L}\p{M}\p{Nd}\p{Zs},;:.!?'’/-]*(?<!\p{Zs}))\\\]$/u;
const inRound =
  /^\\\((?:\s*|https?:\/\/\S*|(?=.*(?:\p{Ll}{5}|\p{Lo}{2})|(?=.*\p{L}{3}).*\p{Zs})\p{L}[\p{L}\p{M}\p{Zs},;:.!?'’-]*(?<!\p{Zs}))\\\)$/u;
/** Before a letter, variables of a shell and what is between them: `$HOME/bin:$PATH`. */
const variable = /^\$[A-Za-z_]\w+[^\\^={}$]*\$$/;
/** What models write without any sign around it, though of these LaTeX wants the signs around some. */
const environment = String.raw`(?:align(?:ed|at)?|cases|eqnarray|equation|flalign|gather(?:ed)?|[bpvBV]?matrix|multline|split)\*?`;
/** A block of formulas, or as much of it as has arrived. */
const display = new RegExp(
  [
    String.raw`^ {0,3}(?:\$\$(?!\$)(?:\\.|(?!\\.|\$\$|\n[ \t]*\n)[^])+(?:\$\$|$)`,
    String.raw`|\\\[(?:(?!\\\]|\n[ \t]*\n)[^])+(?:\\\]|$)`,
    String.raw`|\\begin\{(${environment})\}(?:(?!\\end\{\1\}|\n[ \t]*\n)[^])*(?:\\end\{\1\}|$))[ \t]*(?:\n|$)`,
  ].join(''),
);
/** What would be a price or a tick within a line, and is a formula in a block of its own. */
const displayOnly = /^(?:\$\$[ \t]*\n|\\\[[xX]\\\]$)/;

export interface MathToken extends Tokens.Generic {
  type: 'math';
  raw: string;
  block: boolean;
}

/**
 * The formula at the start of inline `src`, which stands behind `tokens`. A delimiter without a partner is shown with its backslash,
 * brackets around what is none without.
 */
export function inlineMath(src: string, tokens: readonly Token[]): MathToken | Tokens.Escape | undefined {
  if (src[0] !== '$' && src[0] !== '\\') return undefined;
  const raw = atStart.exec(src)?.[0];
  if (raw && isMath(raw, tokens.at(-1)?.raw ?? '', src.slice(raw.length))) return { type: 'math', raw, block: false };
  if (raw?.startsWith('\\')) return { type: 'escape', raw, text: raw.slice(1, -2) + raw.slice(-1) };
  return /^\\[()[\]]/.test(src) ? { type: 'escape', raw: src.slice(0, 2), text: src.slice(0, 2) } : undefined;
}

/** The block of formulas at the start of `src`. In it, a line that begins with `-` or `=` makes no list or heading. */
export function blockMath(src: string): MathToken | undefined {
  const raw = display.exec(src)?.[0];
  if (raw === undefined || (isText(raw.trim()) && !displayOnly.test(raw.trim()))) return undefined;
  return { type: 'math', raw, block: true };
}

const blockStart = new RegExp(String.raw`\n(?:[ \t]*\n| {0,3}(?:(?:\$\$|\\\[)[ \t]*\n|\\begin\{${environment}\}))`);

/** The index in a paragraph at which a block of formulas may begin. */
export function blockMathStart(src: string): number | undefined {
  const place = blockStart.exec(src);
  return place && place[0].trim() !== '' ? place.index + 1 : undefined;
}

/**
 * `masked`, whose end corresponds to `src`, with formulas masked as well, so that nothing in them opens or closes
 * emphasis.
 */
export function withoutMath(masked: string, src: string): string {
  if (!/[$\\]/.test(src)) return masked;
  const before = masked.length - src.length;
  let result = masked;
  for (const { 0: raw, index } of src.matchAll(anywhere)) {
    if (!isMath(raw, masked.slice(0, before + index), src.slice(index + raw.length))) continue;
    result = result.slice(0, before + index) + 'a'.repeat(raw.length) + result.slice(before + index + raw.length);
  }
  return result;
}

/** A line of a table, in which a bar within a formula separates no cells. */
export function withoutBarsInMath(line: string): string {
  return line.replace(anywhere, (raw, at: number) =>
    isMath(raw, line.slice(0, at), line.slice(at + raw.length)) ? raw.replace(/(?<!\\)\|/g, '\\|') : raw,
  );
}

function isMath(raw: string, before: string, after: string): boolean {
  const isShell = variable.test(raw) && /^\w/.test(after);
  const near = before.slice(-longestBefore);
  // Of signs in a row, the first is none either; one behind a backslash is a character.
  const isInRow = raw.startsWith('$') && /(?<!\\)\$$/.test(near);
  const isPriced = amountBefore.test(near) && toAmount.test(raw);
  return !isShell && !isInRow && !isPriced && !money.test(raw) && !wording.test(raw) && !isText(raw);
}

/** Whether what stands between whole signs is no formula. */
function isText(raw: string): boolean {
  return priceLevels.test(raw) || inSquare.test(raw) || inRound.test(raw);
}
