/** A piece of text on a page, as pdf.js gives it; lengths are in points, from the lower left corner of the page. */
export interface TextPiece {
  text: string;
  x: number;
  /** The height at which its baseline runs. */
  y: number;
  width: number;
  height: number;
  /** Whether its line ends with it. */
  endsLine: boolean;
}

/** A part of a line without a wide gap in it. */
interface Segment {
  text: string;
  start: number;
  end: number;
}

interface Line {
  segments: Segment[];
  y: number;
  height: number;
}

/** A gap of more heights of a letter is one between columns or cells, and not between words. */
export const cellGap = 1.5;
/** A smaller gap is one between letters. */
const wordGap = 0.3;
/** So many lines side by side are two columns, and not a table with two long cells. */
const fewestColumnLines = 5;
/** A line of a column of prose is longer, in characters; a cell of a table is shorter. */
const shortestColumnLine = 18;

/**
 * The text of a page in the order in which one reads it. Nearly all programs write it in that order, column by column, so it is
 * kept; where a page jumps about, its lines are sorted from top to bottom. Two columns that are written line by line across are
 * read one after the other. Cells of a line have a tab between them.
 */
export function pageText(pieces: readonly TextPiece[]): string {
  const lines = linesOf(pieces);
  return paragraphs(columnsApart(isDisordered(lines) ? linesOf(sorted(pieces)) : lines));
}

function linesOf(pieces: readonly TextPiece[]): Line[] {
  const lines: Line[] = [];
  let line: Line | null = null;
  for (const piece of pieces) {
    if (piece.text.trim() !== '') {
      const last: Segment | undefined = line?.segments.at(-1);
      const isSameLine = line && last && Math.abs(piece.y - line.y) < 0.5 * Math.max(line.height, piece.height);
      if (!isSameLine || piece.x < last.start - piece.height) {
        line = { segments: [], y: piece.y, height: piece.height };
        lines.push(line);
      }
      append(line!, piece);
    } else if (line?.segments.length && piece.text !== '') line.segments.at(-1)!.text += ' ';
    // What the file calls the end of a line is not always one: cells of a table stand side by side.
    if (piece.endsLine && line?.segments.length) line.segments.at(-1)!.text += ' ';
  }
  return lines;
}

function append(line: Line, { text, x, width, height }: TextPiece): void {
  const last = line.segments.at(-1);
  if (last && x - last.end < cellGap * height) {
    last.text += x - last.end > wordGap * height ? ` ${text}` : text;
    last.end = Math.max(last.end, x + width);
  } else line.segments.push({ text, start: x, end: x + width });
  line.height = Math.max(line.height, height);
}

/** Lines go up though they stay in their column, more than a header and a footer explain. */
function isDisordered(lines: readonly Line[]): boolean {
  const jumps = lines.filter((line, index) => {
    const before = lines[index - 1];
    if (!before || line.y < before.y + before.height) return false;
    return line.segments[0]!.start < before.segments.at(-1)!.end - before.height;
  });
  return jumps.length > 3 && jumps.length * 8 > lines.length;
}

/** From top to bottom, and from left to right what stands on one line. */
function sorted(pieces: readonly TextPiece[]): TextPiece[] {
  const shown = pieces.filter(({ text }) => text.trim() !== '').toSorted((a, b) => b.y - a.y);
  const rows: TextPiece[][] = [];
  for (const piece of shown) {
    const row = rows.at(-1);
    if (row && row[0]!.y - piece.y < 0.5 * Math.max(row[0]!.height, piece.height)) row.push(piece);
    else rows.push([piece]);
  }
  return rows.flatMap((row) => row.toSorted((a, b) => a.x - b.x));
}

/** Where lines run across two columns of prose, those of the left come first. */
function columnsApart(lines: readonly Line[]): Line[] {
  const apart: Line[] = [];
  for (let from = 0; from < lines.length;) {
    const to = endOfColumns(lines, from);
    const run = lines.slice(from, to);
    if (isProse(run)) apart.push(...column(run, 0), ...column(run, 1));
    else apart.push(...lines.slice(from, Math.max(to, from + 1)));
    from = Math.max(to, from + 1);
  }
  return apart;
}

/** The end of the lines from `from` on that have two segments, with the same gap between them. */
function endOfColumns(lines: readonly Line[], from: number): number {
  let [left, right] = [-Infinity, Infinity];
  let to = from;
  for (; to < lines.length; to++) {
    const [first, second, third] = lines[to]!.segments;
    if (!first || !second || third) break;
    left = Math.max(left, first.end);
    right = Math.min(right, second.start);
    if (right <= left) break;
  }
  return to;
}

function isProse(run: readonly Line[]): boolean {
  if (run.length < fewestColumnLines) return false;
  return [0, 1].every((side) => {
    const total = run.reduce((sum, { segments }) => sum + segments[side]!.text.trim().length, 0);
    return total >= run.length * shortestColumnLine;
  });
}

function column(run: readonly Line[], side: 0 | 1): Line[] {
  return run.map(({ segments, ...line }) => ({ ...line, segments: [segments[side]!] }));
}

/** Lines, with an empty one between paragraphs. */
function paragraphs(lines: readonly Line[]): string {
  let text = '';
  lines.forEach((line, index) => {
    const before = lines[index - 1];
    if (before) text += isApart(before, line) ? '\n\n' : '\n';
    text += line.segments.map((segment) => segment.text.replace(/ {2,}/g, ' ').trim()).join('\t');
  });
  return text;
}

/** Whether a new paragraph begins with `line`: after a gap, at the top of a column, and at a heading, which is larger. */
function isApart(before: Line, line: Line): boolean {
  const [smaller, larger] = [Math.min(before.height, line.height), Math.max(before.height, line.height)];
  return line.y > before.y || before.y - line.y > 1.8 * larger || larger > 1.15 * smaller;
}
