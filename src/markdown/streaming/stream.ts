import type { Links } from 'marked';
import type { Block } from '../block';
import { BlockList } from './block-list';
import { endOfBlocks, unsafeBlockOf, unsafeBlockSteps, type UnsafeBlock, type Purify } from '../drawing/unsafe-blocks';
import { Fence } from '../code/fence';
import { readBlocks, type BlockToken } from '../reading/lex';
import { mostBlocks } from '../limits';
import { PiecewiseBlock, type GrowingBlock } from './piecewise';
import { sanitize } from '../sanitize';
import { certainUntil, shapeOf } from './shapes';
import { withTableStarted } from './table-start';
import { ReparseThrottle } from './reparse-throttle';

export type { Block } from '../block';

/** A growing block of at least this many characters is read in parts, if its kind allows that. */
const longBlock = 1_000;
/** A block of more characters than this is drawn in parts: at once, it would take the page more than 50 ms. */
const longestAtOnce = 12_000;
/** Characters that are read and drawn at once, which is some 10 ms of work. */
export const mostAtOnce = 1_500;

/**
 * Renders a text that arrives piece by piece. Only new text costs time: a finished block stays the same object, and the
 * growing block is read from its last settled part on. Until `end`, links whose definition comes later and lists that
 * become loose may differ from the result of `renderMarkdown`; after `end`, nothing differs.
 */
export class MarkdownStream {
  readonly #list: BlockList;
  readonly #purify: Purify;
  readonly #links: Links = Object.create(null) as Links;
  /** All that was appended, with LF line ends. A CR at the end is held back, because an LF may follow. */
  #text = '';
  #carriageReturn = '';
  /** The index in the text at which the growing blocks begin. */
  #start = 0;
  /** Reads the growing block part by part; null while it is read as a whole. */
  #growing: GrowingBlock | null = null;
  /** Whether the growing block is of a kind that cannot be read in parts. */
  #isShapeless = false;
  /** The growing blocks as they were last read as a whole. */
  #unsafeBlocks: UnsafeBlock[] = [];
  #throttle = new ReparseThrottle();
  #isStale = false;
  /** Whether something could not be rendered. From then on, the text is shown as it was written. */
  #isBroken = false;
  #blocks: readonly Block[] = [];
  /** Draws what has ended. */
  #settling: Iterator<readonly Block[], void> | null = null;

  /** The default is the sanitizer, which needs a DOM. */
  constructor(purify: Purify = sanitize) {
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

  /** The text so far as blocks. Returns the same array until more is appended. Never throws. */
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

  /** Ends the text: the blocks become those of `renderMarkdown`. Blocks that already match stay the same objects. */
  end(): void {
    for (const _ of this.ending());
    while (this.drawMore());
  }

  /**
   * Ends the text with `rest`, in steps between which nothing may be appended. After that all of it is in the blocks; of a long rest,
   * some stand as their words until they are drawn.
   */
  *ending(rest = ''): Generator<void, void, undefined> {
    let unsafeBlocks: UnsafeBlock[] = [];
    try {
      if (!this.#isBroken) unsafeBlocks = yield* unsafeBlockSteps(this.#text + this.#carriageReturn + rest);
    } catch {
      this.#isBroken = true;
    }
    const atOnce = unsafeBlocks.some(isLong) ? mostAtOnce : 0;
    for (let from = 0; from < rest.length && atOnce > 0; from += atOnce) {
      this.append(rest.slice(from, from + atOnce));
      this.blocks.at(0);
      yield;
    }
    if (atOnce === 0) this.append(rest);
    this.#isStale = false;
    this.#settling = this.#list.settling(unsafeBlocks);
    this.drawMore();
  }

  /** Draws some of what stands as its words, once the text has ended. False where nothing does. */
  drawMore(): boolean {
    let hasDrawn = false;
    this.#render(() => {
      const { value } = this.#settling!.next();
      hasDrawn = value !== undefined;
      return value ?? this.#blocks;
    });
    return hasDrawn;
  }

  /** Catches whatever the renderer throws, because the reply has to be shown and kept even if it cannot be rendered. */
  #render(read: () => readonly Block[]): void {
    try {
      if (!this.#isBroken) this.#blocks = read();
    } catch {
      this.#isBroken = true;
    }
    if (this.#isBroken) this.#blocks = [{ type: 'plain', key: 0, text: this.#text + this.#carriageReturn }];
  }

  /**
   * `source` without a last line of only `-` or only `=`: until more of it arrives, it could make a heading of the line
   * before.
   */
  #certain(source: string): string {
    const line = source.lastIndexOf('\n') + 1;
    const isUnderline = line > 0 && /^ {0,3}(?:-+|=+)[ \t]*$/.test(source.slice(line, line + 1_000));
    return isUnderline && !(this.#growing instanceof Fence) ? source.slice(0, line) : source;
  }

  /** Reads on. True if there is more to read, because a block ended or turned out to be of another kind. */
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
    this.#list.grow(grown.blocks, grown.end !== null);
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
      // What arrived since then belongs to the fold, too.
      if (!isFold(this.#unsafeBlocks.at(-1)))
        this.#list.grow([...this.#unsafeBlocks, { type: 'plain', text: source.slice(this.#throttle.length) }]);
      return false;
    }
    const started = withTableStarted(source);
    const reading = readBlocks(started ?? source, this.#links);
    const end = endOfBlocks(reading.tokens, mostBlocks - this.#list.finishedCount);
    const unsafeBlocks = reading.tokens.slice(0, end).map((token) => unsafeBlockOf(token, reading));
    if (end < reading.tokens.length) {
      const length = reading.tokens.slice(0, end).reduce((sum, { raw }) => sum + raw.length, 0);
      unsafeBlocks.push({ type: 'plain', text: source.slice(length) });
    }
    this.#list.grow(unsafeBlocks.filter((block) => block !== null));

    const { index, start } = lastCertain(reading.tokens.slice(0, end + 1), source);
    if (start > 0) this.#finish(unsafeBlocks.slice(0, index).filter((block) => block !== null).length, start);
    this.#unsafeBlocks = unsafeBlocks.slice(index).filter((block) => block !== null);
    const [first, ...others] = reading.tokens.slice(index);
    if (!first || index === end || started !== null || this.#isShapeless || others.some(({ type }) => type !== 'space'))
      return false;
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

function isLong(block: UnsafeBlock): boolean {
  if (block.type === 'plain') return false;
  return (block.type === 'html' ? block.html : block.code.text).length > longestAtOnce;
}

function isFold(block: UnsafeBlock | undefined): boolean {
  return block?.type === 'html' && block.html.startsWith('<details');
}

/** The last block whose kind is certain. The blocks before it no longer grow. */
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
