import { isKey, isOfProvider, keysInAddress, namesCookie, namesKey, scheme, type FoundKey } from './key-names';

/** Texts of JSON, and those of JavaScript. */
const json = String.raw`"[^"\\]*(?:\\[^][^"\\]*)*"`;
const script = String.raw`${json}|'[^'\\]*(?:\\[^][^'\\]*)*'|${'`'}[^${'`'}\\]*(?:\\[^][^${'`'}\\]*)*${'`'}`;
/** `name: "value"`, `["name", "value"]`, `.set("name", "value")`, or a text alone. */
const inScript = new RegExp(
  String.raw`(?:(["'])([\w-]+)\1\s*[:,]|(?<![\w$.])([A-Za-z][\w-]*)\s*:)\s*(${script})|(${script})`,
  'g',
);
/** `"name": "value"`, or the name of a list. */
const inArchive = new RegExp(String.raw`"(\w+)"\s*:\s*(?:(${json})|\[)|(${json})`, 'g');

/** The keys in what a browser copies as `fetch`, or in what is written like it. */
export function keysInFetch(text: string): FoundKey[] {
  const found: FoundKey[] = [];
  for (const { 0: all, 2: quoted, 3: bare, 4: value, 5: alone, index } of text.matchAll(inScript)) {
    const name = quoted ?? bare ?? '';
    const written = value ?? alone ?? '';
    found.push(...keysInText(written, index + all.length - written.length, name, index));
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
