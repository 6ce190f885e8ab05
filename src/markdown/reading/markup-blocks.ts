import type { Lexer, Token, Tokens } from 'marked';
import type { Budget } from './budget';
import { containers, drawnElements, markupBlocks, phraseElements, sourceElements } from './elements';
import { readMarkup } from './tags';

const start = /^ {0,3}<(\/?)(!doctype\b|[a-z][a-z0-9-]*)(?=[\s/>]|$)/i;
const startTag = /^ {0,3}<[a-z][^<>]*>/i;
const blankLine = /\n[ \t]*(?:\n|$)/;

/**
 * The block of markup at the start of `src`: `container` (an element whose content is markdown), `markup` (tags, and
 * text between them), or `code` (the source of a web page that a model wrote without a fence). Undefined where no drawn
 * element begins here: the text is then read as a paragraph, which shows tags that are not drawn as written.
 */
export function readMarkupBlock(src: string, lexer: Lexer, budget: Budget): Tokens.Generic | undefined {
  const [, slash, word = ''] = start.exec(src) ?? [];
  const name = word.toLowerCase();
  if (name === '') return undefined;
  if (slash === '' && (name === '!doctype' || sourceElements.has(name))) return source(src, name, budget);
  if (!drawnElements.has(name) || phraseElements.has(name)) return undefined;
  if (slash === '' && containers.has(name)) {
    const container = budget.within(() => readContainer(src, name, lexer, budget));
    if (container) return container;
  }
  const end = slash === '' && (markupBlocks.has(name) ? endOf(src, name, budget) : null);
  const raw = end ? src.slice(0, end) : untilBlankLine(src);
  return { type: 'markup', raw, tokens: readMarkup(raw.trim()) };
}

function readContainer(src: string, name: string, lexer: Lexer, budget: Budget): Tokens.Generic | undefined {
  const opening = startTag.exec(src)?.[0];
  const end = endOf(src, name, budget);
  // While a reply streams, a `details` without its end tag reaches to the end of the text. Any other element needs its
  // end tag.
  if (!opening || (end === null && name !== 'details')) return undefined;
  const raw = end === null ? src : src.slice(0, end);
  let content = raw.slice(opening.length, end === null ? undefined : raw.lastIndexOf('<'));
  const tokens: Token[] = [];
  const summary = name === 'details' ? /^\s*<summary>([^]*?)(?:<\/summary>|(?=\n[ \t]*\n)|$)/i.exec(content) : null;
  if (summary) {
    const text = summary[1]!.trim();
    tokens.push({ type: 'summary', raw: summary[0], text, tokens: lexer.inline(text) });
    content = content.slice(summary[0].length);
  }
  const { top } = lexer.state;
  lexer.state.top = true;
  lexer.blockTokens(outdented(content), tokens);
  lexer.state.top = top;
  return { type: 'container', name, raw, opening: opening.trim(), tokens };
}

/**
 * The source of a page or of a part of one. It reaches to its end tag or, if that is missing, to the next blank line.
 */
function source(src: string, name: string, budget: Budget): Tokens.Generic {
  const isPage = name === '!doctype' || name === 'html';
  const end = endOf(src, isPage ? 'html' : name, budget) ?? (isPage ? src.length : null);
  const raw = end === null ? untilBlankLine(src) : src.slice(0, end);
  return { type: 'code', raw, lang: 'html', text: raw.replace(/\n+$/, '') };
}

/** Where the element ends whose start tag begins `src`; null if it does not. Tags within fences do not count. */
function endOf(src: string, name: string, budget: Budget): number | null {
  const place = src.length - src.indexOf('<');
  const end = budget.endOf(name, place, () => endsFrom(place, src, name, budget));
  return end === null ? null : src.length - end;
}

/**
 * Where the element that begins at `place` ends, and those within it; where it does not end, all that follow. Places are numbers of
 * characters before the end of `src`.
 */
function endsFrom(place: number, src: string, name: string, budget: Budget): Map<number, number | null> {
  const marks = new RegExp(`(?:^|\\n) {0,3}(\`{3,}|~{3,})|<(/?)${name}(?=[\\s/>])[^<>]*>`, 'gi');
  const ends = new Map<number, number | null>();
  const open: number[] = [];
  let fence: string | null = null;
  for (const { 0: raw, 1: marker, 2: slash, index } of src.matchAll(marks)) {
    if (marker) fence = fence === null ? marker : marker.startsWith(fence) ? null : fence;
    else if (fence === null && !slash) open.push(src.length - index);
    else if (fence === null) {
      const end = src.length - index - raw.length;
      ends.set(open.pop() ?? place, end);
      if (open.length > 0) continue;
      budget.spend(index);
      return ends.set(place, end);
    }
  }
  budget.spend(src.length);
  for (const begun of [place, ...open]) ends.set(begun, null);
  return ends;
}

function untilBlankLine(src: string): string {
  const blank = blankLine.exec(src);
  return blank ? src.slice(0, blank.index + 1) : src;
}

/** `text` without the indentation that all its lines share, which would make code of them. */
function outdented(text: string): string {
  const lines = text.split('\n');
  const indents = lines.filter((line) => line.trim() !== '').map((line) => line.search(/\S/));
  const shared = Math.min(...(lines[0]?.trim() ? indents.slice(1) : indents), Infinity);
  return Number.isFinite(shared)
    ? lines.map((line, n) => (n === 0 ? line.trimStart() : line.slice(shared))).join('\n')
    : text;
}
