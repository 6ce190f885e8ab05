import { rightToLeftLetter } from '../../../locales/isolated';
import { directionOf, isMisled } from '../../parts/text-direction';

/** Characters of a block that are looked at: more than the words have that decide. */
const looked = 1_000;
/** Code and formulas have a direction of their own, and no say in that of their block. */
const foreign = 'code, pre, kbd, samp, data, figure, math';
/** Each begins a line. */
const lines = 'br, p, li, h3, h4, h5, h6, summary, dt, dd, th, td';
/** Each is laid out in the direction of its first letter (`Html.svelte`), unless it is marked. */
const ownDirection = 'p, li, h3, h4, h5, h6, summary, dt, dd';

/** Whether the HTML of a piece has a letter that is read from right to left: where none has, nothing below need be asked. */
export function mayRunRightToLeft(piece: string): boolean {
  return rightToLeftLetter.test(piece);
}

/**
 * The direction of a block that is drawn in `host`. A table has the direction of its first letter, which is in its header: a list of words
 * and what they mean is no running text, and most of its words may be those of the other language.
 */
export function blockDirection(host: Element): 'auto' | 'ltr' | 'rtl' {
  return host.firstElementChild instanceof HTMLTableElement ? 'auto' : directionOf(wordsIn(host));
}

/** Marks what below `root` begins in another direction than it is read in: it is laid out in the direction of its block. */
export function markMisled(root: ParentNode): void {
  for (const element of root.querySelectorAll<HTMLElement>(ownDirection))
    if (wordsIn(element).split('\n').some(isMisled)) element.dataset['misled'] = '';
}

function wordsIn(root: Node): string {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT, (node) =>
    node instanceof Element && node.matches(foreign) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  let words = '';
  while (words.length < looked && walker.nextNode()) {
    const node = walker.currentNode;
    if (node instanceof Text) words += node.data;
    else words += (node as Element).matches(lines) ? '\n' : '';
  }
  return words;
}
