import type { CurlProblem } from '../../model/request/request-problem';
import { shellTokens, type ShellToken } from './shell-words';
import type { OrProblem } from '../../model/result';

/** What a command of curl would send. */
export interface CurlRequest {
  url: string;
  /** Names in lower case. */
  headers: ReadonlyMap<string, string>;
  /** Empty where it sends none; of a form, its texts as JSON. */
  data: string;
  /** Options that change what is sent and that are not read here. */
  unread: readonly string[];
}

const curl = /^(?:.*[\\/])?curl(?:\.exe)?$/;
const dataOptions = ['-d', '--data', '--data-ascii', '--data-binary', '--data-raw', '--json'];
/** Options with a value that change how the request is sent or shown, but not what is sent. */
const otherValued =
  /^(?:-[AmoewxKbcDEFrTuUyYzC]|--(?:user-agent|max-time|output|output-dir|referer|write-out|proxy|preproxy|proxy-header|socks[45]\w*(?:-hostname)?|config|connect-timeout|connect-to|retry|retry-delay|retry-max-time|max-redirs|max-filesize|cacert|capath|cert|cert-type|key|pass|ciphers|tls-max|resolve|dns-servers|doh-url|limit-rate|rate|speed-limit|speed-time|range|interface|form|form-string|user|cookie|cookie-jar|upload-file|data-urlencode|url-query|variable|oauth2-bearer|aws-sigv4|dump-header|stderr|trace|trace-ascii|unix-socket|proxy-user|noproxy|keepalive-time))$/;
/** Options that would change what is sent. */
const meaningful = /^(?:-[TubKG]|--(?:user|upload-file|cookie|config|data-urlencode|url-query|aws-sigv4|get))$/;

/** Reads a command of curl as one would type it into a shell, also with its body in a pipe or a here-document. */
export function readCurl(text: string): OrProblem<CurlRequest, CurlProblem> {
  const tokens = shellTokens(withDocumentsInQuotes(text.trim().replace(/^[$>]\s+/, '')));
  if (!tokens) return { problem: { kind: 'unclosed-quote' } };
  const input = inputOf(tokens, curl);
  const words = wordsOf(tokens, curl);
  if (!words) return { problem: { kind: 'not-curl' } };
  const headers = new Map<string, string>();
  const data: string[] = [];
  const unread: string[] = [];
  const form: Record<string, unknown> = {};
  const addresses: string[] = [];
  const options = separated(words);
  for (const { option, value } of options) {
    if (option === '' || option === '--url') addresses.push(value);
    else if (/^(?:-H|--header)$/.test(option) && value.startsWith('@')) unread.push(`${option} ${value}`);
    else if (option === '-H' || option === '--header') {
      const [, name = '', content = ''] = /^([^:;]+)[:;]\s*(.*?)\s*$/s.exec(value) ?? [];
      headers.set(name.trim().toLowerCase(), content);
    } else if (dataOptions.includes(option)) {
      const isFile = option !== '--data-raw' && value.startsWith('@');
      const isInput = (isFile && /^@(?:-|\/dev\/stdin)$/.test(value)) || /^\$\(cat\s*\)$/.test(value);
      if ((isFile && !isInput) || (isInput && input === null))
        return { problem: { kind: 'from-file', option: `${option} ${value}` } };
      data.push(isInput ? input! : value);
    } else if (['-F', '--form', '--form-string'].includes(option)) {
      const [, name = '', content = ''] = /^([^=]*)=([^]*)$/.exec(value) ?? [];
      if (option !== '--form-string' && /^[@<]/.test(content)) unread.push(`${option} ${name}`);
      else form[name] = formValue(content);
    } else if (meaningful.test(option)) unread.push(option);
  }
  // A word may be the value of an option that is not known here.
  const url = addresses.find((address) => /^https?:/i.test(address)) ?? addresses[0] ?? '';
  if (url === '') return { problem: { kind: 'no-url' } };
  // Beside data, curl takes no form.
  const isForm = data.length === 0 && Object.keys(form).length > 0;
  if (!isForm && Object.keys(form).length > 0) unread.push('-F');
  return { url, headers, data: isForm ? JSON.stringify(form) : data.join('&'), unread };
}

/** The text of a form's field, as JSON has it: a form knows no numbers. */
function formValue(text: string): unknown {
  return /^(?:true|false|\d{1,9})$/.test(text) ? (JSON.parse(text) as unknown) : text;
}

