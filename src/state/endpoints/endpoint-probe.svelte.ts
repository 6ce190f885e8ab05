import type { Endpoint, ListedModel } from '../../model/endpoint/endpoint';
import { ApiError, type Failure, type FailureKind } from '../../model/failure';
import type { PageStores } from '../page-stores';

/** Failures that would make every request fail: the person has to be told before saving. */
const hopeless: ReadonlySet<FailureKind> = new Set([
  'cors',
  'hidden-answer',
  'redirected',
  'local-network-denied',
  'mixed-content',
  'unauthorized',
]);

/** The result of the last connection test of an endpoint that is being set up. */
export class EndpointProbe {
  failure = $state.raw<Failure | null>(null);
  /** Whether the endpoint has no list of models. */
  isUnlisted = $state(false);
  models = $state.raw<readonly ListedModel[] | null>(null);
  /** Where the models were found, when it was not quite at the base URL. */
  suggestedBaseUrl = $state<string | null>(null);
  /** The last list of models and the base URL it came from; kept when the form changes. */
  #listed: { baseUrl: string; models: ListedModel[] } | null = null;

  constructor(private readonly stores: Pick<PageStores, 'endpoints' | 'vault'>) {}

  /** Forgets the result, because it does not apply to what is typed now. */
  forget(): void {
    this.failure = null;
    this.models = null;
    this.isUnlisted = false;
    this.suggestedBaseUrl = null;
  }

  get isHopeless(): boolean {
    return this.failure !== null && hopeless.has(this.failure.kind);
  }

  /** The models that were listed at `baseUrl`; null where the last list came from another base URL. */
  listedAt(baseUrl: string): ListedModel[] | null {
    return this.#listed?.baseUrl === baseUrl ? this.#listed.models : null;
  }

  /** Asks `endpoint` for its models, with `key` or with its kept key. Null, with `failure` set, where that fails. */
  async list(endpoint: Endpoint, key: string | null, signal: AbortSignal): Promise<readonly ListedModel[] | null> {
    const result = await this.stores.endpoints.test(endpoint, key ?? (await this.keptKeyFor(endpoint)), signal);
    if ('failure' in result) {
      this.failure = result.failure;
      return null;
    }
    this.isUnlisted = !result.hasList;
    this.models = result.models;
    this.suggestedBaseUrl = result.suggestedBaseUrl;
    this.#listed = { baseUrl: result.suggestedBaseUrl ?? endpoint.baseUrl, models: result.models };
    return result.models;
  }

  /**
   * The key that is kept for the endpoint's origin. Asks for the passphrase where the vault is locked. Throws
   * `ApiError` where the key cannot be read.
   */
  async keptKeyFor(endpoint: Endpoint): Promise<string | null> {
    const opened = await this.stores.endpoints.keyFor(endpoint);
    if ('key' in opened) return opened.key;
    if (opened.failure.kind === 'vault-locked' && (await this.stores.vault.askToUnlock()))
      return this.keptKeyFor(endpoint);
    throw new ApiError(opened.failure);
  }
}
