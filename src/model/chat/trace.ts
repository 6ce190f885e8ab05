import { headerOf, type Exchange } from '../request/exchange';

/** What helps to ask a provider about a reply. Each is absent where the server does not say it. */
export interface Trace {
  /** The server's name of the answer (`chatcmpl-…`). */
  answerId?: string;
  /** Its own setup: another fingerprint may answer otherwise to the same seed. */
  fingerprint?: string;
  /** Its name of the request, from the headers. */
  requestId?: string;
  /** ms from sending to the headers. */
  headersMs?: number;
}

/** What an answer's first piece says, each empty where it does not. */
export function newTrace(answerId: string, fingerprint: string): Trace {
  return { ...(answerId !== '' && { answerId }), ...(fingerprint !== '' && { fingerprint }) };
}

/** `trace` with what `exchange`, the last one of the reply, says beside the answer itself. */
export function withExchange(trace: Trace | undefined, exchange: Exchange): Trace {
  const requestId = requestIdOf(exchange);
  const headersMs = exchange.headersAt === null ? null : Math.max(0, exchange.headersAt - exchange.sentAt);
  return { ...trace, ...(requestId !== null && { requestId }), ...(headersMs !== null && { headersMs }) };
}

/** What servers call a request, in the headers of its answer; null where none is to be seen. */
function requestIdOf(exchange: Exchange): string | null {
  // OpenAI, Groq, vLLM · Anthropic · Azure.
  for (const name of ['x-request-id', 'request-id', 'apim-request-id']) {
    const id = headerOf(exchange, name);
    if (id !== null) return id;
  }
  return null;
}
