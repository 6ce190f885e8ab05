import type { OrProblem } from '../result';

/** What a template is made of, in its order. */
export type TemplatePart = { text: string } | { variable: string };

/** What variables are filled in with, by their names. */
export type Values = Readonly<Record<string, string>>;

/**
 * Why a text cannot be read as a template. `line` is 1-based; `near` is the text of that line from the braces on,
 * shortened.
 */
export interface TemplateProblem {
  kind: 'unclosed' | 'no-name' | 'odd-name';
  line: number;
  near: string;
}

/**
 * A name starts with a letter, so that it cannot be a special key of an object such as `__proto__`. Forms show it as a
 * label.
 */
const nameShape = /^\p{L}[\p{L}\p{N} _-]{0,39}$/u;
const nearLength = 30;

/**
 * Reads a text with `{{variables}}`. A name has letters, digits, spaces, `_` and `-`, and stands on one line; spaces
 * around it are ignored. Of more than two braces in a row, the last two open a variable. A backslash before the braces
 * makes all of them plain text; two backslashes before them give one backslash and then a variable. Anywhere else a
 * backslash is an ordinary character.
 */
export function parseTemplate(source: string): OrProblem<{ parts: readonly TemplatePart[] }, TemplateProblem> {
  const parts: TemplatePart[] = [];
  let text = '';
  let at = 0;
  for (const { 0: braces, index } of source.matchAll(/\{{2,}/g)) {
    const slashes = slashesBefore(source, index);
    text += source.slice(at, index - slashes) + '\\'.repeat(slashes >> 1);
    at = index + braces.length;
    if (slashes % 2 === 1) {
      text += braces;
      continue;
    }
    const inside = insideFrom(source, at);
    const name = inside?.trim().replace(/\s+/g, ' ') ?? null;
    if (inside === null || name === null || !nameShape.test(name)) {
      const kind = name === null ? 'unclosed' : name === '' ? 'no-name' : 'odd-name';
      const line = source.slice(0, index).split('\n').length;
      return { problem: { kind, line, near: nearOf(source.slice(at - 2)) } };
    }
    text += braces.slice(2);
    if (text !== '') parts.push({ text });
    parts.push({ variable: name });
    text = '';
    at += inside.length + 2;
  }
  text += source.slice(at);
  if (text !== '') parts.push({ text });
  return { parts };
}

/** The names of the variables, each once, in order of first use. */
export function variablesOf(parts: readonly TemplatePart[]): string[] {
  return [...new Set(parts.flatMap((part) => ('variable' in part ? [part.variable] : [])))];
}

/**
 * The text with its variables filled in. Values are inserted as they are; a variable without a value stays as
 * `{{name}}`.
 */
export function fillTemplate(parts: readonly TemplatePart[], values: Values): string {
  return parts
    .map((part) => {
      if ('text' in part) return part.text;
      const { variable } = part;
      return Object.hasOwn(values, variable) ? values[variable] : `{{${variable}}}`;
    })
    .join('');
}

/** A template that yields exactly `text`: the braces in it are escaped. */
export function asLiteral(text: string): string {
  return text.replace(/\{{2,}/g, (braces, index: number) => '\\'.repeat(slashesBefore(text, index) + 1) + braces);
}

/** How many backslashes stand right before `index`. */
function slashesBefore(source: string, index: number): number {
  let slashes = 0;
  while (source[index - 1 - slashes] === '\\') slashes++;
  return slashes;
}

/**
 * The text between the opening braces, which end at `from`, and the closing ones; null where none close on the same
 * line.
 */
function insideFrom(source: string, from: number): string | null {
  const inside = /[^\n{}]*(?=\}\})/y;
  inside.lastIndex = from;
  return inside.exec(source)?.[0] ?? null;
}

function nearOf(rest: string): string {
  const [line = ''] = rest.split('\n', 1);
  const signs = [...line.slice(0, 2 * nearLength)];
  return signs.length > nearLength ? `${signs.slice(0, nearLength).join('')}…` : line;
}
