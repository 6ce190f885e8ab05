import type { Endpoint } from '../../model/endpoint/endpoint';
import { slotOf, type Extra, type SecretExtras } from '../../model/endpoint/extras';
import type { ExtraProblem, Failure } from '../../model/failure';
import type { OrFailure } from '../../model/result';

/** The extras of an endpoint with their values, as its requests carry them. */
export interface SentExtras {
  /** They are sent to no other. */
  origin: string;
  headers: Readonly<Record<string, string>>;
  query: readonly (readonly [name: string, value: string])[];
}

/** What a request to `endpoint` carries beyond its interface; null where that is nothing. `secrets`: its secret ones. */
export function sentExtras(
  { baseUrl, extras = [] }: Pick<Endpoint, 'baseUrl' | 'extras'>,
  secrets: SecretExtras = {},
): SentExtras | null {
  if (extras.length === 0 || !URL.canParse(baseUrl)) return null;
  const pairsOf = (place: Extra['place']) =>
    extras.flatMap((extra) => {
      const value = extra.value ?? secrets[slotOf(extra)];
      return extra.place === place && value !== undefined ? [[extra.name, value] as const] : [];
    });
  return { origin: new URL(baseUrl).origin, headers: Object.fromEntries(pairsOf('header')), query: pairsOf('query') };
}

/** `url` with `query` behind the parameters that it has. */
export function withQuery(url: string, query: SentExtras['query']): string {
  const added = query.map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`).join('&');
  return added === '' ? url : `${url}${url.includes('?') ? '&' : '?'}${added}`;
}

/**
 * Headers that a browser lets no page set (https://fetch.spec.whatwg.org/#forbidden-request-header), and the one that
 * says what Tally sends.
 */
const forbidden =
  /^(?:accept-charset|accept-encoding|access-control-request-(?:headers|method|private-network)|connection|content-length|content-type|cookie2?|date|dnt|expect|host|keep-alive|origin|referer|set-cookie|te|trailer|transfer-encoding|upgrade|via|(?:proxy|sec)-.*)$/i;
/** The characters of a header's name (RFC 9110, token). */
const token = /^[!#$%&'*+\-.^_`|~\da-z]+$/i;

/**
 * `extras` as typed, with the white space around them gone; or what is wrong with the first of them that is. Secrets have no
 * value here: the text to be kept is checked by `checkSecret`.
 */
export function checkExtras(extras: readonly Extra[]): OrFailure<{ extras: Extra[] }> {
  const slots = new Set<string>();
  const checked: Extra[] = [];
  for (const { place, name: typed, value } of extras) {
    const name = typed.trim();
    const extra = { place, name, ...(value !== undefined && { value: value.trim() }) };
    const problem = problemOf(extra) ?? (slots.has(slotOf(extra)) ? 'duplicate' : null);
    if (problem) return refused(name, problem);
    slots.add(slotOf(extra));
    checked.push(extra);
  }
  return { extras: checked };
}

function problemOf({ place, name, value }: Extra): ExtraProblem | null {
  if (name === '') return 'no-name';
  if (place === 'query') return /[\r\n]/.test(name + (value ?? '')) ? 'newline' : null;
  if (!token.test(name)) return 'bad-name';
  if (forbidden.test(name)) return 'forbidden';
  return value === undefined ? null : valueProblem(place, value);
}

/** Why `value` cannot be sent in `place`; null where it can. */
function valueProblem(place: Extra['place'], value: string): ExtraProblem | null {
  if (/[\r\n\0]/.test(value)) return 'newline';
  if (place === 'query') return null;
  if (value === '') return 'no-value';
  return /[^\t\x20-\x7e]/.test(value) ? 'not-latin' : null;
}

/** The value of a secret as typed, or why it cannot be sent. */
export function checkSecret({ place, name }: Extra, typed: string): OrFailure<{ value: string }> {
  const value = typed.trim();
  const problem = value === '' ? 'no-value' : valueProblem(place, value);
  return problem ? refused(name, problem) : { value };
}

function refused(name: string, problem: ExtraProblem): { failure: Failure } {
  return { failure: { kind: 'invalid-extra', name, problem } };
}
