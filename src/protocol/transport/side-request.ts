import { originOf, type Endpoint } from '../../model/endpoint/endpoint';
import { ApiError, type Failure } from '../../model/failure';
import type { SecretExtras } from '../../model/endpoint/extras';
import { sentExtras } from '../endpoint/extras';
import { presentable } from '../errors/failures';
import type { Network } from './network';
import { RequestTimeout } from './request-timeout';
import { send, type Call } from './send';
import { readText } from './read-body';

/** An endpoint to ask, with the key for it. */
export interface Connection {
  endpoint: Pick<Endpoint, 'baseUrl' | 'presetId' | 'dialect' | 'extras'>;
  key: string | null;
  /** The origin that the key was given for; null where there is no key. */
  keyOrigin: string | null;
  /** The values of its secret extras. */
  extras?: SecretExtras;
}

/** How `endpoint` is asked with its secrets: its key goes to its own origin, and nowhere else. */
export function connectionOf({
  endpoint,
  key,
  extras,
}: Pick<Connection, 'endpoint' | 'key'> & { extras: SecretExtras }): Connection {
  return { endpoint, key, keyOrigin: key === null ? null : originOf(endpoint), extras };
}

// Long, as the browser may first ask the person for leave to call the local network.
const usualTimeoutMs = 120_000;
const longestAnswer = 20_000_000;

/**
 * Asks an endpoint for something other than a reply and returns the answer's text. Throws `ApiError`; `cut-off` if
 * `signal` aborts. `timeoutMs`: how long the server may take to answer once the request has begun to leave.
 */
export async function sideRequest(
  { endpoint, key, keyOrigin, extras }: Connection,
  request: Omit<Call, 'key' | 'keyOrigin' | 'extras'>,
  network: Network,
  signal: AbortSignal,
  timeoutMs = usualTimeoutMs,
): Promise<string> {
  const timeout = new RequestTimeout(network, { connectTimeoutMs: timeoutMs, silenceTimeoutMs: timeoutMs }, signal);
  try {
    const response = await send(
      { ...request, key, keyOrigin, extras: sentExtras(endpoint, extras) },
      network,
      timeout.signal,
    );
    timeout.answered();
    const text = await readText(response.body, longestAnswer);
    timeout.signal.throwIfAborted();
    return text;
  } catch (error) {
    if (signal.aborted) throw new ApiError({ kind: 'cut-off' });
    throw timeout.failure ? new ApiError(timeout.failure) : error;
  } finally {
    timeout.close();
  }
}

/** The failure that was thrown, fit to be shown: no secret of the connection is in it. */
export function failureOf(error: unknown, connection: Pick<Connection, 'key' | 'extras'>): Failure {
  if (error instanceof ApiError) return presentable(error.failure, secretsOf(connection));
  throw error;
}

/** All that a request must not give away. */
export function secretsOf({ key, extras = {} }: Pick<Connection, 'key' | 'extras'>): readonly string[] {
  return [...(key === null ? [] : [key]), ...Object.values(extras)];
}
