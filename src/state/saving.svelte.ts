import { ApiError, type Failure } from '../model/failure';

/**
 * Whether what is done here is also kept. Every write goes through `attempt`, so a full or vanished storage is said once, clearly,
 * while the app goes on in memory.
 */
export class Saving {
  problem = $state.raw<Failure | null>(null);

  constructor(problem: Failure | null) {
    this.problem = problem;
  }

  /** Runs a write. Resolves to its result, or to undefined where storage failed: then `problem` says why. Other errors are thrown. */
  async attempt<T>(write: () => Promise<T>): Promise<T | undefined> {
    try {
      const result = await write();
      if (this.problem?.kind === 'storage-full') this.problem = null;
      return result;
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      this.problem = error.failure;
      return undefined;
    }
  }
}
