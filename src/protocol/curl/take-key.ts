import { formOf } from './request-form';
import { shellTokens } from './shell-words';

/** Names of headers, query parameters and variables that hold keys. */
const keyName = String.raw`[\w-]*(?:authorization|api[-_]?key|subscription-key|(?:api|auth|access|private)[-_]?token|secret|password)`;
const scheme = String.raw`(?:(?:bearer|basic|token|apikey|api-key|key|bot)\s+)?`;

/** In a command: each at the beginning of a word, where no quote is open. */
const inCommand = [
  // A header.
  new RegExp(String.raw`((?:^|\s)(?:-H|--header)[\s=]*["']?(?:${keyName}|cookie):\s*${scheme})([^'"\n]+)`, 'gi'),
  // A user name and password, or a cookie.
  /((?:^|\s)(?:-[a-zA-Z]*[uUb]|--user|--proxy-user|--oauth2-bearer|--cookie)[\s=]*)((?:'[^']*'|"[^"]*"|[^\s'"])+)/g,
  // A variable that is set before the command: of PowerShell only in quotes, as a command may stand there instead.
  /((?:^|[;&]\s*|\s)(?:export\s+|set\s+|\$(?:env:)?)?\w*(?:key|token|secret|password)[ \t]*=[ \t]*)('[^']*'|"[^"]*")/gi,
  /((?:^|[;&]\s*|\s)(?:export\s+|set\s+)?\w*(?:key|token|secret|password)=)(?!=)([^\s'";&]+)/gi,
  // A user name or password in an address.
  /((?:^|\s)['"]?https?:\/\/)([^\s/@'"]+)(?=@)/gi,
  // A query parameter.
  /((?:^|\s)['"]?https?:\/\/[^\s'"]*?[?&](?:[\w.-]*(?:key|token|secret|signature|password)|sig|code)=)([^&\s'"\\#]+)/gi,
];
/** Of wget, HTTPie and xh: headers and parameters without an option before them, what is given as user and password. */
const inOtherCommand = [
  new RegExp(
    String.raw`((?:^|\s)(?:["'](?:${keyName}|cookie):|(?:${keyName}|cookie):["'])\s*${scheme})([^"'\n]+)`,
    'gi',
  ),
  new RegExp(String.raw`((?:^|\s)(?:${keyName}|cookie):)([^\s"']+)`, 'gi'),
  new RegExp(String.raw`((?:^|\s)["']?(?:${keyName}|[\w-]*(?:key|token))==["']?)([^\s"']+)`, 'gi'),
  /((?:^|\s)(?:-a|--auth|--bearer|--(?:http-|proxy-)?password)[\s=]*)((?:'[^']*'|"[^"]*"|[^\s'"])+)/g,
];
/**
 * In what is written as JSON or by PowerShell: `"name": "value"`, `"name"="value"`, `{"name": "…", "value": "…"}`; and
 * in an address.
 */
const inFields = [
  new RegExp(String.raw`("(?:${keyName}|cookie)"\s*[:=]\s*"${scheme})((?:[^"\\\n]|\\.)+)`, 'gi'),
  new RegExp(String.raw`("name":\s*"(?:${keyName}|cookie)",\s*"value":\s*"${scheme})((?:[^"\\\n]|\\.)+)`, 'gi'),
  /("https?:\/\/[^\s"]*?[?&](?:[\w.-]*(?:key|token|secret|signature|password)|sig|code)=)([^&\s"\\#]+)/gi,
];
/**
 * Of PowerShell: a variable, or a pair of a table, whose name may have single quotes or none; a header that is added to
 * it, and a cookie.
 */
const inPowerShell = [
  new RegExp(
    String.raw`(\.(?:Add|Append|TryAddWithoutValidation)\(\s*["'](?:${keyName}|cookie)["']\s*,\s*["']${scheme})([^"'\n]*[^"'\s])`,
    'gi',
  ),
  /(\bSystem\.Net\.Cookie[("',\s]+[^"'\n]*["']\s*,\s*["'])([^"'\n]*[^"'\s])/gi,
  new RegExp(
    String.raw`((?:^|[{;])[ \t]*(?:\[[\w.]+\][ \t]*)?(?:\$(?:env:|\w+\[["'])?|["'])?(?:${keyName}|\w*(?:key|token)|cookie)["']?\]?[ \t]*=[ \t]*["']${scheme})([^"'\n]*[^"'\s])`,
    'gim',
  ),
];
/** Keys in a file of variables, such as `.env`. */
const inVariables = [/^((?:export\s+)?\w*(?:key|token|secret|password)\w*\s*=\s*)('[^']*'|"[^"]*"|[^\s'"#]+)/gim];
/** What stands in a key's place where there is none: a variable, a blank to be filled in. */
const blank =
  /^["']?(?:[$%<{[]|.*(?:\.\.\.|…)|(?:your|my)[-_ ]|[A-Z_]*KEY["']?$|(?:bearer|basic|token|api-?key|bot)$|pass(?:word)?["']?$)/i;
/** A key of fewer characters may be part of an ordinary word, so it is taken out only where it was given as a key. */
const leastElsewhere = 8;

/**
 * Takes the keys out of a request that was written elsewhere, also of one that cannot be read, or out of a file of
 * variables; `place` stands where they stood. Nothing else is changed, and nothing of any other text. With a user's
 * name and a password, the password is the key. `key` is the first; null where there is none, or a variable in its
 * place.
 */
export function takeKey(text: string, place: string): { text: string; key: string | null } {
  const { kind, plain } = formOf(text);
  if (kind === null || kind === 'body') return { text, key: null };
  const found: string[] = [];
  /** What stood before each of them. */
  const beginnings: string[] = [];
  const taken = (key: string): string => {
    if (key === '' || key === place || blank.test(key)) return key;
    found.push(key);
    return place;
  };
  const isCommand = kind === 'command' || kind === 'other-command';
  const patterns = isCommand
    ? [...inCommand, ...(kind === 'other-command' ? inOtherCommand : [])]
    : kind === 'variables'
      ? inVariables
      : [...inFields, ...(kind === 'powershell' ? inPowerShell : [])];
  let without = plain;
  for (const pattern of patterns) {
    /** The index up to which the text was read, where no quote is open. */
    let from = 0;
    without = without.replace(pattern, (all: string, before: string, word: string, at: number, whole: string) => {
      // Text within quotes is not an option of the command, such as `docker run -u 1000:1000` in a message.
      if (isCommand && !shellTokens(whole.slice(from, at))) return all;
      from = at;
      const instead = before + withoutKey(before, word, taken);
      if (found.length > beginnings.length) beginnings.push(all.slice(0, all.lastIndexOf(found.at(-1)!)));
      return instead;
    });
  }
  // Where a shell of Windows has its own signs in between, the text stays as it is written there.
  if (plain !== text)
    without = found.reduce((left, key, index) => {
      if (key.length >= leastElsewhere) return left.replaceAll(key, () => place);
      const given = new RegExp(`(${asWritten(beginnings[index]!)}\\^?)${asWritten(key)}`, 'g');
      return left.replace(given, (_, before: string) => before + place);
    }, text);
  const others = found.filter((key) => key.length >= leastElsewhere);
  return { text: others.reduce((left, key) => left.replaceAll(key, () => place), without), key: found[0] ?? null };
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

/** A word with the key in it taken out: all of it, or the password behind a user's name. */
function withoutKey(before: string, word: string, taken: (key: string) => string): string {
  const [, quote = '', inner = ''] = /^(['"]?)(.*?)\1$/s.exec(word) ?? [];
  const isPair = /(?:u|U|user|-a|auth|\/\/)[\s=]*$/.test(before);
  if (!isPair) return quote + taken(inner.trimEnd()) + quote;
  const [, user = '', colon = '', password = ''] = /^([^:]*)(:?)(.*)$/s.exec(inner) ?? [];
  // For a user's name alone, curl asks for the password; HTTPie takes a token there, too.
  if (colon === '' && !/(?:\/\/|-a[\s=]*|auth[\s=]*)$/.test(before)) return word;
  return quote + (password === '' ? taken(user) + colon : user + colon + taken(password)) + quote;
}
