import { ApiError, type Failure } from '../../model/failure';
import { readErrorBody } from '../errors/error-body';
import { failureFor } from '../errors/failures';
import { withQuery, type SentExtras } from '../endpoint/extras';
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
  keyHeader: 'Authorization' | 'x-api-key' | 'x-goog-api-key' | 'api-key';
  headers: Readonly<Record<string, string>>;
  /** Headers and query parameters of the endpoint's own, which win over those above. */
  extras?: SentExtras | null;
  /** What to post, as JSON or as a form with files; null to get. */
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
  const { url, body, extras } = call;
  try {
    const sentTo = withQuery(url, extras?.query ?? []);
    const content = body instanceof FormData ? body : body && JSON.stringify(body);
    const init = { method: body ? 'POST' : 'GET', headers: headersOf(call), body: content };
    recording?.sent(sentTo, init);
    const response = await network.fetch(sentTo, { ...fetchOptions(url), ...init, signal });
    // A redirect that is not followed is visible to every page, so it does not show that this page may read answers.
    if (response.type !== 'opaqueredirect') noteAnswer(url, network);
    return response;
  } catch (error) {
    if (signal.aborted || error instanceof ApiError) throw error;
    const failure = await explainNetworkError(url, network, signal, call.hasAnswered);
    const own = Object.keys(extras?.headers ?? {});
    // A browser first asks the server whether a page may send these, and does not say that the answer was no.
    const mayBeTheirs = own.length > 0 && (failure.kind === 'cors' || failure.kind === 'hidden-answer');
    throw new ApiError(mayBeTheirs ? { kind: 'headers-refused', headers: own } : failure);
  }
}

function headersOf({ url, key, keyOrigin, keyHeader, headers, extras, body }: Call): Record<string, string> {
  const all: Record<string, string> = { ...headers };
  // The browser names the type of a form itself, with the boundary between its fields.
  if (body && !(body instanceof FormData)) all['Content-Type'] = 'application/json';
  const hasKey = key !== null && key !== '';
  const { origin } = new URL(url);
  // Whatever mistake was made elsewhere, a secret must never be sent to an origin that it was not saved for.
  if ((hasKey && origin !== keyOrigin) || (extras && origin !== extras.origin))
    throw new ApiError({ kind: 'key-missing', origin });
  if (hasKey) all[keyHeader] = keyHeader === 'Authorization' ? `Bearer ${key}` : key;
  return withHeaders(all, extras?.headers ?? {});
}

/** `headers` with those of the endpoint's own, which replace one of the same name. */
export function withHeaders(headers: Record<string, string>, own: SentExtras['headers']): Record<string, string> {
  const replaced = Object.keys(own).map((name) => name.toLowerCase());
  const kept = Object.entries(headers).filter(([name]) => !replaced.includes(name.toLowerCase()));
  return { ...Object.fromEntries(kept), ...own };
}
