import { MarkdownStream, type Block } from '../../../markdown/streaming/stream';

/** Characters that are parsed and drawn at once, which is some 10 ms of work. */
const mostAtOnce = 1_500;

/** The text of a reply while it streams, and the part of it that is on show. */
export class GrowingText {
  blocks = $state.raw<readonly Block[]>([]);
  #markdown = new MarkdownStream();
  #unshown = '';
  #hasEnded = false;

  constructor(text: string) {
    this.startOver(text);
  }

  /** Whether text has come that is not on show yet. */
  get isBehind(): boolean {
    return this.#unshown !== '';
  }

  append(delta: string): void {
    this.#unshown += delta;
    this.#hasEnded = false;
  }

  /** Shows what is new, as far as it can be drawn at once. */
  showSome(): void {
    this.#show(mostAtOnce);
  }

  /** Replaces all that was shown by `text`. */
  startOver(text: string): void {
    this.#markdown = new MarkdownStream();
    this.#unshown = text;
    this.#hasEnded = false;
    this.#show(Infinity);
  }

  /** Shows everything, rendered as a complete text: nothing more will come. */
  end(): void {
    for (const _ of this.ending());
  }

  /** `end` in steps, between which nothing may come. */
  *ending(): Generator<void, void, undefined> {
    if (this.#hasEnded) return;
    this.#show(Infinity);
    yield* this.#markdown.ending();
    this.blocks = this.#markdown.blocks;
    this.#hasEnded = true;
  }

  #show(most: number): void {
    this.#markdown.append(this.#unshown.slice(0, most));
    this.#unshown = this.#unshown.slice(most);
    this.blocks = this.#markdown.blocks;
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
