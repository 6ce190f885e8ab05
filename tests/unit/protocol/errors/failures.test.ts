import { describe, expect, test } from 'vitest';
import type { Failure } from '../../../../src/model/failure';
import { readErrorBody } from '../../../../src/protocol/errors/error-body';
import { failureFor, presentable } from '../../../../src/protocol/errors/failures';

const failureOf = (status: number, body: unknown, wait: number | null = null) =>
  failureFor(status, readErrorBody(typeof body === 'string' ? body : JSON.stringify(body)), wait);
const openAi = (message: string, more: object = {}) => ({
  error: { message, type: 'invalid_request_error', param: null, ...more },
});

describe('a status and its body mean', () => {
  test.each<[number, unknown, Partial<Failure>]>([
    [400, openAi('too long', { code: 'context_length_exceeded' }), { kind: 'context-too-long' }],
    [400, openAi('flagged', { code: 'content_policy_violation' }), { kind: 'content-filter' }],
    [400, { error: { code: 'x', innererror: { code: 'ResponsibleAIPolicyViolation' } } }, { kind: 'content-filter' }],
    [
      400,
      openAi("Unsupported value: 'temperature'", { code: 'unsupported_value', param: 'temperature' }),
      { kind: 'bad-request', parameter: 'temperature' },
    ],
    [
      400,
      openAi("Unsupported parameter: 'max_tokens' is not supported"),
      { kind: 'bad-request', parameter: 'max_tokens' },
    ],
    [
      400,
      openAi('Unrecognized request argument supplied: stream_options'),
      { kind: 'bad-request', parameter: 'stream_options' },
    ],
    [400, openAi('What?'), { kind: 'bad-request', parameter: null }],
    [
      400,
      [
        {
          error: { code: 400, message: 'API key not valid. Please pass a valid API key.', status: 'INVALID_ARGUMENT' },
        },
      ],
      { kind: 'unauthorized' },
    ],
    [
      400,
      { code: 'Client specified an invalid argument', error: 'Incorrect API key provided: xa***' },
      { kind: 'unauthorized' },
    ],
    [400, openAi('nope/nope is not a valid model ID'), { kind: 'model-not-found' }],
    [400, openAi('Your credit balance is too low to access the API.'), { kind: 'quota' }],
    [401, openAi('Incorrect API key provided', { code: 'invalid_api_key' }), { kind: 'unauthorized' }],
    [401, '', { kind: 'unauthorized', said: '' }],
    [401, openAi('CORS requests are not allowed for this Organization'), { kind: 'forbidden' }],
    [402, openAi('Insufficient Balance'), { kind: 'quota' }],
    [403, openAi('Country not supported'), { kind: 'forbidden' }],
    [
      404,
      openAi('The model `x` does not exist or you do not have access to it.', { code: 'model_not_found' }),
      { kind: 'model-not-found' },
    ],
    [
      404,
      { error: { message: 'model "x" not found, try pulling it first', type: 'api_error' } },
      { kind: 'model-not-found' },
    ],
    [404, '404 page not found', { kind: 'wrong-path', said: '404 page not found' }],
    [404, { detail: 'Not Found' }, { kind: 'wrong-path', said: 'Not Found' }],
    [405, '', { kind: 'wrong-path' }],
    [408, '', { kind: 'server' }],
    [409, '', { kind: 'server' }],
    [
      413,
      '<html><head><title>413 Request Entity Too Large</title></head></html>',
      { kind: 'too-large', said: '413 Request Entity Too Large' },
    ],
    [
      422,
      { detail: [{ loc: ['body', 'top_p'], msg: 'Extra inputs are not permitted', type: 'extra_forbidden' }] },
      { kind: 'bad-request', parameter: 'top_p', said: 'top_p: Extra inputs are not permitted' },
    ],
    [429, openAi('Slow down', { code: 'rate_limit_exceeded' }), { kind: 'rate-limited' }],
    [429, openAi('You exceeded your current quota', { code: 'insufficient_quota' }), { kind: 'quota' }],
    [500, openAi('Oops'), { kind: 'server', status: 500, said: 'Oops' }],
    [500, openAi('Overloaded', { type: 'overloaded_error' }), { kind: 'overloaded' }],
    [502, '<html><body><h1>Bad</h1> <p>Gateway</p></body></html>', { kind: 'server', said: 'Bad Gateway' }],
    [503, { error: { message: 'Loading model', type: 'unavailable_error', code: 503 } }, { kind: 'overloaded' }],
    [529, { type: 'error', error: { type: 'overloaded_error', message: 'Overloaded' } }, { kind: 'overloaded' }],
    [500, '{"error": {"mess', { kind: 'server', said: '{"error": {"mess' }],
    [500, { error: 'just words' }, { kind: 'server', said: 'just words' }],
    [
      502,
      { error: { message: 'Provider returned error', code: 502, metadata: { raw: 'upstream words' } } },
      { kind: 'server', said: 'Provider returned error — upstream words' },
    ],
    [418, {}, { kind: 'bad-request', said: '{}' }],
    // Shapes and words that people reported to other clients.
    [400, { error: { message: { reason: 'plan used up' } } }, { kind: 'bad-request', said: 'plan used up' }],
    [400, { error: { code: 'Bad', details: 'size must be even' } }, { kind: 'bad-request', said: 'size must be even' }],
    [400, { errors: [{ title: 'a' }, { title: 'b' }, { title: 'a' }] }, { kind: 'bad-request', said: 'a; b' }],
    [
      422,
      {
        object: 'error',
        message: {
          detail: [
            { type: 'extra_forbidden', loc: ['body', 'temperature'], msg: 'Extra inputs are not permitted' },
            { type: 'extra_forbidden', loc: ['body', 'seed'], msg: 'Extra inputs are not permitted' },
          ],
        },
      },
      {
        kind: 'bad-request',
        parameter: 'temperature',
        said: 'temperature: Extra inputs are not permitted; seed: Extra inputs are not permitted',
      },
    ],
    [
      200,
      { id: '', choices: null, base_resp: { status_code: 1008, status_msg: 'no balance left' } },
      { kind: 'quota', said: 'no balance left' },
    ],
    [200, { base_resp: { status_code: 1004, status_msg: 'login fail' } }, { kind: 'unauthorized', said: 'login fail' }],
    [
      404,
      [{ error: { code: 404, message: 'models/gemini-9 is not found for API version v1main, or is not supported' } }],
      { kind: 'model-not-found' },
    ],
    [404, { id: 'x', message: "model 'command-r' was removed on September 15, 2025." }, { kind: 'model-not-found' }],
    [404, openAi('Unable to access model x.', { code: 'model_not_available' }), { kind: 'model-not-found' }],
    [
      404,
      { error: { code: 'DeploymentNotFound', message: 'The API deployment for this resource does not exist.' } },
      { kind: 'model-not-found' },
    ],
    [400, { message: 'The provided model identifier is invalid.' }, { kind: 'model-not-found' }],
    [
      400,
      openAi('The supported API model names are deepseek-v4-pro, but you passed deepseek-chat.'),
      { kind: 'model-not-found' },
    ],
    [
      400,
      { error: { message: 'The total length is too long.', type: 'too_many_prompt_tokens', code: 400 } },
      { kind: 'context-too-long', limit: null },
    ],
    [
      429,
      {
        code: 'Some resource has been exhausted',
        error: 'Your team has used all available credits or reached its monthly spending limit.',
      },
      { kind: 'quota' },
    ],
    [403, { code: 'x', error: "Your newly created team doesn't have any credits or licenses yet." }, { kind: 'quota' }],
    [400, openAi('ExceededBudget: User=x over budget.', { type: 'budget_exceeded', code: '400' }), { kind: 'quota' }],
    [
      404,
      openAi('No endpoints found matching your data policy (Free model publication).', { code: 404 }),
      { kind: 'data-policy' },
    ],
    [404, openAi('No endpoints found for x/y.', { code: 404 }), { kind: 'model-not-found' }],
    [
      400,
      openAi("Unsupported value: 'messages[0].role' does not support 'system'.", { param: 'messages[0].role' }),
      { kind: 'system-role' },
    ],
    [500, openAi('System role not supported'), { kind: 'system-role' }],
    // claude-code#61412, colibri#725.
    [400, openAi("role 'system' is not supported on this model"), { kind: 'system-role' }],
    [400, openAi("Unsupported message role: 'system'"), { kind: 'system-role' }],
    [400, openAi("'system' is not one of ['user', 'assistant']"), { kind: 'system-role' }],
    [
      400,
      openAi('Empty.', { param: 'messages[1].content' }),
      { kind: 'bad-request', parameter: 'messages[1].content' },
    ],
    [
      400,
      openAi('Provider returned error', {
        metadata: { raw: JSON.stringify({ message: "Unexpected role 'user'", type: 'invalid_request_message_order' }) },
      }),
      { kind: 'bad-request', said: "Provider returned error — Unexpected role 'user'" },
    ],
    [
      400,
      openAi('Provider returned error', {
        metadata: { raw: JSON.stringify(openAi('It is too long.', { code: 'context_length_exceeded' })) },
      }),
      { kind: 'context-too-long', said: 'Provider returned error — It is too long.' },
    ],
    [
      400,
      openAi("No call. See 'failed_generation'.", { code: 'tool_use_failed', failed_generation: '<f>{}</f>' }),
      { kind: 'bad-request', said: "No call. See 'failed_generation'. — <f>{}</f>" },
    ],
    // ai-sdk-provider#428
    [
      400,
      openAi('Provider returned error', {
        metadata: { raw: openAi('The model `m` does not exist', { code: 'model_not_found' }) },
      }),
      { kind: 'model-not-found', said: 'Provider returned error — The model `m` does not exist' },
    ],
    // hermes-agent#94199
    [
      400,
      { message: 'Provider returned error', code: 400, metadata: { raw: 'image is too large' } },
      { kind: 'bad-request', said: 'Provider returned error — image is too large' },
    ],
    // micasa#156: JSON within a message, or within a string.
    [
      500,
      openAi(JSON.stringify({ error: { code: 503, message: 'Try again later.', status: 'overloaded' } }, null, 2)),
      { kind: 'overloaded', said: 'Try again later.' },
    ],
    [500, JSON.stringify(JSON.stringify({ error: { message: 'boom' } })), { kind: 'server', said: 'boom' }],
    [500, openAi('[Errno 5] boom'), { kind: 'server', said: '[Errno 5] boom' }],
    [
      429,
      { error: { error: { message: 'All is spent.', code: 'insufficient_quota' } } },
      { kind: 'quota', said: 'All is spent.' },
    ],
    // quarkus-langchain4j#1794
    [403, { Message: 'User x is not authorized' }, { kind: 'forbidden', said: 'User x is not authorized' }],
    [401, { error: 'invalid_grant', error_description: 'It expired' }, { kind: 'unauthorized', said: 'It expired' }],
    [
      400,
      { error: { details: [{ detail: { errors: [{ message: 'deep' }] } }] } },
      { kind: 'bad-request', said: 'deep' },
    ],
    // OpenCTI#17964, agent-os#3182, opencode#23773
    [403, { detail: { code: 'off', message: 'AI is disabled' } }, { kind: 'forbidden', said: 'AI is disabled' }],
    [401, { detail: 'Token expired' }, { kind: 'unauthorized', said: 'Token expired' }],
    [
      404,
      { result: null, success: false, errors: [{ code: 7003, message: 'Could not route' }], messages: [] },
      { kind: 'wrong-path', said: 'Could not route' },
    ],
    [400, openAi('"llama3.1:8b" does not support thinking'), { kind: 'bad-request', parameter: 'reasoning_effort' }],
    [
      400,
      openAi('The maximum tokens you requested exceed the model limit of 4096. Try again with a lower value.'),
      { kind: 'bad-request', parameter: 'max_tokens' },
    ],
    [400, openAi("property 'store' is unsupported"), { kind: 'bad-request', parameter: 'store' }],
    [200, openAi('Too many tokens, please wait before trying again.'), { kind: 'server' }],
    [
      520,
      '<!DOCTYPE html>\n<!--[if lt IE 7]> <html class="ie6"> <![endif]-->\n<head><title>a.test | 520: An unknown error</title>',
      { kind: 'server', said: 'a.test | 520: An unknown error' },
    ],
  ])('%i %j', (status, body, failure) => {
    expect(failureOf(status, body)).toMatchObject(failure);
  });

  test('the wait that the server asks for', () => {
    expect(failureOf(429, '', 2500)).toMatchObject({ kind: 'rate-limited', retryAfterMs: 2500 });
  });
});

