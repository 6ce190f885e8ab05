import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { FrameMessage } from '../../../src/model/preview/frame-message';
import { Report } from '../../../src/preview/console/report';
import { runScript } from '../../../src/preview/script';

/** Stands in for a worker, which Node has none like. */
class OneWorker {
  static last: OneWorker;
  onmessage: (event: { data: FrameMessage }) => void = () => undefined;
  onerror: (event: { message: string; lineno: number; preventDefault(): void }) => void = () => undefined;
  isTerminated = false;
  constructor() {
    OneWorker.last = this;
  }
  terminate(): void {
    this.isTerminated = true;
  }
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('Worker', OneWorker);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function started(): FrameMessage[] {
  const sent: FrameMessage[] = [];
  runScript('line one\nline two', '// before\n// it', new Report((message) => void sent.push(message)));
  return sent;
}

test('a script that does not end is ended, and that is told', () => {
  const sent = started();
  vi.advanceTimersByTime(9_999);
  expect(OneWorker.last.isTerminated).toBe(false);
  vi.advanceTimersByTime(1);
  expect(OneWorker.last.isTerminated).toBe(true);
  expect(sent).toEqual([{ type: 'timed-out' }]);
});

test('one that has ended is finished, also when its worker goes', () => {
  const sent = started();
  OneWorker.last.onmessage({ data: { type: 'done' } });
  vi.runAllTimers();
  expect(OneWorker.last.isTerminated).toBe(true);
  expect(sent).toEqual([{ type: 'done' }]);
});

test('one whose timers go on after its end is ended as well, and that is told', () => {
  const sent = started();
  OneWorker.last.onmessage({ data: { type: 'done' } });
  const tick: FrameMessage = { type: 'entry', level: 'log', text: 'tick' };
  OneWorker.last.onmessage({ data: tick });
  vi.runAllTimers();
  expect(sent).toEqual([{ type: 'done' }, tick, { type: 'timed-out' }]);
});

test('an error’s line is counted from the script’s first', () => {
  const sent = started();
  OneWorker.last.onerror({ message: 'SyntaxError: no', lineno: 5, preventDefault: () => undefined });
  expect(sent).toEqual([{ type: 'entry', level: 'error', text: 'SyntaxError: no', line: 2 }, { type: 'done' }]);
});
