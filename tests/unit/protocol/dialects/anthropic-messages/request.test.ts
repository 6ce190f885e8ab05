import { describe, expect, test } from 'vitest';
import type { Refusable } from '../../../../../src/model/endpoint/learnt';
import { anthropicMessages } from '../../../../../src/protocol/dialects/anthropic-messages/dialect';
import {
  givingWay,
  parameterOf,
  readParameters,
} from '../../../../../src/protocol/dialects/anthropic-messages/parameters';
import { requestBody } from '../../../../../src/protocol/dialects/anthropic-messages/request';
import { wireRequest, type ChatRequest } from '../../../../../src/protocol/dialects/dialect';
import { continueInstruction, type RequestMessage } from '../../../../../src/protocol/dialects/messages';
import { readErrorValue } from '../../../../../src/protocol/errors/error-body';
import { failureFor } from '../../../../../src/protocol/errors/failures';
import { chatRequest } from '../../chat-request';

const anthropic = { baseUrl: 'https://api.anthropic.com/v1', presetId: 'anthropic', dialect: 'anthropic-messages' };
const hello: RequestMessage = { role: 'user', content: 'Hello' };
const partial: RequestMessage = { role: 'assistant', content: 'Once upon ' };

/** Models by how they can be asked to think. */
const facts = (
  thinking?: NonNullable<ChatRequest['facts']>['thinking'],
  efforts?: readonly string[],
): ChatRequest['facts'] => ({
  reasoning: true,
  maxOutput: 64_000,
  ...(thinking && { thinking }),
  ...(efforts && { efforts }),
});
const budgeted = facts(['enabled', 'disabled']);
const both = facts(['adaptive', 'enabled', 'disabled'], ['low', 'medium', 'high', 'max']);
const adaptive = facts(['adaptive', 'disabled'], ['low', 'medium', 'high', 'xhigh', 'max']);

const chatOf = (differs: Partial<ChatRequest> = {}) =>
  chatRequest({ endpoint: anthropic, model: 'claude-next', messages: [hello], ...differs });
const bodyOf = (differs: Partial<ChatRequest> = {}) => requestBody(chatOf(differs));

