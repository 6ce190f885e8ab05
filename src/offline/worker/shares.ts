import { handedOf, type Handed } from '../../model/handed';

/**
 * What the system shares, until a page takes it. It has a cache of its own, under `name`: the page that is to take it has the files of
 * other versions deleted first, and with them all that is no file of the build. Where there is no room, it is held in memory.
 */
export class Shares {
  #held: Response[] = [];

  constructor(
    private readonly name: string,
    private readonly scope: URL,
  ) {}

  /** Rejects where what is shared cannot be read. */
  async keep(request: Request): Promise<void> {
    const headers = { 'Content-Type': request.headers.get('Content-Type') ?? '' };
    const body = await request.blob();
    try {
      const cache = await caches.open(this.name);
      await cache.put(new URL(crypto.randomUUID(), this.scope), new Response(body, { headers }));
    } catch {
      this.#held.push(new Response(body, { headers }));
    }
  }

  /** Gives all that is kept, the oldest first, and forgets it. Of two pages that ask at once, each share goes to one. */
  async take(): Promise<readonly Handed[]> {
    const kept = await this.#takeKept().catch(() => []);
    const held = await Promise.all(this.#held.splice(0).map(read));
    return [...kept, ...held].filter((one) => one !== null);
  }

  async #takeKept(): Promise<readonly (Handed | null)[]> {
    if (!(await caches.has(this.name))) return [];
    const cache = await caches.open(this.name);
    const taken: (Handed | null)[] = [];
    for (const key of await cache.keys()) {
      const kept = await cache.match(key);
      const handed = kept ? await read(kept) : null;
      if (await cache.delete(key)) taken.push(handed);
    }
    return taken;
  }
}

/** Null where it is no form: nothing in it can be shown, and the page says that nothing has come. */
function read(kept: Response): Promise<Handed | null> {
  return kept.formData().then(handedOf, () => null);
}