describe('the numbers of a request that does not fit are read from', () => {
  test.each([
    [
      "This model's maximum context length is 4097 tokens. However, you requested 5000 tokens (1000 in the messages, 4000 in the completion).",
      4097,
      5000,
    ],
    [
      "This model's maximum context length is 128000 tokens. However, your messages resulted in 130123 tokens.",
      128000,
      130123,
    ],
    [
      "This endpoint's maximum context length is 128,000 tokens. However, you requested about 130,001 tokens",
      128000,
      130001,
    ],
    ['prompt is too long: 208310 tokens > 200000 maximum', 200000, 208310],
    ['The input token count (1200000) exceeds the maximum number of tokens allowed (1048576).', 1048576, 1200000],
    [
      'Prompt contains 40000 tokens and 0 draft tokens, too large for model with 32768 maximum context length',
      32768,
      40000,
    ],
    ["This model's maximum prompt length is 131072 but the request contains 140000 tokens.", 131072, 140000],
    ['request (5000 tokens) exceeds the available context size (4096 tokens), try increasing it', 4096, 5000],
    [
      "'max_tokens' is too large: 5000. This model's maximum context length is 4096 tokens and your request has 12 input tokens",
      4096,
      null,
    ],
    ['Please reduce the length: context length exceeded', null, null],
    ['Range of input length should be [1, 129024]', 129024, null],
    ['prompt too long; exceeded max context length by 1119046 tokens', null, null],
    ['too many tokens: size limit exceeded by 25836 tokens. The limit for this model is 288000 tokens.', 288000, null],
    ['max_tokens must be at least 1, got -186.', null, null],
    [
      'Input validation error: `inputs` tokens + `max_new_tokens` must be <= 4096. Given: 6 `inputs` tokens and 4091 `max_new_tokens`',
      4096,
      null,
    ],
    ['Input is too long for requested model.', null, null],
  ])('%j', (message, limit, asked) => {
    expect(failureOf(400, { error: { message } })).toMatchObject({ kind: 'context-too-long', limit, asked });
  });

  test("llama.cpp's fields", () => {
    const error = {
      code: 400,
      message: 'the request exceeds',
      type: 'exceed_context_size_error',
      n_prompt_tokens: 21,
      n_ctx: 16,
    };
    expect(failureOf(400, { error })).toMatchObject({ kind: 'context-too-long', limit: 16, asked: 21 });
  });
});

describe('what the server said', () => {
  const failure = (said: string): Failure => ({ kind: 'unauthorized', status: 401, said });

  test('never shows the key, even where the server echoes it', () => {
    expect(presentable(failure('Bad key sk-secret (sk-secret)'), 'sk-secret')).toEqual(failure('Bad key ••• (•••)'));
  });

  test('never shows a part of the key where it is cut', () => {
    const said = (presentable(failure(`${'x'.repeat(995)}sk-secret`), 'sk-secret') as { said: string }).said;
    expect(said).not.toContain('sk-');
  });

  test('is cut to a length that can be read', () => {
    const said = (presentable(failure('😀'.repeat(5000)), null) as { said: string }).said;
    expect(said.length).toBe(1001);
    expect(said.isWellFormed()).toBe(true);
  });
});
