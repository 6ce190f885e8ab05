import { expect, test } from 'vitest';
import { readExtraFields } from '../../../../src/model/request/extra-fields';

test('a JSON object is taken as it is', () => {
  expect(readExtraFields('{"top_k": 40, "tools": []}')).toEqual({ fields: { top_k: 40, tools: [] } });
});

test.each([
  ['{"top_k": 40', { kind: 'not-json' }],
  ['', { kind: 'not-json' }],
  ['[]', { kind: 'not-object' }],
  ['null', { kind: 'not-object' }],
  ['"model"', { kind: 'not-object' }],
  ['{"model": "other"}', { kind: 'reserved', field: 'model' }],
  ['{"messages": []}', { kind: 'reserved', field: 'messages' }],
  ['{"stream": false}', { kind: 'reserved', field: 'stream' }],
  ['{"n": 4}', { kind: 'reserved', field: 'n' }],
])('%s is not', (text, problem) => {
  expect(readExtraFields(text)).toMatchObject({ problem });
});
