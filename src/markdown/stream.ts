import type { Links } from 'marked';
import type { Block, Code, SafeHtml } from './block';
import { draftOf, type Draft } from './draft';
import { Fence } from './fence';
import { PiecewiseBlock } from './piecewise';
import { readBlocks, type BlockToken } from './lex';
import { blockOf, draftAll } from './render';
import { sanitize } from './sanitize';
import { certainUntil, shapeOf } from './shapes';
import { Thrift } from './thrift';

export type { Block, SafeHtml } from './block';

/** A block on show, and the HTML or text that it was made of; null where only a whole parse can tell whether it is the same. */
interface Shown {
  block: Block;
  madeOf: string | null;
}

/** A block that grows in parts. */
type Growing = { is: 'fence'; fence: Fence } | { is: 'pieces'; pieces: PiecewiseBlock };

/** From this length on a growing block is read in parts, if its kind allows. */
const longBlock = 1_000;

/**
 * Renders a text that arrives piece by piece. Only what is new costs: a finished block stays the same object, and the growing
 * one is read on from its last settled part. Until `end`, links whose definition comes later and lists that become loose may
 * differ from `renderMarkdown`; then nothing does.
 */
export class MarkdownStream {
  readonly #purify: (html: string) => SafeHtml;
  readonly #links: Links = Object.create(null) as Links;
  /** All that was appended, with LF line ends; a CR at the end waits for what follows. */
  #text = '';
  #carriageReturn = '';
  /** Where the growing blocks begin. */
  #start = 0;
  #finished: Shown[] = [];
  #growing: Shown[] = [];
  #grower: Growing | null = null;
  /** The growing block turned out to have no shape. */
  #isShapeless = false;
  #thrift = new Thrift();
  #isStale = false;
  #hasEnded = false;
  #nextKey = 0;
  #blocks: readonly Block[] = [];

  /** `purify` turns HTML into safe HTML; without it, the sanitizer, which needs a DOM. */
  constructor(purify: (html: string) => SafeHtml = sanitize) {
    this.#purify = purify;
  }

  /** Takes the next piece. Nothing is read until `blocks` is asked for. */
  append(delta: string): void {
    const text = this.#carriageReturn + delta;
    this.#carriageReturn = text.endsWith('\r') ? '\r' : '';
    this.#text += text.slice(0, text.length - this.#carriageReturn.length).replace(/\r\n?/g, '\n');
    this.#isStale = true;
  }

  /** The text so far, as blocks; the same array as long as nothing was appended. Never throws. */
  get blocks(): readonly Block[] {
    if (this.#isStale && !this.#hasEnded) {
      this.#isStale = false;
      this.#read();
      this.#blocks = [...this.#finished, ...this.#growing].map(({ block }) => block);
    }
    return this.#blocks;
  }

