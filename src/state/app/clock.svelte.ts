import { createSubscriber } from 'svelte/reactivity';

/** The time of day, for what is shown to pass: waiting, countdowns. Ticks once a second, and only while somebody looks. */
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
