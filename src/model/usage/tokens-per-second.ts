/** In less time than this (ms), the result would depend mostly on the size of the first piece of the reply. */
const shortestMs = 250;

/**
 * Tokens per second, for `tokens` that came within `ms` of the first one; null where the time is too short, or nothing
 * came.
 */
export function tokensPerSecond(tokens: number, ms: number): number | null {
  return tokens === 0 || ms < shortestMs ? null : (tokens * 1000) / ms;
}
