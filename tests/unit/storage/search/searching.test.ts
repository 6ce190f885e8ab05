import { afterEach, expect, test, vi } from 'vitest';
import { ApiError } from '../../../../src/model/failure';
import { textParts } from '../../../../src/model/chat/parts';
import { announced } from '../../../../src/storage/keyspace/channel';
import { Database } from '../../../../src/storage/keyspace/database';
import { RetryingRecords } from '../../../../src/storage/keyspace/retrying-records';
import type { Records } from '../../../../src/storage/keyspace/records';
import type { Finding } from '../../../../src/storage/search/search-service';
import { Searching, type SearchWorker } from '../../../../src/storage/search/searching';
import { SearchTasks } from '../../../../src/storage/search/worker/tasks';
import { browser, conversation, message, shelves } from '../builders';
import { namesOf, request } from './plain-scan';

async function withChat() {
  const profile = browser();
  const storage = await profile.tab();
  const { library } = shelves(storage);
  await library.putConversation(conversation('c1', { title: 'Otters' }));
  await library.saveMessage(message('c1', 'm1', { parts: textParts('They eat fish.') }));
  return { ...profile, storage, library };
}

/** A worker that answers when it is told to. */
function slowWorker() {
  const ids: number[] = [];
  const worker: SearchWorker & { asked: string[]; ended: number } = {
    asked: [],
    ended: 0,
    onmessage: null,
    onerror: null,
    terminate: () => void (worker.ended += 1),
    postMessage(task) {
      worker.asked.push(task.type);
      if (task.type === 'find') ids.push(task.id);
    },
  };
  const answer = (): void =>
    worker.onmessage?.(new MessageEvent('message', { data: { id: ids.at(-1)!, end: true as const } }));
  return { worker, answer };
}

const asking = (searching: Searching, typed: string, signal = new AbortController().signal): Promise<void> =>
  searching.find(request(typed), () => undefined, signal);

afterEach(() => void vi.useRealTimers());

/** A worker that runs in this thread. */
function workerOver(indexedDB: IDBFactory): SearchWorker & { asked: string[] } {
  const tasks = new SearchTasks(
    (data) => worker.onmessage?.(new MessageEvent('message', { data: structuredClone(data) })),
    indexedDB,
  );
  const worker: SearchWorker & { asked: string[] } = {
    asked: [],
    onmessage: null,
    onerror: null,
    terminate: () => undefined,
    postMessage(task) {
      worker.asked.push(task.type);
      void tasks.take(structuredClone(task));
    },
  };
  return worker;
}

async function found(searching: Searching, typed: string): Promise<string[]> {
  let last: Finding | null = null;
  await searching.find(request(typed), (finding) => (last = finding), new AbortController().signal);
  return namesOf(last!);
}

test('a worker searches the database by itself, and finds what this tab writes', async () => {
  const { storage, indexedDB, library } = await withChat();
  const worker = workerOver(indexedDB);
  const searching = new Searching(storage, () => Promise.resolve(worker));
  await searching.warm();
  expect(await found(searching, 'fish')).toEqual(['c1 m1']);
  await library.saveMessage(message('c1', 'm2', { parts: textParts('No fish today') }));
  expect(await found(searching, 'fish')).toEqual(['c1 m1', 'c1 m2']);
  expect(worker.asked).toEqual(['open', 'update', 'find', 'find']);
  searching.end();
  storage.close();
});

test('a search that nobody waits for any more ends, and the worker is told', async () => {
  const { storage, indexedDB } = await withChat();
  const worker = workerOver(indexedDB);
  // It takes its time.
  worker.postMessage = ({ type }) => void worker.asked.push(type);
  const searching = new Searching(storage, () => Promise.resolve(worker));
  const abort = new AbortController();
  const heard: unknown[] = [];
  const ended = searching.find(request('fish'), (finding) => heard.push(finding), abort.signal);
  await expect.poll(() => worker.asked).toContain('find');
  abort.abort();
  await ended;
  expect([heard, worker.asked.at(-1)]).toEqual([[], 'end']);
  searching.end();
  storage.close();
});

test.each([
  ['cannot be loaded', () => Promise.reject(new Error('404'))],
  [
    'dies',
    () => {
      const worker = workerOver({} as IDBFactory);
      worker.postMessage = () => queueMicrotask(() => worker.onerror?.({} as ErrorEvent));
      return Promise.resolve(worker);
    },
  ],
  ['cannot read the database', () => Promise.resolve(workerOver({} as IDBFactory))],
])('where the worker %s, this thread finds the same', async (_name, start) => {
  const { storage } = await withChat();
  const searching = new Searching(storage, start);
  expect(await found(searching, 'fish')).toEqual(['c1 m1']);
  expect(await found(searching, 'otters fish')).toEqual(['c1 m1']);
  storage.close();
});

