import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { frameLimits, type FrameMessage } from '../../../../src/model/preview/frame-message';
import { Report } from '../../../../src/preview/console/report';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('of a flood of lines the first are sent, and of the others only their number, now and then', () => {
  const sent: FrameMessage[] = [];
  const report = new Report((message) => void sent.push(message));
  for (let line = 0; line < 100_000; line += 1) report.entry('log', `${line}`);
  expect(sent).toHaveLength(frameLimits.entries);
  vi.runAllTimers();
  expect(sent.slice(frameLimits.entries)).toEqual([{ type: 'more', count: 100_000 - frameLimits.entries }]);
});

test('the console goes on under its own names', () => {
  const sent: FrameMessage[] = [];
  const console = { log() {}, assert() {} } as unknown as Console;
  new Report((message) => void sent.push(message)).watchConsole(console);
  console.log('a', { b: 1 });
  console.error(new Error('no'));
  console.assert(true, 'fine');
  console.assert(false, 'not');
  expect(sent).toEqual([
    { type: 'entry', level: 'log', text: 'a { b: 1 }' },
    { type: 'entry', level: 'error', text: 'Error: no' },
    { type: 'entry', level: 'error', text: 'Assertion failed not' },
  ]);
});
