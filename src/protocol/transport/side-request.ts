import type { Endpoint } from '../../model/endpoint/endpoint';
import { ApiError, type Failure } from '../../model/failure';
import { readErrorBody } from '../errors/error-body';
import { failureFor, presentable } from '../errors/failures';
import { isObject, parseJson } from '../json';
import type { Network } from './network';
import { RequestTimeout } from './request-timeout';
import { presetOf } from '../endpoint/presets';
import { send } from './send';
import { readText } from './read-body';

/** An endpoint to ask, with the key for it. */
export interface Connection {
  endpoint: Pick<Endpoint, 'baseUrl' | 'presetId'>;
  key: string | null;
  /** The origin that the key was given for; null where there is no key. */
  keyOrigin: string | null;
}

// Long, as the browser may first ask the person for leave to call the local network.
const patienceMs = 120_000;
const longestAnswer = 20_000_000;

/**
 * Asks an endpoint for something else than a reply, with the headers that its `/models` takes, and gives the answer's text. `body`: what
 * to post, as JSON; null to get. Throws `ApiError`; `cut-off` where `signal` aborts.
 */
export async function sideRequest(
  { endpoint, key, keyOrigin }: Connection,
  { url, body }: { url: string; body: object | null },
  network: Network,
  signal: AbortSignal,
): Promise<string> {
  const patience = new RequestTimeout(network, { connectTimeoutMs: patienceMs, silenceTimeoutMs: patienceMs }, signal);
  const preset = presetOf(endpoint);
  try {
    const headers = { ...preset.headers, ...preset.modelsHeaders };
    const call = { url, key, keyOrigin, keyHeader: preset.modelsKeyHeader, headers, body };
    const response = await send(call, network, patience.signal);
    patience.answered();
    const text = await readText(response.body, longestAnswer);
    patience.signal.throwIfAborted();
    return text;
  } catch (error) {
    if (signal.aborted) throw new ApiError({ kind: 'cut-off' });
    throw patience.failure ? new ApiError(patience.failure) : error;
  } finally {
    patience.close();
  }
}

/** The failure that was thrown, fit to be shown: the key is not in it. */
export function failureOf(error: unknown, key: string | null): Failure {
  if (error instanceof ApiError) return presentable(error.failure, key);
  throw error;
}

/** What an answer of success is that is not what was asked for: an error all the same, another path of the server (LM Studio, Ollama), a web page. */
export function unexpected(body: string): Failure {
  const said = readErrorBody(body);
  if (/^\s*</.test(body)) return { kind: 'wrong-path', status: 200, said: said.message };
  const answer = parseJson(body);
  if (isObject(answer) && answer['error']) return failureFor(200, said, null);
  return { kind: 'bad-response', status: 200, said: body.trim() };
}
