import { describe, expect, test } from 'vitest';
import {
  continueInstructionFor,
  limitNameFor,
  requestBody,
} from '../../../../../src/protocol/dialects/chat-completions/chat-completions';
import type { ChatRequest } from '../../../../../src/protocol/dialects/dialect';
import type { RequestMessage } from '../../../../../src/protocol/dialects/messages';
import { chatRequest } from '../../chat-request';

const custom = { baseUrl: 'https://llm.example/v1', presetId: 'custom' };
const at = (presetId: string, baseUrl: string) => ({ presetId, baseUrl });
const hello: RequestMessage = { role: 'user', content: 'Hello' };

const bodyOf = (differs: Partial<ChatRequest> = {}) =>
  requestBody(chatRequest({ endpoint: custom, model: 'some-model', messages: [hello], ...differs }));

describe('a request', () => {
  test('has nothing in it that the person did not ask for', () => {
    expect(bodyOf()).toEqual({
      model: 'some-model',
      messages: [{ role: 'user', content: 'Hello' }],
      stream: true,
      stream_options: { include_usage: true },
    });
  });

  test('carries the parameters that were changed, zero included', () => {
    const body = bodyOf({
      parameters: { temperature: 0, topP: 0.5, maxTokens: 100 },
      model: 'gpt-5',
    });
    expect(body).toMatchObject({ temperature: 0, top_p: 0.5, max_completion_tokens: 100 });
    expect(body).not.toHaveProperty('max_tokens');
  });

  test.each([
    ['openai', 'https://api.openai.com/v1', 'gpt-5.4', 'developer'],
    ['azure', 'https://mine.openai.azure.com/openai/v1', 'o3', 'developer'],
    ['openai', 'https://api.openai.com/v1', 'gpt-4o', 'system'],
    ['openrouter', 'https://openrouter.ai/api/v1', 'openai/gpt-5.4', 'system'],
    ['custom', 'https://llm.example/v1', 'gpt-5.4', 'system'],
    ['custom', 'https://api.openai.com/v1', 'ft:o4-mini-2025-04-16:acme::1', 'developer'],
    ['openai', 'https://gateway.example/v1', 'gpt-5.4', 'system'],
    ['azure', 'https://mine.openai.azure.com/openai/v1?api-version=preview', 'o3', 'developer'],
    ['azure', 'https://mine.openai.azure.com/openai/deployments/o3?api-version=2024-10-21', 'o3', 'system'],
    ['azure', 'https://gateway.example/openai/v1', 'o3', 'system'],
  ])('gives instructions to a server of the kind %s (%s, %s) as %s', (presetId, baseUrl, model, role) => {
    const messages: RequestMessage[] = [{ role: 'system', content: 'Be brief.' }, hello];
    const sent = bodyOf({ endpoint: at(presetId, baseUrl), model, messages }).messages;
    expect(sent).toEqual([{ role, content: 'Be brief.' }, hello]);
  });

  describe('to Claude behind a router', () => {
    const router = at('openrouter', 'https://openrouter.ai/api/v1');
    const model = 'anthropic/claude-sonnet-4.6';
    const again: RequestMessage[] = [
      { role: 'system', content: 'Be brief.' },
      hello,
      { role: 'assistant', content: 'Hi' },
      { role: 'user', content: 'More' },
    ];
    const marked = { type: 'text', text: 'More', cache_control: { type: 'ephemeral' } };

    test('marks what is to be cached from the second question on, at the last words of the person', () => {
      expect(bodyOf({ endpoint: router, model }).messages).toEqual([hello]);
      const sent = bodyOf({ endpoint: router, model, messages: again }).messages;
      expect(sent).toEqual([...again.slice(0, -1), { role: 'user', content: [marked] }]);
    });

    test('marks the words beside a picture', () => {
      const source = { kind: 'url', url: 'https://a.test/a.png' } as const;
      const picture = { type: 'image', name: '', mediaType: 'image/png', size: null, source } as const;
      const messages: RequestMessage[] = [...again.slice(0, -1), { role: 'user', content: 'More', media: [picture] }];
      const { content } = bodyOf({ endpoint: router, model, messages }).messages.at(-1)!;
      expect(content).toEqual([{ type: 'image_url', image_url: { url: source.url } }, marked]);
    });

    test('leaves it to the person, who has asked for a cache of their own', () => {
      const cache_control = { type: 'ephemeral', ttl: '1h' };
      const body = bodyOf({ endpoint: router, model, messages: again, parameters: { extra: { cache_control } } });
      expect(body).toMatchObject({ cache_control, messages: again });
    });

    test('marks the last words before a picture that nothing was said to', () => {
      const source = { kind: 'url', url: 'https://a.test/a.png' } as const;
      const picture = { type: 'image', name: '', mediaType: 'image/png', size: null, source } as const;
      const wordless: RequestMessage = { role: 'user', content: '', media: [picture] };
      const sent = bodyOf({ endpoint: router, model, messages: [...again, wordless] }).messages;
      expect(sent.slice(-2)).toMatchObject([{ content: [marked] }, { content: [{ type: 'image_url' }] }]);
    });

    test.each<[string, Partial<ChatRequest>]>([
      ['another model', { endpoint: router, model: 'openai/gpt-5.4' }],
      ['another server', { endpoint: custom, model }],
      ['one that refused it', { endpoint: router, model, refuses: ['cache_control'] }],
    ])('not to %s', (_, differs) => {
      expect(JSON.stringify(bodyOf({ messages: again, ...differs }))).not.toContain('cache_control');
    });
  });

  test('leaves stream_options out where the server refused it', () => {
    expect(bodyOf({ refuses: ['stream_options'] })).not.toHaveProperty('stream_options');
  });

  test('keeps who says what where the words of several become one message', () => {
    const messages: RequestMessage[] = [
      { role: 'system', content: 'Be brief.' },
      { role: 'user', content: 'Tea?', name: 'Ada' },
      { role: 'user', content: 'Or coffee?', name: 'Ada' },
      { role: 'user', content: 'Yes.', name: 'Bob' },
    ];
    const ada = { role: 'user', content: 'Tea?\n\nOr coffee?', name: 'Ada' };
    const both = { role: 'user', content: 'Ada: Tea?\n\nOr coffee?\n\nBob: Yes.' };
    const joined = (more: readonly RequestMessage[], refuses: ChatRequest['refuses']) =>
      bodyOf({ messages: more, refuses }).messages;
    expect(joined(messages.slice(0, 3), ['same-role-twice'])).toEqual([messages[0], ada]);
    expect(joined(messages, ['same-role-twice'])).toEqual([messages[0], both]);
    expect(joined(messages.slice(0, 2), ['system'])).toEqual([{ role: 'user', content: 'Be brief.\n\nAda: Tea?' }]);
  });

  test('keeps NUL and mends lone surrogates', () => {
    const body = bodyOf({ messages: [{ role: 'user', content: 'a\u0000b\ud800c😀', name: 'x\udc00' }] });
    expect(body.messages).toEqual([{ role: 'user', content: 'a\u0000b\ufffdc😀', name: 'x\ufffd' }]);
  });
});

