import { isPartMissing } from '../model/failure';
import type { Language } from '../model/language';

let isOther = false;
let following = Promise.resolve();

/** Ends when the language that was asked for last is in force, or could not be had. */
export function followed(): Promise<void> {
  return following;
}

/**
 * Puts a language in force, whole or what the first sight needs of it: the chosen one; where that is null, the first of the browser's
 * that there is. If it cannot be loaded, the page is in English, and `vite:preloadError` tells of it. Whoever reads English loads
 * nothing.
 */
export function follow(chosen: Language | null, extent: 'first' | 'whole'): Promise<void> {
  isOther ||= !/^en\b/.test(chosen ?? navigator.language);
  if (isOther) following = import('./speak').then(({ speak }) => speak(chosen, extent)).catch(stayEnglish);
  return following;
}

function stayEnglish(error: unknown): void {
  if (!isPartMissing(error)) throw error;
}