describe('a request', () => {
  test('goes to the address of its interface with the headers that let a page in', () => {
    const { body: _, ...way } = wireRequest(anthropicMessages, chatOf());
    expect(way).toEqual({
      url: 'https://api.anthropic.com/v1/messages',
      headers: { 'anthropic-dangerous-direct-browser-access': 'true', 'anthropic-version': '2023-06-01' },
      keyHeader: 'x-api-key',
    });
  });

  test('to another server has no header that its preflight may not know', () => {
    const endpoint = { baseUrl: 'http://localhost:11434/v1', presetId: 'ollama', dialect: 'anthropic-messages' };
    expect(anthropicMessages.access(endpoint, 'reply')).toEqual({ headers: {}, keyHeader: 'Authorization' });
  });

  test('to an address that no preset knows has what the interface itself asks for', () => {
    const endpoint = { baseUrl: 'https://proxy.example/v1', presetId: 'custom', dialect: 'anthropic-messages' };
    for (const purpose of ['reply', 'other'] as const)
      expect(anthropicMessages.access(endpoint, purpose)).toEqual({
        headers: { 'anthropic-version': '2023-06-01' },
        keyHeader: 'x-api-key',
      });
  });

  test('of nothing but what the system says carries that as the message that it must have', () => {
    const messages: RequestMessage[] = [
      { role: 'system', content: 'Write a haiku.' },
      { role: 'user', content: ' ' },
    ];
    const body = bodyOf({ messages });
    expect(body.messages).toEqual([{ role: 'user', content: 'Write a haiku.' }]);
    expect(body).not.toHaveProperty('system');
    expect(anthropicMessages.countRequest!(chatOf({ messages })).body).toMatchObject({ messages: body.messages });
  });

  test('has nothing in it that the person did not ask for, but the limit that it must have', () => {
    expect(bodyOf({ facts: budgeted })).toEqual({
      model: 'claude-next',
      max_tokens: 64_000,
      messages: [{ role: 'user', content: 'Hello' }],
      stream: true,
    });
    expect(bodyOf().max_tokens).toBe(8192);
  });

  test('is limited by the person, else by the room that the prompt leaves', () => {
    expect(bodyOf({ facts: budgeted, room: 10_000 }).max_tokens).toBe(10_000);
    expect(bodyOf({ facts: budgeted, room: 10_000, parameters: { maxTokens: 50 } }).max_tokens).toBe(50);
  });

  test('is limited by the control rather than by an extra field of the same name', () => {
    const extra = { max_tokens: 9 };
    expect(bodyOf({ parameters: { maxTokens: 50, extra } }).max_tokens).toBe(50);
    expect(bodyOf({ parameters: { extra } }).max_tokens).toBe(9);
  });

  test('says what the system says in the first message to a server that takes no such role', () => {
    const system: RequestMessage = { role: 'system', content: 'Be brief.' };
    const body = bodyOf({ messages: [system, { role: 'user', content: 'Hello' }], refuses: ['system'] });
    expect(body.messages).toEqual([{ role: 'user', content: 'Be brief.\n\nHello' }]);
    expect(body).not.toHaveProperty('system');
  });

  test('says what the system says apart, joins messages of one role, and leaves out those without words', () => {
    const { system, messages } = bodyOf({
      messages: [
        { role: 'system', content: 'Be brief.' },
        { role: 'system', content: 'What was said before: nothing.' },
        { role: 'user', content: 'One' },
        { role: 'user', content: ' \n' },
        { role: 'user', content: 'Two', name: 'Ada' },
        { role: 'assistant', content: 'Three' },
        { role: 'user', content: 'Four \ud800' },
      ],
    });
    expect(system).toBe('Be brief.\n\nWhat was said before: nothing.');
    expect(messages).toEqual([
      { role: 'user', content: 'One\n\nAda: Two' },
      { role: 'assistant', content: 'Three' },
      { role: 'user', content: 'Four \ufffd' },
    ]);
  });

  test('carries the parameters that its interface has', () => {
    const schema = { type: 'object', properties: {} };
    const parameters: ChatRequest['parameters'] = {
      temperature: 0,
      topP: 0.5,
      topK: 40,
      stop: ['END'],
      seed: 1,
      logprobs: 3,
      presencePenalty: 1,
      choices: 3,
      responseFormat: { type: 'json_schema', name: 'answer', schema, strict: true },
      extra: { metadata: { user_id: 'me' }, max_tokens: 5, output_config: { task_budget: 1 } },
    };
    expect(bodyOf({ parameters, facts: budgeted })).toEqual({
      model: 'claude-next',
      max_tokens: 5,
      messages: [{ role: 'user', content: 'Hello' }],
      stream: true,
      metadata: { user_id: 'me' },
      temperature: 0,
      top_p: 0.5,
      top_k: 40,
      stop_sequences: ['END'],
      output_config: { task_budget: 1, format: { type: 'json_schema', schema } },
    });
  });

  test('is cached from the second question on, and where the server takes it', () => {
    const messages: RequestMessage[] = [hello, { role: 'assistant', content: 'Hi' }, hello];
    expect(bodyOf({ messages })).toHaveProperty('cache_control', { type: 'ephemeral' });
    expect(bodyOf()).not.toHaveProperty('cache_control');
    // An hour where the endpoint says so; a field of the person's own wins.
    const endpoint = { ...anthropic, keptFor: '1h' };
    expect(bodyOf({ messages, endpoint })).toHaveProperty('cache_control', { type: 'ephemeral', ttl: '1h' });
    const own = { cache_control: { type: 'ephemeral' } };
    expect(bodyOf({ messages, endpoint, parameters: { extra: own } })).toMatchObject(own);
    expect(bodyOf({ messages, refuses: ['cache_control'] })).not.toHaveProperty('cache_control');
  });
});

test('what a request leaves out because the model thinks is just what the controls say of it', () => {
  const said = { temperature: 'temperature', topP: 'top_p', topK: 'top_k' } as const;
  const names = Object.keys(said) as (keyof typeof said)[];
  const thinking = [undefined, { type: 'enabled', budget_tokens: 2000 }, { type: 'disabled' }];
  for (const known of [null, budgeted, both, adaptive, facts(['adaptive'])])
    for (const reasoningEffort of [undefined, 'none', 'minimal', 'high'])
      for (const temperature of [undefined, 1, 0.2])
        for (const topP of [undefined, 0.5, 0.99])
          for (const topK of [undefined, 5])
            for (const own of thinking) {
              const set = { reasoningEffort, temperature, topP, topK, extra: own && { thinking: own } };
              const parameters = JSON.parse(JSON.stringify(set)) as ChatRequest['parameters'];
              const body = bodyOf({ facts: known, parameters });
              const missing = names.filter((name) => parameters[name] !== undefined && !(said[name] in body));
              expect([parameters, givingWay(parameters, { facts: known, refuses: [] })]).toEqual([parameters, missing]);
            }
});

