import type { DialectName } from '../../model/endpoint/endpoint';
import type { JsonObject } from '../../model/json';
import { objectsIn } from '../json';
import type { CodeRequest } from './code-request';
import { literal, quoted, type Syntax } from './literal';
import { officialFields, responsesFields } from './official-fields';
import { hasFiles } from './files';
import { lines } from './lines';

/** How TypeScript writes the values of a JSON body. */
export const syntax: Syntax = {
  true: 'true',
  false: 'false',
  null: 'null',
  file: (path) => `readFileSync(${quoted(path)}, "base64")`,
  name,
  pad: ' ',
  indent: '  ',
};

/** What programs that read files import for it: nothing where `json` has none. */
export function readingFiles(json: string): string[] {
  return hasFiles(json) ? ['import { readFileSync } from "node:fs";'] : [];
}

/** A name in an object literal. `__proto__` would set what the object is made from, if it were not computed. */
function name(field: string): string {
  if (field === '__proto__') return '["__proto__"]';
  return /^[a-z_$][\w$]*$/i.test(field) ? field : quoted(field);
}

/** The request as TypeScript, by the openai package. */
export function asTypescriptOpenai(request: CodeRequest): string {
  const { json, dialect } = request;
  const { create, isTyped, cast, print } = dialect === 'responses' ? responsesCall : chatCall;
  const body = JSON.parse(json) as JsonObject;
  return lines(
    ...readingFiles(json),
    ...openaiClient(request, 'OpenAI'),
    `const stream = await client.${create}(${literal(body, syntax)}${isTyped(body) ? '' : ` as unknown as ${cast}`});`,
    ...print,
  );
}

/** The client of the openai package, from which `names` are imported. */
export function openaiClient({ baseUrl, headers, secretHeaders, keyVariable }: CodeRequest, names: string): string[] {
  // The package insists on a key, also where a server asks for none.
  const key = keyVariable === null ? '"none"' : `process.env.${keyVariable}`;
  return [
    `import ${names} from "openai";`,
    '',
    'const client = new OpenAI({',
    `  baseURL: ${quoted(baseUrl)},`,
    `  apiKey: ${key},`,
    ...defaultHeaders(headers, secretHeaders),
    '});',
  ];
}

/** Fields of a message, and of a call, that the types of the package know. */
const messageFields = ['role', 'content', 'name', 'refusal', 'tool_calls', 'tool_call_id'];
const callFields = ['id', 'type', 'function'];

/** Whether nothing in a message is of another vendor: a field of its own, Mistral's part, or a mark of Claude's. */
function isTypedMessage(message: JsonObject): boolean {
  const hasOnly = (one: JsonObject, fields: readonly string[]): boolean =>
    Object.keys(one).every((field) => fields.includes(field));
  const isOwn = (part: JsonObject): boolean => part['type'] === 'document_url' || 'cache_control' in part;
  return (
    hasOnly(message, messageFields) &&
    objectsIn(message['tool_calls']).every((call) => hasOnly(call, callFields)) &&
    !objectsIn(message['content']).some(isOwn)
  );
}

/** How the package is called. What its types do not know is cast: the package sends it all the same. */
const chatCall = {
  create: 'chat.completions.create',
  isTyped: (body: JsonObject) =>
    Object.keys(body).every((field) => officialFields.has(field)) && objectsIn(body['messages']).every(isTypedMessage),
  cast: 'OpenAI.Chat.ChatCompletionCreateParamsStreaming',
  print: [
    'for await (const chunk of stream) {',
    '  for (const choice of chunk.choices) process.stdout.write(choice.delta.content ?? "");',
    '}',
  ],
};
const responsesCall = {
  create: 'responses.create',
  // Items that a server wrote may have fields of their own.
  isTyped: (body: JsonObject) =>
    Object.keys(body).every((field) => responsesFields.has(field)) &&
    !objectsIn(body['input']).some((one) => 'type' in one),
  cast: 'OpenAI.Responses.ResponseCreateParamsStreaming',
  print: [
    'for await (const event of stream) {',
    '  if (event.type === "response.output_text.delta") process.stdout.write(event.delta);',
    '}',
  ],
};

