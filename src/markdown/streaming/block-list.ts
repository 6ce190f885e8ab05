import type { Block, SafeHtml } from '../block';
import type { Code } from '../code/code';
import { blocksOf, type Draft, type Purify } from '../drawing/block-draft';
import { wordsIn } from '../drawing/words-in';

/** A growing block whose parts are already sanitized. `html`: their unsanitized HTML, joined. */
export interface PiecesDraft {
  type: 'pieces';
  pieces: SafeHtml[];
  codes: Code[];
  html: string;
}

/**
 * A block on show. `madeOf` shows whether a draft is the same block; `finished` is the block once it no longer grows.
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

/** Blocks of a whole parse that follow one another. `waiting`: the drafts of those that are not drawn yet, and `words` theirs. */
interface Stretch {
  key: number;
  blocks: readonly Block[];
  waiting: Draft[];
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

  /** Shows `drafts` in place of the first growing blocks. The growing blocks after those stay only if `keepsOthers`. */
  grow(drafts: readonly (Draft | PiecesDraft)[], keepsOthers = false): void {
    const before = this.#growing;
    const made = drafts.map(madeOf);
    const changed = drafts.flatMap((draft, place) =>
      draft.type !== 'pieces' && before[place]?.madeOf !== made[place]
        ? { draft, key: this.#keyOf(draft, before[place]) }
        : [],
    );
    const blocks = blocksOf(
      changed.map(({ draft }) => draft),
      (place) => changed[place]!.key,
      this.#purify,
    ).values();
    const shown = drafts.map((draft, place): Shown => {
      if (before[place]?.madeOf === made[place]) return before[place]!;
      const finished: Block =
        draft.type === 'pieces'
          ? { type: 'html', key: this.#keyOf(draft, before[place]), pieces: draft.pieces, codes: draft.codes }
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
   * The blocks of `drafts`, the drafts of the whole text. Blocks that are already on show stay the same objects. Of many that are new
   * the last are drawn at once, as the reader is at the end; the others stand as their words, and are drawn with each step from the
   * first on: what is drawn already then keeps its place, and need not be laid out again.
   */
  *settling(drafts: readonly Draft[]): Generator<readonly Block[], void, undefined> {
    this.finish(this.#growing.length);
    const stretches = this.#stretchesOf(drafts);
    const waiting = stretches.filter((stretch) => stretch.waiting.length > 0);
    for (const stretch of waiting.splice(-2)) this.#draw(stretch);
    yield stretches.flatMap(({ blocks }) => blocks);
    for (const stretch of waiting) {
      this.#draw(stretch);
      yield stretches.flatMap(({ blocks }) => blocks);
    }
  }

  #stretchesOf(drafts: readonly Draft[]): Stretch[] {
    const stretches: Stretch[] = [];
    let from = 0;
    for (const draft of drafts) {
      const made = madeOf(draft);
      const ahead = this.#finished.slice(from, from + lookAhead).findIndex((shown) => shown.madeOf === made);
      if (ahead >= 0) {
        from += ahead + 1;
        const { block } = this.#finished[from - 1]!;
        stretches.push({ key: block.key, blocks: [block], waiting: [], words: '' });
        continue;
      }
      const words = wordsOf(draft);
      const key = this.#nextKey++;
      const last = stretches.at(-1);
      if (!last || last.words === '' || last.words.length + words.length > together) {
        stretches.push({ key, blocks: [], waiting: [draft], words });
      } else {
        last.waiting.push(draft);
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
  #keyOf({ type }: Draft | PiecesDraft, before: Shown | undefined): number {
    const blockType = type === 'pieces' ? 'html' : type;
    return before?.block.type === blockType ? before.block.key : this.#nextKey++;
  }
}

/** `block` as it is while it grows: without the code blocks in it, because colouring them does not pay yet. */
function growing(block: Block): Block {
  if (block.type === 'html') return block.codes.length === 0 ? block : { ...block, codes: [] };
  return block.type === 'code' ? { ...block, complete: false } : block;
}

function wordsOf(draft: Draft): string {
  if (draft.type === 'html') return wordsIn(draft.html);
  return draft.type === 'code' ? draft.code.text : draft.text;
}

function madeOf(draft: Draft | PiecesDraft): string {
  switch (draft.type) {
    case 'html':
    case 'pieces':
      return `html ${draft.html}`;
    case 'code':
      return `code ${draft.code.language} ${draft.code.note}\n${draft.code.text}`;
    case 'plain':
      return `plain ${draft.text}`;
  }
}
