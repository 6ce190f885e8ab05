import { describe, expect, test } from 'vitest';
import type { Refusable } from '../../../../../src/model/endpoint/learnt';
import { wireRequest, type ChatRequest } from '../../../../../src/protocol/dialects/dialect';
import { continueInstruction, type RequestMessage } from '../../../../../src/protocol/dialects/messages';
import { responses } from '../../../../../src/protocol/dialects/responses/dialect';
import { isTaken, parameterOf, readParameters } from '../../../../../src/protocol/dialects/responses/parameters';
import { requestBody } from '../../../../../src/protocol/dialects/responses/request';
import { readErrorValue } from '../../../../../src/protocol/errors/error-body';
import { failureFor } from '../../../../../src/protocol/errors/failures';
import { message, reasoning } from '../../../../server/responses-wire';
import { violations } from '../../../../server/schema';
import { chatRequest } from '../../chat-request';

const openai = { baseUrl: 'https://api.openai.com/v1', presetId: 'openai', dialect: 'responses' };
const hello: RequestMessage = { role: 'user', content: 'Hello' };
const thinks: ChatRequest['facts'] = { reasoning: true, maxOutput: null };

const chatOf = (differs: Partial<ChatRequest> = {}) =>
  chatRequest({ endpoint: openai, model: 'gpt-next', messages: [hello], ...differs });

/** The body of a request, which keeps to the official schema. */
function bodyOf(differs: Partial<ChatRequest> = {}) {
  const body = requestBody(chatOf(differs));
  expect(violations('responses-request', body)).toEqual([]);
  const counted = responses.countRequest!(chatOf(differs)).body;
  expect(violations('responses-count', counted)).toEqual([]);
  return body;
}

describe('a request', () => {
  test('goes to the address of its interface, and has nothing stored there', () => {
    expect(wireRequest(responses, chatOf())).toEqual({
      url: 'https://api.openai.com/v1/responses',
      headers: {},
      keyHeader: 'Authorization',
      body: { model: 'gpt-next', input: [{ role: 'user', content: 'Hello' }], stream: true, store: false },
    });
  });

  test('has what the system says first as instructions, and what it says later where it says it', () => {
    const body = bodyOf({
      messages: [
        { role: 'system', content: 'Be brief.' },
        { role: 'system', content: 'Summary: tea.' },
        hello,
        { role: 'assistant', content: 'Hi!' },
        { role: 'system', content: 'Be long.' },
        { role: 'user', content: 'Go on', name: 'Ada' },
      ],
    });
    expect(body).toMatchObject({
      instructions: 'Be brief.\n\nSummary: tea.',
      input: [
        { role: 'user', content: 'Hello' },
        { role: 'assistant', content: 'Hi!' },
        { role: 'system', content: 'Be long.' },
        { role: 'user', content: 'Ada: Go on' },
      ],
    });
  });

  test('of nothing but what the system says carries that as the input that it must have', () => {
    const body = bodyOf({
      messages: [
        { role: 'system', content: 'Write a haiku.' },
        { role: 'user', content: ' ' },
      ],
    });
    expect(body.input).toEqual([{ role: 'system', content: 'Write a haiku.' }]);
    expect(body).not.toHaveProperty('instructions');
  });

  test('says what the system says in the first message to a server that takes no such role', () => {
    const system: RequestMessage = { role: 'system', content: 'Be brief.' };
    const body = bodyOf({ messages: [system, { ...hello, name: 'Ada' }], refuses: ['system'] });
    expect(body.input).toEqual([{ role: 'user', content: 'Be brief.\n\nAda: Hello' }]);
    expect(body).not.toHaveProperty('instructions');
  });

  test('to go on with a reply has the reply and an instruction', () => {
    const partial: RequestMessage = { role: 'assistant', content: 'Once upon ' };
    expect(bodyOf({ messages: [hello, partial] }).input.slice(1)).toEqual([
      { role: 'assistant', content: 'Once upon ' },
      { role: 'user', content: continueInstruction },
    ]);
    expect(responses.continueInstruction(chatOf())).toBe(continueInstruction);
  });

  test('has pictures and files before the words, and names a sound', () => {
    const bytes = new TextEncoder().encode('abc');
    const source = { kind: 'blob', hash: 'h', bytes: 3 } as const;
    const picture = { type: 'image', name: '', mediaType: 'image/png', size: null } as const;
    const paper = { type: 'file', name: 'a.pdf', mediaType: 'application/pdf' } as const;
    const body = bodyOf({
      messages: [
        {
          ...hello,
          media: [
            { ...picture, source, bytes },
            { ...picture, source: { kind: 'url', url: 'https://a.test/b.png' } },
            { ...paper, source, bytes },
            { ...paper, source: { kind: 'url', url: 'https://a.test/b.pdf' } },
            { type: 'audio', name: 'a.wav', mediaType: 'audio/wav', seconds: 1, source, bytes },
          ],
        },
      ],
    });
    expect(body.input).toEqual([
      {
        role: 'user',
        content: [
          { type: 'input_image', image_url: 'data:image/png;base64,YWJj', detail: 'auto' },
          { type: 'input_image', image_url: 'https://a.test/b.png', detail: 'auto' },
          { type: 'input_file', filename: 'a.pdf', file_data: 'data:application/pdf;base64,YWJj' },
          { type: 'input_file', file_url: 'https://a.test/b.pdf' },
          {
            type: 'input_text',
            text: "[The attachment “a.wav” can't be sent through this API, so it is not part of this message.]",
          },
          { type: 'input_text', text: 'Hello' },
        ],
      },
    ]);
  });

  test('has no half of a character that is written in two', () => {
    expect(bodyOf({ messages: [{ role: 'user', content: 'a\ud83d' }] }).input).toEqual([
      { role: 'user', content: 'a\ufffd' },
    ]);
  });
});

