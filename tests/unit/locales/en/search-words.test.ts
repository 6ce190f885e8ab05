import { expect, test } from 'vitest';
import { searchWords } from '../../../../src/locales/en/finding/search';

test('the head of the results says in how many chats the hits are only where all of them are on show', () => {
  expect(searchWords.found(12_000, null, false)).toBe('12,000 matches');
  expect(searchWords.found(50, null, true)).toBe('50+ matches');
  expect(searchWords.found(3, 2, false)).toBe('3 matches in 2 chats');
  expect(searchWords.found(1, 1, false)).toBe('1 match in 1 chat');
});
