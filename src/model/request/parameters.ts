import type { JsonObject } from '../json';

/** A token that becomes likelier or rarer. */
export interface TokenBias {
  token: number;
  /** −100 (never) to 100 (always). */
  bias: number;
  /** What was typed for it, and the tokenizer that turned it into the token; null where the id itself was typed. */
  typed: { text: string; encoding: string } | null;
}

/** What the reply has to look like. */
export type ResponseFormat =
  { type: 'text' | 'json_object' } | { type: 'json_schema'; name: string; schema: JsonObject; strict: boolean };

/** What a person changed of a request's parameters; what is absent is the model's own and is not sent. */
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
  /** The next four are outside the official schema: sent where the endpoint's preset knows them. */
  topK?: number;
  minP?: number;
  topA?: number;
  repetitionPenalty?: number;
  /** Log probabilities are asked for, with so many alternatives to each token. */
  logprobs?: number;
  stop?: readonly string[];
  logitBias?: readonly TokenBias[];
  responseFormat?: ResponseFormat;
  reasoningEffort?: string;
  verbosity?: string;
  serviceTier?: string;
  /** Fields of the person's own, as they are sent. */
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

/** The parameters that are one of a few words. */
export type WordName = 'reasoningEffort' | 'verbosity' | 'serviceTier';

/** `standard` is what holds where nothing is sent; null where that is the server's secret. `max` is Infinity where there is no bound. */
export interface NumberRange {
  min: number;
  max: number;
  whole: boolean;
  standard: number | null;
}

/**
 * What each number may be, from the official schema of chat completions; choices end at 10, where columns still can be read. The
 * samplers' are those of OpenRouter and vLLM.
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

/** The words of the official schema. A server's own go into the extra fields. */
export const parameterWords: Record<WordName, readonly string[]> = {
  reasoningEffort: ['none', 'minimal', 'low', 'medium', 'high', 'xhigh', 'max'],
  verbosity: ['low', 'medium', 'high'],
  serviceTier: ['auto', 'default', 'flex', 'scale', 'priority', 'fast'],
};

/** As many as the official schema takes. */
export const mostStops = 4;

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

/** `parameters` with `name` set; with undefined, without it. */
export function withParameter<Name extends ParameterName>(
  parameters: Parameters,
  name: Name,
  value: Parameters[Name] | undefined,
): Parameters {
  const { [name]: _, ...others } = parameters;
  return value === undefined ? others : { ...others, [name]: value };
}

/** Stop sequences as they are typed: one a line, in which `\n`, `\t`, `\r` and `\\` stand for what cannot be typed there. */
export function stopsAsText(stops: readonly string[]): string {
  const signs: Record<string, string> = { '\\': '\\\\', '\n': '\\n', '\t': '\\t', '\r': '\\r' };
  return stops.map((stop) => stop.replace(/[\\\n\t\r]/g, (sign) => signs[sign]!)).join('\n');
}

/** The stop sequences that were typed; empty lines are none. */
export function stopsFromText(text: string): string[] {
  const signs: Record<string, string> = { '\\': '\\', n: '\n', t: '\t', r: '\r' };
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.replace(/\\([\\ntr])/g, (_, sign: string) => signs[sign]!));
}
