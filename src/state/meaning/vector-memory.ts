import type { Similar } from '../../context/meaning/vectors';
import type { ChatPassage, MeaningAnswer, MeaningTask } from '../../context/meaning/worker/tasks';
import type { MeaningStore } from '../../storage/meaning/meaning-store';

/** What comparing needs of a `Worker`. */
export interface MeaningWorker {
  postMessage(task: MeaningTask, transfer: Transferable[]): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<MeaningAnswer>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

/** ms without a search after which the vectors leave the memory. */
const idleMs = 300_000;

/** The vectors of one index in a worker, which has those that are stored at each search. */
export class VectorMemory {
  #worker: MeaningWorker | null = null;
  /** By conversation id: the version that the worker has. */
  readonly #versions = new Map<string, string>();
  readonly #waiting = new Map<number, (found: Similar<ChatPassage>[]) => void>();
  #lastId = 0;
  #idle: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly store: MeaningStore,
    private readonly makeWorker: () => MeaningWorker,
  ) {}

  /** Brings the worker to what is stored: only chats that have changed are read. */
  async update(): Promise<void> {
    clearTimeout(this.#idle);
    const chats = await this.store.chats();
    const worker = (this.#worker ??= this.#start());
    for (const conversationId of [...this.#versions.keys()])
      if (!chats.has(conversationId)) {
        worker.postMessage({ type: 'keep', conversationId, blocks: [] }, []);
        this.#versions.delete(conversationId);
      }
    for (const [conversationId, { version }] of chats) {
      if (this.#versions.get(conversationId) === version) continue;
      const stored = await this.store.vectorsOf(conversationId);
      const blocks = stored.map(({ entries, vectors }) => ({
        entries: entries.map((entry) => ({ ...entry, conversationId })),
        // A copy that is handed over: what the storage gives may be what it still holds to write.
        vectors: vectors.slice(),
      }));
      worker.postMessage(
        { type: 'keep', conversationId, blocks },
        blocks.map(({ vectors }) => vectors.buffer),
      );
      this.#versions.set(conversationId, version);
    }
  }

  /** The passages closest to `query`; none where the worker does not run. */
  find(query: Float32Array, many: number): Promise<Similar<ChatPassage>[]> {
    const worker = this.#worker;
    this.#idle = setTimeout(() => this.end(), idleMs);
    if (!worker) return Promise.resolve([]);
    return new Promise((resolve) => {
      const id = (this.#lastId += 1);
      this.#waiting.set(id, resolve);
      worker.postMessage({ type: 'find', id, query, many }, []);
    });
  }

  end(): void {
    clearTimeout(this.#idle);
    this.#worker?.terminate();
    this.#worker = null;
    this.#versions.clear();
    for (const resolve of this.#waiting.values()) resolve([]);
    this.#waiting.clear();
  }

  #start(): MeaningWorker {
    const worker = this.makeWorker();
    worker.onmessage = ({ data }) => {
      this.#waiting.get(data.id)?.(data.found);
      this.#waiting.delete(data.id);
    };
    // It could not be loaded, or ran out of memory.
    worker.onerror = () => this.end();
    return worker;
  }
}
