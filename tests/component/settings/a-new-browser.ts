import { IDBFactory } from 'fake-indexeddb';
import { vi } from 'vitest';
import type { App } from '../../../src/state/app/app.svelte';
import type { Page } from '../../../src/state/app/page.svelte';
import { lockManager, Locks } from '../../../src/storage/keyspace/locks/locks';
import { openStorage } from '../../../src/storage/keyspace/open';
import { pageOver } from '../../unit/state/a-page';

/** A thousandth of the rounds, until the tests end: how slow a passphrase is to guess is tested elsewhere. */
export function withQuickPassphrases(): () => void {
  const deriveKey = crypto.subtle.deriveKey.bind(crypto.subtle);
  const quickly = ((algorithm: Pbkdf2Params, ...rest: [CryptoKey, AesKeyGenParams, boolean, KeyUsage[]]) =>
    deriveKey({ ...algorithm, iterations: algorithm.iterations / 1000 }, ...rest)) as typeof deriveKey;
  const spy = vi.spyOn(crypto.subtle, 'deriveKey').mockImplementation(quickly);
  return () => spy.mockRestore();
}

export const rightKey = 'sk-right-0123456789abcd';

/**
 * A server at any address: lists two models to whoever has the right key. Notes what it was asked, and with which key.
 */
class Server {
  readonly asked: { url: string; key: string | null; team: string | null }[] = [];

  readonly fetch = async (url: string, init: RequestInit): Promise<Response> => {
    const headers = new Headers(init.headers);
    const key = headers.get('Authorization');
    this.asked.push({ url, key, team: headers.get('X-Team-Key') });
    if (key !== `Bearer ${rightKey}`)
      return Response.json({ error: { message: 'No such key.', code: 'invalid_api_key' } }, { status: 401 });
    return Response.json({ data: [{ id: 'small', max_model_len: 8000 }, { id: 'large' }] });
  };
}

/** A browser in which nothing is configured yet: what is kept in it, and the page loads of one tab. */
export class NewBrowser {
  readonly server = new Server();
  reloads = 0;
  readonly #indexedDB: IDBFactory | null;
  #wasLoaded = false;
  /** Its own, as pages of one name hear each other: also those that earlier tests have left. */
  readonly #name = `tally:/${crypto.randomUUID()}/`;

  constructor({ canStore = true } = {}) {
    this.#indexedDB = canStore ? new IDBFactory() : null;
    sessionStorage.clear();
  }

  /** A page load over what is kept; from the second on it is a reload. */
  async load(): Promise<Page> {
    const isReload = this.#wasLoaded;
    this.#wasLoaded = true;
    const storage = await openStorage({
      name: this.#name,
      indexedDB: this.#indexedDB,
      localStorage: null,
      isReload,
    });
    const { page } = pageOver({
      storage,
      locks: new Locks(storage.name, await lockManager(storage.name)),
      network: {
        fetch: this.server.fetch,
        wait: () => Promise.resolve(),
        localPermission: () => Promise.resolve('granted'),
        isSecurePage: true,
      },
      reload: () => {
        this.reloads += 1;
        storage.visit.leave();
      },
    });
    await page.start('');
    return page;
  }

  /** A page load that shows conversations: one endpoint is configured, with the right key. */
  async loadConfigured(): Promise<App> {
    const page = await this.load();
    const { form } = page;
    if (!form) throw new Error('already configured');
    Object.assign(form, { name: 'Mine', baseUrl: 'https://mine.test/v1' });
    Object.assign(form.secrets, { key: rightKey, keeping: 'device' });
    await form.save();
    if (!page.app) throw new Error('not saved');
    return page.app;
  }
}
