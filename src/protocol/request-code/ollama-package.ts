import type { JsonObject } from '../../model/json';
import type { CodeRequest } from './code-request';
import { literal, quoted } from './literal';
import { lines } from './lines';
import { headersInTypescript, readingFiles, syntax } from './typescript';

/** The fields that the types of the package know. */
const typedFields: ReadonlySet<string> = new Set([
  'format',
  'keep_alive',
  'logprobs',
  'messages',
  'model',
  'options',
  'stream',
  'think',
  'tools',
  'top_logprobs',
]);

/**
 * The request as TypeScript, by the `ollama` package, which sends all fields that it is given. That of Python has no
 * parameter for `truncate`, and none for other fields: it would ask for something else than is sent here.
 */
export function asTypescriptOllama(request: CodeRequest): string {
  const body = JSON.parse(request.json) as JsonObject;
  const isTyped = Object.keys(body).every((field) => typedFields.has(field));
  const { headers, secretHeaders, keyVariable, keyHeader, url, json } = request;
  const scheme = keyHeader === 'Authorization' ? 'Bearer ' : '';
  const key = keyVariable === null ? [] : [`${syntax.name(keyHeader)}: \`${scheme}\${process.env.${keyVariable}}\``];
  const written = [...key, ...headersInTypescript(headers, secretHeaders)];
  return lines(
    ...readingFiles(json),
    `import { Ollama${isTyped ? '' : ', type ChatRequest'} } from "ollama";`,
    '',
    'const client = new Ollama({',
    `  host: ${quoted(url.replace(/\/api\/chat$/, ''))},`,
    ...(written.length === 0 ? [] : ['  headers: {', ...written.map((header) => `    ${header},`), '  },']),
    '});',
    `const stream = await client.chat(${literal(body, syntax)}${isTyped ? '' : cast});`,
    'for await (const part of stream) process.stdout.write(part.message.content);',
  );
}

/** The package sends fields that its types do not know. */
const cast = ' as ChatRequest & { stream: true }';
