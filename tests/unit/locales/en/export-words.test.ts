import { expect, test } from 'vitest';
import { exportWords } from '../../../../src/locales/en/export/export';

test('the only chat there is are not all of them', () => {
  expect([1, 2, 1200].map(exportWords.chats.all)).toEqual(['1 chat', 'All 2 chats', 'All 1,200 chats']);
});
