import { MarkdownStream, type Block } from '../../../markdown/streaming/stream';

/** Characters that are read and drawn at once, which is some 10 ms of work. */
export const mostAtOnce = 1_500;

/** The text of a reply while it streams, and the part of it that is on show. */
export class GrowingText {
  blocks = $state.raw<readonly Block[]>([]);
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
    this.blocks = this.#markdown.blocks;
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
    for (const _ of this.ending());
  }

  /** `end` in steps, between which nothing may come. */
  *ending(): Generator<void, void, undefined> {
    if (this.#hasEnded) return;
    this.#read(Infinity);
    yield* this.#markdown.ending();
    this.show();
    this.#hasEnded = true;
  }

  #read(most: number): void {
    this.#markdown.append(this.#unread.slice(0, most));
    this.#unread = this.#unread.slice(most);
    // It reads when it is asked.
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
