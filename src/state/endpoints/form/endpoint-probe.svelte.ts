import type { DialectName, Endpoint, ListedModel } from '../../../model/endpoint/endpoint';
import type { Failure, FailureKind } from '../../../model/failure';
import type { PageStores } from '../../page-stores';
import type { Credentials } from '../credentials';

/** Failures that would make every request fail: the person has to be told before saving. */
const hopeless: ReadonlySet<FailureKind> = new Set([
  'cors',
  'hidden-answer',
  'headers-refused',
  'redirected',
  'local-network-denied',
  'mixed-content',
  'unauthorized',
]);

/** Where a list of models comes from. */
interface Listing extends Pick<Endpoint, 'baseUrl'> {
  dialect?: Endpoint['dialect'];
}

/** The result of the last connection test of an endpoint that is being set up. */
export class EndpointProbe {
  failure = $state.raw<Failure | null>(null);
  /** Whether the endpoint has no list of models. */
  isUnlisted = $state(false);
  models = $state.raw<readonly ListedModel[] | null>(null);
  /** Where the models were found, when it was not quite at the base URL. */
  suggestedBaseUrl = $state<string | null>(null);
  /** The interfaces that were found besides the one that was tested. */
  alsoSpeaks = $state.raw<readonly DialectName[]>([]);
  /** The last list of models, the base URL and the API it came from; kept when the form changes. */
  #listed: (Listing & { models: ListedModel[] }) | null = null;

  constructor(private readonly stores: Pick<PageStores, 'endpoints'>) {}

  /** Forgets the result, because it does not apply to what is typed now. */
  forget(): void {
    this.failure = null;
    this.models = null;
    this.isUnlisted = false;
    this.suggestedBaseUrl = null;
    this.alsoSpeaks = [];
  }

  get isHopeless(): boolean {
    return this.failure !== null && hopeless.has(this.failure.kind);
  }

  /** The models that were listed there; null where the last list came from another base URL or by another API. */
  listedAt({ baseUrl, dialect }: Listing): ListedModel[] | null {
    return this.#listed?.baseUrl === baseUrl && this.#listed.dialect === dialect ? this.#listed.models : null;
  }

  /** Asks the endpoint, whose models were listed, for other interfaces. Costs nothing. `isCurrent`: as of `list`. */
  async findInterfaces(
    endpoint: Endpoint,
    credentials: Credentials,
    signal: AbortSignal,
    isCurrent: () => boolean,
  ): Promise<void> {
    const baseUrl = this.suggestedBaseUrl ?? endpoint.baseUrl;
    const { interfacesOf } = await import('../from-server/test-endpoint');
    const found = await interfacesOf(this.stores.endpoints, { ...endpoint, baseUrl }, credentials, signal);
    if (isCurrent()) this.alsoSpeaks = found;
  }

  /**
   * Asks `endpoint` for its models. Null where that fails, with `failure` set, or where the answer is dropped, because `isCurrent` says
   * that it is no longer the endpoint that is typed.
   */
  async list(
    endpoint: Endpoint,
    credentials: Credentials,
    signal: AbortSignal,
    isCurrent = (): boolean => true,
  ): Promise<readonly ListedModel[] | null> {
    const { testEndpoint } = await import('../from-server/test-endpoint');
    const result = await testEndpoint(this.stores.endpoints, endpoint, credentials, signal);
    if (!isCurrent()) return null;
    if (result.failure) {
      this.failure = result.failure;
      return null;
    }
    this.isUnlisted = !result.hasList;
    this.models = result.models;
    this.suggestedBaseUrl = result.suggestedBaseUrl;
    const { dialect, baseUrl } = endpoint;
    this.#listed = { baseUrl: result.suggestedBaseUrl ?? baseUrl, dialect, models: result.models };
    return result.models;
  }
}
