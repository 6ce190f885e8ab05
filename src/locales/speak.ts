import './scripts.css';
import { isPartMissing } from '../model/failure';
import type { Language } from '../model/language';
import { linkManifest } from './manifest-link';
import { language as inForce, putInForce, type Catalogue } from './in-force.svelte';

/** A language's `first.ts`: what the first sight needs, and how to get the rest. */
type FirstPart = Readonly<{ rest: () => Promise<Catalogue> }>;

/** Each comes in two files, so that a first visit loads one of at most 6 kB. */
const firstParts: Readonly<Partial<Record<Language, () => Promise<FirstPart>>>> = {
  ar: () => import('./ar/first'),
  de: () => import('./de/first'),
  es: () => import('./es/first'),
  fr: () => import('./fr/first'),
  ja: () => import('./ja/first'),
  ru: () => import('./ru/first'),
  he: () => import('./he/first'),
  'zh-Hans': () => import('./zh-Hans/first'),
  'zh-Hant': () => import('./zh-Hant/first'),
};

let wanted: Language = 'en';

/**
 * Loads a language, or where `chosen` is null the browser's, and puts it in force. If it cannot be loaded, the page stays in the one that
 * it is in; in English, where a part of that one cannot be had.
 */
export async function speak(chosen: Language | null, extent: 'first' | 'whole'): Promise<void> {
  const language = chosen ?? languageFor(navigator.languages);
  wanted = language;
  const words = await load(language, extent);
  // Another may have been asked for meanwhile.
  if (wanted !== language || (words === null && inForce() !== language)) return;
  putInForce(language, words ?? undefined);
  linkManifest(words ? language : 'en');
}

/** Its words: undefined for English, null where they cannot be had. */
async function load(language: Language, extent: 'first' | 'whole'): Promise<Catalogue | null | undefined> {
  try {
    const first = await firstParts[language]?.();
    return first && { ...first, ...(extent === 'whole' && (await first.rest())) };
  } catch (error) {
    if (!isPartMissing(error)) throw error;
    return null;
  }
}

/** The first of a person's languages (BCP 47 tags, as `navigator.languages` has them) that there is; English if there is none. */
export function languageFor(tags: readonly string[]): Language {
  for (const tag of tags) {
    const { language, script } = likely(tag);
    // Cantonese is written as Chinese.
    for (const name of [language, `${language === 'yue' ? 'zh' : language}-${script}`] as Language[])
      if (name === 'en' || name in firstParts) return name;
  }
  return 'en';
}

/** With its likely script (`zh-HK` is written in `Hant`), and today's name for the language (`he` for `iw`). */
function likely(tag: string): Partial<Intl.Locale> {
  try {
    return new Intl.Locale(tag).maximize();
  } catch {
    // Such as the `C` of a browser without a language.
    return {};
  }
}
