import type { Endpoint, ListedModel } from '../../model/endpoint/endpoint';
import { ApiError, type Failure, type FailureKind } from '../../model/failure';
import type { PageStores } from '../page-stores';

/** What would keep every message from its answer: who saves all the same has to know. */
const hopeless: ReadonlySet<FailureKind> = new Set([
  'cors',
  'hidden-answer',
  'redirected',
  'local-network-denied',
  'mixed-content',
  'unauthorized',
]);

/** What the last test of an endpoint that is being set up has found, or why it found nothing. */
export class EndpointProbe {
  failure = $state.raw<Failure | null>(null);
  /** Whether the endpoint has no list of models. */
  isUnlisted = $state(false);
  models = $state.raw<readonly ListedModel[] | null>(null);
  /** Where the models were found, when it was not quite at the base URL. */
  suggestedBaseUrl = $state<string | null>(null);
  /** What was listed last, and where; also when the form has changed since. */
  #listed: { baseUrl: string; models: ListedModel[] } | null = null;

  constructor(private readonly stores: Pick<PageStores, 'endpoints' | 'vault'>) {}

  /** What was found does not hold for what is typed now. */
  forget(): void {
    this.failure = null;
    this.models = null;
    this.isUnlisted = false;
    this.suggestedBaseUrl = null;
  }

  get isHopeless(): boolean {
    return this.failure !== null && hopeless.has(this.failure.kind);
  }

  /** The models that were listed at `baseUrl`; null where it was not asked. */
  listedAt(baseUrl: string): ListedModel[] | null {
    return this.#listed?.baseUrl === baseUrl ? this.#listed.models : null;
  }

  /** Asks `endpoint` for its models with `key`, or with the one that is kept for it. Null, with `failure` set, where that fails. */
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

  /** The key that is kept for the endpoint's origin, and for no other. Throws `ApiError` where it cannot be had. */
  async keptKeyFor(endpoint: Endpoint): Promise<string | null> {
    const opened = await this.stores.endpoints.keyFor(endpoint);
    if ('key' in opened) return opened.key;
    if (opened.failure.kind === 'vault-locked' && (await this.stores.vault.askToUnlock()))
      return this.keptKeyFor(endpoint);
    throw new ApiError(opened.failure);
  }
}
