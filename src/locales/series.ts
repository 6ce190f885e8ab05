import { language } from './in-force.svelte';
import type { Language } from '../model/language';

const others: Readonly<Partial<Record<Language, string>>> = { ar: '، ', ja: '、', 'zh-Hans': '、', 'zh-Hant': '、' };

/** What stands between the parts of a list that is no sentence, in the language in force. `grammar.ts` joins within a sentence. */
export function comma(): string {
  return others[language()] ?? ', ';
}

/** `one, two, three`. */
export function series(parts: readonly string[]): string {
  return parts.join(comma());
}
