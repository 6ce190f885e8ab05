import { isObject, type JsonObject } from '../../model/json';
import type { Parameters } from '../../model/request/parameters';
import type { ToolDefinition, ToolProperty } from './overhead';

/** What a request says to the model beside its messages. */
export interface Instructions {
  tools: readonly ToolDefinition[];
  /** Whether that is all, and counted by a formula that was checked: functions with plain parameters. */
  exact: boolean;
}

/**
 * The tools among the fields of the person's own, as far as they are such; and whether anything else adds to the
 * prompt.
 */
export function instructionsOf({
  extra = {},
  responseFormat,
  hostedTools = [],
}: Pick<Parameters, 'extra' | 'responseFormat' | 'hostedTools'>): Instructions {
  const written: unknown[] = Array.isArray(extra['tools']) ? extra['tools'] : [];
  const read = written.map(readTool);
  const others = ['functions', 'response_format', 'web_search_options'].some((field) => extra[field] !== undefined);
  return {
    tools: read.flatMap((one) => one?.tool ?? []),
    // What a server says to the model of its own tools, nobody knows.
    exact:
      read.every((one) => one?.exact) && !others && hostedTools.length === 0 && responseFormat?.type !== 'json_schema',
  };
}

/** A tool as it is counted; null for what is none. */
function readTool(written: unknown): { tool: ToolDefinition; exact: boolean } | null {
  const definition = isObject(written) ? written['function'] : null;
  const { name, description, parameters } = isObject(definition) ? definition : {};
  if (typeof name !== 'string') return null;
  const declared = isObject(parameters) && isObject(parameters['properties']) ? parameters['properties'] : {};
  const properties = Object.entries(declared).map(([key, value]) => [key, readProperty(value)] as const);
  return {
    tool: {
      type: 'function',
      function: {
        name,
        ...textIn({ description }),
        parameters: { properties: Object.fromEntries(properties.map(([key, { property }]) => [key, property])) },
      },
    },
    exact: properties.every(([, { exact }]) => exact),
  };
}

const plainFields = ['type', 'description', 'enum'];
const plainTypes: unknown[] = ['string', 'number', 'integer', 'boolean'];

function readProperty(written: unknown): { property: ToolProperty; exact: boolean } {
  if (!isObject(written)) return { property: {}, exact: false };
  const { type, description, enum: values } = written;
  const texts = Array.isArray(values) ? values.filter((value) => typeof value === 'string') : null;
  const isPlain = Object.keys(written).every((field) => plainFields.includes(field)) && plainTypes.includes(type);
  return {
    property: { ...textIn({ type, description }), ...(texts && { enum: texts }) },
    exact: isPlain && (values === undefined || (Array.isArray(values) && texts?.length === values.length)),
  };
}

/** Those fields that are texts. */
function textIn(fields: JsonObject): Record<string, string> {
  const texts = Object.entries(fields).filter((field): field is [string, string] => typeof field[1] === 'string');
  return Object.fromEntries(texts);
}
