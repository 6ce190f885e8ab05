import { dialectNameOf, type DialectName, type Endpoint } from '../../../model/endpoint/endpoint';
import { testConnection, type ConnectionResult } from '../../../protocol/endpoint/connection';
import { otherInterfaces } from '../../../protocol/endpoint/other-interfaces';
import { connectionOf } from '../../../protocol/transport/side-request';
import type { Credentials } from '../credentials';
import type { Endpoints } from '../endpoints.svelte';
import { withListed } from './learning';

/** Asks `endpoint` for its models with its secrets, and stores them where the endpoint is already saved. */
export async function testEndpoint(
  endpoints: Endpoints,
  endpoint: Endpoint,
  credentials: Credentials,
  signal: AbortSignal,
): Promise<ConnectionResult> {
  const connection = connectionOf({ endpoint, ...credentials });
  const result = await testConnection(connection, endpoints.services.network, signal);
  // Models listed at another base URL, or by another API, are stored when the endpoint is saved with that.
  const saved = endpoints.byId(endpoint.id);
  const isSaved = saved?.baseUrl === endpoint.baseUrl && dialectNameOf(saved) === dialectNameOf(endpoint);
  if ('models' in result && isSaved) await endpoints.change(endpoint.id, (one) => withListed(one, result.models));
  return result;
}

/** The interfaces that `endpoint` has besides chat completions, as far as asking tells without costing anything. */
export async function interfacesOf(
  endpoints: Endpoints,
  endpoint: Endpoint,
  credentials: Credentials,
  signal: AbortSignal,
): Promise<DialectName[]> {
  return otherInterfaces(connectionOf({ endpoint, ...credentials }), endpoints.services.network, signal);
}

/** Lists the models of an endpoint that has none listed yet. A failure is ignored, because a model's name can be typed. */
export async function refreshModels(endpoints: Endpoints, id: string | null): Promise<void> {
  const endpoint = endpoints.byId(id);
  if (!endpoint || endpoint.models.length > 0 || !endpoints.isReachable(endpoint)) return;
  const access = await endpoints.keyFor(endpoint);
  if ('key' in access) await testEndpoint(endpoints, endpoint, access, new AbortController().signal);
}
