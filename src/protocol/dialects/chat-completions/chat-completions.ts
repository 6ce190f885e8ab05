import { speaksInChats } from '../../../model/audio/audio-models';
import type { Endpoint } from '../../../model/endpoint/endpoint';
import { isOpenAiReasoning } from '../../../model/endpoint/openai-models';
import type { Refusable } from '../../../model/endpoint/learnt';
import type { ModelFacts } from '../../../model/endpoint/model-facts';
import { endsIn } from '../../endpoint/base-url';
import type { ContinuesBy } from '../../endpoint/preset';
import { presetOf } from '../../endpoint/presets';
import type { ChatRequest } from '../dialect';
import type { JsonObject } from '../../../model/json';
import { isWorthCaching, marksCache } from '../../../model/request/prompt-cache';
import type { SentMedia } from '../sent-media';
import { acceptable, continueInstruction, type RequestMessage } from '../messages';
import { withReplyPictures } from '../reply-pictures';
import { wellFormed } from '../well-formed';
import { forMistral, withCallIds } from '../tools/tool-calls';
import { mediaPart } from './media-parts';
import { stateFields } from './state-fields';
import { systemRole } from './system-role';
import { wireCall, wireResult } from './tool-messages';
import { wireParameters, type LimitName } from './wire-parameters';

/** Words, or content parts. */
type Content = string | readonly JsonObject[];

/** `content`: null where a reply only called tools. */
interface WireMessage {
  role: RequestMessage['role'] | 'developer' | 'tool';
  content: Content | null;
  prefix?: true;
  [field: string]: unknown;
}

/** The JSON of `POST {base}/chat/completions`. */
export interface RequestBody {
  model: string;
  messages: WireMessage[];
  stream: boolean;
  stream_options?: { include_usage: true };
  /** vLLM: go on with the last message instead of answering it. */
  continue_final_message?: true;
  add_generation_prompt?: false;
  max_tokens?: number;
  max_completion_tokens?: number;
  /** Other parameters, and fields of the person's own. */
  [field: string]: unknown;
}

/**
 * The exact body of a request, streaming unless the server refuses that: of the parameters, only what the person
 * changed. Where the last message is the assistant's, it asks to go on with it, in the way of the endpoint's preset.
 * Lone surrogates become U+FFFD, as many servers refuse JSON that holds them.
 */
export function requestBody(request: ChatRequest): RequestBody {
  const { endpoint, parameters, refuses } = request;
  const sent = withCallIds(acceptable(withReplyPictures(request.messages), refuses), idsFor(request));
  const written = sent.flatMap(({ state, media, calls, results = [], content, ...message }, index): WireMessage[] => {
    // A reply that is gone on with is sent as its words alone.
    const goesBack = state && index < sent.length - 1 && !refuses.includes('provider-state');
    const said: WireMessage = {
      ...message,
      ...(message.role === 'system' && { role: systemRole(endpoint, request.model) }),
      content: calls && content === '' ? null : contentFor(content, media, presetOf(endpoint).id === 'mistral'),
      ...(goesBack && stateFields({ state, ...(calls && { calls }) })),
    };
    if (calls && !said['tool_calls'])
      said['tool_calls'] = calls.map((call, at) => wireCall(call, at === 0 && signsCalls(request)));
    // Results stand in messages of their own, right behind their calls.
    const isOnlyResults = results.length > 0 && said.content === '';
    return [...results.map(wireResult), ...(isOnlyResults ? [] : [said])];
  });
  // Beside a mark for the whole request that lasts for another time, Claude's servers refuse one in it.
  const isOwn = parameters.extra?.['cache_control'] !== undefined;
  const isMarked =
    marksCache(endpoint, request.model) && isWorthCaching(sent) && !isOwn && !refuses.includes('cache_control');
  const messages = isMarked ? withCacheMark(written) : written;
  const streams = !refuses.includes('stream');
  const body: RequestBody = {
    model: request.model,
    messages,
    stream: streams,
    ...(streams && !refuses.includes('stream_options') && { stream_options: { include_usage: true } }),
    ...pictureModalities(request),
    ...wireParameters(parameters, endpoint, limitNameIn(request)),
    ...spoken(request),
  };
  const last = messages.at(-1);
  const by = last?.role === 'assistant' ? continuesBy(endpoint) : null;
  if (by === 'prefill-prefix') last!.prefix = true;
  if (by === 'prefill-continue-final')
    Object.assign(body, { continue_final_message: true, add_generation_prompt: false });
  return wellFormed(body);
}

