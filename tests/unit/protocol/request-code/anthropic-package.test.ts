import ts from 'typescript';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { anthropicMessages } from '../../../../src/protocol/dialects/anthropic-messages/dialect';
import type { ChatRequest } from '../../../../src/protocol/dialects/dialect';
import { asPythonAnthropic, asTypescriptAnthropic } from '../../../../src/protocol/request-code/anthropic-package';
import { codeRequest } from '../../../../src/protocol/request-code/code-request';
import { formsFor } from '../../../../src/protocol/request-code/forms';
import { rawStream } from '../../../server/behaviours';
import { startChatServer, type ChatServer } from '../../../server/chat-server';
import { asStream, messageDelta, messageStart, said } from '../../../server/messages-wire';
import { plainForms, pythonMistakes, run } from './run-code';

const baseUrl = 'https://api.anthropic.com/v1';

function requestTo(at: string, content = 'Say "hi" — it’s $5\\'): ChatRequest {
  return {
    endpoint: { baseUrl: at, presetId: 'anthropic', dialect: 'anthropic-messages' },
    model: 'claude-next',
    messages: [
      { role: 'system', content: 'Be brief.' },
      { role: 'user', content },
    ],
    parameters: { temperature: 0.5, stop: ['END'], reasoningEffort: 'none', extra: { my_field: null } },
    facts: null,
    refuses: [],
  };
}

test('the package of Python gets its own root, and what it has no parameter for as extra_body', () => {
  const code = asPythonAnthropic(codeRequest(anthropicMessages, requestTo(baseUrl, 'Hi'), true));
  expect(code).toBe(`import os

from anthropic import Anthropic

client = Anthropic(
    base_url="https://api.anthropic.com",
    api_key=os.environ["ANTHROPIC_API_KEY"],
    default_headers={"anthropic-version": "2023-06-01"},
)
stream = client.messages.create(
    model="claude-next",
    max_tokens=8192,
    system="Be brief.",
    messages=[{"role": "user", "content": "Hi"}],
    stream=True,
    thinking={"type": "disabled"},
    stop_sequences=["END"],
    extra_body={"my_field": None, "temperature": 0.5},
)
for event in stream:
    if event.type == "content_block_delta" and event.delta.type == "text_delta":
        print(event.delta.text, end="", flush=True)
`);
  expect(pythonMistakes(code)).toEqual([]);
});

test('the package of TypeScript gets what its types do not know by a cast', () => {
  const code = asTypescriptAnthropic(codeRequest(anthropicMessages, requestTo(baseUrl), true));
  expect(ts.transpileModule(code, { reportDiagnostics: true }).diagnostics).toEqual([]);
  expect(code).toContain('baseURL: "https://api.anthropic.com",');
  expect(code).toContain('as unknown as Anthropic.MessageCreateParamsStreaming');
});

test('a server that takes a Bearer token gets one, and the packages are left out where they cannot call it', () => {
  const request = requestTo('http://localhost:1234/v1');
  const endpoint = { ...request.endpoint, presetId: 'lm-studio' };
  const asked = codeRequest(anthropicMessages, { ...request, endpoint }, true);
  expect(asPythonAnthropic(asked)).toContain('auth_token=os.environ["LM_STUDIO_API_KEY"]');
  expect(asTypescriptAnthropic(asked)).toContain('authToken: process.env.LM_STUDIO_API_KEY');
  expect(formsFor(endpoint)).toContain('python-anthropic');
  expect(formsFor({ ...endpoint, baseUrl: 'http://localhost:1234/anthropic' })).not.toContain('python-anthropic');
});

describe('what can run without a package arrives byte for byte, and prints the words', () => {
  let server: ChatServer;
  beforeEach(async () => {
    server = await startChatServer();
  });
  afterEach(() => server.close());

  test.for(plainForms)('$name', async ({ write, program, args, canRun }, { skip }) => {
    const asked = codeRequest(anthropicMessages, requestTo(server.baseUrl), true);
    const code = write(asked);
    expect(code).toContain('x-api-key');
    skip(!canRun, `${program} is not here, or lacks what the code needs`);
    const events = [
      messageStart({ input_tokens: 1, output_tokens: 1 }),
      ...said(0, 'Hi ', 'there'),
      messageDelta('end_turn', { output_tokens: 2 }),
      { type: 'message_stop' },
    ];
    server.nextAt('/v1/messages', rawStream(asStream(events)));
    const { stdout } = await run(program, args(code), { env: { ...process.env, ANTHROPIC_API_KEY: 'sk-ant-1' } });
    expect(program === 'bash' ? stdout.includes('"text":"Hi "') : stdout === 'Hi there').toBe(true);
    expect(server.requests).toHaveLength(1);
    expect(server.requests[0]?.headers).toMatchObject({ 'x-api-key': 'sk-ant-1', 'anthropic-version': '2023-06-01' });
    expect(server.requests[0]?.body).toEqual(JSON.parse(asked.json));
  });
});
