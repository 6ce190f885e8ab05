/*
 * Words of folded texts. Scripts without spaces are cut into pairs of signs, which is the same in every browser: the dictionaries
 * behind Intl.Segmenter differ between versions, and cut a text otherwise than the word that is looked for in it.
 */

const unspaced =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\u30fc\\p{Script=Bopomofo}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}' +
  '\\p{Script=Myanmar}\\p{Script=Tibetan}\\p{Extended_Pictographic}\\p{Regional_Indicator}';
const spaced = `[[\\p{L}\\p{N}\\p{M}_]--[${unspaced}]]`;
const runs = new RegExp(`[${unspaced}]+|${spaced}+(?:'${spaced}+)*`, 'gv');
/** What `runs` finds in a text of nothing but ASCII, in a fraction of the time. */
const asciiRuns = /[a-z0-9_]+(?:'[a-z0-9_]+)*/g;
const isAscii = /^[\x00-\x7f]*$/;
const beginsUnspaced = new RegExp(`^[${unspaced}]`, 'v');
const spacedSign = new RegExp(`^${spaced}$`, 'v');

/** What looks like a word: letters between spaces, or signs of a script without spaces. */
export interface Run {
  text: string;
  from: number;
  isSpaced: boolean;
}

/** The words and the runs of unspaced signs in a folded text. */
export function* runsOf(folded: string): Generator<Run> {
  if (isAscii.test(folded))
    for (const { 0: text, index } of folded.matchAll(asciiRuns)) yield { text, from: index, isSpaced: true };
  else
    for (const { 0: text, index } of folded.matchAll(runs))
      yield { text, from: index, isSpaced: !beginsUnspaced.test(text) };
}

/** Whether a word goes on at `at` in a folded text; an apostrophe between letters is part of their word. */
export function isWithinWord(folded: string, at: number): boolean {
  const goesOn = isSpacedSign(after(folded, at));
  if (isSpacedSign(before(folded, at))) return goesOn || (folded[at] === "'" && isSpacedSign(after(folded, at + 1)));
  return goesOn && folded[at - 1] === "'" && isSpacedSign(before(folded, at - 1));
}

function isSpacedSign(sign: string): boolean {
  const code = sign.charCodeAt(0);
  // Most are ASCII, which takes no pattern.
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || code === 95;
  return spacedSign.test(sign);
}

function before(text: string, at: number): string {
  const low = text.charCodeAt(at - 1);
  return low >= 0xdc00 && low <= 0xdfff ? text.slice(Math.max(0, at - 2), at) : text.slice(Math.max(0, at - 1), at);
}

function after(text: string, at: number): string {
  const high = text.charCodeAt(at);
  return high >= 0xd800 && high <= 0xdbff ? text.slice(at, at + 2) : text.slice(at, at + 1);
}

/** Longer words are kept as pieces of this length, which overlap by half. */
export const longestWord = 40;
/** What is no longer than this is within one of the pieces of a long word. */
export const longestPart = longestWord / 2;
/** A run without a space that is longer than this is data, not words: no more than its beginning is searched. */
const longestRun = 2000;

/**
 * `folded` without what is not searched: the rest of runs that go on for thousands of letters, such as the bytes of a
 * picture as text.
 */
export function withoutData(folded: string): string {
  if (folded.length <= longestRun) return folded;
  let kept = '';
  let at = 0;
  for (const { text, from, isSpaced } of runsOf(folded)) {
    if (!isSpaced || text.length <= longestRun) continue;
    kept += `${folded.slice(at, from + longestRun)}\n`;
    at = from + text.length;
  }
  return at === 0 ? folded : kept + folded.slice(at);
}

/**
 * Calls `take` for each of what an index knows a folded text by: its words (long ones in pieces), the pairs of unspaced
 * signs, and the last of these alone, so that every sign begins one of them.
 */
export function eachToken(folded: string, take: (token: string) => void): void {
  for (const { text, isSpaced } of runsOf(folded)) {
    if (isSpaced) eachPiece(text, take);
    else eachPair(text, take);
  }
}

function eachPiece(word: string, take: (token: string) => void): void {
  if (word.length <= longestWord) take(word);
  else
    for (let from = 0; from < word.length - longestPart; from += longestPart)
      take(word.slice(from, from + longestWord));
}

function eachPair(run: string, take: (token: string) => void): void {
  let last = '';
  for (const sign of run) {
    if (last !== '') take(last + sign);
    last = sign;
  }
  take(last);
}
