import { describe, expect, test } from 'vitest';
import type { ProviderState } from '../../../../../src/model/chat/parts';
import type { Refusable } from '../../../../../src/model/endpoint/learnt';
import type { Parameters } from '../../../../../src/model/request/parameters';
import { wireRequest, type ChatRequest } from '../../../../../src/protocol/dialects/dialect';
import { gemini } from '../../../../../src/protocol/dialects/gemini/dialect';
import { parameterOf, readParameters } from '../../../../../src/protocol/dialects/gemini/parameters';
import { requestBody } from '../../../../../src/protocol/dialects/gemini/request';
import { continueInstruction, type RequestMessage } from '../../../../../src/protocol/dialects/messages';
import { readErrorValue } from '../../../../../src/protocol/errors/error-body';
import { failureFor } from '../../../../../src/protocol/errors/failures';
import { error } from '../../../../server/gemini-wire';
import { chatRequest } from '../../chat-request';

const base = 'https://generativelanguage.googleapis.com/v1beta';
const hello: RequestMessage = { role: 'user', content: 'Hello' };
const partial: RequestMessage = { role: 'assistant', content: 'Once upon' };
const thinks: ChatRequest['facts'] = { reasoning: true, maxOutput: 65_536 };

const endpoint = { baseUrl: base, presetId: 'gemini', dialect: 'gemini' };
const chatOf = (differs: Partial<ChatRequest> = {}) =>
  chatRequest({ endpoint, model: 'gemini-3-pro', messages: [hello], ...differs });
const bodyOf = (differs: Partial<ChatRequest> = {}) => requestBody(chatOf(differs));
const contentsOf = (...messages: RequestMessage[]) => bodyOf({ messages }).contents;
const configOf = (parameters: Parameters, differs: Partial<ChatRequest> = {}) =>
  bodyOf({ parameters, ...differs }).generationConfig;

