import { language } from './in-force.svelte';

// Beside the others for whoever writes phrases. It stands by itself because every page loads it, and these only with a language.
export { isolated } from './isolated';

/**
 * The form that goes with `n` in the language in force; `n` may be written already, as by `format.ts` (`≈ 1,234`). Chinese and Japanese have `other` alone; German, Spanish, French and Hebrew
 * tell at least `one` from it (Hebrew has `two`, Spanish and French `many` for millions); Russian has `one`, `few` and `many`; Arabic
 * has all six.
 */
export function plural(
  n: number | string,
  forms: Partial<Record<Intl.LDMLPluralRule, string>> & { other: string },
): string {
  const number = typeof n === 'string' ? Number(n.replace(/\D/g, '')) : n;
  return forms[new Intl.PluralRules(language()).select(number)] ?? forms.other;
}

/** `one, two, and three`, as the language in force writes it; or `one, two, or three`. */
export function list(parts: readonly string[], type: 'conjunction' | 'disjunction' = 'conjunction'): string {
  return new Intl.ListFormat(language(), { type }).format(parts);
}
