import { demoPresetId } from '../../model/endpoint/endpoint';
import type { SecretExtras } from '../../model/endpoint/extras';
import type { Exchange } from '../../model/request/exchange';
import { ApiError } from '../../model/failure';
import { addressSpaceOf } from '../endpoint/address-space';
import { sentExtras } from '../endpoint/extras';
import { wireRequest, type ChatRequest, type Dialect } from './dialect';
import { dialectOf } from './dialect-of';
import { presentable, presentableWords } from '../errors/failures';
import { asOtherInterface } from '../errors/other-interface';
import { asCarried } from './refused';
import type { Network } from '../transport/network';
import { RequestTimeout } from '../transport/request-timeout';
import { WireRecorder } from '../transport/wire-recorder';
import { isContent, type ReplyEvent } from './reply-event';
import { secretsOf } from '../transport/side-request';
import { waitBeforeRetry } from '../transport/retry';
import { Refusal, send, type Call } from '../transport/send';
import { readText } from '../transport/read-body';
import { readEvents, upTo } from './read-events';

/** All that one reply is asked for with. */
export interface ReplyRequest extends ChatRequest {
  key: string | null;
  /** The origin that the key was saved for: it is sent nowhere else. Null where there is no key. */
  keyOrigin: string | null;
  /** The values of the endpoint's secret extras. */
  extras?: SecretExtras;
  /** The endpoint has listed its models: it lets a page read its answers. */
  hasAnswered?: boolean;
  /** ms without the answer's headers, and ms without a sign of life after them. */
  connectTimeoutMs: number;
  silenceTimeoutMs: number;
  /** Hears what goes over the wire: of every attempt when it is sent, when its headers come, and when it has ended. */
  onExchange?: (exchange: Exchange) => void;
}

/**
 * Asks for a reply in the endpoint's dialect and yields its events. Repeats a failed request where that is allowed, as
 * long as nothing of the answer has come. Ends silently when `signal` aborts; throws `ApiError` when the reply fails or
 * breaks off.
 */
export async function* streamReply(
  request: ReplyRequest,
  network: Network,
  signal: AbortSignal,
): AsyncGenerator<ReplyEvent> {
  const dialect = await dialectOf(request.endpoint, request.model);
  let { refuses } = request;
  const secrets = secretsOf(request);
  const via =
    request.endpoint.presetId === demoPresetId ? (await import('../demo/demo')).demoNetwork(network) : network;
  for (let attempt = 1; ;) {
    let hasContent = false;
    const { onExchange } = request;
    const recording = onExchange && new WireRecorder(() => via.now(), secrets, onExchange);
    try {
      for await (const event of attemptReply(dialect, { ...request, refuses }, via, signal, recording)) {
        if (!hasContent && isContent(event)) {
          hasContent = true;
          recording?.began();
        }
        yield presentableEvent(event, request.messages, secrets);
      }
      return;
    } catch (error) {
      if (signal.aborted) return;
      if (!(error instanceof ApiError)) throw error;
      const failure = asCarried(
        presentable(asOtherInterface(error.failure, request.endpoint), secrets),
        request.messages,
      );
      const refused = hasContent ? null : dialect.refused(failure, { ...request, refuses });
      // A field of the person's own brings back what was left out: then the server's words are the answer.
      if (refused !== null && !refuses.includes(refused)) {
        refuses = [...refuses, refused];
        yield { type: 'learned', refuses: refused };
        continue;
      }
      const asked = error instanceof Refusal ? error.shouldRetry : null;
      const wait = hasContent ? null : waitBeforeRetry(failure, asked, attempt, via.random());
      if (wait === null) throw new ApiError(failure);
      attempt += 1;
      yield { type: 'waiting', until: via.now() + wait, attempt, failure };
      await via.wait(wait, signal);
      if (signal.aborted) return;
    }
  }
}

/** Characters of a secret that no name has by chance. */
const shortestInNames = 12;

/** `event` with secrets struck out of what the server said beside the answer to `messages`. */
function presentableEvent(
  event: ReplyEvent,
  messages: ReplyRequest['messages'],
  secrets: readonly string[],
): ReplyEvent {
  const struck = (words: string): string => presentableWords(words, secrets);
  // A key such as `ollama`, for a server that asks for none, is a part of names that are no secret.
  const long = secrets.filter(({ length }) => length >= shortestInNames);
  const named = (name: string): string => presentableWords(name, long);
  switch (event.type) {
    case 'unread':
      return { ...event, said: struck(event.said) };
    case 'started':
      return { ...event, id: named(event.id), model: named(event.model), fingerprint: named(event.fingerprint) };
    case 'finished':
      return { ...event, reason: event.reason === null ? null : named(event.reason) };
    case 'tool-call':
      return event.error === undefined ? event : { ...event, error: struck(event.error) };
    case 'failed':
      return { ...event, failure: asCarried(presentable(event.failure, secrets), messages) };
    default:
      return event;
  }
}

/**
 * Characters of a reply: more than the models of today can write. Ten times as many would fill the memory of the tab.
 *
 * @internal Exported for tests.
 */
export const longestReply = 3_000_000;

async function* attemptReply(
  dialect: Dialect,
  request: ReplyRequest,
  network: Network,
  signal: AbortSignal,
  recording: WireRecorder | undefined,
): AsyncGenerator<ReplyEvent> {
  const timeout = new RequestTimeout(network, request, signal);
  const decoder = dialect.decoder(request);
  try {
    const { key, keyOrigin, hasAnswered = false } = request;
    const extras = sentExtras(request.endpoint, request.extras);
    const call: Call = { ...wireRequest(dialect, request), key, keyOrigin, extras, hasAnswered };
    const response = await send(call, network, timeout.signal, recording);
    timeout.answered();
    yield { type: 'sent' };
    if (!dialect.readsLines) await refuseNdjson(response);
    const gather = (): Promise<void> => network.gather(timeout.signal);
    const events = readEvents(response, decoder, timeout, recording, gather, dialect.readsLines);
    yield* upTo(longestReply * (request.parameters.choices ?? 1), events);
  } catch (error) {
    yield* decoder.flush();
    const isBroken = error instanceof ApiError && error.failure.kind === 'cut-off';
    // The server has said that the reply is finished, so a broken or silent connection after that is no failure.
    if (decoder.isComplete && (isBroken || timeout.failure)) return;
    if (timeout.failure) throw new ApiError(timeout.failure);
    if (isBroken && isOffline(request.endpoint.baseUrl, network)) throw new ApiError({ kind: 'offline' });
    throw error;
  } finally {
    timeout.close();
    recording?.ended();
  }
}

/** Ollama's own API answers with a JSON object a line: the base URL lacks its `/v1`. */
async function refuseNdjson(response: Response): Promise<void> {
  if (!/ndjson|jsonl/i.test(response.headers.get('content-type') ?? '')) return;
  throw new ApiError({ kind: 'wrong-path', status: response.status, said: await readText(response.body, 1) });
}

function isOffline(baseUrl: string, network: Network): boolean {
  return !network.isOnline() && URL.canParse(baseUrl) && addressSpaceOf(new URL(baseUrl).hostname) !== 'loopback';
}
