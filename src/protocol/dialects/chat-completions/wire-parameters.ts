import type { Endpoint } from '../../../model/endpoint/endpoint';
import { isObject, type JsonObject } from '../../../model/json';
import type { HostedTool } from '../../../model/request/hosted-tools';
import { isSchema, isSchemaName } from '../../../model/request/json-schema';
import { meantAmong, type MeantParameter } from '../../../model/request/meant-parameter';
import {
  isBias,
  isInRange,
  mostStops,
  parameterWords,
  type NumberName,
  type ParameterName,
  type Parameters,
  type ResponseFormat,
  type TokenBias,
  type WordName,
} from '../../../model/request/parameters';
import { presetOf } from '../../endpoint/presets';

/** What an endpoint calls the most tokens that a reply may have. */
export type LimitName = 'max_tokens' | 'max_completion_tokens';

type AnEndpoint = Pick<Endpoint, 'baseUrl' | 'presetId'>;
/** The parameters that go as they are under one name. */
type PlainName = Exclude<NumberName, 'maxTokens' | 'choices' | 'logprobs'> | WordName;

/** Fields of the official schema. The samplers' come from the preset. */
const officialNames: Partial<Record<PlainName, string>> = {
  temperature: 'temperature',
  topP: 'top_p',
  presencePenalty: 'presence_penalty',
  frequencyPenalty: 'frequency_penalty',
  seed: 'seed',
  reasoningEffort: 'reasoning_effort',
  verbosity: 'verbosity',
  serviceTier: 'service_tier',
};

/** Fields of the official schema that have a control of their own. */
export const controlledFields: ReadonlySet<string> = new Set([
  ...Object.values(officialNames),
  'max_tokens',
  'max_completion_tokens',
  'n',
  'stop',
  'logprobs',
  'top_logprobs',
  'logit_bias',
  'response_format',
]);

/** The parameters that have a form in this interface, beside the samplers of some servers. */
const takenNames: ReadonlySet<string> = new Set([
  ...Object.keys(officialNames),
  ...([
    'maxTokens',
    'choices',
    'logprobs',
    'stop',
    'logitBias',
    'responseFormat',
    'voice',
    'extra',
  ] satisfies ParameterName[]),
]);

/** Whether requests to `endpoint` can carry a parameter. */
export function isTaken(name: ParameterName, endpoint: AnEndpoint): boolean {
  return takenNames.has(name) || name in presetOf(endpoint).fields;
}

/** The fields that go as they are, at `endpoint`. */
function plainNames(endpoint: AnEndpoint): [name: PlainName, field: string][] {
  return Object.entries({ ...officialNames, ...presetOf(endpoint).fields }) as [PlainName, string][];
}

/** The fields of a request to `endpoint` that say `parameters`; those that its kind does not know are left out. */
export function wireParameters(parameters: Parameters, endpoint: AnEndpoint, limitName: LimitName): JsonObject {
  const { maxTokens, choices = 1, logprobs, stop = [], logitBias = [], responseFormat } = parameters;
  const fields: JsonObject = {};
  for (const [name, field] of plainNames(endpoint))
    if (parameters[name] !== undefined) fields[field] = parameters[name];
  if (maxTokens !== undefined) fields[limitName] = maxTokens;
  if (choices > 1) fields['n'] = choices;
  if (stop.length > 0) fields['stop'] = stop;
  if (logitBias.length > 0) fields['logit_bias'] = Object.fromEntries(logitBias.map((one) => [one.token, one.bias]));
  if (logprobs !== undefined) fields['logprobs'] = true;
  if (logprobs) fields['top_logprobs'] = logprobs;
  if (responseFormat) fields['response_format'] = wireFormat(responseFormat);
  if (parameters.hostedTools?.includes('web-search') && hostedToolsAt(endpoint).length > 0)
    fields[searchField] = parameters.extra?.[searchField] ?? {};
  // What has a control of its own is as that control shows it.
  return { ...parameters.extra, ...fields };
}

/** Has a model search before it answers; only models that are made for it take it. */
const searchField = 'web_search_options';

/** The tools of its own that a server offers in this interface: OpenAI, to its models that search. */
export function hostedToolsAt(endpoint: AnEndpoint): readonly HostedTool[] {
  return presetOf(endpoint).id === 'openai' ? ['web-search'] : [];
}

function wireFormat(format: ResponseFormat): JsonObject {
  if (format.type !== 'json_schema') return { type: format.type };
  const { type, ...json_schema } = format;
  return { type, json_schema };
}

/**
 * The parameters that the fields of a request to `endpoint` say, as far as they can be shown by their controls; all
 * others, also those of values that are out of range, are `extra` fields.
 */
