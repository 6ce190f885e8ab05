import { afterEach, describe, expect, test, vi } from 'vitest';
import { language as inForce, putInForce, type Catalogue } from '../../../../src/locales/in-force.svelte';
import { languageFor, speak } from '../../../../src/locales/speak';
import manifestTexts from '../../../../src/locales/manifest.json';
import { languages, languagesUnderWay } from '../../../../src/model/language';
import { englishFiles, exportsOf, filesOf, leaves, translations } from './catalogues';
import { shownArguments, type Said } from './said';
import { unreadKeys } from './unread-keys';

afterEach(() => {
  putInForce('en', undefined);
  vi.doUnmock('../../../../src/locales/ja/first');
  vi.unstubAllGlobals();
});

test('where another language cannot be had, the page stays in its own', async () => {
  vi.stubGlobal('document', { querySelector: () => null });
  const missing = new TypeError('Failed to fetch dynamically imported module: ja');
  vi.doMock('../../../../src/locales/ja/first', () => ({ rest: () => Promise.reject(missing) }));
  await speak('de', 'whole');
  await speak('ja', 'whole');
  expect(inForce()).toBe('de');
  putInForce('en', undefined);
  await speak('ja', 'whole');
  expect(inForce()).toBe('en');
});

test.each([
  [['de-CH', 'en'], 'de'],
  [['pt-BR', 'es-MX'], 'es'],
  [['zh'], 'zh-Hans'],
  [['zh-CN'], 'zh-Hans'],
  [['zh-SG'], 'zh-Hans'],
  [['zh-TW'], 'zh-Hant'],
  [['zh-HK'], 'zh-Hant'],
  [['zh-Hant-CN'], 'zh-Hant'],
  [['zh-MO'], 'zh-Hant'],
  [['zh-Hant-TW', 'en'], 'zh-Hant'],
  [['yue'], 'zh-Hant'],
  [['yue-Hans-CN', 'en'], 'zh-Hans'],
  [['iw'], 'he'],
  [['he-IL', 'en'], 'he'],
  [['es-419'], 'es'],
  [['en-GB', 'de'], 'en'],
  [['C', 'es_ES', 'de-DE'], 'de'],
  [['pt'], 'en'],
  [[], 'en'],
])('a browser that asks for %j gets %s', (tags, language) => {
  expect(languageFor(tags)).toBe(language);
});

test('whoever installs the app gets its texts in each language', () => {
  expect(['en', ...Object.keys(manifestTexts)].sort()).toEqual([...languages].sort());
});

test('each file of English gives the words of the language in force, under its own name', () => {
  for (const file of englishFiles)
    for (const [name, words] of Object.entries(exportsOf('en', file))) {
      const key = Object.keys(words as object)[0]!;
      putInForce('de', { [name]: { [key]: 'Wort' } });
      expect((words as Record<string, unknown>)[key], `${file}: ${name} is not translated()`).toBe('Wort');
    }
});

test.each(englishFiles)('each phrase of %s is said somewhere', (file) => {
  for (const [name, words] of Object.entries(exportsOf('en', file))) {
    // A list is read as one.
    const keys = leaves(words, '').map(([path]) => path.replace(/\.\d.*/, ''));
    expect(unreadKeys(name, keys), name).toEqual([]);
  }
});

describe.each(translations)('%s', (language) => {
  const names = filesOf(language);

  test('has the same files as English', () => {
    if ((languagesUnderWay as readonly string[]).includes(language))
      expect(englishFiles).toEqual(expect.arrayContaining(names));
    else expect(names.toSorted()).toEqual(englishFiles.toSorted());
  });

  test('comes whole in its two parts', async () => {
    const first = (await import(`../../../../src/locales/${language}/first.ts`)) as { rest: () => Promise<Catalogue> };
    const loaded = { ...first, ...(await first.rest()) };
    for (const file of names)
      expect(loaded, `${file} is neither in first.ts nor in rest.ts`).toMatchObject(exportsOf(language, file));
  });

  test.each(names)('says in %s all that English says, and nothing else', (file) => {
    const english = new Map(leaves(exportsOf('en', file), file));
    const words = new Map(leaves(exportsOf(language, file), file));
    expect([...words.keys()].toSorted()).toEqual([...english.keys()].toSorted());
    for (const [path, leaf] of words) {
      const original = english.get(path);
      expect(typeof leaf, path).toBe(typeof original);
      if (typeof leaf === 'string' && typeof original === 'string')
        expect(faults(leaf, original), `${path}: ${leaf}`).toEqual([]);
    }
  });

  test.each(names)('shows in %s the same arguments as English', (file) => {
    const english = new Map(leaves(exportsOf('en', file), file).map(([path, leaf]) => [path, saidBy(path, leaf)]));
    putInForce(language, exportsOf(language, file) as Catalogue);
    for (const [path, leaf] of leaves(exportsOf(language, file), file)) {
      // English does not take every argument either: a figure where a name has to be, say.
      const taken = (english.get(path) ?? []).filter(({ shown }) => shown !== null);
      const words = saidBy(path, leaf).filter(({ given }) => taken.some((one) => one.given === given));
      expect(words, path).toEqual(taken);
    }
  });
});

function saidBy(path: string, leaf: unknown): Said[] {
  return typeof leaf === 'function' ? shownArguments(path, leaf as (...args: unknown[]) => unknown) : [];
}

/** What is wrong with a translation of `english`. */
function faults(text: string, english: string): string[] {
  const isCode = english.startsWith('{') || english.startsWith('\n');
  return [
    text.trim() === '' && english.trim() !== '' && 'is empty',
    /<\/?[a-z]|&[a-z]+;/i.test(text) && !/<\/?[a-z]|&[a-z]+;/i.test(english) && 'has markup in it',
    /^\s/.test(text) !== /^\s/.test(english) && 'begins with a space, or lacks one',
    english.endsWith('.') && !/[.。]["”»」)）]?$/.test(text.trimEnd()) && 'lacks a full stop',
    /[^.…]\.$/.test(text) && /[^.!?…]$/.test(english) && 'ends with a full stop',
    [...english.matchAll(/\{\{(?:date|language)\}\}/g)].some(([name]) => !text.includes(name)) &&
      'lacks {{date}} or {{language}}',
    !isCode && text === english && text.split(' ').length > 4 && 'is English',
  ].filter((fault) => typeof fault === 'string');
}
