import type { ProviderState, ToolCallPart, ToolResultPart } from '../../../model/chat/parts';
import type { JsonObject } from '../../../model/json';
import { firstText, objectsIn } from '../../json';
import type { ChatRequest } from '../dialect';
import { continueInstruction, isSameText, systemWithin, type RequestMessage } from '../messages';
import { argumentsOf, functionName, withCallIds } from '../tools/tool-calls';
import { mediaPart } from './media-parts';
import { filledIn, withReplyPictures } from '../reply-pictures';
import { picturesIn, withPictures } from './item-pictures';
import { customToolsIn, isOwnCall } from './own-calls';

/** What the system says first, and all that follows it. */
export interface Input {
  instructions: string;
  input: JsonObject[];
}

/**
 * The messages of a request. A reply that its server wrote goes back as the items that it came as; else as its words.
 * One to be continued is followed by an instruction, because no server of this interface goes on with it.
 */
export function conversationOf(chat: ChatRequest): Input {
  const all = withCallIds(systemWithin(chat.messages, chat.refuses));
  const messages = withReplyPictures(all, (one) => one !== all.at(-1) && stateItems(one, chat) !== null);
  const last = messages.at(-1);
  const isContinued = last?.role === 'assistant';
  const said = messages.filter(hasContent);
  const leading = said.findIndex(({ role }) => role !== 'system');
  // A request without any input is refused.
  const first = leading === -1 ? [] : said.slice(0, leading);
  const input = said.slice(first.length).flatMap((message) => itemsFor(message, message === last, chat));
  if (isContinued) input.push({ role: 'user', content: continueInstruction });
  return { instructions: first.map(({ content }) => content).join('\n\n'), input };
}

function hasContent({ content, media = [], calls = [], results = [], state }: RequestMessage): boolean {
  return content.trim() !== '' || state !== undefined || [media, calls, results].some(({ length }) => length > 0);
}

function itemsFor(
  { role, content, name, media = [], calls = [], results = [], state }: RequestMessage,
  isLast: boolean,
  chat: ChatRequest,
): JsonObject[] {
  const kept = isLast ? null : stateItems({ content, state, calls, media }, chat);
  if (kept) return kept;
  // This API has no names for participants, so the name is put before the words.
  const words = name === undefined ? content : `${name}: ${content}`;
  const parts = media.map(mediaPart);
  // What stands beside the words goes before them, as vendors advise.
  const written = words.trim() === '' ? parts : [...parts, { type: 'input_text', text: words }];
  const said = written.length === 0 ? [] : [{ role, content: parts.length === 0 ? words : written }];
  return [...results.map(resultItem), ...said, ...calls.map(callItem)];
}

function callItem(call: ToolCallPart): JsonObject {
  const { id, name } = call;
  return { type: 'function_call', call_id: id, name: functionName(name), arguments: JSON.stringify(argumentsOf(call)) };
}

/** What a tool gave. This interface has no field for a failure: the words have to tell it. */
function resultItem({ callId, text }: ToolResultPart): JsonObject {
  return { type: 'function_call_output', call_id: callId, output: text };
}

/**
 * The items that the server wrote of a reply; null where its words have to do: they are other words now, the server has
 * refused such items, or called a tool and no result follows. All of them go, or none: reasoning is refused without what
 * follows it, and the other way round.
 */
function stateItems(
  {
    content,
    state,
    calls = [],
    media = [],
  }: Pick<RequestMessage, 'content' | 'calls' | 'media'> & {
    state?: ProviderState | undefined;
  },
  { refuses, parameters }: ChatRequest,
): JsonObject[] | null {
  if (!state || refuses.includes('provider-state')) return null;
  const { items } = state;
  const words = items.flatMap((item) => objectsIn(item['content']).map(wordsIn)).join('');
  if (!isSameText(words, content)) return null;
  const isAnswered = (item: JsonObject): boolean =>
    item['type'] === 'function_call' && calls.some(({ id }) => id === item['call_id']);
  const custom = customToolsIn(parameters);
  const isOpen = items.some(
    (item) => (isOwnCall(item, custom) || item['type'] === 'mcp_approval_request') && !isAnswered(item),
  );
  // A list of summaries has to be there, also where the server left it out.
  if (isOpen) return null;
  const listed = items.map(({ id, ...item }) => ({
    ...(id !== undefined && !refuses.includes('item-ids') && { id }),
    ...(item['type'] === 'reasoning' && { summary: [] }),
    ...item,
  }));
  return filledIn(listed, media, picturesIn, withPictures);
}

function wordsIn(part: JsonObject): string {
  return part['type'] === 'reasoning_text' ? '' : firstText(part, 'text', 'refusal');
}
