import type { Endpoint } from '../../model/endpoint/endpoint';
import type { InstalledModel, PullProgress } from '../../model/endpoint/installed-model';
import { ApiError, type Failure } from '../../model/failure';
import { installedModels, pull, unload } from '../../protocol/dialects/ollama/installed';
import { connectionOf, failureOf, type Connection } from '../../protocol/transport/side-request';
import type { PageStores } from '../page-stores';
import { testEndpoint } from './from-server/test-endpoint';

/** The models on the disk of an Ollama server: what is loaded, and what is being pulled. */
export class InstalledModels {
  /** Null until the server has said it. */
  models = $state.raw<readonly InstalledModel[] | null>(null);
  failure = $state.raw<Failure | null>(null);
  /** The model that is being pulled, and how far it is. */
  pulling = $state.raw<{ model: string; progress: PullProgress | null } | null>(null);
  #stop = new AbortController();

  constructor(
    private readonly stores: Pick<PageStores, 'services' | 'endpoints'>,
    private readonly endpoint: Endpoint,
  ) {}

  /** Asks again what there is. */
  async refresh(): Promise<void> {
    await this.#try(async (connection, signal) => {
      this.models = await installedModels(connection, this.stores.services.network, signal);
    });
  }

  async unload(model: string): Promise<void> {
    const isDone = await this.#try(async (connection, signal) => {
      await unload(connection, model, this.stores.services.network, signal);
      return true;
    });
    if (isDone) await this.refresh();
  }

  /** Has the server download `model`; afterwards it is listed, here and for chats. One at a time. */
  async pull(model: string): Promise<void> {
    if (this.pulling) return;
    this.pulling = { model, progress: null };
    const isDone = await this.#try(async (connection, signal) => {
      for await (const progress of pull(connection, model, this.stores.services.network, signal))
        this.pulling = { model, progress };
      return !signal.aborted;
    });
    this.pulling = null;
    if (!isDone) return;
    await this.refresh();
    if (this.failure) return;
    await this.#try(async ({ key, extras = {} }, signal) => {
      await testEndpoint(this.stores.endpoints, this.endpoint, { key, extras }, signal);
    });
  }

  /** Stops what runs. The server keeps what has come of a model, and goes on from there. */
  stop(): void {
    this.#stop.abort();
    this.#stop = new AbortController();
  }

  /** Does `work` with the endpoint's secrets; resolves to what it gives, or to undefined, with `failure` set. */
  async #try<T>(work: (connection: Connection, signal: AbortSignal) => Promise<T>): Promise<T | undefined> {
    const { endpoint, stores } = this;
    const { signal } = this.#stop;
    this.failure = null;
    const access = await stores.endpoints.keyFor(endpoint);
    if (access.failure) {
      this.failure = access.failure;
      return undefined;
    }
    const connection = connectionOf({ endpoint, ...access });
    try {
      return await work(connection, signal);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      if (!signal.aborted) this.failure = failureOf(error, connection);
      return undefined;
    }
  }
}
