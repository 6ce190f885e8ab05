import { ApiError, type Failure } from '../../model/failure';

/**
 * Whether what is done here is also kept. Every use of the storage goes through here, so that a full or vanished one is said
 * once, clearly, while the app goes on in memory.
 */
export class StorageStatus {
  problem = $state.raw<Failure | null>(null);
  #isMending = false;
  readonly #keepers: (() => Promise<unknown>)[] = [];

  /** `isAllWritten`: whether nothing is held in memory that could not be written. */
  constructor(
    problem: Failure | null,
    private readonly isAllWritten: () => boolean,
  ) {
    this.problem = problem;
  }

  /** Has `keep` called when what was stored is gone, and the storage works again: it stores what is known here. */
  whenEmptied(keep: () => Promise<unknown>): void {
    this.#keepers.push(keep);
  }

  /** Runs a write. Resolves to its result, or to undefined where storage failed: then `problem` says why. Other errors are thrown. */
  attempt<T>(write: () => Promise<T>): Promise<T | undefined> {
    return this.read(async () => {
      const result = await write();
      if (this.problem?.kind === 'storage-full' && this.isAllWritten()) this.problem = null;
      return result;
    });
  }

  /** The same for a read, which tells nothing of whether there is room again. */
  async read<T>(read: () => Promise<T>): Promise<T | undefined> {
    try {
      return await read();
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      this.report(error.failure);
      return undefined;
    }
  }

  /** Takes why the storage failed. */
  report(failure: Failure): void {
    this.problem = failure;
    // An emptied storage says so once, and can be written to at once.
    if (failure.kind === 'storage-gone') void this.#mend();
  }

  // What is stored then comes through here, too, and may find the storage gone again: once is enough.
  async #mend(): Promise<void> {
    if (this.#isMending) return;
    this.#isMending = true;
    await Promise.all(this.#keepers.map((keep) => keep()));
    this.#isMending = false;
  }
}
