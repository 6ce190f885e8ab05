import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { violations } from './schema';
import { valuesIn } from './wire';

/** A request as it arrived. `body` is parsed where it is JSON. */
export interface RecordedRequest {
  method: string;
  path: string;
  headers: IncomingMessage['headers'];
  body: unknown;
  /** The body as it came, as text and as bytes. */
  text: string;
  bytes: Buffer;
  /** ms, by `performance.now()`. */
  at: number;
}

/** One request and the way to answer it. Writing to a client that has gone does nothing. */
export class Exchange {
  /** Aborts when the client goes away. */
  readonly gone: AbortSignal;

  constructor(
    readonly request: RecordedRequest,
    readonly response: ServerResponse,
    /** Headers that go with every answer: CORS. */
    readonly headers: Record<string, string>,
    /** Where an answer breaks the official schema. */
    readonly violations: string[],
  ) {
    const gone = new AbortController();
    response.on('close', () => gone.abort());
    this.gone = gone.signal;
  }

  /** Sends status and headers now, before any body. */
  head(status: number, headers: Record<string, string> = {}): void {
    this.response.writeHead(status, { ...this.headers, ...headers });
    this.response.flushHeaders();
  }

  write(data: string | Uint8Array): void {
    if (!this.gone.aborted) this.response.write(data);
  }

  /** Writes events that keep to the official schema, as all do that are not faulty on purpose. */
  say(events: string): void {
    for (const chunk of valuesIn(events)) this.violations.push(...violations('chunk', chunk));
    this.write(events);
  }

  end(): void {
    this.response.end();
  }

  /** Sends a whole answer. */
  send(status: number, body: string | Uint8Array, headers: Record<string, string> = {}): void {
    this.head(status, headers);
    this.response.end(body);
  }

  /**
   * Breaks the connection off once what was written has been read: a break throws away what waits in the client. Many
   * short waits and not one long one: where this process was held up, the client has its turns still.
   */
  async breakOff(): Promise<void> {
    for (let turn = 0; turn < 25; turn += 1) await sleep(10);
    this.response.socket?.destroy();
  }

  /** Waits `ms` ms, or until the client goes. */
  async pause(ms: number): Promise<void> {
    await sleep(ms, undefined, { signal: this.gone }).catch(() => undefined);
  }

  /** Waits until the client goes. */
  async untilGone(): Promise<void> {
    if (!this.gone.aborted) await new Promise((resolve) => this.gone.addEventListener('abort', resolve));
  }
}

/** How the server answers one request. */
export type Behaviour = (exchange: Exchange) => void | Promise<void>;
