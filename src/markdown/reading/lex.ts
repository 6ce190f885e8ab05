import { getDefaults, Lexer, type Links, type MarkedOptions, type Token, type Tokens } from 'marked';
import { longestBlock, longestText } from '../limits';
import { Budget } from './budget';
import { pythonName, rules } from './emphasis';
import { readMarkupBlock } from './markup-blocks';
import { blockMath, blockMathStart, inlineMath } from './math';
import { isProse, segmentEnd } from './segments';
import { settleTags, type TagContext } from './tags';
import { ChatTokenizer } from './tokenizer';

/** A block of text that is not read as markdown. */
export interface PlainToken {
  type: 'plain';
  raw: string;
}

/** A top-level block. Its inline tokens are filled in by `readInline`. */
export type BlockToken = Token | PlainToken;

const budget = new Budget();
const tokenizer = new ChatTokenizer(budget);

/** How marked reads here: with our tokenizer, and blocks and inline tokens of our own. */
export const markedOptions: MarkedOptions = {
  ...getDefaults(),
  breaks: true,
  tokenizer,
  extensions: {
    renderers: {},
    childTokens: {},
    block: [
      function (src) {
        return readMarkupBlock(src, this.lexer, budget) ?? blockMath(src);
      },
    ],
    startBlock: [blockMathStart],
    inline: [inlineMath, pythonName],
    startInline: [(src) => src.indexOf('$')],
  },
};

function newLexer(links: Links): Lexer {
  const lexer = new Lexer(markedOptions);
  lexer.tokens.links = links;
  tokenizer.rules = { ...tokenizer.rules, ...rules };
  return lexer;
}

/** The top-level blocks of one text, and what is needed to read their inline text. */
export interface BlockReading {
  /** In order; their `raw` strings, joined, are the text. */
  tokens: BlockToken[];
  /**
   * Fills in the inline tokens of `token`, once. False where it is too slow to read or nested too deep: show it as
   * plain text.
   */
  readInline(token: Token): boolean;
  /** The addresses of the link definitions that the inline text read so far uses. */
  used: ReadonlySet<string>;
}

/** Reads the blocks of `text` (lines end in LF). Link definitions are taken from and added to `links`. Never throws. */
export function readBlocks(text: string, links: Links): BlockReading {
  const readers = new Map<Token, InlineReader>();
  const unreadable = new Set<Token>();
  const tokens: BlockToken[] = [];
  for (const part of parts(text)) {
    if (part.tame) read(part.text, links, tokens, readers);
    else tokens.push({ type: 'plain', raw: part.text });
  }
  return {
    tokens,
    used: tokenizer.usedAddresses(links),
    readInline(token) {
      try {
        readers.get(token)?.read(token);
      } catch {
        unreadable.add(token);
      }
      return !unreadable.has(token);
    },
  };
}

function read(text: string, links: Links, tokens: BlockToken[], readers: Map<Token, InlineReader>): void {
  let rest = text;
  budget.begin();
  while (rest !== '') {
    const lexer = newLexer(links);
    budget.allow(rest.length);
    let failed = false;
    try {
      lexer.blockTokens(rest, lexer.tokens);
    } catch {
      failed = true;
    }
    const reader = new InlineReader(lexer);
    for (const token of lexer.tokens) {
      tokens.push(token);
      readers.set(token, reader);
      rest = rest.slice(token.raw.length);
    }
    if (!failed) return;
    const blank = /\n[ \t]*\n/.exec(rest);
    const plain = blank ? rest.slice(0, blank.index + 1) : rest;
    tokens.push({ type: 'plain', raw: plain });
    rest = rest.slice(plain.length);
  }
}

type Children = { type?: string; tokens?: Token[]; items?: Token[] };

/** Reads the inline text that marked's block pass has queued, one top-level block at a time. */
class InlineReader {
  readonly #sources: Map<Token[], string>;

  constructor(readonly lexer: Lexer) {
    this.#sources = new Map(lexer.inlineQueue.map(({ src, tokens }) => [tokens, src]));
  }

  /** Throws where brackets or emphasis nest too deep for the stack. */
  read(token: object): void {
    if (isTable(token)) {
      for (const cell of [token.header, ...token.rows].flat()) this.read(cell);
      return;
    }
    const { type, tokens, items } = token as Children;
    const source = tokens && this.#sources.get(tokens);
    if (tokens) this.#sources.delete(tokens);
    if (tokens && source !== undefined) readSegments(source, tokens, this.lexer, isLine(type) ? 'line' : 'cell');
    else tokens?.forEach((child) => this.read(child));
    items?.forEach((item) => this.read(item));
  }
}

/** Whether a token of this type contains only inline text, no blocks. */
function isLine(type: string | undefined): boolean {
  return type === 'paragraph' || type === 'heading' || type === 'summary';
}

/** Whether one of marked's tokens is a table. */
export function isTable(token: object): token is Tokens.Table {
  return 'rows' in token;
}

/**
 * Text without any character that could be markdown. It skips the inline reader, so that lists of thousands stay fast.
 */
const bare = /^[\p{L}\p{N} ,;()?'"-]*$/u;

/** Reads inline `source` segment by segment and appends to `tokens`. A tag's partner must be in the same segment. */
function readSegments(source: string, tokens: Token[], lexer: Lexer, place: TagContext): void {
  for (let from = 0; from < source.length;) {
    const end = segmentEnd(source, from) ?? source.length;
    const segment = source.slice(from, end);
    if (bare.test(segment)) {
      tokens.push({ type: 'text', raw: segment, text: segment, escaped: false });
    } else if (isProse(segment)) {
      const read = lexer.inlineTokens(segment, []);
      settleTags(read, place);
      tokens.push(...read);
    } else {
      tokens.push({ type: 'text', raw: segment, text: segment, escaped: false });
    }
    from = end;
  }
}

/** Reads one segment of text that is known to be a paragraph. */
export function readSegment(segment: string, links: Links): Token[] {
  const tokens: Token[] = [];
  readSegments(segment, tokens, newLexer(links), 'line');
  return tokens;
}

/**
 * Separates what is too long to be read: long runs without a blank line, and what exceeds `longestText`. Fences may be
 * long.
 */
function* parts(text: string): Generator<{ text: string; tame: boolean }> {
  if (text.length <= longestBlock) {
    yield { text, tame: true };
    return;
  }
  let from = 0;
  let block = 0;
  let fence: string | null = null;
  for (let line = 0; line < text.length;) {
    const next = text.indexOf('\n', line) + 1 || text.length;
    const content = text.slice(line, Math.min(next, line + 1_000));
    const marker = /^ {0,3}(`{3,}|~{3,})/.exec(content)?.[1];
    if (fence !== null) {
      if (marker?.startsWith(fence) && content.trim() === marker) fence = null;
      block = next;
    } else if (marker) {
      fence = marker;
    } else if (content.trim() === '') {
      block = next;
    }
    if (next - block > longestBlock || (fence === null && next > longestText)) {
      const blank = next > longestText ? -1 : text.slice(next - 1).search(/\n[ \t]*\n/);
      const end = blank < 0 ? text.length : next + blank;
      if (block > from) yield { text: text.slice(from, block), tame: true };
      yield { text: text.slice(block, end), tame: false };
      from = block = line = end;
    } else {
      line = next;
    }
  }
  if (from < text.length) yield { text: text.slice(from), tame: true };
}
