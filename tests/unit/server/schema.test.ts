import { expect, test } from 'vitest';
import { violations } from '../../server/schema';

const request = { model: 'gpt-4o', messages: [{ role: 'user', content: 'Hello' }], stream: true };

test('a plain request keeps to the official schema', () => {
  expect(violations('request', request)).toEqual([]);
});

test.each([
  ['a temperature of 5', { temperature: 5 }, 'request/temperature must be <= 2'],
  ['five stop sequences', { stop: ['a', 'b', 'c', 'd', 'e'] }, 'request/stop must NOT have more than 4 items'],
  ['no choice at all', { n: 0 }, 'request/n must be >= 1'],
  ['an unknown effort', { reasoning_effort: 'heroic' }, 'must be equal to one of the allowed values'],
  ['a message without a known role', { messages: [{ role: 'bard', content: '' }] }, 'request/messages/0'],
  ["another server's field", { top_k: 40 }, 'request must NOT have unevaluated properties: top_k'],
])('%s breaks it', (_, differs, said) => {
  expect(violations('request', { ...request, ...differs }).join('\n')).toContain(said);
});

test("another server's field is fine where the endpoint takes it", () => {
  expect(violations('request', { ...request, top_k: 40 }, ['top_k'])).toEqual([]);
  expect(violations('request', { ...request, min_p: 40 }, ['top_k'])).not.toEqual([]);
});

test('a chunk without its id breaks it', () => {
  const chunk = { object: 'chat.completion.chunk', created: 1, model: 'm', choices: [] };
  expect(violations('chunk', { id: 'c', ...chunk })).toEqual([]);
  expect(violations('chunk', chunk)).toEqual(["chunk must have required property 'id'"]);
});
