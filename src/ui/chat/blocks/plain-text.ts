import { rightToLeftLetter } from '../../../locales/isolated';
import { isTurned } from '../../parts/text-direction';
import { revealInvisible } from './invisible-signs';

/** A box ends with the first line that ends after so many characters … */
const shortest = 2_000;
/** … or, where none does, within a line after so many: more than the lines that people write have. */
const longest = 10_000;

/**
 * Text on the page as it was written. It stands in boxes: browsers lay out a text of millions of characters anew, for
 * seconds, with each change in it, and a box out of sight is not laid out at all. Only what is new of a text that grows
 * costs.
 */
export class PlainText {
  readonly #host: HTMLElement;
  #shown = '';
  /** The last box, and where in the text it begins. */
  #box: HTMLElement | null = null;
  #start = 0;

  constructor(host: HTMLElement) {
    this.#host = host;
  }

  show(text: string): void {
    if (!text.startsWith(this.#shown)) {
      this.#host.replaceChildren();
      this.#box = null;
      this.#start = 0;
    } else if (text.length === this.#shown.length) {
      return;
    }
    this.#shown = text;
    for (;;) {
      const end = boxEnd(text, this.#start);
      this.#box ??= this.#host.appendChild(document.createElement('span'));
      this.#box.replaceChildren(...linesOf(text.slice(this.#start, end)));
      revealInvisible(this.#box);
      if (end === text.length) return;
      this.#box = null;
      this.#start = end;
    }
  }
}

/** Each line finds its own direction. Before one whose first letter would mislead, an empty element has a sign of the right one. */
function linesOf(text: string): (Node | string)[] {
  if (!rightToLeftLetter.test(text)) return [text];
  const parts: (Node | string)[] = [];
  let from = 0;
  for (const { 0: line, index } of text.matchAll(/[^\n]+/g)) {
    if (!isTurned(line)) continue;
    const mark = document.createElement('span');
    mark.className = 'right-to-left';
    parts.push(text.slice(from, index), mark);
    from = index;
  }
  return [...parts, text.slice(from)];
}

/**
 * Where the box ends that begins at `start`. It depends on nothing after its end, so a text that grows is parted alike.
 */
function boxEnd(text: string, start: number): number {
  const box = text.slice(start, start + longest);
  const line = box.indexOf('\n', shortest) + 1;
  if (line > 0) return start + line;
  if (start + box.length === text.length) return text.length;
  const blank = box.lastIndexOf(' ') + 1;
  if (blank > shortest) return start + blank;
  // Never between the halves of a surrogate pair.
  return start + (/[\uD800-\uDBFF]$/.test(box) ? longest - 1 : longest);
}
