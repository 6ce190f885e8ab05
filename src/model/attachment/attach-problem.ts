import type { Failure } from '../failure';
import type { MediaProblem } from './file-format';

/** Why something was not attached. */
export type AttachProblem =
  | MediaProblem
  /** `left`: how many files were not attached because a message takes only `limit`. */
  | { kind: 'too-many'; limit: number; left: number }
  /** It could not be stored: `failure` says why. */
  | { kind: 'not-stored'; failure: Failure };

/** A file that was not attached; `name` is empty where it is several. */
export interface NotAttached {
  name: string;
  problem: AttachProblem;
}
