import { describe, expect, test } from 'vitest';
import { nextTask } from '../../../../../src/model/next-task';
import type { FrameClock } from '../../../../../src/state/base/services';
import { Frames } from '../../../../../src/state/request/reply/frames';

/** A clock that is turned by hand. A frame comes every 16 ms, and its layout takes `layout` ms. */
class Clock implements FrameClock {
  time = 0;
  isHidden = false;
  layout = 0;
  keyAt = -Infinity;
  #jobs: { id: number; at: number; run: () => void; isFrame: boolean }[] = [];
  #ids = 0;

  now = (): number => this.time;
  lastKeyAt = (): number => this.keyAt;
  requestFrame = (run: () => void): number => this.#add(run, (Math.floor(this.time / 16) + 1) * 16, true);
  cancelFrame = (id: number): void => this.clearTimer(id);
  setTimer = (run: () => void, ms: number): number => this.#add(run, this.time + ms, false);
  clearTimer = (id: number): void => {
    this.#jobs = this.#jobs.filter((job) => job.id !== id);
  };

  pass(ms: number): void {
    const end = this.time + ms;
    for (;;) {
      const due = this.#jobs.filter((job) => job.at <= end && !(job.isFrame && this.isHidden));
      const next = due.sort((a, b) => a.at - b.at)[0];
      if (!next) break;
      this.clearTimer(next.id);
      this.time = Math.max(this.time, next.at);
      next.run();
      if (next.isFrame) this.time += this.layout;
    }
    this.time = Math.max(this.time, end);
  }

  #add(run: () => void, at: number, isFrame: boolean): number {
    this.#jobs.push({ id: ++this.#ids, at, run, isFrame });
    return this.#ids;
  }
}

/** How many updates there are in a second in which one is asked for every 5 ms. */
function updatesInASecond(clock: Clock): number {
  const frames = new Frames(clock);
  const start = clock.time;
  let count = 0;
  for (let n = 0; n < 200; n++) {
    frames.request(() => count++);
    clock.pass(Math.max(0, start + (n + 1) * 5 - clock.time));
  }
  return count;
}

describe('updates are paced', () => {
  test('the first comes with the next frame', () => {
    const clock = new Clock();
    let calls = 0;
    new Frames(clock).request(() => calls++);
    expect(calls).toBe(0);
    clock.pass(16);
    expect(calls).toBe(1);
  });

  test('leaves the frame to a key that was just pressed, and comes in the next, also while the person types on', () => {
    const clock = new Clock();
    let calls = 0;
    clock.pass(10);
    clock.keyAt = 10;
    new Frames(clock).request(() => calls++);
    clock.pass(6);
    expect(calls).toBe(0);
    clock.keyAt = 30;
    clock.pass(16);
    expect(calls).toBe(1);
  });

  test('many requests make about 12 updates a second', () => {
    const count = updatesInASecond(new Clock());
    expect(count).toBeGreaterThanOrEqual(10);
    expect(count).toBeLessThanOrEqual(14);
  });

  test('while the person types they are fewer, and as many as before once no key has come for a second', () => {
    const clock = new Clock();
    clock.keyAt = 0;
    const count = updatesInASecond(clock);
    expect(count).toBeGreaterThanOrEqual(3);
    expect(count).toBeLessThanOrEqual(5);
    expect(updatesInASecond(clock)).toBeGreaterThanOrEqual(10);
  });

  test('the dearer an update, layout included, the rarer it comes, but a few times a second', () => {
    const clock = new Clock();
    clock.layout = 60;
    const count = updatesInASecond(clock);
    expect(count).toBeGreaterThanOrEqual(3);
    expect(count).toBeLessThanOrEqual(6);
  });

  test('only the last callback asked for is called', () => {
    const clock = new Clock();
    const frames = new Frames(clock);
    const calls: string[] = [];
    frames.request(() => calls.push('first'));
    frames.request(() => calls.push('second'));
    clock.pass(1000);
    expect(calls).toEqual(['second']);
  });

  test('a hidden tab, which gets no frames, is updated all the same', () => {
    const clock = new Clock();
    clock.isHidden = true;
    expect(updatesInASecond(clock)).toBeGreaterThanOrEqual(3);
  });

  test('a tab that is hidden while an update waits for its frame still gets it', () => {
    const clock = new Clock();
    let calls = 0;
    new Frames(clock).request(() => calls++);
    clock.isHidden = true;
    clock.pass(1000);
    expect(calls).toBe(1);
  });

  test('what was cancelled is not called, and the next request is', () => {
    const clock = new Clock();
    const frames = new Frames(clock);
    const calls: string[] = [];
    frames.request(() => calls.push('cancelled'));
    frames.cancel();
    clock.pass(1000);
    frames.request(() => calls.push('after'));
    clock.pass(1000);
    expect(calls).toEqual(['after']);
  });
});

test.each([
  ['the task after the next frame', false, 16],
  ['some time in a hidden tab, which gets no frames', true, 200],
])('what is drawn next is there in %s', async (_, isHidden, ms) => {
  const clock = new Clock();
  clock.isHidden = isHidden;
  let isDrawn = false;
  void new Frames(clock).drawn().then(() => (isDrawn = true));
  clock.pass(ms - 1);
  await nextTask();
  expect(isDrawn).toBe(false);
  clock.pass(1);
  expect(isDrawn).toBe(false);
  await nextTask();
  await nextTask();
  expect(isDrawn).toBe(true);
});
