import { fromBase64, toBase64 } from '../../model/base64';
import { ApiError } from '../../model/failure';
import { keyOf } from '../keyspace/key-map';
import { updateRecord, type Records } from '../keyspace/records';
import { seal, unseal } from './seal';

/** A browser may forbid even looking at its storage. */
export function webStorage(which: 'localStorage' | 'sessionStorage'): Storage | null {
  try {
    return globalThis[which] ?? null;
  } catch {
    return null;
  }
}

/** The names of the items in `storage` that begin with `prefix`. */
export function itemsOf(storage: Storage, prefix: string): string[] {
  const items = Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '');
  return items.filter((item) => item.startsWith(prefix));
}

/** Whether the page may use WebCrypto: not over plain http from another machine. */
export const hasCrypto = (): boolean => globalThis.crypto?.subtle !== undefined;

/**
 * The non-extractable AES-256-GCM key of this device, made when it is first asked for. Throws `ApiError`
 * `storage-denied` where it cannot be kept (some browsers store no keys in private windows).
 */
export async function deviceKey(records: Records): Promise<CryptoKey> {
  const kept = await records.get<CryptoKey>(keyOf.deviceKey);
  if (kept instanceof CryptoKey) return kept;
  const fresh = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
  try {
    // Two tabs may get here at once: the first one's key is kept by both.
    return (
      (await updateRecord<CryptoKey>(records, keyOf.deviceKey, (old) => (old instanceof CryptoKey ? old : fresh))) ??
      fresh
    );
  } catch (error) {
    throw error instanceof ApiError ? error : new ApiError({ kind: 'storage-denied' });
  }
}

const leftItem = 'left';
/** How long after a page was left its reload may begin. */
const longestReloadMs = 60_000;

/**
 * Whether this page load is a reload, rather than a new visit: an address that was opened, gone back to, or restored
 * with its tab.
 */
export function isReload(): boolean {
  const [navigation] = globalThis.performance.getEntriesByType('navigation');
  return (navigation as PerformanceNavigationTiming | undefined)?.type === 'reload';
}

/**
 * What lasts for a visit: short texts in sessionStorage, sealed with the device's key. A visit ends when the person closes
 * the tab or leaves the page; a reload within a minute continues it, and so can a tab that is reopened that soon. Where
 * there is no sessionStorage, WebCrypto or place for that key, they lie in memory and a reload ends them.
 */
export class SessionStore {
  readonly #memory = new Map<string, string>();

  /**
   * `isReload`: whether this page load is a reload, in which the visit goes on. A browser that restores a closed tab
   * brings its sessionStorage back, and may call that a reload, too: but then the page was left longer ago, or was
   * killed and never left.
   */
  constructor(
    private readonly name: string,
    private readonly records: Records,
    private readonly session: Storage | null,
    isReload: boolean,
  ) {
    const leftMs = Date.now() - Number(session?.getItem(this.#itemOf(leftItem)) ?? 0);
    if (!isReload || leftMs > longestReloadMs) this.clear();
  }

  async put(slot: string, text: string): Promise<void> {
    const { session } = this;
    try {
      if (!session || !hasCrypto()) throw new ApiError({ kind: 'storage-denied' });
      const { iv, data } = await seal(await deviceKey(this.records), text, [slot]);
      // The old value is replaced only now: the page may be reloading, and end before this line.
      session.setItem(this.#itemOf(slot), `${toBase64(iv)} ${toBase64(data)}`);
      this.#memory.delete(slot);
    } catch {
      this.remove(slot);
      this.#memory.set(slot, text);
    }
  }

  /** What was put there; null where nothing is, or where it does not open any more. */
  async get(slot: string): Promise<string | null> {
    const inMemory = this.#memory.get(slot);
    if (inMemory !== undefined) return inMemory;
    const [iv, data] = this.session?.getItem(this.#itemOf(slot))?.split(' ') ?? [];
    if (iv === undefined || data === undefined) return null;
    try {
      return await unseal(await deviceKey(this.records), { iv: fromBase64(iv), data: fromBase64(data) }, [slot]);
    } catch {
      return null;
    }
  }

  remove(slot: string): void {
    this.#memory.delete(slot);
    this.session?.removeItem(this.#itemOf(slot));
  }

  /** Keeps something over a reload that the page makes itself, as what was typed into the endpoint form. */
  async putNote(name: string, value: unknown): Promise<void> {
    await this.put(`note ${name}`, JSON.stringify(value));
  }

  /** Takes the note away, so that it is read once; null where there is none. */
  async takeNote(name: string): Promise<unknown> {
    const text = await this.get(`note ${name}`);
    this.remove(`note ${name}`);
    return text === null ? null : (JSON.parse(text) as unknown);
  }

  /** Notes that the page is being left. A reload within the next minute continues the visit. */
  leave(): void {
    try {
      this.session?.setItem(this.#itemOf(leftItem), String(Date.now()));
    } catch {
      // A full sessionStorage: the visit ends with the page.
    }
  }

  /** Ends the visit: forgets all of it. */
  clear(): void {
    this.#memory.clear();
    const { session } = this;
    if (!session) return;
    for (const item of itemsOf(session, this.#itemOf(''))) session.removeItem(item);
  }

  #itemOf(slot: string): string {
    return `${this.name}#${slot}`;
  }
}
