import type { Links } from 'marked';
import type { SafeHtml } from '../block';
import type { SanitizedPieces } from './block-list';
import type { Code } from '../code/code';
import { unsafeBlocksOf, type UnsafeBlock, type UnsafeHtml, type Purify } from '../drawing/unsafe-blocks';
import type { Part, Shape } from './shapes';
import { ReparseThrottle } from './reparse-throttle';

/** A block whose source grows at its end. Each reading continues where the last one stopped. */
export interface GrowingBlock {
  /** Continues reading `source`, which begins with this block. Null if the block turned out to be of another kind. */
  grow(source: string): Grown | null;
}

export interface Grown {
  /** This block, and what is drawn after it while it is not certain that the block has ended. */
  blocks: [UnsafeBlock | SanitizedPieces, ...UnsafeBlock[]];
  /** How long the block is, once that is certain. */
  end: number | null;
}

/** A growing block that is read, sanitized and drawn part by part. */
export class PiecewiseBlock implements GrowingBlock {
  readonly #shape: Shape;
  readonly #links: Links;
  readonly #purify: Purify;
  readonly #settled = { pieces: [] as SafeHtml[], codes: [] as Code[], html: '' };
  #length = 0;
  #throttle = new ReparseThrottle();
  #open: { unsafe: UnsafeHtml; piece: SafeHtml } | null = null;

  constructor(shape: Shape, links: Links, purify: Purify) {
    this.#shape = shape;
    this.#links = links;
    this.#purify = purify;
  }

  grow(source: string): Grown | null {
    if (source.length > this.#shape.longest) return null;
    const rest = source.slice(this.#length);
    if (!this.#throttle.isDue(rest.length)) {
      return { blocks: [this.#pieces(), { type: 'plain', text: rest.slice(this.#throttle.length) }], end: null };
    }
    const part = this.#shape.read(rest);
    if (part === null) return null;
    const end = this.#length + part.length;
    this.#take(part);
    if (part.hasEnded) return { blocks: [this.#pieces()], end };
    return { blocks: [this.#pieces(), ...unsafeBlocksOf(source.slice(end), this.#links)], end: null };
  }

  #pieces(): SanitizedPieces {
    const { pieces, codes, html } = this.#settled;
    const { head, tail } = this.#shape;
    const open = this.#open;
    return {
      type: 'pieces',
      pieces: open ? [...pieces, open.piece] : [...pieces],
      codes: open ? [...codes, ...open.unsafe.codes] : [...codes],
      html: head + html + (open?.unsafe.html ?? '') + tail,
    };
  }

  #take({ settled, open }: Part): void {
    const isNew = settled !== null || this.#open?.unsafe.html !== open.html;
    const [piece, ...settledPiece] = isNew ? this.#purify(this.#wrapped(open, settled?.unsafe)) : [];
    if (settled) {
      this.#settled.pieces.push(...settledPiece);
      this.#settled.codes.push(...settled.unsafe.codes);
      this.#settled.html += settled.unsafe.html;
      this.#length += settled.length;
      this.#throttle = new ReparseThrottle();
    }
    if (piece) this.#open = { unsafe: open, piece };
  }

  /** The open part, and before it in the text the settled one, if there is one, each within its element. */
  #wrapped(open: UnsafeHtml, settled: UnsafeHtml | undefined): string[] {
    const { head, laterHead, tail } = this.#shape;
    const first = this.#settled.pieces.length === 0 ? head : laterHead;
    if (!settled) return [first + open.html + tail];
    return [laterHead + open.html + tail, first + settled.html + tail];
  }
}
