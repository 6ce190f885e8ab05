import type { Endpoint } from '../../model/endpoint/endpoint';
import { ApiError, type Failure } from '../../model/failure';
import { presentable } from '../errors/failures';
import type { Network } from './network';
import { RequestTimeout } from './request-timeout';
import { send, type Call } from './send';
import { readText } from './read-body';

/** An endpoint to ask, with the key for it. */
export interface Connection {
  endpoint: Pick<Endpoint, 'baseUrl' | 'presetId' | 'dialect'>;
  key: string | null;
  /** The origin that the key was given for; null where there is no key. */
  keyOrigin: string | null;
}

// Long, as the browser may first ask the person for leave to call the local network.
const timeoutMs = 120_000;
const longestAnswer = 20_000_000;

/**
 * Asks an endpoint for something other than a reply and returns the answer's text. Throws `ApiError`; `cut-off` if
 * `signal` aborts.
 */
export async function sideRequest(
  { key, keyOrigin }: Connection,
  request: Omit<Call, 'key' | 'keyOrigin'>,
  network: Network,
  signal: AbortSignal,
): Promise<string> {
  const timeout = new RequestTimeout(network, { connectTimeoutMs: timeoutMs, silenceTimeoutMs: timeoutMs }, signal);
  try {
    const response = await send({ ...request, key, keyOrigin }, network, timeout.signal);
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

/** The failure that was thrown, fit to be shown: the key is not in it. */
export function failureOf(error: unknown, key: string | null): Failure {
  if (error instanceof ApiError) return presentable(error.failure, key);
  throw error;
}
