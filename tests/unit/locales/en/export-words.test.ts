import { expect, test } from 'vitest';
import { exportWords } from '../../../../src/locales/en/export/export';
import { exportWords as arabic } from '../../../../src/locales/ar/export/export';
import { exportWords as hebrew } from '../../../../src/locales/he/export/export';
import { exportWords as japanese } from '../../../../src/locales/ja/export/export';
import { exportWords as russian } from '../../../../src/locales/ru/export/export';
import { exportWords as simplified } from '../../../../src/locales/zh-Hans/export/export';
import { exportWords as traditional } from '../../../../src/locales/zh-Hant/export/export';

test('the only chat there is are not all of them', () => {
  expect([1, 2, 1200].map(exportWords.chats.all)).toEqual(['1 chat', 'All 2 chats', 'All 1,200 chats']);
});

test.each([
  ['ar', arabic, 'محادثة واحدة'],
  ['he', hebrew, 'צ׳אט אחד'],
  ['ja', japanese, 'チャット1件'],
  ['ru', russian, '1 чат'],
  ['zh-Hans', simplified, '1 个对话'],
  ['zh-Hant', traditional, '1 個對話'],
])('nor are they in %s', (_, { chats }, said) => {
  expect(chats.all(1)).toBe(said);
});
