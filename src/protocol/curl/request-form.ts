import { cmdlet } from './copied-forms';

/**
 * In which form a request was written down: a command of curl, or of wget, HTTPie or xh (`other-command`), the `fetch`
 * or the archive (HAR) that browsers copy, PowerShell, its JSON body alone; or no request, but a file of variables
 * (`.env`). Null: it is something else.
 */
export type RequestForm = 'command' | 'other-command' | 'fetch' | 'powershell' | 'har' | 'body' | 'variables' | null;

/** What may stand before a command: a prompt, variables that are set, also over several lines, and what runs it. */
const before =
  /[ \t]*(?:[$>]\s*)?(?:(?:export|set)\s+)?(?:\w+=(?:'[^']*'|"[^"]*"|[^\s'";&]+)(?:\s*(?:;|&&)\s*|\s+))*(?:(?:sudo|time)\s+)?/y;
/** A command of curl, one that writes into it, or a variable that holds its place. */
const curl = /(?:(?:printf|echo|cat)\b[^]{0,4000}?\|\s*|(?:\S{0,200}[\\/])?)curl(?:\.exe)?\s|\{?CURL\}?\s/y;
/** A command of wget with an option, or one of HTTPie or xh, in which an address follows: both are words of sentences, too. */
const other =
  /(?:(?:printf|echo|cat)\b[^]{0,4000}?\|\s*)?(?:wget(?=\s(?:(?:[^\n\\]|\\[^]){0,2000}\s)?--?\w)|(?:https?|xhs?)\s+(?:-\S+\s+(?:[^\s-]\S*\s+)?)*(?:[A-Z]{3,7}\s+)?["']?(?:https?:\/\/|:\d|localhost\b|[\w-]+(?:\.[\w-]+)+(?:[/:]|\s+\S+[=:])))/y;
/** A command of PowerShell: soon, or at the beginning of any line, as the body may stand before it. */
const powerShell = [
  new RegExp(String.raw`^[^]{0,2000}?\b${cmdlet}\s`, 'i'),
  new RegExp(String.raw`^[ \t]*(?:\$\w+[ \t]*=[ \t]*)?\(?${cmdlet}\s`, 'im'),
];
/** What makes a command of it, and not a sentence about curl. */
const addressed = /https?:\/\/|\s(?:-H|--header|--url|-d|--data\S*|-u|--user)\s|\slocalhost\b/;

/**
 * The form of `text`, and the text itself as a POSIX shell would have it: without a byte order mark and the signs of
 * Windows' shells.
 */
export function formOf(text: string): { kind: RequestForm; plain: string } {
  const plain = asPosix(text.replace(/^\uFEFF/, ''));
  return { kind: kindOf(plain), plain };
}

function kindOf(text: string): RequestForm {
  if (/^\s*\{/.test(text)) return /^\s*\{\s*"log"\s*:/.test(text) ? 'har' : 'body';
  if (/^\s*(?:(?:const|let|var)\s+\w+\s*=\s*)?(?:await\s+)?fetch\(\s*["'`]https?:/.test(text)) return 'fetch';
  if (powerShell.some((begins) => begins.test(text)) && /-(?:Uri|Headers)\b/i.test(text)) return 'powershell';
  if (hasCommand(text, curl) && addressed.test(text)) return 'command';
  if (hasCommand(text, other)) return 'other-command';
  const lines = text.split('\n').filter((line) => !/^\s*(?:#.*)?$/.test(line));
  const areVariables =
    lines.length > 0 && lines.every((line) => /^\s*(?:export\s+)?[A-Z][A-Z\d_]*\s*=\s*\S*|^$/.test(line));
  return areVariables ? 'variables' : null;
}

/** Whether some line begins with such a command. */
function hasCommand(text: string, command: RegExp): boolean {
  let at = 0;
  do {
    before.lastIndex = at;
    before.test(text);
    const begin = (command.lastIndex = before.lastIndex);
    if (command.test(text)) return true;
    // What stood before it may have taken many lines. From each of these one would come to this place again, so that a long file of
    // variables would be read as often as it has lines.
    const line = text.lastIndexOf('\n', begin - 1) + 1;
    at = line > at ? line : text.indexOf('\n', begin) + 1;
  } while (at > 0);
  return false;
}

function asPosix(text: string): string {
  // Of cmd: `^` before any sign, and at the end of a line that goes on.
  if (/\bcurl(?:\.exe)?\s/.test(text) && /\^\r?\n|\^"/.test(text))
    return text.replace(/\^\r?\n(?:\r?\n)?/g, ' ').replace(/\^([^])/g, '$1');
  if (!/\bcurl(?:\.exe)?\s/.test(text)) return text;
  // Of PowerShell: a text over lines of its own, a variable that is set, a backtick at the end of a line that goes on.
  return withLinesInQuotes(text)
    .replace(/^([ \t]*)(?:\[[\w.]+\][ \t]*)?\$(\w+)[ \t]*=[ \t]*(?=')/gm, '$1$2=')
    .replace(/`\r?\n/g, ' ');
}

/** `text` with PowerShell's texts over lines of their own (`@"` … `"@`) in quotes. In them, a line may end like the first. */
function withLinesInQuotes(text: string): string {
  let plain = '';
  let from = 0;
  /** Of which no further one ends. */
  const open = new Set<string>();
  for (const { 0: opening, 1: quote = '', index } of text.matchAll(/@(["'])[ \t]*\r?\n/g)) {
    if (index < from || open.has(quote)) continue;
    const begin = index + opening.length;
    const end = text.indexOf(`\n${quote}@`, begin - 1);
    if (end < 0) open.add(quote);
    else {
      const inner = text.slice(begin, Math.max(begin, end)).replace(/\r$/, '');
      plain += text.slice(from, index) + inPosixQuotes(quote === '"' ? inner.replace(/`([^])/g, '$1') : inner);
      from = end + `\n${quote}@`.length;
    }
  }
  return plain + text.slice(from);
}

function inPosixQuotes(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}

const quotedWord = /"((?:\\?`"|\\[^]|[^"\\]|"")*)"|'([^']*)'/g;

/**
 * A command with its quotation marks as programs of Windows take them, written for a POSIX shell: there, `""` and `\"`
 * within quotes stand for one, also in the single quotes of PowerShell, which has a backtick in double ones.
 */
export function fromWindows(command: string): string {
  return command.replace(quotedWord, (_, double: string | undefined, single: string | undefined) =>
    double === undefined ? `'${unmarked(single ?? '')}'` : `"${double.replace(/\\?`"|""/g, String.raw`\"`)}"`,
  );
}

/** One of the backslashes before a mark belongs to it, and the others are written twice. */
function unmarked(text: string): string {
  return text.replace(/((?:\\\\)*)\\"|""/g, (_, pairs: string | undefined = '') => `${pairs.slice(pairs.length / 2)}"`);
}
