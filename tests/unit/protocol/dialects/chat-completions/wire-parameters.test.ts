import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  mostStops,
  parameterRanges,
  parameterWords,
  type NumberName,
  type Parameters,
} from '../../../../../src/model/request/parameters';
import { presets } from '../../../../../src/protocol/endpoint/presets';
import {
  parameterOf,
  readParameters,
  wireParameters,
} from '../../../../../src/protocol/dialects/chat-completions/wire-parameters';
import { violations } from '../../../../server/schema';

const custom = { baseUrl: 'https://llm.example/v1', presetId: 'custom' };
const openRouter = { baseUrl: 'https://openrouter.ai/api/v1', presetId: 'openrouter' };
const mistral = { baseUrl: 'https://api.mistral.ai/v1', presetId: 'mistral' };
const wire = (parameters: Parameters, endpoint = custom) => wireParameters(parameters, endpoint, 'max_tokens');

function number(name: NumberName): fc.Arbitrary<number> {
  const { min, max, whole } = parameterRanges[name];
  const range = { min: Math.max(min, -1e9), max: Math.min(max, 1e9) };
  return whole ? fc.integer(range) : fc.double({ ...range, noNaN: true }).map((value) => value + 0);
}

const anyParameters: fc.Arbitrary<Parameters> = fc.record(
  {
    ...(Object.fromEntries(
      (Object.keys(parameterRanges) as NumberName[]).map((name) => [name, number(name)]),
    ) as Record<NumberName, fc.Arbitrary<number>>),
    choices: fc.integer({ min: 2, max: 10 }),
    stop: fc.array(fc.string({ minLength: 1 }), { minLength: 1, maxLength: mostStops }),
    logitBias: fc
      .uniqueArray(
        fc.record({ token: fc.nat(200_000), bias: fc.integer({ min: -100, max: 100 }), typed: fc.constant(null) }),
        { minLength: 1, maxLength: 5, selector: ({ token }) => token },
      )
      .map((biases) => biases.sort((a, b) => a.token - b.token)),
    responseFormat: fc.oneof(
      fc.record({ type: fc.constantFrom('text' as const, 'json_object' as const) }),
      fc.record({
        type: fc.constant('json_schema' as const),
        name: fc.constant('answer'),
        schema: fc.constant({ type: 'object' }),
        strict: fc.boolean(),
      }),
    ),
    reasoningEffort: fc.constantFrom(...parameterWords.reasoningEffort),
    verbosity: fc.constantFrom(...parameterWords.verbosity),
    serviceTier: fc.constantFrom(...parameterWords.serviceTier),
    extra: fc.constant({ user: 'somebody' }),
  },
  { requiredKeys: [], noNullPrototype: true },
);

describe('the fields of a request', () => {
  test('are those that were changed', () => {
    expect(wire({})).toEqual({});
    expect(wire({ temperature: 0, maxTokens: 5, choices: 1, seed: 7 })).toEqual({
      temperature: 0,
      max_tokens: 5,
      seed: 7,
    });
    expect(wireParameters({ maxTokens: 5 }, custom, 'max_completion_tokens')).toEqual({ max_completion_tokens: 5 });
  });

  test('say what their controls say, whatever the extra fields are', () => {
    expect(wire({ temperature: 1, extra: { temperature: 2, user: 'me' } })).toEqual({ temperature: 1, user: 'me' });
  });

  test('ask for log probabilities, with alternatives or without', () => {
    expect(wire({ logprobs: 0 })).toEqual({ logprobs: true });
    expect(wire({ logprobs: 5 })).toEqual({ logprobs: true, top_logprobs: 5 });
  });

  test('have the samplers only where the preset knows them, under its names', () => {
    const parameters = { topK: 40, topA: 0.1, repetitionPenalty: 1.1, seed: 1 };
    expect(wire(parameters)).toEqual({ seed: 1 });
    expect(wire(parameters, openRouter)).toEqual({ top_k: 40, top_a: 0.1, repetition_penalty: 1.1, seed: 1 });
    expect(wire(parameters, { baseUrl: 'http://localhost:8080/v1', presetId: 'llama-cpp' })).toEqual({
      top_k: 40,
      repeat_penalty: 1.1,
      seed: 1,
    });
    expect(wire({ seed: 1 }, mistral)).toEqual({ random_seed: 1 });
  });

  test('keep to the official schema, whatever is set', () => {
    fc.assert(
      fc.property(anyParameters, (parameters) => {
        const request = { model: 'm', messages: [{ role: 'user', content: '' }], ...wire(parameters) };
        expect(violations('request', request)).toEqual([]);
      }),
    );
  });

  test('can be read back', () => {
    fc.assert(
      fc.property(anyParameters, fc.constantFrom(...presets), (parameters, preset) => {
        const endpoint = { baseUrl: preset.baseUrl || 'https://llm.example/v1', presetId: preset.id };
        const fields = wire(parameters, endpoint);
        const read = readParameters(fields, endpoint);
        expect(wire(read, endpoint)).toEqual(fields);
        expect(read.extra).toEqual(parameters.extra);
      }),
    );
  });

  test('that no control can show are extra fields', () => {
    const fields = { temperature: 5, stop: ['a', 'b', 'c', 'd', 'e'], top_k: 3, reasoning_effort: 'heroic', n: 500 };
    expect(readParameters(fields, custom)).toEqual({ extra: fields });
  });
});

describe('the parameter that a server refuses', () => {
  const parameters: Parameters = { topP: 1, maxTokens: 5, logprobs: 3, seed: 1, extra: { user: 'me' } };

  test.each([
    ['top_p', 'topP'],
    ['max_completion_tokens', 'maxTokens'],
    ['top_logprobs', 'logprobs'],
    ['user', { extra: 'user' }],
    ['temperature', null],
    ['messages[0].name', null],
    ['toString', null],
  ])('as %s is %j', (field, name) => {
    expect(parameterOf(field, parameters, custom)).toEqual(name);
  });

  test('may be named by a field inside of it, or in the words of its preset', () => {
    const format: Parameters = { responseFormat: { type: 'json_schema', name: 'a', schema: {}, strict: true } };
    expect(parameterOf('response_format.json_schema.schema', format, custom)).toBe('responseFormat');
    expect(parameterOf('random_seed', { seed: 1 }, mistral)).toBe('seed');
  });
});
