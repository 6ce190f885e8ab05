/** An answer shorter than this may well begin twice ("ha", "haha"): only from here on is it taken for an echo. */
const shortestEcho = 4;

/**
 * Cuts the text that was kept out of the beginning of its continuation: some servers send it again before they go on,
 * as llama.cpp does. Only an echo of all of it is cut; whatever else comes is let through. White space around it does
 * not count.
 */
export class EchoCutter {
  readonly #kept: string;
  /** What came so far and may yet turn out to be the echo; null once that is known. */
  #held: string | null;
  /** White space at the end of what was kept: it is there already. */
  #gap: string;

  constructor(kept: string) {
    this.#kept = kept.trim();
    this.#held = this.#kept.length < shortestEcho ? null : '';
    this.#gap = kept.slice(kept.trimEnd().length);
  }

  get isUndecided(): boolean {
    return this.#held !== null && this.#held !== '';
  }

  push(delta: string): string {
    if (this.#held === null) return delta;
    const came = this.#held + delta;
    const said = came.trimStart();
    const isShorter = said.length < this.#kept.length + this.#gap.length;
    if (isShorter && `${this.#kept}${this.#gap}`.startsWith(said)) {
      this.#held = came;
      return '';
    }
    this.#held = null;
    if (!said.startsWith(this.#kept)) return came;
    const rest = said.slice(this.#kept.length);
    return rest.startsWith(this.#gap) ? rest.slice(this.#gap.length) : rest;
  }

  /** What is still held back when nothing more comes. */
  flush(): string {
    const rest = this.#held?.trim() === this.#kept ? '' : (this.#held ?? '');
    this.#held = null;
    return rest;
  }
}
