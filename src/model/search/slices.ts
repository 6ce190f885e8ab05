import type { Range } from './fold';
import { hitsIn } from './hits';
import type { Query } from './query';

/** UTF-16 units that are searched at once: a few milliseconds' work. */
const sliceLength = 50_000;

/**
 * The hits of `hitsIn`, a slice of a long text at a time, so that whoever takes them can pause in between. Each hit is
 * given once, also where it lies across the end of a slice.
 */
export function* hitsBySlices(text: string, wanted: Pick<Query, 'terms'>): Generator<readonly Range[]> {
  // A sign may be folded into more units than it has, and a run of blanks into one.
  const overlap = 2 * Math.max(0, ...wanted.terms.map((term) => term.text.length)) + 200;
  for (let from = 0; from < text.length || from === 0;) {
    const end = sliceEnd(text, from);
    const hits: Range[] = [];
    for (const [start, stop] of hitsIn(text.slice(from, end + overlap), wanted))
      if (from + start < end || end === text.length) hits.push([from + start, from + stop]);
    yield hits;
    if (end === text.length) return;
    from = Math.max(end, hits.at(-1)?.[1] ?? 0);
  }
}

/** The first hit in a text, which is searched no further than to its end; null where there is none. */
export function firstHit(text: string, wanted: Pick<Query, 'terms'>): Range | null {
  for (const [first] of hitsBySlices(text, wanted)) if (first) return first;
  return null;
}

/** At a blank, where there is one near the end: a sign and its marks stay together. */
function sliceEnd(text: string, from: number): number {
  const longest = from + sliceLength;
  if (longest >= text.length) return text.length;
  for (let end = longest; end > longest - 1000; end -= 1) if (/\s/u.test(text[end]!)) return end;
  return longest;
}