describe('a request', () => {
  test('names its model in the address, and carries nothing but the key in a header', () => {
    expect(wireRequest(gemini, chatOf())).toEqual({
      url: `${base}/models/gemini-3-pro:streamGenerateContent?alt=sse`,
      headers: {},
      keyHeader: 'x-goog-api-key',
      body: { contents: [{ role: 'user', parts: [{ text: 'Hello' }] }] },
    });
  });

  test.each([
    [`${base}/openai`, 'gemini-3-pro', `${base}/models/gemini-3-pro:streamGenerateContent?alt=sse`],
    [base, 'models/gemini-3-pro', `${base}/models/gemini-3-pro:streamGenerateContent?alt=sse`],
    [base, 'tunedModels/mine-1', `${base}/tunedModels/mine-1:streamGenerateContent?alt=sse`],
    [base, 'a b?c', `${base}/models/a%20b%3Fc:streamGenerateContent?alt=sse`],
    ['https://p.example/g?tenant=1', 'm', 'https://p.example/g/models/m:streamGenerateContent?tenant=1&alt=sse'],
  ])('at %s for %s goes to %s', (baseUrl, model, url) => {
    expect(gemini.request(chatOf({ endpoint: { baseUrl, presetId: 'custom' }, model })).url).toBe(url);
  });

  test('has what the system says apart, one message for each turn, and no blank one', () => {
    const body = bodyOf({
      messages: [
        { role: 'system', content: 'Be brief.' },
        { role: 'system', content: 'Be kind.' },
        hello,
        { role: 'user', content: ' ' },
        { role: 'user', content: 'Are you there?', name: 'Ada' },
        { role: 'assistant', content: 'Yes.' },
        hello,
      ],
    });
    expect(body.systemInstruction).toEqual({ parts: [{ text: 'Be brief.\n\nBe kind.' }] });
    expect(body.contents).toEqual([
      { role: 'user', parts: [{ text: 'Hello\n\nAda: Are you there?' }] },
      { role: 'model', parts: [{ text: 'Yes.' }] },
      { role: 'user', parts: [{ text: 'Hello' }] },
    ]);
  });

  test('of nothing but what the system says carries that as the message that it must have', () => {
    const body = bodyOf({ messages: [{ role: 'system', content: 'Write a haiku.' }] });
    expect(body).toEqual({ contents: [{ role: 'user', parts: [{ text: 'Write a haiku.' }] }] });
  });

  test('says what the system says in the first message to a model that takes no such thing', () => {
    const messages: RequestMessage[] = [{ role: 'system', content: 'Be brief.' }, hello];
    const body = bodyOf({ messages, refuses: ['system'] });
    expect(body).toEqual({ contents: [{ role: 'user', parts: [{ text: 'Be brief.\n\nHello' }] }] });
  });

  test('to go on with a reply asks for that by an instruction', () => {
    expect(contentsOf(hello, partial)).toEqual([
      { role: 'user', parts: [{ text: 'Hello' }] },
      { role: 'model', parts: [{ text: 'Once upon' }] },
      { role: 'user', parts: [{ text: continueInstruction }] },
    ]);
    expect(gemini.continueInstruction(chatOf())).toBe(continueInstruction);
  });

  test('has pictures and files before the words, as bytes or by their address', () => {
    const bytes = new TextEncoder().encode('hello');
    const source = { kind: 'blob', hash: 'h', bytes: 5 } as const;
    const media: RequestMessage['media'] = [
      { type: 'image', name: '', mediaType: 'image/png', source, size: null, bytes },
      { type: 'file', name: 'a.pdf', mediaType: 'application/pdf', source: { kind: 'url', url: 'https://a.example/' } },
      { type: 'audio', name: 'a.wav', mediaType: 'audio/wav', source, seconds: 1, bytes },
      { type: 'image', name: 'b.png', mediaType: 'image/png', source: { kind: 'unkept', bytes: null }, size: null },
    ];
    const parts = [
      { inlineData: { mimeType: 'image/png', data: 'aGVsbG8=' } },
      { fileData: { mimeType: 'application/pdf', fileUri: 'https://a.example/' } },
      { inlineData: { mimeType: 'audio/wav', data: 'aGVsbG8=' } },
      { text: '[The attachment “b.png” is no longer stored, so it is not part of this message.]' },
    ];
    expect(contentsOf({ ...hello, media })[0]?.parts).toEqual([...parts, { text: 'Hello' }]);
    expect(contentsOf({ role: 'user', content: '', media })[0]?.parts).toEqual(parts);
  });

  test('is counted whole, under the full name of its model', () => {
    const messages: RequestMessage[] = [{ role: 'system', content: 'Be brief.' }, hello];
    expect(gemini.countRequest!(chatOf({ messages }))).toEqual({
      url: `${base}/models/gemini-3-pro:countTokens`,
      body: {
        generateContentRequest: {
          model: 'models/gemini-3-pro',
          contents: [{ role: 'user', parts: [{ text: 'Hello' }] }],
          systemInstruction: { parts: [{ text: 'Be brief.' }] },
        },
      },
    });
  });
});

describe('what the server wants back of a reply', () => {
  const items = [{ text: 'It is 3.' }, { text: '', thoughtSignature: 'c2ln' }];
  const state: ProviderState = { items, isPaused: false };
  const reply: RequestMessage = { role: 'assistant', content: 'It is 3.', state };

  test('goes back at its part, as it came', () => {
    expect(contentsOf(hello, reply, hello)[1]).toEqual({ role: 'model', parts: items });
  });

  test.each<[string, RequestMessage, Refusable[]]>([
    ['the words are other words now', { ...reply, content: 'It is 4.' }, []],
    ['the server refused it', reply, ['provider-state']],
    [
      'a function was called and no result follows',
      { ...reply, state: { ...state, items: [...items, { functionCall: { name: 'f' }, thoughtSignature: 'c2ln' }] } },
      [],
    ],
  ])('stays out where %s', (_, message, refuses) => {
    const { contents } = bodyOf({ messages: [hello, message, hello], refuses });
    expect(contents[1]).toEqual({ role: 'model', parts: [{ text: message.content }] });
  });

  test('is told to be refused by its name', () => {
    const chat = chatOf({ messages: [hello, reply, hello] });
    const said = error(400, 'INVALID_ARGUMENT', 'Corrupted thought signature.');
    const failure = failureFor(400, readErrorValue(said), null);
    expect(gemini.refused(failure, chat)).toBe('provider-state');
    expect(gemini.refused(failure, chatOf())).toBeNull();
  });

  test('stands with the words of a reply beside it in one message', () => {
    expect(contentsOf(hello, reply, { role: 'assistant', content: 'Or 4.' }, hello)[1]).toEqual({
      role: 'model',
      parts: [...items, { text: 'Or 4.' }],
    });
  });
});