describe('thinking', () => {
  test.each<
    [string, ChatRequest['facts'], string | undefined, thinking: object | undefined, effort: string | undefined]
  >([
    ['is the model’s own matter where nothing is set', budgeted, undefined, undefined, undefined],
    ['and where it may be asked for in two ways', both, undefined, undefined, undefined],
    [
      'is shown where the model always thinks as it sees fit',
      adaptive,
      undefined,
      { type: 'adaptive', display: 'summarized' },
      undefined,
    ],
    ['has a budget by its effort', budgeted, 'medium', { type: 'enabled', budget_tokens: 8192 }, 'medium'],
    ['is adaptive where it can be', both, 'high', { type: 'adaptive', display: 'summarized' }, 'high'],
    ['takes the next effort that the model knows', both, 'xhigh', { type: 'adaptive', display: 'summarized' }, 'high'],
    ['is turned off', both, 'none', { type: 'disabled' }, undefined],
    ['is not turned off where it cannot be', facts(['adaptive']), 'none', undefined, undefined],
    [
      'is asked for as the newest models have it where nothing is known',
      null,
      'minimal',
      { type: 'adaptive', display: 'summarized' },
      'low',
    ],
  ])('%s', (_, known, reasoningEffort, thinking, effort) => {
    const body = bodyOf({ facts: known, parameters: reasoningEffort === undefined ? {} : { reasoningEffort } });
    expect(body.thinking).toEqual(thinking);
    expect(body.output_config?.['effort']).toBe(effort);
  });

  test('leaves its budget below the limit, and out where that has no room for any', () => {
    const parameters = { reasoningEffort: 'high', maxTokens: 4000 };
    expect(bodyOf({ facts: budgeted, parameters }).thinking).toEqual({ type: 'enabled', budget_tokens: 3999 });
    expect(bodyOf({ facts: budgeted, parameters: { ...parameters, maxTokens: 1024 } }).thinking).toBeUndefined();
  });

  test('goes without what a thinking model refuses; who sets it unasked has to do without thinking', () => {
    const sampled = { temperature: 0.5, topK: 5, topP: 0.9 };
    expect(bodyOf({ facts: both, parameters: { ...sampled, reasoningEffort: 'low' } })).not.toHaveProperty(
      'temperature',
    );
    const unasked = bodyOf({ facts: adaptive, parameters: sampled });
    expect(unasked).toMatchObject({ temperature: 0.5, top_k: 5, top_p: 0.9 });
    expect(unasked).not.toHaveProperty('thinking');
  });

  test('of the person’s own fields goes as it is', () => {
    const thinking = { type: 'enabled', budget_tokens: 2000 };
    expect(bodyOf({ parameters: { extra: { thinking }, temperature: 0.2 } })).toMatchObject({ thinking });
    expect(bodyOf({ parameters: { extra: { thinking }, temperature: 0.2 } })).not.toHaveProperty('temperature');
  });
});

describe('Continue', () => {
  const goingOn = (differs: Partial<ChatRequest>) =>
    bodyOf({ messages: [hello, partial], ...differs }).messages.slice(1);

  test('is by the answer itself where the model takes that, without the white space that it refuses', () => {
    expect(anthropicMessages.continueInstruction(chatOf({ facts: budgeted }))).toBeNull();
    expect(goingOn({ facts: budgeted })).toEqual([{ role: 'assistant', content: 'Once upon' }]);
    expect(
      bodyOf({ messages: [hello, partial], facts: budgeted, parameters: { reasoningEffort: 'high' } }),
    ).not.toHaveProperty('thinking');
  });

  test.each<[string, Partial<ChatRequest>]>([
    ['a model that thinks as it sees fit refuses that', { facts: both }],
    ['it was refused before', { refuses: ['prefill'] }],
    [
      'it is another server',
      { endpoint: { baseUrl: 'http://localhost:1234/v1', presetId: 'lm-studio', dialect: 'anthropic-messages' } },
    ],
  ])('is by an instruction where %s', (_, differs) => {
    expect(anthropicMessages.continueInstruction(chatOf(differs))).toBe(continueInstruction);
    expect(goingOn(differs)).toEqual([
      { role: 'assistant', content: 'Once upon ' },
      { role: 'user', content: continueInstruction },
    ]);
  });
});

