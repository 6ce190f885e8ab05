import { createHash } from 'node:crypto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { keptFirst, networkFirst } from '../../../src/offline/worker/answers';
import { KeptFiles } from '../../../src/offline/worker/kept-files';

const scope = new URL('https://host.test/tally/');
const lazy = 'assets/Settings-1234567.js';
const large = 'assets/o200k_base-12345678.js';

/** What the host has, by path. */
let host: Map<string, string>;
/** The paths that were asked of it, in order. */
let asked: string[];
let disk: Map<string, Map<string, Response>>;

const hashOf = (text: string): string => createHash('sha256').update(text).digest('base64');
const files = { '': 'the page', [lazy]: 'the settings', [large]: 'an encoding', 'icon.svg': 'an icon' };
const diagrams = { 'diagram.html': 'Mermaid' };

function keptFiles(built: Record<string, string> = files): KeptFiles {
  const hashes = Object.entries(built).map(([path, text]) => [path, hashOf(text)] as const);
  const portion = (isInstalled: boolean) =>
    Object.fromEntries(hashes.filter(([path]) => (path === '' || path.includes('Settings')) === isInstalled));
  const onceUsed = { 'diagram.html': hashOf('Mermaid') };
  return new KeptFiles('tally:/tally/', scope, {
    version: 'v',
    installed: portion(true),
    later: portion(false),
    onceUsed,
  });
}

/** As the browser does: `integrity` is compared, and a host that is gone rejects. */
async function fetchFromHost(input: Request | URL, init?: RequestInit): Promise<Response> {
  const url = input instanceof URL ? input.href : input.url;
  const path = url.slice(scope.href.length);
  asked.push(path);
  const body = host.get(path);
  if (body === undefined && host.size === 0) throw new TypeError('Failed to fetch');
  if (init?.integrity !== undefined && init.integrity !== `sha256-${hashOf(body ?? '')}`)
    throw new TypeError('Failed to fetch');
  return new Response(body ?? 'not found', { status: body === undefined ? 404 : 200 });
}

class FakeCache {
  constructor(private readonly entries: Map<string, Response>) {}
  match = async (url: string) => this.entries.get(url)?.clone();
  put = async (url: string, response: Response) => void this.entries.set(url, response);
  keys = async () => [...this.entries.keys()].map((url) => ({ url }));
  delete = async ({ url }: { url: string }) => this.entries.delete(url);
}

