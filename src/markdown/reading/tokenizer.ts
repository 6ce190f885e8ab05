import { Tokenizer, type Links, type Tokens } from 'marked';
import { nestedFence } from '../code/fence-depth';
import type { Budget } from './budget';
import { blockMathStart, withoutBarsInMath, withoutMath } from './math';

/**
 * Characters that end an address in running text: wide punctuation and curly quotes, which addresses do not contain.
 */
const afterAddress = /[\u3000-\u303F\uFF00-\uFF0F\uFF1A-\uFF20\uFF3B-\uFF40\uFF5B-\uFF65“”‘’…—]/;
/** What a link may lead to: any other target is shown as it was written. */
export const webAddress = /^(?:https?:\/\/|mailto:)/i;
/** A host that is directly followed by a letter of a script without spaces. */
const hostAlone = /^(?:https?:\/\/|www\.)[\w.:-]+(?=[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Hangul}])/u;

/** Reads markdown as people write it in chats. What is not clearly markup is left to be read as text. */
export class ChatTokenizer extends Tokenizer {
  readonly #budget: Budget;
  readonly #used = new WeakMap<Links, Set<string>>();

  constructor(budget: Budget) {
    super();
    this.#budget = budget;
  }

  /** The addresses of the definitions in `links` that some link has used. */
  usedAddresses(links: Links): Set<string> {
    let used = this.#used.get(links);
    if (!used) this.#used.set(links, (used = new Set()));
    return used;
  }

  override blockquote(src: string): Tokens.Blockquote | undefined {
    return this.#budget.within(() => super.blockquote(src));
  }

  override list(src: string): Tokens.List | undefined {
    const token = this.#budget.within(() => super.list(src));
    if (token?.ordered) keepNumbers(token);
    return token;
  }

