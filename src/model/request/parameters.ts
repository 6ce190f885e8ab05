import type { JsonObject } from '../json';
import type { HostedTool } from './hosted-tools';
import type { PictureParameters } from './picture-parameters';

/** A token that is made more or less likely. */
export interface TokenBias {
  token: number;
  /** −100 (never) to 100 (always). */
  bias: number;
  /** The typed text, and the tokenizer that turned it into the token; null where the token's id was typed. */
  typed: { text: string; encoding: string } | null;
}

/** What the reply has to look like. */
export type ResponseFormat =
  { type: 'text' | 'json_object' } | { type: 'json_schema'; name: string; schema: JsonObject; strict: boolean };

/** The parameters that a person has set. An absent one is not sent, so the model's default applies. */
export interface Parameters {
  temperature?: number;
  topP?: number;
  /** The most tokens that the reply may have. */
  maxTokens?: number;
  /** How many replies are asked for at once. */
  choices?: number;
  presencePenalty?: number;
  frequencyPenalty?: number;
  seed?: number;
  /** These four are not in OpenAI's schema: they are sent only where the endpoint's preset knows them. */
  topK?: number;
  minP?: number;
  topA?: number;
  repetitionPenalty?: number;
  /** Asks for log probabilities, with this many alternatives to each token. */
  logprobs?: number;
  stop?: readonly string[];
  logitBias?: readonly TokenBias[];
  responseFormat?: ResponseFormat;
  reasoningEffort?: string;
  verbosity?: string;
  serviceTier?: string;
  /** Asks for an answer that is spoken, too, with this voice, of a model that can speak. */
  voice?: string;
  /** How a picture is to be made, by a model that makes them. */
  picture?: PictureParameters;
  /** Those that the model may use. */
  hostedTools?: readonly HostedTool[];
  /** Extra fields that the person typed, sent as they are. */
  extra?: JsonObject;
}

export type ParameterName = keyof Parameters;

/** The parameters that are numbers. */
export type NumberName =
  | 'temperature'
  | 'topP'
  | 'maxTokens'
  | 'choices'
  | 'presencePenalty'
  | 'frequencyPenalty'
  | 'seed'
  | 'logprobs'
  | SamplerName;

/** The parameters that only some servers know. */
export type SamplerName = 'topK' | 'minP' | 'topA' | 'repetitionPenalty';

/** The parameters whose value is one of a few words. */
export type WordName = 'reasoningEffort' | 'verbosity' | 'serviceTier' | 'voice';

/**
 * `standard` is the server's default, null where it is not published. `max` is Infinity where there is no upper limit.
 */
export interface NumberRange {
  min: number;
  max: number;
  whole: boolean;
  standard: number | null;
}

/**
 * What each number may be, from OpenAI's schema of chat completions. Choices are limited to 10, because more columns
 * could not be read. The ranges of the samplers are those of OpenRouter and vLLM.
 */
export const parameterRanges: Record<NumberName, NumberRange> = {
  temperature: { min: 0, max: 2, whole: false, standard: 1 },
  topP: { min: 0, max: 1, whole: false, standard: 1 },
  maxTokens: { min: 1, max: Infinity, whole: true, standard: null },
  choices: { min: 1, max: 10, whole: true, standard: 1 },
  presencePenalty: { min: -2, max: 2, whole: false, standard: 0 },
  frequencyPenalty: { min: -2, max: 2, whole: false, standard: 0 },
  seed: { min: -Infinity, max: Infinity, whole: true, standard: null },
  logprobs: { min: 0, max: 20, whole: true, standard: null },
  topK: { min: 0, max: Infinity, whole: true, standard: 0 },
  minP: { min: 0, max: 1, whole: false, standard: 0 },
  topA: { min: 0, max: 1, whole: false, standard: 0 },
  repetitionPenalty: { min: 0, max: 2, whole: false, standard: 1 },
};

/** The words that OpenAI's schema allows. Other words, which only some servers know, can be sent as extra fields. */
export const parameterWords: Record<WordName, readonly string[]> = {
  reasoningEffort: ['none', 'minimal', 'low', 'medium', 'high', 'xhigh', 'max'],
  verbosity: ['low', 'medium', 'high'],
  serviceTier: ['auto', 'default', 'flex', 'scale', 'priority', 'fast'],
  voice: ['alloy', 'ash', 'ballad', 'cedar', 'coral', 'echo', 'marin', 'sage', 'shimmer', 'verse'],
};

/** How many stop sequences OpenAI's schema allows. */
export const mostStops = 4;

/** What OpenAI's schema allows as the bias of a token. */
export const biasRange = { min: -100, max: 100 };

/** Whether `value` may be sent as `name`. */
export function isInRange(name: NumberName, value: number): boolean {
  const { min, max, whole } = parameterRanges[name];
  return Number.isFinite(value) && value >= min && value <= max && (!whole || Number.isSafeInteger(value));
}

/** Whether `value` may be the bias of a token. */
export function isBias(value: number): boolean {
  return Number.isInteger(value) && value >= biasRange.min && value <= biasRange.max;
}

/** `parameters` with `name` set to the value; undefined removes it. */
export function withParameter<Name extends ParameterName>(
  parameters: Parameters,
  name: Name,
  value: Parameters[Name] | undefined,
): Parameters {
  const { [name]: _, ...others } = parameters;
  return value === undefined ? others : { ...others, [name]: value };
}

/**
 * Stop sequences as they are typed: one per line, with `\n`, `\t`, `\r` and `\\` for characters that cannot be typed
 * there.
 */
export function stopsAsText(stops: readonly string[]): string {
  const signs: Record<string, string> = { '\\': '\\\\', '\n': '\\n', '\t': '\\t', '\r': '\\r' };
  return stops.map((stop) => stop.replace(/[\\\n\t\r]/g, (sign) => signs[sign]!)).join('\n');
}

/** The stop sequences in a typed text; empty lines are skipped. */
export function stopsFromText(text: string): string[] {
  const signs: Record<string, string> = { '\\': '\\', n: '\n', t: '\t', r: '\r' };
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.replace(/\\([\\ntr])/g, (_, sign: string) => signs[sign]!));
}
