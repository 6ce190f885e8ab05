import { lastSafeCut } from './tokenizer/split';

/** Units of UTF-16 after which a stretch without a safe cut is counted in pieces while it grows. */
const longestTail = 8192;

/**
 * The running sum over a text that only grows. What lies before the last safe cut is settled and never looked at again,
 * so a piece costs the same however long the text already is. `measure` must be additive over safe cuts, as tokens and
 * estimates are.
 */
export class GrowingSum {
  #settled = 0;
  #tail = '';
  /**
   * A tail without a safe cut (one endless word) is summed up roughly as far as `#roughEnd`, and rightly when it ends.
   */
  #rough = 0;
  #roughEnd = 0;

  constructor(private readonly measure: (text: string) => number) {}

  /** Adds `delta` and gives the sum so far; `whole` is false while an endless word makes it rough. */
  append(delta: string): { sum: number; whole: boolean } {
    // The earlier tail contained no safe cut, so only the new part has to be searched.
    const searched = Math.max(0, this.#tail.length - 1);
    this.#tail += delta;
    const cut = lastSafeCut(this.#tail, searched);
    if (cut > 0) {
      this.#settled += this.measure(this.#tail.slice(0, cut));
      this.#tail = this.#tail.slice(cut);
      this.#rough = 0;
      this.#roughEnd = 0;
    } else if (this.#tail.length - this.#roughEnd > longestTail) {
      this.#rough += this.measure(this.#tail.slice(this.#roughEnd));
      this.#roughEnd = this.#tail.length;
    }
    return {
      sum: this.#settled + this.#rough + this.measure(this.#tail.slice(this.#roughEnd)),
      whole: this.#roughEnd === 0,
    };
  }

  /** The sum over the whole text, whatever was in it. */
  finish(): number {
    return this.#settled + this.measure(this.#tail);
  }
}
