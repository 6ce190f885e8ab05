import type { Failure } from './failure';

/**
 * A value, or the failure that came instead of it. `if (result.failure)` tells the two apart; `'failure' in result`
 * would, too, but there the compiler takes a misspelt name.
 */
export type OrFailure<Value> = (Value & { failure?: undefined }) | { failure: Failure };

/**
 * A value, or the problem that came instead of it: why a text, a file or a form cannot be read, in kinds of the
 * reader's own. `if (result.problem)` tells the two apart.
 */
export type OrProblem<Value, Problem> = (Value & { problem?: undefined }) | { problem: Problem };
