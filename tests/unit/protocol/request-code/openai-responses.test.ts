import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ChatRequest } from '../../../../src/protocol/dialects/dialect';
import { responses } from '../../../../src/protocol/dialects/responses/dialect';
import { codeRequest } from '../../../../src/protocol/request-code/code-request';
import { asCode, formsFor } from '../../../../src/protocol/request-code/forms';
import { responsesFields } from '../../../../src/protocol/request-code/official-fields';
import { rawStream } from '../../../server/behaviours';
import { startChatServer, type ChatServer } from '../../../server/chat-server';
import { answer, asStream, message, reasoning } from '../../../server/responses-wire';
import { nodeArguments, pythonMistakes, run } from './run-code';

function requestTo(baseUrl: string, differs: Partial<ChatRequest> = {}): ChatRequest {
  return {
    endpoint: { baseUrl, presetId: 'openai', dialect: 'responses' },
    model: 'gpt-next',
    messages: [
      { role: 'system', content: 'Be brief.' },
      { role: 'user', content: 'Hi' },
    ],
    parameters: { maxTokens: 50, reasoningEffort: 'low' },
    facts: null,
    refuses: [],
    ...differs,
  };
}
const codeOf = (form: 'python-openai' | 'typescript-openai', differs: Partial<ChatRequest> = {}): string =>
  asCode(codeRequest(responses, requestTo('https://api.openai.com/v1', differs), true), form);

test('the package of Python is called by its own name for this interface', () => {
  const code = codeOf('python-openai', {
    parameters: { maxTokens: 50, reasoningEffort: 'low', extra: { my_field: null } },
  });
  expect(code).toBe(`import os

from openai import OpenAI

client = OpenAI(
    base_url="https://api.openai.com/v1",
    api_key=os.environ["OPENAI_API_KEY"],
)
stream = client.responses.create(
    model="gpt-next",
    instructions="Be brief.",
    input=[{"role": "user", "content": "Hi"}],
    stream=True,
    store=False,
    reasoning={"effort": "low"},
    max_output_tokens=50,
    extra_body={"my_field": None},
)
for event in stream:
    if event.type == "response.output_text.delta":
        print(event.delta, end="", flush=True)
`);
  expect(pythonMistakes(code)).toEqual([]);
});

test('the package of TypeScript gets what its types do not know by a cast, and nothing else', () => {
  const code = codeOf('typescript-openai');
  expect(ts.transpileModule(code, { reportDiagnostics: true }).diagnostics).toEqual([]);
  expect(code).toContain('await client.responses.create({');
  expect(code).toContain('if (event.type === "response.output_text.delta") process.stdout.write(event.delta);');
  const cast = 'as unknown as OpenAI.Responses.ResponseCreateParamsStreaming';
  expect(code).not.toContain(cast);
  expect(codeOf('typescript-openai', { parameters: { extra: { my_field: 1 } } })).toContain(cast);
  const state = { items: [reasoning('gAAA-1'), message('Hi!')], isPaused: false };
  const messages: ChatRequest['messages'] = [
    { role: 'user', content: 'Hello' },
    { role: 'assistant', content: 'Hi!', state },
    { role: 'user', content: 'More' },
  ];
  expect(codeOf('typescript-openai', { messages })).toContain(cast);
});

test('every field that the packages are said to know is in the official schema', () => {
  interface Schema {
    properties?: Record<string, unknown>;
    allOf?: Schema[];
    $ref?: string;
  }
  const { components } = JSON.parse(readFileSync('tests/fixtures/openai-responses.openapi.json', 'utf8')) as {
    components: { schemas: Record<string, Schema> };
  };
  const fieldsOf = ({ properties = {}, allOf = [], $ref }: Schema): string[] => [
    ...Object.keys(properties),
    ...allOf.flatMap(fieldsOf),
    ...($ref === undefined ? [] : fieldsOf(components.schemas[$ref.split('/').at(-1)!]!)),
  ];
  expect(new Set(responsesFields)).toEqual(new Set(fieldsOf(components.schemas['CreateResponse']!)));
});

describe('what runs without a package', () => {
  let server: ChatServer;
  beforeEach(async () => {
    server = await startChatServer();
  });
  afterEach(() => server.close());

  test('arrives byte for byte, and prints the words', async () => {
    server.nextAt('/v1/responses', rawStream(asStream(answer(['Hel', 'lo'], { summary: ['Hm.'] }))));
    const code = asCode(codeRequest(responses, requestTo(server.baseUrl), true), 'typescript-fetch');
    const env = { ...process.env, OPENAI_API_KEY: 'sk-1' };
    const { stdout } = await run(process.execPath, nodeArguments(code), { env });
    expect(stdout).toBe('Hello');
    expect(server.requests[0]?.body).toEqual(responses.request(requestTo(server.baseUrl)).body);
    expect(server.requests[0]?.headers.authorization).toBe('Bearer sk-1');
  });

  test('and with one are all that this interface is offered in', () => {
    expect(formsFor({ baseUrl: server.baseUrl, dialect: 'responses' })).toEqual([
      'json',
      'curl',
      'python-openai',
      'python-requests',
      'typescript-openai',
      'typescript-fetch',
    ]);
  });
});
