import ts from 'typescript';
import { expect, test } from 'vitest';
import type { ChatRequest } from '../../../../src/protocol/dialects/dialect';
import { ollama } from '../../../../src/protocol/dialects/ollama/dialect';
import { codeRequest } from '../../../../src/protocol/request-code/code-request';
import { formsFor } from '../../../../src/protocol/request-code/forms';
import { asTypescriptOllama } from '../../../../src/protocol/request-code/ollama-package';

function requestTo(baseUrl: string, more: Partial<ChatRequest> = {}): ChatRequest {
  return {
    endpoint: { baseUrl, presetId: 'ollama', dialect: 'ollama' },
    model: 'qwen3:8b',
    messages: [{ role: 'user', content: 'Hi' }],
    parameters: { temperature: 0.5 },
    facts: null,
    refuses: [],
    ...more,
  };
}

test('the package gets the whole body, and what its types do not know by a cast', () => {
  const code = asTypescriptOllama(codeRequest(ollama, requestTo('http://localhost:11434/v1'), false));
  expect(code).toBe(`import { Ollama, type ChatRequest } from "ollama";

const client = new Ollama({
  host: "http://localhost:11434",
});
const stream = await client.chat({
  model: "qwen3:8b",
  messages: [{ role: "user", content: "Hi" }],
  stream: true,
  truncate: false,
  shift: false,
  options: { temperature: 0.5 },
} as ChatRequest & { stream: true });
for await (const part of stream) process.stdout.write(part.message.content);
`);
  expect(ts.transpileModule(code, { reportDiagnostics: true }).diagnostics).toEqual([]);
});

test('a key and headers of the endpoint’s own go with each request, and the host is that of the endpoint', () => {
  const extras = [
    { place: 'header', name: 'X-Team', value: 'a' },
    { place: 'header', name: 'X-Pass' },
  ] as const;
  const endpoint = { baseUrl: 'https://proxy.example/ollama', presetId: 'custom', dialect: 'ollama', extras } as const;
  const code = asTypescriptOllama(codeRequest(ollama, requestTo('', { endpoint }), true));
  expect(code).toContain('host: "https://proxy.example/ollama",');
  expect(code).toContain('Authorization: `Bearer ${process.env.API_KEY}`,');
  expect(code).toContain('"X-Team": "a",');
  expect(code).toContain('"X-Pass": process.env.X_PASS ?? "",');
});

test('the package is offered, but for a server that asks for a query, which it cannot send', () => {
  const at = { baseUrl: 'http://localhost:11434', dialect: 'ollama' } as const;
  expect(formsFor(at)).toContain('typescript-ollama');
  expect(formsFor({ ...at, extras: [{ place: 'query', name: 'a', value: 'b' }] })).not.toContain('typescript-ollama');
});
