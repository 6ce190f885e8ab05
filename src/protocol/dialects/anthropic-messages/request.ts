import { keptForOf } from '../../../model/endpoint/kept-for';
import { isWorthCaching } from '../../../model/request/prompt-cache';
import { isObject, type JsonObject } from '../../../model/json';
import { presetOf } from '../../endpoint/presets';
import type { ChatRequest } from '../dialect';
import { continueInstruction, joined, named, systemWithin, type RequestMessage } from '../messages';
import { toolsField } from '../tools/hosted-tools';
import { withCallIds } from '../tools/tool-calls';
import { withReplyPictures } from '../reply-pictures';
import { wellFormed } from '../well-formed';
import { bodyParameters, standardLimit, wireTools } from './parameters';
import { mediaBlock } from './media-blocks';
import { stateBlocks, type Content } from './state-blocks';
import { thinkingFor, type Thinking } from './thinking';
import { callBlock, isMidThought, resultBlock, toolsOf } from './tool-blocks';

/** The JSON of `POST {base}/messages`. */
export interface RequestBody {
  model: string;
  /** Required. */
  max_tokens: number;
  system?: string;
  messages: { role: 'user' | 'assistant'; content: Content }[];
  stream: true;
  cache_control?: { type: 'ephemeral'; ttl?: '1h' };
  thinking?: Thinking;
  output_config?: JsonObject;
  /** Other parameters, and fields of the person's own. */
  [field: string]: unknown;
}

/**
 * The exact body of a request. What the system says stands apart; messages of one role in a row are one. Where the last
 * message is the assistant's, it asks to go on with it: by that message alone, or with an instruction behind it.
 */
export function requestBody(asked: ChatRequest): RequestBody {
  const { model, parameters, refuses } = asked;
  const chat = { ...asked, messages: systemWithin(asked.messages, refuses) };
  const { extra = {} } = parameters;
  const instructions = chat.messages.filter(({ role, content }) => role === 'system' && content.trim() !== '');
  const system = instructions.map(({ content }) => content).join('\n\n');
  const said = turns(chat);
  // A request without any message is refused.
  const isOnlySystem = said.length === 0 && system !== '';
  const messages: RequestBody['messages'] = isOnlySystem ? [{ role: 'user', content: system }] : said;
  const max_tokens = replyLimit(chat);
  const last = messages.at(-1);
  const isContinued = last?.role === 'assistant' && typeof last.content === 'string';
  // A reply that is gone on with from its words begins with text: the model cannot think before it.
  const wanted = isContinued ? null : thinkingFor(chat, max_tokens);
  const thinking = wanted?.type === 'enabled' && isMidThought(messages) ? null : wanted;
  const body: RequestBody = {
    model,
    max_tokens,
    ...(system !== '' && !isOnlySystem && { system }),
    messages,
    stream: true,
    ...(isWorthCaching(chat.messages) &&
      !refuses.includes('cache_control') && {
        cache_control: { type: 'ephemeral', ...(keptForOf(chat.endpoint) === '1h' && { ttl: '1h' }) },
      }),
    ...(thinking && { thinking }),
    ...toolsFor(chat),
    // A control wins over a field of the person's own; where it says nothing, the field does.
    ...(parameters.maxTokens !== undefined && { max_tokens }),
    ...bodyParameters(chat, isObject(extra['thinking']) ? extra['thinking'] : thinking),
  };
  return wellFormed(body);
}

/** The fields of the person's own, with the tools that are offered or were called. */
function toolsFor({ messages, parameters }: ChatRequest): JsonObject {
  const { extra = {}, hostedTools: hosted = [] } = parameters;
  // A server that sees calls wants to know their tools, also where they are not to be called again.
  const isCalled = extra['tools'] === undefined && messages.some(({ calls }) => calls);
  const called = isCalled ? toolsOf(messages) : {};
  // Who forbids calls forbids those of the server's own tools, too.
  if (hosted.length > 0) Reflect.deleteProperty(called, 'tool_choice');
  return { ...called, ...extra, ...toolsField(extra['tools'] ?? called['tools'], hosted, wireTools) };
}

/** The fields that take tokens of the prompt: the others are refused where a request is only counted. */
const countedFields = ['model', 'system', 'messages', 'tools', 'tool_choice', 'thinking', 'output_config'];

