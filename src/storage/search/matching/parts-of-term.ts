import type { Term } from '../../../model/search/query';
import { longestPart, runsOf } from '../../../model/search/words';
import type { Edges } from '../segment';

/** What the dictionary is asked for a term. */
export interface TermParts {
  parts: readonly (Edges & { text: string })[];
  /** Whether every entry that has the parts has the term. Else only its text can tell. */
  isSure: boolean;
}

/** The parts of a term that the dictionary can be asked for; without any, all entries may have it. */
export function partsOf({ text, startsWord, endsWord }: Term): TermParts {
  const runs = [...runsOf(text)];
  /** Whether a word goes on beyond a place of the term: at its ends unless it says otherwise, and at an apostrophe perhaps. */
  const isOpen = (at: number, isFixed: boolean): boolean => (at < 0 || at >= text.length ? !isFixed : text[at] === "'");
  const parts = runs.flatMap((run) => {
    if (!run.isSpaced) return pairsOf(run.text).map((pair) => ({ text: pair, before: true, after: true }));
    const before = isOpen(run.from - 1, startsWord);
    const after = isOpen(run.from + run.text.length, endsWord);
    return piecesOf(run.text).map((piece, index, all) => ({
      text: piece,
      before: index > 0 || before,
      after: index < all.length - 1 || after,
    }));
  });
  const isOne = runs.length === 1 && runs[0]?.text === text && parts.length === 1;
  return { parts, isSure: isOne };
}

/** A long word in pieces of which each is within one piece of the dictionary. */
function piecesOf(word: string): string[] {
  const pieces: string[] = [];
  for (let from = 0; from < word.length; from += longestPart) pieces.push(word.slice(from, from + longestPart));
  return pieces;
}

function pairsOf(run: string): string[] {
  const signs = [...run];
  return signs.length === 1 ? signs : signs.slice(1).map((sign, index) => signs[index]! + sign);
}
