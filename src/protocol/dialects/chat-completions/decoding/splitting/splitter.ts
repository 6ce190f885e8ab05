/**
 * What a piece of content turned out to be. Or a correction: all text so far, or the last `length` characters of the
 * reasoning, belong to the other kind.
 */
export type Split =
  | { type: 'text' | 'reasoning'; delta: string }
  | { type: 'text-was-reasoning' }
  | { type: 'reasoning-was-text'; length: number };

/** Separates reasoning from the answer in content that contains both. */
export interface Splitter {
  push(delta: string): Split[];
  /** Something is held back, or may yet be moved. */
  readonly isUndecided: boolean;
  /** Returns what is still held back when nothing more comes. `isWhole`: the model finished and was not cut off. */
  flush(isWhole: boolean): Split[];
}

/** How many characters at the end of `text` may be the start of one of `candidates`. */
export function partialTag(text: string, candidates: readonly string[]): number {
  const longest = Math.max(...candidates.map(({ length }) => length)) - 1;
  const end = text.slice(-longest);
  for (let from = 0; from < end.length; from += 1) {
    // Most signs begin no tag, and every piece of every reply is looked at. What a tag begins with is no letter.
    const begun = candidates.filter((tag) => tag[0] === end[from]);
    const part = begun.length > 0 ? end.slice(from).toLowerCase() : '';
    if (begun.some((tag) => tag.toLowerCase().startsWith(part))) return end.length - from;
  }
  return 0;
}
