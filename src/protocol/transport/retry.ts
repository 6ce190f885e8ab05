import type { Failure } from '../../model/failure';

const mostAttempts = 3;
const firstWaitMs = 500;
const longestBackoffMs = 8_000;
/** A countdown longer than this is not a wait but a failure that says when to come back. */
const longestWaitMs = 600_000;

/**
 * How long to wait before a request goes out again, in ms; null if it must not. The server's word counts, both on
 * whether (`asked`: its `x-should-retry`) and on how long; else 0.5 s × 2ⁿ up to 8 s, ±25 % by `random` (0 to 1), so
 * that many clients do not come back at once.
 */
export function waitBeforeRetry(
  failure: Failure,
  asked: boolean | null,
  attempt: number,
  random: number,
): number | null {
  const isPassing = failure.kind === 'rate-limited' || failure.kind === 'overloaded' || failure.kind === 'server';
  if (attempt >= mostAttempts || !(asked ?? isPassing)) return null;
  const serverWait = isPassing ? failure.retryAfterMs : null;
  if (serverWait !== null) return serverWait <= longestWaitMs ? serverWait : null;
  return Math.min(firstWaitMs * 2 ** (attempt - 1), longestBackoffMs) * (0.75 + random / 2);
}
