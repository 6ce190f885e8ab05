import { Parser } from 'htmlparser2';

/** An element of XML or HTML; its children in order, text among them. */
export interface Element {
  /** Without its namespace's prefix: `p` for `w:p`. Generators choose prefixes as they like. */
  name: string;
  /** Without prefixes, too. */
  attributes: Readonly<Record<string, string>>;
  children: (Element | string)[];
}

/** So many elements within each other are read; deeper ones are read as if they stood there. A tree is walked by recursion. */
const deepest = 400;

/** The root of an XML document. Entities of the document's own are left as they are written, so they cannot grow. */
export function parseXml(xml: string): Element {
  return parse(xml, true);
}

/** The root of an HTML document, with what a browser would leave unclosed closed. Nothing is run or requested. */
export function parseHtml(html: string): Element {
  return parse(html, false);
}

function parse(text: string, xmlMode: boolean): Element {
  const root: Element = { name: '', attributes: {}, children: [] };
  const open: Element[] = [root];
  // Of each open element, whether it was put into the tree as a level of its own.
  const isLevel: boolean[] = [];
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const element: Element = { name: localName(name), attributes: withLocalNames(attributes), children: [] };
        open.at(-1)!.children.push(element);
        const nests = open.length < deepest;
        isLevel.push(nests);
        if (nests) open.push(element);
      },
      ontext(text) {
        const { children } = open.at(-1)!;
        const last = children.at(-1);
        if (typeof last === 'string') children[children.length - 1] = last + text;
        else children.push(text);
      },
      onclosetag() {
        if (isLevel.pop()) open.pop();
      },
    },
    { xmlMode, decodeEntities: true },
  );
  parser.end(text);
  return root;
}

/** Reads a large XML document without keeping it: `onOpen` and `onClose` get local names, `onText` the text between. */
export function scanXml(
  xml: string,
  handlers: {
    onOpen(name: string, attributes: Readonly<Record<string, string>>): void;
    onText(text: string): void;
    onClose(name: string): void;
  },
): void {
  const parser = new Parser(
    {
      onopentag: (name, attributes) => handlers.onOpen(localName(name), attributes),
      ontext: (text) => handlers.onText(text),
      onclosetag: (name) => handlers.onClose(localName(name)),
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(xml);
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/**
 * `attributes`, and those with a prefix by their local names, too (`w:val` as `val`), unless an attribute has that name
 * itself: `id` stays what it is beside `r:id`.
 */
function withLocalNames(attributes: Record<string, string>): Record<string, string> {
  const local: Record<string, string> = { ...attributes };
  for (const [name, value] of Object.entries(attributes)) local[localName(name)] ??= value;
  return local;
}

/** Whether a child is an element, and no text. */
export function isElement(node: Element | string): node is Element {
  return typeof node !== 'string';
}

/** The child elements of this name, in order. */
export function childrenOf(element: Element, name: string): Element[] {
  return element.children.filter((child): child is Element => isElement(child) && child.name === name);
}

/** The element at the end of this path of names, each the first of its name; undefined where there is none. */
export function at(element: Element | undefined, ...path: string[]): Element | undefined {
  return path.reduce<Element | undefined>((found, name) => found && childrenOf(found, name)[0], element);
}

/** All elements of this name below `element`, in the order of the document. */
export function descendants(element: Element, name: string): Element[] {
  return element.children.flatMap((child) =>
    isElement(child) ? [...(child.name === name ? [child] : []), ...descendants(child, name)] : [],
  );
}

/** All text in the element. */
export function textIn(element: Element | undefined): string {
  return element?.children.map((child) => (isElement(child) ? textIn(child) : child)).join('') ?? '';
}

/** The id of the relationship to another part, such as `r:id`, beside which there may be an `id` that means something else. */
export function relationId({ attributes }: Element): string {
  const name = Object.keys(attributes).find((key) => /:(?:id|embed|dm)$/.test(key));
  return name === undefined ? '' : attributes[name]!;
}
