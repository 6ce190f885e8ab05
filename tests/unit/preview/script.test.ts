import { resolveObjectURL } from 'node:buffer';
import { runInNewContext } from 'node:vm';
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
  constructor(readonly address: string) {
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

function started(text = 'line one\nline two', before = '// before\n// it'): FrameMessage[] {
  const sent: FrameMessage[] = [];
  runScript(text, before, new Report((message) => void sent.push(message)));
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

test('one that floods and has ended is finished, though the number of lines that are not sent comes after its end', () => {
  const sent = started();
  OneWorker.last.onmessage({ data: { type: 'done' } });
  const more: FrameMessage = { type: 'more', count: 700 };
  OneWorker.last.onmessage({ data: more });
  vi.runAllTimers();
  expect(sent).toEqual([{ type: 'done' }, more]);
});

test('one whose rejected promise is told of after its end is finished', () => {
  const sent = started();
  OneWorker.last.onmessage({ data: { type: 'done' } });
  const late: FrameMessage = { type: 'entry', level: 'error', text: 'Error: x' };
  OneWorker.last.onmessage({ data: late });
  vi.runAllTimers();
  expect(sent).toEqual([{ type: 'done' }, late]);
});

test('what a script throws is told before its end', async () => {
  started(
    'throw new TypeError("over")',
    'addEventListener("unhandledrejection", ({ reason }) => tell(reason.message));',
  );
  const code = await resolveObjectURL(OneWorker.last.address)!.text();
  const told: unknown[] = [];
  // As much of a worker as the script needs, with its own kind of event, which Node has none like.
  const worker = Object.assign(new EventTarget(), { postMessage: ({ type }: FrameMessage) => void told.push(type) });
  await runInNewContext(code, {
    self: worker,
    addEventListener: worker.addEventListener.bind(worker),
    dispatchEvent: worker.dispatchEvent.bind(worker),
    PromiseRejectionEvent: class extends Event {
      readonly reason: unknown;
      constructor(type: string, { reason, ...init }: EventInit & { reason: unknown }) {
        super(type, init);
        this.reason = reason;
      }
    },
    tell: (message: string) => told.push(message),
  });
  expect(told).toEqual(['over', 'done']);
});
