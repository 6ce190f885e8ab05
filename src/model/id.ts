let lastTime = 0;
let lastCount = 0;
/** How many ids the counter can tell apart within one millisecond. */
const countsOfMoment = 36 ** 3;

/**
 * A new id that sorts by time: 9 base-36 digits of `now` (UTC ms), 3 of a counter, 8 random ones. Within one tab every
 * id sorts after the one before, even when the clock is set back; the random part keeps the ids of two tabs apart.
 */
export function newId(now: number = Date.now()): string {
  lastCount += 1;
  // While the clock is behind `lastTime`, all ids get the same time and only the counter grows. A fourth digit of it
  // would sort wrongly, so `lastTime` moves on by one millisecond instead.
  if (now > lastTime || lastCount === countsOfMoment) {
    lastTime = Math.max(now, lastTime + 1);
    lastCount = 0;
  }
  const random = Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) => (byte % 36).toString(36)).join('');
  return lastTime.toString(36).padStart(9, '0') + lastCount.toString(36).padStart(3, '0') + random;
}
