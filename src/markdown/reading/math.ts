import type { Tokens } from 'marked';

/*
 * Formulas are not drawn yet. They are shown as they were written: no sign of them is taken for markdown, and none is lost.
 */

/** `\(…\)` and `\[…\]` within a paragraph, `$$…$$`, and `$…$` where its inside touches both signs and is no amount of money. */
const formula =
  /\\\((?:(?!\\\)|\n[ \t]*\n)[^])*\\\)|\\\[(?:(?!\\\]|\n[ \t]*\n)[^])*\\\]|\$\$(?:(?!\$\$|\n[ \t]*\n)[^])+\$\$|\$(?=[^\s$])(?:\\[^\n]|[^$`\n\\])+?(?<!\s)\$(?![\d$])/;
const atStart = new RegExp(`^(?:${formula.source})`);
const anywhere = new RegExp(formula.source, 'g');
/** An amount: digits, and nothing that prose does not have. */
const money = /^\$\d[^\\^_={}+]*\$$/;
/** A block of formulas, or as much of it as has come. */
const display =
  /^ {0,3}(?:\$\$(?:(?!\$\$|\n[ \t]*\n)[^])+(?:\$\$|$)|\\\[(?:(?!\\\]|\n[ \t]*\n)[^])+(?:\\\]|$))[ \t]*(?:\n|$)/;

export interface MathToken extends Tokens.Generic {
  type: 'math';
  raw: string;
  block: boolean;
}

/** The formula at the start of inline `src`. What its delimiters have no partner for keeps its backslash. */
export function inlineMath(src: string): MathToken | Tokens.Escape | undefined {
  if (src[0] !== '$' && src[0] !== '\\') return undefined;
  const raw = atStart.exec(src)?.[0];
  if (raw && isMath(raw)) return { type: 'math', raw, block: false };
  return /^\\[()[\]]/.test(src) ? { type: 'escape', raw: src.slice(0, 2), text: src.slice(0, 2) } : undefined;
}

/** Lines of formulas, in which a `-` or `=` at the start is no list and no heading. */
export function blockMath(src: string): MathToken | undefined {
  const raw = display.exec(src)?.[0];
  return raw === undefined ? undefined : { type: 'math', raw, block: true };
}

/** Where in a paragraph a block of formulas may begin. */
export function blockMathStart(src: string): number | undefined {
  const place = /\n(?:[ \t]*\n| {0,3}(?:\$\$|\\\[)[ \t]*\n)/.exec(src);
  return place && place[0].trim() !== '' ? place.index + 1 : undefined;
}

/** `masked`, the end of which stands for `src`, without the signs of formulas: none of them opens or closes emphasis. */
export function withoutMath(masked: string, src: string): string {
  if (!/[$\\]/.test(src)) return masked;
  const before = masked.length - src.length;
  let result = masked;
  for (const { 0: raw, index } of src.matchAll(anywhere)) {
    if (!isMath(raw)) continue;
    result = result.slice(0, before + index) + 'a'.repeat(raw.length) + result.slice(before + index + raw.length);
  }
  return result;
}

function isMath(raw: string): boolean {
  return raw.length > 2 && !money.test(raw);
}
