import { nextTask } from '../../../model/next-task';
import type { FrameClock } from '../../base/services';

/**
 * Shortest time between two updates, in ms: 12 a second are faster than anybody reads, and each lays out and paints the
 * end of the thread.
 */
const shortestInterval = 70;
/**
 * Updates may take at most 1/8 of the time: the interval is 8 times what an update costs, within the limits above and
 * below.
 */
const parts = 8;
/**
 * Longest time between two updates, in ms, and the time between them while the person types: a key that comes just after an
 * update has to wait for the next frame, so the fewer there are, the more keys are shown at once. Nobody reads along then.
 */
const longestInterval = 250;
/** The person is taken to type for so long after a key, in ms. */
const typingLasts = 1000;
/** How long (ms) to wait for an animation frame before updating without one. */
const longestFrameWait = 200;
/** ms: a frame that comes so soon after a key is the one that shows it. */
const frameOfKey = 17;

/**
 * Paces the updates of something that changes faster than it can be seen: at most one a frame, and less often the more
 * an update costs, style and layout included.
 */
export class Frames {
  #callback: (() => void) | null = null;
  #interval = shortestInterval;
  #lastAt = -Infinity;
  #wait: number | null = null;
  #frame: number | null = null;
  #fallback: number | null = null;

  constructor(private readonly clock: FrameClock) {}

  /** Calls `callback` once, soon. One that was requested and not yet called is replaced. */
  request(callback: () => void): void {
    const isWaiting = this.#callback !== null;
    this.#callback = callback;
    if (isWaiting) return;
    const now = this.clock.now();
    const isTyping = now - this.clock.lastKeyAt() < typingLasts;
    const wait = this.#lastAt + (isTyping ? longestInterval : this.#interval) - now;
    if (wait > 0) this.#wait = this.clock.setTimer(this.#awaitFrame, wait);
    else this.#awaitFrame();
  }

  /** Ends when the page has been laid out the next time; soon also in a hidden tab, which gets no animation frames. */
  drawn(): Promise<void> {
    const { clock } = this;
    return new Promise((resolve) => {
      const fallback = clock.setTimer(resolve, longestFrameWait);
      clock.requestFrame(() => {
        clock.clearTimer(fallback);
        // The next task after a frame begins when the browser has laid the page out.
        void nextTask().then(resolve);
      });
    });
  }

  /** Drops the request, if there is one. */
  cancel(): void {
    this.#callback = null;
    if (this.#wait !== null) this.clock.clearTimer(this.#wait);
    if (this.#frame !== null) this.clock.cancelFrame(this.#frame);
    if (this.#fallback !== null) this.clock.clearTimer(this.#fallback);
    this.#wait = this.#frame = this.#fallback = null;
  }

  readonly #awaitFrame = (): void => {
    this.#frame = this.clock.requestFrame(this.#inFrame);
    // A hidden tab gets no animation frames: without the timer, a reply would arrive in memory and never be shown or
    // counted.
    this.#fallback = this.clock.setTimer(() => this.#update(false), longestFrameWait);
  };

  /** What is typed is seen first, and the update in the frame after it. */
  readonly #inFrame = (): void => {
    if (this.clock.now() - this.clock.lastKeyAt() > frameOfKey) this.#update(true);
    else this.#frame = this.clock.requestFrame(() => this.#update(true));
  };

  #update(isFrame: boolean): void {
    const callback = this.#callback;
    this.cancel();
    this.#lastAt = this.clock.now();
    callback?.();
    // A timer set in a frame fires when the browser has laid the page out.
    if (isFrame) this.clock.setTimer(this.#measure, 0);
  }

  readonly #measure = (): void => {
    const cost = this.clock.now() - this.#lastAt;
    this.#interval = Math.min(longestInterval, Math.max(shortestInterval, cost * parts));
  };
}
