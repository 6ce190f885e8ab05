import { rightToLeftLetter } from '../../../locales/isolated';

/** From so many characters on, `auto` would be felt. */
const longText = 20_000;

/**
 * The `dir` of a field that holds `text`. With `auto` Chromium looks for the direction anew at each line that it lays out, and each line
 * finds its own: 25,000 lines take 5 seconds instead of 20 ms. A long text has the direction of its first letter, which is looked for once.
 */
export function fieldDirection(text: string): 'auto' | 'ltr' | 'rtl' {
  if (text.length < longText) return 'auto';
  return rightToLeftLetter.test(/\p{L}/u.exec(text)?.[0] ?? '') ? 'rtl' : 'ltr';
}
