import {
  isKey,
  isOfProvider,
  isRandom,
  keysInAddress,
  namesCookie,
  namesKey,
  scheme,
  type FoundKey,
} from './key-names';

/** A text of JSON. It goes over no line end: an apostrophe in a comment would begin one that has no end. */
const json = String.raw`"[^"\\\n]*(?:\\[^][^"\\\n]*)*"`;
/** A text of JavaScript. Only a template goes over line ends. */
const script = String.raw`${json}|'[^'\\\n]*(?:\\[^][^'\\\n]*)*'|${'`'}[^${'`'}\\]*(?:\\[^][^${'`'}\\]*)*${'`'}`;
/**
 * What a text follows: `name: `, `["name", `, `.set("name", `; or an address, or a word, in quotes. Where texts begin and end is not
 * read from the beginning on, as a quote in a comment would turn all that follows inside out.
 */
const inScript = new RegExp(
  String.raw`(?:(["'${'`'}])([\w-]+)\1\]?\s*[:,]|(?<![\w$.-])([A-Za-z][\w-]*)\s*:)\s*(?=(${script}))|(?<=["'${'`'}])([a-z][a-z\d+.-]*:\/\/[^"'${'`'}\\\n]*)|(?<=["'${'`'}](?:bearer\s)?)([\w-]{20,})(?=["'${'`'}])`,
  'gi',
);
/** Fields of messages: only what cannot be but a key is taken out of what is said there. */
const said = /^(?:content|text|body|prompt|input|instructions|system)$/;
const endsField = /\s*(?:[,;}\])]|$)/y;
/** `"name": "value"`, or the name of a list. */
const inArchive = new RegExp(String.raw`"(\w+)"\s*:\s*(?:(${json})|\[)|(${json})`, 'g');

/** The keys in what a browser copies as `fetch`, or in what is written like it. */
export function keysInFetch(text: string): FoundKey[] {
  const found: FoundKey[] = [];
  let saidUntil = 0;
  for (const { 0: all, 2: quoted, 3: bare, 4: value, 5: address, 6: word, index } of text.matchAll(inScript)) {
    const name = quoted ?? bare ?? '';
    const start = index + (value === undefined ? -1 : all.length);
    // The quotes around an address or a word are those that stand there.
    const written = value ?? ` ${address ?? word ?? ''} `;
    const keys = keysInText(written, start, name, index);
    found.push(...(start < saidUntil ? keys.filter(({ key }) => isRandom(key)) : keys));
    endsField.lastIndex = start + written.length;
    if (said.test(name) && endsField.test(text)) saidUntil = Math.max(saidUntil, start + written.length);
  }
  return found;
}

/** The keys in an archive of a browser (HAR): its headers, parameters and cookies are lists of names and values. */
export function keysInArchive(text: string): FoundKey[] {
  const found: FoundKey[] = [];
  let list = '';
  let name = '';
  for (const { 0: all, 1: field, 2: value, index } of text.matchAll(inArchive)) {
    if (field === undefined) continue;
    if (value === undefined) list = field;
    else if (field === 'name') name = value.slice(1, -1);
    else {
      const named = field !== 'value' ? '' : list === 'cookies' ? 'cookie' : name;
      found.push(...keysInText(value, index + all.length - value.length, named, index));
    }
  }
  return found;
}

/** The keys in a quoted text that stands at `start`, as the value of the field `name`. */
function keysInText(written: string, start: number, name: string, givenAt: number): FoundKey[] {
  const value = written.slice(1, -1);
  const isCookie = namesCookie(name);
  const lead = scheme.exec(value)![0].length;
  const keys =
    namesKey(name) || isCookie || isOfProvider(value.slice(lead))
      ? [{ key: value.slice(lead), at: lead }]
      : keysInAddress(value).map(({ lead: before, key }) => ({ key, at: value.indexOf(before + key) + before.length }));
  return keys.flatMap(({ key: given, at }) => {
    const key = given.trimEnd();
    const from = start + 1 + at;
    return isKey(key) ? { key, start: from, end: from + key.length, givenAt, isMain: !isCookie } : [];
  });
}
