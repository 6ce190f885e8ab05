import { cellGap, type TextPiece } from './page-text';

/** A piece of text as it stands on the page: which way it runs, in degrees against the clock; 0 is to the right. */
export interface PlacedPiece extends TextPiece {
  turn: 0 | 90 | 180 | 270;
}

const rightToLeft = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}]/u;
/** A gap of more heights of a letter is one between words: pieces of a line that is read from the right are often single words. */
const wordGap = 0.12;

/**
 * The pieces of a page that run the same way, turned upright, those that say most first: a page may lie on its side, as a wide
 * table does, and have a mark down its margin. What is read from the right is put as in a mirror, so that it follows each other
 * as what is read from the left.
 */
export function upright(pieces: readonly PlacedPiece[]): TextPiece[][] {
  const turned = new Map<number, TextPiece[]>();
  for (const { turn, ...piece } of pieces) {
    const { x, y } = piece;
    const [across, up] = { 0: [x, y], 90: [y, -x], 180: [-x, -y], 270: [-y, x] }[turn] as [number, number];
    const group = turned.get(turn) ?? [];
    group.push({ ...piece, x: across, y: up });
    turned.set(turn, group);
  }
  return [...turned.values()]
    .toSorted((one, other) => lengthOf(other) - lengthOf(one))
    .map((group) => (isReadFromRight(group) ? fromRight(group) : group));
}

function lengthOf(pieces: readonly TextPiece[]): number {
  return pieces.reduce((sum, { text }) => sum + text.trim().length, 0);
}

function isReadFromRight(pieces: readonly TextPiece[]): boolean {
  let [all, fromRightOnes] = [0, 0];
  for (const { text } of pieces) {
    for (const [letter] of text.matchAll(/\p{L}/gu)) {
      all++;
      if (rightToLeft.test(letter)) fromRightOnes++;
    }
  }
  return fromRightOnes * 2 > all;
}

/** Lines by the places of their pieces: programs write them from either side, and some a letter at a time. */
function fromRight(pieces: readonly TextPiece[]): TextPiece[] {
  const lines: TextPiece[][] = [];
  for (const piece of pieces) {
    if (piece.text.trim() === '') continue;
    const line = lines.at(-1);
    if (line && Math.abs(line[0]!.y - piece.y) < 0.5 * Math.max(line[0]!.height, piece.height)) line.push(piece);
    else lines.push([piece]);
  }
  return lines.flatMap(mirrored);
}

function mirrored(line: readonly TextPiece[]): TextPiece[] {
  const ordered = joinedRuns(line.toSorted((one, other) => endOf(other) - endOf(one)));
  return ordered.map((piece, index) => {
    const before = ordered[index - 1];
    const isApart = before !== undefined && before.x - endOf(piece) > wordGap * piece.height;
    return { ...piece, text: (isApart ? ' ' : '') + piece.text, x: -endOf(piece), endsLine: false };
  });
}

/** Words of Latin and numbers between others are read from the left: those beside each other become one piece. */
function joinedRuns(line: readonly TextPiece[]): TextPiece[] {
  const joined: TextPiece[] = [];
  for (const [index, piece] of line.entries()) {
    const right = joined.at(-1);
    const gap = right ? right.x - endOf(piece) : Infinity;
    const isOfRun = isReadFromLeft(piece) || isWithinNumber(piece, line[index + 1], right);
    if (right && isReadFromLeft(right) && isOfRun && gap < cellGap * piece.height) {
      const space = gap > wordGap * piece.height ? ' ' : '';
      const text = `${piece.text}${space}${right.text}`;
      joined[joined.length - 1] = { ...piece, text, width: endOf(right) - piece.x };
    } else joined.push(piece);
  }
  return joined;
}

function isReadFromLeft({ text }: TextPiece): boolean {
  return /[\p{L}\p{N}]/u.test(text) && !rightToLeft.test(text);
}

/** Whether it is the sign between two numbers that touch it, as in a date: what follows a number in a sentence has none on its left. */
function isWithinNumber(sign: TextPiece, left: TextPiece | undefined, right: TextPiece | undefined): boolean {
  if (!left || !right || !/^[./:,-]$/.test(sign.text)) return false;
  const isTouched = Math.max(sign.x - endOf(left), right.x - endOf(sign)) <= wordGap * sign.height;
  return isTouched && /\p{N}$/u.test(left.text) && /^\p{N}/u.test(right.text);
}

function endOf({ x, width }: TextPiece): number {
  return x + width;
}