  /** No more comes: the blocks become those of `renderMarkdown`, and those that already were stay the same objects. */
  end(): void {
    if (this.#hasEnded) return;
    const shown = [...this.#finished, ...this.#growing];
    this.#hasEnded = true;
    let from = 0;
    this.#blocks = draftAll(this.#text + this.#carriageReturn).map((draft) => {
      const made = madeOf(draft);
      const at = shown.findIndex((candidate, index) => index >= from && candidate.madeOf === made);
      if (at < 0) return blockOf(draft, this.#nextKey++, this.#purify);
      from = at + 1;
      const { block } = shown[at]!;
      return block.type === 'code' && !block.complete ? { ...block, complete: true } : block;
    });
  }

  #read(): void {
    for (;;) {
      const source = this.#text.slice(this.#start);
      if (this.#grower ? !this.#growOn(source, this.#grower) : !this.#readBlocks(source)) return;
    }
  }

  /** Reads on in the growing block. True: it ended, or is of another kind than it seemed; there is more to read. */
  #growOn(source: string, growing: Growing): boolean {
    const grown = growing.is === 'fence' ? growing.fence.grow(source) : growing.pieces.grow(source);
    if (grown === null) {
      this.#grower = null;
      this.#isShapeless = true;
      this.#thrift = new Thrift();
      return true;
    }
    const shown =
      'code' in grown
        ? [this.#showCode(grown.code, grown.end !== null)]
        : [
            this.#showPieces(grown.pieces, grown.codes, grown.madeOf),
            ...grown.following.map((draft, index) => this.#show(draft, index + 1)),
          ];
    if (grown.end === null) {
      this.#growing = shown;
      return false;
    }
    this.#finish(shown.slice(0, 1), grown.end);
    this.#growing = this.#growing.slice(1);
    return true;
  }

  /** Reads the growing blocks as a whole. True: the last of them is one to be read in parts from now on. */
  #readBlocks(source: string): boolean {
    if (!this.#thrift.isDue(source.length)) {
      const rest = source.slice(this.#thrift.length);
      const whole = this.#growing.filter(({ madeOf }) => madeOf !== null);
      this.#growing = [...whole, { ...this.#show({ type: 'plain', text: rest }, whole.length), madeOf: null }];
      return false;
    }
    const reading = readBlocks(source, this.#links);
    const certain = certainUntil(source);
    const starts: number[] = [];
    let length = 0;
    for (const token of reading.tokens) {
      starts.push(length);
      length += token.raw.length;
    }
    const last = reading.tokens.findLastIndex((token, index) => token.type !== 'space' && starts[index]! < certain);
    const shown: (Shown | null)[] = [];
    for (const token of reading.tokens) {
      const draft = draftOf(token, reading);
      shown.push(draft && this.#show(draft, shown.filter((one) => one !== null).length));
    }
    const isShown = (one: Shown | null): one is Shown => one !== null;
    if (last > 0) {
      this.#finish(shown.slice(0, last).filter(isShown), starts[last]!);
    }
    this.#growing = shown.slice(Math.max(0, last)).filter(isShown);
    const [first, ...others] = reading.tokens.slice(Math.max(0, last));
    if (!first || others.some(({ type }) => type !== 'space') || this.#isShapeless) return false;
    return this.#beginParts(this.#text.slice(this.#start), first);
  }

  #beginParts(source: string, token: BlockToken): boolean {
    const fence = Fence.at(source, token);
    if (fence) {
      this.#grower = { is: 'fence', fence };
      return true;
    }
    const shape = source.length > longBlock ? shapeOf(token, this.#links) : null;
    if (shape) this.#grower = { is: 'pieces', pieces: new PiecewiseBlock(shape, this.#links, this.#purify) };
    return shape !== null;
  }

  #finish(shown: Shown[], length: number): void {
    this.#finished.push(...shown);
    this.#start += length;
    this.#grower = null;
    this.#isShapeless = false;
    this.#thrift = new Thrift();
  }

  #show(draft: Draft, index: number): Shown {
    const before = this.#growing[index];
    const made = madeOf(draft);
    if (before && before.madeOf === made) return before;
    return { block: blockOf(draft, this.#key(draft.type, before), this.#purify), madeOf: made };
  }

  #showCode(code: Code, complete: boolean): Shown {
    const before = this.#growing[0];
    const made = madeOf({ type: 'code', ...code });
    if (before?.madeOf === made && before.block.type === 'code' && before.block.complete === complete) return before;
    return { block: { type: 'code', key: this.#key('code', before), complete, ...code }, madeOf: made };
  }

  #showPieces(pieces: readonly SafeHtml[], codes: readonly Code[], made: string | null): Shown {
    const key = this.#key('html', this.#growing[0]);
    return { block: { type: 'html', key, pieces, codes }, madeOf: made };
  }

  #key(type: Block['type'], before: Shown | undefined): number {
    return before?.block.type === type ? before.block.key : this.#nextKey++;
  }
}

function madeOf(draft: Draft): string {
  if (draft.type === 'html') return `html ${draft.html}`;
  return draft.type === 'code' ? `code ${draft.language}\n${draft.text}` : `plain ${draft.text}`;
}
