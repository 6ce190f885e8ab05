import { isSchema, isSchemaName } from '../../../model/request/json-schema';
import { meantAmong, setWithin, type MeantParameter } from '../../../model/request/meant-parameter';
import { isObject, type JsonObject } from '../../../model/json';
import {
  isInRange,
  parameterWords,
  type NumberName,
  type ParameterName,
  type Parameters,
  type ResponseFormat,
  type WordName,
} from '../../../model/request/parameters';
import { listIn } from '../../json';
import type { ChatRequest } from '../dialect';
import { readTools, toolsField, type WireTools } from '../tools/hosted-tools';

/** The parameters that requests can carry, with the field of each. All others do not exist in this interface. */
const fieldNames = {
  temperature: 'temperature',
  topP: 'top_p',
  maxTokens: 'max_output_tokens',
  logprobs: 'top_logprobs',
  serviceTier: 'service_tier',
  reasoningEffort: 'reasoning',
  verbosity: 'text',
  responseFormat: 'text',
  hostedTools: 'tools',
} as const satisfies Partial<Record<ParameterName, string>>;

type TakenName = keyof typeof fieldNames;

/** Whether requests can carry a parameter. Several choices are asked for one by one. */
export function isTaken(name: ParameterName): boolean {
  return name in fieldNames || name === 'extra' || name === 'choices';
}

/** Fields that have a control of their own; tools may be of the person's own, too. */
export const controlledFields: ReadonlySet<string> = new Set(
  Object.values(fieldNames).filter((field) => field !== 'tools'),
);

/** The vendor refuses a limit below, so none is sent. */
export const leastLimit = 16;

const encrypted = 'reasoning.encrypted_content';
const withLogprobs = 'message.output_text.logprobs';
const withOutputs = 'code_interpreter_call.outputs';

/** How requests offer the tools that the server itself runs. */
export const wireTools = {
  'web-search': { type: 'web_search' },
  'code-interpreter': { type: 'code_interpreter', container: { type: 'auto' } },
  'image-generation': { type: 'image_generation' },
} as const satisfies WireTools;

/** The fields that say a request's parameters. `thinks`: the model thinks before it answers. */
export function bodyParameters({ parameters, refuses }: ChatRequest, { thinks }: { thinks: boolean }): JsonObject {
  const { temperature, topP, maxTokens, logprobs, serviceTier, hostedTools: hosted = [], extra = {} } = parameters;
  const { tools, tool_choice, include, reasoning, text, ...others } = extra;
  const asked = Array.isArray(include) ? (include as unknown[]) : [];
  const included = [
    ...asked,
    // Without it, some servers give reasoning that they cannot read again.
    ...(thinks && !refuses.includes('encrypted-reasoning') ? [encrypted] : []),
    ...(logprobs === undefined ? [] : [withLogprobs]),
    ...(hosted.includes('code-interpreter') ? [withOutputs] : []),
  ];
  const thinking = reasoningField(parameters, { thinks, hasSummary: !refuses.includes('reasoning-summary') });
  const format = textField(parameters);
  return {
    ...others,
    ...toolsField(Array.isArray(tools) ? tools.map(flat) : tools, hosted, wireTools),
    ...(tool_choice !== undefined && { tool_choice: flat(tool_choice) }),
    ...(included.length > 0 && { include: [...new Set(included)] }),
    ...merged('reasoning', reasoning, thinking),
    ...merged('text', text, format),
    ...(temperature !== undefined && { temperature }),
    ...(topP !== undefined && { top_p: topP }),
    ...(maxTokens !== undefined && { max_output_tokens: Math.max(leastLimit, maxTokens) }),
    ...(logprobs !== undefined && { top_logprobs: logprobs }),
    ...(serviceTier !== undefined && { service_tier: serviceTier }),
  };
}

/** A field that a control and the person's own field share: the control wins where both say something. */
function merged(name: string, own: unknown, set: JsonObject): JsonObject {
  if (own !== undefined && !isObject(own)) return { [name]: own };
  const both = { ...own, ...set };
  return own === undefined && Object.keys(both).length === 0 ? {} : { [name]: both };
}

function reasoningField(
  { reasoningEffort: effort, extra }: Parameters,
  ask: { thinks: boolean; hasSummary: boolean },
): JsonObject {
  const own = extra?.['reasoning'];
  const isSaid = isObject(own) && 'summary' in own;
  return {
    ...(effort !== undefined && { effort }),
    // What the model thinks is told in summaries, and only to who asks for them.
    ...(ask.thinks && ask.hasSummary && !isSaid && { summary: 'auto' }),
  };
}

