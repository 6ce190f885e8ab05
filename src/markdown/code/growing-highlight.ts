import { ReparseThrottle } from '../streaming/reparse-throttle';
import type { CodeToken } from './code-token';

/**
 * Colours a piece of code; null where it is too long. `isClosed`: no comment, string or the like is open at its end.
 */
export type CodeReader = (code: string) => { tokens: CodeToken[]; isClosed: boolean } | null;

/** The colours that changed since the last reading. */
export interface Colouring {
  /** Where in the text `tokens` begin; what stands before keeps its colours. */
  from: number;
  tokens: readonly CodeToken[];
  /** Whether the colours of `tokens` are final, too. */
  isSettled: boolean;
}

/**
 * Colours code that grows at its end. Complete lines are read once, if no comment or string is open at their end. A
 * comment or string of many lines is read again as it grows, at intervals that grow with it, so that all readings
 * together cost no more than a constant multiple of a single one.
 */
export class GrowingHighlight {
  readonly #reader: CodeReader;
  #text = '';
  /** How many characters have their final colours, and how many were read. */
  #settled = 0;
  #read = 0;
  #throttle = new ReparseThrottle();

  constructor(reader: CodeReader) {
    this.#reader = reader;
  }

  /**
   * Reads `text`, which begins with the text of the last call or is a different one. `isComplete`: it will not grow any
   * more. Null where there is nothing new to colour.
   */
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
