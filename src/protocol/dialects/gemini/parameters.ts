import { isObject, type JsonObject } from '../../../model/json';
import { formatOfSchema } from '../../../model/request/json-schema';
import { meantAmong, type MeantParameter } from '../../../model/request/meant-parameter';
import {
  isInRange,
  type NumberName,
  type ParameterName,
  type Parameters,
  type ResponseFormat,
} from '../../../model/request/parameters';
import { listIn } from '../../json';
import type { ChatRequest } from '../dialect';
import { readTools, type WireTools } from '../tools/hosted-tools';
import { effortIn, thinkingFor } from './thinking';

/** The parameters that are numbers, by their field of `generationConfig`. */
const numberFields = {
  temperature: 'temperature',
  topP: 'topP',
  topK: 'topK',
  maxTokens: 'maxOutputTokens',
  choices: 'candidateCount',
  seed: 'seed',
  presencePenalty: 'presencePenalty',
  frequencyPenalty: 'frequencyPenalty',
  logprobs: 'logprobs',
} as const satisfies Partial<Record<NumberName, string>>;

type Field = keyof typeof numberFields;
const fieldsByName = Object.entries(numberFields) as [Field, string][];

/** The other parameters that requests can carry, by the fields that say them. */
const otherFields = {
  stop: ['stopSequences'],
  responseFormat: ['responseMimeType', 'responseJsonSchema', 'responseSchema'],
  reasoningEffort: ['thinkingConfig', 'thinkingBudget', 'thinkingLevel', 'includeThoughts'],
} as const satisfies Partial<Record<ParameterName, readonly string[]>>;

/** How requests offer the tools that the server itself runs. */
export const wireTools = {
  'web-search': { googleSearch: {} },
  'web-fetch': { urlContext: {} },
  'code-interpreter': { codeExecution: {} },
} as const satisfies WireTools;

/** Whether requests can carry a parameter. */
export function isTaken(name: ParameterName): boolean {
  return name in numberFields || name in otherFields || name === 'extra' || name === 'hostedTools';
}

/** What a request's `generationConfig` says: the parameters, and beside them what the person wrote into it. */
export function generationConfig({ model, parameters, facts, refuses }: ChatRequest): JsonObject {
  const { stop = [], responseFormat, logprobs, choices = 1, extra = {} } = parameters;
  const own = isObject(extra['generationConfig']) ? extra['generationConfig'] : {};
  const thinking = thinkingFor({ model, parameters, facts, refuses });
  const config: JsonObject = {
    // Older models that make pictures send none unless they are asked for.
    ...(/gemini.*-image/.test(model) && { responseModalities: ['TEXT', 'IMAGE'] }),
    ...(thinking && { thinkingConfig: thinking }),
    ...own,
  };
  for (const [name, field] of fieldsByName) {
    const value = parameters[name];
    if (value === undefined || (name === 'choices' && choices <= 1) || (name === 'logprobs' && !logprobs)) continue;
    config[field] = value;
  }
  if (logprobs !== undefined) config['responseLogprobs'] = true;
  if (stop.length > 0) config['stopSequences'] = stop;
  if (parameters.reasoningEffort !== undefined) {
    const given = isObject(own['thinkingConfig']) ? own['thinkingConfig'] : {};
    if (thinking) config['thinkingConfig'] = { ...given, ...thinking };
  }
  return { ...config, ...(responseFormat && wireFormat(responseFormat)) };
}

function wireFormat(format: ResponseFormat): JsonObject {
  if (format.type === 'text') return { responseMimeType: 'text/plain' };
  return {
    responseMimeType: 'application/json',
    ...(format.type === 'json_schema' && { responseJsonSchema: format.schema }),
  };
}

/**
 * The parameters that the fields of a request say, as far as they can be shown by their controls; all others, also
 * those of `generationConfig`, are extra fields.
 */
export function readParameters(fields: JsonObject): Parameters {
  const { generationConfig: given, tools, ...others } = fields;
  const config = isObject(given) ? { ...given } : {};
  const parameters: Record<string, unknown> = {};
  const take = (name: ParameterName, value: unknown, ...taken: string[]): void => {
    parameters[name] = value;
    for (const field of taken) Reflect.deleteProperty(config, field);
  };
  const { stopSequences: stops, responseLogprobs, thinkingConfig } = config;
  for (const [name, field] of fieldsByName) {
    const value = config[field];
    if (name !== 'logprobs' && typeof value === 'number' && isInRange(name, value)) take(name, value, field);
  }
  const alternatives = config['logprobs'] ?? 0;
  if (responseLogprobs === true && typeof alternatives === 'number' && isInRange('logprobs', alternatives))
    take('logprobs', alternatives, 'logprobs', 'responseLogprobs');
  if (Array.isArray(stops) && stops.length > 0 && stops.every((one) => typeof one === 'string' && one !== ''))
    take('stop', stops, 'stopSequences');
  const effort = effortIn(thinkingConfig);
  if (effort !== null) take('reasoningEffort', effort, 'thinkingConfig');
  const format = readFormat(config);
  if (format) take('responseFormat', format, 'responseMimeType', 'responseJsonSchema');
  const { hosted, own } = readTools(listIn(tools), wireTools);
  if (hosted.length > 0) parameters['hostedTools'] = hosted;
  const left = Array.isArray(tools) ? (own.length > 0 ? own : undefined) : tools;
  const extra = {
    ...others,
    ...(left !== undefined && { tools: left }),
    ...(Object.keys(config).length > 0 && { generationConfig: config }),
  };
  if (Object.keys(extra).length > 0) parameters['extra'] = extra;
  return parameters;
}

/** `responseSchema` has another language of types and stays as it is. */
function readFormat({ responseMimeType, responseJsonSchema, responseSchema }: JsonObject): ResponseFormat | null {
  if (responseSchema !== undefined) return null;
  if (responseMimeType === 'text/plain') return responseJsonSchema === undefined ? { type: 'text' } : null;
  if (responseMimeType !== 'application/json') return null;
  if (responseJsonSchema === undefined) return { type: 'json_object' };
  return formatOfSchema(responseJsonSchema);
}

/**
 * The parameter that a server means by `field` (`generation_config.top_k`, `thinkingBudget`), or the person's own extra
 * field; null where it is neither.
 */
export function parameterOf(field: string, parameters: Parameters): MeantParameter | null {
  const names = field
    .replace(/^GenerateContentRequest\./, '')
    .split(/[.[\]]+/)
    .map((name) => name.replace(/_+(\w)/g, (_, sign: string) => sign.toUpperCase()));
  const meant = (known: readonly string[]): boolean => known.some((one) => names.includes(one));
  const others = Object.entries(otherFields) as [keyof typeof otherFields, readonly string[]][];
  const name = fieldsByName.find(([, known]) => meant([known]))?.[0] ?? others.find(([, known]) => meant(known))?.[0];
  const isSet = name !== undefined && parameters[name] !== undefined;
  return meantAmong(parameters, !isSet && names.includes('tools') ? 'hostedTools' : name, names);
}
