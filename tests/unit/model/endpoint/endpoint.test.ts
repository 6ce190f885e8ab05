import { expect, test } from 'vitest';
import { firstChatModel, originOf } from '../../../../src/model/endpoint/endpoint';

const listed = (...ids: string[]) => ids.map((id) => ({ id, facts: {} }));

test('the first model that chats is proposed, else the first of all', () => {
  expect(firstChatModel(listed('text-embedding-3-small', 'whisper-1', 'gpt-4o'))).toBe('gpt-4o');
  expect(firstChatModel(listed('nomic-embed-text'))).toBe('nomic-embed-text');
  expect(firstChatModel([])).toBe('');
});

test('an origin has scheme, host and port; the demo has none', () => {
  expect(originOf({ baseUrl: 'https://api.example.test/v1' })).toBe('https://api.example.test');
  expect(originOf({ baseUrl: 'http://localhost:11434/v1' })).toBe('http://localhost:11434');
  expect(originOf({ baseUrl: 'demo:' })).toBeNull();
});
