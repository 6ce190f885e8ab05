import type { Following } from '../../storage/files/backup';

/** Long work on all that is stored. */
export type WorkKind =
  'saving' | 'checking' | 'restoring' | 'measuring' | 'freeing' | 'reading' | 'importing' | 'undoing' | 'exporting';

/** One long work at a time: how far it is, and the means to cancel it. */
export class Work {
  /** What is being done; null where nothing is. */
  kind = $state<WorkKind | null>(null);
  /** How much of it is done, in whole per cent. */
  percent = $state(0);
  #abort = new AbortController();

  /** Runs `work`. Undefined where it was cancelled, or something else is still being done. */
  async run<T>(kind: WorkKind, work: (how: Following) => Promise<T>): Promise<T | undefined> {
    if (this.kind !== null) return undefined;
    const { signal } = (this.#abort = new AbortController());
    this.percent = 0;
    this.kind = kind;
    // Less often than it is told, so that the screen is not busy with it.
    const onProgress = (done: number, of: number): void => {
      this.percent = of === 0 ? 100 : Math.min(100, Math.floor((100 * done) / of));
    };
    try {
      return await work({ signal, onProgress });
    } catch (error) {
      if (signal.aborted) return undefined;
      throw error;
    } finally {
      this.kind = null;
    }
  }

  cancel(): void {
    this.#abort.abort();
  }
}
