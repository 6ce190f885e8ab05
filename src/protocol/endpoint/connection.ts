import { demoPresetId, dialectNameOf, type ListedModel } from '../../model/endpoint/endpoint';
import { dialectOf } from '../dialects/dialect-of';
import type { Network } from '../transport/network';
import { below, endsIn } from './base-url';
import { failureOf, sideRequest, type Connection } from '../transport/side-request';
import type { OrFailure } from '../../model/result';

/**
 * `suggestedBaseUrl`: where it works better than at the base URL that was typed; null if that one is right. `hasList`:
 * false where the server answers, but has no list of models at this address; it may chat all the same.
 */
export type ConnectionResult = OrFailure<{ models: ListedModel[]; suggestedBaseUrl: string | null; hasList: boolean }>;

/**
 * Lists the models of an endpoint, or says what is wrong with it. Where there is nothing at the base URL but at
 * `{base}/v1` (`/v1beta` of Gemini), it says that instead of failing. A test that `signal` aborts gives `cut-off`.
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
    const failure = failureOf(error, connection);
    const version = dialectNameOf(endpoint) === 'gemini' ? '/v1beta' : '/v1';
    const suggestedBaseUrl = below(endpoint.baseUrl, version);
    if (failure.kind !== 'wrong-path' && failure.kind !== 'bad-response') return { failure };
    const unlisted: ConnectionResult =
      'status' in failure && failure.status >= 400
        ? { models: [], suggestedBaseUrl: null, hasList: false }
        : { failure };
    if (endsIn(endpoint.baseUrl, version)) return unlisted;
    try {
      const models = await listModels(
        { ...connection, endpoint: { ...endpoint, baseUrl: suggestedBaseUrl } },
        via,
        signal,
      );
      return { models, suggestedBaseUrl, hasList: true };
    } catch (second) {
      const isKey = ['unauthorized', 'forbidden'].includes(failureOf(second, connection).kind);
      return isKey ? { failure: failureOf(second, connection) } : unlisted;
    }
  }
}

async function listModels(connection: Connection, network: Network, signal: AbortSignal): Promise<ListedModel[]> {
  const { endpoint } = connection;
  const dialect = await dialectOf(endpoint);
  const access = dialect.access(endpoint, 'other');
  return dialect.models(endpoint, (url, body) =>
    sideRequest(connection, { url, body: body ?? null, ...access }, network, signal),
  );
}
