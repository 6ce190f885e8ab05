import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { frameLimits } from '../../../../src/model/preview/frame-message';
import { Preview } from '../../../../src/state/preview/preview.svelte';

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => void vi.useRealTimers());

/** Waits for what a port brings. The clock of timers stands meanwhile, which `vi.waitFor` would move on. */
async function until(isSo: () => boolean): Promise<void> {
  const giveUpAt = performance.now() + 30_000;
  while (!isSo()) {
    // Else a test that has failed would go on turning beside all that come after it.
    if (performance.now() > giveUpAt) throw new Error(`Waited in vain: ${String(isSo)}`);
    await new Promise(setImmediate);
  }
}

/** A preview, and the frame's end of what it is told over. */
function opened(): { preview: Preview; task: unknown; port: MessagePort; pings: () => number } {
  const preview = new Preview('html', '<p>Hi');
  let task: unknown;
  let port: MessagePort | undefined;
  let pings = 0;
  const frame = {
    postMessage: (data: unknown, _origin: string, [given]: MessagePort[]) => {
      task = data;
      port = given!;
      port.onmessage = () => (pings += 1);
    },
  };
  preview.loaded(frame as unknown as Window);
  return { preview, task, port: port!, pings: () => pings };
}

test('the code goes to the frame, and what the frame says is kept as text', async () => {
  const { preview, task, port } = opened();
  expect(task).toEqual({ kind: 'html', text: '<p>Hi' });
  port.postMessage({ type: 'ready' });
  port.postMessage({ type: 'entry', level: 'error', text: '<b>bad</b>', line: 2 });
  port.postMessage({ type: 'height', height: 300 });
  port.postMessage({ type: 'blocked', directive: 'img-src', address: 'https://a.test/' });
  port.postMessage('nonsense');
  await until(() => preview.entries.length === 2);
  expect(preview.entries).toEqual([
    { kind: 'error', text: '<b>bad</b>', line: 2 },
    { kind: 'blocked', directive: 'img-src', text: 'https://a.test/' },
  ]);
  expect([preview.status, preview.height, preview.errors]).toEqual(['running', 300, 1]);
  preview.close();
});

test('a frame that does not answer is told of, until it answers again', async () => {
  const { preview, port, pings } = opened();
  port.postMessage({ type: 'ready' });
  await until(() => pings() === 1);
  vi.advanceTimersByTime(5000);
  expect(preview.isSilent).toBe(true);
  port.postMessage({ type: 'alive' });
  await until(() => !preview.isSilent);
  expect(preview.end).toBeNull();
  preview.close();
});

test('a frame that wanted to go elsewhere, and does not answer any more, is closed', async () => {
  const { preview, port, pings } = opened();
  port.postMessage({ type: 'ready' });
  await until(() => pings() === 1);
  // One attempt may offend two policies, and is told twice.
  preview.wentAway('https://a.test');
  preview.wentAway('https://a.test');
  expect(preview.entries).toEqual([]);
  preview.loaded({} as Window);
  vi.advanceTimersByTime(5000);
  expect(preview.end).toBe('left');
  expect(preview.entries).toEqual([{ kind: 'blocked', directive: 'navigation', text: 'https://a.test' }]);
});

test('one that is busy while another frame wanted to go elsewhere is not ended, nor said to be the one', async () => {
  const { preview, port, pings } = opened();
  port.postMessage({ type: 'ready' });
  await until(() => pings() === 1);
  preview.wentAway('https://a.test');
  preview.wentAway('https://a.test');
  vi.advanceTimersByTime(5000);
  expect([preview.end, preview.isSilent]).toEqual([null, true]);
  port.postMessage({ type: 'alive' });
  await until(() => !preview.isSilent);
  expect(preview.entries).toEqual([{ kind: 'blocked', directive: 'any-navigation', text: 'https://a.test' }]);
  preview.close();
});

test.each([
  ['that mean nothing', { type: 'nothing' }],
  ['that answer what nobody asked', { type: 'alive' }],
])('a flood of messages %s ends the preview', async (_what, message) => {
  const { preview, port } = opened();
  port.postMessage({ type: 'ready' });
  for (let sent = 0; sent < 3000; sent += 1) port.postMessage(message);
  await until(() => preview.end !== null);
  expect(preview.end).toBe('flooding');
});

test('a frame whose page never answers is missing', () => {
  const { preview } = opened();
  vi.advanceTimersByTime(60_000);
  expect(preview.end).toBe('missing');
});

test('a flood of lines is bounded, and a flood of messages ends the preview', async () => {
  const { preview, port } = opened();
  port.postMessage({ type: 'ready' });
  for (let line = 0; line < frameLimits.entries + 100; line += 1)
    port.postMessage({ type: 'entry', level: 'log', text: `${line}` });
  await until(() => preview.more === 100);
  expect(preview.entries).toHaveLength(frameLimits.entries);
  // The window's own messages count, too, though nothing in them is read.
  for (let message = 0; message < 2000; message += 1) preview.hearStray();
  expect(preview.end).toBe('flooding');
  expect(preview.entries).toHaveLength(frameLimits.entries);
});

test('a preview that says much, but over a long time, goes on', () => {
  const { preview } = opened();
  for (let minute = 0; minute < 10; minute += 1) {
    for (let message = 0; message < 1000; message += 1) preview.hearStray();
    vi.advanceTimersByTime(11_000);
  }
  expect(preview.end).not.toBe('flooding');
});

test('a stopped preview hears nothing more', async () => {
  const { preview, port } = opened();
  port.postMessage({ type: 'ready' });
  await until(() => preview.status === 'running');
  preview.stop();
  port.postMessage({ type: 'entry', level: 'log', text: 'late' });
  await new Promise(setImmediate);
  expect([preview.end, preview.entries.length]).toEqual(['stopped', 0]);
});