export function readParameters(fields: JsonObject, endpoint: AnEndpoint): Parameters {
  const parameters: Record<string, unknown> = {};
  const extra = { ...fields };
  const take = (name: ParameterName, value: unknown, ...taken: string[]): void => {
    parameters[name] = value;
    for (const field of taken) Reflect.deleteProperty(extra, field);
  };
  for (const [name, field] of plainNames(endpoint)) {
    const value = fields[field];
    if (isWord(name) ? parameterWords[name].includes(value as string) : isNumber(name, value)) take(name, value, field);
  }
  for (const field of ['max_tokens', 'max_completion_tokens'])
    if (isNumber('maxTokens', fields[field])) take('maxTokens', fields[field], field);
  if (isNumber('choices', fields['n'])) take('choices', fields['n'], 'n');
  const { logprobs, top_logprobs = 0, stop, logit_bias, response_format } = fields;
  if (logprobs === true && isNumber('logprobs', top_logprobs))
    take('logprobs', top_logprobs, 'logprobs', 'top_logprobs');
  const stops = typeof stop === 'string' ? [stop] : stop;
  if (isStops(stops)) take('stop', stops, 'stop');
  const bias = readBias(logit_bias);
  if (bias) take('logitBias', bias, 'logit_bias');
  const format = readFormat(response_format);
  if (format) take('responseFormat', format, 'response_format');
  const voice = readVoice(fields);
  if (voice !== null) take('voice', voice, 'modalities', 'audio');
  if (hostedToolsAt(endpoint).length > 0 && JSON.stringify(fields[searchField]) === '{}')
    take('hostedTools', ['web-search'], searchField);
  if (Object.keys(extra).length > 0) parameters['extra'] = extra;
  return parameters;
}

/**
 * The parameter that a server means by `field` (`top_p`, `response_format.json_schema`), or the person's own extra
 * field; null where it is neither.
 */
export function parameterOf(field: string, parameters: Parameters, endpoint: AnEndpoint): MeantParameter | null {
  const [top = ''] = field.split(/[.[]/, 1);
  const others: Record<string, Exclude<ParameterName, 'extra'>> = {
    max_tokens: 'maxTokens',
    max_completion_tokens: 'maxTokens',
    n: 'choices',
    logprobs: 'logprobs',
    top_logprobs: 'logprobs',
    stop: 'stop',
    logit_bias: 'logitBias',
    response_format: 'responseFormat',
    modalities: 'voice',
    audio: 'voice',
    [searchField]: 'hostedTools',
  };
  const name = plainNames(endpoint).find(([, known]) => known === top)?.[0] ?? others[top];
  return meantAmong(parameters, name, [top]);
}

/** The voice of an answer that is asked for in words and sound; null where nothing like it is. */
function readVoice({ modalities, audio }: JsonObject): string | null {
  const isSpoken = Array.isArray(modalities) && modalities.includes('text') && modalities.includes('audio');
  const voice = isSpoken && isObject(audio) ? audio['voice'] : undefined;
  return typeof voice === 'string' && parameterWords.voice.includes(voice) ? voice : null;
}

function isWord(name: PlainName): name is WordName {
  return Object.hasOwn(parameterWords, name);
}

function isNumber(name: NumberName, value: unknown): boolean {
  return typeof value === 'number' && isInRange(name, value);
}

function isStops(value: unknown): boolean {
  const isSequence = (stop: unknown): boolean => typeof stop === 'string' && stop !== '';
  return Array.isArray(value) && value.length > 0 && value.length <= mostStops && value.every(isSequence);
}

function readBias(value: unknown): TokenBias[] | null {
  if (!isObject(value)) return null;
  const biases = Object.entries(value).map(([token, bias]) => ({
    token: Number(token),
    bias: Number(bias),
    typed: null,
  }));
  const areSound = biases.every(({ token, bias }) => Number.isSafeInteger(token) && token >= 0 && isBias(bias));
  return areSound && biases.length > 0 ? biases : null;
}

function readFormat(value: unknown): ResponseFormat | null {
  if (!isObject(value)) return null;
  const { type, json_schema: inner, ...more } = value;
  if (Object.keys(more).length > 0) return null;
  if (type === 'text' || type === 'json_object') return inner === undefined ? { type } : null;
  if (type !== 'json_schema' || !isObject(inner)) return null;
  const { name, schema, strict = false, ...further } = inner;
  const isKnown = typeof name === 'string' && isSchemaName(name) && isSchema(schema) && typeof strict === 'boolean';
  return isKnown && Object.keys(further).length === 0 ? { type, name, schema, strict } : null;
}
