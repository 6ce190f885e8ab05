import type { Colouring } from '../../../markdown/code/growing-highlight';
import { revealInvisible } from './invisible-signs';

/** How much of the code has its final colours, in the text and on the page. */
interface Settled {
  length: number;
  box: HTMLElement | null;
  room: number;
  /** The number of child nodes of `box` that are final. */
  nodes: number;
}

const start: Settled = { length: 0, box: null, room: 0, nodes: 0 };

/**
 * The text of a code block on the page. Every few lines are a box of their own, so that a long block is not laid out
 * anew with each line, nor while it is out of sight.
 */
export class CodeText {
  readonly #host: HTMLElement;
  #shown = '';
  #box: HTMLElement | null = null;
  /** How many more lines fit into the last box. */
  #room = 0;
  /** The uncoloured text at the end, which may still grow. */
  #tail: Text | null = null;
  #settled = start;

  /** `linesTogether`: how many lines share one box, which is laid out as a whole; lines with numbers have one each. */
  constructor(
    host: HTMLElement,
    readonly linesTogether = 40,
  ) {
    this.#host = host;
    host.replaceChildren();
  }

  /** Shows `text`. If it begins with the text on show, only the rest is drawn. `colouring`: the new tokens, if any. */
  show(text: string, colouring: Colouring | null): void {
    if (!text.startsWith(this.#shown)) this.#clear();
    if (colouring) this.#colour(colouring);
    this.#append(text.slice(this.#shown.length), null);
    this.#shown = text;
  }

  /** Replaces everything that does not have its final colours yet by coloured tokens. */
  #colour({ from, tokens, isSettled }: Colouring): void {
    if (from !== this.#settled.length) this.#clear();
    const { length, box, room, nodes } = this.#settled;
    while (this.#host.lastChild && this.#host.lastChild !== box) this.#host.lastChild.remove();
    while (box && box.childNodes.length > nodes) box.lastChild!.remove();
    this.#box = box;
    this.#room = room;
    this.#tail = null;
    this.#shown = this.#shown.slice(0, length);
    for (const token of tokens) {
      this.#append(token.text, token.kind);
      this.#shown += token.text;
    }
    this.#tail = null;
    if (isSettled) {
      const now = this.#box;
      this.#settled = { length: this.#shown.length, box: now, room: this.#room, nodes: now?.childNodes.length ?? 0 };
    }
  }

  #clear(): void {
    this.#host.replaceChildren();
    this.#shown = '';
    this.#box = null;
    this.#room = 0;
    this.#tail = null;
    this.#settled = start;
  }

  #append(text: string, kind: string | null): void {
    for (let from = 0; from < text.length;) {
      if (!this.#box || this.#room === 0) {
        this.#box = this.#host.appendChild(document.createElement('span'));
        this.#box.dataset['line'] = String((this.#host.childElementCount - 1) * this.linesTogether + 1);
        this.#room = this.linesTogether;
      }
      let end = from;
      while (end < text.length && this.#room > 0) {
        const lineEnd = text.indexOf('\n', end) + 1;
        if (lineEnd > 0) this.#room -= 1;
        end = lineEnd || text.length;
      }
      this.#write(this.#box, text.slice(from, end), kind);
      from = end;
    }
  }

  #write(box: HTMLElement, text: string, kind: string | null): void {
    if (kind !== null) {
      const span = box.appendChild(document.createElement('span'));
      span.className = kind;
      span.textContent = text;
      this.#tail = null;
    } else if (this.#tail && box.lastChild === this.#tail) {
      this.#tail.appendData(text);
    } else {
      this.#tail = box.appendChild(document.createTextNode(text));
    }
    if (box.lastChild) revealInvisible(box.lastChild);
  }
}
