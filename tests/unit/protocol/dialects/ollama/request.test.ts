import { expect, test } from 'vitest';
import type { Parameters } from '../../../../../src/model/request/parameters';
import type { ChatRequest } from '../../../../../src/protocol/dialects/dialect';
import { continueInstruction, type RequestMessage } from '../../../../../src/protocol/dialects/messages';
import { ollama } from '../../../../../src/protocol/dialects/ollama/dialect';
import { isTaken, parameterOf, readParameters } from '../../../../../src/protocol/dialects/ollama/parameters';
import { requestBody } from '../../../../../src/protocol/dialects/ollama/request';
import { chatRequest } from '../../chat-request';

const local = { baseUrl: 'http://localhost:11434/v1', presetId: 'ollama', dialect: 'ollama' };
const chat = (differs: Partial<ChatRequest> = {}) => chatRequest({ endpoint: local, model: 'qwen3:8b', ...differs });
const facts = (contextWindow: number | null) => ({ reasoning: false, maxOutput: null, contextWindow });

test('a plain request asks that nothing is cut, and leaves all else to the server', () => {
  expect(requestBody(chat())).toEqual({
    model: 'qwen3:8b',
    messages: [{ role: 'user', content: 'Hello' }],
    stream: true,
    truncate: false,
    shift: false,
  });
});

test.each([
  ['http://localhost:11434/v1', 'http://localhost:11434/api/chat'],
  ['http://localhost:11434', 'http://localhost:11434/api/chat'],
  ['https://ollama.com/api', 'https://ollama.com/api/chat'],
  ['http://localhost:11434/api/chat', 'http://localhost:11434/api/chat'],
  ['http://localhost:11434/api/generate', 'http://localhost:11434/api/chat'],
  ['https://proxy.test/ollama/v1?team=1', 'https://proxy.test/ollama/api/chat?team=1'],
])('at %s it goes to %s', (baseUrl, url) => {
  expect(ollama.request(chat({ endpoint: { baseUrl, presetId: 'ollama' } })).url).toBe(url);
});

test.each([
  ['a short chat', 131_072, 130_900, {}, 8192],
  ['a longer one', 131_072, 131_072 - 9000, {}, 16_384],
  ['a small limit of the reply', 131_072, 130_900, { maxTokens: 100 }, 4096],
  ['nearly the whole window', 131_072, 500, {}, 131_072],
  ['a model with a small window', 2048, 1900, {}, 2048],
])('the window follows the plan: %s', (_, window, room, parameters: Parameters, asked) => {
  const request = chat({ facts: facts(window), room, parameters });
  expect(requestBody(request).options).toMatchObject({ num_ctx: asked });
});

test('where the window of the model is not known, the server’s own setting holds; what the person wrote wins', () => {
  expect(requestBody(chat({ facts: facts(null) })).options).toBeUndefined();
  const options = { num_ctx: 20_000, num_gpu: 1 };
  const request = chat({ facts: facts(131_072), room: 131_000, parameters: { extra: { options, keep_alive: '1h' } } });
  expect(requestBody(request)).toMatchObject({ options, keep_alive: '1h' });
});

test('parameters have the names of options, and are read back', () => {
  const parameters: Parameters = {
    temperature: 0.5,
    topP: 0.9,
    topK: 40,
    minP: 0.1,
    repetitionPenalty: 1.1,
    maxTokens: 50,
    seed: 7,
    presencePenalty: 0.2,
    frequencyPenalty: 0.3,
    stop: ['END'],
    extra: { keep_alive: -1, options: { mirostat: 1 } },
  };
  const {
    model: _,
    messages: __,
    stream: ___,
    truncate: ____,
    shift: _____,
    ...fields
  } = requestBody(chat({ parameters }));
  expect(fields.options).toEqual({
    temperature: 0.5,
    top_p: 0.9,
    top_k: 40,
    min_p: 0.1,
    repeat_penalty: 1.1,
    num_predict: 50,
    seed: 7,
    presence_penalty: 0.2,
    frequency_penalty: 0.3,
    stop: ['END'],
    mirostat: 1,
  });
  expect(readParameters(fields)).toEqual(parameters);
  expect(['logitBias', 'logprobs', 'verbosity', 'topA'].some((name) => isTaken(name as 'topA'))).toBe(false);
  expect(parameterOf('options.top_k', parameters)).toBe('topK');
  expect(parameterOf('reasoning_effort', { reasoningEffort: 'high' })).toBe('reasoningEffort');
  expect(parameterOf('keep_alive', parameters)).toEqual({ extra: 'keep_alive' });
});

