import { SvelteMap } from 'svelte/reactivity';
import { originOf, type Endpoint } from '../../model/endpoint/endpoint';
import type { Change } from '../../storage/keyspace/records';
import type { KeptKey } from '../../storage/secrets/kept-secrets';
import type { Notices } from '../base/notices.svelte';
import type { StorageStatus } from '../base/storage-status.svelte';
import type { PageServices } from '../base/services';
import type { Credentials, SecretsToKeep } from './credentials';
import type { OrFailure } from '../../model/result';

/** The configured endpoints and their keys. */
export class Endpoints {
  list = $state.raw<readonly Endpoint[]>([]);
  /** The origins that this page load can reach; null while it is not pinned, and shows no conversation. */
  pinned = $state.raw<ReadonlySet<string> | null>(null);
  readonly #keptKeys = new SvelteMap<string, KeptKey>();

  /**
   * The digests of replies' states that a server has refused in this visit: they are not sent to it again. Another visit
   * may have another key, which can read them.
   */
  readonly refusedStates = new Set<string>();

  constructor(
    readonly services: PageServices,
    private readonly storageStatus: StorageStatus,
    private readonly notices: Notices,
  ) {
    storageStatus.whenEmptied(() => Promise.all(this.list.map((one) => this.#put(one))));
  }

  async load(): Promise<void> {
    const stored = await this.storageStatus.read(() => this.services.configuration.loadEndpoints());
    if (stored) this.list = stored.sort((a, b) => a.createdAt - b.createdAt);
  }

  /** Looks up what is kept of each endpoint's key, without opening any. */
  async loadKeys(): Promise<void> {
    await Promise.all(this.list.map(({ id }) => this.#loadKey(id)));
  }

  /** What may be shown of the endpoint's key, once `loadKeys` has looked; null where none is kept. */
  keptKey(id: string): KeptKey | null {
    return this.#keptKeys.get(id) ?? null;
  }

  byId(id: string | null): Endpoint | null {
    return this.list.find((endpoint) => endpoint.id === id) ?? null;
  }

  /** Narrows the page to the configured origins; from here on conversations may be shown. */
  pin(): void {
    const origins = new Set(this.list.flatMap((endpoint) => originOf(endpoint) ?? []));
    this.services.pin([...origins]);
    this.pinned = origins;
  }

  /** Whether this page load may call `endpoint`. */
  isReachable(endpoint: Pick<Endpoint, 'baseUrl'>): boolean {
    const origin = originOf(endpoint);
    return origin === null || this.pinned === null || this.pinned.has(origin);
  }

  /**
   * The key and the secret extras for a request to `endpoint`; no key where it needs none and none was saved; otherwise
   * why they cannot be read.
   */
  async keyFor(endpoint: Endpoint): Promise<OrFailure<Credentials>> {
    const { credentialsFor } = await import('./credentials');
    return credentialsFor(endpoint, this.services, this.storageStatus);
  }

  /**
   * Adds or changes an endpoint, and keeps `key` for its origin, if given. All of it is stored with `also` in one
   * transaction.
   */
  async save(endpoint: Endpoint, key: SecretsToKeep | null, also: readonly Change[] = []): Promise<void> {
    const { configuration } = this.services;
    const origin = originOf(endpoint);
    const saving =
      key && origin !== null
        ? await (await import('./credentials')).saving(endpoint, origin, key, this.services)
        : null;
    this.list = [...this.list.filter((other) => other.id !== endpoint.id), endpoint].sort(
      (a, b) => a.createdAt - b.createdAt,
    );
    await this.storageStatus.attempt(() =>
      configuration.putEndpoint(endpoint, [...(saving ? [saving.change] : []), ...also]),
    );
    saving?.done();
    await this.#loadKey(endpoint.id);
  }

  async change(id: string, change: (endpoint: Endpoint) => Endpoint): Promise<void> {
    this.list = this.list.map((endpoint) => (endpoint.id === id ? change(endpoint) : endpoint));
    await this.storageStatus.attempt(() => this.services.configuration.changeEndpoint(id, change));
  }

  /** Resolves to whether the key is forgotten: not where the storage fails. */
  async forgetKey(id: string): Promise<boolean> {
    const isForgotten = await this.storageStatus.attempt(async () => {
      await this.services.keys.forget(id);
      return true;
    });
    if (isForgotten) this.#keptKeys.delete(id);
    return isForgotten ?? false;
  }

  /**
   * Deletes an endpoint. Undo brings it back without its key, which is gone for good. Chats that used the endpoint ask
   * for another.
   */
  async remove(id: string): Promise<void> {
    const endpoint = this.byId(id);
    if (!endpoint) return;
    this.list = this.list.filter((other) => other.id !== id);
    this.services.keys.forgetVisit(id);
    this.#keptKeys.delete(id);
    await this.storageStatus.attempt(() => this.services.configuration.deleteEndpoint(id));
    this.notices.show({ kind: 'endpoint-deleted', title: endpoint.name }, () => void this.save(endpoint, null));
  }

  async #put(endpoint: Endpoint): Promise<void> {
    await this.storageStatus.attempt(() => this.services.configuration.putEndpoint(endpoint));
  }

  async #loadKey(id: string): Promise<void> {
    const kept = await this.storageStatus.read(() => this.services.keys.describe(id));
    if (kept) this.#keptKeys.set(id, kept);
    else this.#keptKeys.delete(id);
  }
}
