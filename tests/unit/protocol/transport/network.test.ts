import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { browserNetwork } from '../../../../src/protocol/transport/network';

/** What tells the page that it is hidden, or goes. */
let page: EventTarget;

beforeEach(() => {
  vi.useFakeTimers();
  page = new EventTarget();
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
  vi.stubGlobal('location', { protocol: 'https:' });
  onTestFinished(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });
});

/** Begins to gather in a page that can be seen or not, and gives whether reading goes on. */
async function gathering(hidden: boolean): Promise<() => boolean> {
  vi.stubGlobal('document', { hidden });
  const network = browserNetwork(() => Promise.reject(new Error('not asked for')));
  let hasGoneOn = false;
  void network.gather(new AbortController().signal).then(() => (hasGoneOn = true));
  await vi.advanceTimersByTimeAsync(0);
  return () => hasGoneOn;
}

describe('words gather', () => {
  test('for a moment where they are seen', async () => {
    const hasGoneOn = await gathering(false);
    expect(hasGoneOn()).toBe(false);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(hasGoneOn()).toBe(true);
  });

  test('in no hidden tab, whose timers are slow', async () => {
    expect((await gathering(true))()).toBe(true);
  });

  test.each(['visibilitychange', 'pagehide'])('no longer once the page tells of %s', async (event) => {
    const hasGoneOn = await gathering(false);
    page.dispatchEvent(new Event(event));
    await vi.advanceTimersByTimeAsync(0);
    expect(hasGoneOn()).toBe(true);
  });
});
