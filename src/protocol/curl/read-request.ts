import { isObject, readObject, type JsonObject } from '../../model/json';
import type { DialectName } from '../../model/endpoint/endpoint';
import type { Role } from '../../model/chat/message';
import type { MediaPart } from '../../model/chat/parts';
import type { NotTaken, RequestProblem } from '../../model/request/request-problem';
import { normaliseBaseUrl } from '../endpoint/base-url';
import type { RequestMessage } from '../dialects/messages';
import { listIn } from '../json';
import { geminiModelIn, withMessages } from './gemini-body';
import { mediaIn } from './media-in';
import { readFetch, readHar, readPowerShell } from './copied-forms';
import { readOtherCommand } from './other-commands';
import { readCurl } from './read-curl';
import { formOf, fromWindows } from './request-form';
import type { OrProblem } from '../../model/result';

/** A request that was written elsewhere: the parts from which a chat can continue. */
export interface ReadRequest {
  /** The base URL of the address that it goes to; null where only a body was given. */
  baseUrl: string | null;
  /** The API that its address belongs to; absent for chat completions. */
  dialect?: DialectName;
  model: string;
  systemPrompt: string;
  messages: readonly RequestMessage[];
  /** All other fields of its body. */
  fields: JsonObject;
  notTaken: readonly NotTaken[];
}

