import { isRightToLeft, language } from './in-force.svelte';

/**
 * The form that goes with `n` in the language in force. Chinese and Japanese have `other` alone; German, Spanish, French and Hebrew
 * tell at least `one` from it (Hebrew has `two`, Spanish and French `many` for millions); Russian has `one`, `few` and `many`; Arabic
 * has all six.
 */
export function plural(n: number, forms: Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }): string {
  return forms[new Intl.PluralRules(language()).select(n)] ?? forms.other;
}

/** `one, two, and three`, as the language in force writes it; or `one, two, or three`. */
export function list(parts: readonly string[], type: 'conjunction' | 'disjunction' = 'conjunction'): string {
  return new Intl.ListFormat(language(), { type }).format(parts);
}

const rightToLeftLetter = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/**
 * A name or figure for the middle of a sentence. Where it may run the other way than the sentence, it stands between signs (FSI and
 * PDI) that keep it and the words around it from changing places.
 */
export function isolated(part: string): string {
  return part !== '' && (isRightToLeft() || rightToLeftLetter.test(part)) ? `\u2068${part}\u2069` : part;
}
