import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Shares } from '../../../src/offline/worker/shares';

const name = 'tally-shared:/tally/';
const scope = new URL('https://host.test/tally/');

let disk: Map<string, Map<string, Response>>;
let hasRoom: boolean;

beforeEach(() => {
  disk = new Map();
  hasRoom = true;
  vi.stubGlobal('caches', {
    has: async (cache: string) => disk.has(cache),
    open: async (cache: string) => {
      if (!disk.has(cache)) disk.set(cache, new Map());
      const kept = disk.get(cache)!;
      return {
        match: async (key: string) => kept.get(key)?.clone(),
        keys: async () => [...kept.keys()],
        delete: async (key: string) => kept.delete(key),
        put: async (url: URL, response: Response) => {
          if (!hasRoom) throw new DOMException('full', 'QuotaExceededError');
          kept.set(url.href, response);
        },
      };
    },
  });
});
afterEach(() => vi.unstubAllGlobals());

function share(text: string): Request {
  const body = new FormData();
  body.append('text', text);
  body.append('files', new File(['# Log'], 'log.md', { type: 'text/markdown' }));
  return new Request(new URL('share', scope), { method: 'POST', body });
}

test.each([true, false])('a share is given once and whole, also of 1 MB; the cache has room: %s', async (room) => {
  hasRoom = room;
  const shares = new Shares(name, scope);
  const long = 'High and low, 潮. '.repeat(75_000).trim();
  await shares.keep(share('first'));
  await shares.keep(share(long));
  const [first, second, ...more] = await shares.take();
  expect([first?.text, second?.text === long, more]).toEqual(['first', true, []]);
  expect(second?.files.map((file) => [file.name, file.size])).toEqual([['log.md', 5]]);
  expect(disk.get(name)?.size ?? 0).toBe(0);
  expect(await shares.take()).toEqual([]);
});

test('of two pages that ask at once, one gets it', async () => {
  const shares = new Shares(name, scope);
  await shares.keep(share('one'));
  const taken = await Promise.all([shares.take(), shares.take()]);
  expect(taken.flat().map(({ text }) => text)).toEqual(['one']);
});

test('what is no form stands in the way of no other share, and is not kept', async () => {
  const shares = new Shares(name, scope);
  await shares.keep(new Request(new URL('share', scope), { method: 'POST', body: 'no form' }));
  await shares.keep(share('one'));
  expect((await shares.take()).map(({ text }) => text)).toEqual(['one']);
  expect(disk.get(name)?.size).toBe(0);
});

test('where nothing was shared, no cache is made', async () => {
  expect(await new Shares(name, scope).take()).toEqual([]);
  expect(disk.size).toBe(0);
});
