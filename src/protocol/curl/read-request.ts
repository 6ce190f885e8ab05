import { isObject, readObject, type JsonObject } from '../../model/json';
import type { Role } from '../../model/chat/message';
import type { NotTaken, RequestProblem } from '../../model/request/request-problem';
import { normaliseBaseUrl } from '../endpoint/base-url';
import type { RequestMessage } from '../dialects/chat-completions/messages';
import { readCurl } from './read-curl';

/** A request that was written elsewhere, as far as a chat can go on from it. */
export interface ReadRequest {
  /** Where it goes; null for a body alone. */
  baseUrl: string | null;
  model: string;
  systemPrompt: string;
  messages: readonly RequestMessage[];
  /** All other fields of its body. */
  fields: JsonObject;
  notTaken: readonly NotTaken[];
}

/** Reads a command of curl, or the JSON body of a request. */
export function readRequest(text: string): ReadRequest | { problem: RequestProblem } {
  if (text.trimStart().startsWith('{')) return readBody(text, null, []);
  const curl = readCurl(text);
  if ('problem' in curl) return curl;
  const address = normaliseBaseUrl(curl.url);
  if ('failure' in address) return { problem: { kind: 'url', failure: address.failure } };
  const unread = curl.unread.map((option): NotTaken =>
    /^(?:-u|--user)$/.test(option) ? { kind: 'basic' } : { kind: 'option', option },
  );
  if (/^basic\b/i.test(curl.headers.get('authorization') ?? '')) unread.push({ kind: 'basic' });
  return readBody(curl.data, address.baseUrl, unread);
}

function readBody(json: string, baseUrl: string | null, unread: NotTaken[]): ReadRequest | { problem: RequestProblem } {
  const read = readObject(json);
  if ('problem' in read) return read;
  // How the answer comes is for the app to say.
  const { model, messages, stream: _, stream_options: __, ...fields } = read.object;
  if (!Array.isArray(messages)) return { problem: { kind: 'no-messages' } };
  const notTaken = [...unread];
  const said = messages.flatMap((message: unknown, index) => readMessage(message, index + 1, notTaken));
  const system = said[0]?.role === 'system' && said[0].name === undefined ? said[0] : null;
  return {
    baseUrl,
    model: typeof model === 'string' ? model : '',
    systemPrompt: system?.content ?? '',
    messages: system ? said.slice(1) : said,
    fields,
    notTaken,
  };
}

const roles: Record<string, Role | undefined> = {
  system: 'system',
  developer: 'system',
  user: 'user',
  assistant: 'assistant',
};

function readMessage(message: unknown, number: number, notTaken: NotTaken[]): RequestMessage[] {
  const { role: named, content, name, tool_calls } = isObject(message) ? message : {};
  const role = roles[String(named)];
  if (!role) {
    notTaken.push({ kind: 'message', number, role: String(named) });
    return [];
  }
  if (named === 'developer') notTaken.push({ kind: 'developer', number });
  if (Array.isArray(tool_calls) && tool_calls.length > 0) notTaken.push({ kind: 'tool-calls', number });
  const texts = (Array.isArray(content) ? (content as unknown[]) : [content]).flatMap((part) => {
    if (typeof part === 'string') return part;
    const { type, text } = isObject(part) ? part : {};
    if (type === 'text' && typeof text === 'string') return text;
    if (part !== null && part !== undefined) notTaken.push({ kind: 'part', number, type: String(type) });
    return [];
  });
  if (texts.length === 0) return [];
  return [{ role, content: texts.join('\n\n'), ...(typeof name === 'string' && { name }) }];
}
