import { fold } from '../search/fold';
import { isWithinWord, runsOf } from '../search/words';

/** What can be found by typing. */
export interface Findable {
  readonly id: string;
  readonly title: string;
  /** What it is also found by, after all that is found by its title. */
  readonly also?: string;
}

/** How well a text has what is typed: the less, the better. */
const matches = {
  whole: 0,
  beginning: 1,
  wordBeginnings: 2,
  within: 3,
  humps: 4,
  also: 5,
  letters: 6,
  none: 7,
} as const;
type Match = (typeof matches)[keyof typeof matches];

/** No title is read further than this. */
const longestTitle = 300;

/** A query as it is looked for: the whole, and its words. */
export interface Wanted {
  whole: string;
  terms: readonly Term[];
}

/** `isSpaced`: made of letters of a script with spaces; others, such as Chinese, are found as they are typed alone. */
interface Term {
  text: string;
  isSpaced: boolean;
}

/** Reads what is typed. */
export function wantedBy(typed: string): Wanted {
  const terms = fold(typed).split(/\s+/u).filter(Boolean);
  const isSpaced = (text: string): boolean =>
    /^[\p{L}\p{N}]+$/u.test(text) && [...runsOf(text)].every((run) => run.isSpaced);
  return { whole: terms.join(' '), terms: terms.map((text) => ({ text, isSpaced: isSpaced(text) })) };
}

/** What was found, and how well. */
export interface Hit<Item> {
  item: Item;
  match: number;
  /** Place among what was used last, from 0 on; Infinity where it was not. */
  recent: number;
  index: number;
}

const foldings = new WeakMap<Findable, { title: string; also: string }>();

function folded(item: Findable): { title: string; also: string } {
  const known = foldings.get(item);
  if (known) return known;
  const made = { title: spaced(item.title.slice(0, longestTitle)), also: spaced(item.also ?? '') };
  foldings.set(item, made);
  return made;
}

const spaced = (text: string): string => fold(text).replace(/\s+/gu, ' ').trim();

/** How well an item has what is wanted. Every word of it must be found. */
function matchOf(item: Findable, { whole, terms }: Wanted): Match {
  const { title, also } = folded(item);
  if (title === whole) return matches.whole;
  if (title.startsWith(whole)) return matches.beginning;
  let worst: Match = matches.wordBeginnings;
  for (const term of terms) {
    const match = termMatch(title, also, term);
    if (match > worst) worst = match;
  }
  return worst;
}

function termMatch(title: string, also: string, { text, isSpaced }: Term): Match {
  let at = title.indexOf(text);
  if (at >= 0) {
    for (; at >= 0; at = title.indexOf(text, at + 1)) if (!isWithinWord(title, at)) return matches.wordBeginnings;
    return matches.within;
  }
  if (isSpaced && hasHumps(title, text)) return matches.humps;
  if (also.includes(text)) return matches.also;
  return isSpaced && hasLetters(title, text) ? matches.letters : matches.none;
}

/**
 * Whether the letters of `term` are in `text`, each at the beginning of a word or right behind the one before it: "nch" and
 * "newc" for "New chat".
 */
function hasHumps(text: string, term: string): boolean {
  /** The places behind which the letters so far end. */
  let ends: number[] = [];
  for (let letter = 0; letter < term.length; letter += 1) {
    const next: number[] = [];
    const first = ends[0] ?? 0;
    for (let at = text.indexOf(term[letter]!, first); at >= 0; at = text.indexOf(term[letter]!, at + 1))
      if ((letter > 0 && ends.includes(at)) || !isWithinWord(text, at)) next.push(at + 1);
    if (next.length === 0) return false;
    ends = next;
  }
  return true;
}

/** Whether the letters of `term`, three at least, are in `text` in this order. */
function hasLetters(text: string, term: string): boolean {
  if (term.length < 3) return false;
  let at = -1;
  for (const letter of term) {
    at = text.indexOf(letter, at + 1);
    if (at < 0) return false;
  }
  return true;
}

/**
 * Looks for what is wanted in `items`, so many at a time that whoever takes the steps can pause in between. `recent`: the ids of
 * what was used last, the last one first. Gives nothing for an empty query.
 */
export function* findIn<Item extends Findable>(
  items: readonly Item[],
  wanted: Wanted,
  recent: readonly string[],
  step = 500,
): Generator<undefined, Hit<Item>[]> {
  if (wanted.terms.length === 0) return [];
  const places = new Map(recent.map((id, place) => [id, place]));
  const hits: Hit<Item>[] = [];
  for (const [index, item] of items.entries()) {
    if (index % step === step - 1) yield;
    const match = matchOf(item, wanted);
    if (match < matches.none) hits.push({ item, match, recent: places.get(item.id) ?? Infinity, index });
  }
  // Letters here and there are what is meant only where nothing else is.
  const isClear = hits.some(({ match }) => match < matches.letters);
  return (isClear ? hits.filter(({ match }) => match < matches.letters) : hits).sort(inOrder);
}

/** The better match first; of equal ones what was used last, then the order in which they were given. */
function inOrder(a: Hit<unknown>, b: Hit<unknown>): number {
  // Infinity minus itself is no number.
  const byUse = a.recent === b.recent ? 0 : a.recent - b.recent;
  return a.match - b.match || byUse || a.index - b.index;
}

/** Results in groups: the one with the best result comes first, and each shows `most` at most. */
export function inGroups<Item extends { group: string }>(
  hits: readonly Hit<Item>[],
  most: number,
): { group: Item['group']; items: Item[] }[] {
  const groups = new Map<Item['group'], Item[]>();
  for (const { item } of hits) {
    const items = groups.get(item.group) ?? [];
    if (items.length < most) items.push(item);
    groups.set(item.group, items);
  }
  return [...groups].map(([group, items]) => ({ group, items }));
}
