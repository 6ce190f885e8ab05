/** Below this many ms the first piece of a reply would give any speed at all. */
const shortestMs = 250;

/** The speed of `tokens` that came in `ms` after the first one; null where that is too short to tell, or nothing came. */
export function tokensPerSecond(tokens: number, ms: number): number | null {
  return tokens === 0 || ms < shortestMs ? null : (tokens * 1000) / ms;
}