// Words of the server, as they were reported.
test.each<[Refusable | null, string, Partial<ChatRequest>]>([
  [
    'prefill',
    'This model does not support assistant message prefill. The conversation must end with a user message.',
    { messages: [hello, partial] },
  ],
  ['temperature', '`temperature` is deprecated for this model.', { parameters: { temperature: 0.5 } }],
  [
    'top_p',
    '`temperature` and `top_p` cannot both be specified for this model. Please use only one.',
    { parameters: { temperature: 0.5, topP: 0.9 } },
  ],
  ['top_k', 'top_k: Extra inputs are not permitted', { parameters: { topK: 5 } }],
  [null, 'temperature: range: 0..1', { parameters: { temperature: 1.5 } }],
  ['adaptive-thinking', 'adaptive thinking is not supported on this model', { parameters: { reasoningEffort: 'low' } }],
  [
    'adaptive-thinking',
    "thinking: Input tag 'adaptive' found using 'type' does not match any of the expected tags: 'disabled', 'enabled'",
    { parameters: { reasoningEffort: 'low' } },
  ],
  [
    'enabled-thinking',
    '"thinking.type.enabled" is not supported for this model. Use "thinking.type.adaptive" and "output_config.effort" to control thinking behavior.',
    { facts: budgeted, parameters: { reasoningEffort: 'low' } },
  ],
  ['effort', 'This model does not support the effort parameter.', { parameters: { reasoningEffort: 'low' } }],
  [
    'cache_control',
    'cache_control: Extra inputs are not permitted',
    { messages: [hello, { role: 'assistant', content: 'Hi' }, hello] },
  ],
  [null, 'messages: at least one message is required', {}],
])('%s is learnt from: %s', (refusable, message, differs) => {
  const failure = failureFor(
    400,
    readErrorValue({ type: 'error', error: { type: 'invalid_request_error', message } }),
    null,
  );
  expect(anthropicMessages.refused(failure, chatOf(differs))).toBe(refusable);
});

test('after both ways of thinking were refused, none is asked for', () => {
  const parameters = { reasoningEffort: 'high' };
  expect(bodyOf({ parameters, refuses: ['adaptive-thinking'] }).thinking).toEqual({
    type: 'enabled',
    budget_tokens: 8191,
  });
  expect(bodyOf({ parameters, refuses: ['adaptive-thinking', 'enabled-thinking', 'effort'] })).toEqual(bodyOf());
});

test('fields that were written elsewhere become the parameters that say them, and the same fields again', () => {
  const fields = {
    max_tokens: 500,
    temperature: 0.5,
    top_k: 3,
    stop_sequences: ['END'],
    output_config: { effort: 'high' },
    metadata: { user_id: 'me' },
  };
  const parameters = readParameters(fields);
  expect(parameters).toEqual({
    maxTokens: 500,
    temperature: 0.5,
    topK: 3,
    stop: ['END'],
    reasoningEffort: 'high',
    extra: { metadata: { user_id: 'me' } },
  });
  expect(bodyOf({ parameters, facts: facts([], ['high']) })).toMatchObject(fields);
});

test('the parameter that an error names is found', () => {
  expect(parameterOf('stop_sequences.0', { stop: [' '] })).toBe('stop');
  expect(
    parameterOf('output_config.format.schema', {
      responseFormat: { type: 'json_schema', name: 'a', schema: {}, strict: true },
      reasoningEffort: 'low',
    }),
  ).toBe('responseFormat');
  expect(parameterOf('output_config.effort', { reasoningEffort: 'low' })).toBe('reasoningEffort');
  expect(parameterOf('thinking.budget_tokens', { reasoningEffort: 'low' })).toBe('reasoningEffort');
  expect(parameterOf('metadata', { extra: { metadata: 1 } })).toEqual({ extra: 'metadata' });
  expect(parameterOf('top_k', {})).toBeNull();
});
