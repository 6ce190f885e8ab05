import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { failure, json, reply } from './behaviours';
import { embeddings } from './embeddings';
import { Exchange, type Behaviour, type RecordedRequest } from './exchange';
import { holdPort } from './hosting/held-port';
import { shown, tags } from './ollama-wire';
import { violations, type Described } from './schema';

export interface ChatServerOptions {
  /** What `/models` lists: ids, or entries with fields of their own. */
  models?: (string | { id: string; [field: string]: unknown })[];
  /** The only key that is let in; anybody is where it is left out. */
  key?: string;
  /** The origins that may call it from a page: `*` (all), one origin, or null (none: no CORS header at all). */
  allowedOrigin?: string | null;
  /** The request headers that a preflight allows. Strict, as many real endpoints are. */
  allowedHeaders?: string[];
  /** Where the API begins. */
  basePath?: string;
  /** What is said to a chat request when nothing is scripted. */
  usually?: Behaviour;
  /** What else it answers, by path from the root. */
  also?: Record<string, Behaviour>;
  /** Fields of requests that this kind of server takes, beyond the official schema. */
  alsoTakes?: string[];
}

/** Headers that a page needs to see in order to wait as it is told. */
const exposedHeaders = [
  'retry-after',
  'retry-after-ms',
  'x-should-retry',
  ...['limit', 'remaining', 'reset'].flatMap((what) => [`x-ratelimit-${what}-requests`, `x-ratelimit-${what}-tokens`]),
];

/** The requests that an official schema describes, by their path. */
const describedAt: Record<string, Described | undefined> = {
  '/chat/completions': 'request',
  '/responses': 'responses-request',
  '/responses/input_tokens': 'responses-count',
};

/** A real chat completions endpoint on loopback, with faults on demand. */
export class ChatServer {
  /** All requests but preflights, in order of arrival; and the preflights. */
  readonly requests: RecordedRequest[] = [];
  readonly preflights: RecordedRequest[] = [];
  readonly #server: Server;
  readonly #options: ChatServerOptions;
  readonly #scripts = new Map<string, Behaviour[]>();
  /** Where a chat request or an answer broke the official schema. */
  readonly #violations: string[] = [];
  #letGo: (() => Promise<void>) | null = null;

