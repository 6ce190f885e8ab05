import { expect, test } from 'vitest';
import type { Refusable } from '../../../../../src/model/endpoint/learnt';
import type { Role } from '../../../../../src/model/chat/message';
import { requestBody } from '../../../../../src/protocol/dialects/chat-completions/chat-completions';
import type { ChatRequest } from '../../../../../src/protocol/dialects/dialect';
import { refusedOf } from '../../../../../src/protocol/dialects/chat-completions/refused';
import { readErrorValue } from '../../../../../src/protocol/errors/error-body';
import { failureFor } from '../../../../../src/protocol/errors/failures';
import { chatRequest } from '../../chat-request';

const endpoint = { baseUrl: 'http://localhost:8080/v1', presetId: 'llama-cpp' };

function request(roles: readonly Role[], refuses: readonly Refusable[] = []): ChatRequest {
  const messages = roles.map((role, index) => ({ role, content: `${role} ${index}` }));
  return chatRequest({ endpoint, messages, parameters: { maxTokens: 100 }, refuses });
}

test('a mark of what is to be cached is left out where a server refuses it', () => {
  const roles: Role[] = ['user', 'assistant', 'user'];
  const claude = { ...request(roles), endpoint: { baseUrl: 'https://openrouter.ai/api/v1', presetId: 'openrouter' } };
  for (const message of [
    'messages.2: cache_control is not permitted',
    // Bedrock, by way of LiteLLM.
    'BedrockException - {"message":"You invoked an unsupported model or your request did not allow prompt caching."}',
    'BedrockException - {"message":"Malformed input request: extraneous key [cachePoint] is not permitted"}',
  ]) {
    const refused = failureFor(400, readErrorValue({ error: { message } }), null);
    expect(refusedOf(refused, requestBody({ ...claude, model: 'anthropic/claude-opus-4.6' }))).toBe('cache_control');
    expect(refusedOf(refused, requestBody({ ...claude, model: 'openai/gpt-5.4' }))).toBeNull();
  }
});

test('instructions in a row are not what a server means whose roles have to alternate', () => {
  const openai = { baseUrl: 'https://api.openai.com/v1', presetId: 'openai' };
  const body = requestBody({ ...request(['system', 'system', 'user']), endpoint: openai, model: 'gpt-5.4' });
  const refused = failureFor(400, readErrorValue({ error: { message: 'Conversation roles must alternate' } }), null);
  expect(refusedOf(refused, body)).toBeNull();
});

// Words of servers, as they were reported: OpenAI, Azure, llama.cpp, vLLM, Mistral, Perplexity, Anthropic.
test.each<[Refusable | null, status: number, error: object, Role[]]>([
  ['stream', 400, { message: 'Your organization must be verified to stream this model.', param: 'stream' }, ['user']],
  ['stream', 400, { message: 'This model does not support streaming.' }, ['user']],
  ['stream', 400, { message: 'Streaming is not supported for this model' }, ['user']],
  ['stream_options', 400, { message: 'Unrecognized request argument supplied: stream_options' }, ['user']],
  [
    'max_tokens',
    400,
    {
      message:
        "Unsupported parameter: 'max_tokens' is not supported with this model. Use 'max_completion_tokens' instead.",
      param: 'max_tokens',
    },
    ['user'],
  ],
  [
    'prefill',
    400,
    { message: 'Assistant response prefill is incompatible with enable_thinking.' },
    ['user', 'assistant'],
  ],
  [
    'prefill',
    400,
    { message: 'Expected last role User or Tool (or Assistant with prefix True) for serving but got assistant' },
    ['user', 'assistant'],
  ],
  [
    'prefill',
    400,
    {
      message: 'This model does not support assistant message prefill. The conversation must end with a user message.',
    },
    ['user', 'assistant'],
  ],
  ...[
    'messages: final assistant content cannot end with trailing whitespace',
    'Assistant message cannot be last',
    'Requests ending with an assistant turn are not supported',
    'Continuation of assistant messages is not supported',
  ].map((message): [Refusable, number, object, Role[]] => ['prefill', 400, { message }, ['user', 'assistant']]),
  [
    'same-role-twice',
    500,
    { message: 'Conversation roles must alternate user/assistant/user/assistant/...' },
    ['user', 'user'],
  ],
  [
    'same-role-twice',
    400,
    {
      message:
        'messages: roles must alternate between "user" and "assistant", but found multiple "user" roles in a row',
    },
    ['user', 'user'],
  ],
  ['same-role-twice', 400, { message: "Unexpected role 'user' after role 'user'" }, ['user', 'user']],
  [
    'prefill',
    400,
    { message: 'Expected last role User or Tool (or Assistant with prefix True) for serving but got assistant' },
    ['user', 'assistant'],
  ],
  [null, 400, { message: 'Conversation roles must alternate' }, ['user', 'assistant', 'user']],
  [null, 400, { message: "Invalid 'max_tokens': integer above maximum value.", param: 'max_tokens' }, ['user']],
  [null, 429, { message: 'Streaming is not supported now: rate limited' }, ['user']],
  [null, 400, { message: 'The upstream service is not available' }, ['user']],
])('%s is refused by %i %j', (refused, status, error, roles) => {
  const failure = failureFor(status, readErrorValue({ error }), null);
  expect(refusedOf(failure, requestBody(request(roles)))).toBe(refused);
});

test.each<[Refusable, Role[], object]>([
  ['stream', ['user'], { stream: false }],
  ['stream_options', ['user'], { stream: true, max_tokens: 100 }],
  ['max_tokens', ['user'], { max_completion_tokens: 100 }],
])('without %s a request still asks for the same', (refused, roles, fields) => {
  const body = requestBody(request(roles, [refused]));
  expect(body).toMatchObject(fields);
  expect('stream_options' in body).toBe(refused === 'max_tokens');
});

test('where a limit is refused by one name, it has the other one alone', () => {
  expect(requestBody(request(['user'], ['max_tokens']))).not.toHaveProperty('max_tokens');
});

test.each<[Refusable, Role[], [Role, string][]]>([
  [
    'system',
    ['system', 'user', 'assistant', 'user'],
    [
      ['user', 'system 0\n\nuser 1'],
      ['assistant', 'assistant 2'],
      ['user', 'user 3'],
    ],
  ],
  ['same-role-twice', ['user', 'user'], [['user', 'user 0\n\nuser 1']]],
  [
    'prefill',
    ['user', 'assistant'],
    [
      ['user', 'user 0'],
      ['assistant', 'assistant 1'],
      ['user', 'Continue exactly where you stopped, without repeating anything.'],
    ],
  ],
])('without %s no word is left out', (refused, roles, messages) => {
  const body = requestBody(request(roles, [refused]));
  expect(body.messages.map(({ role, content }) => [role, content])).toEqual(messages);
});