describe('the limit', () => {
  test.each([
    [at('openai', 'https://api.openai.com/v1'), 'gpt-4o', 'max_tokens'],
    [at('openai', 'https://api.openai.com/v1'), 'o3-mini', 'max_completion_tokens'],
    [at('openai', 'https://api.openai.com/v1'), 'gpt-5.2', 'max_completion_tokens'],
    [at('openai', 'https://api.openai.com/v1'), 'ft:o4-mini:me', 'max_completion_tokens'],
    [custom, 'gpt-5-mini', 'max_completion_tokens'],
    [custom, 'azure/o3-mini', 'max_completion_tokens'],
    [custom, 'gpt-35-turbo', 'max_tokens'],
    [custom, 'gpt-oss-120b', 'max_tokens'],
    [custom, 'gpt-4.1', 'max_tokens'],
    [custom, 'olmo-2', 'max_tokens'],
    [at('openrouter', 'https://openrouter.ai/api/v1'), 'openai/gpt-5', 'max_tokens'],
    [at('ollama', 'http://localhost:11434/v1'), 'gpt-5-imitation', 'max_tokens'],
  ])('at $presetId for %s is %s', (endpoint, model, name) => {
    expect(limitNameFor(endpoint, model, null)).toBe(name);
  });

  test('goes by what is known of a model at OpenAI', () => {
    const openai = at('openai', 'https://api.openai.com/v1');
    expect(limitNameFor(openai, 'codex-next', { reasoning: true })).toBe('max_completion_tokens');
    expect(limitNameFor(custom, 'deepseek-r1', { reasoning: true })).toBe('max_tokens');
  });
});

describe('Continue', () => {
  const partial: RequestMessage = { role: 'assistant', content: 'Once upon' };

  test('asks in words where a server does not go on by itself', () => {
    expect(continueInstructionFor(custom, [])).toBe('Continue exactly where you stopped, without repeating anything.');
    expect(continueInstructionFor(at('llama-cpp', 'http://localhost:8080/v1'), ['prefill'])).not.toBeNull();
  });

  test.each([
    [
      'llama.cpp with its two fields',
      at('llama-cpp', 'http://localhost:8080/v1'),
      partial,
      { continue_final_message: true, add_generation_prompt: false },
    ],
    ['Mistral with a prefix', at('mistral', 'https://api.mistral.ai/v1'), { ...partial, prefix: true }, {}],
    [
      "DeepSeek's beta with a prefix",
      at('deepseek', 'https://api.deepseek.com/beta'),
      { ...partial, prefix: true },
      {},
    ],
    [
      'vLLM with its two fields',
      at('vllm', 'http://localhost:8000/v1'),
      partial,
      { continue_final_message: true, add_generation_prompt: false },
    ],
  ])('asks %s', (_, endpoint, last, fields) => {
    expect(continueInstructionFor(endpoint, [])).toBeNull();
    const body = bodyOf({ endpoint, messages: [hello, partial] });
    expect(body).toEqual({ ...bodyOf(), messages: [hello, last], ...fields });
  });
});
