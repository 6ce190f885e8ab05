import { fold } from './fold';

/** A word or a phrase that is looked for. */
export interface Term {
  /** Folded, with single spaces. */
  text: string;
  /** What stands in quotation marks is found as whole words; what does not, within words, too. */
  startsWord: boolean;
  endsWord: boolean;
}

/** What a field of a query is about. `in` is a folder's name, `before` and `after` are days. */
export type Field = 'role' | 'model' | 'in' | 'tag' | 'before' | 'after';

/** A field that messages must have, or must not. */
export type Condition = { isExcluded: boolean } & (
  | { field: 'role'; roles: readonly string[] }
  /** `value`: folded; a part of the name. */
  | { field: 'model'; value: string }
  | { field: 'in' | 'tag'; value: string }
  /** UTC ms of the day's beginning. `after` that day includes it. */
  | { field: 'before' | 'after'; time: number }
);

/** What is looked for: messages that have all of `terms`, none of `without`, and meet the conditions. */
export interface Query {
  terms: readonly Term[];
  without: readonly Term[];
  conditions: readonly Condition[];
}

const quotations = /["“”„«»＂]/gu;
const quoted = `["“”„«»＂]([^"“”„«»＂]*)(["“”„«»＂]?)`;
/** A minus, a field's name with a colon, then words in quotation marks or one without blanks. */
const part = new RegExp(`([-−]?)(?:([A-Za-z]+):)?(?:${quoted}|([^\\s"“”„«»＂]+))`, 'gu');
const roles = ['system', 'user', 'assistant'];

/**
 * Reads what is typed into a search field: words, "phrases", `-without`, `role:`, `model:`, `in:` (a folder), `tag:`,
 * `before:` and `after:` a local day (`2026`, `2026-11` or `2026-11-27`). Anything can be typed: a field with a value that makes no
 * sense is a word like others, one without a value says nothing yet, and a phrase without an end goes on.
 */
export function parseQuery(typed: string): Query {
  const query = { terms: [] as Term[], without: [] as Term[], conditions: [] as Condition[] };
  for (const [whole, minus = '', name = '', phrase, end, word = ''] of typed.matchAll(part)) {
    // The beginnings of `-without` and of a field.
    if (whole === '-' || (word.endsWith(':') && isFieldName(word.slice(0, -1).toLowerCase()))) continue;
    // An arrow or the option of a command is meant as it is.
    const isExcluded = minus !== '' && (phrase !== undefined || /^[\p{L}\p{N}]/u.test(word));
    const isField = isFieldName(name.toLowerCase());
    if (isField && (phrase ?? word).trim() === '') continue;
    const condition = isField ? conditionOf(name.toLowerCase() as Field, phrase ?? word, isExcluded) : null;
    if (condition) query.conditions.push(condition);
    else {
      const hasPhrase = phrase !== undefined && name === '';
      const literal = hasPhrase ? phrase : whole.slice(isExcluded ? minus.length : 0).replace(quotations, '');
      const term = termOf(literal, hasPhrase, hasPhrase && end !== '');
      if (term) addTerm(isExcluded ? query.without : query.terms, term);
    }
  }
  return query;
}

/** Whether a query asks for nothing. */
export function isEmpty({ terms, without, conditions }: Query): boolean {
  return terms.length + without.length + conditions.length === 0;
}

function isFieldName(name: string): name is Field {
  return ['role', 'model', 'in', 'tag', 'before', 'after'].includes(name);
}

function termOf(typed: string, startsWord: boolean, endsWord: boolean): Term | null {
  const folded = fold(typed).replace(/\s+/gu, ' ').trim();
  // A sentence is often pasted with what ends it; what is made of such signs alone is looked for as it is.
  const text = startsWord ? folded : folded.replace(/(?<=[\p{L}\p{N}])[.,;:!?…、。，；：！？]+$/u, '');
  return text === '' ? null : { text, startsWord, endsWord };
}

function addTerm(terms: Term[], term: Term): void {
  const isSame = (one: Term): boolean =>
    one.text === term.text && one.startsWord === term.startsWord && one.endsWord === term.endsWord;
  if (!terms.some(isSame)) terms.push(term);
}

function conditionOf(field: Field, typed: string, isExcluded: boolean): Condition | null {
  const value = fold(typed).trim();
  if (field === 'role') {
    const meant = roles.filter((role) => role.startsWith(value));
    return meant.length > 0 ? { field, roles: meant, isExcluded } : null;
  }
  if (field === 'before' || field === 'after') {
    const time = startOf(value);
    return time === null ? null : { field, time, isExcluded };
  }
  return { field, value, isExcluded };
}

/** The beginning of a local day, month or year in UTC ms; null where there is no such day. */
function startOf(day: string): number | null {
  const [, year, month = '1', date = '1'] = /^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?[-/.]?$/.exec(day) ?? [];
  if (year === undefined) return null;
  const start = new Date(Number(year), Number(month) - 1, Number(date));
  // The constructor takes years below 100 for the 20th century, and the 31st of November for the 1st of December.
  start.setFullYear(Number(year));
  return start.getMonth() === Number(month) - 1 && start.getDate() === Number(date) ? start.getTime() : null;
}
