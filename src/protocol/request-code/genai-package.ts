import { baseUrls } from '../../model/endpoint/base-urls';
import { isObject, type JsonObject } from '../../model/json';
import type { CodeRequest } from './code-request';
import { literal, quoted, type Syntax } from './literal';
import { lines } from './lines';
import { syntax as pythonSyntax } from './python';
import { readingFiles, syntax as typescript } from './typescript';

/** The fields of a body that the packages have parameters for, beside those of `generationConfig`. */
const configFields = ['systemInstruction', 'tools', 'toolConfig', 'safetySettings', 'cachedContent', 'serviceTier'];
const generationFields = [
  'temperature',
  'topP',
  'topK',
  'candidateCount',
  'maxOutputTokens',
  'stopSequences',
  'responseLogprobs',
  'logprobs',
  'presencePenalty',
  'frequencyPenalty',
  'seed',
  'responseMimeType',
  'responseSchema',
  'responseJsonSchema',
  'responseModalities',
  'mediaResolution',
  'speechConfig',
  'thinkingConfig',
  'imageConfig',
];
/** Those whose values are enumerations in the types of TypeScript, which no text is. */
const enumerated = ['tools', 'toolConfig', 'safetySettings', 'serviceTier', 'mediaResolution', 'thinkingConfig'];

/** What the calls of both packages are given, by the names that JSON has for it; Python takes them as well. */
interface Parameters {
  model: string;
  contents: unknown;
  config: JsonObject;
}

/** The package takes the bytes themselves, and would write a text of base64 as base64 once more. */
const python: Syntax = { ...pythonSyntax, file: (path) => `open(${quoted(path)}, "rb").read()` };

/** The request as Python, by the google-genai package. */
export function asPythonGenai(request: CodeRequest): string {
  const { keyVariable } = request;
  const { model, contents, config } = parametersOf(request, 'extra_body', 'http_options');
  const options = optionsOf(request, 'base_url', 'api_version');
  const key = keyVariable === null ? '"none"' : `os.environ[${quoted(keyVariable)}]`;
  const written = { model, contents, ...(Object.keys(config).length > 0 && { config }) };
  return lines(
    ...(keyVariable === null ? [] : ['import os', '']),
    'from google import genai',
    '',
    'client = genai.Client(',
    `    api_key=${key},`,
    ...(options === null ? [] : [`    http_options=${literal(options, python, python.indent)},`]),
    ')',
    'stream = client.models.generate_content_stream(',
    ...Object.entries(written).map(([name, value]) => `    ${name}=${literal(value, python, python.indent)},`),
    ')',
    'for chunk in stream:',
    '    print(chunk.text or "", end="", flush=True)',
  );
}

/** The request as TypeScript, by the `@google/genai` package. */
export function asTypescriptGenai(request: CodeRequest): string {
  const { keyVariable } = request;
  const { model, contents, config } = parametersOf(request, 'extraBody', 'httpOptions');
  const options = optionsOf(request, 'baseUrl', 'apiVersion');
  const key = keyVariable === null ? '"none"' : `process.env.${keyVariable}`;
  const isTyped = !Object.keys(config).some((field) => enumerated.includes(field));
  const written = literal({ model, contents, ...(Object.keys(config).length > 0 && { config }) }, typescript);
  return lines(
    ...readingFiles(request.json),
    `import { GoogleGenAI${isTyped ? '' : ', type GenerateContentParameters'} } from "@google/genai";`,
    '',
    'const client = new GoogleGenAI({',
    `  apiKey: ${key},`,
    ...(options === null ? [] : [`  httpOptions: ${literal(options, typescript, typescript.indent)},`]),
    '});',
    `const stream = await client.models.generateContentStream(${written}${isTyped ? '' : cast});`,
    'for await (const chunk of stream) process.stdout.write(chunk.text ?? "");',
  );
}

/** The types have enumerations where JSON has texts. */
const cast = ' as unknown as GenerateContentParameters';

/** Whether the packages can call what lies below `baseUrl`: they put the version behind their own. */
export function isCalledByGenai(baseUrl: string): boolean {
  return versioned.test(ownBase(baseUrl));
}

const versioned = /^(.*)\/(v\d\w*)$/;

function ownBase(baseUrl: string): string {
  return baseUrl.replace(/\/openai$/, '');
}

/** Where requests go, if it is not to Google itself. */
function optionsOf({ baseUrl }: CodeRequest, base: string, version: string): JsonObject | null {
  const own = ownBase(baseUrl);
  if (own === ownBase(baseUrls.gemini)) return null;
  const [, root = own, api = 'v1beta'] = versioned.exec(own) ?? [];
  return { [base]: root, [version]: api };
}

/** `extra`, `options`: what the package calls fields that it has no parameters for, and where they stand. */
function parametersOf({ url, json }: CodeRequest, extra: string, options: string): Parameters {
  const { contents, generationConfig = {}, ...others } = JSON.parse(json) as JsonObject;
  const generation: JsonObject = isObject(generationConfig) ? generationConfig : {};
  const [, resource = ''] = /\/((?:models|tunedModels)\/[^/:]+):\w+(?:\?|$)/.exec(url) ?? [];
  const unknown = {
    ...without(others, configFields),
    ...(Object.keys(without(generation, generationFields)).length > 0 && {
      generationConfig: without(generation, generationFields),
    }),
  };
  const config = {
    ...only(others, configFields),
    ...only(generation, generationFields),
    ...(Object.keys(unknown).length > 0 && { [options]: { [extra]: unknown } }),
  };
  return { model: decodeURIComponent(resource).replace(/^models\//, ''), contents, config };
}

function only(object: JsonObject, names: readonly string[]): JsonObject {
  return Object.fromEntries(Object.entries(object).filter(([name]) => names.includes(name)));
}

function without(object: JsonObject, names: readonly string[]): JsonObject {
  return Object.fromEntries(Object.entries(object).filter(([name]) => !names.includes(name)));
}
