import { expect, test } from 'vitest';
import { textParts } from '../../../../src/model/chat/parts';
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

test('where nothing is kept on the disk, what is in memory is found', async () => {
  const storage = await browser().tab({ indexedDB: null });
  const { library } = shelves(storage);
  await library.putConversation(conversation('c1', { title: 'Otters' }));
  const searching = new Searching(storage, null);
  expect(await found(searching, 'otter')).toEqual(['c1 title']);
  await library.putConversation(conversation('c1', { title: 'Beavers' }));
  expect(await found(searching, 'otter')).toEqual([]);
});
