import { demoPresetId, type Endpoint, type ListedModel } from '../model/endpoint';
import { ApiError, type Failure } from '../model/failure';
import { readErrorBody } from './error-body';
import { failureFor, presentable } from './failures';
import { countIn, isObject, parseJson } from './json';
import { readListedModels } from './listed-models';
import type { Network } from './network';
import { Patience } from './patience';
import { presetOf } from './presets';
import { send } from './send';
import { readText } from './stream';

/** An endpoint to try, with the key for it. */
export interface Connection {
  endpoint: Pick<Endpoint, 'baseUrl' | 'presetId'>;
  key: string | null;
  /** The origin that the key was given for; null where there is no key. */
  keyOrigin: string | null;
}

/** `suggestedBaseUrl`: where it works better than at the base URL that was typed; null if that one is right. */
export type ConnectionResult = { models: ListedModel[]; suggestedBaseUrl: string | null } | { failure: Failure };

// Long, as the browser may first ask the person for leave to call the local network.
const patienceMs = 120_000;
const longestList = 20_000_000;

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
  const via = endpoint.presetId === demoPresetId ? (await import('./demo')).demoNetwork(network) : network;
  try {
    return { models: await listModels(connection, via, signal), suggestedBaseUrl: null };
  } catch (error) {
    const failure = failureOf(error, connection.key);
    const suggestedBaseUrl = `${endpoint.baseUrl}/v1`;
    if ((failure.kind !== 'wrong-path' && failure.kind !== 'bad-response') || endpoint.baseUrl.endsWith('/v1'))
      return { failure };
    try {
      const models = await listModels(
        { ...connection, endpoint: { ...endpoint, baseUrl: suggestedBaseUrl } },
        via,
        signal,
      );
      return { models, suggestedBaseUrl };
    } catch (second) {
      const isKey = ['unauthorized', 'forbidden'].includes(failureOf(second, connection.key).kind);
      return { failure: isKey ? failureOf(second, connection.key) : failure };
    }
  }
}

async function listModels(connection: Connection, network: Network, signal: AbortSignal): Promise<ListedModel[]> {
  const { baseUrl } = connection.endpoint;
  const preset = presetOf(connection.endpoint);
  const body = await get(`${baseUrl}/models`, connection, network, signal);
  const answer = parseJson(body);
  const models = readListedModels(answer);
  if (!models) throw new ApiError(notAList(body));
  if (preset.keyCheckPath !== null) await get(baseUrl + preset.keyCheckPath, connection, network, signal);
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
    const url = `${connection.endpoint.baseUrl.replace(/\/v1$/, '')}/props`;
    const props = parseJson(await get(url, connection, network, signal));
    const settings = isObject(props) ? props['default_generation_settings'] : null;
    return (isObject(settings) && countIn(settings['n_ctx'])) || null;
  } catch {
    return null;
  }
}

async function get(
  url: string,
  { endpoint, key, keyOrigin }: Connection,
  network: Network,
  signal: AbortSignal,
): Promise<string> {
  const patience = new Patience(network, { connectTimeoutMs: patienceMs, silenceTimeoutMs: patienceMs }, signal);
  const preset = presetOf(endpoint);
  try {
    const headers = { ...preset.headers, ...preset.modelsHeaders };
    const call = { url, key, keyOrigin, keyHeader: preset.modelsKeyHeader, headers, body: null };
    const response = await send(call, network, patience.signal);
    patience.answered();
    const body = await readText(response.body, longestList);
    patience.signal.throwIfAborted();
    return body;
  } catch (error) {
    if (signal.aborted) throw new ApiError({ kind: 'cut-off' });
    throw patience.failure ? new ApiError(patience.failure) : error;
  } finally {
    patience.close();
  }
}

/** An answer of success that lists nothing: an error all the same, another path of the server (LM Studio, Ollama), a web page. */
function notAList(body: string): Failure {
  const said = readErrorBody(body);
  if (/^\s*</.test(body)) return { kind: 'wrong-path', status: 200, said: said.message };
  const answer = parseJson(body);
  if (isObject(answer) && answer['error']) return failureFor(200, said, null);
  return { kind: 'bad-response', status: 200, said: body.trim() };
}

function failureOf(error: unknown, key: string | null): Failure {
  if (error instanceof ApiError) return presentable(error.failure, key);
  throw error;
}
