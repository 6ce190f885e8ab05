import { expect, test } from 'vitest';
import { dialectOf } from '../../../../src/protocol/dialects/dialect-of';
import { normaliseBaseUrl } from '../../../../src/protocol/endpoint/base-url';
import { answeringOrigins, presetOf, presets } from '../../../../src/protocol/endpoint/presets';
import { chatRequest } from '../chat-request';

test('every base URL of a preset is what a person could have typed', () => {
  const filled = presets.filter(({ group }) => group === 'hosted' || group === 'local');
  for (const { baseUrl } of filled) expect(normaliseBaseUrl(baseUrl)).toEqual({ baseUrl });
});

test('only Anthropic gets a header beyond the key and the content type', () => {
  const withHeaders = presets.filter(({ headers }) => Object.keys(headers).length > 0);
  expect(withHeaders.map(({ id }) => id)).toEqual(['anthropic']);
});

test.each([
  ['gemini', 'https://generativelanguage.googleapis.com/v1beta/models/m:streamGenerateContent?alt=sse'],
  ['anthropic', 'https://api.anthropic.com/v1/messages'],
])('%s is spoken to by the vendor’s own interface from the start', async (id, url) => {
  const { baseUrl, dialect } = presets.find((preset) => preset.id === id)!;
  const endpoint = { baseUrl, presetId: id, ...(dialect && { dialect }) };
  expect((await dialectOf(endpoint)).request(chatRequest({ endpoint })).url).toBe(url);
});

test('an endpoint typed by hand is treated as its host asks', () => {
  expect(presetOf({ baseUrl: 'https://api.anthropic.com/v1', presetId: 'custom' }).id).toBe('anthropic');
});

test('a proxy in front of a provider is spoken to as that provider', () => {
  expect(presetOf({ baseUrl: 'https://proxy.example/v1', presetId: 'anthropic' }).id).toBe('anthropic');
});

test('an endpoint of unknown make is custom', () => {
  expect(presetOf({ baseUrl: 'https://llm.example/v1', presetId: 'from-the-future' }).id).toBe('custom');
});

test('at least 25 vendors are known, each by an id, a name and an address of its own', () => {
  const vendors = presets.filter(({ group }) => group === 'hosted');
  expect(vendors.length).toBeGreaterThanOrEqual(25);
  for (const field of ['id', 'name', 'baseUrl', 'keyPage'] as const)
    expect(new Set(presets.map((preset) => preset[field]).filter(Boolean)).size).toBe(
      presets.filter((preset) => preset[field]).length,
    );
  for (const { keyPage } of vendors) expect(new URL(keyPage ?? '').protocol).toBe('https:');
  for (const { id, baseUrl } of vendors) expect(presetOf({ baseUrl, presetId: 'custom' }).id).toBe(id);
});

test.each([
  ['https://mine.openai.azure.com/openai/v1', 'azure'],
  ['https://mine.openai.azure.com/openai/deployments/gpt?api-version=2024-10-21', 'azure'],
  ['https://mine.cognitiveservices.azure.com/openai/v1', 'azure'],
  ['https://mine.services.ai.azure.com/openai/v1', 'azure'],
  ['https://bedrock-runtime.eu-central-1.amazonaws.com/openai/v1', 'bedrock'],
  ['https://bedrock-mantle.us-east-2.api.aws/v1', 'bedrock'],
  ['https://europe-west4-aiplatform.googleapis.com/v1/projects/p/locations/europe-west4/endpoints/openapi', 'vertex'],
  ['https://aiplatform.googleapis.com/v1/projects/p/locations/global/endpoints/openapi', 'vertex'],
  ['https://api.cohere.com/compatibility/v1', 'cohere'],
  ['https://openai.azure.com.evil.example/openai/v1', 'custom'],
  ['https://notaiplatform.googleapis.com/v1', 'custom'],
])('%s is of %s, whatever it was made from', (baseUrl, id) => {
  expect(presetOf({ baseUrl, presetId: 'custom' }).id).toBe(id);
});

test('a provider that answers pages may hide an answer; of one that does not, that is not said', () => {
  expect(answeringOrigins.has('https://api.groq.com')).toBe(true);
  expect(answeringOrigins.has('https://integrate.api.nvidia.com')).toBe(false);
});