beforeEach(() => {
  host = new Map(Object.entries({ ...files, ...diagrams }));
  asked = [];
  disk = new Map();
  vi.stubGlobal('fetch', fetchFromHost);
  vi.stubGlobal('caches', {
    open: async (name: string) => {
      if (!disk.has(name)) disk.set(name, new Map());
      return new FakeCache(disk.get(name)!);
    },
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

/** A request as a page makes it: scripts can choose neither its destination nor that it navigates. */
function request(path: string, destination = ''): Request {
  const mode = destination === 'document' || destination === 'iframe' ? 'navigate' : 'cors';
  const made = new Request(new URL(path, scope));
  return Object.defineProperties(made, { destination: { value: destination }, mode: { value: mode } });
}

test('the app is installed first, and the large files follow; each is fetched once', async () => {
  const kept = keptFiles();
  await kept.install();
  expect(asked.sort()).toEqual(['', lazy]);
  await kept.complete();
  expect(asked.sort()).toEqual(['', lazy, large, 'icon.svg'].sort());
  await kept.complete();
  expect(asked).toHaveLength(4);
});

test('what is not what was built is not kept, and the worker is not installed', async () => {
  host.set(lazy, '<!doctype html>Log in to this network');
  await expect(keptFiles().install()).rejects.toThrow();
  expect(await keptFiles().find(lazy)).toBeUndefined();
});

test('a newer build fetches only what is new, and old files stay until they are pruned', async () => {
  await keptFiles().install();
  asked = [];
  const newLazy = 'assets/Settings-7654321.js';
  const built = {
    '': 'the new page',
    [newLazy]: 'new settings',
    [large]: files[large],
    'icon.svg': files['icon.svg'],
  };
  host = new Map(Object.entries(built));
  const newer = keptFiles(built);
  await newer.install();
  await newer.complete();
  expect(asked).not.toContain(lazy);
  expect(await (await newer.find(lazy))?.text()).toBe('the settings');
  expect(await (await newer.find(''))?.text()).toBe('the new page');
  // The older worker, which still answers, leads to the newer page, all of whose parts are there.
  expect(await (await keptFiles().find(''))?.text()).toBe('the new page');
  expect(asked.indexOf('')).toBeGreaterThan(asked.indexOf(newLazy));
  await newer.prune();
  expect(await newer.find(lazy)).toBeUndefined();
  expect(await newer.find(newLazy)).toBeDefined();
});

test('a hashed file comes from what is kept, else from the network, and is kept then', async () => {
  const kept = keptFiles();
  expect(await (await keptFirst(request(large), large, kept)).text()).toBe('an encoding');
  host.clear();
  expect(await (await keptFirst(request(large), large, kept)).text()).toBe('an encoding');
  await expect(keptFirst(request(lazy), lazy, kept)).rejects.toThrow('Failed to fetch');
});

test('the page comes from the network, and from what is kept where that fails, errs or is slow', async () => {
  const kept = keptFiles();
  await kept.install();
  const page = async () => (await networkFirst(request('', 'document'), '', kept)).text();
  host.set('', 'a newer page');
  expect(await page()).toBe('a newer page');
  host.delete('');
  expect(await page()).toBe('the page');
  host.clear();
  expect(await page()).toBe('the page');
  vi.useFakeTimers();
  vi.stubGlobal('fetch', () => new Promise(() => undefined));
  const slow = page();
  await vi.advanceTimersByTimeAsync(3000);
  expect(await slow).toBe('the page');
});

test('a page that the host has redirected is kept as one that was not: browsers take no other for a navigation', async () => {
  const kept = keptFiles();
  vi.stubGlobal('fetch', async () => Object.defineProperty(new Response('the page'), 'redirected', { value: true }));
  await kept.fetch('');
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
  const answer = await networkFirst(request('', 'document'), '', kept);
  expect(await answer.text()).toBe('the page');
  expect(answer.redirected).toBe(false);
});

test('a broken cache stands between nothing and the network', async () => {
  vi.stubGlobal('caches', { open: () => Promise.reject(new DOMException('No room', 'QuotaExceededError')) });
  const kept = keptFiles();
  expect(await (await networkFirst(request('', 'document'), '', kept)).text()).toBe('the page');
  expect(await (await keptFirst(request(lazy, 'script'), lazy, kept)).text()).toBe('the settings');
  await expect(kept.install()).rejects.toThrow('No room');
});

test('pages and workers get a policy more, beside that of the host', async () => {
  const kept = keptFiles();
  const policy = async (destination: string, path = ''): Promise<string | null> =>
    (await networkFirst(request(path, destination), path, kept)).headers.get('Content-Security-Policy');
  expect(await policy('document')).toBe("frame-ancestors 'none'");
  expect(await policy('iframe')).toBe("frame-ancestors 'none'");
  expect(await policy('worker')).toBe("default-src 'none'; script-src 'self'");
  expect(await policy('script')).toBeNull();
  const headers = { 'Content-Security-Policy': "script-src 'self'" };
  vi.stubGlobal('fetch', async () => new Response('the page', { headers }));
  expect(await policy('document')).toBe("script-src 'self', frame-ancestors 'none'");
});

test('the page of the diagrams is kept once it was used, and then survives what deletes the files of others', async () => {
  const kept = keptFiles();
  await kept.install();
  await kept.complete();
  expect(asked).not.toContain('diagram.html');
  await kept.keep('diagram.html');
  await kept.prune();
  host.clear();
  const answer = await keptFirst(request('diagram.html', 'iframe'), 'diagram.html', kept);
  expect(await answer.text()).toBe('Mermaid');
});

test('a page for previews has no origin, from wherever it comes; what is sent in its place is no answer', async () => {
  const kept = keptFiles();
  const answer = () => keptFirst(request('preview.html', 'iframe'), 'preview.html', kept);
  expect((await answer()).type).toBe('error');
  host.set('preview.html', 'runs code');
  expect((await answer()).headers.get('Content-Security-Policy')).toBe('sandbox allow-scripts');
  await kept.keep('diagram.html');
  host.clear();
  const diagram = await keptFirst(request('diagram.html', 'iframe'), 'diagram.html', kept);
  expect(diagram.headers.get('Content-Security-Policy')).toBe('sandbox allow-scripts');
});
