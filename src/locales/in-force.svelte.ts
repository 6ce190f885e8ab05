import type { Language } from '../model/language';

/** What the files of a language export, by name: each under the name that it has in English. */
export type Catalogue = Readonly<Record<string, object>>;

const english: { language: Language; words: Catalogue } = { language: 'en', words: {} };
let inForce = $state.raw(english);

/** The language that the page is in. */
export function language(): Language {
  return inForce.language;
}

/** Whether that language runs from right to left. */
export function isRightToLeft(): boolean {
  return inForce.language === 'ar' || inForce.language === 'he';
}

/** Puts a language in force; without `words`, English. What a language lacks is English, too. */
export function putInForce(language: Language, words: Catalogue | undefined): void {
  inForce = words ? { language, words } : english;
}

/**
 * The words that an English file exports as `name`, in the language in force: each is looked up when it is read. Where it is read in a
 * component's markup, in $derived or in $effect, it is read again when the language changes.
 */
export function translated<Words extends object>(name: string, english: Words): Wordings<Words>;
export function translated(name: string, english: object): unknown {
  return following(english, () => inForce.words[name] ?? english);
}

/** The same with any texts: a phrase that says one of two things in English says two others elsewhere. */
type Wordings<Words> = Words extends string
  ? string
  : Words extends (...args: infer Args) => infer Said
    ? (...args: Args) => Wordings<Said>
    : { [Name in keyof Words]: Wordings<Words[Name]> };

/** Stands for `english`, and for all that is within it: `now` gives what stands in its place in the language in force. */
function following<Words extends object>(english: Words, now: () => Words): Words {
  const parts = new Map<PropertyKey, object>();
  return new Proxy(english, {
    get(_, key: keyof Words & string) {
      const part = now()[key];
      if (typeof part !== 'object' || part === null) return part;
      // The same object each time, so that it can be compared, and kept in a constant.
      const known = parts.get(key) ?? following(english[key] as object, () => now()[key] as object);
      parts.set(key, known);
      return known;
    },
  });
}
