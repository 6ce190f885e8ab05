import { countingWays, type CountingWay } from '../../model/endpoint/learnt';
import { ApiError, type Failure } from '../../model/failure';
import { isObject, type JsonObject } from '../../model/json';
import { parseJson } from '../../model/parse-json';
import type { OrFailure } from '../../model/result';
import type { ChatRequest } from '../dialects/dialect';
import { countsBy, dialectOf } from '../dialects/dialect-of';
import { unexpected } from '../errors/unexpected';
import { countIn } from '../json';
import type { Network } from '../transport/network';
import { failureOf, sideRequest, type Connection } from '../transport/side-request';
import { below, besideApi, isLocalName } from './base-url';
import { presetOf } from './presets';

/** The part of a chat request that takes tokens of the prompt. */
export interface Countable {
  model: string;
  messages: readonly { role: string; content: string; name?: string }[];
  /** As the chat completions schema has them. */
  tools?: readonly unknown[];
  /** The whole request, for an interface that counts it as it is. */
  request?: ChatRequest;
}

/** Posts `body` to `path` and gives the JSON that comes back. */
type Post = (url: string, body: object) => Promise<JsonObject>;

/** Counts a prompt at a server; null where its answer has no count in it. */
type Way = (chat: Countable, baseUrl: string, post: Post) => Promise<number | null>;

/**
 * How the servers count that can beside their own interface, by the id of their preset. Ollama is not among them: it counts only what it answers,
 * and then in some versions only what was not in its cache.
 */
const ways: Readonly<Partial<Record<CountingWay, Way>>> = {
  'llama-cpp': countAtLlamaCpp,
  vllm: countAtVllm,
  anthropic: countAtAnthropic,
};

/**
 * The presets whose own count has pictures and files in it. Of others it is not known: Ollama's count for Messages leaves
 * them out (ollama 14127), and a router's own may take each for a thumbnail (litellm 39910).
 */
const countsPictures: readonly string[] = ['anthropic', 'gemini', 'openai'];

/** Of servers that people run themselves. */
const nearbyWays: readonly CountingWay[] = ['llama-cpp', 'vllm'];

/** A server's own count of a prompt, its chat template included, and how it was asked for it. */
export interface ServerCount {
  tokens: number;
  way: CountingWay;
}

/**
 * The ways in which `endpoint` may count a prompt without answering it; none where it cannot. What answers at a bare
 * address of this machine or a local network is not known before it is asked; `known`: the way that it took before,
 * which is tried first. `hasMedia`: there are pictures, files or sound in the prompt.
 */
export function countingWaysOf(
  endpoint: Connection['endpoint'],
  { known, hasMedia = false }: { known?: CountingWay; hasMedia?: boolean } = {},
): readonly CountingWay[] {
  const { id } = presetOf(endpoint);
  const own = countsBy(endpoint);
  if (hasMedia) return own && countsPictures.includes(id) ? [own] : [];
  // Servers of one's own speak Responses without its count, and have their own.
  if (own) return [own === 'responses' ? (nearbyWays.find((name) => name === id) ?? own) : own];
  if (id === 'custom' && isLocalAddress(endpoint.baseUrl))
    return [...new Set([...(known ? [known] : []), ...nearbyWays])];
  const way = countingWays.find((name) => name === id && name in ways);
  return way ? [way] : [];
}

/**
 * Asks the server for its count in one of `tried` after the other; or why there is none. What `signal` aborts is
 * `cut-off`.
 */
export async function countAtServer(
  connection: Connection,
  tried: readonly CountingWay[],
  chat: Countable,
  network: Network,
  signal: AbortSignal,
): Promise<OrFailure<ServerCount>> {
  let failure: Failure = { kind: 'wrong-path', status: 0, said: '' };
  for (const way of tried) {
    const counted = await countBy(way, connection, chat, network, signal);
    if ('tokens' in counted) return counted;
    failure = counted.failure;
    // It may be another kind of server, so the next way is tried.
    if (failure.kind !== 'wrong-path' && failure.kind !== 'bad-response') break;
  }
  return { failure };
}

async function countBy(
  way: CountingWay,
  connection: Connection,
  chat: Countable,
  network: Network,
  signal: AbortSignal,
): Promise<OrFailure<ServerCount>> {
  const { endpoint } = connection;
  let body = '';
  try {
    const dialect = await dialectOf(endpoint);
    const access = dialect.access(endpoint, 'other');
    const post: Post = async (url, posted) => {
      body = await sideRequest(connection, { url, body: posted, ...access }, network, signal);
      const answer = parseJson(body);
      return isObject(answer) ? answer : {};
    };
    const own = way === countsBy(endpoint) && chat.request && dialect.countRequest?.(chat.request);
    const counted = own && (await post(own.url, own.body));
    const tokens = counted
      ? countIn(counted['input_tokens'] ?? counted['totalTokens'])
      : ((await ways[way]?.(chat, endpoint.baseUrl, post)) ?? null);
    if (tokens === null) throw new ApiError(unexpected(body));
    return { tokens, way };
  } catch (error) {
    return { failure: failureOf(error, connection) };
  }
}

function isLocalAddress(baseUrl: string): boolean {
  return URL.canParse(baseUrl) && isLocalName(new URL(baseUrl).hostname);
}

/**
 * llama.cpp: its template makes one text of the messages, which it then cuts into tokens. One that serves several
 * models asks which.
 */
async function countAtLlamaCpp(
  { model, messages, tools }: Countable,
  baseUrl: string,
  post: Post,
): Promise<number | null> {
  const { prompt } = await post(besideApi(baseUrl, '/apply-template'), { model, messages, ...(tools && { tools }) });
  if (typeof prompt !== 'string') return null;
  const text = { model, content: prompt, add_special: true, parse_special: true };
  const { tokens } = await post(besideApi(baseUrl, '/tokenize'), text);
  return Array.isArray(tokens) ? tokens.length : null;
}

async function countAtVllm({ model, messages, tools }: Countable, baseUrl: string, post: Post): Promise<number | null> {
  const { count } = await post(besideApi(baseUrl, '/tokenize'), { model, messages, ...(tools && { tools }) });
  return countIn(count);
}

/**
 * Anthropic's own API, for requests of chat completions: what the system says stands apart from the messages, and
 * participants have no names.
 */
async function countAtAnthropic(chat: Countable, baseUrl: string, post: Post): Promise<number | null> {
  const [instructions, others] = [true, false].map((isSystem) =>
    chat.messages.filter(({ role }) => (role === 'system') === isSystem),
  );
  const { input_tokens: tokens } = await post(below(baseUrl, '/messages/count_tokens'), {
    model: chat.model,
    messages: others?.map(({ role, content }) => ({ role, content })),
    ...(instructions?.length && { system: instructions.map(({ content }) => content).join('\n\n') }),
    ...(chat.tools && { tools: chat.tools.flatMap(asAnthropicTool) }),
  });
  return countIn(tokens);
}

function asAnthropicTool(tool: unknown): object[] {
  const definition = isObject(tool) ? tool['function'] : null;
  if (!isObject(definition)) return [];
  const { name, description, parameters = { type: 'object' } } = definition;
  return [{ name, description, input_schema: parameters }];
}