/** What of a request is counted. */
export function countedBody(chat: ChatRequest): object {
  return Object.fromEntries(Object.entries(requestBody(chat)).filter(([field]) => countedFields.includes(field)));
}

/**
 * The most tokens that a reply is let have: as the person says, else what the model can write and the window has room
 * for.
 */
function replyLimit({ parameters, facts, room }: ChatRequest): number {
  if (parameters.maxTokens !== undefined) return parameters.maxTokens;
  return Math.max(1, Math.min(standardLimit(facts), room ?? Infinity));
}

/**
 * Whether a partial reply is continued by sending it as the last message. Models with adaptive thinking (4.6 and later)
 * refuse that.
 */
export function goesOnByPrefill({
  endpoint,
  facts,
  refuses,
}: Pick<ChatRequest, 'endpoint' | 'facts' | 'refuses'>): boolean {
  const isAnthropic = presetOf(endpoint).id === 'anthropic';
  return isAnthropic && !refuses.includes('prefill') && !facts?.thinking?.includes('adaptive');
}

/** The white space at the end of a reply to continue. The server refuses it there, and may begin its answer with it. */
export function trimmedFrom(chat: ChatRequest): string {
  const last = chat.messages.at(-1);
  if (last?.role !== 'assistant' || !goesOnByPrefill(chat) || goesOnFromState(chat)) return '';
  return last.content.slice(last.content.trimEnd().length);
}

/** Whether the server goes on with the last reply as it left it, in the middle of its own tools. */
export function goesOnFromState(chat: Pick<ChatRequest, 'messages' | 'refuses'>): boolean {
  const last = chat.messages.at(-1);
  return last?.role === 'assistant' && last.state?.isPaused === true && stateBlocks(last, chat) !== null;
}

function turns(chat: ChatRequest): RequestBody['messages'] {
  const sent = withCallIds(withReplyPictures(chat.messages)).map(({ state, ...words }, index): RequestMessage => {
    // A reply that is gone on with from its words is sent as these.
    const isLast = index === chat.messages.length - 1;
    const isKnown = isLast ? goesOnFromState(chat) : stateBlocks({ ...words, state }, chat) !== null;
    const { role, content, calls } = words;
    return state && isKnown ? { role, content, state, ...(calls && { calls }) } : named(words);
  });
  // A message without words is refused.
  const said = joined(
    sent.filter((one) => one.role !== 'system' && (one.state || isMore(one) || one.content.trim() !== '')),
  );
  const last = said.at(-1);
  if (last?.role === 'assistant' && !last.state) {
    if (!goesOnByPrefill(chat)) said.push({ role: 'user', content: continueInstruction });
    else said[said.length - 1] = { ...last, content: last.content.trimEnd() };
  }
  return said.map((message) => ({
    role: message.role === 'assistant' ? 'assistant' : 'user',
    content: stateBlocks(message, chat) ?? contentFor(message, cites(chat)),
  }));
}

/** Whether a message is more than its words. */
function isMore({ media = [], calls = [], results = [] }: RequestMessage): boolean {
  return [media, calls, results].some(({ length }) => length > 0);
}

/**
 * Whether the reply is to name the pages of documents that it speaks of. Only the vendor itself is sure to know that, and
 * it refuses it beside a schema for the reply.
 */
function cites({ endpoint, parameters, refuses }: ChatRequest): boolean {
  const own = parameters.extra?.['output_config'];
  const hasFormat = parameters.responseFormat?.type === 'json_schema' || (isObject(own) && 'format' in own);
  return presetOf(endpoint).id === 'anthropic' && !hasFormat && !refuses.includes('citations');
}

/** Results come first, which the server insists on; then what stands beside the words, as the vendor advises; calls last. */
function contentFor(message: RequestMessage, cited: boolean): Content {
  const { content, media = [], calls = [], results = [] } = message;
  if (!isMore(message)) return content;
  const before = [...results.map(resultBlock), ...media.map((one) => mediaBlock(one, cited))];
  return [...before, ...(content.trim() === '' ? [] : [{ type: 'text', text: content }]), ...calls.map(callBlock)];
}