  /** A fence of markdown that contains other fences is read as if its own fence were longer than theirs. */
  override fences(src: string): Tokens.Code | undefined {
    const token = super.fences(src);
    const raw = token && nestedFence(src);
    if (!raw || raw.length <= token.raw.length) return token;
    const longest = raw.match(/`+|~+/g)!.reduce((most, { length }) => Math.max(most, length), 0);
    const marker = raw[0]!.repeat(longest + 1);
    const read = super.fences(raw.replace(/^(?:`+|~+)|(?<=\n {0,3})(?:`+|~+) *$/g, marker));
    return read && { ...read, raw };
  }

  /** Reads nothing: `readMarkupBlock` has already read any markup before marked calls this. */
  override html(): undefined {
    return undefined;
  }

  override lheading(src: string): Tokens.Heading | undefined {
    return super.lheading(src.slice(0, blockMathStart(src)));
  }

  /** Only a web address makes a definition: `[Ann]: hello` is something that Ann said, and `[^1]: …` is a footnote. */
  override def(src: string): Tokens.Def | undefined {
    const token = super.def(src);
    return token && !token.tag.startsWith('^') && webAddress.test(token.href) ? token : undefined;
  }

  override reflink(src: string, links: Links): Tokens.Link | Tokens.Image | Tokens.Text | undefined {
    const token = super.reflink(src, links);
    if (token && token.type !== 'text') this.usedAddresses(links).add(token.href);
    return token;
  }

  /**
   * By the standard, a pipe in code or a formula separates cells. Here it does not, if the row then has as many cells as
   * the table has columns. Cells that are still beyond the last column are kept in that column, whereas GitHub leaves them out.
   */
  override table(src: string): Tokens.Table | undefined {
    this.#budget.spend(work(src));
    const token = super.table(src);
    if (!token) return undefined;
    const columns = token.header.length;
    const lines = token.raw.split('\n').slice(2);
    for (const [index, row] of token.rows.entries()) {
      const line = lines[index] ?? '';
      const cells = cellsOf(line, columns);
      if (cells.length <= columns) continue;
      const byCode = cellsOf(
        withoutBarsInMath(line.replace(codeSpan, (code) => code.replaceAll('|', '\\|'))),
        columns - 1,
      );
      const right =
        byCode.length === columns ? byCode : [...cells.slice(0, columns - 1), cells.slice(columns - 1).join(' | ')];
      for (const [place, cell] of row.entries()) {
        if (cell.text === right[place]) continue;
        cell.text = right[place]!;
        cell.tokens = this.lexer.inline(cell.text);
      }
    }
    return token;
  }

  override tag(src: string): Tokens.Tag | undefined {
    const token = super.tag(src);
    // marked would take the text after <code> or <kbd> for HTML: resetting its state makes it read that text like any
    // other.
    this.lexer.state.inRawBlock = false;
    return token;
  }

  override emStrong(src: string, masked: string, before?: string): Tokens.Em | Tokens.Strong | undefined {
    return super.emStrong(src, withoutMath(masked, src), before);
  }

  /** Only two tildes strike text through: a single one means "about", as in 3~4 km. */
  override del(src: string, masked: string, before?: string): Tokens.Del | undefined {
    return src.startsWith('~~') ? super.del(src, masked, before) : undefined;
  }

  override url(src: string): Tokens.Link | undefined {
    const token = super.url(src);
    if (!token) return undefined;
    const end = hostAlone.exec(token.raw)?.[0].length ?? token.raw.search(afterAddress);
    const address = end > 0 ? super.url(src.slice(0, end)) : token;
    return address && withItsParentheses(address, src);
  }
}

/** An address that ends with several parentheses, as in `x_(a_(b))`: marked leaves all but the first of them to the text behind it. */
function withItsParentheses(address: Tokens.Link, src: string): Tokens.Link {
  const open = address.raw.split('(').length - address.raw.split(')').length;
  const more = open > 0 ? /^\)*/.exec(src.slice(address.raw.length))![0].slice(0, open) : '';
  if (more === '') return address;
  const text = address.text + more;
  const raw = address.raw + more;
  return { ...address, raw, text, href: address.href + more, tokens: [{ type: 'text', raw: text, text }] };
}

/** An item of an ordered list. `value`: its number as written, where counting from the item before gives another one. */
export type NumberedItem = Tokens.ListItem & { value?: number };

/**
 * By the standard, only the first number of a list counts: “1. 3. 7.” would read 1, 2, 3, and a countdown would count up. Here the items
 * have the numbers that were written, unless all are the same, with which authors leave the counting to the page. `before`: the numbers
 * of the items before these, where a list is read part by part. Gives those of all.
 */
export function keepNumbers({ items }: { items: NumberedItem[] }, before: readonly number[] = []): number[] {
  const written = [...before, ...items.map(({ raw }) => Number(/^ *(\d+)/.exec(raw)?.[1]))];
  if (written.every((number) => number === written[0])) return written;
  for (const [index, item] of items.entries()) {
    const place = before.length + index;
    if (place > 0 && written[place] !== written[place - 1]! + 1) item.value = written[place]!;
  }
  return written;
}

/** A table's second line, where it has many columns. */
const manyColumns = /^[^\n]*\n[ \t|:-]{200,}\n/;

/**
 * What it costs to read the table at the beginning of `src`, beyond its length: marked fills each row up to the number of columns, so that
 * 20 kB could become half a million cells.
 */
function work(src: string): number {
  const columns = manyColumns.exec(src)?.[0].split('\n')[1]!.split('|').length ?? 0;
  const rows = columns > 0 ? src.slice(0, /\n[ \t]*\n|$/.exec(src)!.index).split('\n').length : 0;
  return 30 * columns * rows;
}

const codeSpan = /(?<![`\\])(`+)(?!`)[^]*?[^`]\1(?!`)/g;

/** The cells of a line of a table if there are more than `columns`, else none. */
function cellsOf(line: string, columns: number): string[] {
  if (line.split('|').length <= columns) return [];
  const cells = line.trim().replace(/^\|/, '').replace(/\\\|/g, '\0').replace(/\|$/, '').split('|');
  return cells.map((cell) => cell.replace(/\0/g, '|').trim());
}
