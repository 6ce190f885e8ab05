import { expect, onTestFinished, test, vi } from 'vitest';
import { Locks } from '../../../../../src/storage/keyspace/locks/locks';
import { PeerLocks } from '../../../../../src/storage/keyspace/locks/peer-locks';

/**
 * What the tabs of one browser tell each other. `waits`: it is heard when `deliver` is called; otherwise before any timer
 * runs, however busy the machine is.
 */
class Air {
  waits = false;
  readonly #tabs = new Set<EventTarget>();
  readonly #said: (() => void)[] = [];

  channel(): { channel: BroadcastChannel; close: () => void } {
    const tab = new EventTarget();
    this.#tabs.add(tab);
    const postMessage = (data: unknown): void => {
      for (const other of this.#tabs) if (other !== tab) this.#said.push(() => this.#tell(other, data));
      if (!this.waits) queueMicrotask(() => this.deliver());
    };
    return { channel: Object.assign(tab, { postMessage }) as BroadcastChannel, close: () => this.#tabs.delete(tab) };
  }

  /** Also what is said in answer to it. */
  deliver(): void {
    for (let tell = this.#said.shift(); tell; tell = this.#said.shift()) tell();
  }

  #tell(tab: EventTarget, data: unknown): void {
    if (this.#tabs.has(tab)) tab.dispatchEvent(new MessageEvent('message', { data }));
  }
}

/** A page without Web Locks; `die` ends it without a word. */
function openTab(air: Air) {
  const { channel, close } = air.channel();
  return { locks: new Locks('tally', new PeerLocks(channel, 50, 100)), die: close };
}

test('a reply that a living tab writes is not taken by one that is opened later', async () => {
  const air = new Air();
  const release = await openTab(air).locks.lockReply('c', 'm');
  const later = openTab(air);
  expect(await later.locks.lockReply('c', 'm')).toBeNull();
  expect(await later.locks.lockReply('c', 'other')).not.toBeNull();
  await release?.();
  expect(await later.locks.lockReply('c', 'm')).not.toBeNull();
});

test('who waits for a reply gets it when it is let go of', async () => {
  const air = new Air();
  const release = await openTab(air).locks.lockReply('c', 'm');
  const later = openTab(air);
  expect(await later.locks.lockReply('c', 'm')).toBeNull();
  let isOver = false;
  const waiting = later.locks.awaitReply('c', 'm').then(() => (isOver = true));
  expect(isOver).toBe(false);
  await release?.();
  await waiting;
});

test('the reply of a tab that died is free, for who waits and for who comes', async () => {
  const air = new Air();
  const first = openTab(air);
  await first.locks.lockReply('c', 'm');
  const waiting = openTab(air).locks.awaitReply('c', 'm');
  first.die();
  const release = await waiting;
  const third = openTab(air);
  expect(await third.locks.lockReply('c', 'm')).toBeNull();
  await release();
  expect(await third.locks.lockReply('c', 'm')).not.toBeNull();
});

test('an answer that came while the page was busy counts, though the time for it was over by then', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  onTestFinished(() => void vi.useRealTimers());
  const air = new Air();
  const living = openTab(air);
  const writing = living.locks.lockReply('c', 'm');
  await vi.advanceTimersByTimeAsync(50);
  expect(await writing).not.toBeNull();
  air.waits = true;
  const taking = openTab(air).locks.lockReply('c', 'm');
  // Busy: its timer is over, and what the other tab said is heard only then.
  vi.advanceTimersByTime(50);
  await new Promise(setImmediate);
  air.deliver();
  air.waits = false;
  // The rest of that time, and that of asking once more for a lock that is held.
  await vi.advanceTimersByTimeAsync(100);
  expect(await taking).toBeNull();
});
