import 'temml/dist/Temml-Local.css';
import { formulaIn, treeOf } from './formula-tree';
import './formulas.css';

/** How many formulas are kept drawn, so that a paragraph that grows does not draw its formulas again with each word. */
const mostKept = 500;
/** How long formulas are drawn at a time, in ms. What is left comes in the next tasks, so that the page can answer between them. */
const sliceMs = 8;

/** Formulas that were drawn, by their source; null where one could not be. */
const kept = new Map<string, MathMLElement | null>();

function drawn(source: string): Node | null {
  let math = kept.get(source);
  if (math === undefined) {
    const formula = formulaIn(source);
    if (!formula) return null;
    try {
      math = treeOf(formula).toNode();
      math.dataset['tex'] = formula.tex;
    } catch {
      // What Temml cannot read is shown as written.
      math = null;
    }
    if (kept.size >= mostKept) kept.delete(kept.keys().next().value!);
    kept.set(source, math);
  }
  return math?.cloneNode(true) ?? null;
}

let waiting: HTMLDataElement[] = [];

/** Draws the formulas that stand as written in `places`: at once as far as a slice of time goes, the rest soon after. */
export function drawFormulas(places: readonly HTMLDataElement[]): void {
  const isIdle = waiting.length === 0;
  waiting.push(...places);
  if (isIdle) drawSlice();
}

function drawSlice(): void {
  const end = performance.now() + sliceMs;
  const wide: HTMLDataElement[] = [];
  let count = 0;
  while (count < waiting.length && (count === 0 || performance.now() < end)) {
    const place = waiting[count]!;
    count += 1;
    const source = place.textContent;
    const math = drawn(source);
    if (!math) continue;
    place.value = source;
    place.replaceChildren(math);
    if (place.querySelector('math[display=block]')) {
      place.classList.add('display');
      wide.push(place);
    }
  }
  waiting = waiting.slice(count);
  if (waiting.length > 0) setTimeout(drawSlice);
  // What scrolls has to be focusable, to be scrolled by keyboard. The page knows its width once it is laid out.
  if (wide.length > 0)
    requestAnimationFrame(() => {
      for (const place of wide) if (place.scrollWidth > place.clientWidth) place.tabIndex = 0;
    });
}

/** Puts the TeX of formulas on the clipboard, with its signs, where a selection holds formulas. */
function copyAsTex(event: ClipboardEvent): void {
  const selection = getSelection();
  // What reaches over messages that are not drawn has been copied already.
  if (
    event.defaultPrevented ||
    !event.clipboardData ||
    !selection ||
    selection.rangeCount === 0 ||
    event.target instanceof HTMLTextAreaElement
  )
    return;
  const range = selection.getRangeAt(0).cloneRange();
  // A formula is copied whole: half a fraction is no TeX.
  const formulaAt = (node: Node): Element | null | undefined =>
    (node instanceof Element ? node : node.parentElement)?.closest('data[value]');
  const [first, last] = [formulaAt(range.startContainer), formulaAt(range.endContainer)];
  if (first) range.setStartBefore(first);
  if (last) range.setEndAfter(last);
  const copy = document.createElement('div');
  copy.append(range.cloneContents());
  const formulas = copy.querySelectorAll<HTMLDataElement>('data[value]');
  if (formulas.length === 0) return;
  for (const formula of formulas) {
    const source = document.createElement('span');
    source.style.whiteSpace = 'pre-wrap';
    source.textContent = formula.value;
    formula.replaceWith(source);
  }
  // The labels of code blocks are not copied elsewhere either.
  for (const caption of copy.querySelectorAll('figcaption')) caption.remove();
  // Where lines end is only known of what is on the page.
  copy.className = 'hidden-visually';
  document.body.append(copy);
  event.clipboardData.setData('text/plain', copy.innerText);
  event.clipboardData.setData('text/html', new XMLSerializer().serializeToString(copy));
  copy.remove();
  event.preventDefault();
}

document.addEventListener('copy', copyAsTex);
