import type { Exchange } from '../../model/request/exchange';
import { ApiError, type Failure } from '../../model/failure';
import { compatibleAccess } from '../dialects/compatible-access';
import { below } from '../endpoint/base-url';
import { sentExtras } from '../endpoint/extras';
import { presentable } from '../errors/failures';
import type { Network } from '../transport/network';
import { RequestTimeout } from '../transport/request-timeout';
import { send } from '../transport/send';
import { secretsOf, type Connection } from '../transport/side-request';
import { WireRecorder } from '../transport/wire-recorder';

/** How a request for sound goes out. */
export interface AudioSending {
  network: Network;
  signal: AbortSignal;
  /** ms without the answer's headers, and ms without a sign of life after them. */
  timeouts: { connectTimeoutMs: number; silenceTimeoutMs: number };
  /** Hears what goes over the wire, without the bytes of sounds. */
  onExchange?: (exchange: Exchange) => void;
}

/** What reads an answer: it tells of each sign of life, and may write down what came. */
export interface AudioAnswer {
  response: Response;
  alive: () => void;
  recording: WireRecorder | undefined;
}

/**
 * Posts `body` to `path` of an endpoint, and has `read` read the answer. Throws `ApiError`, whose failure has no secret in
 * it; `cut-off` where `signal` aborts.
 */
export async function audioRequest<Result>(
  connection: Connection,
  { path, body }: { path: string; body: object },
  { network, signal, timeouts, onExchange }: AudioSending,
  read: (reading: AudioAnswer) => Promise<Result>,
): Promise<Result> {
  const { endpoint, key, keyOrigin } = connection;
  const secrets = secretsOf(connection);
  const recording = onExchange && new WireRecorder(() => network.now(), secrets, onExchange);
  const timeout = new RequestTimeout(network, timeouts, signal);
  try {
    const extras = sentExtras(endpoint, connection.extras);
    const call = { ...compatibleAccess(endpoint, 'reply'), url: below(endpoint.baseUrl, path), key, keyOrigin, extras };
    const response = await send({ ...call, body }, network, timeout.signal, recording);
    timeout.answered();
    return await read({ response, alive: () => timeout.alive(), recording });
  } catch (error) {
    if (signal.aborted) throw new ApiError({ kind: 'cut-off' });
    const failure: Failure | null = timeout.failure ?? (error instanceof ApiError ? error.failure : null);
    throw failure ? new ApiError(presentable(failure, secrets)) : error;
  } finally {
    timeout.close();
    recording?.ended();
  }
}
