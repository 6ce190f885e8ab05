import type { JsonObject } from '../../model/json';
import type { CodeRequest } from './code-request';
import { literal, quoted } from './literal';
import { lines } from './lines';
import { defaultHeaders as pythonHeaders, importing, readingFiles, syntax as python } from './python';
import {
  defaultHeaders as typescriptHeaders,
  readingFiles as readingFilesHere,
  syntax as typescript,
} from './typescript';

/** The fields that the packages of today have parameters for. The samplers went with the models that take them. */
const typedFields: ReadonlySet<string> = new Set([
  'cache_control',
  'container',
  'inference_geo',
  'max_tokens',
  'messages',
  'metadata',
  'model',
  'output_config',
  'service_tier',
  'stop_sequences',
  'stream',
  'system',
  'thinking',
  'tool_choice',
  'tools',
]);

/** What only a page needs. The version goes along, as newer packages would ask for another one. */
const pageHeader = 'anthropic-dangerous-direct-browser-access';

/**
 * The request as Python, by the anthropic package. Fields that the package has no parameters for go into its
 * `extra_body`.
 */
export function asPythonAnthropic(request: CodeRequest): string {
  const body = Object.entries(JSON.parse(request.json) as JsonObject);
  const known = body.filter(([field]) => typedFields.has(field));
  const others = body.filter(([field]) => !typedFields.has(field));
  const fields = others.length === 0 ? known : [...known, ['extra_body', Object.fromEntries(others)] as const];
  const { keyVariable, keyHeader } = request;
  const key = keyVariable === null ? '"none"' : `os.environ[${quoted(keyVariable)}]`;
  const { secretHeaders, json } = request;
  const files = readingFiles(json);
  const needsEnvironment = keyVariable !== null || Object.keys(secretHeaders).length > 0;
  return lines(
    ...importing(files.imports, needsEnvironment ? ['import os'] : []),
    'from anthropic import Anthropic',
    '',
    ...files.helper,
    'client = Anthropic(',
    `    base_url=${quoted(rootOf(request))},`,
    `    ${keyHeader === 'Authorization' && keyVariable !== null ? 'auth_token' : 'api_key'}=${key},`,
    ...pythonHeaders(furtherHeaders(request), secretHeaders),
    ')',
    'stream = client.messages.create(',
    ...fields.map(([field, value]) => `    ${field}=${literal(value, python, python.indent)},`),
    ')',
    'for event in stream:',
    '    if event.type == "content_block_delta" and event.delta.type == "text_delta":',
    '        print(event.delta.text, end="", flush=True)',
  );
}

/** The request as TypeScript, by the anthropic package. */
export function asTypescriptAnthropic(request: CodeRequest): string {
  const body = JSON.parse(request.json) as JsonObject;
  const { keyVariable, keyHeader } = request;
  const key = keyVariable === null ? '"none"' : `process.env.${keyVariable}`;
  const isTyped = Object.keys(body).every((field) => typedFields.has(field));
  return lines(
    ...readingFilesHere(request.json),
    'import Anthropic from "@anthropic-ai/sdk";',
    '',
    'const client = new Anthropic({',
    `  baseURL: ${quoted(rootOf(request))},`,
    `  ${keyHeader === 'Authorization' && keyVariable !== null ? 'authToken' : 'apiKey'}: ${key},`,
    ...typescriptHeaders(furtherHeaders(request), request.secretHeaders),
    '});',
    `const stream = await client.messages.create(${literal(body, typescript)}${isTyped ? '' : cast});`,
    'for await (const event of stream) {',
    '  if (event.type === "content_block_delta" && event.delta.type === "text_delta")',
    '    process.stdout.write(event.delta.text);',
    '}',
  );
}

/** The package sends fields that its types do not know. */
const cast = ' as unknown as Anthropic.MessageCreateParamsStreaming';

/** The packages begin with `/v1` by themselves. */
function rootOf({ baseUrl }: CodeRequest): string {
  return baseUrl.replace(/\/v1$/, '');
}

function furtherHeaders({ headers }: CodeRequest): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => name !== pageHeader));
}
