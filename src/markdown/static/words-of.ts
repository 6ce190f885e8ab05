/** Elements that stand on lines of their own. */
const blocks = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE CENTER DD DETAILS DIV DL DT FIGCAPTION FIGURE FOOTER H1 H2 H3 H4 H5 H6 HEADER HR LI OL P PRE SECTION SUMMARY TABLE TBODY TFOOT THEAD TR UL'.split(
    ' ',
  ),
);
/** Those between which a line stays empty. */
const apart = new Set('BLOCKQUOTE DL FIGURE H1 H2 H3 H4 H5 H6 OL P PRE TABLE UL DETAILS'.split(' '));

/**
 * The words of what `staticText` gives, without marks: an empty line between paragraphs, a sign or number before items, tabs
 * between the cells of a table, addresses behind the links that hide them.
 */
export function wordsOf(root: Node): string {
  const words = new Words();
  for (const node of root.childNodes) words.add(node, 0);
  return words.text.replace(/[ \t]+$/gm, '').replace(/^\n+|\n+$/g, '');
}

class Words {
  text = '';

  add(node: Node, depth: number): void {
    if (node instanceof Text) {
      // Line breaks between the tags of a list or a table are the renderer's, not the author's.
      if (node.data.trim() !== '' || (this.text !== '' && !/\s$/.test(this.text) && !isBlock(node.nextSibling)))
        this.text += isVerbatim(node) ? node.data : node.data.replace(/\s+/g, ' ');
      return;
    }
    if (!(node instanceof Element)) return;
    const name = node.tagName;
    if (name === 'BR') this.text += '\n';
    else if (name === 'HR') this.#block(true, () => (this.text += '-'.repeat(20)));
    else if (name === 'LI') this.#block(false, () => this.#item(node, depth));
    else if (name === 'TR') this.#block(false, () => this.#row(node, depth));
    else if (name === 'UL' || name === 'OL') this.#block(depth === 0, () => this.#children(node, depth + 1));
    else if (name === 'BLOCKQUOTE') this.#block(true, () => this.#quote(node));
    else if (blocks.has(name)) this.#block(isApart(node, depth), () => this.#children(node, depth));
    else if (name === 'A') this.#link(node, depth);
    else this.#children(node, depth);
  }

  #children(node: Node, depth: number): void {
    for (const child of node.childNodes) this.add(child, depth);
  }

  #block(isApart: boolean, write: () => void): void {
    this.#endLine(isApart);
    write();
    this.#endLine(isApart);
  }

  #endLine(isApart: boolean): void {
    if (this.text === '') return;
    if (!this.text.endsWith('\n')) this.text += '\n';
    if (isApart && !this.text.endsWith('\n\n')) this.text += '\n';
  }

  #item(node: Element, depth: number): void {
    const list = node.parentElement;
    const sign = list instanceof HTMLOListElement ? `${numberIn(list, node)}.` : '-';
    const within = new Words();
    for (const child of node.childNodes) within.add(child, Math.max(1, depth));
    const indent = ' '.repeat(sign.length + 1);
    this.text += `${sign} ${within.text.trim().replace(/\n(?!\n|$)/g, `\n${indent}`)}`;
  }

  #row(node: Element, depth: number): void {
    const cells = [...node.children].map((cell) => {
      const within = new Words();
      for (const child of cell.childNodes) within.add(child, depth + 1);
      return within.text.trim().replace(/\s*\n\s*/g, ' ');
    });
    this.text += cells.join('\t');
  }

  #quote(node: Element): void {
    const within = new Words();
    for (const child of node.childNodes) within.add(child, 0);
    this.text += within.text.trim().replace(/^/gm, '> ');
  }

  #link(node: Element, depth: number): void {
    const before = this.text.length;
    this.#children(node, depth);
    const href = node.getAttribute('href') ?? '';
    const label = this.text.slice(before).trim();
    if (href !== '' && label !== href && `mailto:${label}` !== href) this.text += ` (${href})`;
  }
}

/** Within an item, only a paragraph after another stands apart: what is short stays close. */
function isApart({ tagName, previousElementSibling }: Element, depth: number): boolean {
  return apart.has(tagName) && (depth === 0 || (tagName === 'P' && previousElementSibling?.tagName === 'P'));
}

function isBlock(node: Node | null): boolean {
  return node === null || (node instanceof Element && blocks.has(node.tagName));
}

function isVerbatim({ parentElement }: Text): boolean {
  return parentElement?.closest('pre, .as-written, data') !== null;
}

/** The number of `item` in its list: it counts on from the last one that has a number of its own. */
function numberIn(list: HTMLOListElement, item: Element): number {
  const items = [...list.children];
  const at = items.indexOf(item);
  const from = items.findLastIndex((one, index) => index <= at && one.hasAttribute('value'));
  return from < 0 ? list.start + at : Number(items[from]!.getAttribute('value')) + at - from;
}
