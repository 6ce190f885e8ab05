import type { ModelFacts } from '../../../model/endpoint/model-facts';
import { isObject, type JsonObject } from '../../../model/json';
import { isInRange, parameterWords, type ParameterName, type Parameters } from '../../../model/request/parameters';
import { formatOfSchema } from '../../../model/request/json-schema';
import { meantAmong, setWithin, type MeantParameter } from '../../../model/request/meant-parameter';
import type { ChatRequest } from '../dialect';
import { readTools, type WireTools } from '../tools/hosted-tools';
import { thinkingFor } from './thinking';

/** The parameters that requests can carry, with the field of each. */
const fieldNames = {
  temperature: 'temperature',
  topP: 'top_p',
  topK: 'top_k',
  maxTokens: 'max_tokens',
  stop: 'stop_sequences',
  reasoningEffort: 'output_config',
  responseFormat: 'output_config',
} as const satisfies Partial<Record<ParameterName, string>>;

type TakenName = keyof typeof fieldNames;

/** How requests offer the tools that the server itself runs. */
export const wireTools = {
  'web-search': { type: 'web_search_20250305', name: 'web_search' },
  'web-fetch': { type: 'web_fetch_20250910', name: 'web_fetch' },
} as const satisfies WireTools;

/**
 * Whether requests can carry a parameter. Several choices are asked for one by one; JSON without a schema cannot be
 * asked for.
 */
export function isTaken(name: ParameterName, { responseFormat }: Parameters = {}): boolean {
  if (name === 'responseFormat') return responseFormat?.type !== 'json_object';
  return name in fieldNames || ['extra', 'choices', 'hostedTools'].includes(name);
}

/** Where neither the person nor the server says how long a reply may be: no model of today takes fewer. */
const leastLimit = 8192;

/**
 * The tokens that a reply is limited to where the person says nothing: the interface wants a limit in every request.
 */
export function standardLimit(facts: Pick<ModelFacts, 'maxOutput'> | null): number {
  return facts?.maxOutput ?? leastLimit;
}

/** Fields that have a control of their own. */
export const controlledFields: ReadonlySet<string> = new Set(Object.values(fieldNames));

type Sampling = 'temperature' | 'topP' | 'topK';

/**
 * What is set and not sent beside `thinking`, which is as it is asked for: while a model thinks, it takes no
 * temperature but 1, no top_k, and a top_p from 0.95 on.
 */
function excludedBy(thinking: { type?: unknown } | null, { temperature = 1, topP = 1, topK }: Parameters): Sampling[] {
  if (thinking === null || thinking.type === 'disabled') return [];
  return [
    ...(temperature === 1 ? [] : ['temperature' as const]),
    ...(topP >= 0.95 ? [] : ['topP' as const]),
    ...(topK === undefined ? [] : ['topK' as const]),
  ];
}

/** What is set and not sent, because the person has the model think. */
export function givingWay(parameters: Parameters, known: Pick<ChatRequest, 'facts' | 'refuses'>): Sampling[] {
  const own = parameters.extra?.['thinking'];
  const limit = parameters.maxTokens ?? standardLimit(known.facts);
  return excludedBy(isObject(own) ? own : thinkingFor({ parameters, ...known }, limit), parameters);
}

/** The fields that say a request's parameters, but for its limit. `thinking`: as it is asked for. */
export function bodyParameters(
  { parameters, facts, refuses }: ChatRequest,
  thinking: { type?: unknown } | null,
): JsonObject {
  const { stop = [], extra = {} } = parameters;
  const excluded = excludedBy(thinking, parameters);
  const taken = (name: Sampling) => {
    const [field, value] = [fieldNames[name], parameters[name]];
    return value !== undefined && !refuses.includes(field) && !excluded.includes(name) && { [field]: value };
  };
  const config: JsonObject = isObject(extra['output_config']) ? { ...extra['output_config'] } : {};
  const effort = effortFor(parameters.reasoningEffort, facts?.efforts);
  if (effort !== null && !refuses.includes('effort')) config['effort'] = effort;
  const { responseFormat } = parameters;
  if (responseFormat?.type === 'json_schema') config['format'] = { type: 'json_schema', schema: responseFormat.schema };
  return {
    ...taken('temperature'),
    ...taken('topP'),
    ...taken('topK'),
    ...(stop.length > 0 && { stop_sequences: stop }),
    ...(Object.keys(config).length > 0 && { output_config: config }),
  };
}

/**
 * The effort by the name that the model has for it: the next one that it knows, where it does not know this. Null: none
 * is sent.
 */
function effortFor(wanted: string | undefined, known: readonly string[] | undefined): string | null {
  if (wanted === undefined || wanted === 'none') return null;
  const effort = wanted === 'minimal' ? 'low' : wanted;
  if (!known || known.includes(effort)) return effort;
  return known.includes('high') ? 'high' : null;
}

/**
 * The parameters that the fields of a request say, as far as they can be shown by their controls; all others are extra
 * fields.
 */
export function readParameters(fields: JsonObject): Parameters {
  const extra = { ...fields };
  const parameters: Record<string, unknown> = {};
  const take = (name: TakenName, value: unknown): void => {
    parameters[name] = value;
    Reflect.deleteProperty(extra, fieldNames[name]);
  };
  for (const name of ['temperature', 'topP', 'topK', 'maxTokens'] as const) {
    const value = fields[fieldNames[name]];
    if (typeof value === 'number' && isInRange(name, value)) take(name, value);
  }
  const stops = fields['stop_sequences'];
  if (Array.isArray(stops) && stops.length > 0 && stops.every((one) => typeof one === 'string')) take('stop', stops);
  if (isObject(fields['output_config'])) {
    const { effort, format, ...others } = fields['output_config'];
    const left: JsonObject = { ...others };
    if (typeof effort === 'string' && parameterWords.reasoningEffort.includes(effort)) take('reasoningEffort', effort);
    else if (effort !== undefined) left['effort'] = effort;
    const known = isObject(format) && format['type'] === 'json_schema' ? formatOfSchema(format['schema']) : null;
    if (known) take('responseFormat', known);
    else if (format !== undefined) left['format'] = format;
    if (Object.keys(left).length > 0) extra['output_config'] = left;
  }
  if (Array.isArray(fields['tools'])) {
    const { hosted, own } = readTools(fields['tools'], wireTools);
    if (hosted.length > 0) parameters['hostedTools'] = hosted;
    if (own.length > 0) extra['tools'] = own;
    else Reflect.deleteProperty(extra, 'tools');
  }
  if (Object.keys(extra).length > 0) parameters['extra'] = extra;
  return parameters;
}

/**
 * The parameter that a server means by `field` (`stop_sequences.0`, `output_config.effort`), or the person's own extra
 * field; null where it is neither.
 */
export function parameterOf(field: string, parameters: Parameters): MeantParameter | null {
  const [top = '', inner] = field.split(/[.[\]]+/);
  if (top === 'thinking' && parameters.extra?.['thinking'] === undefined && parameters.reasoningEffort !== undefined)
    return 'reasoningEffort';
  const name = setWithin(fieldNames, parameters, top, inner === 'format' ? 'reasoningEffort' : 'responseFormat');
  return meantAmong(parameters, name ?? (top === 'tools' ? 'hostedTools' : undefined), [top]);
}
