import { readFileSync } from 'node:fs';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';

/** What the official schemas of the chat completions endpoint and of Responses describe. */
export type Described = 'request' | 'answer' | 'chunk' | 'models' | 'responses-request' | 'responses-count';

const schemas: Record<Described, string> = {
  request: 'chat#/components/schemas/CreateChatCompletionRequest',
  answer: 'chat#/components/schemas/CreateChatCompletionResponse',
  chunk: 'chat#/components/schemas/CreateChatCompletionStreamResponse',
  models: 'chat#/components/schemas/ListModelsResponse',
  'responses-request': 'responses#/components/schemas/CreateResponse',
  'responses-count': 'responses#/components/schemas/TokenCountsBody',
};

// OpenAPI's formats (`unixtime`) and keywords of its own (`discriminator`) say nothing more of a value.
const ajv = new Ajv2020({ strict: false, validateFormats: false, allErrors: true });
for (const name of ['chat', 'responses'])
  ajv.addSchema(JSON.parse(readFileSync(`tests/fixtures/openai-${name}.openapi.json`, 'utf8')) as object, name);

const compiled = new Map<string, ValidateFunction>();

/**
 * Where `value` breaks the official schema; empty where it keeps to it. A request's fields are closed: one that the
 * schema does not know breaks it, unless `alsoTakes` names it. What a server says may have more fields, as many
 * servers' answers do.
 */
export function violations(what: Described, value: unknown, alsoTakes: readonly string[] = []): string[] {
  const validate = validatorOf(what, alsoTakes);
  if (validate(value)) return [];
  const told = (validate.errors ?? []).map(({ instancePath, message = '', params }) => {
    const { unevaluatedProperty } = params as { unevaluatedProperty?: string };
    return `${what}${instancePath} ${message}${unevaluatedProperty === undefined ? '' : `: ${unevaluatedProperty}`}`;
  });
  return [...new Set(told)];
}

function validatorOf(what: Described, alsoTakes: readonly string[]): ValidateFunction {
  const name = [what, ...alsoTakes].join();
  const known = compiled.get(name);
  if (known) return known;
  const $ref = schemas[what];
  const closed = {
    properties: Object.fromEntries(alsoTakes.map((field) => [field, true])),
    unevaluatedProperties: false,
  };
  const made = ajv.compile(isRequest(what) ? { $ref, ...closed } : { $ref });
  compiled.set(name, made);
  return made;
}

function isRequest(what: Described): boolean {
  return what === 'request' || what.startsWith('responses-');
}
