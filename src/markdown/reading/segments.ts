import { densestSigns, longestBlank, longestSegment, shortestDense } from '../limits';

const space = /\s/;
const signs = /[*_~[\]()<>`!\\&$|#"']/g;
const longBlank = new RegExp(`[ \\t]{${longestBlank},}`);

/**
 * Where the segment of inline `text` that begins at `from` ends, or null if the rest fits into one segment. The segment
 * ends before a blank at which no code span, link, tag or emphasis is open, so that each segment reads as it would in
 * the whole text; where there is none, before any blank. Nothing beyond `longestSegment` matters, so a growing text is
 * always cut at the same places.
 */
export function segmentEnd(text: string, from: number): number | null {
  if (text.length - from <= longestSegment) return null;
  const until = from + longestSegment;
  const open = { code: 0, bracket: 0, paren: 0, tag: 0, element: 0, '*': 0, _: 0, '~': 0 };
  let safe = -1;
  let blank = -1;
  for (let i = from; i < until; i++) {
    const sign = text[i]!;
    if (space.test(sign)) {
      if (i === from || space.test(text[i - 1]!)) continue;
      blank = i;
      if (!Object.values(open).some((count) => count > 0)) safe = i;
    } else if (sign === '`') {
      const length = runLength(text, i, until);
      if (open.code === 0) open.code = length;
      else if (open.code === length) open.code = 0;
      i += length - 1;
    } else if (open.code > 0) {
      continue;
    } else if (sign === '\\') {
      i += 1;
    } else if (sign === '[') {
      open.bracket += 1;
    } else if (sign === ']') {
      if (open.bracket > 0) open.bracket -= 1;
      if (text[i + 1] === '(') open.paren += 1;
    } else if (sign === ')') {
      if (open.paren > 0) open.paren -= 1;
    } else if (sign === '<' && /[a-z/!?]/i.test(text[i + 1] ?? '')) {
      open.tag = 1;
      if (text[i + 1] === '/') open.element = Math.max(0, open.element - 1);
      else if (!/^br\b/i.test(text.slice(i + 1, i + 4))) open.element += 1;
    } else if (sign === '>') {
      open.tag = 0;
    } else if (sign === '*' || sign === '_' || sign === '~') {
      const length = runLength(text, i, until);
      const before = i > from && !space.test(text[i - 1]!);
      const after = !space.test(text[i + length] ?? ' ');
      if (before && open[sign] > 0) open[sign] = Math.max(0, open[sign] - length);
      else if (after && !(sign === '_' && before)) open[sign] += length;
      i += length - 1;
    }
  }
  if (safe > from) return safe;
  if (blank > from) return blank;
  // A cut between the halves of a surrogate pair would break the character.
  return /[\uD800-\uDBFF]/.test(text[until - 1]!) ? until - 1 : until;
}

/** Whether a segment can be read fast enough: it has few markup characters and no long run of blanks. */
export function isProse(segment: string): boolean {
  if (longBlank.test(segment)) return false;
  return segment.length < shortestDense || (segment.match(signs)?.length ?? 0) <= segment.length * densestSigns;
}

function runLength(text: string, from: number, until: number): number {
  let end = from + 1;
  while (end < until && text[end] === text[from]) end += 1;
  return end - from;
}