/** What the openai and anthropic packages are told to send with every request; nothing where there is nothing to tell. */
export function defaultHeaders(
  plain: Readonly<Record<string, string>>,
  secret: CodeRequest['secretHeaders'],
): string[] {
  if (Object.keys(secret).length === 0)
    return Object.keys(plain).length === 0 ? [] : [`  defaultHeaders: ${literal(plain, syntax, syntax.indent)},`];
  return ['  defaultHeaders: {', ...pairs(plain, secret, '').map((pair) => `    ${pair},`), '  },'];
}

/** The items of an object of headers, none of which may be undefined. */
export function headersInTypescript(
  plain: Readonly<Record<string, string>>,
  secret: CodeRequest['secretHeaders'],
): string[] {
  return pairs(plain, secret, ' ?? ""');
}

/** The items of an object, where secrets come from the environment; `orElse` stands behind those. */
function pairs(
  plain: Readonly<Record<string, string>>,
  secret: Readonly<Record<string, string>>,
  orElse: string,
): string[] {
  return [
    ...Object.entries(plain).map(([header, value]) => `${name(header)}: ${quoted(value)}`),
    ...Object.entries(secret).map(([header, variable]) => `${name(header)}: process.env.${variable}${orElse}`),
  ];
}

/** The request as TypeScript, by `fetch`. */
export function asTypescriptFetch(request: CodeRequest): string {
  const { url, headers, secretHeaders, secretQuery, json, keyVariable, keyHeader, dialect } = request;
  const written = headersInTypescript(headers, secretHeaders);
  const query = Object.entries(secretQuery).map(
    ([field, variable]) => `address.searchParams.set(${quoted(field)}, process.env.${variable} ?? "");`,
  );
  const address = query.length === 0 ? quoted(url) : 'address';
  const scheme = keyHeader === 'Authorization' ? 'Bearer ' : '';
  const key = keyVariable === null ? [] : [`${name(keyHeader)}: \`${scheme}\${process.env.${keyVariable}}\``];
  const imports = readingFiles(json);
  return lines(
    ...imports,
    ...(imports.length > 0 ? [''] : []),
    `const body = ${literal(JSON.parse(json), syntax)};`,
    ...(query.length === 0 ? [] : [`const address = new URL(${quoted(url)});`, ...query]),
    `const response = await fetch(${address}, {`,
    '  method: "POST",',
    '  headers: {',
    ...['"Content-Type": "application/json"', ...key, ...written].map((header) => `    ${header},`),
    '  },',
    '  body: JSON.stringify(body),',
    '});',
    'if (!response.ok || !response.body) throw new Error(`${response.status}: ${await response.text()}`);',
    'let rest = "";',
    'for await (const text of response.body.pipeThrough(new TextDecoderStream())) {',
    '  const lines = (rest + text).split("\\n");',
    '  rest = lines.pop() ?? "";',
    '  for (const line of lines) {',
    ...(dialect === 'ollama'
      ? ['    const data = line.trim();', '    if (data === "") continue;']
      : [
          '    const data = line.slice(5).trim();',
          '    if (!line.startsWith("data:") || data === "[DONE]") continue;',
        ]),
    wordsOf[dialect],
    '  }',
    '}',
  );
}

/** Prints the words of what stands in `data`. */
const wordsOf: Record<DialectName, string> = {
  'chat-completions':
    '    for (const choice of JSON.parse(data).choices) process.stdout.write(choice.delta.content ?? "");',
  ollama: '    process.stdout.write(JSON.parse(data).message?.content ?? "");',
  gemini: [
    '    for (const candidate of JSON.parse(data).candidates ?? [])',
    '      for (const part of candidate.content?.parts ?? []) if (!part.thought) process.stdout.write(part.text ?? "");',
  ].join('\n'),
  responses:
    '    const event = JSON.parse(data);\n    if (event.type === "response.output_text.delta") process.stdout.write(event.delta);',
  'anthropic-messages': '    process.stdout.write(JSON.parse(data).delta?.text ?? "");',
};
