import { ApiError, type Failure } from '../../model/failure';
import { countIn, isObject, parseJson, type JsonObject } from '../json';
import type { Network } from '../transport/network';
import { below, besideApi } from './base-url';
import { presetOf } from './presets';
import { failureOf, sideRequest, unexpected, type Connection } from '../transport/side-request';

/** The part of a chat request that takes tokens of the prompt. */
export interface Countable {
  model: string;
  messages: readonly { role: string; content: string; name?: string }[];
  /** As the chat completions schema has them. */
  tools?: readonly unknown[];
}

/** Posts `body` to `path` and gives the JSON that comes back. */
type Post = (url: string, body: object) => Promise<JsonObject>;

/** Counts a prompt at a server; null where its answer has no count in it. */
type Way = (chat: Countable, baseUrl: string, post: Post) => Promise<number | null>;

/** How the servers count that can, by the id of their preset. */
const ways: Readonly<Record<string, Way>> = {
  'llama-cpp': countAtLlamaCpp,
  vllm: countAtVllm,
  anthropic: countAtAnthropic,
};

/** Whether an endpoint can count a prompt without answering it. */
export function canCount(endpoint: Connection['endpoint']): boolean {
  return presetOf(endpoint).id in ways;
}

/** The tokens of a prompt as the server itself counts them, its chat template included; or why it did not. What `signal` aborts is `cut-off`. */
export async function countAtServer(
  connection: Connection,
  chat: Countable,
  network: Network,
  signal: AbortSignal,
): Promise<{ tokens: number } | { failure: Failure }> {
  const { endpoint, key } = connection;
  const way = ways[presetOf(endpoint).id];
  if (!way) return { failure: { kind: 'wrong-path', status: 0, said: '' } };
  let body = '';
  try {
    const tokens = await way(chat, endpoint.baseUrl, async (url, posted) => {
      body = await sideRequest(connection, { url, body: posted }, network, signal);
      const answer = parseJson(body);
      return isObject(answer) ? answer : {};
    });
    if (tokens === null) throw new ApiError(unexpected(body));
    return { tokens };
  } catch (error) {
    return { failure: failureOf(error, key) };
  }
}

/** llama.cpp: its template makes one text of the messages, which it then cuts into tokens. */
async function countAtLlamaCpp({ messages, tools }: Countable, baseUrl: string, post: Post): Promise<number | null> {
  const { prompt } = await post(besideApi(baseUrl, '/apply-template'), { messages, ...(tools && { tools }) });
  if (typeof prompt !== 'string') return null;
  const text = { content: prompt, add_special: true, parse_special: true };
  const { tokens } = await post(besideApi(baseUrl, '/tokenize'), text);
  return Array.isArray(tokens) ? tokens.length : null;
}

async function countAtVllm({ model, messages, tools }: Countable, baseUrl: string, post: Post): Promise<number | null> {
  const { count } = await post(besideApi(baseUrl, '/tokenize'), { model, messages, ...(tools && { tools }) });
  return countIn(count);
}

/** Anthropic's own API: what the system says stands apart from the messages, and participants have no names. */
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