describe('parameters', () => {
  test('are fields of generationConfig', () => {
    const parameters: Parameters = {
      temperature: 0.5,
      topP: 0.9,
      topK: 40,
      maxTokens: 100,
      choices: 2,
      seed: 7,
      presencePenalty: 0.1,
      frequencyPenalty: 0.2,
      logprobs: 3,
      stop: ['END'],
      responseFormat: { type: 'json_schema', name: 'a', schema: { type: 'object' }, strict: true },
    };
    const config = {
      temperature: 0.5,
      topP: 0.9,
      topK: 40,
      maxOutputTokens: 100,
      candidateCount: 2,
      seed: 7,
      presencePenalty: 0.1,
      frequencyPenalty: 0.2,
      logprobs: 3,
      responseLogprobs: true,
      stopSequences: ['END'],
      responseMimeType: 'application/json',
      responseJsonSchema: { type: 'object' },
    };
    expect(configOf(parameters)).toEqual(config);
    const { responseFormat, ...others } = parameters;
    expect(readParameters({ generationConfig: config })).toEqual({
      ...others,
      responseFormat: { ...responseFormat, name: 'answer' },
    });
    expect(configOf({ choices: 1, logprobs: 0, responseFormat: { type: 'json_object' } })).toEqual({
      responseLogprobs: true,
      responseMimeType: 'application/json',
    });
  });

  test('of the person’s own go along, also within generationConfig; a control wins', () => {
    const safetySettings = [{ category: 'HARM_CATEGORY_HARASSMENT', threshold: 'BLOCK_NONE' }];
    const own = { temperature: 1, mediaResolution: 'MEDIA_RESOLUTION_LOW', responseModalities: ['TEXT', 'IMAGE'] };
    const extra = { safetySettings, tools: [{ googleSearch: {} }], generationConfig: own };
    const body = bodyOf({ parameters: { temperature: 0.2, extra } });
    expect(body).toMatchObject({ safetySettings, tools: [{ googleSearch: {} }] });
    expect(body.generationConfig).toEqual({ ...own, temperature: 0.2 });
    expect(readParameters({ safetySettings, generationConfig: { ...own, temperature: 0.2, topK: 'many' } })).toEqual({
      temperature: 0.2,
      extra: {
        safetySettings,
        generationConfig: {
          mediaResolution: 'MEDIA_RESOLUTION_LOW',
          responseModalities: ['TEXT', 'IMAGE'],
          topK: 'many',
        },
      },
    });
  });

  test.each([
    ['generation_config.temperature', 'temperature'],
    ['GenerateContentRequest.generation_config.stop_sequences', 'stop'],
    ['generationConfig.thinkingConfig.thinkingBudget', 'reasoningEffort'],
    ['response_schema', 'responseFormat'],
    ['safety_settings[0].category', { extra: 'safetySettings' }],
    ['generation_config.top_k', null],
    ['contents[0].parts', null],
  ])('are found by what a server calls them: %s', (field, name) => {
    const parameters: Parameters = {
      temperature: 3,
      stop: ['a'],
      reasoningEffort: 'high',
      responseFormat: { type: 'json_object' },
      extra: { safetySettings: [] },
    };
    expect(parameterOf(field, parameters)).toEqual(name);
  });

  test('that are refused are named by the error', () => {
    const violation = { field: 'generation_config.temperature', description: 'must be in the range [0.0, 2.0]' };
    const said = error(400, 'INVALID_ARGUMENT', 'Invalid value.', { fieldViolations: [violation] });
    expect(failureFor(400, readErrorValue(said), null)).toMatchObject({
      kind: 'bad-request',
      parameter: 'generation_config.temperature',
    });
  });
});

