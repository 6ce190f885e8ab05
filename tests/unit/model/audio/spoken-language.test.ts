import { expect, test } from 'vitest';
import { voiceFor } from '../../../../src/model/audio/spoken-language';

const voice = (lang: string, isStandard = false) => ({ voiceURI: lang, lang, default: isStandard });
const voices = ['en-US', 'de-DE', 'zh-CN', 'zh_TW', 'ja-JP', 'ru-RU', 'ar-SA', 'he-IL', 'ko-KR'].map((lang) =>
  voice(lang, lang === 'en-US'),
);

test.each([
  ['Hello there.', '', 'en-US'],
  ['Guten Tag.', 'de-DE', 'de-DE'],
  ['你好，世界。', '', 'zh-CN'],
  ['你好，世界。', 'de-DE', 'zh-CN'],
  ['你好，世界。', 'zh_TW', 'zh_TW'],
  ['用 git 提交代码到远程仓库。', '', 'zh-CN'],
  ['漢字とかな交じりの文。', '', 'ja-JP'],
  ['Привет, мир.', '', 'ru-RU'],
  ['مرحبا بالعالم.', '', 'ar-SA'],
  ['שלום עולם.', '', 'he-IL'],
  ['안녕하세요.', '', 'ko-KR'],
  // Voices of other scripts read Latin letters as well: the person has chosen it.
  ['Hello there.', 'ja-JP', 'ja-JP'],
  ['The character 好 means good.', '', 'en-US'],
  ['42', '', 'en-US'],
  // No voice for it here.
  ['สวัสดี', 'de-DE', 'de-DE'],
  ['Hello', 'gone', 'en-US'],
])('%s is read, with %j chosen, by %s', (text, chosen, wanted) => {
  expect(voiceFor(text, voices, chosen)?.voiceURI).toBe(wanted);
});

test('without voices there is none', () => {
  expect(voiceFor('Hello', [], '')).toBeNull();
});

test.each([
  // A heading of a Japanese text, whoever reads it.
  ['概要', '', '概要。これは日本語の文です。', 'ja-JP'],
  ['概要', 'zh_TW', '概要。これは日本語の文です。', 'ja-JP'],
  ['概要', 'ja-JP', '概要', 'ja-JP'],
  ['概要', '', '概要。这是中文的句子。', 'zh-CN'],
  ['概要', 'ja-JP', `概要。${'这是中文的句子。'.repeat(9)}`, 'zh-CN'],
  // A word of kana in a Chinese text.
  ['这是中文的句子。', '', `${'这是中文的句子。'.repeat(9)}の`, 'zh-CN'],
])('%s is read, with %j chosen, in %s, by %s', (text, chosen, whole, wanted) => {
  expect(voiceFor(text, voices, chosen, whole)?.voiceURI).toBe(wanted);
});