/** Reads a command of curl, the JSON body of a request, or what browsers copy of one. */
export function readRequest(text: string): OrProblem<ReadRequest, RequestProblem> {
  const { kind, plain } = formOf(text);
  if (kind === 'body') return readBody(plain, null, []);
  const copied =
    kind === 'fetch'
      ? readFetch(plain)
      : kind === 'powershell'
        ? readPowerShell(plain)
        : kind === 'har'
          ? readHar(plain)
          : null;
  if (copied) return readSent(copied.url, copied.data, ownHeaders(copied.headers));
  const read = readCommand(plain);
  const again = read.problem?.kind === 'not-json' && /""|[\\`]"/.test(plain) ? readCommand(fromWindows(plain)) : read;
  return again.problem ? read : again;
}

function readCommand(command: string): OrProblem<ReadRequest, RequestProblem> {
  const read = readCurl(command);
  const curl = read.problem?.kind === 'not-curl' ? readOtherCommand(command) : read;
  if (curl.problem) return curl;
  const unread = curl.unread.map((option): NotTaken =>
    /^(?:-u|--user)$/.test(option) ? { kind: 'basic' } : { kind: 'option', option },
  );
  if (/^basic\b/i.test(curl.headers.get('authorization') ?? '')) unread.push({ kind: 'basic' });
  const own = [...curl.headers].flatMap(([name, content]) => (content === '' ? [] : name));
  return readSent(curl.url, curl.data, [...unread, ...ownHeaders(own)]);
}

/** Those that a server may need, and that only an endpoint has. HTTP's own names begin with a colon. */
function ownHeaders(names: readonly string[]): NotTaken[] {
  return names
    .filter((name) => !usualHeaders.test(name) && !name.startsWith(':'))
    .map((name) => ({ kind: 'header', name }));
}

/**
 * Headers that carry the key or that Tally sends itself, and those by which a browser or curl speaks of itself. Chrome
 * writes HTTP's own names without their colon for PowerShell, and used to for curl.
 */
const usualHeaders =
  /^(?:authority|method|path|scheme|authorization|(?:x-|x-goog-)?api-key|content-(?:type|length)|accept(?:-.*)?|user-agent|host|origin|referer|connection|cache-control|pragma|priority|dnt|sec-.*|x-stainless-.*|anthropic-version|anthropic-dangerous-direct-browser-access)?$/;

/** What was sent to `url`, whose key is in a field of its own. */
function readSent(url: string, data: string, unread: NotTaken[]): OrProblem<ReadRequest, RequestProblem> {
  const address = normaliseBaseUrl(url.replace(keyParameter, '').replace(/[?&]$/, '').replace(ollamaPath, ''));
  if (address.failure) return { problem: { kind: 'url', failure: address.failure } };
  const read = readBody(data, address.baseUrl, unread);
  if (read.problem?.kind === 'not-json' && fromShell.test(data)) {
    const said = data.length > longestSaid ? `${data.slice(0, longestSaid)}…`.toWellFormed() : data;
    return { problem: { kind: 'from-shell', said } };
  }
  if (read.problem) return read;
  const model = geminiModelIn(url);
  if (model !== null) return { ...read, model, dialect: 'gemini' };
  if (ollamaPath.test(url)) return { ...read, dialect: 'ollama' };
  return /\/messages\/*(?:[?#]|$)/.test(url) ? { ...read, dialect: 'anthropic-messages' } : read;
}

/** What follows the root of Ollama in the address of a request to its own interface. */
const ollamaPath = /\/+api\/+(?:chat|generate)\/*(?=[?#]|$)/;

/** What a shell fills in: a variable, what another command writes, an object of PowerShell. */
const fromShell = /^(?:\$[\w({]|[`(]|@[({])/;
const longestSaid = 60;

/** A parameter of an address whose value is a variable: the key was taken out of it, or was never there. */
const keyParameter = /(?<=[?&])[\w.-]*(?:key|token|secret|sig|signature|password|code)=[^&#]*&?/gi;

/** What a request of Responses says: its messages are its input, or items of it. Null where it is none. */
function readResponses({ input, instructions, ...fields }: JsonObject) {
  if (typeof input !== 'string' && !Array.isArray(input)) return null;
  const messages: unknown[] = typeof input === 'string' ? [{ role: 'user', content: input }] : input;
  // Null says as much as nothing.
  return { messages, beside: instructions ?? undefined, fields };
}

/** What a request for pictures says, or one of Ollama for a completion: its prompt is the message, with its pictures. */
function withPrompt({ prompt, ...body }: JsonObject): JsonObject {
  const isPrompt = typeof prompt === 'string' && body['messages'] === undefined && body['input'] === undefined;
  if (!isPrompt) return { ...(prompt !== undefined && { prompt }), ...body };
  const { images, ...fields } = body;
  return { ...fields, messages: [{ role: 'user', content: prompt, ...(images !== undefined && { images }) }] };
}

/** In Anthropic's API and in Responses, the system prompt is a field beside the messages. */
function readBody(json: string, baseUrl: string | null, unread: NotTaken[]): OrProblem<ReadRequest, RequestProblem> {
  const read = readObject(json);
  if (read.problem) return read;
  // Whether the answer is streamed is for Tally to decide.
  const {
    model,
    messages: sent,
    system,
    stream: _,
    stream_options: __,
    ...others
  } = withMessages(withPrompt(read.object));
  const responses = sent === undefined ? readResponses(others) : null;
  const { messages, beside: instructions, fields } = responses ?? { messages: sent, beside: system, fields: others };
  if (!Array.isArray(messages)) return { problem: { kind: 'no-messages' } };
  const notTaken = [...unread];
  const said = messages.flatMap((message: unknown, index) => readMessage(message, index + 1, notTaken));
  const first = said[0]?.role === 'system' && said[0].name === undefined ? said[0] : null;
  const beside = instructions === undefined ? [] : readMessage({ role: 'system', content: instructions }, 0, notTaken);
  return {
    baseUrl,
    ...(responses && { dialect: 'responses' }),
    ...(Array.isArray(read.object['contents']) && { dialect: 'gemini' }),
    model: typeof model === 'string' ? model : '',
    systemPrompt: [...beside, ...(first ? [first] : [])].map(({ content }) => content).join('\n\n'),
    messages: first ? said.slice(1) : said,
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

/** How parts of text are called, in chat completions and in Responses. */
const textTypes: readonly unknown[] = ['text', 'input_text', 'output_text'];

/** What a message may have beside its content, of which nothing is taken. */
const besideContent = ['audio', 'function_call', 'reasoning', 'reasoning_content', 'refusal', 'thinking'];

function readMessage(message: unknown, number: number, notTaken: NotTaken[]): RequestMessage[] {
  const said: JsonObject = isObject(message) ? message : {};
  const { role: named, content, name, images, tool_calls, type: item } = said;
  const role = roles[String(named)];
  if (!role && typeof item === 'string') {
    notTaken.push(item.endsWith('_call') ? { kind: 'tool-calls', number } : { kind: 'part', number, type: item });
    return [];
  }
  if (!role) {
    notTaken.push({ kind: 'message', number, role: String(named) });
    return [];
  }
  if (named === 'developer') notTaken.push({ kind: 'developer', number });
  if (Array.isArray(tool_calls) && tool_calls.length > 0) notTaken.push({ kind: 'tool-calls', number });
  for (const type of besideContent) if (said[type]) notTaken.push({ kind: 'part', number, type });
  const media: MediaPart[] = [];
  // Ollama has pictures beside the words, as bare base64.
  const beside = listIn(images).map((data) => ({ type: 'image', source: { media_type: 'image/png', data } }));
  const texts = [...(Array.isArray(content) ? (content as unknown[]) : [content]), ...beside].flatMap((part) => {
    if (typeof part === 'string') return part;
    const { type, text } = isObject(part) ? part : {};
    if (textTypes.includes(type) && typeof text === 'string') return text;
    const one = isObject(part) && role !== 'system' ? mediaIn(part) : null;
    if (one) media.push(one);
    else if (part !== null && part !== undefined) notTaken.push({ kind: 'part', number, type: String(type) });
    return [];
  });
  if (texts.length === 0 && media.length === 0) return [];
  return [
    {
      role,
      content: texts.join('\n\n'),
      ...(media.length > 0 && { media }),
      ...(typeof name === 'string' && { name }),
    },
  ];
}
