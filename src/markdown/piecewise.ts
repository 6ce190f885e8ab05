import type { Links } from 'marked';
import type { Code, SafeHtml } from './block';
import { draftOf, type Draft, type HtmlDraft } from './draft';
import { readBlocks } from './lex';
import type { Part, Shape } from './shapes';
import { Thrift } from './thrift';

/** A growing block that is read, sanitized and drawn part by part. */
export class PiecewiseBlock {
  readonly #shape: Shape;
  readonly #links: Links;
  readonly #purify: (html: string) => SafeHtml;
  readonly #settled: { pieces: SafeHtml[]; codes: Code[]; html: string; isWhole: boolean };
  #length = 0;
  #thrift = new Thrift();
  #open: { draft: HtmlDraft; piece: SafeHtml } | null = null;

  constructor(shape: Shape, links: Links, purify: (html: string) => SafeHtml) {
    this.#shape = shape;
    this.#links = links;
    this.#purify = purify;
    this.#settled = { pieces: [], codes: [], html: '', isWhole: false };
  }

  /**
   * Reads on in `source`, which begins with this block; null if it turned out to be of another kind. `following`: what is drawn
   * after it, because it is not certain yet that the block ended, or too early to read it again.
   */
  grow(source: string): {
    pieces: SafeHtml[];
    codes: Code[];
    madeOf: string | null;
    following: Draft[];
    end: number | null;
  } | null {
    let following: Draft[] = [];
    let end: number | null = null;
    const rest = source.slice(this.#length);
    if (this.#thrift.isDue(rest.length)) {
      const part = this.#shape.read(rest);
      if (part === null) return null;
      if (part.hasEnded) end = this.#length + part.length;
      else if (part.length < rest.length) following = this.#draft(rest.slice(part.length));
      this.#take(part);
    } else {
      following = [{ type: 'plain', text: rest.slice(this.#thrift.length) }];
    }
    const { pieces, codes, html, isWhole } = this.#settled;
    const open = this.#open;
    const { head, tail } = this.#shape;
    return {
      pieces: open ? [...pieces, open.piece] : [...pieces],
      codes: open ? [...codes, ...open.draft.codes] : [...codes],
      madeOf: isWhole || open?.draft.isWhole ? null : `html ${head}${html}${open?.draft.html ?? ''}${tail}`,
      following,
      end,
    };
  }

  #take({ settled, open }: Part): void {
    if (settled) {
      this.#settled.pieces.push(this.#purify(this.#wrap(settled.draft)));
      this.#settled.codes.push(...settled.draft.codes);
      this.#settled.html += settled.draft.html;
      this.#settled.isWhole ||= settled.draft.isWhole;
      this.#length += settled.length;
      this.#thrift = new Thrift();
      this.#open = null;
    }
    if (this.#open?.draft.html !== open.html) this.#open = { draft: open, piece: this.#purify(this.#wrap(open)) };
  }

  #wrap({ html }: HtmlDraft): string {
    return (this.#settled.pieces.length === 0 ? this.#shape.head : this.#shape.laterHead) + html + this.#shape.tail;
  }

  #draft(source: string): Draft[] {
    const reading = readBlocks(source, this.#links);
    return reading.tokens.map((token) => draftOf(token, reading)).filter((draft) => draft !== null);
  }
}
