import { absentNote, isTaken } from '../../../model/attachment/taken';
import type { JsonObject } from '../../../model/json';
import { keptForOf } from '../../../model/endpoint/kept-for';
import { ollamaWindow } from '../../../model/request/ollama-window';
import type { ChatRequest } from '../dialect';
import { continueInstruction, named, systemWithin, type RequestMessage } from '../messages';
import { withReplyPictures } from '../reply-pictures';
import { contentOf } from '../sent-media';
import { argumentsOf, functionName, withCallIds } from '../tools/tool-calls';
import { wellFormed } from '../well-formed';
import { formatFor, optionsFor, thinkFor } from './parameters';

/** A message: the words, and pictures in base64 without what says their type. */
export interface OllamaMessage {
  role: string;
  content: string;
  images?: string[];
  tool_calls?: JsonObject[];
  tool_call_id?: string;
  tool_name?: string;
}

/** The JSON of `POST {root}/api/chat`. */
export interface RequestBody {
  model: string;
  messages: OllamaMessage[];
  stream: true;
  /** What does not fit is refused, not cut; and a reply that fills the window ends. */
  truncate: false;
  shift: false;
  options?: JsonObject;
  think?: boolean | string;
  format?: 'json' | JsonObject;
  /** Fields of the person's own: `keep_alive`, `tools`, … */
  [field: string]: unknown;
}

/**
 * The exact body of a request. Where the last message is the model's, an instruction behind it asks to go on with it.
 */
export function requestBody(chat: ChatRequest): RequestBody {
  const { options: _, ...extra } = chat.parameters.extra ?? {};
  const messages = messagesOf(chat);
  if (messages.at(-1)?.role === 'assistant') messages.push({ role: 'user', content: continueInstruction });
  const options = optionsFor(chat, windowFor(chat));
  const think = thinkFor(chat);
  const format = formatFor(chat.parameters);
  return wellFormed({
    model: chat.model,
    messages,
    stream: true,
    truncate: false,
    shift: false,
    ...keepAlive(chat),
    ...extra,
    ...(Object.keys(options).length > 0 && { options }),
    ...(think !== null && { think }),
    ...(format !== null && { format }),
  });
}

/** Results stand in messages of their own, right behind their calls. Blank messages are left out. */
function messagesOf({ messages, refuses }: ChatRequest): OllamaMessage[] {
  let called: RequestMessage['calls'] = [];
  return withCallIds(withReplyPictures(systemWithin(messages, refuses))).flatMap((message) => {
    const given = (message.results ?? []).map(({ callId, text }) => ({
      role: 'tool',
      content: text,
      tool_call_id: callId,
      tool_name: functionName(called?.find(({ id }) => id === callId)?.name ?? ''),
    }));
    called = message.calls;
    const said = messageOf(message);
    return said.content.trim() !== '' || said.images || said.tool_calls ? [...given, said] : given;
  });
}

function messageOf(message: RequestMessage): OllamaMessage {
  const { role, content, media = [], calls = [] } = named(message);
  const images: string[] = [];
  const notes: string[] = [];
  for (const one of media) {
    const image = isTaken(one, 'ollama') ? contentOf(one) : null;
    if (image && 'base64' in image) images.push(image.base64);
    else notes.push(absentNote(one, 'not-taken'));
  }
  const tool_calls = calls.map((call) => ({
    id: call.id,
    function: { name: functionName(call.name), arguments: argumentsOf(call) },
  }));
  return {
    role,
    content: notes.length === 0 ? content : [...notes, content].join('\n\n').trimEnd(),
    ...(images.length > 0 && { images }),
    ...(tool_calls.length > 0 && { tool_calls }),
  };
}

/** The window that the server is asked for, in tokens; null where the model's own is not known: then its setting holds. */
function windowFor({ facts, room, parameters }: ChatRequest): number | null {
  const largest = facts?.contextWindow ?? null;
  return largest === null || room === undefined ? null : ollamaWindow(largest - room, largest, parameters.maxTokens);
}

/** How long the model stays in memory. A number without a unit has to be a number: as a text, Ollama refuses it. */
function keepAlive({ endpoint }: ChatRequest): { keep_alive?: string | number } {
  const keptFor = keptForOf(endpoint);
  if (keptFor === null) return {};
  return { keep_alive: /^-?\d+$/.test(keptFor) ? Number(keptFor) : keptFor };
}
