import type { MediaProblem } from '../model/attachment/file-format';
import type {
  FileTree,
  MediaReader,
  PagePictures,
  PageRange,
  Picture,
  PictureLimits,
  PictureWish,
  ReadText,
  TextOptions,
  TreeSource,
  TreeTexts,
} from '../model/attachment/media-reader';
import type { MaskWish } from '../model/attachment/picture-mask';
import { identify } from './identify/identify';
import type { MediaAnswer, MediaResults, MediaTask } from './worker/tasks';
import type { OrProblem } from '../model/result';

/** What the reader needs of a `Worker`. */
export interface MediaWorker {
  postMessage(task: MediaTask): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<MediaAnswer>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

type OnProgress = (done: number, of: number) => void;

interface Waiting {
  task: MediaTask;
  onProgress: (done: number, of: number) => void;
  settle: (result: MediaAnswer & { type: 'done' }) => void;
}

const failed: MediaAnswer & { type: 'done' } = { type: 'done', result: { problem: { kind: 'reader-failed' } } };

/** ms without a file after which the worker ends: of many files, the next one comes when the last one is stored. */
const idleMs = 5000;

/**
 * Reads files in a worker, one after the other: two photos at once would take twice the memory of a phone. The worker ends some
 * seconds after the last one, and with a task that is stopped.
 */
export class WorkerReader implements MediaReader {
  readonly #makeWorker: () => MediaWorker;
  #worker: MediaWorker | null = null;
  #current: Waiting | null = null;
  #idle: ReturnType<typeof setTimeout> | undefined;
  readonly #waiting: Waiting[] = [];

  constructor(makeWorker: () => MediaWorker) {
    this.#makeWorker = makeWorker;
  }

  identify = identify;

  async picture(file: Blob, wish: PictureWish, { signal }: { signal?: AbortSignal } = {}) {
    const { format } = await identify(file, '');
    const drawn = format === 'svg' ? await (await import('./pictures/draw-svg')).drawSvg(file, wish.limits) : null;
    return this.#ask<Picture>({ type: 'picture', file: drawn ?? file, wish }, signal);
  }

  mask(wish: MaskWish, { signal }: { signal?: AbortSignal } = {}) {
    return this.#ask<MediaResults['mask']>({ type: 'mask', wish }, signal);
  }

  text(file: Blob, name: string, { signal, onProgress, mostBytes, pages }: TextOptions = {}) {
    return this.#ask<ReadText>({ type: 'text', file, name, mostBytes, pages }, signal, onProgress);
  }

  pages(file: Blob, { signal }: { signal?: AbortSignal } = {}) {
    return this.#ask<MediaResults['pages']>({ type: 'pages', file }, signal);
  }

  drawPages(
    file: Blob,
    limits: PictureLimits,
    { signal, onProgress, pages }: { signal?: AbortSignal; pages?: PageRange; onProgress?: OnProgress } = {},
  ) {
    return this.#ask<PagePictures>({ type: 'drawn-pages', file, limits, pages }, signal, onProgress);
  }

  tree(source: TreeSource, { signal }: { signal?: AbortSignal } = {}) {
    return this.#ask<FileTree>({ type: 'tree', source }, signal);
  }

  treeTexts(source: TreeSource, paths: readonly string[], { signal }: { signal?: AbortSignal } = {}) {
    return this.#ask<TreeTexts>({ type: 'tree-texts', source, paths }, signal);
  }

  #ask<Result extends MediaResults[keyof MediaResults]>(
    task: MediaTask,
    signal?: AbortSignal,
    onProgress: (done: number, of: number) => void = () => undefined,
  ): Promise<OrProblem<Result, MediaProblem>> {
    return new Promise((resolve, reject) => {
      const stop = () => {
        reject(signal!.reason as Error);
        this.#drop(waiting);
      };
      const waiting: Waiting = {
        task,
        onProgress,
        settle: ({ result }) => {
          signal?.removeEventListener('abort', stop);
          resolve(result);
        },
      };
      if (signal?.aborted) {
        reject(signal.reason as Error);
        return;
      }
      signal?.addEventListener('abort', stop, { once: true });
      this.#waiting.push(waiting);
      this.#next();
    });
  }

  #drop(waiting: Waiting): void {
    if (this.#current === waiting) this.#end();
    else this.#waiting.splice(this.#waiting.indexOf(waiting), 1);
    this.#next();
  }

  #next(): void {
    if (this.#current) return;
    const next = this.#waiting.shift();
    clearTimeout(this.#idle);
    if (!next) {
      this.#idle = setTimeout(() => this.#end(), idleMs);
      return;
    }
    this.#current = next;
    try {
      this.#worker ??= this.#start();
      this.#worker.postMessage(next.task);
    } catch {
      this.#finish(failed);
    }
  }

  #start(): MediaWorker {
    const worker = this.#makeWorker();
    worker.onmessage = ({ data }) => {
      // pdf.js sends a greeting of its own, which is neither.
      if (data.type === 'progress') this.#current?.onProgress(data.done, data.of);
      else if (data.type === 'done') this.#finish(data);
    };
    // The worker could not be loaded, or ran out of memory.
    worker.onerror = () => {
      this.#worker?.terminate();
      this.#worker = null;
      this.#finish(failed);
    };
    return worker;
  }

  #finish(answer: MediaAnswer & { type: 'done' }): void {
    const { settle } = this.#current ?? {};
    this.#current = null;
    settle?.(answer);
    this.#next();
  }

  #end(): void {
    this.#worker?.terminate();
    this.#worker = null;
    this.#current = null;
  }
}
