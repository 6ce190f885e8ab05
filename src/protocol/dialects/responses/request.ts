import { isOpenAiReasoning } from '../../../model/endpoint/openai-models';
import type { JsonObject } from '../../../model/json';
import type { ChatRequest } from '../dialect';
import { wellFormed } from '../well-formed';
import { conversationOf } from './input-items';
import { bodyParameters } from './parameters';

/** The JSON of `POST {base}/responses`. */
export interface RequestBody {
  model: string;
  instructions?: string;
  input: readonly JsonObject[];
  stream: true;
  /** Absent would mean true: the vendor would keep the reply. */
  store: boolean;
  include?: readonly string[];
  reasoning?: JsonObject;
  /** Other parameters, and fields of the person's own. */
  [field: string]: unknown;
}

/**
 * The exact body of a request. Nothing is stored at the vendor, so every request has the whole conversation. What pads
 * the events of a stream (`include_obfuscation`) is left on: it hides the length of words from who watches the network.
 */
export function requestBody(chat: ChatRequest): RequestBody {
  const { instructions, input } = conversationOf(chat);
  return wellFormed({
    model: chat.model,
    ...(instructions !== '' && { instructions }),
    input,
    stream: true,
    store: false,
    ...bodyParameters(chat, { thinks: thinks(chat) }),
  });
}

/** The fields that take tokens of the prompt: the others are refused where a request is only counted. */
const countedFields = [
  'model',
  'instructions',
  'input',
  'tools',
  'tool_choice',
  'parallel_tool_calls',
  'reasoning',
  'text',
];

/** What of a request is counted. */
export function countedBody(chat: ChatRequest): object {
  return Object.fromEntries(Object.entries(requestBody(chat)).filter(([field]) => countedFields.includes(field)));
}

/** Whether the model is known to think before it answers. */
function thinks({ model, facts, parameters }: ChatRequest): boolean {
  return parameters.reasoningEffort !== 'none' && (facts?.reasoning === true || isOpenAiReasoning(model));
}
