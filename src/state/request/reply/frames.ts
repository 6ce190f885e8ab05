/** The page's clock and frames, as `window` has them. Times in ms. */
export interface FrameClock {
  now(): number;
  requestFrame(callback: () => void): number;
  cancelFrame(id: number): void;
  setTimer(callback: () => void, ms: number): number;
  clearTimer(id: number): void;
}

/** Between two updates: 20 a second read as a flow, and more cost without being seen. */
const shortestInterval = 50;
/** Updates take at most one part in this many of the time … */
const parts = 8;
/** … but come at least this often. */
const longestInterval = 250;
/** How long a frame may keep an update waiting. */
const patience = 200;

/**
 * Paces the updates of something that changes faster than it can be seen: at most one a frame, and the rarer the dearer they
 * turn out to be, style and layout included.
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
    const wait = this.#lastAt + this.#interval - this.clock.now();
    if (wait > 0) this.#wait = this.clock.setTimer(this.#awaitFrame, wait);
    else this.#awaitFrame();
  }

  /** Nothing that was requested will be called. */
  cancel(): void {
    this.#callback = null;
    if (this.#wait !== null) this.clock.clearTimer(this.#wait);
    if (this.#frame !== null) this.clock.cancelFrame(this.#frame);
    if (this.#fallback !== null) this.clock.clearTimer(this.#fallback);
    this.#wait = this.#frame = this.#fallback = null;
  }

  readonly #awaitFrame = (): void => {
    this.#frame = this.clock.requestFrame(() => this.#update(true));
    // A hidden tab gets no animation frames: without the timer, a reply would arrive in memory and never be shown or counted.
    this.#fallback = this.clock.setTimer(() => this.#update(false), patience);
  };

  /** Resolves in a task of its own: what the person does comes first. Not held back in a hidden tab, as a timer is. */
  async yield(): Promise<void> {
    const { port1, port2 } = new MessageChannel();
    await new Promise((resolve) => {
      port1.onmessage = resolve;
      port2.postMessage(null);
    });
    port1.close();
  }

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
