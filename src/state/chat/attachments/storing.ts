import type { AttachProblem } from '../../../model/attachment/attach-problem';
import { ApiError } from '../../../model/failure';
import type { OrProblem } from '../../../model/result';

/** What `work` makes and stores, or why there is nothing: that it could not be stored is one of the reasons. */
export async function stored<Value>(
  work: () => Promise<OrProblem<Value, AttachProblem>>,
): Promise<OrProblem<Value, AttachProblem>> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    return { problem: { kind: 'not-stored', failure: error.failure } };
  }
}
