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
  const end = text.slice(-longest).toLowerCase();
  for (let length = end.length; length > 0; length -= 1) {
    const part = end.slice(-length);
    if (candidates.some((tag) => tag.toLowerCase().startsWith(part))) return length;
  }
  return 0;
}
