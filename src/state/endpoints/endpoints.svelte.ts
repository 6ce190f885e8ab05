import { SvelteMap } from 'svelte/reactivity';
import { dialectNameOf, originOf, type Endpoint, type KeyKeeping } from '../../model/endpoint/endpoint';
import { hasSecretExtra, type SecretExtras } from '../../model/endpoint/extras';
import { withLearnt, withoutLearnt, type Learnt, type Refusable } from '../../model/endpoint/learnt';
import type { Failure } from '../../model/failure';
import type { ConnectionResult } from '../../protocol/endpoint/connection';
import type { Change } from '../../storage/keyspace/records';
import type { KeptKey } from '../../storage/secrets/key-store';
import type { Notices } from '../app/notices.svelte';
import type { StorageStatus } from '../app/storage-status.svelte';
import type { PageServices } from '../app/services';

/** What a request to an endpoint needs beside the endpoint itself. `key`: null where it goes without. */
export interface Credentials {
  key: string | null;
  extras: SecretExtras;
}

/** What is to be kept of an endpoint's secrets. Without `extras`, those that are kept for its origin stay. */
export interface SecretsToKeep {
  text: string;
  keeping: KeyKeeping;
  extras?: SecretExtras;
}

/** The configured endpoints and their keys. */
export class Endpoints {
  list = $state.raw<readonly Endpoint[]>([]);
  /** The origins that this page load can reach; null while it is not pinned, and shows no conversation. */
  pinned = $state.raw<ReadonlySet<string> | null>(null);
  readonly #keptKeys = new SvelteMap<string, KeptKey>();

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
    const origin = originOf(endpoint);
    const none: Credentials = { key: null, extras: {} };
    if (origin === null) return none;
    const { keys } = this.services;
    const open = async (): Promise<Credentials | { failure: Failure }> => {
      const result = await keys.open(endpoint.id, origin);
      if ('key' in result || result.failure.kind !== 'key-missing' || hasSecretExtra(endpoint)) return result;
      const { presetOf } = await import('../../protocol/endpoint/presets');
      const mayGoWithout = !presetOf(endpoint).needsKey && (await keys.keepingOf(endpoint.id)) === null;
      return mayGoWithout ? none : result;
    };
    // An emptied storage fails only once: the second attempt tells whether the key is among what was lost.
    const opened = (await this.storageStatus.read(open)) ?? (await this.storageStatus.read(open));
    return opened ?? { failure: this.storageStatus.problem ?? { kind: 'storage-gone' } };
  }

  /**
   * Adds or changes an endpoint, and keeps `key` for its origin, if given. All of it is stored with `also` in one
   * transaction.
   */
  async save(endpoint: Endpoint, key: SecretsToKeep | null, also: readonly Change[] = []): Promise<void> {
    const { configuration } = this.services;
    const origin = originOf(endpoint);
    const saving = key && origin !== null ? await this.#saving(endpoint, origin, key) : null;
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

  async #saving(endpoint: Endpoint, origin: string, { text, keeping, extras }: SecretsToKeep) {
    const { keys } = this.services;
    const kept = extras || !hasSecretExtra(endpoint) ? null : await keys.open(endpoint.id, origin);
    const stays = kept && 'extras' in kept ? kept.extras : {};
    return keys.saving(endpoint.id, origin, text, keeping, extras ?? stays);
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