test.each([
  ['qwen3:8b', undefined, [], undefined],
  ['qwen3:8b', 'high', [], true],
  ['qwen3:8b', 'none', [], false],
  ['qwen3:8b', 'high', ['enabled-thinking'], undefined],
  ['gpt-oss:20b', 'minimal', [], 'low'],
  ['gpt-oss:20b', 'medium', [], 'medium'],
  ['gpt-oss:20b', 'max', [], 'high'],
  ['gpt-oss:20b', 'high', ['effort'], true],
] as const)('%s with the effort %s thinks as it can be asked to', (model, reasoningEffort, refuses, think) => {
  const parameters = reasoningEffort === undefined ? {} : { reasoningEffort };
  expect(requestBody(chat({ model, parameters, refuses })).think).toBe(think);
});

test('a JSON schema is the format itself, and JSON without one is a word', () => {
  const schema = { type: 'object', properties: {} };
  const format = (responseFormat: Parameters['responseFormat']) =>
    requestBody(chat({ parameters: responseFormat ? { responseFormat } : {} })).format;
  expect(format({ type: 'json_schema', name: 'a', schema, strict: true })).toEqual(schema);
  expect(format({ type: 'json_object' })).toBe('json');
  expect(format({ type: 'text' })).toBeUndefined();
});

test('pictures go in base64 beside the words; names stand before them; a reply to go on with gets an instruction', () => {
  const source = { kind: 'blob', hash: 'a'.repeat(64) } as const;
  const picture = { type: 'image', mediaType: 'image/png', source, bytes: new Uint8Array([1, 2, 3]) } as never;
  const { messages } = requestBody(
    chat({
      messages: [
        { role: 'system', content: 'Be brief.' },
        { role: 'user', content: 'Look', name: 'Ann', media: [picture] },
        { role: 'assistant', content: 'A cat' },
      ],
    }),
  );
  expect(messages).toEqual([
    { role: 'system', content: 'Be brief.' },
    { role: 'user', content: 'Ann: Look', images: ['AQID'] },
    { role: 'assistant', content: 'A cat' },
    { role: 'user', content: continueInstruction },
  ]);
});

test('says what the system says in the first message to a server that takes no such role', () => {
  const messages: RequestMessage[] = [
    { role: 'system', content: 'Be brief.' },
    { role: 'user', content: 'Look', name: 'Ann' },
  ];
  expect(requestBody(chat({ messages, refuses: ['system'] })).messages).toEqual([
    { role: 'user', content: 'Be brief.\n\nAnn: Look' },
  ]);
});

// karakeep#2409, open-webui#753, Flowise#3576, skales#281: "-1" as a text is refused for its missing unit.
// perplexideez#14: where nothing is chosen, the server's own setting must hold.
test.each([
  [undefined, undefined],
  ['-1', -1],
  ['0', 0],
  ['30m', '30m'],
  ['1h', undefined],
])('the model is kept for %s', (keptFor, sent) => {
  const { endpoint } = chat();
  const asked = (extra?: Parameters['extra']) =>
    requestBody(
      chat({
        endpoint: { ...endpoint, ...(keptFor !== undefined && { keptFor }) },
        parameters: { ...(extra && { extra }) },
      }),
    );
  expect(asked()['keep_alive']).toBe(sent);
  expect(asked({ keep_alive: '5m' })['keep_alive']).toBe('5m');
});
