import { expect, test } from 'vitest';
import { checkKey } from '../../../../src/protocol/endpoint/key';

test.each([
  ['sk-abc_123', 'sk-abc_123'],
  ['  sk-abc \r\n', 'sk-abc'],
  ['', ''],
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