/** `$(cat <<EOF …)`, alone or in double quotes, as a word or a variable's value. */
const documents =
  /(?<=[\s=]|-d)("?)\$\(cat[ \t]*<<-?[ \t]*(['"]?)(\w+)\2[ \t]*\n([^]*?)\n\s*\3[ \t]*\r?\n\s*\)\1(?=[\s;&|]|$)/g;
const inputDocument = /(?<!<|\$\(cat[ \t]*)<<-?[ \t]*(['"]?)(\w+)\1([^\n]*)\n([^]*?)\n\s*\2[ \t]*(?=\r?\n|$)/;

/** A command with a here-document (`<<EOF`) as a here-string, and those in `$(cat <<EOF …)` as words. */
function withDocumentsInQuotes(text: string): string {
  return text
    .replace(documents, (_, __, quote: string, ___, document: string) => inQuotes(document, quote))
    .replace(
      inputDocument,
      (_, quote: string, __, rest: string, document: string) => `${rest} <<< ${inQuotes(document, quote)}`,
    );
}

/** Where the word that ends a document has no quotes, a shell fills in its variables as in double quotes. */
function inQuotes(document: string, quote: string): string {
  if (quote !== '') return `'${document.replaceAll("'", String.raw`'\''`)}'`;
  const escaped = document.replace(/\\([^])|"/g, (all, next?: string) =>
    next === undefined ? String.raw`\"` : next === '"' ? String.raw`\\\"` : all,
  );
  return `"${escaped}"`;
}

/** What the first command of `program` reads from a pipe or a here-string; null where there is nothing. */
export function inputOf(tokens: readonly ShellToken[], program: RegExp): string | null {
  return pipedInto(tokens, program) ?? hereString(tokens);
}

/** What `printf %s '…' |` or `echo '…' |` writes before the first such command, also behind others; null where there is none. */
function pipedInto(tokens: readonly ShellToken[], into: RegExp): string | null {
  const pipe = tokens.findIndex((token) => 'sign' in token && token.sign === '|');
  if (pipe < 0 || wordsOf(tokens.slice(0, pipe), into)) return null;
  const start = tokens.slice(0, pipe).findLastIndex((token) => 'sign' in token) + 1;
  const [program, ...words] = tokens.slice(start, pipe).map((token) => ('word' in token ? token.word : ''));
  const said = words.filter((word) => !(program === 'printf' ? /^%s(?:\\n)?$/ : /^-[neE]+$/).test(word));
  if ((program !== 'printf' && program !== 'echo') || said.length === 0) return null;
  // What `printf` writes often ends with its sign for a line break.
  return said.join(' ').replace(program === 'printf' ? /(?:\\n)+$/ : /$^/, '');
}

/** What a command reads by `<<< '…'`; null where there is none. */
function hereString(tokens: readonly ShellToken[]): string | null {
  const at = tokens.findIndex((_, index) =>
    [0, 1, 2].every((more) => {
      const token = tokens[index + more];
      return token && 'sign' in token && token.sign === '<';
    }),
  );
  const said = at < 0 ? undefined : tokens[at + 3];
  return said && 'word' in said ? said.word : null;
}

/** The words after `program` in its first command, before which variables may be set. Null where there is none. */
export function wordsOf(tokens: readonly ShellToken[], program: RegExp): string[] | null {
  const commands: string[][] = [[]];
  for (const token of tokens)
    if ('sign' in token) commands.push([]);
    else commands.at(-1)!.push(token.word);
  for (const command of commands) {
    const at = command.findIndex((word) => !/^(?:\w+=|(?:sudo|time)$)/.test(word));
    if (program.test(command[at] ?? '')) return command.slice(at + 1);
  }
  return null;
}

/**
 * Options with their values, also those written together (`-sSXPOST`). `option` is empty for a word that is not an
 * option.
 */
function separated(words: readonly string[]): { option: string; value: string }[] {
  const found: { option: string; value: string }[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at]!;
    if (!word.startsWith('-') || word === '-') found.push({ option: '', value: word });
    else if (word.startsWith('--')) {
      const value = takesValue(word) ? (words[(at += 1)] ?? '') : '';
      found.push({ option: word, value });
    } else {
      for (let sign = 1; sign < word.length; sign += 1) {
        const option = `-${word[sign]!}`;
        if (!takesValue(option)) found.push({ option, value: '' });
        else {
          found.push({ option, value: word.slice(sign + 1) || (words[(at += 1)] ?? '') });
          break;
        }
      }
    }
  }
  return found;
}

export function takesValue(option: string): boolean {
  return ['-H', '--header', '-X', '--request', '--url', ...dataOptions].includes(option) || otherValued.test(option);
}
