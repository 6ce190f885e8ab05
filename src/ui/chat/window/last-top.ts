/** How long after a press, a wheel or a touch, in ms, a scrolling may still be the reader's. */
const inputLasts = 1000;

/**
 * Where the view of a thread was when that was noted last, and whether it was scrolled up since. While the rest of a long reply is
 * drawn, the thread gets shorter and longer again between two frames. A layout in between moves the view up as well: that is the
 * reader only if they have just touched something.
 */
export class LastTop {
  #top = 0;
  #wasDrawing = false;
  #inputAt = -Infinity;

  constructor(private readonly log: HTMLElement) {
    const noteInput = (): void => void (this.#inputAt = performance.now());
    for (const event of ['wheel', 'touchmove', 'pointerdown', 'keydown'])
      log.addEventListener(event, noteInput, { passive: true });
  }

  note(): void {
    this.#top = this.log.scrollTop;
    this.#wasDrawing = this.#isDrawing;
  }

  get isLeft(): boolean {
    return this.log.scrollTop !== this.#top;
  }

  /** Whether the reader has scrolled up from there, and so leaves the end. Growth does not scroll, and the scrolling to the end goes down. */
  get isScrolledUp(): boolean {
    if (this.log.scrollTop >= this.#top) return false;
    return performance.now() - this.#inputAt < inputLasts || !(this.#wasDrawing || this.#isDrawing);
  }

  get #isDrawing(): boolean {
    return this.log.querySelector('[data-part=content] [aria-busy=true]') !== null;
  }
}
