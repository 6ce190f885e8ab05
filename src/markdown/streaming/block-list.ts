import type { Block, SafeHtml } from '../block';
import type { Code } from '../code/code';
import { blocksOf, type UnsafeBlock, type Purify } from '../drawing/unsafe-blocks';
import { wordsIn } from '../drawing/words-in';

/** A growing block whose parts are already sanitized. `html`: their unsanitized HTML, joined. */
export interface SanitizedPieces {
  type: 'pieces';
  pieces: SafeHtml[];
  codes: Code[];
  html: string;
}

/**
 * A block on show. `madeOf` shows whether another one is the same; `finished` is the block once it no longer grows.
 */
interface Shown {
  block: Block;
  madeOf: string;
  finished: Block;
}

/** How many blocks on show are searched for the one that matches the next block of a whole parse. */
const lookAhead = 8;
/** Characters of words that are drawn together, a few ms of work: less than a screen holds. */
const together = 2_000;

/** Blocks of a whole parse that follow one another. `waiting`: those that are not drawn yet, and `words` theirs. */
interface Stretch {
  key: number;
  blocks: readonly Block[];
  waiting: UnsafeBlock[];
  words: string;
}

/** The blocks of a text that grows: a block is a new object only if its content is new. */
export class BlockList {
  readonly #purify: Purify;
  readonly #finished: Shown[] = [];
  #growing: Shown[] = [];
  #nextKey = 0;

  constructor(purify: Purify) {
    this.#purify = purify;
  }

  /** How many blocks no longer grow. */
  get finishedCount(): number {
    return this.#finished.length;
  }

  get blocks(): Block[] {
    return [...this.#finished, ...this.#growing].map(({ block }) => block);
  }

  /** Shows `unsafeBlocks` in place of the first growing blocks. The growing blocks after those stay only if `keepsOthers`. */
  grow(unsafeBlocks: readonly (UnsafeBlock | SanitizedPieces)[], keepsOthers = false): void {
    const before = this.#growing;
    const made = unsafeBlocks.map(madeOf);
    const changed = unsafeBlocks.flatMap((unsafe, place) =>
      unsafe.type !== 'pieces' && before[place]?.madeOf !== made[place]
        ? { unsafe, key: this.#keyOf(unsafe, before[place]) }
        : [],
    );
    const blocks = blocksOf(
      changed.map(({ unsafe }) => unsafe),
      (place) => changed[place]!.key,
      this.#purify,
    ).values();
    const shown = unsafeBlocks.map((unsafe, place): Shown => {
      if (before[place]?.madeOf === made[place]) return before[place]!;
      const finished: Block =
        unsafe.type === 'pieces'
          ? { type: 'html', key: this.#keyOf(unsafe, before[place]), pieces: unsafe.pieces, codes: unsafe.codes }
          : blocks.next().value!;
      return { block: growing(finished), madeOf: made[place]!, finished };
    });
    this.#growing = keepsOthers ? [...shown, ...before.slice(shown.length)] : shown;
  }

  /** Marks the first `count` growing blocks as finished. */
  finish(count: number): void {
    for (const shown of this.#growing.splice(0, count)) this.#finished.push({ ...shown, block: shown.finished });
  }

  /**
   * The blocks of the whole text, `unsafeBlocks`. Blocks that are already on show stay the same objects. Of many that are new
   * the last are drawn at once, as the reader is at the end; the others stand as their words, and are drawn with each step from the
   * first on: what is drawn already then keeps its place, and need not be laid out again.
   */
  *settling(unsafeBlocks: readonly UnsafeBlock[]): Generator<readonly Block[], void, undefined> {
    this.finish(this.#growing.length);
    const stretches = this.#stretchesOf(unsafeBlocks);
    const waiting = stretches.filter((stretch) => stretch.waiting.length > 0);
    for (const stretch of waiting.splice(-2)) this.#draw(stretch);
    yield stretches.flatMap(({ blocks }) => blocks);
    for (const stretch of waiting) {
      this.#draw(stretch);
      yield stretches.flatMap(({ blocks }) => blocks);
    }
  }

  #stretchesOf(unsafeBlocks: readonly UnsafeBlock[]): Stretch[] {
    const stretches: Stretch[] = [];
    let from = 0;
    for (const unsafe of unsafeBlocks) {
      const made = madeOf(unsafe);
      const ahead = this.#finished.slice(from, from + lookAhead).findIndex((shown) => shown.madeOf === made);
      if (ahead >= 0) {
        from += ahead + 1;
        const { block } = this.#finished[from - 1]!;
        stretches.push({ key: block.key, blocks: [block], waiting: [], words: '' });
        continue;
      }
      const words = wordsOf(unsafe);
      const key = this.#nextKey++;
      const last = stretches.at(-1);
      if (!last || last.words === '' || last.words.length + words.length > together) {
        stretches.push({ key, blocks: [], waiting: [unsafe], words });
      } else {
        last.waiting.push(unsafe);
        last.words += `\n\n${words}`;
      }
    }
    for (const stretch of stretches)
      if (stretch.waiting.length > 0)
        stretch.blocks = [{ type: 'plain', key: stretch.key, text: stretch.words, isWaiting: true }];
    return stretches;
  }

  #draw(stretch: Stretch): void {
    stretch.blocks = blocksOf(stretch.waiting, (place) => stretch.key + place, this.#purify);
  }

  /** A block that grew keeps its key. */
  #keyOf({ type }: UnsafeBlock | SanitizedPieces, before: Shown | undefined): number {
    const blockType = type === 'pieces' ? 'html' : type;
    return before?.block.type === blockType ? before.block.key : this.#nextKey++;
  }
}

/** `block` as it is while it grows. */
function growing(block: Block): Block {
  if (block.type === 'html') return block.codes.length === 0 ? block : { ...block, isGrowing: true };
  return block.type === 'code' ? { ...block, complete: false } : block;
}

function wordsOf(unsafe: UnsafeBlock): string {
  if (unsafe.type === 'html') return wordsIn(unsafe.html);
  return unsafe.type === 'code' ? unsafe.code.text : unsafe.text;
}

function madeOf(unsafe: UnsafeBlock | SanitizedPieces): string {
  switch (unsafe.type) {
    case 'html':
    case 'pieces':
      return `html ${unsafe.html}`;
    case 'code':
      return `code ${unsafe.code.language} ${unsafe.code.note}\n${unsafe.code.text}`;
    case 'plain':
      return `plain ${unsafe.text}`;
  }
}
