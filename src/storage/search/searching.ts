import type { OpenedStorage } from '../keyspace/open';
import type { SearchRequest } from './candidates';
import type { Finding, SearchService } from './search-service';
import type { SearchAnswer, SearchTask } from './worker/tasks';

/** What searching needs of a `Worker`. */
export interface SearchWorker {
  postMessage(task: SearchTask): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<SearchAnswer>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

/** ms without a search after which the index leaves the memory. */
const idleMs = 300_000;
/** After so many failures one after the other no worker is started any more: what fails, fails with each key that is typed. */
const mostFailures = 3;

interface RunningTask {
  onFound: (finding: Finding) => void;
  /** False where the worker could not do it. */
  end: (isDone: boolean) => void;
}

/**
 * Searches in a worker; in this thread where there is none that can read the database, or nothing is kept on the disk. The results
 * are the same. A worker that has failed, as where the memory was short for a moment, is started anew with the next search.
 */
export class Searching {
  #worker: Promise<SearchWorker | null> | null = null;
  readonly #tasks = new Map<number, RunningTask>();
  #lastId = 0;
  /** Since a worker has answered. */
  #failures = 0;
  /** Where no worker can do it. */
  #here: SearchService | null = null;
  /** While something is held in memory that the disk lacks. */
  #held: SearchService | null = null;
  /** What is being searched or made ready. */
  #running = 0;
  #idle: ReturnType<typeof setTimeout> | undefined;

  /** `startWorker` rejects or throws where no worker can run; null: none may. */
  constructor(
    private readonly storage: Pick<OpenedStorage, 'name' | 'records' | 'isAllWritten'>,
    private readonly startWorker: (() => Promise<SearchWorker>) | null,
  ) {}

  /** Calls `onFound` as often as more is known. Resolves when that is complete, or `signal` is aborted. */
  async find(request: SearchRequest, onFound: (finding: Finding) => void, signal: AbortSignal): Promise<void> {
    const tell = (finding: Finding): void => (signal.aborted ? undefined : onFound(finding));
    await this.#use(async () => {
      const isDone =
        this.storage.isAllWritten() && (await this.#ask((id) => ({ type: 'find', id, request }), tell, signal));
      if (!isDone && !signal.aborted) await (await this.#onPage()).find(request, tell, () => signal.aborted);
    });
  }

  /** Has the index ready, or made, before it is needed. */
  async warm(): Promise<void> {
    await this.#use(async () => {
      const isDone = await this.#ask(
        (id) => ({ type: 'update', id }),
        () => undefined,
        new AbortController().signal,
      );
      if (!isDone) await (await this.#onPage()).update();
    });
  }

  /** Lets go of the index in memory. */
  end(): void {
    clearTimeout(this.#idle);
    void this.#worker?.then((worker) => {
      if (!worker) return;
      // What it still says is no answer of the worker that comes after it.
      worker.onmessage = null;
      worker.onerror = null;
      worker.terminate();
    });
    this.#worker = null;
    this.#here = null;
    this.#held = null;
    for (const { end } of this.#tasks.values()) end(false);
    this.#tasks.clear();
  }

  /** The index stays in memory until a while after the last use of it. */
  async #use(act: () => Promise<void>): Promise<void> {
    clearTimeout(this.#idle);
    this.#running += 1;
    try {
      await act();
    } finally {
      this.#running -= 1;
      if (this.#running === 0) this.#idle = setTimeout(() => this.end(), idleMs);
    }
  }

  /** False where no worker can do it. */
  async #ask(task: (id: number) => SearchTask, onFound: RunningTask['onFound'], signal: AbortSignal): Promise<boolean> {
    if (!this.startWorker || this.#failures >= mostFailures) return false;
    const starting = (this.#worker ??= this.#start(this.startWorker));
    const worker = await starting;
    // It has failed meanwhile, and answers no more.
    if (!worker || this.#worker !== starting) return false;
    if (signal.aborted) return true;
    const id = (this.#lastId += 1);
    return new Promise((resolve) => {
      const abort = (): void => {
        this.#tasks.delete(id);
        worker.postMessage({ type: 'end', id });
        resolve(true);
      };
      signal.addEventListener('abort', abort, { once: true });
      const end = (isDone: boolean): void => {
        signal.removeEventListener('abort', abort);
        resolve(isDone);
      };
      this.#tasks.set(id, { onFound, end });
      worker.postMessage(task(id));
    });
  }

  async #start(startWorker: () => Promise<SearchWorker>): Promise<SearchWorker | null> {
    const worker = await startWorker().catch(() => null);
    if (!worker) {
      this.#failed();
      return null;
    }
    worker.onmessage = ({ data }) => {
      const task = this.#tasks.get(data.id);
      if ('finding' in data) task?.onFound(data.finding);
      else {
        this.#tasks.delete(data.id);
        if (data.failure) this.#failed();
        else {
          this.#failures = 0;
          this.#here = null;
        }
        task?.end('end' in data);
      }
    };
    // It could not be loaded, or ran out of memory.
    worker.onerror = () => this.#failed();
    worker.postMessage({ type: 'open', name: this.storage.name });
    return worker;
  }

  #failed(): void {
    this.#failures += 1;
    this.end();
  }

  async #onPage(): Promise<SearchService> {
    const { searchHeld, searchOver } = await import('./on-page');
    const { records } = this.storage;
    if (!this.storage.isAllWritten()) return (this.#held ??= searchHeld(records));
    this.#held = null;
    return (this.#here ??= searchOver(records));
  }
}
