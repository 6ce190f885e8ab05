import type { Tokens } from 'marked';

/*
 * Formulas are taken over as written, signs around them included: none of their characters is taken for markdown, and
 * none is lost. Whoever draws them reads their TeX from that.
 */

/**
 * `\(…\)`, `\[…\]` and `$$…$$` in a paragraph, and `$…$` without spaces inside the dollar signs, unless it is an amount
 * of money, or words. A dollar sign before a digit ends no formula: "$5 or $10". A backslash is read with what follows it and in no
 * other way: with two ways for each, a formula whose end has not arrived takes twice as long with each command in it.
 */
const formula =
  /\\\((?:(?!\\\)|\n[ \t]*\n)[^])*\\\)|\\\[(?:(?!\\\]|\n[ \t]*\n)[^])*\\\]|\$\$(?:\\.|(?!\\.|\$\$|\n[ \t]*\n)[^])+\$\$|\$(?=[^\s$])(?:\\[^\n]|[^$`\n\\])+?(?<!\s)\$(?![\d$])/;
const atStart = new RegExp(`^(?:${formula.source})`);
const anywhere = new RegExp(formula.source, 'g');
/** An amount of money: a digit first, and no characters that only formulas have. */
const money = /^\$\d[^\\^_={}+]*\$$/;
/** Letters and blanks with a word of three letters or more among them, or the name of a variable of a shell. */
const wording = /^\$(?:(?=[^$]*\p{L}{3})[\p{L}\s,;:.'’-]*\s[\p{L}\s,;:.'’-]*|[A-Z][A-Z\d_]{2,})\$$/u;
/** Before a letter, variables of a shell and what is between them: `$HOME/bin:$PATH`. */
const variable = /^\$[A-Za-z_]\w+[^\\^={}$]*\$$/;
/** What models write without any sign around it, though of these LaTeX wants the signs around some. */
const environment = String.raw`(?:align(?:ed|at)?|cases|eqnarray|equation|flalign|gather(?:ed)?|[bpvBV]?matrix|multline|split)\*?`;
/** A block of formulas, or as much of it as has arrived. */
const display = new RegExp(
  [
    String.raw`^ {0,3}(?:\$\$(?:\\.|(?!\\.|\$\$|\n[ \t]*\n)[^])+(?:\$\$|$)`,
    String.raw`|\\\[(?:(?!\\\]|\n[ \t]*\n)[^])+(?:\\\]|$)`,
    String.raw`|\\begin\{(${environment})\}(?:(?!\\end\{\1\}|\n[ \t]*\n)[^])*(?:\\end\{\1\}|$))[ \t]*(?:\n|$)`,
  ].join(''),
);

export interface MathToken extends Tokens.Generic {
  type: 'math';
  raw: string;
  block: boolean;
}

/** The formula at the start of inline `src`. A delimiter without a partner is shown with its backslash. */
export function inlineMath(src: string): MathToken | Tokens.Escape | undefined {
  if (src[0] !== '$' && src[0] !== '\\') return undefined;
  const raw = atStart.exec(src)?.[0];
  if (raw && isMath(raw, src.slice(raw.length))) return { type: 'math', raw, block: false };
  return /^\\[()[\]]/.test(src) ? { type: 'escape', raw: src.slice(0, 2), text: src.slice(0, 2) } : undefined;
}

/** The block of formulas at the start of `src`. In it, a line that begins with `-` or `=` makes no list or heading. */
export function blockMath(src: string): MathToken | undefined {
  const raw = display.exec(src)?.[0];
  return raw === undefined ? undefined : { type: 'math', raw, block: true };
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
    if (!isMath(raw, src.slice(index + raw.length))) continue;
    result = result.slice(0, before + index) + 'a'.repeat(raw.length) + result.slice(before + index + raw.length);
  }
  return result;
}

/** A line of a table, in which a bar within a formula separates no cells. */
export function withoutBarsInMath(line: string): string {
  return line.replace(anywhere, (raw, at: number) =>
    isMath(raw, line.slice(at + raw.length)) ? raw.replace(/(?<!\\)\|/g, '\\|') : raw,
  );
}

function isMath(raw: string, after: string): boolean {
  const isShell = variable.test(raw) && /^\w/.test(after);
  return raw.length > 2 && !isShell && !money.test(raw) && !wording.test(raw);
}