describe('parameters', () => {
  test('go under the names of this interface', () => {
    const schema = { type: 'object' };
    const body = bodyOf({
      parameters: {
        temperature: 0.5,
        topP: 0.9,
        maxTokens: 500,
        logprobs: 3,
        reasoningEffort: 'low',
        verbosity: 'high',
        serviceTier: 'flex',
        responseFormat: { type: 'json_schema', name: 'answer', schema, strict: true },
        extra: { metadata: { a: 'b' }, prompt_cache_key: 'tea' },
      },
    });
    expect(body).toEqual({
      model: 'gpt-next',
      input: [{ role: 'user', content: 'Hello' }],
      stream: true,
      store: false,
      metadata: { a: 'b' },
      prompt_cache_key: 'tea',
      include: ['message.output_text.logprobs'],
      reasoning: { effort: 'low' },
      text: { format: { type: 'json_schema', name: 'answer', schema, strict: true }, verbosity: 'high' },
      temperature: 0.5,
      top_p: 0.9,
      max_output_tokens: 500,
      top_logprobs: 3,
      service_tier: 'flex',
    });
  });

  test('that this interface does not have are not sent, and their controls say so', () => {
    const parameters = {
      stop: ['x'],
      seed: 1,
      presencePenalty: 1,
      frequencyPenalty: 1,
      logitBias: [{ token: 1, bias: 1, typed: null }],
      topK: 3,
      minP: 0.1,
      topA: 0.1,
      repetitionPenalty: 1.1,
    };
    expect(bodyOf({ parameters })).toEqual(bodyOf());
    for (const name of Object.keys(parameters)) expect(isTaken(name as keyof typeof parameters)).toBe(false);
    expect(isTaken('choices')).toBe(true);
    expect(responses.refuses).toContain('n');
  });

  test('a limit that is lower than the lowest is the lowest', () => {
    expect(bodyOf({ parameters: { maxTokens: 3 } }).max_output_tokens).toBe(16);
  });

  test.each([
    ['by its facts', { facts: thinks }],
    ['by its name', { model: 'gpt-5.4-mini' }],
    ['by its name at a router', { model: 'openai/o4-mini' }],
  ])('a model that thinks %s is asked for a summary and for what it needs back', (_, differs) => {
    expect(bodyOf(differs)).toMatchObject({
      reasoning: { summary: 'auto' },
      include: ['reasoning.encrypted_content'],
    });
  });

  test('a model that is not to think is asked for neither', () => {
    const body = bodyOf({ facts: thinks, parameters: { reasoningEffort: 'none' } });
    expect(body.reasoning).toEqual({ effort: 'none' });
    expect(body).not.toHaveProperty('include');
  });

  test('of the person’s own share a field with those that have a control', () => {
    const extra = {
      reasoning: { summary: 'detailed', context: 'all_turns' },
      text: { verbosity: 'low' },
      include: ['web_search_call.action.sources'],
    };
    const body = bodyOf({ facts: thinks, parameters: { reasoningEffort: 'high', verbosity: 'high', extra } });
    expect(body).toMatchObject({
      reasoning: { effort: 'high', summary: 'detailed', context: 'all_turns' },
      text: { verbosity: 'high' },
      include: ['web_search_call.action.sources', 'reasoning.encrypted_content'],
    });
  });

  test('tools that are written as for chat completions go as this interface has them', () => {
    const nested = { type: 'function', function: { name: 'a', description: 'A', parameters: { type: 'object' } } };
    const own = { type: 'web_search' };
    const extra = { tools: [nested, own], tool_choice: { type: 'function', function: { name: 'a' } } };
    expect(bodyOf({ parameters: { extra } })).toMatchObject({
      tools: [{ type: 'function', name: 'a', description: 'A', parameters: { type: 'object' }, strict: null }, own],
      tool_choice: { type: 'function', name: 'a' },
    });
  });

  test('the server’s own tools go beside the person’s, each once, with what the code gave', () => {
    const own = { type: 'web_search', search_context_size: 'low' };
    const hostedTools = ['web-search', 'code-interpreter', 'image-generation'] as const;
    const body = bodyOf({ parameters: { hostedTools, extra: { tools: [own] } } });
    const offered = [{ type: 'code_interpreter', container: { type: 'auto' } }, { type: 'image_generation' }];
    expect(body).toMatchObject({ tools: [own, ...offered], include: ['code_interpreter_call.outputs'] });
    const { model: _, input: __, stream: ___, ...fields } = body;
    expect(readParameters(fields)).toEqual({
      hostedTools: ['code-interpreter', 'image-generation'],
      extra: { tools: [own] },
    });
    expect(parameterOf('tools[0].type', { hostedTools })).toBe('hostedTools');
  });

  test('come back from the fields that say them', () => {
    const parameters = {
      temperature: 0.5,
      topP: 0.9,
      maxTokens: 500,
      logprobs: 3,
      reasoningEffort: 'low',
      verbosity: 'high',
      serviceTier: 'flex',
      responseFormat: { type: 'json_schema' as const, name: 'answer', schema: { type: 'object' }, strict: true },
      extra: { prompt_cache_key: 'tea' },
    };
    const { model: _, input: __, stream: ___, ...fields } = bodyOf({ facts: thinks, parameters });
    expect(readParameters(fields)).toEqual(parameters);
  });

  test('that no control can show stay the person’s own fields', () => {
    const fields = {
      temperature: 7,
      reasoning: { effort: 'heroic', summary: 'detailed' },
      text: { format: { type: 'grammar' }, verbosity: 'loud' },
      include: ['message.output_text.logprobs'],
      truncation: 'auto',
    };
    expect(readParameters(fields)).toEqual({ extra: fields });
  });

  test('are found by the fields that a server names', () => {
    const set = {
      reasoningEffort: 'low',
      verbosity: 'low',
      maxTokens: 20,
      logprobs: 1,
      responseFormat: { type: 'text' as const },
      extra: { foo: 1 },
    };
    expect(parameterOf('reasoning.effort', set)).toBe('reasoningEffort');
    expect(parameterOf('text.verbosity', set)).toBe('verbosity');
    expect(parameterOf('text.format.schema', set)).toBe('responseFormat');
    expect(parameterOf('max_output_tokens', set)).toBe('maxTokens');
    expect(parameterOf('include[0]', set)).toBe('logprobs');
    expect(parameterOf('foo', set)).toEqual({ extra: 'foo' });
    expect(parameterOf('input[0]', set)).toBeNull();
  });
});

