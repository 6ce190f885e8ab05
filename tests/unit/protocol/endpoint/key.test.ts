import { expect, test } from 'vitest';
import { checkKey } from '../../../../src/protocol/endpoint/key';

test.each([
  ['sk-abc_123', 'sk-abc_123'],
  ['  sk-abc \r\n', 'sk-abc'],
  ['', ''],
  ['Bearer sk-a1', 'sk-a1'],
  ['Authorization: Bearer sk-a1', 'sk-a1'],
  ['"sk-a1"', 'sk-a1'],
  ["'sk-a1',", 'sk-a1'],
  ['OPENAI_API_KEY=sk-a1', 'sk-a1'],
  ['export OPENAI_API_KEY="sk-a1"', 'sk-a1'],
  ['$env:OPENAI_API_KEY = "sk-a1"', 'sk-a1'],
  ['x-api-key: sk-a1', 'sk-a1'],
  ['c2VjcmV0LWtleQ==', 'c2VjcmV0LWtleQ=='],
  ['sk-ab/cd+ef=', 'sk-ab/cd+ef='],
])('the key %j goes out as %j', (typed, key) => {
  expect(checkKey(typed)).toEqual({ key });
});

test.each([
  ['sk-abc def', 'spaces'],
  ['sk-abc\tdef', 'spaces'],
  ['sk-abc\u00a0def', 'spaces'],
  ['sk-abc\ndef', 'newline'],
  ['sk-аbc', 'not-latin'],
  ['sk-abc\u200b', 'not-latin'],
  ['sk-é', 'not-latin'],
  ['sk-\u0000', 'not-latin'],
])('the key %j is refused: %s', (typed, problem) => {
  expect(checkKey(typed)).toEqual({ failure: { kind: 'invalid-key', problem } });
});
