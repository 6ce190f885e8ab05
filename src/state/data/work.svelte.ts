import type { Following } from '../../storage/files/backup';
import type { Locks } from '../../storage/keyspace/locks/locks';

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
    // Whole percent only, so that the screen is drawn less often than progress is told.
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

/**
 * Does `act` unless an import, its undo or a restore is running, in whatever tab: each reads what is here once and then writes by that,
 * so two at once would store chats twice, or change what the other has just read. Null where one is running.
 */
export async function alone<T>(locks: Pick<Locks, 'lockAlone'>, act: () => Promise<T>): Promise<{ done: T } | null> {
  const release = await locks.lockAlone('import');
  if (!release) return null;
  try {
    return { done: await act() };
  } finally {
    await release();
  }
}
