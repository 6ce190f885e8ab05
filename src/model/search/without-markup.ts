import type { Range } from './fold';
import type { HitSentence } from './hit-sentence';

/** Pairs of Markdown's marks around words, and a mark at the beginning of a line. */
const pairs = /(\*{1,3}|~~|`{1,3})(?=\S)(.{1,300}?)(?<=\S)\1/dg;
const beginning = /^…?(?:[>#]{1,6}\s+|[-*+]\s+|\|\s*)+/d;

/** A sentence without Markdown's marks, and where its hits are then. */
export function withoutMarkup({ text, marks }: HitSentence): HitSentence {
  const gone: Range[] = [];
  const start = beginning.exec(text)?.[0];
  if (start) gone.push([text.startsWith('…') ? 1 : 0, start.length]);
  for (const { indices } of text.matchAll(pairs)) {
    const [whole, , inner] = indices ?? [];
    if (whole && inner) gone.push([whole[0], inner[0]], [inner[1], whole[1]]);
  }
  const kept = gone.filter(([from, to]) => !marks.some((mark) => mark[0] < to && from < mark[1]));
  if (kept.length === 0) return { text, marks };
  const before = (at: number): number =>
    at - kept.reduce((sum, [from, to]) => sum + Math.max(0, Math.min(at, to) - from), 0);
  let plain = '';
  let at = 0;
  for (const [from, to] of kept.toSorted((a, b) => a[0] - b[0])) {
    plain += text.slice(at, from);
    at = Math.max(at, to);
  }
  return { text: plain + text.slice(at), marks: marks.map(([from, to]): Range => [before(from), before(to)]) };
}