describe('a reply that its server wrote', () => {
  const items = [reasoning('gAAA-1', 'Hm.'), message('Hi!', { phase: 'final_answer' })];
  const state = { items, isPaused: false };
  const reply: RequestMessage = { role: 'assistant', content: 'Hi!', state };
  const input = (own: RequestMessage, refuses: readonly Refusable[] = []) =>
    bodyOf({ messages: [hello, own, { role: 'user', content: 'More' }], refuses }).input.slice(1, -1);

  test('goes back as it came, in its order', () => {
    expect(input(reply)).toEqual(items);
  });

  test('goes back as words where these are others now, or the server refuses its items', () => {
    const words = [{ role: 'assistant', content: 'Hi!' }];
    expect(input(reply, ['provider-state'])).toEqual(words);
    expect(input({ ...reply, content: 'Ho!' })).toEqual([{ role: 'assistant', content: 'Ho!' }]);
  });

  test('goes back as words where it called a tool and no result follows', () => {
    const call = { type: 'function_call', id: 'fc_1', call_id: 'call_1', name: 'a', arguments: '{}' };
    expect(input({ ...reply, state: { ...state, items: [...items, call] } })).toEqual([
      { role: 'assistant', content: 'Hi!' },
    ]);
  });

  test('goes on from its words alone', () => {
    expect(bodyOf({ messages: [hello, reply] }).input.slice(1)).toEqual([
      { role: 'assistant', content: 'Hi!' },
      { role: 'user', content: continueInstruction },
    ]);
  });
});

