import type { Code } from '../code/code';
import { unsafeBlocksOf } from '../drawing/unsafe-blocks';
import { sanitizedNodes } from '../sanitize';

/**
 * A whole text as elements that stand by themselves, without components: code in figures with its colours as classes
 * (`keyword`, `string` …), formulas as written, each in a `<data>`. It is read and sanitized as on the page. Never throws: what
 * cannot be rendered stands as it was written.
 */
export async function staticText(text: string): Promise<DocumentFragment> {
  const whole = document.createDocumentFragment();
  try {
    const blocks = unsafeBlocksOf(text);
    const safe = sanitizedNodes(blocks.flatMap((block) => (block.type === 'html' ? block.html : []))).values();
    for (const block of blocks) {
      if (block.type === 'code') whole.append(await figureOf(block.code));
      else if (block.type === 'plain') whole.append(asWritten(block.text));
      else whole.append(await withCode(safe.next().value!, block.codes));
    }
    return whole;
  } catch {
    whole.replaceChildren(asWritten(text));
    return whole;
  }
}

/** Lines that stay on one page when they are printed. */
const mostTogether = 30;

/** Whether code has more lines than stay on one page. */
export function isLong(code: string): boolean {
  return code.split('\n', mostTogether + 1).length > mostTogether;
}

/** Text in which every line break counts. */
export function asWritten(text: string): HTMLElement {
  const paragraph = document.createElement('p');
  paragraph.className = 'as-written';
  paragraph.dir = 'auto';
  paragraph.textContent = text;
  return paragraph;
}

/** Code in a list or a quote gets its figure, too. */
async function withCode(nodes: DocumentFragment, codes: readonly Code[]): Promise<DocumentFragment> {
  // Only our renderer sets `dir`: a <pre> that the model wrote as HTML has no attributes.
  const places = nodes.querySelectorAll('pre[dir]');
  if (places.length === codes.length)
    for (const [index, place] of places.entries()) place.replaceWith(await figureOf(codes[index]!));
  return nodes;
}

async function figureOf(code: Code): Promise<HTMLElement> {
  const figure = document.createElement('figure');
  if (isLong(code.text)) figure.className = 'long';
  const label = [code.label, code.note].filter((part) => part !== '').join(' ');
  if (label !== '') figure.appendChild(document.createElement('figcaption')).textContent = label;
  const pre = figure.appendChild(document.createElement('pre'));
  pre.dir = 'ltr';
  const element = pre.appendChild(document.createElement('code'));
  const colouring = (await code.highlighter())?.read(code.text, true);
  for (const { text, kind } of colouring?.tokens ?? [{ text: code.text, kind: null }]) {
    if (kind === null) {
      element.append(text);
      continue;
    }
    const piece = element.appendChild(document.createElement('span'));
    piece.className = kind;
    piece.textContent = text;
  }
  return figure;
}
