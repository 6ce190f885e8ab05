const opening = '<think>';
const closing = '</think>';

/** What a piece of content turned out to be. */
export interface Split {
  reasoning: string;
  text: string;
}

/**
 * Parts the `<think>…</think>` with which many local models begin their content from the answer after it, however it is cut
 * into pieces. White space next to the tags goes. Only at the start: later tags are text.
 */
export class ThinkSplitter {
  #state: 'start' | 'thinking' | 'answer' = 'start';
  /** What may yet become a tag. */
  #held = '';
  #isAfterTag = false;

  push(delta: string): Split {
    const split: Split = { reasoning: '', text: '' };
    let input = this.#held + delta;
    this.#held = '';
    if (this.#state === 'start') {
      const begin = input.trimStart();
      if (begin.startsWith(opening)) {
        this.#enter('thinking');
        input = begin.slice(opening.length);
      } else if (opening.startsWith(begin)) {
        this.#held = input;
        return split;
      } else {
        this.#state = 'answer';
      }
    }
    if (this.#state === 'thinking') {
      const end = input.indexOf(closing);
      if (end === -1) {
        const safe = input.length - partialTag(input);
        this.#held = input.slice(safe);
        split.reasoning = this.#trimmed(input.slice(0, safe));
        return split;
      }
      split.reasoning = this.#trimmed(input.slice(0, end));
      this.#enter('answer');
      input = input.slice(end + closing.length);
    }
    split.text = this.#trimmed(input);
    return split;
  }

  /** What is still held back when nothing more comes. */
  flush(): Split {
    const rest = this.#held;
    this.#held = '';
    return this.#state === 'thinking' ? { reasoning: rest, text: '' } : { reasoning: '', text: rest };
  }

  #enter(state: 'thinking' | 'answer'): void {
    this.#state = state;
    this.#isAfterTag = true;
  }

  #trimmed(text: string): string {
    if (!this.#isAfterTag) return text;
    const trimmed = text.trimStart();
    if (trimmed !== '') this.#isAfterTag = false;
    return trimmed;
  }
}

/** How many characters at the end of `text` may be the start of the closing tag. */
function partialTag(text: string): number {
  for (let length = Math.min(closing.length - 1, text.length); length > 0; length -= 1) {
    if (text.endsWith(closing.slice(0, length))) return length;
  }
  return 0;
}
