let lastTime = 0;
let lastCount = 0;
/** How many ids of one moment the counter can tell apart. */
const countsOfMoment = 36 ** 3;

/**
 * A new id that sorts by time: 9 base-36 digits of `now` (UTC ms), 3 of a counter, 8 random ones. Within one tab ids never go
 * back, not even when the clock does; the random part keeps two tabs apart.
 */
export function newId(now: number = Date.now()): string {
  lastCount += 1;
  // With a clock that was set back, all ids are of one moment: one digit more would sort wrongly, so the next moment begins.
  if (now > lastTime || lastCount === countsOfMoment) {
    lastTime = Math.max(now, lastTime + 1);
    lastCount = 0;
  }
  const random = Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) => (byte % 36).toString(36)).join('');
  return lastTime.toString(36).padStart(9, '0') + lastCount.toString(36).padStart(3, '0') + random;
}
