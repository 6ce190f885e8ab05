import { Parser, Renderer, type Links, type Token, type Tokens } from 'marked';
import type { Block, SafeHtml } from '../block';
import { Code } from '../code/code';
import { mostBlocks } from '../limits';
import { markedOptions, readBlocks, type BlockToken, type Reading } from './lex';

/**
 * HTML before the sanitizer, and the code blocks within. `isWhole`: it holds markup of the author's own, which may open in one part and close in
 * another, so it has to be sanitized in one piece.
 */
export interface HtmlDraft {
  type: 'html';
  html: string;
  codes: Code[];
  isWhole: boolean;
}

/** A block before the sanitizer. */
export type Draft = HtmlDraft | { type: 'code'; code: Code } | { type: 'plain'; text: string };

/** Writes marked's tokens as HTML in which nothing loads by itself. All that "changes the HTML" is done here, on tokens. */
class TallyRenderer extends Renderer {
  codes: Code[] = [];
  hasMarkup = false;
  #inLink = false;

  override code(token: Tokens.Code): string {
    this.codes.push(codeOf(token));
    return super.code(token);
  }

  override html({ text }: Tokens.HTML | Tokens.Tag): string {
    if (!/^<br *\/?>$/i.test(text)) this.hasMarkup = true;
    return text.replace(/<img\b[^>]*>/gi, (tag) =>
      this.#placeholder(attribute(tag, 'src'), escape(attribute(tag, 'alt'))),
    );
  }

  override checkbox({ checked }: Tokens.Checkbox): string {
    return checked ? '☑ ' : '☐ ';
  }

  override link(token: Tokens.Link): string {
    const wasInLink = this.#inLink;
    this.#inLink = true;
    const html = super.link(token);
    this.#inLink = wasInLink;
    return html;
  }

  override image({ href, text, tokens }: Tokens.Image): string {
    return this.#placeholder(href, escape(tokens ? this.parser.parseInline(tokens, this.parser.textRenderer) : text));
  }

  /** A link that names the host which loading the image would tell. Within a link it is text: links do not nest. */
  #placeholder(address: string, alternative: string): string {
    const host = escape(hostOf(address));
    const label = ['🖼', alternative, host && `— ${host}`].filter(Boolean).join(' ');
    return host === '' || this.#inLink ? label : `<a href="${escape(address)}">${label}</a>`;
  }
}

const renderer = new TallyRenderer();
const parser = new Parser({ ...markedOptions, renderer });

/** The draft of one top-level token whose inline tokens are read here; null for what draws nothing. */
export function draftOf(token: BlockToken, reading: Reading): Draft | null {
  if (token.type === 'plain') return { type: 'plain', text: token.raw };
  if (token.type === 'code') return { type: 'code', code: codeOf(token as Tokens.Code) };
  if (token.type === 'space' || token.type === 'def') return null;
  if (!reading.readInline(token)) return { type: 'plain', text: token.raw };
  return write(() => parser.parse([token]));
}

/** The drafts of a whole text, in order. Line ends of any kind; never throws. `links`: as `readBlocks` takes them. */
export function draftsOf(text: string, links: Links = Object.create(null) as Links): Draft[] {
  const reading = readBlocks(text.replace(/\r\n?/g, '\n'), links);
  const drafts: Draft[] = [];
  for (const [index, token] of reading.tokens.entries()) {
    if (drafts.length === mostBlocks) {
      const rest = reading.tokens.slice(index);
      return [...drafts, { type: 'plain', text: rest.map(({ raw }) => raw).join('') }];
    }
    const draft = draftOf(token, reading);
    if (draft) drafts.push(draft);
  }
  return drafts;
}

/** Makes a draft safe to draw, as a block that is finished. `purify` is the sanitizer. */
export function blockOf(draft: Draft, key: number, purify: (html: string) => SafeHtml): Block {
  switch (draft.type) {
    case 'html':
      return { type: 'html', key, pieces: [purify(draft.html)], codes: draft.codes };
    case 'code':
      return { type: 'code', key, code: draft.code, complete: true };
    case 'plain':
      return { type: 'plain', key, text: draft.text };
  }
}

/** Items of a list, without the list around them. */
export function draftOfItems(items: Tokens.ListItem[]): HtmlDraft {
  return write(() => items.map((item) => renderer.listitem(item)).join(''));
}

/** Rows of a table, without the table around them. */
export function draftOfRows(rows: Tokens.TableCell[][]): HtmlDraft {
  return write(() =>
    rows.map((row) => renderer.tablerow({ text: row.map((cell) => renderer.tablecell(cell)).join('') })).join(''),
  );
}

/** Inline text, without the paragraph around it. */
export function draftOfInline(tokens: Token[]): HtmlDraft {
  return write(() => parser.parseInline(tokens));
}

function write(html: () => string): HtmlDraft {
  renderer.codes = [];
  renderer.hasMarkup = false;
  return { type: 'html', html: html(), codes: renderer.codes, isWhole: renderer.hasMarkup };
}

function codeOf(token: Tokens.Code): Code {
  return new Code(token.lang?.match(/^\S+/)?.[0] ?? '', token.text.replace(/\n$/, ''));
}

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

function attribute(tag: string, name: string): string {
  const match = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'i').exec(tag);
  return match?.[1] ?? match?.[2] ?? match?.[3] ?? '';
}

/** The host that an address would be asked for; empty where it is none of the web's. */
function hostOf(address: string): string {
  try {
    const { protocol, host } = new URL(address);
    return protocol === 'https:' || protocol === 'http:' ? host : '';
  } catch {
    return '';
  }
}
