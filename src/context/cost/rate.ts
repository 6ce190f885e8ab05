/** Below this many ms the first piece of a reply would give any speed at all. */
const shortestMs = 250;

/** Tokens per second since the first token came; null while that is too short ago to tell, or nothing came. Times in UTC ms. */
export function tokensPerSecond(tokens: number, firstTokenAt: number | null, now: number): number | null {
  if (firstTokenAt === null || tokens === 0) return null;
  const elapsed = now - firstTokenAt;
  return elapsed < shortestMs ? null : (tokens * 1000) / elapsed;
}
