import type { JsonObject } from '../../../model/json';
import type { ChatRequest } from '../dialect';
import { continueInstruction, joined, named, type RequestMessage } from '../messages';
import { toolsField } from '../tools/hosted-tools';
import { withCallIds } from '../tools/tool-calls';
import { wellFormed } from '../well-formed';
import { madePart, mediaPart } from './media-part';
import { generationConfig, wireTools } from './parameters';
import { stateParts } from './state-parts';
import { callPart, resultPart } from './tool-parts';

/** A message: of the person, or of the model. */
export interface Content {
  role: 'user' | 'model';
  parts: JsonObject[];
}

/** The JSON of `POST {base}/models/{model}:streamGenerateContent`. */
export interface RequestBody {
  contents: Content[];
  systemInstruction?: { parts: { text: string }[] };
  generationConfig?: JsonObject;
  /** Fields of the person's own: `tools`, `safetySettings`, `cachedContent`, … */
  [field: string]: unknown;
}

/**
 * The exact body of a request. What the system says stands apart, but where the model takes no such thing; messages of
 * one role in a row are one. Where the last message is the model's, an instruction behind it asks to go on with it.
 */
export function requestBody(chat: ChatRequest): RequestBody {
  const { generationConfig: _, tools, ...extra } = chat.parameters.extra ?? {};
  const system = systemOf(chat);
  const said = contentsOf(chat);
  // A request without any message is refused.
  const isOnlySystem = said.length === 0 && system !== '';
  const config = generationConfig(chat);
  const body: RequestBody = {
    contents: isOnlySystem ? [{ role: 'user', parts: [{ text: system }] }] : said,
    ...(system !== '' && !isOnlySystem && { systemInstruction: { parts: [{ text: system }] } }),
    ...(Object.keys(config).length > 0 && { generationConfig: config }),
    ...extra,
    ...toolsField(tools, chat.parameters.hostedTools ?? [], wireTools),
  };
  return wellFormed(body);
}

/** What of a request is counted; the whole request, but not as a message of its own. */
export function countedBody(chat: ChatRequest): object {
  return { generateContentRequest: { model: resourceOf(chat.model), ...requestBody(chat) } };
}

/** The name of a model in an address: `models/…` unless it is another kind of resource (`tunedModels/…`). */
export function resourceOf(model: string): string {
  return model.includes('/') ? model : `models/${model}`;
}

/** Whether the request carries what the server wants back of a reply. */
export function hasState({ contents }: RequestBody): boolean {
  return contents.some(({ parts }) => parts.some((part) => 'thoughtSignature' in part));
}

function systemOf({ messages, refuses }: ChatRequest): string {
  if (refuses.includes('system')) return '';
  return messages
    .filter(({ role, content }) => role === 'system' && content.trim() !== '')
    .map(({ content }) => content)
    .join('\n\n');
}

function contentsOf(chat: ChatRequest): Content[] {
  const takesSystem = !chat.refuses.includes('system');
  const sent = withCallIds(chat.messages)
    .filter(({ role }) => role !== 'system' || !takesSystem)
    .map(({ state, ...words }): RequestMessage => {
      const isKnown = stateParts({ ...words, state }, chat) !== null;
      const { role, content, calls, media } = words;
      if (state && isKnown) return { role, content, state, ...(calls && { calls }), ...(media && { media }) };
      return named(words.role === 'system' ? { ...words, role: 'user' } : words);
    });
  const said = joined(sent.filter((one) => one.state ?? one.results ?? partsOf(one, chat).length > 0));
  if (said.at(-1)?.role === 'assistant') said.push({ role: 'user', content: continueInstruction });
  const contents: Content[] = [];
  let called: RequestMessage['calls'] = [];
  for (const message of said) {
    const role = message.role === 'assistant' ? 'model' : 'user';
    const given = (message.results ?? []).map((one) => resultPart(one, called));
    const parts = [...given, ...partsOf(message, chat)];
    called = message.calls ?? [];
    const last = contents.at(-1);
    if (last?.role === role) last.parts.push(...parts);
    else contents.push({ role, parts });
  }
  return contents;
}

/** What stands beside the words goes before them, as the vendor advises. None where the message is blank. */
function partsOf(message: RequestMessage, chat: ChatRequest): JsonObject[] {
  const known = stateParts(message, chat);
  if (known) return [...known];
  const { content, media = [], calls = [] } = message;
  const said = content.trim() === '' ? [] : [{ text: content }];
  // A picture of a reply follows what the model said of it.
  if (message.role === 'assistant')
    return [...[...said, ...media.map(mediaPart)].map((one) => madePart(one, chat.model)), ...calls.map(callPart)];
  return [...media.map(mediaPart), ...said, ...calls.map(callPart)];
}
