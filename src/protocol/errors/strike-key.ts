import { toBase64 } from '../../model/base64';
import { spellingsOf } from './spellings';

/** What stands in a key's place. */
const struckOut = '•••';
/**
 * A piece of the key with at least this many characters is struck out, too. A shorter one may be part of an ordinary
 * word.
 */
const shortestPiece = 8;

/** The secrets of a request: its key alone, or with others. Null where it has none. */
export type Secrets = string | readonly string[] | null;

/** `text`, words of a server, without any of `secrets`, as `withoutKey` says. */
export function strikeKey(text: string, secrets: Secrets): string {
  return [secrets ?? []].flat().reduce(withoutKey, text);
}

/**
 * `text`, words of a server, without `key`: some servers repeat what they were sent. The key is found whole or in
 * pieces, also parted by other signs, escaped as in JSON, a URL or HTML, and in base64 (by itself or behind its scheme,
 * as in a header).
 */
function withoutKey(text: string, key: string): string {
  if (key === '' || text === '') return text;
  const whole = text.replace(spellingsOf(key), struckOut);
  const forms = [key, ...base64Forms(key)].map(bare).filter((form) => form.length >= shortestPiece);
  const grams = new Set(forms.flatMap((form) => gramsOf(form, shortestPiece)));
  if (grams.size === 0) return whole;
  // Most texts have nothing of it, and are not looked at sign by sign.
  if (!hasAny(bare(whole.replace(escape, signOf)), forms, grams)) return whole;
  const { signs, starts, ends } = signsOf(whole);
  const hits = hitsIn(signs, grams);
  let left = '';
  let from = 0;
  for (const [first, last] of hits) {
    left += whole.slice(from, starts[first]) + struckOut;
    from = ends[last]!;
  }
  return left + whole.slice(from);
}

/** Without what may part its pieces. */
function bare(text: string): string {
  return text.replace(/[^\p{L}\d]/gu, '');
}

function gramsOf(form: string, length: number): string[] {
  return Array.from({ length: form.length - length + 1 }, (_, at) => form.slice(at, at + length));
}

/**
 * The key in base64, as it stands in the code of a longer text: three ways, by where in a group of three bytes it
 * begins. The characters that its neighbours share are left out. URL-safe base64 differs in signs alone.
 */
function base64Forms(key: string): string[] {
  return [0, 1, 2].map((before) => {
    const code = toBase64(new TextEncoder().encode(' '.repeat(before) + key)).replace(/=+$/, '');
    return code.slice(before === 0 ? 0 : before + 1, -1);
  });
}

/** A sign as JSON (also within JSON), a URL (also encoded twice) and HTML write it. */
const escape = /\\+u([\da-f]{4})|%(?:25)*([\da-f]{2})|&#(?:x([\da-f]+)|(\d+));|\\+[nrtbf]/gi;
const escapeOrSign = new RegExp(`${escape.source}|[\\p{L}\\d]`, 'giu');

/** The letter or digit that an escape stands for; empty where it is another sign. */
function signOf(_: string, json?: string, url?: string, hex?: string, decimal?: string): string {
  const code = json ?? url ?? hex;
  const number = code === undefined ? Number(decimal ?? NaN) : parseInt(code, 16);
  return number <= 0xffff ? bare(String.fromCharCode(number)) : '';
}

/** The letters and digits of `text`, with escapes read, and where each begins and ends. */
function signsOf(text: string): { signs: string; starts: number[]; ends: number[] } {
  let signs = '';
  const starts: number[] = [];
  const ends: number[] = [];
  for (const found of text.matchAll(escapeOrSign)) {
    const [all, ...codes] = found;
    const sign = all.length === 1 ? all : signOf(all, ...codes);
    // A character outside the first Unicode plane takes two code units. No key contains one.
    if (sign.length !== 1) continue;
    signs += sign;
    starts.push(found.index);
    ends.push(found.index + all.length);
  }
  return { signs, starts, ends };
}

/**
 * Whether `signs` has any of `grams`, which are cut from `forms`. Whatever place a gram is at, one of its quarters of
 * four signs is at every fifth place: only around those that are known, it is looked for.
 */
function hasAny(signs: string, forms: readonly string[], grams: ReadonlySet<string>): boolean {
  const parts = new Set(forms.flatMap((form) => gramsOf(form, shortestPiece / 2)));
  const step = shortestPiece / 2 + 1;
  for (let at = 0; at < signs.length; at += step) {
    if (!parts.has(signs.slice(at, at + shortestPiece / 2))) continue;
    for (let from = Math.max(0, at - step + 1); from <= at; from += 1)
      if (grams.has(signs.slice(from, from + shortestPiece))) return true;
  }
  return false;
}

/** Where `signs` has what `grams` are of: first and last place of each stretch. */
function hitsIn(signs: string, grams: ReadonlySet<string>): [first: number, last: number][] {
  const hits: [number, number][] = [];
  for (let at = 0; at + shortestPiece <= signs.length; at += 1) {
    if (!grams.has(signs.slice(at, at + shortestPiece))) continue;
    const last = hits.at(-1);
    const end = at + shortestPiece - 1;
    if (last && at <= last[1] + 1) last[1] = end;
    else hits.push([at, end]);
  }
  return hits;
}