  constructor(server: Server, options: ChatServerOptions) {
    this.#server = server;
    this.#options = options;
    server.on('request', (request, response) => void this.#serve(request, response));
  }

  /** The origin: `http://127.0.0.1:port`. */
  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** What a person would enter. */
  get baseUrl(): string {
    return this.url + this.#basePath;
  }

  /** The bodies of the chat requests, in order of arrival. */
  get chats(): Record<string, unknown>[] {
    return this.requests
      .filter(({ path }) => path === `${this.#basePath}/chat/completions`)
      .map(({ body }) => body as Record<string, unknown>);
  }

  /** What is said to the next chat requests, in order. */
  next(...behaviours: Behaviour[]): void {
    this.nextAt(`${this.#basePath}/chat/completions`, ...behaviours);
  }

  /** What is said to the next requests for `path` (from the root). */
  nextAt(path: string, ...behaviours: Behaviour[]): void {
    this.#scripts.set(path, [...(this.#scripts.get(path) ?? []), ...behaviours]);
  }

  /** Begins anew: knows of no request, and what was to be said next is not. Throws where the official schema was broken. */
  forget(): void {
    this.requests.length = 0;
    this.preflights.length = 0;
    this.#scripts.clear();
    this.#complain();
  }

  /** Nothing answers at its address any more. Gives what has it come back. */
  async goAway(): Promise<() => Promise<void>> {
    const { port } = this.#server.address() as AddressInfo;
    await this.#hangUp();
    this.#letGo = await holdPort(port);
    return async () => {
      await this.#letGo?.();
      this.#letGo = null;
      await listen(this.#server, port);
    };
  }

  /** Resolves when no port is held and no connection is open any more. Rejects where the official schema was broken. */
  async close(): Promise<void> {
    await this.#letGo?.();
    await this.#hangUp();
    this.#complain();
  }

  async #hangUp(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  #complain(): void {
    const broken = [...new Set(this.#violations.splice(0))];
    if (broken.length > 0) throw new Error(`The official schema was broken:\n${broken.join('\n')}`);
  }

  get #basePath(): string {
    return this.#options.basePath ?? '/v1';
  }

  async #serve(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const request = await record(incoming);
    // A client that went away before its request was whole asked for nothing.
    if (!request) return;
    const isPreflight = request.method === 'OPTIONS';
    (isPreflight ? this.preflights : this.requests).push(request);
    // An empty request only asks whether there is anything at its path.
    const isAsked = request.method === 'POST' && request.text !== '{}';
    const described = isAsked ? describedAt[request.path.slice(this.#basePath.length)] : undefined;
    if (described) this.#violations.push(...violations(described, request.body, this.#options.alsoTakes));
    const exchange = new Exchange(request, response, this.#corsHeaders(request), this.#violations);
    if (isPreflight) this.#preflight(exchange);
    else await this.#behaviourFor(request)(exchange);
  }

  #behaviourFor({ method, path, headers }: RecordedRequest): Behaviour {
    const scripted = this.#scripts.get(path)?.shift();
    if (scripted) return scripted;
    const { key, models = ['test-model'], also = {}, usually = reply('Hello from the test server.') } = this.#options;
    const given = [headers.authorization?.replace(/^Bearer /, ''), headers['x-api-key'], headers['x-goog-api-key']];
    if (key !== undefined && !given.includes(key)) {
      return failure(401, { message: 'Incorrect API key provided.', code: 'invalid_api_key' });
    }
    if (method === 'POST' && path === `${this.#basePath}/chat/completions`) return usually;
    if (method === 'GET' && path === `${this.#basePath}/models`) {
      const data = models.map((model) => ({
        object: 'model',
        created: 1,
        owned_by: 'tests',
        ...(typeof model === 'string' ? { id: model } : model),
      }));
      return (exchange) => {
        const list = { object: 'list', data };
        exchange.violations.push(...violations('models', list));
        return json(list)(exchange);
      };
    }
    if (also[path]) return also[path];
    if (method === 'POST' && path === `${this.#basePath}/embeddings`) return embeddings();
    if (path === '/api/tags') return tags(...models.map((model) => (typeof model === 'string' ? model : model.id)));
    if (path === '/api/show') return shown(40_960);
    if (path === '/api/ps') return tags();
    return failure(404, { message: 'Not found.' });
  }

  #corsHeaders({ headers }: RecordedRequest): Record<string, string> {
    const { allowedOrigin = '*' } = this.#options;
    if (allowedOrigin === null || headers.origin === undefined) return {};
    return {
      'Access-Control-Allow-Origin': allowedOrigin,
      'Access-Control-Expose-Headers': exposedHeaders.join(', '),
    };
  }

  #preflight(exchange: Exchange): void {
    const { allowedHeaders = ['authorization', 'content-type'] } = this.#options;
    const isLocalNetwork = ['private', 'local'].filter(
      (name) => exchange.request.headers[`access-control-request-${name}-network`] === 'true',
    );
    const isAllowed = Object.keys(exchange.headers).length > 0;
    exchange.send(isAllowed ? 204 : 403, '', {
      ...(isAllowed && {
        'Access-Control-Allow-Methods': 'GET, POST, OPTIONS',
        'Access-Control-Allow-Headers': allowedHeaders.join(', '),
        'Access-Control-Max-Age': '0',
      }),
      ...Object.fromEntries(isLocalNetwork.map((name) => [`Access-Control-Allow-${name}-Network`, 'true'])),
    });
  }
}

/** Starts a server on a free port of 127.0.0.1. */
export async function startChatServer(options: ChatServerOptions = {}): Promise<ChatServer> {
  const server = createServer();
  const chatServer = new ChatServer(server, options);
  await listen(server, 0);
  return chatServer;
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
}

/** The request, once all of it is here; null where its client goes away before. */
async function record(incoming: IncomingMessage): Promise<RecordedRequest | null> {
  const at = performance.now();
  const parts: Buffer[] = [];
  try {
    for await (const part of incoming) parts.push(part as Buffer);
  } catch (error) {
    if (incoming.complete) throw error;
    return null;
  }
  const bytes = Buffer.concat(parts);
  const text = bytes.toString('utf8');
  const { method = '', url = '', headers } = incoming;
  return { method, path: url, headers, body: parsed(text), text, bytes, at };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}
