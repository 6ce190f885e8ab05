import { demoPresetId, type ListedModel } from '../../model/endpoint/endpoint';
import { ApiError, type Failure } from '../../model/failure';
import { countIn, isObject, parseJson } from '../json';
import { readListedModels } from './listed-models';
import type { Network } from '../transport/network';
import { below, besideApi, endsIn } from './base-url';
import { presetOf } from './presets';
import { failureOf, sideRequest, unexpected, type Connection } from '../transport/side-request';

/**
 * `suggestedBaseUrl`: where it works better than at the base URL that was typed; null if that one is right. `hasList`: false where the
 * server answers, but has no list of models at this address; it may chat all the same.
 */
export type ConnectionResult =
  { models: ListedModel[]; suggestedBaseUrl: string | null; hasList: boolean } | { failure: Failure };

/**
 * Lists the models of an endpoint, or says what is wrong with it. Where there is nothing at the base URL but at `{base}/v1`, it
 * says that instead of failing. A test that `signal` aborts gives `cut-off`.
 */
export async function testConnection(
  connection: Connection,
  network: Network,
  signal: AbortSignal,
): Promise<ConnectionResult> {
  const { endpoint } = connection;
  const via = endpoint.presetId === demoPresetId ? (await import('../demo/demo')).demoNetwork(network) : network;
  try {
    return { models: await listModels(connection, via, signal), suggestedBaseUrl: null, hasList: true };
  } catch (error) {
    const failure = failureOf(error, connection.key);
    const suggestedBaseUrl = below(endpoint.baseUrl, '/v1');
    if (failure.kind !== 'wrong-path' && failure.kind !== 'bad-response') return { failure };
    const unlisted: ConnectionResult =
      'status' in failure && failure.status >= 400
        ? { models: [], suggestedBaseUrl: null, hasList: false }
        : { failure };
    if (endsIn(endpoint.baseUrl, '/v1')) return unlisted;
    try {
      const models = await listModels(
        { ...connection, endpoint: { ...endpoint, baseUrl: suggestedBaseUrl } },
        via,
        signal,
      );
      return { models, suggestedBaseUrl, hasList: true };
    } catch (second) {
      const isKey = ['unauthorized', 'forbidden'].includes(failureOf(second, connection.key).kind);
      return isKey ? { failure: failureOf(second, connection.key) } : unlisted;
    }
  }
}

async function listModels(connection: Connection, network: Network, signal: AbortSignal): Promise<ListedModel[]> {
  const { baseUrl } = connection.endpoint;
  const preset = presetOf(connection.endpoint);
  const body = await get(below(baseUrl, '/models'), connection, network, signal);
  const answer = parseJson(body);
  const models = readListedModels(answer);
  if (!models) throw new ApiError(unexpected(body));
  if (preset.keyCheckPath !== null) await get(below(baseUrl, preset.keyCheckPath), connection, network, signal);
  // `n_ctx_train` is what the model was trained for; what the server was started with is often less.
  const isLlamaCpp =
    isObject(answer) &&
    Array.isArray(answer['data']) &&
    answer['data'].some((model) => isObject(model) && isObject(model['meta']));
  const contextWindow = isLlamaCpp ? await readLoadedWindow(connection, network, signal) : null;
  return contextWindow === null ? models : models.map(({ id, facts }) => ({ id, facts: { ...facts, contextWindow } }));
}

/** llama.cpp's `/props` beside its `/v1`: the window that it runs with, in tokens. */
async function readLoadedWindow(connection: Connection, network: Network, signal: AbortSignal): Promise<number | null> {
  try {
    const url = besideApi(connection.endpoint.baseUrl, '/props');
    const props = parseJson(await get(url, connection, network, signal));
    const settings = isObject(props) ? props['default_generation_settings'] : null;
    return (isObject(settings) && countIn(settings['n_ctx'])) || null;
  } catch {
    return null;
  }
}

function get(url: string, connection: Connection, network: Network, signal: AbortSignal): Promise<string> {
  return sideRequest(connection, { url, body: null }, network, signal);
}
