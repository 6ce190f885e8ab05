import { isObject, type JsonObject } from '../../../model/json';
import { formatOfSchema } from '../../../model/request/json-schema';
import { meantAmong, type MeantParameter } from '../../../model/request/meant-parameter';
import {
  isInRange,
  parameterWords,
  type NumberName,
  type ParameterName,
  type Parameters,
  type ResponseFormat,
} from '../../../model/request/parameters';
import type { ChatRequest } from '../dialect';

/** The parameters that are numbers, by their field of `options`. */
const numberFields = {
  temperature: 'temperature',
  topP: 'top_p',
  topK: 'top_k',
  minP: 'min_p',
  repetitionPenalty: 'repeat_penalty',
  maxTokens: 'num_predict',
  seed: 'seed',
  presencePenalty: 'presence_penalty',
  frequencyPenalty: 'frequency_penalty',
} as const satisfies Partial<Record<NumberName, string>>;

const fieldsByName = Object.entries(numberFields) as [keyof typeof numberFields, string][];
const otherFields = { stop: 'stop', reasoningEffort: 'think', responseFormat: 'format' } as const;

/** Whether requests can carry a parameter. Several choices are asked for one by one. */
export function isTaken(name: ParameterName): boolean {
  return name in numberFields || name in otherFields || name === 'choices' || name === 'extra';
}

/** What a request's `options` say: the window, the parameters, and what the person wrote beside them. */
export function optionsFor({ parameters }: ChatRequest, window: number | null): JsonObject {
  const { stop = [], extra = {} } = parameters;
  const options: JsonObject = {
    ...(window !== null && { num_ctx: window }),
    ...(isObject(extra['options']) ? extra['options'] : {}),
  };
  for (const [name, field] of fieldsByName) if (parameters[name] !== undefined) options[field] = parameters[name];
  if (stop.length > 0) options['stop'] = stop;
  return options;
}

/** The value of `think`; null where the model decides. gpt-oss takes a level in place of true. */
export function thinkFor({ model, parameters, refuses }: ChatRequest): boolean | string | null {
  const { reasoningEffort: effort } = parameters;
  if (effort === undefined) return null;
  if (effort === 'none') return refuses.includes('disabled-thinking') ? null : false;
  if (refuses.includes('enabled-thinking')) return null;
  if (!/gpt-?oss/i.test(model) || refuses.includes('effort')) return true;
  if (effort === 'minimal') return 'low';
  return effort === 'low' || effort === 'medium' ? effort : 'high';
}

/** The value of `format`; null for plain text. */
export function formatFor({ responseFormat }: Parameters): 'json' | JsonObject | null {
  if (!responseFormat || responseFormat.type === 'text') return null;
  return responseFormat.type === 'json_schema' ? responseFormat.schema : 'json';
}

/** The parameters that the fields of a request say; all others, also those of `options`, are extra fields. */
export function readParameters(fields: JsonObject): Parameters {
  const { options: given, think, format, ...extra } = fields;
  // That nothing is cut is said by every request.
  for (const field of ['truncate', 'shift']) if (extra[field] === false) Reflect.deleteProperty(extra, field);
  const options = isObject(given) ? { ...given } : {};
  const parameters: Record<string, unknown> = {};
  for (const [name, field] of fieldsByName) {
    const value = options[field];
    if (typeof value !== 'number' || !isInRange(name, value)) continue;
    parameters[name] = value;
    Reflect.deleteProperty(options, field);
  }
  const { stop } = options;
  if (Array.isArray(stop) && stop.length > 0 && stop.every((one) => typeof one === 'string' && one !== '')) {
    parameters['stop'] = stop;
    Reflect.deleteProperty(options, 'stop');
  }
  const effort = typeof think === 'boolean' ? (think ? 'medium' : 'none') : think;
  if (typeof effort === 'string' && parameterWords.reasoningEffort.includes(effort))
    parameters['reasoningEffort'] = effort;
  else if (think !== undefined) extra['think'] = think;
  const wanted = readFormat(format);
  if (wanted) parameters['responseFormat'] = wanted;
  else if (format !== undefined) extra['format'] = format;
  if (Object.keys(options).length > 0) extra['options'] = options;
  if (Object.keys(extra).length > 0) parameters['extra'] = extra;
  return parameters;
}

function readFormat(format: unknown): ResponseFormat | null {
  if (format === 'json') return { type: 'json_object' };
  return formatOfSchema(format);
}

/**
 * The parameter that a server means by `field` (`options.top_k`, `think`), or the person's own extra field; null where
 * it is neither.
 */
export function parameterOf(field: string, parameters: Parameters): MeantParameter | null {
  // What OpenAI's interface calls it: the words of its errors are read as of that.
  const names = field.replace('reasoning_effort', 'think').split(/[.[\]]+/);
  const others = Object.entries(otherFields) as [keyof typeof otherFields, string][];
  const name = [...fieldsByName, ...others].find(([, known]) => names.includes(known))?.[0];
  return meantAmong(parameters, name, names);
}
