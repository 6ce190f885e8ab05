import type { Links } from 'marked';
import type { Block, SafeHtml } from '../block';
import { BlockList } from './block-list';
import { draftOf, draftsOf, type Draft } from '../drawing/block-draft';
import { Fence } from '../code/fence';
import { readBlocks, type BlockToken } from '../reading/lex';
import { mostBlocks } from '../limits';
import { PiecewiseBlock, type GrowingBlock } from './piecewise';
import { sanitize } from '../sanitize';
import { certainUntil, shapeOf } from './shapes';
import { withTableStarted } from './table-start';
import { ReparseThrottle } from './reparse-throttle';

export type { Block } from '../block';

/** From this length on a growing block is read in parts, if its kind allows. */
const longBlock = 1_000;

/**
 * Renders a text that arrives piece by piece. Only what is new costs: a finished block stays the same object, and the growing
 * one is read on from its last settled part. Until `end`, links whose definition comes later and lists that become loose may
 * differ from `renderMarkdown`; then nothing does.
 */
export class MarkdownStream {
  readonly #list: BlockList;
  readonly #purify: (html: string) => SafeHtml;
  readonly #links: Links = Object.create(null) as Links;
  /** All that was appended, with LF line ends; a CR at the end waits for what follows. */
  #text = '';
  #carriageReturn = '';
  /** Where the growing blocks begin. */
  #start = 0;
  /** Reads the growing block part by part; null while it is read as a whole. */
  #growing: GrowingBlock | null = null;
  /** The growing block is of no kind that can be read in parts. */
  #isShapeless = false;
  /** The growing blocks, when they were last read as a whole. */
  #drafts: Draft[] = [];
  #throttle = new ReparseThrottle();
  #isStale = false;
  /** Something could not be rendered: from then on the text is shown as it was written. */
  #isBroken = false;
  #blocks: readonly Block[] = [];

  /** `purify` turns HTML into safe HTML; without it, the sanitizer, which needs a DOM. */
  constructor(purify: (html: string) => SafeHtml = sanitize) {
    this.#purify = purify;
    this.#list = new BlockList(purify);
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
    if (this.#isStale) {
      this.#isStale = false;
      this.#render(() => {
        while (this.#readOn(this.#certain(this.#text.slice(this.#start))));
        return this.#list.blocks;
      });
    }
    return this.#blocks;
  }

  /** No more comes: the blocks become those of `renderMarkdown`, and those that already were stay the same objects. */
  end(): void {
    this.#isStale = false;
    this.#render(() => this.#list.settle(draftsOf(this.#text + this.#carriageReturn)));
  }

  /** A reply must end and be kept, whatever is in it that the renderer cannot take. */
  #render(read: () => readonly Block[]): void {
    try {
      if (!this.#isBroken) this.#blocks = read();
    } catch {
      this.#isBroken = true;
    }
    if (this.#isBroken) this.#blocks = [{ type: 'plain', key: 0, text: this.#text + this.#carriageReturn }];
  }

  /** Without a last line of dashes alone: it would make a heading of the line before, until the list that it begins has come. */
  #certain(source: string): string {
    const line = source.lastIndexOf('\n') + 1;
    const isUnderline = line > 0 && /^ {0,3}(?:-+|=+)[ \t]*$/.test(source.slice(line, line + 1_000));
    return isUnderline && !(this.#growing instanceof Fence) ? source.slice(0, line) : source;
  }

  /** True: a block ended, or is of another kind than it seemed, so there is more to read. */
  #readOn(source: string): boolean {
    return this.#growing ? this.#growOn(source, this.#growing) : this.#readWhole(source);
  }

  #growOn(source: string, growing: GrowingBlock): boolean {
    const grown = growing.grow(source);
    if (grown === null) {
      this.#growing = null;
      this.#isShapeless = true;
      this.#throttle = new ReparseThrottle();
      return true;
    }
    this.#list.grow(grown.drafts, grown.end !== null);
    if (grown.end === null) return false;
    this.#finish(1, grown.end);
    return true;
  }

  #readWhole(source: string): boolean {
    if (this.#list.finishedCount >= mostBlocks) {
      this.#list.grow([{ type: 'plain', text: source }]);
      return false;
    }
    if (!this.#throttle.isDue(source.length)) {
      // What came since then is in the fold, too.
      if (!isFold(this.#drafts.at(-1)))
        this.#list.grow([...this.#drafts, { type: 'plain', text: source.slice(this.#throttle.length) }]);
      return false;
    }
    const started = withTableStarted(source);
    const reading = readBlocks(started ?? source, this.#links);
    const drafts = reading.tokens.map((token) => draftOf(token, reading));
    this.#list.grow(drafts.filter((draft) => draft !== null));

    const { index, start } = lastCertain(reading.tokens, source);
    if (start > 0) this.#finish(drafts.slice(0, index).filter((draft) => draft !== null).length, start);
    this.#drafts = drafts.slice(index).filter((draft) => draft !== null);
    const [first, ...others] = reading.tokens.slice(index);
    if (!first || started !== null || this.#isShapeless || others.some(({ type }) => type !== 'space')) return false;
    this.#growing = this.#inParts(source.slice(start), first);
    return this.#growing !== null;
  }

  #inParts(source: string, token: BlockToken): GrowingBlock | null {
    const fence = Fence.at(source, token);
    if (fence) return fence;
    const shape = source.length > longBlock ? shapeOf(token, this.#links) : null;
    return shape && new PiecewiseBlock(shape, this.#links, this.#purify);
  }

  #finish(count: number, length: number): void {
    this.#list.finish(count);
    this.#start += length;
    this.#growing = null;
    this.#isShapeless = false;
    this.#throttle = new ReparseThrottle();
  }
}

function isFold(draft: Draft | undefined): boolean {
  return draft?.type === 'html' && draft.html.startsWith('<details');
}

/** The last block whose kind is certain: those before it grow no more. */
function lastCertain(tokens: readonly BlockToken[], source: string): { index: number; start: number } {
  const certain = certainUntil(source);
  let last = { index: 0, start: 0 };
  let start = 0;
  for (const [index, token] of tokens.entries()) {
    if (token.type !== 'space' && start < certain) last = { index, start };
    start += token.raw.length;
  }
  return last;
}
