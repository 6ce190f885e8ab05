import { ExportReader } from '../reading/export-reader';
import type { SeenExport, TakenBatch } from '../reading/taken';
import type { DroppedFile } from '../reading/sources';

/** What the worker is asked for. `peek` or `look` comes first; each `media` is of the batch that `next` gave last. */
export type ImportTask = { id: number } & (
  | { type: 'peek'; dropped: readonly DroppedFile[] }
  | { type: 'look'; dropped: readonly DroppedFile[] }
  | { type: 'next' }
  | { type: 'media'; number: number }
);

/** What each task gives. */
export interface ImportResults {
  peek: boolean;
  look: SeenExport;
  next: TakenBatch | null;
  media: Uint8Array<ArrayBuffer> | null;
}

/** What the worker says: how far it is, and in the end what came of a task. */
export type ImportAnswer =
  | { type: 'progress'; done: number; of: number }
  | { type: 'done'; id: number; result: ImportResults[ImportTask['type']] }
  | { type: 'failed'; id: number };

/** Answers the page, one task after the other. `transfer`: what of an answer is handed over and not copied. */
export class ImportTasks {
  readonly #reader: ExportReader;
  #percent = -1;

  constructor(private readonly answer: (answer: ImportAnswer, transfer?: Transferable[]) => void) {
    this.#reader = new ExportReader((done, of) => {
      const percent = of === 0 ? 100 : Math.floor((100 * done) / of);
      if (percent === this.#percent) return;
      this.#percent = percent;
      this.answer({ type: 'progress', done, of });
    });
  }

  async take(task: ImportTask): Promise<void> {
    const { id } = task;
    try {
      if (task.type === 'peek') this.answer({ type: 'done', id, result: await this.#reader.peek(task.dropped) });
      else if (task.type === 'look') this.answer({ type: 'done', id, result: await this.#reader.look(task.dropped) });
      else if (task.type === 'next') this.answer({ type: 'done', id, result: await this.#reader.next() });
      else {
        const bytes = await this.#reader.media(task.number);
        this.answer({ type: 'done', id, result: bytes }, bytes ? [bytes.buffer] : []);
      }
    } catch {
      this.answer({ type: 'failed', id });
    }
  }
}
