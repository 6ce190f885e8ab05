import type { CodeToken } from '../../../markdown/code/code-token';

/** Lines that are laid out together. */
const linesTogether = 40;

/**
 * The text of a code block on the page. Every few lines are a box of their own, so that a long block is not laid out anew with
 * each line, nor while it is out of sight.
 */
export class CodeText {
  readonly #host: HTMLElement;
  #shown = '';
  #box: HTMLElement | null = null;
  /** Lines that the box may still take. */
  #room = 0;

  constructor(host: HTMLElement) {
    this.#host = host;
  }

  /** Shows `text`; only what is new of it costs, if it begins with what is shown already. */
  show(text: string): void {
    if (!text.startsWith(this.#shown)) this.#clear();
    this.#append(text.slice(this.#shown.length), null);
    this.#shown = text;
  }

  /** Shows the same text in colours. */
  colour(tokens: readonly CodeToken[]): void {
    const text = this.#shown;
    this.#clear();
    for (const token of tokens) this.#append(token.text, token.kind);
    this.#shown = text;
  }

  #clear(): void {
    this.#host.replaceChildren();
    this.#shown = '';
    this.#box = null;
    this.#room = 0;
  }

  #append(text: string, kind: string | null): void {
    for (let from = 0; from < text.length;) {
      if (!this.#box || this.#room === 0) {
        this.#box = this.#host.appendChild(document.createElement('span'));
        this.#room = linesTogether;
      }
      let end = from;
      while (end < text.length && this.#room > 0) {
        const lineEnd = text.indexOf('\n', end) + 1;
        if (lineEnd > 0) this.#room -= 1;
        end = lineEnd || text.length;
      }
      write(this.#box, text.slice(from, end), kind);
      from = end;
    }
  }
}

function write(box: HTMLElement, text: string, kind: string | null): void {
  if (kind !== null) {
    const span = box.appendChild(document.createElement('span'));
    span.className = kind;
    span.textContent = text;
  } else if (box.lastChild instanceof Text) {
    box.lastChild.appendData(text);
  } else {
    box.append(text);
  }
}
