import { isHashed } from './route';

/** The files of a build, as `.config/vite/offline.ts` lists them: their SHA-256 in base64, by their paths below the app's folder. */
export interface BuiltFiles {
  /** Names the build: the page knows it by its own script. */
  version: string;
  /** Without these the app does not start. The page itself has the empty path. */
  installed: Readonly<Record<string, string>>;
  /** Large, or needed by few. */
  later: Readonly<Record<string, string>>;
  /** So large that they are kept only once they have been used. */
  onceUsed: Readonly<Record<string, string>>;
}

/** So many files are fetched at once, which leaves the page its share of the connection. */
const atOnce = 4;

/** The files of the app that the browser keeps for the folder `scope`, under the cache's `name`. */
export class KeptFiles {
  readonly #hashes: ReadonlyMap<string, string>;

  constructor(
    private readonly name: string,
    private readonly scope: URL,
    private readonly files: BuiltFiles,
  ) {
    this.#hashes = new Map(Object.entries({ ...files.installed, ...files.later, ...files.onceUsed }));
  }

  /** Whether it is a file of this build. */
  readonly has = (path: string): boolean => this.#hashes.has(path);

  /** What is kept of a file: of this build, or by its hashed name of another one. */
  async find(path: string): Promise<Response | undefined> {
    const cache = await caches.open(this.name);
    return cache.match(this.#keyOf(path));
  }

  /**
   * Fetches what the app starts with. Rejects where a part of it does not come, or is not what was built. The page comes last: from
   * then on it is what an older worker answers with, too, and all that it loads is here.
   */
  async install(): Promise<void> {
    await this.#fetchMissing(Object.keys(this.files.installed).filter((path) => path !== ''));
    await this.fetch('');
  }

  /** Fetches all the rest that is missing, and what was lost. */
  complete(): Promise<void> {
    return this.#fetchMissing(Object.keys({ ...this.files.installed, ...this.files.later }));
  }

  /** Fetches the file if it is missing. */
  keep(path: string): Promise<void> {
    return this.#fetchMissing([path]);
  }

  /** Fetches a file of this build and keeps it. Rejects where what comes is something else, or cannot be kept. */
  async fetch(path: string): Promise<void> {
    // The browser compares: what another deployment, a portal or a proxy sends in its place is not kept.
    const integrity = `sha256-${this.#hashes.get(path) ?? ''}`;
    const url = new URL(path, this.scope);
    const response = await fetch(url, { integrity, cache: isHashed(path) ? 'default' : 'no-cache' });
    if (response.status !== 200) throw new Error(`${path}: ${response.status}`);
    const cache = await caches.open(this.name);
    await cache.put(this.#keyOf(path), response);
  }

  /** Deletes what is not of this build. */
  async prune(): Promise<void> {
    const cache = await caches.open(this.name);
    const own = new Set([...this.#hashes.keys()].map((path) => this.#keyOf(path)));
    const others = (await cache.keys()).filter(({ url }) => !own.has(url));
    await Promise.all(others.map((request) => cache.delete(request)));
  }

  async #fetchMissing(paths: readonly string[]): Promise<void> {
    const cache = await caches.open(this.name);
    const kept = new Set((await cache.keys()).map(({ url }) => url));
    const missing = paths.filter((path) => !kept.has(this.#keyOf(path)));
    const fetchNext = async (): Promise<void> => {
      for (let path = missing.shift(); path !== undefined; path = missing.shift()) await this.fetch(path);
    };
    await Promise.all(Array.from({ length: atOnce }, fetchNext));
  }

  /** A file whose name holds no hash differs between versions, and is kept under its own; the page under one key, the newest. */
  #keyOf(path: string): string {
    const url = new URL(path, this.scope);
    if (path === '') url.search = 'kept';
    else if (!isHashed(path)) url.search = `sha256=${encodeURIComponent(this.#hashes.get(path) ?? '')}`;
    return url.href;
  }
}
