import ts from 'typescript';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ChatRequest } from '../../../../src/protocol/dialects/dialect';
import { gemini } from '../../../../src/protocol/dialects/gemini/dialect';
import { codeRequest } from '../../../../src/protocol/request-code/code-request';
import { formsFor } from '../../../../src/protocol/request-code/forms';
import { asPythonGenai, asTypescriptGenai } from '../../../../src/protocol/request-code/genai-package';
import { rawStream } from '../../../server/behaviours';
import { startChatServer, type ChatServer } from '../../../server/chat-server';
import { asStream, chunk, streamPath, thought } from '../../../server/gemini-wire';
import { plainForms, pythonMistakes, run } from './run-code';

const baseUrl = 'https://generativelanguage.googleapis.com/v1beta';

function requestTo(at: string, content = 'Say "hi" — it’s $5\\'): ChatRequest {
  return {
    endpoint: { baseUrl: at, presetId: 'gemini', dialect: 'gemini' },
    model: 'gemini-next',
    messages: [
      { role: 'system', content: 'Be brief.' },
      { role: 'user', content },
    ],
    parameters: { temperature: 0.5, stop: ['END'], reasoningEffort: 'low', extra: { my_field: null } },
    facts: null,
    refuses: [],
  };
}

test('the package of Python gets one config, and what it has no parameter for as extra_body', () => {
  const code = asPythonGenai(codeRequest(gemini, requestTo(`${baseUrl}/openai`, 'Hi'), true));
  expect(code).toBe(`import os

from google import genai

client = genai.Client(
    api_key=os.environ["GEMINI_API_KEY"],
)
stream = client.models.generate_content_stream(
    model="gemini-next",
    contents=[{"role": "user", "parts": [{"text": "Hi"}]}],
    config={
        "systemInstruction": {"parts": [{"text": "Be brief."}]},
        "thinkingConfig": {"includeThoughts": True, "thinkingLevel": "LOW"},
        "temperature": 0.5,
        "stopSequences": ["END"],
        "http_options": {"extra_body": {"my_field": None}},
    },
)
for chunk in stream:
    print(chunk.text or "", end="", flush=True)
`);
  expect(pythonMistakes(code)).toEqual([]);
});

test('the package of TypeScript gets another host by its options, and enumerations by a cast', () => {
  const code = asTypescriptGenai(codeRequest(gemini, requestTo('https://proxy.example/g/v1beta'), true));
  expect(ts.transpileModule(code, { reportDiagnostics: true }).diagnostics).toEqual([]);
  expect(code).toContain('httpOptions: { baseUrl: "https://proxy.example/g", apiVersion: "v1beta" },');
  expect(code).toContain('as unknown as GenerateContentParameters');
  const plain = codeRequest(gemini, { ...requestTo(baseUrl), parameters: { temperature: 1 } }, false);
  expect(asTypescriptGenai(plain)).not.toMatch(/as unknown|httpOptions/);
  expect(asTypescriptGenai(plain)).toContain('apiKey: "none"');
});

test('the packages are left out where they cannot call the endpoint', () => {
  const at = (url: string, more: object = {}) => formsFor({ baseUrl: url, dialect: 'gemini', ...more });
  expect(at(baseUrl)).toContain('python-genai');
  expect(at('https://proxy.example/gemini')).toEqual(['json', 'curl', 'python-requests', 'typescript-fetch']);
  const extras = [{ place: 'header', name: 'X-Team', value: 'a' }];
  expect(at(baseUrl, { extras })).not.toContain('typescript-genai');
});

describe('run, the request asks the same with', () => {
  let server: ChatServer;
  beforeEach(async () => {
    server = await startChatServer();
  });
  afterEach(() => server.close());

  test.for(plainForms)('$name', async ({ write, program, args, canRun }, { skip }) => {
    const asked = codeRequest(gemini, requestTo(`${server.url}/v1beta`), true);
    const code = write(asked);
    expect(code).toContain('x-goog-api-key');
    skip(!canRun, `${program} is not here, or lacks what the code needs`);
    const chunks = [
      chunk([thought('Hm.')]),
      chunk([{ text: 'Hi ' }]),
      chunk([{ text: 'there' }], { finishReason: 'STOP' }),
    ];
    server.nextAt(streamPath('gemini-next'), rawStream(asStream(chunks)));
    const { stdout } = await run(program, args(code), { env: { ...process.env, GEMINI_API_KEY: 'AIza-1' } });
    expect(program === 'bash' ? stdout.includes('"text":"Hi "') : stdout === 'Hi there').toBe(true);
    expect(server.requests).toHaveLength(1);
    expect(server.requests[0]?.headers).toMatchObject({ 'x-goog-api-key': 'AIza-1' });
    expect(server.requests[0]?.body).toEqual(JSON.parse(asked.json));
  });
});