describe('thinking', () => {
  const askedFor = (effort: string | undefined, differs: Partial<ChatRequest> = {}) =>
    configOf(effort === undefined ? {} : { reasoningEffort: effort }, { facts: thinks, ...differs })?.[
      'thinkingConfig'
    ];

  test('of a model that thinks is asked to be seen, and of another one nothing is asked', () => {
    expect(askedFor(undefined)).toEqual({ includeThoughts: true });
    expect(askedFor(undefined, { facts: { reasoning: false, maxOutput: null } })).toBeUndefined();
    expect(askedFor('none', { facts: { reasoning: false, maxOutput: null } })).toBeUndefined();
    expect(askedFor(undefined, { refuses: ['adaptive-thinking'] })).toBeUndefined();
  });

  test.each([
    ['gemini-2.5-flash', 'none', { thinkingBudget: 0 }],
    ['gemini-2.5-pro', 'low', { includeThoughts: true, thinkingBudget: 1024 }],
    ['models/gemini-2.5-pro', 'max', { includeThoughts: true, thinkingBudget: 24_576 }],
    ['gemini-robotics-er-1.5-preview', 'medium', { includeThoughts: true, thinkingBudget: 8192 }],
    ['gemini-3-pro-preview', 'high', { includeThoughts: true, thinkingLevel: 'HIGH' }],
    ['gemini-3.5-flash', 'none', { thinkingLevel: 'MINIMAL' }],
    ['gemini-flash-latest', 'low', { includeThoughts: true, thinkingLevel: 'LOW' }],
    ['gemma-4-31b-it', 'minimal', { includeThoughts: true, thinkingLevel: 'MINIMAL' }],
    ['gemini-12-pro', 'medium', { includeThoughts: true, thinkingLevel: 'MEDIUM' }],
  ])('of %s at %s', (model, effort, config) => {
    expect(askedFor(effort, { model })).toEqual(config);
    const read = readParameters({ generationConfig: { thinkingConfig: config } });
    const isSame = effort !== 'max' && effort !== 'none';
    if (isSame) expect(read).toEqual({ reasoningEffort: effort });
    else expect(configOf(read, { model, facts: thinks })?.['thinkingConfig']).toEqual(config);
  });

  test.each<[string, string, string, Refusable[], object | undefined]>([
    [
      'gemini-2.5-pro',
      'none',
      'Budget 0 is invalid. This model only works in thinking mode.',
      ['disabled-thinking'],
      { includeThoughts: true, thinkingBudget: 512 },
    ],
    [
      'gemini-3-pro',
      'minimal',
      'Thinking level MINIMAL is not supported for this model. Please retry with other thinking level.',
      ['disabled-thinking'],
      { includeThoughts: true, thinkingLevel: 'LOW' },
    ],
    [
      'gemini-3-old',
      'high',
      'Thinking level is not supported for this model.',
      ['effort'],
      { includeThoughts: true, thinkingBudget: 24_576 },
    ],
    [
      'gemini-2.9-new',
      'high',
      'Thinking budget is not supported for this model.',
      ['enabled-thinking'],
      { includeThoughts: true, thinkingLevel: 'HIGH' },
    ],
    [
      'gemini-2.5-flash-lite',
      '',
      'Unable to submit request because thinking_config.include_thoughts is only enabled when thinking is enabled.',
      ['adaptive-thinking'],
      undefined,
    ],
  ])('that %s refuses at %s is asked for in another way', (model, effort, message, refuses, config) => {
    const chat = chatOf({ model, facts: thinks, parameters: effort === '' ? {} : { reasoningEffort: effort } });
    const failure = failureFor(400, readErrorValue(error(400, 'INVALID_ARGUMENT', message)), null);
    expect(gemini.refused(failure, chat)).toBe(refuses[0]);
    expect(requestBody({ ...chat, refuses }).generationConfig?.['thinkingConfig']).toEqual(config);
  });

  test('that is refused in every way is not asked for, and the request goes out', () => {
    const refuses: Refusable[] = ['disabled-thinking', 'effort', 'enabled-thinking'];
    expect(askedFor('none', { refuses })).toBeUndefined();
  });
});

test('a model that gives one candidate says so', () => {
  const said = error(400, 'INVALID_ARGUMENT', 'Multiple candidates is not enabled for this model');
  expect(gemini.refusesChoices(failureFor(400, readErrorValue(said), null))).toBe(true);
  expect(gemini.refusesChoices(null)).toBe(false);
});

test('a model that takes no system instruction is known by its words', () => {
  const said = error(400, 'INVALID_ARGUMENT', 'Developer instruction is not enabled for models/gemma-3-27b-it');
  expect(failureFor(400, readErrorValue(said), null)).toMatchObject({ kind: 'system-role' });
});
