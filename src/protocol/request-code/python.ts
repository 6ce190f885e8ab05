import type { DialectName } from '../../model/endpoint/endpoint';
import type { JsonObject } from '../../model/json';
import type { CodeRequest } from './code-request';
import { literal, quoted, type Syntax } from './literal';
import { officialFields, responsesFields } from './official-fields';
import { hasFiles } from './files';
import { lines } from './lines';

/** How Python writes the values of a JSON body. */
export const syntax: Syntax = {
  true: 'True',
  false: 'False',
  null: 'None',
  file: (path) => `base64_of(${quoted(path)})`,
  name: quoted,
  pad: '',
  indent: '    ',
};

/** What programs that read files import for it, and how they read one: nothing where `json` has none. */
export function readingFiles(json: string): { imports: string[]; helper: string[] } {
  if (!hasFiles(json)) return { imports: [], helper: [] };
  return {
    imports: ['import base64'],
    helper: [
      'def base64_of(path):',
      '    with open(path, "rb") as file:',
      '        return base64.b64encode(file.read()).decode()',
      '',
    ],
  };
}

/**
 * The request as Python, by the openai package. Fields that the package has no parameters for go into its `extra_body`.
 */
export function asPythonOpenai(request: CodeRequest): string {
  const { json, dialect } = request;
  const { create, taken, print } = dialect === 'responses' ? responsesCall : chatCall;
  const body = Object.entries(JSON.parse(json) as JsonObject);
  const known = body.filter(([field]) => taken.has(field));
  const others = body.filter(([field]) => !taken.has(field));
  const fields = others.length === 0 ? known : [...known, ['extra_body', Object.fromEntries(others)] as const];
  const files = readingFiles(json);
  return lines(
    ...openaiClient(request, files),
    `stream = client.${create}(`,
    ...fields.map(([field, value]) => `    ${field}=${literal(value, syntax, syntax.indent)},`),
    ')',
    ...print,
  );
}

/** The client of the openai package, and what it imports beside `imports`; `helper` stands between the two. */
export function openaiClient(
  { baseUrl, headers, secretHeaders, keyVariable }: CodeRequest,
  { imports, helper }: ReturnType<typeof readingFiles>,
): string[] {
  // The package insists on a key, also where a server asks for none.
  const key = keyVariable === null ? '"none"' : `os.environ[${quoted(keyVariable)}]`;
  const needsEnvironment = keyVariable !== null || Object.keys(secretHeaders).length > 0;
  return [
    ...importing(imports, needsEnvironment ? ['import os'] : []),
    'from openai import OpenAI',
    '',
    ...helper,
    'client = OpenAI(',
    `    base_url=${quoted(baseUrl)},`,
    `    api_key=${key},`,
    ...defaultHeaders(headers, secretHeaders),
    ')',
  ];
}

/** The imports of the standard library, and an empty line behind them. */
export function importing(...imports: readonly (readonly string[])[]): string[] {
  const all = imports.flat();
  return all.length === 0 ? [] : [...all, ''];
}

const chatCall = {
  create: 'chat.completions.create',
  taken: officialFields,
  print: [
    'for chunk in stream:',
    '    for choice in chunk.choices:',
    '        print(choice.delta.content or "", end="", flush=True)',
  ],
};
const responsesCall = {
  create: 'responses.create',
  taken: responsesFields,
  print: [
    'for event in stream:',
    '    if event.type == "response.output_text.delta":',
    '        print(event.delta, end="", flush=True)',
  ],
};

/** What the openai and anthropic packages are told to send with every request; nothing where there is nothing to tell. */
export function defaultHeaders(
  plain: Readonly<Record<string, string>>,
  secret: CodeRequest['secretHeaders'],
): string[] {
  if (Object.keys(secret).length === 0)
    return Object.keys(plain).length === 0 ? [] : [`    default_headers=${literal(plain, syntax, syntax.indent)},`];
  return ['    default_headers={', ...pairs(plain, secret).map((pair) => `        ${pair},`), '    },'];
}

/** The items of a dictionary, where secrets come from the environment. */
function pairs(plain: Readonly<Record<string, string>>, secret: Readonly<Record<string, string>>): string[] {
  return [
    ...Object.entries(plain).map(([name, value]) => `${quoted(name)}: ${quoted(value)}`),
    ...Object.entries(secret).map(([name, variable]) => `${quoted(name)}: os.environ[${quoted(variable)}]`),
  ];
}

/** The request as Python, by the requests package. */
export function asPythonRequests(request: CodeRequest): string {
  const { url, headers, secretHeaders, secretQuery, json, keyVariable, keyHeader, dialect } = request;
  const value =
    keyHeader === 'Authorization' ? `f"Bearer {os.environ['${keyVariable}']}"` : `os.environ["${keyVariable}"]`;
  const key = keyVariable === null ? [] : [`"${keyHeader}": ${value}`];
  const all = [...key, ...pairs(headers, secretHeaders)];
  const query = pairs({}, secretQuery);
  const needsEnvironment = [...all, ...query].some((pair) => pair.includes('os.environ['));
  const files = readingFiles(json);
  return lines(
    ...files.imports,
    'import json',
    ...(needsEnvironment ? ['import os'] : []),
    '',
    'import requests',
    '',
    ...files.helper,
    `body = ${literal(JSON.parse(json), syntax)}`,
    'response = requests.post(',
    `    ${quoted(url)},`,
    ...(all.length === 0 ? [] : ['    headers={', ...all.map((header) => `        ${header},`), '    },']),
    ...(query.length === 0 ? [] : [`    params={${query.join(', ')}},`]),
    '    json=body,',
    '    stream=True,',
    ')',
    'response.raise_for_status()',
    'for line in response.iter_lines():',
    ...(dialect === 'ollama'
      ? ['    data = line.strip()', '    if data:']
      : ['    data = line.removeprefix(b"data:").strip()', '    if line.startswith(b"data:") and data != b"[DONE]":']),
    ...wordsOf[dialect],
  );
}

/** Prints the words of what stands in `data`. */
const wordsOf: Record<DialectName, string[]> = {
  'chat-completions': [
    '        for choice in json.loads(data)["choices"]:',
    '            print(choice["delta"].get("content") or "", end="", flush=True)',
  ],
  ollama: ['        print(json.loads(data).get("message", {}).get("content") or "", end="", flush=True)'],
  gemini: [
    '        for candidate in json.loads(data).get("candidates", []):',
    '            for part in candidate.get("content", {}).get("parts", []):',
    '                if not part.get("thought"):',
    '                    print(part.get("text") or "", end="", flush=True)',
  ],
  responses: [
    '        event = json.loads(data)',
    '        if event["type"] == "response.output_text.delta":',
    '            print(event["delta"], end="", flush=True)',
  ],
  'anthropic-messages': ['        print(json.loads(data).get("delta", {}).get("text") or "", end="", flush=True)'],
};
