import { ReparseThrottle } from '../streaming/reparse-throttle';
import type { CodeToken } from './code-token';

/** Reads a piece of code; null where it is too long. `isClosed`: no comment, string or the like is open at its end. */
export type CodeReader = (code: string) => { tokens: CodeToken[]; isClosed: boolean } | null;

/** What is new to colour. */
export interface Colouring {
  /** Where in the text `tokens` begin; what stands before keeps its colours. */
  from: number;
  tokens: readonly CodeToken[];
  /** These tokens will not change either. */
  isSettled: boolean;
}

/**
 * Colours code that grows at its end. Complete lines at whose end nothing is open are read once; a comment or string of many lines
 * is read again as it grows, at intervals that grow with it. So all readings together cost a constant factor of one.
 */
export class GrowingHighlight {
  readonly #reader: CodeReader;
  #text = '';
  /** How much has its final colours, and how much was read. */
  #settled = 0;
  #read = 0;
  #throttle = new ReparseThrottle();

  constructor(reader: CodeReader) {
    this.#reader = reader;
  }

  /** `text` begins with what it was before, or is another one. Null: nothing new to colour. `isComplete`: it grows no more. */
  read(text: string, isComplete: boolean): Colouring | null {
    if (!text.startsWith(this.#text)) this.#settled = this.#read = 0;
    this.#text = text;
    const from = this.#settled;
    const end = isComplete ? text.length : text.lastIndexOf('\n') + 1;
    if (end <= this.#read || (!isComplete && !this.#throttle.isDue(end - from))) return null;
    this.#read = end;
    const read = this.#reader(text.slice(from, end));
    if (!read) return null;
    if (read.isClosed) {
      this.#settled = end;
      this.#throttle = new ReparseThrottle();
    }
    return { from, tokens: read.tokens, isSettled: read.isClosed };
  }
}
