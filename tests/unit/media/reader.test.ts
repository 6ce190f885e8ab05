import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { WorkerReader, type MediaWorker } from '../../../src/media/reader';
import type { MediaAnswer, MediaTask } from '../../../src/media/worker/tasks';

/** A worker whose answers the test gives. */
class ByHand implements MediaWorker {
  onmessage: MediaWorker['onmessage'] = null;
  onerror: MediaWorker['onerror'] = null;
  readonly tasks: MediaTask[] = [];
  isEnded = false;

  postMessage(task: MediaTask): void {
    this.tasks.push(task);
  }
  terminate(): void {
    this.isEnded = true;
  }
  say(data: MediaAnswer): void {
    this.onmessage?.({ data } as MessageEvent<MediaAnswer>);
  }
  done(text: string): void {
    this.say({ type: 'done', result: { name: '', language: '', text, pages: null, notes: [] } });
  }
}

function started(): { reader: WorkerReader; workers: ByHand[] } {
  const workers: ByHand[] = [];
  const reader = new WorkerReader(() => {
    const worker = new ByHand();
    workers.push(worker);
    return worker;
  });
  return { reader, workers };
}

const file = new Blob(['x']);

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('one file is read after the other, by one worker, which then ends', async () => {
  const { reader, workers } = started();
  const first = reader.text(file, 'a.txt');
  const second = reader.text(file, 'b.txt');
  expect(workers[0]!.tasks).toHaveLength(1);
  workers[0]!.done('one');
  expect(await first).toMatchObject({ text: 'one' });
  workers[0]!.done('two');
  expect(await second).toMatchObject({ text: 'two' });
  expect(workers).toHaveLength(1);
  expect(workers[0]!.isEnded).toBe(false);
  vi.advanceTimersByTime(5000);
  expect(workers[0]!.isEnded).toBe(true);
});

test('how far a file is read is told', async () => {
  const { reader, workers } = started();
  const told: number[][] = [];
  const reading = reader.text(file, 'a.pdf', { onProgress: (done, of) => told.push([done, of]) });
  workers[0]!.say({ type: 'progress', done: 1, of: 2 });
  workers[0]!.done('text');
  await reading;
  expect(told).toEqual([[1, 2]]);
});

test('a reading that is stopped ends its worker, and the next file gets a new one', async () => {
  const { reader, workers } = started();
  const stop = new AbortController();
  const first = reader.text(file, 'a.txt', { signal: stop.signal });
  const second = reader.text(file, 'b.txt');
  stop.abort(new Error('stopped'));
  await expect(first).rejects.toThrow('stopped');
  expect(workers[0]!.isEnded).toBe(true);
  workers[1]!.done('two');
  expect(await second).toMatchObject({ text: 'two' });
});

test('a reading that waits can be stopped, and leaves the others alone', async () => {
  const { reader, workers } = started();
  const stop = new AbortController();
  const first = reader.text(file, 'a.txt');
  const second = reader.text(file, 'b.txt', { signal: stop.signal });
  stop.abort(new Error('stopped'));
  await expect(second).rejects.toThrow('stopped');
  workers[0]!.done('one');
  expect(await first).toMatchObject({ text: 'one' });
  expect(workers[0]!.tasks).toHaveLength(1);
});

test('a worker that breaks down fails its file only', async () => {
  const { reader, workers } = started();
  const first = reader.text(file, 'a.txt');
  const second = reader.text(file, 'b.txt');
  workers[0]!.onerror?.(new Event('error') as ErrorEvent);
  expect(await first).toEqual({ problem: { kind: 'reader-failed' } });
  workers[1]!.done('two');
  expect(await second).toMatchObject({ text: 'two' });
});

test('where no worker can start, that is said', async () => {
  const reader = new WorkerReader(() => {
    throw new Error('no workers here');
  });
  expect(await reader.text(file, 'a.txt')).toEqual({ problem: { kind: 'reader-failed' } });
});