test('after a failure a worker searches again, but no more are started that only fail', async () => {
  const { storage, indexedDB } = await withChat();
  const dying = (): SearchWorker => {
    const worker = workerOver({} as IDBFactory);
    worker.postMessage = () => queueMicrotask(() => worker.onerror?.({} as ErrorEvent));
    return worker;
  };
  const sound = workerOver(indexedDB);
  const workers = [dying(), dying(), sound, dying(), dying(), dying(), sound];
  let started = 0;
  const searching = new Searching(storage, () => Promise.resolve(workers[started++]!));
  expect(await found(searching, 'fish')).toEqual(['c1 m1']);
  expect(await found(searching, 'fish')).toEqual(['c1 m1']);
  expect(await found(searching, 'fish')).toEqual(['c1 m1']);
  expect(sound.asked).toEqual(['open', 'find']);
  searching.end();
  for (let time = 0; time < 6; time += 1) expect(await found(searching, 'fish')).toEqual(['c1 m1']);
  expect(started).toBe(6);
  searching.end();
  storage.close();
});

test('where nothing is kept on the disk, what is in memory is found', async () => {
  const storage = await browser().tab({ indexedDB: null });
  const { library } = shelves(storage);
  await library.putConversation(conversation('c1', { title: 'Otters' }));
  const searching = new Searching(storage, null);
  expect(await found(searching, 'otter')).toEqual(['c1 title']);
  await library.putConversation(conversation('c1', { title: 'Beavers' }));
  expect(await found(searching, 'otter')).toEqual([]);
});

test('the index stays in memory until a while after the last search, whatever was given up before', async () => {
  const { storage } = await withChat();
  vi.useFakeTimers();
  const { worker, answer } = slowWorker();
  const searching = new Searching(storage, () => Promise.resolve(worker));
  const abort = new AbortController();
  const first = asking(searching, 'f', abort.signal);
  await vi.advanceTimersByTimeAsync(1);
  abort.abort();
  const second = asking(searching, 'fi', new AbortController().signal);
  await first;
  await vi.advanceTimersByTimeAsync(1);
  answer();
  await second;
  await vi.advanceTimersByTimeAsync(290_000);
  const third = asking(searching, 'fis');
  await vi.advanceTimersByTimeAsync(290_000);
  answer();
  await third;
  await vi.advanceTimersByTimeAsync(15_000);
  expect(worker.ended).toBe(0);
  await vi.advanceTimersByTimeAsync(300_000);
  expect(worker.ended).toBe(1);
  storage.close();
});

test('of the keys that are typed while the worker starts, only the last is searched for', async () => {
  const { storage } = await withChat();
  const { worker, answer } = slowWorker();
  let start!: (worker: SearchWorker) => void;
  const searching = new Searching(storage, () => new Promise((resolve) => (start = resolve)));
  const earlier = ['f', 'fi', 'fis'].map((typed) => {
    const abort = new AbortController();
    const ended = asking(searching, typed, abort.signal);
    abort.abort();
    return ended;
  });
  const last = asking(searching, 'fish');
  start(worker);
  await Promise.all(earlier);
  await expect.poll(() => worker.asked).toContain('find');
  answer();
  await last;
  expect(worker.asked).toEqual(['open', 'find']);
  searching.end();
  storage.close();
});

/** A disk that takes nothing while it is full, and how often all messages of a chat were read from it. */
function fullDisk(records: Records) {
  const disk = { isFull: true, reads: 0 };
  const full: Records = {
    ...records,
    slice: (prefix, after, count) => {
      if (prefix[0] === 'message' && prefix.length === 2 && after === null) disk.reads += 1;
      return records.slice(prefix, after, count);
    },
    write: (...args) => (disk.isFull ? Promise.reject(new ApiError({ kind: 'storage-full' })) : records.write(...args)),
  };
  return { disk, records: new RetryingRecords(full) };
}

test('while the disk takes nothing, everything is read once, and then only what is new', async () => {
  const { storage, indexedDB } = await withChat();
  const database = new Database(storage.name, { indexedDB, onNewerSchema: () => undefined });
  const { disk, records } = fullDisk(announced(database, () => undefined));
  const { library } = shelves({ records });
  await library.saveMessage(message('c1', 'm2', { parts: textParts('A fish more') })).catch(() => undefined);
  const searching = new Searching({ name: storage.name, records, isAllWritten: () => records.isAllWritten }, null);
  const abort = new AbortController();
  const given = ['f', 'fi', 'fis'].map((typed) => asking(searching, typed, abort.signal));
  abort.abort();
  await Promise.all(given);
  expect(await found(searching, 'fish')).toEqual(['c1 m1', 'c1 m2']);
  expect(disk.reads).toBe(1);
  const edited = message('c1', 'm2', { parts: textParts('Nothing') });
  const added = message('c1', 'm3', { parts: textParts('Two fish') });
  await library.saveMessages([edited, added], []).catch(() => undefined);
  expect(await found(searching, 'fish')).toEqual(['c1 m1', 'c1 m3']);
  // It has room again.
  disk.isFull = false;
  await library.saveMessage(message('c1', 'm4', { parts: textParts('And fish') }));
  expect(records.isAllWritten).toBe(true);
  expect(await found(searching, 'fish')).toEqual(['c1 m1', 'c1 m3', 'c1 m4']);
  searching.end();
  database.close();
  storage.close();
});
