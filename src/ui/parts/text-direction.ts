import { rightToLeftLetter } from '../../locales/isolated';

/** So many words decide: what has more keeps its direction while it grows. */
const deciding = 40;

/**
 * The direction in which `text` is read: from right to left where more than 40 % of its first words begin with such a letter (the rule of
 * Google's bidi library). People who write Arabic or Hebrew put Latin names into it, also at its beginning; the other way round is
 * rare. Addresses are not words.
 */
export function directionOf(text: string): 'ltr' | 'rtl' {
  let words = 0;
  let rightToLeft = 0;
  for (const [word] of text.matchAll(/\S+/g)) {
    const letter = /:\/\/|@/.test(word) ? undefined : firstLetter(word);
    if (letter === undefined) continue;
    if (rightToLeftLetter.test(letter)) rightToLeft += 1;
    if (++words === deciding) break;
  }
  return rightToLeft > words * 0.4 ? 'rtl' : 'ltr';
}

/**
 * The `dir` of a field that holds `text`. The browser's `auto` gives each line the direction of its first letter. Only where that
 * misleads in every line has the field a direction for all of them.
 */
export function textDirection(text: string): 'auto' | 'rtl' {
  if (!rightToLeftLetter.test(text)) return 'auto';
  const lines = text.split('\n').filter((line) => firstLetter(line));
  return lines.length > 0 && lines.every(isTurned) ? 'rtl' : 'auto';
}

/** Whether a line that is read from right to left begins with a letter of the other direction, such as a Latin name. */
export function isTurned(line: string): boolean {
  return isMisled(line) && directionOf(line) === 'rtl';
}

/** Whether a line begins in another direction than it is read in. */
export function isMisled(line: string): boolean {
  const letter = firstLetter(line);
  return letter !== undefined && rightToLeftLetter.test(letter) !== (directionOf(line) === 'rtl');
}

function firstLetter(text: string): string | undefined {
  return /\p{L}/u.exec(text)?.[0];
}
