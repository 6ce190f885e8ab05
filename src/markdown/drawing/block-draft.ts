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
export interface HtmlDraft {
  type: 'html';
  html: string;
  codes: Code[];
}

/** A block before it is sanitized. */
export type Draft = HtmlDraft | { type: 'code'; code: Code } | { type: 'plain'; text: string };

/** The draft of one top-level token. Reads its inline tokens. Null where nothing is drawn for it. */
export function draftOf(token: BlockToken, reading: BlockReading): Draft | null {
  if (token.type === 'plain') return { type: 'plain', text: token.raw };
  if (token.type === 'code') return { type: 'code', code: codeOf(token as Tokens.Code) };
  if (token.type === 'space') return null;
  if (isTooLong(token) || !reading.readInline(token)) return { type: 'plain', text: token.raw };
  const draft = write(() => parser.parse([token]), reading.used);
  return draft.html === '' ? null : draft;
}

/** Whether one flow of text is too long to draw: browsers lay out all of it again whenever a part changes. */
function isTooLong({ type, raw }: Token): boolean {
  return raw.length > longestParagraph && ['paragraph', 'blockquote', 'heading', 'math'].includes(type);
}

/**
 * The drafts of a whole text, in order. Accepts line ends of any kind and never throws. `links`: as in `readBlocks`.
 */
export function draftsOf(text: string, links: Links = Object.create(null) as Links): Draft[] {
  const steps = draftSteps(text, links);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/** The same block by block, so that the page can do something else in between. */
export function* draftSteps(
  text: string,
  links: Links = Object.create(null) as Links,
): Generator<void, Draft[], undefined> {
  const reading = readBlocks(text.replace(/\r\n?/g, '\n'), links);
  const drawn = reading.tokens.slice(0, mostBlocks);
  const rest = reading.tokens.slice(mostBlocks);
  // All links are read before any definition is drawn, because a definition that no link uses is shown as written.
  for (const token of drawn) {
    if (token.type !== 'plain' && !isTooLong(token)) reading.readInline(token);
    yield;
  }
  const drafts: Draft[] = [];
  for (const token of drawn) {
    const draft = isMarkerAlone(token)
      ? write(() => `<p>${escapeAll(token.raw.trim())}</p>\n`)
      : draftOf(token, reading);
    if (draft) drafts.push(draft);
    yield;
  }
  if (rest.length > 0) drafts.push({ type: 'plain', text: rest.map(({ raw }) => raw).join('') });
  return drafts;
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

/** Turns drafts into finished blocks that are safe to draw. `keyOf`: the key of the draft at that place. */
export function blocksOf(drafts: readonly Draft[], keyOf: (place: number) => number, purify: Purify): Block[] {
  const safe = purify(drafts.flatMap((draft) => (draft.type === 'html' ? draft.html : []))).values();
  return drafts.map((draft, place): Block => {
    const key = keyOf(place);
    switch (draft.type) {
      case 'html':
        return { type: 'html', key, pieces: [safe.next().value!], codes: draft.codes };
      case 'code':
        return { type: 'code', key, code: draft.code, complete: true };
      case 'plain':
        return { type: 'plain', key, text: draft.text };
    }
  });
}

/** The draft of list items, without the list around them. */
export function draftOfItems(items: Tokens.ListItem[]): HtmlDraft {
  return write(() => items.map((item) => renderer.listitem(item)).join(''));
}

/** The draft of table rows, without the table around them. */
export function draftOfRows(rows: Tokens.TableCell[][]): HtmlDraft {
  return write(() =>
    rows.map((row) => renderer.tablerow({ text: row.map((cell) => renderer.tablecell(cell)).join('') })).join(''),
  );
}

/** The draft of inline text, without the paragraph around it. */
export function draftOfInline(tokens: Token[]): HtmlDraft {
  return write(() => parser.parseInline(tokens));
}

function write(html: () => string, used: ReadonlySet<string> = new Set()): HtmlDraft {
  renderer.codes = [];
  renderer.used = used;
  return { type: 'html', html: html(), codes: renderer.codes };
}
