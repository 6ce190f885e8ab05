import { SvelteMap } from 'svelte/reactivity';
import { dialectNameOf, originOf, type DialectName, type Endpoint } from '../../model/endpoint/endpoint';
import { withLearnt, withoutLearnt, type Learnt, type Refusable } from '../../model/endpoint/learnt';
import type { Failure } from '../../model/failure';
import type { ConnectionResult } from '../../protocol/endpoint/connection';
import type { Change } from '../../storage/keyspace/records';
import type { KeptKey } from '../../storage/secrets/kept-secrets';
import type { Notices } from '../app/notices.svelte';
import type { StorageStatus } from '../app/storage-status.svelte';
import type { PageServices } from '../app/services';
import type { Credentials, SecretsToKeep } from './credentials';

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
    private readonly services: PageServices,
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
  async keyFor(endpoint: Endpoint): Promise<Credentials | { failure: Failure }> {
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

  /** Stores what an endpoint's answers have shown about `model`. */
  async learn(id: string, model: string, { refuses, ...others }: Learnt): Promise<void> {
    if (refuses.length === 0 && Object.keys(others).length === 0) return;
    await this.change(id, (endpoint) => withLearnt(endpoint, model, { refuses, ...others }));
  }

  /** Forgets what was learnt about the model; with `what`, only that it refuses that. */
  async unlearn(id: string, model: string, what?: Refusable): Promise<void> {
    await this.change(id, (endpoint) => withoutLearnt(endpoint, model, what));
  }

  /** Asks `endpoint` for its models with its secrets, and stores them where the endpoint is already saved. */
  async test(endpoint: Endpoint, { key, extras }: Credentials, signal: AbortSignal): Promise<ConnectionResult> {
    const keyOrigin = key === null ? null : originOf(endpoint);
    const { testConnection } = await import('../../protocol/endpoint/connection');
    const result = await testConnection({ endpoint, key, keyOrigin, extras }, this.services.network, signal);
    // Models listed at another base URL, or by another API, are stored when the endpoint is saved with that.
    const saved = this.byId(endpoint.id);
    const isSaved = saved?.baseUrl === endpoint.baseUrl && dialectNameOf(saved) === dialectNameOf(endpoint);
    if ('models' in result && isSaved) await this.change(endpoint.id, (one) => ({ ...one, models: result.models }));
    return result;
  }

  /** The interfaces that `endpoint` has besides chat completions, as far as asking tells without costing anything. */
  async otherInterfaces(endpoint: Endpoint, { key, extras }: Credentials, signal: AbortSignal): Promise<DialectName[]> {
    const keyOrigin = key === null ? null : originOf(endpoint);
    const { otherInterfaces } = await import('../../protocol/endpoint/other-interfaces');
    return otherInterfaces({ endpoint, key, keyOrigin, extras }, this.services.network, signal);
  }

  /**
   * Lists the models of an endpoint that has none listed yet. A failure is ignored, because a model's name can be
   * typed.
   */
  async refreshModels(id: string | null): Promise<void> {
    const endpoint = this.byId(id);
    if (!endpoint || endpoint.models.length > 0 || !this.isReachable(endpoint)) return;
    const access = await this.keyFor(endpoint);
    if ('key' in access) await this.test(endpoint, access, new AbortController().signal);
  }

  /**
   * The listed models with all words of `query` in their names (the server's or the vendor's), those of endpoint
   * `firstId` first.
   */
  search(query: string, firstId: string | null): { endpoint: Endpoint; model: string; name: string }[] {
    const wanted = query.toLowerCase().split(/\s+/).filter(Boolean);
    return this.#from(firstId).flatMap((endpoint) =>
      endpoint.models
        .map(({ id, name = id }) => ({ endpoint, model: id, name }))
        .filter(({ model, name }) => wanted.every((word) => `${model} ${name}`.toLowerCase().includes(word))),
    );
  }

  /**
   * The endpoint for a typed model name: the first that lists it, starting with `firstId`; otherwise `firstId` itself.
   */
  endpointFor(model: string, firstId: string | null): string | null {
    const inOrder = this.#from(firstId);
    return (inOrder.find((endpoint) => endpoint.models.some(({ id }) => id === model)) ?? inOrder[0])?.id ?? null;
  }

  #from(firstId: string | null): Endpoint[] {
    return [...this.list].sort((a, b) => Number(b.id === firstId) - Number(a.id === firstId));
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
