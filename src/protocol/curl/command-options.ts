import type { CommandWord } from './command-words';
import { takesValue } from './read-curl';

/** An option, the word that gives its value, and the value as a part of that. */
export interface Given {
  option: string;
  at: CommandWord;
  word: CommandWord;
  value: string;
}

/** Options of curl whose value is a password or a token. */
export const passwordOptions = /^--(?:pass|proxy-pass|tlspassword|oauth2-bearer)$/;
/** Options of wget, HTTPie and xh with a value. */
const otherValued =
  /^(?:-[aAopsP]|--(?:auth|auth-type|bearer|(?:http-|proxy-)?(?:user|password)|header|(?:post|body)-data|raw|output|print|session|timeout|verify|proxy|cert|cert-key))$/;

/** The options among the words after `curl` (`isOther`: after `wget` and the like); a word that is none has an empty one. */
export function optionsOf(words: readonly CommandWord[], isOther: boolean): Given[] {
  const hasValue = (option: string): boolean =>
    isOther ? otherValued.test(option) : takesValue(option) || passwordOptions.test(option);
  const given: Given[] = [];
  for (let index = 0; index < words.length; index += 1) {
    const at = words[index]!;
    const { text } = at;
    if (!/^-./.test(text)) given.push({ option: '', at, word: at, value: text });
    else if (text.startsWith('--')) {
      const [, option = '', value] = /^(--[\w-]+)(?:=([^]*))?$/.exec(text) ?? [];
      const next = words[index + 1];
      if (value !== undefined) given.push({ option, at, word: at, value });
      else if (hasValue(option) && next) {
        given.push({ option, at, word: next, value: next.text });
        index += 1;
      }
    } else index += inCluster(words, index, given, hasValue);
  }
  return given;
}

/** Adds the option of `-sSH value` or `-uname:password` that has a value; gives how many more words it took. */
function inCluster(
  words: readonly CommandWord[],
  index: number,
  given: Given[],
  hasValue: (option: string) => boolean,
): number {
  const at = words[index]!;
  const sign = [...at.text].findIndex((letter, place) => place > 0 && hasValue(`-${letter}`));
  if (sign < 0) return 0;
  const option = `-${at.text[sign]!}`;
  const value = at.text.slice(sign + 1);
  const next = words[index + 1];
  if (value !== '') given.push({ option, at, word: at, value: value.replace(/^=/, '') });
  else if (next) given.push({ option, at, word: next, value: next.text });
  return value === '' ? 1 : 0;
}