/** OpenRouter's models that make pictures send them only where they are asked for; some of them make nothing else. */
function pictureModalities({ endpoint, model }: ChatRequest): JsonObject {
  if (presetOf(endpoint).id !== 'openrouter') return {};
  if (/flux|seedream|riverflow|recraft/i.test(model)) return { modalities: ['image'] };
  return /-image(?:$|[-:])/i.test(model) ? { modalities: ['image', 'text'] } : {};
}

/** Asks for the answer in sound, too. A stream has but one format of it, which bears no mark (`decoding/sound`). */
function spoken({ model, parameters: { voice }, refuses }: ChatRequest): JsonObject {
  if (voice === undefined || !speaksInChats(model)) return {};
  return { modalities: ['text', 'audio'], audio: { voice, format: refuses.includes('stream') ? 'wav' : 'pcm16' } };
}

/** What stands beside the words goes before them, as vendors advise. */
function contentFor(words: string, media: readonly SentMedia[] = [], isMistral: boolean): Content {
  const parts = media.map((one) => mediaPart(one, isMistral));
  if (parts.length === 0) return words;
  return words === '' ? parts : [...parts, { type: 'text', text: words }];
}

/**
 * Claude's servers keep a prompt up to a mark, and find the one of an earlier request: it goes to the person's last words. No empty
 * text may bear one, and OpenRouter hands on that of a text alone.
 */
function withCacheMark(messages: readonly WireMessage[]): WireMessage[] {
  const cache_control = { type: 'ephemeral' };
  const partsOf = (content: Content | null): readonly JsonObject[] =>
    typeof content === 'string' ? [{ type: 'text', text: content }] : (content ?? []);
  const wordsIn = ({ content }: WireMessage): number =>
    partsOf(content).findLastIndex(({ text }) => typeof text === 'string' && text.trim() !== '');
  const place = messages.findLastIndex((message) => message.role === 'user' && wordsIn(message) !== -1);
  return messages.map((message, index) => {
    if (index !== place) return message;
    const words = wordsIn(message);
    const marked = partsOf(message.content).map((part, at) => (at === words ? { ...part, cache_control } : part));
    return { ...message, content: marked };
  });
}

/** Gemini signs its calls in Google's compatible interfaces, too; whoever else is there or serves it knows no such field. */
function signsCalls({ endpoint, model }: ChatRequest): boolean {
  return ['gemini', 'vertex'].includes(presetOf(endpoint).id) && /gemini/i.test(model);
}

/** Mistral refuses ids of any other length, also where others serve its models. */
function idsFor({ endpoint, model }: ChatRequest): RegExp | undefined {
  const isMistral = presetOf(endpoint).id === 'mistral' || /(?:mis|minis|magis|codes|devs|mix|pix)tral/i.test(model);
  return isMistral ? forMistral : undefined;
}

/**
 * The endpoint's name for the limit. OpenAI's reasoning models (o-series, gpt-5 and later) refuse `max_tokens`; they
 * are told by name at OpenAI and at endpoints of no known kind, which may be a proxy to it, and by `facts` at OpenAI
 * alone.
 *
 * @internal Exported for tests.
 */
export function limitNameFor(
  endpoint: Pick<Endpoint, 'baseUrl' | 'presetId'>,
  model: string,
  facts: Pick<ModelFacts, 'reasoning'> | null,
): LimitName {
  const preset = presetOf(endpoint).id;
  const isNamedSo = isOpenAiReasoning(model);
  const refusesMaxTokens =
    (preset === 'openai' && (isNamedSo || facts?.reasoning === true)) ||
    ((preset === 'custom' || preset === 'azure') && isNamedSo);
  return refusesMaxTokens ? 'max_completion_tokens' : 'max_tokens';
}

/** What asks an endpoint to go on with an unfinished answer; null where it goes on by itself. */
export function continueInstructionFor(
  endpoint: Pick<Endpoint, 'baseUrl' | 'presetId'>,
  refuses: readonly Refusable[],
): string | null {
  return refuses.includes('prefill') || continuesBy(endpoint) === 'instruction' ? continueInstruction : null;
}

/** The name of the limit, or the other one where the server refuses it. */
function limitNameIn({ endpoint, model, facts, refuses }: ChatRequest): LimitName {
  const limitName = limitNameFor(endpoint, model, facts);
  if (!refuses.includes(limitName)) return limitName;
  return limitName === 'max_tokens' ? 'max_completion_tokens' : 'max_tokens';
}

function continuesBy(endpoint: Pick<Endpoint, 'baseUrl' | 'presetId'>): ContinuesBy {
  const preset = presetOf(endpoint);
  // DeepSeek takes a prefix at its beta address only.
  return preset.id === 'deepseek' && endsIn(endpoint.baseUrl, '/beta') ? 'prefill-prefix' : preset.continuesBy;
}
