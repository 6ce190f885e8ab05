import type { Network } from '../../../protocol/transport/network';

/** How long after a model has finished its server may leave the answer open before one need not wait for it. */
const afterwordMs = 10_000;

/** What may still follow once a model has said that it has finished: usage, the end of the answer, more of it, or nothing at all. */
export class Afterword {
  /** The server has left the answer open, and says nothing more. */
  isQuiet = $state(false);
  #waiting: AbortController | null = null;

  constructor(private readonly wait: Network['wait']) {}

  /** The model has finished, or more came after that: waits anew. */
  async begin(): Promise<void> {
    this.end();
    const { signal } = (this.#waiting = new AbortController());
    await this.wait(afterwordMs, signal);
    if (!signal.aborted) this.isQuiet = true;
  }

  /** Nothing is waited for. */
  end(): void {
    this.#waiting?.abort();
    this.isQuiet = false;
  }
}