function textField({ verbosity, responseFormat }: Parameters): JsonObject {
  return {
    ...(responseFormat && { format: responseFormat }),
    ...(verbosity !== undefined && { verbosity }),
  };
}

/** A function as this interface has it, where it is written as for chat completions. */
function flat(tool: unknown): unknown {
  if (!isObject(tool) || tool['type'] !== 'function' || !isObject(tool['function'])) return tool;
  const { function: definition, ...others } = tool;
  // `strict` has to be there in a definition, but is nothing for a choice.
  const isDefinition = 'parameters' in definition || 'description' in definition;
  return { ...others, ...(isDefinition && { parameters: null, strict: null }), ...definition };
}

/**
 * The parameters that the fields of a request say, as far as they can be shown by their controls; all others are extra
 * fields.
 */
export function readParameters(fields: JsonObject): Parameters {
  // Whether a reply is stored is for Tally to decide: it never is.
  const { store: _, ...extra } = { ...fields };
  const parameters: Record<string, unknown> = {};
  const take = (name: TakenName, value: unknown): void => {
    parameters[name] = value;
    Reflect.deleteProperty(extra, fieldNames[name]);
  };
  for (const name of ['temperature', 'topP', 'maxTokens', 'logprobs'] as const)
    if (isNumber(name, fields[fieldNames[name]])) take(name, fields[fieldNames[name]]);
  if (isWord('serviceTier', fields['service_tier'])) take('serviceTier', fields['service_tier']);
  const { reasoning, text, include, tools } = fields;
  if (isObject(reasoning)) {
    const { effort, summary, ...others } = reasoning;
    const isKnown = isWord('reasoningEffort', effort);
    if (isKnown) take('reasoningEffort', effort);
    leave('reasoning', {
      ...(!isKnown && effort !== undefined && { effort }),
      ...(summary !== 'auto' && summary !== undefined && { summary }),
      ...others,
    });
  }
  if (isObject(text)) {
    const { format, verbosity, ...others } = text;
    const known = readFormat(format);
    const isKnown = isWord('verbosity', verbosity);
    if (isKnown) take('verbosity', verbosity);
    if (known) take('responseFormat', known);
    leave('text', {
      ...(!known && format !== undefined && { format }),
      ...(!isKnown && verbosity !== undefined && { verbosity }),
      ...others,
    });
  }
  if (Array.isArray(tools)) {
    const { hosted, own } = readTools(tools, wireTools);
    if (hosted.length > 0) take('hostedTools', hosted);
    if (own.length > 0) extra['tools'] = own;
  }
  if (Array.isArray(include)) {
    const isSaid = (one: unknown): boolean =>
      one === encrypted ||
      (one === withLogprobs && 'logprobs' in parameters) ||
      (one === withOutputs && listIn(parameters['hostedTools']).includes('code-interpreter'));
    const others = (include as unknown[]).filter((one) => !isSaid(one));
    if (others.length > 0) extra['include'] = others;
    else Reflect.deleteProperty(extra, 'include');
  }
  if (Object.keys(extra).length > 0) parameters['extra'] = extra;
  return parameters;

  function leave(field: string, others: JsonObject): void {
    if (Object.keys(others).length > 0) extra[field] = others;
    else Reflect.deleteProperty(extra, field);
  }
}

function readFormat(format: unknown): ResponseFormat | null {
  if (!isObject(format)) return null;
  const { type, name, schema, strict = false, ...others } = format;
  if (Object.keys(others).length > 0) return null;
  if (type === 'text' || type === 'json_object') return name === undefined && schema === undefined ? { type } : null;
  const isKnown = typeof name === 'string' && isSchemaName(name) && isSchema(schema) && typeof strict === 'boolean';
  return type === 'json_schema' && isKnown ? { type, name, schema, strict } : null;
}

function isNumber(name: NumberName, value: unknown): boolean {
  return typeof value === 'number' && isInRange(name, value);
}

function isWord(name: WordName, value: unknown): boolean {
  return parameterWords[name].includes(value as string);
}

/**
 * The parameter that a server means by `field` (`text.format`, `reasoning.effort`), or the person's own extra field;
 * null where it is neither.
 */
export function parameterOf(field: string, parameters: Parameters): MeantParameter | null {
  const [top = '', inner] = field.split(/[.[\]]+/);
  const name = setWithin(fieldNames, parameters, top, inner === 'verbosity' ? 'responseFormat' : 'verbosity');
  return meantAmong(parameters, name ?? (top === 'include' ? 'logprobs' : undefined), [top]);
}
