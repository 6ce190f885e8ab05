import { isObject, readObject, type JsonObject, type JsonProblem } from '../json';
import type { OrProblem } from '../result';
import type { ResponseFormat } from './parameters';

/** Why a text is not a JSON Schema, and where: `place` is the path from the top, such as `properties.age.type`. */
export type SchemaProblem =
  | JsonProblem
  | { kind: 'no-keyword' }
  | { kind: 'dangling'; place: string }
  | { kind: 'keyword'; place: string; expected: Expected };

/** The kind of value that a keyword takes. */
export type Expected =
  | 'schema'
  | 'schemas'
  | 'named-schemas'
  | 'type'
  | 'list'
  | 'names'
  | 'named-names'
  | 'text'
  | 'pattern'
  | 'number'
  | 'positive'
  | 'count'
  | 'yes-or-no';

const types = ['array', 'boolean', 'integer', 'null', 'number', 'object', 'string'];

/** The keywords of draft 2020-12, by the kind of value that its meta-schema allows. */
const keywords: Record<Expected, readonly string[]> = {
  schema: [
    'additionalProperties',
    'contains',
    'contentSchema',
    'else',
    'if',
    'items',
    'not',
    'propertyNames',
    'then',
    'unevaluatedItems',
    'unevaluatedProperties',
  ],
  schemas: ['allOf', 'anyOf', 'oneOf', 'prefixItems'],
  'named-schemas': ['$defs', 'definitions', 'dependentSchemas', 'patternProperties', 'properties'],
  type: ['type'],
  list: ['enum', 'examples'],
  names: ['required'],
  'named-names': ['dependentRequired'],
  text: ['$comment', '$id', '$ref', '$schema', 'contentEncoding', 'contentMediaType', 'description', 'format', 'title'],
  pattern: ['pattern'],
  number: ['exclusiveMaximum', 'exclusiveMinimum', 'maximum', 'minimum'],
  positive: ['multipleOf'],
  count: [
    'maxContains',
    'maxItems',
    'maxLength',
    'maxProperties',
    'minContains',
    'minItems',
    'minLength',
    'minProperties',
  ],
  'yes-or-no': ['deprecated', 'readOnly', 'uniqueItems', 'writeOnly'],
};
const expectedOf = new Map(
  Object.entries(keywords).flatMap(([expected, names]) => names.map((name) => [name, expected as Expected] as const)),
);
/** Keywords that describe a value. A schema without any of them accepts everything, so it is probably a mistake. */
const telling = ['type', 'properties', 'items', 'prefixItems', 'enum', 'const', '$ref', 'allOf', 'anyOf', 'oneOf'];

/** Reads a typed JSON Schema of draft 2020-12. Unknown keywords are accepted, as the draft itself says. */
export function readSchema(text: string): OrProblem<{ schema: JsonObject }, SchemaProblem> {
  const read = readObject(text);
  if (read.problem) return read;
  const schema = read.object;
  const problem = problemIn(schema, '') ?? danglingIn(schema, schema, '');
  if (problem) return { problem };
  return telling.some((keyword) => Object.hasOwn(schema, keyword)) ? { schema } : { problem: { kind: 'no-keyword' } };
}

/** Whether a schema may go by this name. */
export function isSchemaName(name: string): boolean {
  return /^[\w-]{1,64}$/.test(name);
}

/** Whether `value` is a schema that may be typed as one. */
export function isSchema(value: unknown): value is JsonObject {
  return isObject(value) && !readSchema(JSON.stringify(value)).problem;
}

/** The format of replies that `schema` says by itself, in an interface that knows neither names nor strictness; null where it is none. */
export function formatOfSchema(schema: unknown): ResponseFormat | null {
  return isSchema(schema) ? { type: 'json_schema', name: 'answer', schema, strict: true } : null;
}

/** A reference within `schema` to a place that `root` does not have; null where there is none. */
function danglingIn(schema: unknown, root: JsonObject, place: string): SchemaProblem | null {
  if (!isObject(schema)) return null;
  const { $ref } = schema;
  if (typeof $ref === 'string' && /^#(?:\/|$)/.test($ref) && pointed(root, $ref.slice(2)) === undefined)
    return { kind: 'dangling', place: $ref };
  for (const [keyword, value] of Object.entries(schema)) {
    const expected = expectedOf.get(keyword);
    const at = place === '' ? keyword : `${place}.${keyword}`;
    for (const [, inner] of expected === undefined ? [] : schemasIn(expected, value)) {
      const problem = danglingIn(inner, root, at);
      if (problem) return problem;
    }
  }
  return null;
}

/** The value at a JSON pointer (RFC 6901); undefined where there is none. */
function pointed(root: JsonObject, pointer: string): unknown {
  const steps =
    pointer === '' ? [] : pointer.split('/').map((step) => decoded(step).replaceAll('~1', '/').replaceAll('~0', '~'));
  return steps.reduce<unknown>(
    (at, step) => (typeof at === 'object' && at !== null ? (at as JsonObject)[step] : undefined),
    root,
  );
}

function decoded(step: string): string {
  try {
    return decodeURIComponent(step);
  } catch {
    return step;
  }
}

/** What is wrong with `schema` or with a schema inside it; null where it is valid. */
function problemIn(schema: unknown, place: string): SchemaProblem | null {
  if (typeof schema === 'boolean') return null;
  if (!isObject(schema)) return { kind: 'keyword', place, expected: 'schema' };
  for (const [keyword, value] of Object.entries(schema)) {
    const expected = expectedOf.get(keyword);
    if (expected === undefined) continue;
    const at = place === '' ? keyword : `${place}.${keyword}`;
    if (!isAsExpected(expected, value)) return { kind: 'keyword', place: at, expected };
    for (const [name, inner] of schemasIn(expected, value)) {
      const problem = problemIn(inner, name === null ? at : `${at}.${name}`);
      if (problem) return problem;
    }
  }
  return null;
}

function schemasIn(expected: Expected, value: unknown): [name: string | null, schema: unknown][] {
  if (expected === 'schema') return [[null, value]];
  return expected === 'schemas' || expected === 'named-schemas' ? Object.entries(value as JsonObject) : [];
}

function isAsExpected(expected: Expected, value: unknown): boolean {
  switch (expected) {
    case 'schema':
      return isObject(value) || typeof value === 'boolean';
    case 'schemas':
      return Array.isArray(value) && value.length > 0;
    case 'named-schemas':
      return isObject(value);
    case 'type':
      return Array.isArray(value)
        ? value.length > 0 && new Set(value).size === value.length && value.every(isType)
        : isType(value);
    case 'list':
      return Array.isArray(value);
    case 'names':
      return isNames(value);
    case 'named-names':
      return isObject(value) && Object.values(value).every(isNames);
    case 'text':
      return typeof value === 'string';
    case 'pattern':
      return typeof value === 'string' && isPattern(value);
    case 'number':
      return typeof value === 'number';
    case 'positive':
      return typeof value === 'number' && value > 0;
    case 'count':
      return Number.isInteger(value) && (value as number) >= 0;
    case 'yes-or-no':
      return typeof value === 'boolean';
  }
}

function isType(value: unknown): boolean {
  return typeof value === 'string' && types.includes(value);
}

function isNames(value: unknown): boolean {
  return (
    Array.isArray(value) && new Set(value).size === value.length && value.every((name) => typeof name === 'string')
  );
}

function isPattern(text: string): boolean {
  try {
    return new RegExp(text, 'u') instanceof RegExp;
  } catch {
    return false;
  }
}
