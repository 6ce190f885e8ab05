import type { Token, Tokens } from 'marked';
import { mostSpanned, mostSpans } from '../limits';
import { escapeKeepingEntities } from '../drawing/escape';
import { drawnElements, endsByItself, phraseElements, voidElements } from './elements';
import { isOfUprightScript } from './upright';

/** An HTML tag that the author wrote. Names are in lower case. */
export interface Tag {
  name: string;
  isClosing: boolean;
  attributes: ReadonlyMap<string, string>;
}

const attribute = /\s+([a-z_:][\w.:-]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/gi;
const tag = /^<(\/?)([a-z][a-z0-9-]*)((?:\s+[a-z_:][\w.:-]*(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'=<>`]+))?)*)\s*\/?>$/i;
/** The same pattern, anywhere in a text. */
const anyTag = /<\/?[a-z][a-z0-9-]*(?:\s+[a-z_:][\w.:-]*(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'=<>`]+))?)*\s*\/?>/gi;
const span = /\s(?:col|row)span\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'=<>`]+)/i;
/** Elements that browsers slant. */
const slanted = new Set(['cite', 'em', 'i', 'var']);
const kept = new Set(['align', 'colspan', 'data-upright', 'dir', 'href', 'open', 'rowspan', 'start', 'title', 'value']);

/**
 * Reads one tag. Null unless its element is drawn: not for a comment, a placeholder like `<your-name>`, or a script.
 */
export function readTag(raw: string): Tag | null {
  const [, slash, name, attributes = ''] = tag.exec(raw) ?? [];
  if (!name || !drawnElements.has(name.toLowerCase())) return null;
  return {
    name: name.toLowerCase(),
    isClosing: slash === '/',
    attributes: new Map(
      [...attributes.matchAll(attribute)].map(([, key = '', ...values]) => [
        key.toLowerCase(),
        values.find((value) => value !== undefined) ?? '',
      ]),
    ),
  };
}

/** A tag as HTML. Headings are lowered to rank below those of the page. */
export function writeTag({ name, isClosing, attributes }: Tag): string {
  const element = headingBelow(name);
  if (isClosing) return voidElements.has(name) ? '' : `</${element}>`;
  const written = [...attributes]
    .filter(([key]) => kept.has(key) && name !== 'pre')
    .map(([key, value]) => ` ${key}="${escapeKeepingEntities(bounded(key, value))}"`);
  return `<${element}${written.join('')}>`;
}

/**
 * A heading's name, lowered so that a reply's headings rank below the page's title and the name of the message's
 * author.
 */
export function headingBelow(name: string): string {
  const depth = /^h([1-6])$/.exec(name)?.[1];
  return depth ? `h${String(Math.min(6, Number(depth) + 2))}` : name;
}

/** A `colspan` or `rowspan` limited to what browsers can lay out. A `rowspan` of 0 would mean all remaining rows. */
function bounded(key: string, value: string): string {
  if (!/^(?:col|row)span$/.test(key)) return value;
  return String(Math.min(mostSpanned, Math.max(1, Number.parseInt(value, 10) || 1)));
}

/**
 * A token that shows `raw` as written: entities stay unresolved, and the text after it is not taken for its
 * continuation.
 */
function literal(raw: string): Tokens.Escape {
  return { type: 'escape', raw, text: raw };
}

/**
 * Where tags can occur: in a line of text, in a table cell or list item, or in a block of markup that the author wrote.
 */
export type TagContext = 'line' | 'cell' | 'block';

/**
 * Turns each tag among `tokens` that would not be drawn, or that has no partner, into text: `Box<A>` is a type, not a
 * link. The remaining tags are well-formed, except in blocks of markup, where the browser closes whatever is still open
 * at the end. A tag that slants words of a script without italics is marked.
 */
export function settleTags(tokens: Token[], place: TagContext): void {
  const open: { name: string; index: number; uprightBefore: number }[] = [];
  let upright = 0;
  const closeLast = (isDrawn: (name: string) => boolean): void => {
    const { name, index } = open.pop()!;
    if (!isDrawn(name)) tokens[index] = literal(tokens[index]!.raw);
  };
  for (const [index, token] of tokens.entries()) {
    if (token.type !== 'html') {
      if (isOfUprightScript(token.raw)) upright += 1;
      if ('tokens' in token && token.tokens) settleTags(token.tokens, 'line');
      continue;
    }
    const read = readTag(token.raw);
    if (read && place === 'line' && !phraseElements.has(read.name)) tokens[index] = literal(token.raw);
    else if (!read) tokens[index] = literal(token.raw);
    else if (read.isClosing) {
      const start = open.findLastIndex(({ name }) => name === read.name);
      if (start < 0) tokens[index] = literal(token.raw);
      while (start >= 0 && open.length > start + 1) closeLast((name) => endsByItself.has(name));
      const opening = start >= 0 ? open.pop() : undefined;
      if (opening && slanted.has(read.name) && upright > opening.uprightBefore) markUpright(tokens[opening.index]!);
    } else if (!voidElements.has(read.name)) {
      open.push({ name: read.name, index, uprightBefore: upright });
    }
  }
  while (open.length > 0) closeLast((name) => place === 'block' && !phraseElements.has(name));
}

function markUpright(token: Token): void {
  Object.assign(token, { text: token.raw.replace(/\s*\/?>$/, ' data-upright>') });
}

/** A block of markup as tokens. The text between its tags is not read as markdown. */
export function readMarkup(source: string): Token[] {
  const tokens: Token[] = [];
  const addText = (text: string): void => {
    if (text !== '') tokens.push({ type: 'text', raw: text, text, escaped: false });
  };
  let from = 0;
  let spans = 0;
  for (const { 0: raw, index } of source.matchAll(anyTag)) {
    addText(source.slice(from, index));
    if (/^<t[dh]\b/i.test(raw) && span.test(raw)) spans += 1;
    const taken = spans > mostSpans && /^<t[dh]\b/i.test(raw) ? raw.replace(new RegExp(span, 'gi'), '') : raw;
    tokens.push({ type: 'html', raw: taken, text: taken, block: true, pre: false });
    from = index + raw.length;
  }
  addText(source.slice(from));
  settleTags(tokens, 'block');
  return tokens;
}
