import { MarkdownStream, type Block } from '../../../markdown/streaming/stream';

/** Characters that are read and drawn at once: some 30 ms of work. Of a text that is far behind, a part of what is left. */
const mostAtOnce = 4_000;
const partAtOnce = 1 / 8;

/** The text of a reply while it comes, and what of it is on show. */
export class GrowingText {
  blocks = $state.raw<readonly Block[]>([]);
  #markdown = new MarkdownStream();
  #unshown = '';

  constructor(text: string) {
    this.startOver(text);
  }

  /** Something came that is not on show. */
  get isBehind(): boolean {
    return this.#unshown !== '';
  }

  /** It is more than can be drawn at once. */
  get isFarBehind(): boolean {
    return this.#unshown.length > mostAtOnce;
  }

  append(delta: string): void {
    this.#unshown += delta;
  }

  /** Shows what is new, as far as it can be drawn at once. */
  showSome(): void {
    this.#show(Math.max(mostAtOnce, Math.ceil(this.#unshown.length * partAtOnce)));
  }

  /** Shows `text`, which is not what was shown before. */
  startOver(text: string): void {
    this.#markdown = new MarkdownStream();
    this.#unshown = text;
    this.#show(Infinity);
  }

  /** Nothing more comes: all of it is on show, as a text that came whole. */
  end(): void {
    this.#show(Infinity);
    this.#markdown.end();
    this.blocks = this.#markdown.blocks;
  }

  #show(most: number): void {
    this.#markdown.append(this.#unshown.slice(0, most));
    this.#unshown = this.#unshown.slice(most);
    this.blocks = this.#markdown.blocks;
  }
}

/** The same of a text that is read only now and then. */
export class RereadText {
  #markdown = new MarkdownStream();
  #length = 0;

  /** The safe blocks of `text`, of which only what is new is read. */
  blocksOf(text: string): readonly Block[] {
    // It may turn out shorter: what was taken for thoughts was the answer.
    if (text.length < this.#length) {
      this.#markdown = new MarkdownStream();
      this.#length = 0;
    }
    this.#markdown.append(text.slice(this.#length));
    this.#length = text.length;
    return this.#markdown.blocks;
  }
}
