import { afterEach, expect, test } from 'vitest';
import { modelWindow } from '../../../../src/locales/measures';
import type * as Inspector from '../../../../src/locales/en/inspector/inspector';
import type * as Parameters from '../../../../src/locales/en/inspector/parameters';
import { putInForce, type Catalogue } from '../../../../src/locales/in-force.svelte';
import { transcriptTexts } from '../../../../src/locales/sentences/transcript';
import { series } from '../../../../src/locales/series';
import { newConversation } from '../../../../src/model/chat/conversation';
import type { Language } from '../../../../src/model/language';
import { exportsOf, translations } from './catalogues';

afterEach(() => putInForce('en', undefined));

/** The same in each direction: without the signs that isolate a part. */
const plain = (text: string): string => text.replace(/[\u2066-\u2069]/g, '');

test.each([
  ['en', 32_768, '32.8K'],
  ['de', 32_768, '32,8K'],
  ['fr', 1_048_576, '1,05M'],
  ['ru', 8192, '8,19K'],
  ['ar', 32_768, '32.8K'],
  ['ja', 8192, '8.19K'],
  ['zh-Hans', 128_000, '128K'],
  ['es', 999_999, '1M'],
  ['he', 512, '0.512K'],
] as const)('in %s, a window of %d tokens is %s', (language, contextWindow, shown) => {
  putInForce(language, {});
  expect(modelWindow({ contextWindow })).toBe(shown);
});

test.each([
  ['en', 'a, b'],
  ['ru', 'a, b'],
  ['he', 'a, b'],
  ['ar', 'a، b'],
  ['ja', 'a、b'],
  ['zh-Hant', 'a、b'],
] as const)('in %s, a list has its own comma', (language, shown) => {
  putInForce(language, {});
  expect(series(['a', 'b'])).toBe(shown);
});

function speak(language: Language): void {
  putInForce(language, language === 'en' ? undefined : (exportsOf(language, 'export/transcript') as Catalogue));
}

test.each([
  ['en', '1 token', '2 tokens'],
  ['fr', '1 token', '2 tokens'],
  ['ru', '1 токен', '2 токена'],
  ['ar', '1 رمز', '5 رموز'],
  ['ja', '1トークン', '2トークン'],
] as const)('in %s, the figures of a chat in a file take their plural', (language, one, several) => {
  speak(language);
  const chat = {
    ...newConversation('c', 0, { endpointId: null, model: 'gpt-4o', systemPrompt: { promptId: null, text: '' } }),
  };
  const figures = (promptTokens: number): string[] =>
    plain(transcriptTexts().chatFigures({ ...chat, totals: { ...chat.totals, promptTokens } })).split(' · ');
  expect(figures(1).slice(1)).toEqual(['gpt-4o', one]);
  expect(figures(Number(/\d+/.exec(several)))[2]).toBe(several);
  expect(figures(0)).toHaveLength(2);
});

test('what is attached is named with the comma of the language, or by its kind', () => {
  speak('ar');
  const file = { type: 'file', mediaType: 'text/csv', source: { kind: 'url', url: 'https://a.test/' } } as const;
  expect(plain(transcriptTexts().attached({ ...file, name: 'a.csv' }))).toBe('a.csv، text/csv');
  expect(transcriptTexts().attached({ ...file, name: '', mediaType: '' })).toBe('ملف');
});

// Cut off beyond these in the inspector at its width: the word in a field for a number, and the four tabs in their row. Arabic has
// narrower letters.
test.each(translations.filter((language) => language !== 'ar'))(
  'in %s, the words of the inspector that stand in a row fit their room',
  (language) => {
    const { parameterTexts } = exportsOf(language, 'inspector/parameters') as typeof Parameters;
    const { inspectorWords } = exportsOf(language, 'inspector/inspector') as typeof Inspector;
    expect(Math.max(parameterTexts.modelsOwn.length, parameterTexts.none.length)).toBeLessThanOrEqual(11);
    expect(Object.values(inspectorWords.tabs).join('').length).toBeLessThanOrEqual(28);
  },
);
