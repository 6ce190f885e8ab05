import { expect, test } from 'vitest';
import { normaliseBaseUrl } from '../../../../src/protocol/endpoint/base-url';
import { presetOf, presets } from '../../../../src/protocol/endpoint/presets';

test('every base URL of a preset is what a person could have typed', () => {
  const filled = presets.filter(({ group }) => group === 'hosted' || group === 'local');
  for (const { baseUrl } of filled) expect(normaliseBaseUrl(baseUrl)).toEqual({ baseUrl });
});

test('only Anthropic gets a header beyond the key and the content type', () => {
  const withHeaders = presets.filter(({ headers }) => Object.keys(headers).length > 0);
  expect(withHeaders.map(({ id }) => id)).toEqual(['anthropic']);
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
