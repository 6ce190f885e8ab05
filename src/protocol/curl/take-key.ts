import { type FoundKey } from './key-names';
import { keysInCommands, keysInVariables } from './keys-in-commands';
import { keysInArchive, keysInFetch } from './keys-in-fields';
import { keysInPowerShell } from './keys-in-power-shell';
import { formOf, type RequestForm } from './request-form';

/**
 * Whether a key is taken out wherever it stands. One of fewer characters may be part of a word, and one of letters alone
 * a word, such as `anthropic`: these are taken only where they were given as a key.
 */
function isTakenAnywhere(key: string): boolean {
  return key.length >= 8 && !/^[A-Za-z]+$/.test(key);
}

/**
 * Takes the keys out of a request that was written elsewhere, also of one that cannot be read, or out of a file of
 * variables; `place` stands where they stood. Nothing else is changed, and nothing of any other text. With a user's
 * name and a password, the password is the key. `key` is the first that is the server's own; null where there is none,
 * or a variable in its place.
 */
export function takeKey(text: string, place: string): { text: string; key: string | null } {
  const { kind, plain } = formOf(text);
  const found = keysIn(plain, kind)
    .filter(({ key }) => key !== place)
    .sort((one, other) => one.start - other.start)
    .filter(({ start }, index, all) => start >= (all[index - 1]?.end ?? 0));
  const key = (found.find(({ isMain }) => isMain) ?? found[0])?.key ?? null;
  // Where a shell of Windows has its own signs in between, the text stays as it is written there.
  const without = plain === text ? withoutKeys(text, found, place) : withoutWritten(text, plain, found, place);
  return { text: withoutOthers(without, found, place), key };
}

function keysIn(text: string, kind: RequestForm): FoundKey[] {
  if (kind === 'body') return [];
  // What is written into a variable may be the answer to a command.
  if (kind === 'variables') return [...keysInVariables(text), ...keysInCommands(text)];
  if (kind === 'fetch') return keysInFetch(text);
  if (kind === 'har') return keysInArchive(text);
  if (kind === 'powershell') return keysInPowerShell(text);
  return keysInCommands(text, kind === 'other-command');
}

function withoutKeys(text: string, found: readonly FoundKey[], place: string): string {
  const kept = [...found, { start: text.length }].map(({ start }, index) =>
    text.slice(found[index - 1]?.end ?? 0, start),
  );
  return kept.join(place);
}

/** `text` without the keys also where they stand once more. All in one pass: an archive is long and has many. */
function withoutOthers(text: string, found: readonly FoundKey[], place: string): string {
  const keys = [...new Set(found.map(({ key }) => key))].filter(isTakenAnywhere);
  if (keys.length === 0) return text;
  const longestFirst = keys.sort((one, other) => other.length - one.length);
  const any = new RegExp(longestFirst.map((key) => key.replace(/\W/g, '\\$&')).join('|'), 'g');
  return text.replace(any, () => place);
}

function withoutWritten(text: string, plain: string, found: readonly FoundKey[], place: string): string {
  return found.reduce((left, { key, givenAt, start }) => {
    const before = isTakenAnywhere(key) ? '' : asWritten(plain.slice(givenAt, start));
    const given = new RegExp(`(${before}\\^?)${asWritten(key)}`, 'g');
    return left.replace(given, (_, kept: string) => kept + place);
  }, text);
}

/**
 * A pattern for what a shell of Windows may have written for `text`: with `^` before signs, lines that go on, blanks, a variable's `$`,
 * quotes that take lines of their own.
 */
function asWritten(text: string): string {
  const signs = [...text].map((sign) => {
    if (/\s/.test(sign)) return '[\\s^`]+\\$?';
    if (/['"]/.test(sign)) return `@?['"](?:\\r?\\n)?`;
    return sign === '=' ? '[ \\t]*=[ \\t]*' : sign.replace(/\W/, '\\$&');
  });
  return signs.join('\\^?');
}