describe('what a server refuses', () => {
  const state = { items: [reasoning('gAAA-1'), message('Hi!')], isPaused: false };
  const messages: RequestMessage[] = [hello, { role: 'assistant', content: 'Hi!', state }, hello];
  const refused = (status: number, error: object, differs: Partial<ChatRequest> = {}) =>
    responses.refused(
      failureFor(status, readErrorValue({ error }), null),
      chatOf({ facts: thinks, messages, ...differs }),
    );

  test.each<[Refusable | null, number, string, string | null]>([
    [
      'reasoning-summary',
      400,
      'Your organization must be verified to generate reasoning summaries.',
      'reasoning.summary',
    ],
    [
      'reasoning-summary',
      400,
      "Unsupported parameter: 'reasoning.summary' is not supported with this model.",
      'reasoning.summary',
    ],
    ['encrypted-reasoning', 400, 'Encrypted content is not supported with this model.', 'include'],
    [
      'provider-state',
      400,
      'The encrypted content gAAA... could not be verified. Reason: Encrypted content could not be decrypted or parsed.',
      null,
    ],
    [
      'provider-state',
      400,
      "Item 'rs_68af' of type 'reasoning' was provided without its required following item.",
      'input',
    ],
    [
      'provider-state',
      400,
      "Item 'msg_68af' of type 'message' was provided without its required 'reasoning' item: 'rs_68af'.",
      'input',
    ],
    ['item-ids', 400, "Invalid 'input[1].id': 'item_1'. Expected an ID that begins with 'rs'.", 'input[1].id'],
    [
      'item-ids',
      404,
      "Item with id 'rs_68af' not found. Items are not persisted when `store` is set to false.",
      'input',
    ],
    ['provider-state', 400, "Unknown parameter: 'input[1].phase'.", 'input[1].phase'],
    [null, 400, 'Invalid image.', 'input[2].content[0].image_url'],
    [null, 400, "Unsupported parameter: 'temperature' is not supported with this model.", 'temperature'],
    [null, 404, 'Not found', null],
  ])('is %s, as it says with %d: %s', (what, status, words, param) => {
    expect(refused(status, { message: words, type: 'invalid_request_error', param })).toBe(what);
  });

  test('ids of items are left out first, and then the items', () => {
    const refuses: Refusable[] = ['item-ids'];
    // The vendor's schema wants them, but its server takes items without (Codex sends none).
    const { input } = requestBody(chatOf({ facts: thinks, messages, refuses }));
    expect(input).toHaveLength(4);
    expect(input.filter((item) => 'id' in item)).toEqual([]);
    expect(input[1]).toMatchObject({ type: 'reasoning', encrypted_content: 'gAAA-1', summary: [] });
    const message = "Item with id 'rs_68af' not found. Items are not persisted when `store` is set to false.";
    expect(refused(404, { message }, { refuses })).toBe('provider-state');
  });

  test('is left out', () => {
    const refuses: Refusable[] = ['reasoning-summary', 'encrypted-reasoning', 'provider-state'];
    expect(bodyOf({ facts: thinks, messages, refuses })).toEqual({
      model: 'gpt-next',
      input: [
        { role: 'user', content: 'Hello' },
        { role: 'assistant', content: 'Hi!' },
        { role: 'user', content: 'Hello' },
      ],
      stream: true,
      store: false,
    });
    expect(refused(400, { message: 'reasoning.summary and encrypted include' }, { refuses })).toBeNull();
  });
});
