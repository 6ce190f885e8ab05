import type { Links, Tokens } from 'marked';
import { unsafeBlocksOf, unsafeInline, unsafeItems, unsafeRows, type UnsafeHtml } from '../drawing/unsafe-blocks';
import { longestParagraph } from '../limits';
import { isTable, readBlocks, readSegment, type BlockToken } from '../reading/lex';
import { segmentEnd } from '../reading/segments';
import { keepNumbers } from '../reading/tokenizer';

/** What was read of a growing block, starting after its settled part. */
export interface Part {
  /** The part that no longer changes, whatever follows. `length`: how many characters of the source it takes. */
  settled: { unsafe: UnsafeHtml; length: number } | null;
  /** The part that may still change. */
  open: UnsafeHtml;
  /** How many characters of the source belong to the block. */
  length: number;
  /** Whether another block certainly follows it. */
  hasEnded: boolean;
}

/** A kind of block that can be read part by part. Its HTML is `head`, the parts, then `tail`. */
export interface Shape {
  readonly head: string;
  readonly tail: string;
  /** Replaces `head` where only later parts are drawn. */
  readonly laterHead: string;
  /** A block of more characters than this is read as a whole again. */
  readonly longest: number;
  /** Reads `rest`; null if the block turns out to be of another kind. */
  read(rest: string): Part | null;
}

/** A part is settled once it has more characters than this. */
const partLength = 600;

/**
 * The index up to which the kinds of blocks in `source` are certain: a last line of only a few characters may still
 * become a heading, a list item or a fence.
 */
export function certainUntil(source: string): number {
  const line = source.lastIndexOf('\n') + 1;
  return source.length - line < 16 ? line : source.length;
}

/** Whether a second block certainly follows the first of `tokens` in `source`. */
function hasEnded(tokens: readonly BlockToken[], source: string): boolean {
  let start = 0;
  for (const [index, token] of tokens.entries()) {
    if (index > 0 && token.type !== 'space') return start < certainUntil(source);
    start += token.raw.length;
  }
  return false;
}

/** The shape of a growing block, or null if its kind can only be read as a whole. */
export function shapeOf(token: BlockToken, links: Links): Shape | null {
  switch (token.type) {
    case 'paragraph':
      return paragraphShape(links);
    case 'list':
      return listShape(token as Tokens.List, links);
    case 'table':
      return tableShape(token as Tokens.Table, links);
    default:
      return null;
  }
}

function paragraphShape(links: Links): Shape {
  const inline = (text: string): UnsafeHtml => unsafeInline(readSegment(text, links));
  return {
    head: '<p>',
    laterHead: '<p>',
    tail: '</p>\n',
    longest: longestParagraph,
    read(rest) {
      // Without a letter before it, the middle of a paragraph could be read as the beginning of another block.
      const { tokens } = readBlocks(`x${rest}`, links);
      const [first] = tokens;
      if (first?.type !== 'paragraph') return null;
      const text = first.raw.slice(1).replace(/\n$/, '');
      let length = 0;
      for (let next; (next = segmentEnd(text, length)) !== null;) length = next;
      return {
        settled: length > 0 ? { unsafe: inline(text.slice(0, length)), length } : null,
        open: inline(text.slice(length)),
        length: first.raw.length - 1,
        hasEnded: hasEnded(tokens, `x${rest}`),
      };
    },
  };
}

function listShape({ ordered, start }: Tokens.List, links: Links): Shape {
  const tag = ordered ? 'ol' : 'ul';
  let loose = false;
  /** The numbers of the settled items. */
  let numbers: number[] = [];
  return {
    head: ordered && start !== 1 ? `<ol start="${start}">\n` : `<${tag}>\n`,
    laterHead: `<${tag}>`,
    tail: `</${tag}>\n`,
    longest: Infinity,
    read(rest) {
      const reading = readBlocks(rest, links);
      const list = reading.tokens[0];
      if (list?.type !== 'list' || !isList(list) || list.ordered !== ordered || !reading.readInline(list)) return null;
      loose ||= list.loose;
      if (loose)
        for (const token of list.items.flatMap((item) => item.tokens))
          if (token.type === 'text') token.type = 'paragraph';
      const written = ordered ? keepNumbers(list, numbers) : [];
      const before = list.items.slice(0, -1);
      const length = before.reduce((sum, item) => sum + item.raw.length, 0);
      const settles = length > partLength && length < certainUntil(rest);
      if (settles) numbers = written.slice(0, -1);
      return {
        settled: settles ? { unsafe: unsafeItems(before), length } : null,
        open: unsafeItems(settles ? list.items.slice(-1) : list.items),
        length: list.raw.length,
        hasEnded: hasEnded(reading.tokens, rest),
      };
    },
  };
}

function tableShape(table: Tokens.Table, links: Links): Shape {
  const header = table.raw.split('\n', 2).join('\n') + '\n';
  const [empty] = unsafeBlocksOf(header, links);
  let isFirst = true;
  return {
    head: empty?.type === 'html' ? empty.html.replace(/<\/table>\n$/, '<tbody>') : '',
    laterHead: '<table><tbody>',
    tail: '</tbody></table>\n',
    longest: Infinity,
    read(rest) {
      const source = isFirst ? rest : header + rest;
      const reading = readBlocks(source, links);
      const [first] = reading.tokens;
      if (!first || !isTable(first) || !reading.readInline(first)) return null;
      const skipped = isFirst ? header.length : 0;
      const lines = rest.slice(skipped).split('\n', Math.max(0, first.rows.length - 1));
      const length = lines.reduce((sum, line) => sum + line.length + 1, skipped);
      const settles = lines.length > 0 && length - skipped > partLength;
      const part: Part = {
        settled: settles ? { unsafe: unsafeRows(first.rows.slice(0, lines.length)), length } : null,
        open: unsafeRows(settles ? first.rows.slice(lines.length) : first.rows),
        length: first.raw.length - (isFirst ? 0 : header.length),
        hasEnded: hasEnded(reading.tokens, source),
      };
      if (settles) isFirst = false;
      return part;
    },
  };
}

function isList(token: BlockToken): token is Tokens.List {
  return token.type === 'list';
}
