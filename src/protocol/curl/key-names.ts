import { ownersOf } from '../../model/endpoint/key-shape';

/** Names whose value is a key, whatever it looks like. */
const sure =
  /^(?:key|token|sig|signature)$|(?:authorization|(?:api|auth|access|secret|private|subscription|functions?|security|refresh|session|id|bearer)[-_.]?(?:key|token)|secret|passw(?:or)?d|passphrase|credential)s?(?:[-_]?\d+)?$/i;
/** Names whose value is a key only if it looks like one: `MONKEY`, `IDENTITY_TOKEN` and `THEME_KEY` end like them, too. */
const unsure = /(?:key|token|signature|[-_.]sig|[-_]pat|[-_.]auth)(?:[-_]?\d+)?$/i;
/** Names of what only points at a place in a list, or at a thing. */
const pointing =
  /(?:sort|page|next|prev|previous|continuation|sync|partition|row|primary|foreign|group|cache|idempotency|websocket|public)[-_.]?(?:key|token)$/i;
/** Names with such a word in them. */
const within = /(?:^|[-_])(?:api|key|token|secret|password|pat)(?:[-_]|$)/i;

/** What stands in a key's place where there is none: a variable, a blank to be filled in, what somebody has masked. */
const blank =
  /^["']?(?:[$%<{[]|.*(?:\.\.\.|…)|(?:your|my)[-_ ]|\*+["']?$|•|(?:\w{2,3}-)?x{4,}["']?$|(?:bearer|basic|token|api-?key|bot)$|pass(?:word)?["']?$)/i;
/**
 * A name that is to be replaced by a key: `API_KEY`, `api_key`, `yourApiKey`. What mixes small letters and capitals in
 * another way is a key that ends in these letters by chance.
 */
const keyName = /^["']?(?:[A-Z_]*KEY|[a-z_]*key|[A-Za-z][a-z]*(?:_?(?:[A-Z][a-z]+|API|AI))*_?Key)["']?$/;
const constant = /^(?:true|false|yes|no|on|off|null|none|nil|undefined)$/i;
const number = /^[-+]?[\d.,_]+(?:e[-+]?\d+)?$/i;
/** Where something is: `https://…`, `./key.txt`. */
const place = /^(?:[a-z][\w+.-]*:\/\/|(?:~|\.{0,2})\/(?!\S*[a-z\d+]{16})|[a-z]:\\)/i;
/** By which names something is known: `settings.API_KEY`, `os.environ/API_KEY`. */
const dotted = /^[a-z_]+(?:[./][a-z_]+)+$/i;
/** Such names where a password may be meant, which may look like them: `correct.horse`, `my/secret`. */
const dottedForSure =
  /^(?:os|process|(?:app_?)?(?:settings|config)|env(?:iron(?:ment)?)?|secrets|vault|self|this|vars?)[./]|\.[a-z_]*(?:secret|passw(?:or)?d|passphrase|credentials?)$/i;
const password = /(?:secret|passw(?:or)?d|passphrase|credential)s?(?:[-_]?\d+)?$/i;
const looksRandom = /(?=[a-z\d]*\d)(?=[a-z\d]*[a-z])[a-z\d]{16}/i;

/** What stands before the key in a header: `Bearer`. */
export const scheme = /^(?:(?:bearer|basic|token|apikey|api-key|key|bot)\s+)?/i;

/** Whether a header or an argument of this name holds a key. */
export function namesKey(name: string): boolean {
  return (sure.test(name) || unsure.test(name)) && !pointing.test(name);
}

export function namesCookie(name: string): boolean {
  return /^(?:set-)?cookie$/i.test(name);
}

/** Whether it may be a key, and not what stands where one is to be filled in. */
export function isKey(word: string): boolean {
  return word !== '' && !blank.test(word) && !keyName.test(word);
}

/** Whether it cannot be but a key or the like: letters and digits in no order. */
export function isRandom(word: string): boolean {
  return looksRandom.test(word) && isKey(word) && !place.test(word);
}

/** Whether it is what a provider gives as a key, whatever it is called. */
export function isOfProvider(word: string): boolean {
  const { presetIds, isForeign } = ownersOf(word);
  return (isForeign || presetIds.length > 0) && isRandom(word);
}

/** Whether a variable or a parameter of an address holds a key: `MAX_TOKENS=4096` and `?sort_key=name` do not. */
export function holdsKey(name: string, value: string): boolean {
  if (isOfProvider(value)) return true;
  if (!isKey(value) || constant.test(value) || place.test(value) || pointing.test(name)) return false;
  if (dotted.test(value) && (!password.test(name) || dottedForSure.test(value))) return false;
  if (number.test(value)) return password.test(name);
  if (sure.test(name)) return true;
  const isShaped = /\d|^sk-|^\S{20}/.test(value) && !/\s/.test(value);
  return (unsure.test(name) && isShaped) || (within.test(name) && isRandom(value));
}

/** A key within a longer text, and what stands before it there. */
export interface KeyWithin {
  lead: string;
  key: string;
}

/** The password, or the name alone, before an address's host, and the keys among its parameters. */
export function keysInAddress(address: string): KeyWithin[] {
  const [begin = '', user] = /^[a-z][a-z\d+.-]*:\/\/(?:([^/?#\s]*)@)?/i.exec(address) ?? [];
  if (begin === '') return [];
  return [...(user === undefined ? [] : keyOfUser(user, true)), ...keysInParameters(address)];
}

/** The keys in `…?name=value&name=value`, or in the body of a form. */
export function keysInParameters(text: string): KeyWithin[] {
  return [...text.matchAll(/(?<=^|[?&#])([\w.~-]+)=([^&#\s"']*)/g)].flatMap(([, name = '', key = '']) =>
    holdsKey(name, key) || (/^(?:code|app_?id)$/i.test(name) && isRandom(key)) ? { lead: `${name}=`, key } : [],
  );
}

/** The password of `user:password`; of `key:` the key. For a user's name alone, curl asks for the password. */
export function keyOfUser(user: string, isAloneKey: boolean): KeyWithin[] {
  const [, name = '', colon = '', password = ''] = /^([^:]*)(:?)([^]*)$/.exec(user) ?? [];
  if (password !== '') return [{ lead: name + colon, key: password }];
  return colon === '' && !isAloneKey ? [] : [{ lead: '', key: name }];
}

/** A key that stands in a text, from `start` to `end`. */
export interface FoundKey {
  key: string;
  start: number;
  end: number;
  /** Where the option or the name begins that gives it. */
  givenAt: number;
  /** Of a server itself, not of a person's visit to it, or of a proxy. */
  isMain: boolean;
}
