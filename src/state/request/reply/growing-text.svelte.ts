import { MarkdownStream, mostAtOnce, type Block } from '../../../markdown/streaming/stream';

/** What is on show of a text; it changes also after the text has ended. */
export class ShownText {
  blocks = $state.raw<readonly Block[]>([]);
}

/** The text of a reply while it streams, and the part of it that is on show. */
export class GrowingText {
  readonly drawn = new ShownText();
  #markdown = new MarkdownStream();
  #unread = '';
  #hasEnded = false;

  constructor(text: string) {
    this.startOver(text);
  }

  /** Whether text has come that was not read yet. */
  get isBehind(): boolean {
    return this.#unread !== '';
  }

  append(delta: string): void {
    this.#unread += delta;
    this.#hasEnded = false;
  }

  /** Reads what is new, as far as it can be drawn at once. */
  readSome(): void {
    this.#read(mostAtOnce);
  }

  /** Shows what was read. */
  show(): void {
    this.drawn.blocks = this.#markdown.blocks;
  }

  /** Replaces all that was shown by `text`. */
  startOver(text: string): void {
    this.#markdown = new MarkdownStream();
    this.#unread = text;
    this.#hasEnded = false;
    this.#read(Infinity);
    this.show();
  }

  /** Shows everything, rendered as a complete text: nothing more will come. */
  end(): void {
    if (this.#hasEnded) return;
    for (const _ of this.ending());
    while (this.drawMore());
    this.show();
  }

  /** `end` in steps, between which nothing may come, as far as all words are on show. `drawMore` does the rest. */
  *ending(): Generator<void, void, undefined> {
    if (this.#hasEnded) return;
    const rest = this.#unread;
    this.#unread = '';
    this.#hasEnded = true;
    yield* this.#markdown.ending(rest);
    this.show();
  }

  /** Draws some of what stands as its words so far, to be shown by `show`. False where nothing does. */
  drawMore(): boolean {
    return this.#markdown.drawMore();
  }

  #read(most: number): void {
    this.#markdown.append(this.#unread.slice(0, most));
    this.#unread = this.#unread.slice(most);
    // The stream reads what was appended when its blocks are asked for.
    this.#markdown.blocks.at(0);
  }
}

/** A growing text that is rendered only when somebody looks at it. */
export class RereadText {
  #markdown = new MarkdownStream();
  #length = 0;

  /** The safe blocks of `text`, of which only what is new is read. */
  blocksOf(text: string): readonly Block[] {
    // The text gets shorter when a part of the reasoning turned out to be the answer.
    if (text.length < this.#length) {
      this.#markdown = new MarkdownStream();
      this.#length = 0;
    }
    this.#markdown.append(text.slice(this.#length));
    this.#length = text.length;
    return this.#markdown.blocks;
  }
}
