import type { Links, Token, Tokens } from 'marked';
import type { Block, SafeHtml } from '../block';
import type { Code } from '../code/code';
import { longestParagraph, mostBlocks } from '../limits';
import { readBlocks, type BlockReading, type BlockToken } from '../reading/lex';
import { escapeAll } from './escape';
import { codeOf, parser, renderer } from './renderer';

/**
 * HTML before it is sanitized, and the code blocks in it. Its tags are well-formed, so a block can be drawn part by
 * part.
 */
export interface UnsafeHtml {
  type: 'html';
  html: string;
  codes: Code[];
}

/** A block before it is sanitized. */
export type UnsafeBlock = UnsafeHtml | { type: 'code'; code: Code } | { type: 'plain'; text: string };

/** One top-level token as a block. Reads its inline tokens. Null where nothing is drawn for it. */
export function unsafeBlockOf(token: BlockToken, reading: BlockReading): UnsafeBlock | null {
  if (token.type === 'plain') return { type: 'plain', text: token.raw };
  if (token.type === 'code') return { type: 'code', code: codeOf(token as Tokens.Code) };
  if (token.type === 'space') return null;
  if (isTooLong(token) || !reading.readInline(token)) return { type: 'plain', text: token.raw };
  const block = write(() => parser.parse([token]), reading.used);
  return block.html === '' ? null : block;
}

/** The index of the block that follows the first `most` of `tokens`; how many these are where none does. Blank lines are no blocks. */
export function endOfBlocks(tokens: readonly BlockToken[], most: number): number {
  let left = most;
  const end = tokens.findIndex(({ type }) => type !== 'space' && --left < 0);
  return end === -1 ? tokens.length : end;
}

/** Whether one flow of text is too long to draw: browsers lay out all of it again whenever a part changes. */
function isTooLong({ type, raw }: Token): boolean {
  return raw.length > longestParagraph && ['paragraph', 'blockquote', 'heading', 'math'].includes(type);
}

/**
 * The blocks of a whole text, in order, before they are sanitized. Accepts line ends of any kind and never throws.
 * `links`: as in `readBlocks`.
 */
export function unsafeBlocksOf(text: string, links: Links = Object.create(null) as Links): UnsafeBlock[] {
  const steps = unsafeBlockSteps(text, links);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/** The same block by block, so that the page can do something else in between. */
export function* unsafeBlockSteps(
  text: string,
  links: Links = Object.create(null) as Links,
): Generator<void, UnsafeBlock[], undefined> {
  const reading = readBlocks(text.replace(/\r\n?/g, '\n'), links);
  const end = endOfBlocks(reading.tokens, mostBlocks);
  const drawn = reading.tokens.slice(0, end);
  const rest = reading.tokens.slice(end);
  // All links are read before any definition is drawn, because a definition that no link uses is shown as written.
  for (const token of drawn) {
    if (token.type !== 'plain' && !isTooLong(token)) reading.readInline(token);
    yield;
  }
  const blocks: UnsafeBlock[] = [];
  for (const token of drawn) {
    const block = isMarkerAlone(token)
      ? write(() => `<p>${escapeAll(token.raw.trim())}</p>\n`)
      : unsafeBlockOf(token, reading);
    if (block) blocks.push(block);
    yield;
  }
  if (rest.length > 0) blocks.push({ type: 'plain', text: rest.map(({ raw }) => raw).join('') });
  return blocks;
}

/**
 * Whether a list, heading or quote has nothing in it but its marker. Of a whole text that is no markup: the answer “1945.” is a year, and
 * “#” or “>” would be drawn as nothing.
 */
function isMarkerAlone(token: BlockToken): boolean {
  const { type, items, text } = token as { type: string; items?: { raw: string; text: string }[]; text?: string };
  if (type === 'list') return items!.length === 1 && items![0]!.text.trim() === '';
  return (type === 'heading' || type === 'blockquote') && text!.trim() === '';
}

/** Turns HTML into safe HTML, each string by itself: the sanitizer. Many in one call take a fraction of the time. */
export type Purify = (html: readonly string[]) => SafeHtml[];

/** Turns blocks into finished ones that are safe to draw. `keyOf`: the key of the block at that place. */
export function blocksOf(unsafe: readonly UnsafeBlock[], keyOf: (place: number) => number, purify: Purify): Block[] {
  const safe = purify(unsafe.flatMap((block) => (block.type === 'html' ? block.html : []))).values();
  return unsafe.map((block, place): Block => {
    const key = keyOf(place);
    switch (block.type) {
      case 'html':
        return { type: 'html', key, pieces: [safe.next().value!], codes: block.codes };
      case 'code':
        return { type: 'code', key, code: block.code, complete: true };
      case 'plain':
        return { type: 'plain', key, text: block.text };
    }
  });
}

/** List items as HTML, without the list around them. */
export function unsafeItems(items: Tokens.ListItem[]): UnsafeHtml {
  return write(() => items.map((item) => renderer.listitem(item)).join(''));
}

/** Table rows as HTML, without the table around them. */
export function unsafeRows(rows: Tokens.TableCell[][]): UnsafeHtml {
  return write(() =>
    rows.map((row) => renderer.tablerow({ text: row.map((cell) => renderer.tablecell(cell)).join('') })).join(''),
  );
}

/** Inline text as HTML, without the paragraph around it. */
export function unsafeInline(tokens: Token[]): UnsafeHtml {
  return write(() => parser.parseInline(tokens));
}

function write(html: () => string, used: ReadonlySet<string> = new Set()): UnsafeHtml {
  renderer.codes = [];
  renderer.used = used;
  return { type: 'html', html: html(), codes: renderer.codes };
}
