import type { Row } from './rows';

/** What has become of a thread's size. */
export class ThreadGrowth {
  #distance = Infinity;
  #rows: readonly Row[] = [];

  /**
   * Whether `log` can be scrolled at least as far as when this was last asked, and has the same rows. A view that is at the end is
   * then as full as it was, and no other rows have to be drawn.
   */
  hasOnlyGrown(log: Pick<Element, 'scrollHeight' | 'clientHeight'>, rows: readonly Row[]): boolean {
    const distance = log.scrollHeight - log.clientHeight;
    const hasOnlyGrown = distance >= this.#distance && rows === this.#rows;
    this.#distance = distance;
    this.#rows = rows;
    return hasOnlyGrown;
  }
}
