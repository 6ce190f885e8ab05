import { fold, foldWithOffsets, type Range } from './fold';
import type { Query, Term } from './query';
import { isWithinWord, withoutData } from './words';

/** A text as it is searched. */
export function searchable(text: string): string {
  return withoutData(fold(text)).replace(/\s+/gu, ' ');
}

/** Whether `text` (as `searchable` gives it) has the term. */
export function hasTerm(text: string, term: Term): boolean {
  return placeOf(text, term, 0) >= 0;
}

/** Whether a message whose texts (each as `searchable` gives it) are these has all terms of a query, and none that it must not have. */
export function hasTerms(texts: readonly string[], { terms, without }: Pick<Query, 'terms' | 'without'>): boolean {
  const has = (term: Term): boolean => texts.some((text) => hasTerm(text, term));
  return terms.every(has) && !without.some(has);
}

/** Where `text` has the terms of a query, in order and without overlaps: what to mark, and what to step through. */
export function hitsIn(text: string, { terms }: Pick<Query, 'terms'>): Range[] {
  if (terms.length === 0) return [];
  const folded = foldWithOffsets(text);
  const spaced = withSingleSpaces(folded.text);
  const found: Range[] = [];
  for (const term of terms)
    for (let at = placeOf(spaced.text, term, 0); at >= 0; at = placeOf(spaced.text, term, at + term.text.length)) {
      const end = at + term.text.length;
      found.push(folded.original(spaced.original(at), spaced.original(end - 1) + 1));
    }
  return merged(found);
}

/** The first place from `from` on at which `text` has the term; -1 where there is none. */
function placeOf(text: string, { text: wanted, startsWord, endsWord }: Term, from: number): number {
  for (let at = text.indexOf(wanted, from); at >= 0; at = text.indexOf(wanted, at + 1)) {
    const starts = !startsWord || !isWithinWord(text, at);
    if (starts && (!endsWord || !isWithinWord(text, at + wanted.length))) return at;
  }
  return -1;
}

/** Each run of white space as one space, so that a phrase is found over the end of a line; with the way back. */
function withSingleSpaces(text: string): { text: string; original: (at: number) => number } {
  if (!/\s\s|[^\S ]/u.test(text)) return { text, original: (at) => at };
  /** Of each run that is not one space: where it ends in the new text, and how many units went before. */
  const ends: number[] = [];
  const gone: number[] = [];
  let removed = 0;
  const spaced = text.replace(/\s+/gu, (run, at: number) => {
    removed += run.length - 1;
    ends.push(at + run.length - removed);
    gone.push(removed);
    return ' ';
  });
  const original = (at: number): number => {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (ends[middle]! <= at) low = middle + 1;
      else high = middle;
    }
    return at + (gone[low - 1] ?? 0);
  };
  return { text: spaced, original };
}

function merged(ranges: Range[]): Range[] {
  const all: Range[] = [];
  for (const [from, to] of ranges.toSorted((a, b) => a[0] - b[0] || a[1] - b[1])) {
    const last = all.at(-1);
    if (last && from < last[1]) all[all.length - 1] = [last[0], Math.max(last[1], to)];
    else if (to > from) all.push([from, to]);
  }
  return all;
}
