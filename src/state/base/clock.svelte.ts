import { createSubscriber } from 'svelte/reactivity';

/**
 * The time of day, for waiting times and countdowns on the screen. Ticks once a second, and only while something shows
 * it.
 */
export class Clock {
  readonly #subscribe = createSubscriber((update) => {
    const timer = setInterval(update, 1000);
    return () => clearInterval(timer);
  });

  /** UTC ms. */
  get now(): number {
    this.#subscribe();
    return Date.now();
  }
}
