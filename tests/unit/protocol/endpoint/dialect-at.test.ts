import { expect, test } from 'vitest';
import { dialectAt } from '../../../../src/protocol/endpoint/dialect-at';

test.each([
  ['https://generativelanguage.googleapis.com/v1beta', 'gemini'],
  ['https://generativelanguage.googleapis.com', 'gemini'],
  ['https://generativelanguage.googleapis.com/v1beta/openai', null],
  ['https://generativelanguage.googleapis.com/v1beta/openai/', null],
  ['https://api.openai.com/v1', null],
  ['https://proxy.example/v1beta', null],
])('at %s is %s', (baseUrl, dialect) => {
  expect(dialectAt(baseUrl)).toBe(dialect);
});
