import { describe, expect, test } from 'vitest';
import { encodingOf, isReasoningModel } from '../../../../../src/context/tokens/tokenizer/encodings';

describe('a model is counted with the tokenizer that its name tells', () => {
  test.each([
    ['gpt-3.5-turbo', 'cl100k_base'],
    ['gpt-3.5-turbo-0301', 'cl100k_base'],
    ['gpt-35-turbo', 'cl100k_base'],
    ['gpt-4', 'cl100k_base'],
    ['gpt-4-0613', 'cl100k_base'],
    ['gpt-4-32k', 'cl100k_base'],
    ['gpt-4-turbo-2024-04-09', 'cl100k_base'],
    ['ft:gpt-3.5-turbo-0613:acme::8xyz', 'cl100k_base'],
    ['gpt-4o', 'o200k_base'],
    ['GPT-4o', 'o200k_base'],
    ['gpt-4o-mini-2024-07-18', 'o200k_base'],
    ['chatgpt-4o-latest', 'o200k_base'],
    ['gpt-4.1-nano', 'o200k_base'],
    ['gpt-4.5-preview', 'o200k_base'],
    ['gpt-5', 'o200k_base'],
    ['gpt-5.4-mini', 'o200k_base'],
    ['gpt-10', 'o200k_base'],
    ['o1', 'o200k_base'],
    ['o3-mini', 'o200k_base'],
    ['o4-mini-2025-04-16', 'o200k_base'],
    ['ft:gpt-4o-mini-2024-07-18:acme:support:9abc', 'o200k_base'],
    ['openai/gpt-4o', 'o200k_base'],
    ['openai/gpt-4o:online', 'o200k_base'],
    ['openrouter/openai/gpt-4.1', 'o200k_base'],
    ['azure/gpt-4o', 'o200k_base'],
    ['gpt-oss:20b', 'o200k_harmony'],
    ['openai/gpt-oss-120b:free', 'o200k_harmony'],
    ['accounts/fireworks/models/gpt-oss-20b', 'o200k_harmony'],
  ])('%s: %s', (model, encoding) => {
    expect(encodingOf(model)).toBe(encoding);
  });

  test.each([
    'claude-sonnet-4-5',
    'llama-3.3-70b',
    'gpt-4all-falcon',
    'gpt4all',
    'acme/gpt-4o',
    'gemini-2.5-pro',
    'o1ympus',
    'gpt-image-1',
    '',
  ])('%s: none is public', (model) => {
    expect(encodingOf(model)).toBeNull();
  });
});

test.each([
  ['o1', true],
  ['openai/o3-mini', true],
  ['gpt-5', true],
  ['gpt-5.5-pro', true],
  ['gpt-oss:20b', true],
  ['gpt-4o', false],
  ['gpt-4.1', false],
  ['gpt-3.5-turbo', false],
])('%s thinks before it answers: %s', (model, expected) => {
  expect(isReasoningModel(model)).toBe(expected);
});
