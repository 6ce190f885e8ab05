import { describe, expect, test } from 'vitest';
import { dialectNames } from '../../../../src/model/endpoint/endpoint';
import type { ParameterName, Parameters } from '../../../../src/model/request/parameters';
import { wireRequest, type Spoken } from '../../../../src/protocol/dialects/dialect';
import { dialectOf } from '../../../../src/protocol/dialects/dialect-of';
import { parameterFieldsOf } from '../../../../src/protocol/dialects/parameter-fields';
import { chatRequest } from '../chat-request';

/** A value for each parameter that is no server's default. A new parameter needs one here, or the types are wrong. */
const values: Required<Parameters> = {
  temperature: 0.5,
  topP: 0.96,
  maxTokens: 123,
  choices: 2,
  presencePenalty: 0.5,
  frequencyPenalty: 0.5,
  seed: 7,
  topK: 40,
  minP: 0.1,
  topA: 0.1,
  repetitionPenalty: 1.1,
  logprobs: 3,
  stop: ['END'],
  logitBias: [{ token: 1, bias: 5, typed: null }],
  responseFormat: { type: 'json_schema', name: 'tea', schema: { type: 'object' }, strict: false },
  reasoningEffort: 'high',
  verbosity: 'low',
  serviceTier: 'flex',
  voice: 'ash',
  picture: { size: '1024x1024' },
  hostedTools: ['web-search'],
  extra: { own: 1 },
};
const names = Object.keys(values) as ParameterName[];

const spoken: Spoken[] = [
  ...dialectNames.map((dialect) => ({ baseUrl: 'https://api.example/v1', presetId: 'custom', dialect })),
  { baseUrl: 'https://api.openai.com/v1', presetId: 'openai' },
  { baseUrl: 'https://openrouter.ai/api/v1', presetId: 'openrouter' },
];

/** Interfaces that have no field for it: several choices are asked for by one request each. */
const oneChoiceARequest: (string | undefined)[] = ['responses', 'anthropic-messages', 'ollama'];

async function bodyWith(endpoint: Spoken, parameters: Parameters): Promise<object> {
  // A model that thinks and speaks: to others, interfaces say neither the effort nor the voice.
  const model = endpoint.dialect === 'gemini' ? 'gemini-2.5-pro' : 'gpt-audio';
  const chat = chatRequest({ endpoint, model, parameters, facts: { reasoning: true, maxOutput: 32_000 } });
  return wireRequest(await dialectOf(endpoint, model), chat).body;
}

describe.each(spoken)('parameters at $baseUrl in $dialect', (endpoint) => {
  const fields = parameterFieldsOf(endpoint);
  const taken = names.filter((name) => fields.isTaken(name, values));

  test('each that is taken changes the body of a request', async () => {
    const plain = await bodyWith(endpoint, {});
    const unsent: string[] = [];
    for (const name of taken) {
      const body = await bodyWith(endpoint, { [name]: values[name] });
      if (JSON.stringify(body) === JSON.stringify(plain)) unsent.push(name);
    }
    expect(unsent).toEqual(oneChoiceARequest.includes(endpoint.dialect) ? ['choices'] : []);
  });

  test('one that the interface does not know is not taken', () => {
    expect(fields.isTaken('unheardOf' as ParameterName)).toBe(false);
  });
});
