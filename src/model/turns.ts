import { nextTask } from './next-task';

/** How long (ms) work goes on before what else waits has its turn: a key that is typed meanwhile is painted in the next frame. */
const turnMs = 10;

/** Divides long work into short tasks, so that the page answers meanwhile. */
export class Turns {
  #since = performance.now();

  /** To be awaited between two steps. Throws the reason of `signal` once it is aborted. */
  async next(signal?: AbortSignal): Promise<void> {
    signal?.throwIfAborted();
    if (performance.now() - this.#since < turnMs) return;
    await nextTask();
    this.#since = performance.now();
    signal?.throwIfAborted();
  }
}
