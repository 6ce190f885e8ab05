import { ApiError, type Failure } from '../../model/failure';

/**
 * Whether changes reach the storage. Every use of the storage goes through here, so that a full or emptied storage is
 * reported once, clearly, while the app goes on in memory.
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

  /**
   * Registers `keep`, which stores again what this tab knows. It is called when the storage was emptied and works
   * again.
   */
  whenEmptied(keep: () => Promise<unknown>): void {
    this.#keepers.push(keep);
  }

  /**
   * Runs a write. Resolves to its result, or to undefined where storage failed: then `problem` says why. Other errors
   * are thrown.
   */
  attempt<T>(write: () => Promise<T>): Promise<T | undefined> {
    return this.read(async () => {
      const result = await write();
      if (this.problem?.kind === 'storage-full' && this.isAllWritten()) this.problem = null;
      return result;
    });
  }

  /**
   * Runs a read as `attempt` runs a write. One that succeeds does not clear `storage-full`, because it says nothing about
   * free space.
   */
  async read<T>(read: () => Promise<T>): Promise<T | undefined> {
    try {
      return await read();
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      this.report(error.failure);
      return undefined;
    }
  }

  /** Shows why the storage failed. */
  report(failure: Failure): void {
    this.problem = failure;
    // An emptied storage fails only once, and accepts writes right after that.
    if (failure.kind === 'storage-gone') void this.#mend();
  }

  // The keepers' own writes come through `report` too, and may find the storage emptied again: they must not start a
  // second round.
  async #mend(): Promise<void> {
    if (this.#isMending) return;
    this.#isMending = true;
    await Promise.all(this.#keepers.map((keep) => keep()));
    this.#isMending = false;
  }
}
