import type { Failure } from '../../model/failure';
import type { Network } from './network';

/** How long (ms) a server may leave a stream open without a word, once all that was asked for has come. */
const endTimeoutMs = 10_000;

/**
 * Limits how long a request waits for the response headers and, after them, between two signs of life; and how long
 * after a whole answer the end of its stream. The total time of a request is not limited.
 */
export class RequestTimeout {
  readonly #network: Network;
  readonly #limits: { connectTimeoutMs: number; silenceTimeoutMs: number };
  readonly #over = new AbortController();
  #phase: 'connect' | 'silence' | 'end' = 'connect';
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
    this.#begin('silence');
  }

  /** What may still come: more of the answer, or only the end of its stream. */
  waitsFor(what: 'answer' | 'end'): void {
    const phase = what === 'end' ? 'end' : 'silence';
    if (phase !== this.#phase) this.#begin(phase);
  }

  /** Something came. */
  alive(): void {
    this.#lastLife = this.#network.now();
  }

  /** Ends the request, if it still runs. */
  close(): void {
    this.#over.abort();
  }

  #begin(phase: 'silence' | 'end'): void {
    this.#phase = phase;
    this.alive();
    // The timer that runs is that of the phase before.
    this.#phaseOver.abort();
    this.#phaseOver = new AbortController();
  }

  get #limitMs(): number {
    const { connectTimeoutMs, silenceTimeoutMs } = this.#limits;
    if (this.#phase === 'connect') return connectTimeoutMs;
    return this.#phase === 'end' ? Math.min(endTimeoutMs, silenceTimeoutMs) : silenceTimeoutMs;
  }

  // There is one timer at a time, set again for the time that is left: a timer for each chunk would cost more than the
  // chunk itself.
  async #watch(): Promise<void> {
    while (!this.signal.aborted) {
      const limit = this.#limitMs;
      const left = this.#lastLife + limit - this.#network.now();
      if (left <= 0) {
        const phase = this.#phase === 'connect' ? 'connect' : 'silence';
        this.#failure = { kind: 'timeout', phase, afterMs: limit };
        this.#over.abort();
        return;
      }
      await this.#network.wait(left, AbortSignal.any([this.signal, this.#phaseOver.signal]));
    }
  }
}
