import type { Network } from '../../../protocol/transport/network';

/** How long (ms) a connection may stay silent after the model has finished, before the person need not wait for it. */
const afterwordMs = 10_000;

/** Waits for what may follow after a model has finished: usage, the end of the stream, more text, or nothing at all. */
export class Afterword {
  /** The server keeps the stream open but sends nothing more. */
  isQuiet = $state(false);
  #waiting: AbortController | null = null;

  constructor(private readonly wait: Network['wait']) {}

  /** Starts the wait: the model has finished, or something came after that. */
  async begin(): Promise<void> {
    this.end();
    const { signal } = (this.#waiting = new AbortController());
    await this.wait(afterwordMs, signal);
    if (!signal.aborted) this.isQuiet = true;
  }

  /** Ends the wait. */
  end(): void {
    this.#waiting?.abort();
    this.isQuiet = false;
  }
}
