import temml from 'temml';
import 'temml/dist/Temml-Local.css';
import './formulas.css';

/** The longest TeX that is drawn, in characters. What is longer is shown as written. */
const longest = 10_000;
/** How many formulas are kept drawn, so that a paragraph that grows does not draw its formulas again with each word. */
const mostKept = 500;
/** How long formulas are drawn at a time, in ms. What is left comes in the next tasks, so that the page can answer between them. */
const sliceMs = 8;

const options = {
  throwOnError: true,
  // `\href`, `\includegraphics` and the like stay off: nothing in a reply loads or links by itself.
  trust: false,
  // Loops of `\def` end here, and a rule of a hundred ems does not cover the chat.
  maxExpand: 1000,
  maxSize: [10, 100] as [number, number],
};

/** TeX without the signs around it, and whether it stands on lines of its own. */
interface Formula {
  tex: string;
  isDisplay: boolean;
}

const signs: readonly (readonly [open: string, close: string, isDisplay: boolean])[] = [
  ['$$', '$$', true],
  ['\\[', '\\]', true],
  ['\\(', '\\)', false],
  ['$', '$', false],
];

/** The formula that stands in `source` with its signs; null where it is not complete yet. */
export function formulaIn(source: string): Formula | null {
  for (const [open, close, isDisplay] of signs)
    if (source.startsWith(open)) {
      const isComplete = source.length > open.length + close.length && source.endsWith(close);
      return isComplete ? { tex: source.slice(open.length, -close.length), isDisplay } : null;
    }
  return /\\end\{[a-z]+\*?\}$/.test(source) ? { tex: source, isDisplay: true } : null;
}

/** What of Temml's tree is looked at here. */
export interface TreeNode {
  attributes?: Record<string, string>;
  style?: Record<string, string>;
  children?: TreeNode[];
  toNode(): MathMLElement;
  toMarkup(): string;
}

/** The two styles that Temml writes as an attribute. The page's policy refuses those; properties it allows. */
const styleProperties: Record<string, readonly [property: string, value: string]> = {
  'font-weight:bold': ['fontWeight', 'bold'],
  'text-align: left;': ['textAlign', 'left'],
};

/** What a formula may style: its spaces, lines and colours. Nothing that moves it over the text around it. */
const styled = /^(?:border|color$|display$|font|height$|justify|margin|math|padding|text|white|width$)/;

/** Takes out what a reply may not set: names of elements (`\label` gives one), addresses, and styles in attributes. */
function tame(node: TreeNode): void {
  const { style, id: _, href: __, ...attributes } = node.attributes ?? {};
  node.attributes = attributes;
  const written = Object.entries(node.style ?? {}).filter(([property]) => styled.test(property));
  const property = styleProperties[style ?? ''];
  node.style = Object.fromEntries(property ? [...written, property] : written);
  node.children?.forEach(tame);
}

/** `tex` whose words in `\text{…}` may have signs that TeX wants a backslash before: models leave it out. */
function withPlainWords(tex: string): string {
  return tex.replace(/(\\(?:text(?:bf|it|rm|sf|tt)?|mbox)\{)([^{}\\$]*)\}/g, (_, start: string, words: string) => {
    return `${start}${words.replace(/[_%#&]/g, '\\$&')}}`;
  });
}

/** `tex` as a tree that becomes MathML. Throws where it is no TeX that Temml knows, or asks for too much. */
export function treeOf({ tex, isDisplay }: Formula): TreeNode {
  if (tex.length > longest) throw new Error('The formula is too long to be drawn');
  const tree = temml.__renderToMathMLTree(withPlainWords(tex), { ...options, displayMode: isDisplay }) as TreeNode;
  tame(tree);
  return tree;
}

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
  if (!event.clipboardData || !selection || selection.rangeCount === 0 || event.target instanceof HTMLTextAreaElement)
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
