import type { Endpoint } from '../model/endpoint';
import type { Role } from '../model/message';
import type { ModelFacts } from '../model/model-facts';
import type { Parameters } from '../model/parameters';
import { presetOf, type ContinuesBy } from './presets';

/** A message as a request carries it. */
export interface RequestMessage {
  role: Role;
  content: string;
  /** Tells participants of one role apart. */
  name?: string;
}

/** What an endpoint calls the most tokens that a reply may have. */
export type LimitName = 'max_tokens' | 'max_completion_tokens';

/** All that a request's body is made from. */
export interface ChatRequest {
  endpoint: Pick<Endpoint, 'baseUrl' | 'presetId' | 'refusesStreamOptions'>;
  model: string;
  messages: readonly RequestMessage[];
  parameters: Parameters;
  limitName: LimitName;
}

/** The JSON of `POST {base}/chat/completions`. */
export interface RequestBody {
  model: string;
  messages: (RequestMessage & { prefix?: true })[];
  stream: true;
  stream_options?: { include_usage: true };
  temperature?: number;
  top_p?: number;
  max_tokens?: number;
  max_completion_tokens?: number;
  /** vLLM: go on with the last message instead of answering it. */
  continue_final_message?: true;
  add_generation_prompt?: false;
}

/**
 * The exact body of a streaming request: of the parameters, only what the person changed. Where the last message is the
 * assistant's, it asks to go on with it, in the way of the endpoint's preset. Lone surrogates become U+FFFD, as many servers
 * refuse JSON that holds them.
 */
export function requestBody(request: ChatRequest): RequestBody {
  const { endpoint, parameters } = request;
  const messages: RequestBody['messages'] = request.messages.map(wellFormed);
  const body: RequestBody = { model: request.model.toWellFormed(), messages, stream: true };
  if (!endpoint.refusesStreamOptions) body.stream_options = { include_usage: true };
  if (parameters.temperature !== undefined) body.temperature = parameters.temperature;
  if (parameters.topP !== undefined) body.top_p = parameters.topP;
  if (parameters.maxTokens !== undefined) body[request.limitName] = parameters.maxTokens;
  const last = messages.at(-1);
  if (last?.role !== 'assistant') return body;
  const by = continuesBy(endpoint);
  if (by === 'prefill-prefix') last.prefix = true;
  if (by === 'prefill-continue-final')
    Object.assign(body, { continue_final_message: true, add_generation_prompt: false });
  return body;
}

/**
 * The endpoint's name for the limit. OpenAI's reasoning models (o-series, gpt-5 and later) refuse `max_tokens`; they are told by
 * name at OpenAI and at endpoints of no known kind, which may be a proxy to it, and by `facts` at OpenAI alone.
 */
export function limitNameFor(
  endpoint: Pick<Endpoint, 'baseUrl' | 'presetId'>,
  model: string,
  facts: Pick<ModelFacts, 'reasoning'> | null,
): LimitName {
  const preset = presetOf(endpoint).id;
  const isNamedSo = /^(?:ft:|openai\/)?(?:o\d|gpt-(?:[5-9]|\d\d))/.test(model);
  const refusesMaxTokens =
    (preset === 'openai' && (isNamedSo || facts?.reasoning === true)) || (preset === 'custom' && isNamedSo);
  return refusesMaxTokens ? 'max_completion_tokens' : 'max_tokens';
}

/** What asks a server to go on where it cannot do so by itself. */
export const continueInstruction = 'Continue exactly where you stopped, without repeating anything.';

/**
 * The messages that make an endpoint go on with `partial`, its unfinished answer to `history`: with the instruction, which is not
 * kept in the thread, or without where the server goes on by itself. Nothing had come of the answer: `history` alone.
 */
export function continuation(
  endpoint: Pick<Endpoint, 'baseUrl' | 'presetId'>,
  history: readonly RequestMessage[],
  partial: string,
): RequestMessage[] {
  if (partial === '') return [...history];
  const begun: RequestMessage[] = [...history, { role: 'assistant', content: partial }];
  return continuesBy(endpoint) === 'instruction' ? [...begun, { role: 'user', content: continueInstruction }] : begun;
}

function continuesBy(endpoint: Pick<Endpoint, 'baseUrl' | 'presetId'>): ContinuesBy {
  const preset = presetOf(endpoint);
  // DeepSeek takes a prefix at its beta address only.
  return preset.id === 'deepseek' && endpoint.baseUrl.endsWith('/beta') ? 'prefill-prefix' : preset.continuesBy;
}

function wellFormed(message: RequestMessage): RequestMessage {
  const content = message.content.toWellFormed();
  const { role, name } = message;
  return name === undefined ? { role, content } : { role, content, name: name.toWellFormed() };
}
