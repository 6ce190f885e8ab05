import type { Range } from '../../../model/search/fold';

/** What parts lines on the screen: a word does not go on after it. */
const lines =
  /^(?:P|DIV|LI|UL|OL|DL|DT|DD|PRE|TABLE|TR|TD|TH|BLOCKQUOTE|FIGURE|DETAILS|SUMMARY|H[1-6]|HR|BR|SECTION|MATH)$/i;
/** What stands around code and below cut texts says nothing of the message. */
const isBeside = (element: Element): boolean => element.matches('figcaption, button, annotation');

/** The text of an element as it is drawn, and where each piece of it is. */
export class DrawnText {
  readonly text: string;
  readonly #nodes: Text[] = [];
  /** Where in `text` each node begins. */
  readonly #starts: number[] = [];

  constructor(root: Element) {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT, (node) =>
      node instanceof Element && isBeside(node) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
    );
    const pieces: string[] = [];
    let length = 0;
    let line: Element | null = null;
    while (walker.nextNode()) {
      const node = walker.currentNode;
      if (node instanceof HTMLBRElement && length > 0) {
        pieces.push('\n');
        length += 1;
        line = null;
      }
      if (!(node instanceof Text) || node.data === '') continue;
      const own = lineOf(node, root);
      if (line && own !== line) {
        pieces.push('\n');
        length += 1;
      }
      line = own;
      this.#nodes.push(node);
      this.#starts.push(length);
      pieces.push(node.data);
      length += node.data.length;
    }
    this.text = pieces.join('');
  }

  /** A place of `text` on the page. */
  rangeOf([from, to]: Range): StaticRangeInit {
    const start = this.#nodeAt(from);
    const end = this.#nodeAt(to - 1);
    return {
      startContainer: this.#nodes[start]!,
      startOffset: from - this.#starts[start]!,
      endContainer: this.#nodes[end]!,
      endOffset: to - this.#starts[end]!,
    };
  }

  #nodeAt(at: number): number {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#starts[middle]! <= at) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

/** The nearest element around `node` that stands on lines of its own. */
function lineOf(node: Text, root: Element): Element {
  let element = node.parentElement ?? root;
  while (element !== root && !lines.test(element.tagName)) element = element.parentElement ?? root;
  return element;
}
