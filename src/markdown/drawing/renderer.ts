import { Parser, Renderer, type Tokens } from 'marked';
import { Code } from '../code/code';
import { markedOptions } from '../reading/lex';
import type { MathToken } from '../reading/math';
import { headingBelow, readTag, writeTag } from '../reading/tags';
import { webAddress, type NumberedItem } from '../reading/tokenizer';
import { isOfUprightScript } from '../reading/upright';
import { escapeAll, escapeKeepingEntities } from './escape';

/**
 * Writes marked's tokens as HTML in which nothing loads by itself. Whatever changes the HTML is done here, on tokens.
 */
class ChatRenderer extends Renderer {
  codes: Code[] = [];
  /** Addresses of the link definitions that some link uses. These definitions are not shown. */
  used: ReadonlySet<string> = new Set();
  #inLink = false;

  override code(token: Tokens.Code): string {
    this.codes.push(codeOf(token));
    return `<pre dir="ltr"><code>${escapeAll(token.text)}</code></pre>\n`;
  }

  override em({ tokens, text }: Tokens.Em): string {
    const mark = isOfUprightScript(text) ? ' data-upright' : '';
    return `<em${mark}>${this.parser.parseInline(tokens)}</em>`;
  }

  override codespan({ text }: Tokens.Codespan): string {
    return `<code dir="ltr">${escapeAll(text)}</code>`;
  }

  override heading({ tokens, depth }: Tokens.Heading): string {
    const element = headingBelow(`h${String(depth)}`);
    return `<${element}>${this.parser.parseInline(tokens)}</${element}>\n`;
  }

  /** Only tags that have their partner arrive here: see `settleTags`. */
  override html({ text }: Tokens.HTML | Tokens.Tag): string {
    const tag = readTag(text);
    if (!tag) return escapeAll(text);
    if (tag.name !== 'img') return writeTag(tag);
    return this.#placeholder(tag.attributes.get('src') ?? '', escapeKeepingEntities(tag.attributes.get('alt') ?? ''));
  }

  override text(token: Tokens.Text | Tokens.Escape): string {
    if (token.type === 'escape') return escapeAll(token.text);
    return 'tokens' in token && token.tokens
      ? this.parser.parseInline(token.tokens)
      : escapeKeepingEntities(token.text);
  }

  override listitem(item: NumberedItem): string {
    const html = super.listitem(item);
    return item.value === undefined ? html : html.replace('<li>', `<li value="${item.value}">`);
  }

  override checkbox({ checked }: Tokens.Checkbox): string {
    return checked ? '☑ ' : '☐ ';
  }

  override link(token: Tokens.Link): string {
    // A link whose address is not on the web could not be opened, so it is shown as it was written. `<std::string>` is
    // one by the standard.
    if (!webAddress.test(token.href) && token.raw.startsWith('<')) return escapeAll(token.raw);
    if (!webAddress.test(token.href)) return `[${this.parser.parseInline(token.tokens)}](${escapeAll(token.href)})`;
    const wasInLink = this.#inLink;
    this.#inLink = true;
    const html = super.link(token);
    this.#inLink = wasInLink;
    return html;
  }

  override image({ href, text, tokens }: Tokens.Image): string {
    return this.#placeholder(
      href,
      escapeAll(tokens ? this.parser.parseInline(tokens, this.parser.textRenderer) : text),
    );
  }

  /** A definition that no link uses is shown as written, because its text would be lost otherwise. */
  override def({ raw, href }: Tokens.Def): string {
    if (this.used.has(href)) return '';
    const [before, after] = splitAt(raw.trim(), href);
    return `<p>${escapeAll(before)}<a href="${escapeAll(href)}">${escapeAll(href)}</a>${escapeAll(after)}</p>\n`;
  }

  /**
   * A formula as written, in an element that no other text can make: an author's own `<data>` is shown as text. It is
   * drawn on the page, because its MathML needs styles, which no HTML of a reply may carry.
   */
  math({ raw, block }: MathToken): string {
    const formula = `<data dir="ltr">${escapeAll(raw.trim())}</data>`;
    return block ? `<p dir="ltr">${formula}</p>\n` : formula;
  }

  /**
   * A link in place of an image. It names the host that would learn of the reader if the image were loaded. Inside
   * another link it is plain text, because links cannot be nested.
   */
  #placeholder(address: string, alternative: string): string {
    const host = escapeAll(hostOf(address));
    // Each part is isolated, so that a right-to-left character in one cannot reorder the others.
    const parts = ['🖼', alternative && `<bdi>${alternative}</bdi>`];
    if (host) parts.push(`— <bdi dir="ltr">${host}</bdi>`);
    else if (address !== '' && !/^data:/i.test(address)) parts.push(`(<bdi dir="ltr">${escapeAll(address)}</bdi>)`);
    const label = parts.filter(Boolean).join(' ');
    return host === '' || this.#inLink ? label : `<a href="${escapeAll(address)}">${label}</a>`;
  }
}

/** Writes the safe HTML of tokens that marked has read. */
export const renderer = new ChatRenderer();
/** Goes through marked's tokens and has `renderer` write each. */
export const parser = new Parser({ ...markedOptions, renderer });

const { renderers } = markedOptions.extensions!;
renderers['math'] = (token) => renderer.math(token as MathToken);
renderers['markup'] = ({ tokens = [] }) => parser.parseInline(tokens) + '\n';
renderers['summary'] = ({ tokens = [] }) => `<summary>${parser.parseInline(tokens)}</summary>\n`;
renderers['container'] = ({ tokens = [], name, opening }) => {
  const tag = readTag(String(opening));
  return tag ? `${writeTag(tag)}${parser.parse(tokens)}</${String(name)}>\n` : parser.parse(tokens);
};

/** A code block: its language (the first word after the fence), its text, and the other words after the fence. */
export function codeOf(token: Tokens.Code): Code {
  const [language = '', ...rest] = token.lang?.trim().split(/\s+/) ?? [];
  return new Code(language, token.text.replace(/\n$/, ''), rest.join(' '));
}

function splitAt(text: string, part: string): [string, string] {
  const index = text.indexOf(part);
  return index < 0 ? [`${text} `, ''] : [text.slice(0, index), text.slice(index + part.length)];
}

/** The host of a web address; empty for any other address. */
function hostOf(address: string): string {
  try {
    const { protocol, host } = new URL(address);
    return protocol === 'https:' || protocol === 'http:' ? host : '';
  } catch {
    return '';
  }
}
