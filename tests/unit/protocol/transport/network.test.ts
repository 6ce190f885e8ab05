import { expect, onTestFinished, test, vi } from 'vitest';
import { browserNetwork } from '../../../../src/protocol/transport/network';

/** Whether reading goes on without a timer, in a page that can be seen or not. */
async function goesOnAtOnce(hidden: boolean): Promise<boolean> {
  vi.useFakeTimers();
  vi.stubGlobal('document', { hidden });
  vi.stubGlobal('location', { protocol: 'https:' });
  onTestFinished(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });
  const network = browserNetwork(() => Promise.reject(new Error('not asked for')));
  let hasGoneOn = false;
  void network.gather(new AbortController().signal).then(() => (hasGoneOn = true));
  await Promise.resolve();
  await Promise.resolve();
  const before = hasGoneOn;
  await vi.advanceTimersByTimeAsync(1_000);
  expect(hasGoneOn).toBe(true);
  return before;
}

test('words gather for a moment where they are seen; a hidden tab, whose timers are slow, waits for none', async () => {
  expect(await goesOnAtOnce(false)).toBe(false);
  expect(await goesOnAtOnce(true)).toBe(true);
});
