import type { DroppedFile } from '../reading/sources';
import type { ImportAnswer, ImportResults, ImportTask } from './tasks';

/** What reading needs of a `Worker`. */
export interface ImportsWorker {
  postMessage(task: ImportTask): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<ImportAnswer>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

/** The worker failed: its code could not be loaded, or it has run out of memory. */
export class ReadingFailed extends Error {}

/** A task before it has its number. */
type AskedTask = ImportTask extends infer Task ? (Task extends ImportTask ? Omit<Task, 'id'> : never) : never;

interface Waiting {
  resolve: (result: ImportResults[ImportTask['type']]) => void;
  reject: (error: unknown) => void;
}

/** Reads what was dropped in a worker of its own, which lives until `end`. */
export class ImportWorker {
  readonly #waiting = new Map<number, Waiting>();
  #lastId = 0;
  /** Set when it can answer no more: what is asked for after that rejects with `reason`. */
  #ended: { reason: Error } | null = null;

  constructor(
    private readonly worker: ImportsWorker,
    onProgress: (done: number, of: number) => void,
  ) {
    worker.onmessage = ({ data }) => {
      if (data.type === 'progress') {
        onProgress(data.done, data.of);
        return;
      }
      const waiting = this.#waiting.get(data.id);
      this.#waiting.delete(data.id);
      if (data.type === 'done') waiting?.resolve(data.result);
      else waiting?.reject(new ReadingFailed());
    };
    worker.onerror = (event) => {
      event.preventDefault();
      this.#fail(new ReadingFailed());
    };
  }

  /** Whether something among it is an export or a backup. */
  peek(dropped: readonly DroppedFile[]): Promise<ImportResults['peek']> {
    return this.#ask({ type: 'peek', dropped });
  }

  /** Reads all of it once, and counts. */
  look(dropped: readonly DroppedFile[]): Promise<ImportResults['look']> {
    return this.#ask({ type: 'look', dropped });
  }

  /** The next chats; null after the last. */
  next(): Promise<ImportResults['next']> {
    return this.#ask({ type: 'next' });
  }

  /** The bytes of a picture, file or sound of the last batch; null where they are not to be had. */
  media(number: number): Promise<ImportResults['media']> {
    return this.#ask({ type: 'media', number });
  }

  /** Stops whatever is read; what is asked for rejects with `reason`. */
  end(reason: Error = new ReadingFailed()): void {
    this.worker.terminate();
    this.#fail(reason);
  }

  #ask<Type extends ImportTask['type']>(task: AskedTask & { type: Type }): Promise<ImportResults[Type]> {
    const id = ++this.#lastId;
    return new Promise((resolve, reject) => {
      if (this.#ended) {
        reject(this.#ended.reason);
        return;
      }
      this.#waiting.set(id, { resolve: (result) => resolve(result as ImportResults[Type]), reject });
      this.worker.postMessage({ ...task, id });
    });
  }

  #fail(reason: Error): void {
    this.#ended ??= { reason };
    for (const { reject } of this.#waiting.values()) reject(reason);
    this.#waiting.clear();
  }
}
