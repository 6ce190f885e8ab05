import { headerOf, type Exchange } from '../request/exchange';

/** What helps a provider's support to find a request. A field is absent where the server does not send it. */
export interface Trace {
  /** The server's id for the answer (`chatcmpl-…`). */
  answerId?: string;
  /** Identifies the server's setup: with another fingerprint, the same seed may give another answer. */
  fingerprint?: string;
  /** The server's id for the request, from the response headers. */
  requestId?: string;
  /** ms from sending to the headers. */
  headersMs?: number;
}

/** The trace that an answer's first chunk gives. An empty string means that the server did not send the value. */
export function newTrace(answerId: string, fingerprint: string): Trace {
  return { ...(answerId !== '' && { answerId }), ...(fingerprint !== '' && { fingerprint }) };
}

/** `trace` with the request id and the time to the headers of `exchange`, the reply's last request. */
export function withExchange(trace: Trace | undefined, exchange: Exchange): Trace {
  const requestId = requestIdOf(exchange);
  const headersMs = exchange.headersAt === null ? null : Math.max(0, exchange.headersAt - exchange.sentAt);
  return { ...trace, ...(requestId !== null && { requestId }), ...(headersMs !== null && { headersMs }) };
}

/** The server's id for the request, from the response headers; null where the page can see none. */
function requestIdOf(exchange: Exchange): string | null {
  // OpenAI, Groq, vLLM · Anthropic · Azure.
  for (const name of ['x-request-id', 'request-id', 'apim-request-id']) {
    const id = headerOf(exchange, name);
    if (id !== null) return id;
  }
  return null;
}
