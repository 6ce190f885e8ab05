import { ApiError, type Failure } from '../../model/failure';
import { readErrorBody } from '../errors/error-body';
import { failureFor } from '../errors/failures';
import type { Network } from './network';
import { explainNetworkError, fetchOptions, noteAnswer } from './network-failure';
import type { WireRecorder } from './wire-recorder';
import { retryAfterMs, shouldRetry } from './retry-after';
import { readText } from './read-body';

/** A request to an endpoint. Its key goes to `keyOrigin` and nowhere else. */
export interface Call {
  url: string;
  key: string | null;
  /** The origin that the key was saved for; null where there is no key. */
  keyOrigin: string | null;
  keyHeader: 'Authorization' | 'x-api-key' | 'x-goog-api-key';
  headers: Readonly<Record<string, string>>;
  /** What to post, as JSON; null to get. */
  body: object | null;
  /** The server once let a page read its answers. */
  hasAnswered?: boolean;
}

/** The server answered, and said no. `shouldRetry`: what it says of trying again; null where it leaves that to us. */
export class Refusal extends ApiError {
  constructor(
    failure: Failure,
    readonly shouldRetry: boolean | null,
  ) {
    super(failure);
  }
}

const longestErrorBody = 65_536;

/**
 * Sends `call` and gives the answer once its headers came with a status of success. Throws `ApiError` for all else, and
 * whatever `fetch` throws if `signal` aborts. `recording` gets what is sent, the headers, and the body of a refusal.
 */
export async function send(
  call: Call,
  network: Network,
  signal: AbortSignal,
  recording?: WireRecorder,
): Promise<Response> {
  const response = await answerTo(call, network, signal, recording);
  recording?.answered(response);
  const { status } = response;
  if (response.type === 'opaqueredirect' || (status >= 300 && status < 400)) throw new ApiError({ kind: 'redirected' });
  if (response.ok) return response;
  const error = readErrorBody(await readText(response.body, longestErrorBody, recording));
  const wait = retryAfterMs(response.headers, error, status, network.now());
  throw new Refusal(failureFor(status, error, wait), shouldRetry(response.headers));
}

async function answerTo(
  call: Call,
  network: Network,
  signal: AbortSignal,
  recording?: WireRecorder,
): Promise<Response> {
  const { url, body } = call;
  try {
    const init = { method: body ? 'POST' : 'GET', headers: headersOf(call), body: body && JSON.stringify(body) };
    recording?.sent(url, init);
    const response = await network.fetch(url, { ...fetchOptions(url), ...init, signal });
    // A redirect that is not followed is visible to every page, so it does not show that this page may read answers.
    if (response.type !== 'opaqueredirect') noteAnswer(url, network);
    return response;
  } catch (error) {
    if (signal.aborted || error instanceof ApiError) throw error;
    throw new ApiError(await explainNetworkError(url, network, signal, call.hasAnswered));
  }
}

function headersOf({ url, key, keyOrigin, keyHeader, headers, body }: Call): Record<string, string> {
  const all: Record<string, string> = { ...headers };
  if (body) all['Content-Type'] = 'application/json';
  if (key === null || key === '') return all;
  const { origin } = new URL(url);
  // Whatever mistake was made elsewhere, a key must never be sent to an origin that it was not saved for.
  if (origin !== keyOrigin) throw new ApiError({ kind: 'key-missing', origin });
  all[keyHeader] = keyHeader === 'Authorization' ? `Bearer ${key}` : key;
  return all;
}
