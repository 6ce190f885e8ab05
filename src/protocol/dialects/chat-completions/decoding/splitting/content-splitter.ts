import { HarmonySplitter, isHarmony } from './harmony';
import type { Split, Splitter } from './splitter';
import { ThinkSplitter } from './think';

/** Parts the content of one choice, by the marks with which it begins. */
export class ContentSplitter implements Splitter {
  #held = '';
  #splitter: Splitter | null = null;

  get isUndecided(): boolean {
    return this.#splitter?.isUndecided ?? this.#held !== '';
  }

  push(delta: string): Split[] {
    if (this.#splitter) return this.#splitter.push(delta);
    this.#held += delta;
    const kind = isHarmony(this.#held);
    if (kind === 'maybe') return [];
    this.#splitter = kind ? new HarmonySplitter() : new ThinkSplitter();
    return this.#splitter.push(this.#held);
  }

  flush(isWhole: boolean): Split[] {
    if (this.#splitter) return this.#splitter.flush(isWhole);
    return this.#held === '' ? [] : [{ type: 'text', delta: this.#held }];
  }
}
