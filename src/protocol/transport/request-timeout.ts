import type { Failure } from '../../model/failure';
import type { Network } from './network';

/**
 * Limits how long a request waits for the response headers and, after them, between two signs of life. The total time
 * of a request is not limited.
 */
export class RequestTimeout {
  readonly #network: Network;
  readonly #limits: { connectTimeoutMs: number; silenceTimeoutMs: number };
  readonly #over = new AbortController();
  #phase: 'connect' | 'silence' = 'connect';
  #phaseOver = new AbortController();
  #lastLife: number;
  #failure: Failure | null = null;
  /** Aborts when the person stops the request, on a timeout, and on `close`. */
  readonly signal: AbortSignal;

  constructor(network: Network, limits: { connectTimeoutMs: number; silenceTimeoutMs: number }, person: AbortSignal) {
    this.#network = network;
    this.#limits = limits;
    this.signal = AbortSignal.any([person, this.#over.signal]);
    this.#lastLife = network.now();
    void this.#watch();
  }

  /** The failure, if the request timed out. */
  get failure(): Failure | null {
    return this.#failure;
  }

  /** The headers came: from now on, silence counts. */
  answered(): void {
    this.#phase = 'silence';
    this.alive();
    // The timer that runs is that of connecting.
    this.#phaseOver.abort();
    this.#phaseOver = new AbortController();
  }

  /** Something came. */
  alive(): void {
    this.#lastLife = this.#network.now();
  }

  /** Ends the request, if it still runs. */
  close(): void {
    this.#over.abort();
  }

  // There is one timer at a time, set again for the time that is left: a timer for each chunk would cost more than the
  // chunk itself.
  async #watch(): Promise<void> {
    while (!this.signal.aborted) {
      const limit = this.#phase === 'connect' ? this.#limits.connectTimeoutMs : this.#limits.silenceTimeoutMs;
      const left = this.#lastLife + limit - this.#network.now();
      if (left <= 0) {
        this.#failure = { kind: 'timeout', phase: this.#phase, afterMs: limit };
        this.#over.abort();
        return;
      }
      await this.#network.wait(left, AbortSignal.any([this.signal, this.#phaseOver.signal]));
    }
  }
}
