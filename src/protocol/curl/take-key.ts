import { shellTokens } from './shell-words';

/** A header or a query that carries a key, and the key. */
const inHeader = /(\bauthorization:\s*(?:bearer|basic)\s+|api-key:\s*)([^\s'"\\]+)/gi;
const inQuery = /([?&](?:api[-_]?)?key=)([^&\s'"\\#]+)/gi;
/** An option of curl that says who asks, a variable that is set to a key, or the beginning of an address with a name in it. */
const inWord =
  /((?:^|\s)(?:(?:-[a-z]*u|--user|--oauth2-bearer)[\s=]*|\S*(?:key|token)=))((?:'[^']*'|"[^"]*"|[^\s'"])+)/gi;
const inAddress = /((?:^|\s)['"]?https?:\/\/)([^\s/@'"]+)(?=@)/gi;
/** What stands in a key's place where there is none: a variable, a blank to be filled in. */
const blank = /^[$%<{[]|\.\.\.|…|^(?:your|my)[-_ ]|^[A-Z_]*KEY$|^pass(?:word)?$/i;

/**
 * Takes the keys out of a command of curl, also of one that cannot be read, or of what else has such a header; `place` stands where
 * they stood. With a user's name and a password, the password is the key. `key` is the first; null where there is none, or a
 * variable in its place.
 */
export function takeKey(text: string, place: string): { text: string; key: string | null } {
  const found: string[] = [];
  const taken = (key: string): string => {
    if (key === '' || blank.test(key)) return key;
    found.push(key);
    return place;
  };
  const takeWhole = (_: string, before: string, key: string): string => before + taken(key);
  const isCurl = /\bcurl\b/.test(text);
  const wordTaker = () => {
    /** Up to here it was read, and no quote is open. */
    let from = 0;
    return (all: string, before: string, word: string, at: number, whole: string): string => {
      // What is said within quotes is no option: `docker run -u 1000:1000` in a message.
      if (!isCurl || !shellTokens(whole.slice(from, at))) return all;
      from = at;
      const [, quote = '', user = '', colon = '', password = ''] = /^(['"]?)([^:]*)(:?)(.*?)\1$/s.exec(word) ?? [];
      // For a user's name alone, curl asks for the password.
      if (colon === '' && /(?:u|user)[\s=]*$/i.test(before)) return all;
      const pair = password === '' ? taken(user) + colon : user + colon + taken(password);
      return before + quote + pair + quote;
    };
  };
  const without = text
    .replace(inHeader, takeWhole)
    .replace(inQuery, takeWhole)
    .replace(inWord, wordTaker())
    .replace(inAddress, wordTaker());
  // It may stand elsewhere, too; a short one may be a part of any word.
  const others = found.filter((key) => key.length >= 8);
  return { text: others.reduce((left, key) => left.replaceAll(key, () => place), without), key: found[0] ?? null };
}
