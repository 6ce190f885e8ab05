import { quotedAt } from './shell-words';

/** A word of a command line as a shell reads it, and where it is written. */
export interface CommandWord {
  text: string;
  start: number;
  end: number;
}

export interface Command {
  words: readonly CommandWord[];
  /** Where it ends, with the documents (`<<EOF`) that it reads. */
  end: number;
  /** A quote in it does not close. */
  isBroken: boolean;
}

const noValue = (): undefined => undefined;
/** The end of a line that goes on; blanks behind the backslash are a slip that copying makes. */
const joined = /\\[ \t]*\r?\n/y;
/** The next line of a command that has lost the backslashes at its line ends. */
const goesOn = /\n[ \t]*(?:--?[A-Za-z]|["']?https?:\/\/)/y;
const document = /<<-?[ \t]*(["']?)(\w+)\1/y;
/** Within double quotes, the marks of a document do not end them. */
const quotedDocument = /"\$\(cat[ \t]*<<-?[ \t]*(["']?)(\w+)\1[ \t]*\n[^]*?\n\s*\2[ \t]*\n\s*\)"/y;

/**
 * The words of the command that goes on at `from`, up to a sign that ends it; `isList`: up to the end of a list, `A=(…)`. Unlike
 * a shell, it takes a quote that does not close as a sign like others, and keeps an address whole that has `&` in it.
 */
export function commandAt(line: string, from: number, isList = false): Command {
  const words: CommandWord[] = [];
  const documents: string[] = [];
  let word = null as CommandWord | null;
  let at = from;
  let depth = 0;
  let isBroken = false;
  const add = (text: string, end: number): void => {
    word ??= { text: '', start: at, end };
    word.text += text;
    word.end = at = end;
  };
  const endWord = (): void => {
    if (word) words.push(word);
    word = null;
  };
  const matched = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    return pattern.exec(line);
  };
  while (at < line.length) {
    const sign = line[at]!;
    const whole = sign === '"' ? matched(quotedDocument) : null;
    const quoted = whole ? { text: '', end: at + whole[0].length } : quotedAt(line, at, noValue);
    if (quoted) add(quoted.text, quoted.end);
    else if (quoted === null) {
      isBroken = true;
      add(sign, at + 1);
    } else if (sign === '\\') {
      const end = matched(joined);
      if (end) at += end[0].length;
      else add(line[at + 1] ?? '', at + 2);
    } else if (sign === '\n' && !isList && !matched(goesOn)) break;
    else if (/\s/.test(sign)) {
      endWord();
      at += 1;
    } else if (sign === '#' && !word) {
      const end = line.indexOf('\n', at);
      at = end < 0 ? line.length : end;
    } else if (sign === '<' || sign === '>') {
      endWord();
      const [begin, , name] = line.startsWith('<<<', at) ? ['<<<'] : (matched(document) ?? []);
      if (name !== undefined) documents.push(name);
      at += begin?.length ?? 1;
      if (line[at] === '&') at += 1;
    } else if (sign === '(') {
      depth += 1;
      add(sign, at + 1);
    } else if (sign === ')' && depth > 0) {
      depth -= 1;
      add(sign, at + 1);
    } else if (sign === '&' && isAddress(word) && /[^\s&]/.test(line[at + 1] ?? ' ')) add(sign, at + 1);
    else if (/[|;&`)]/.test(sign)) break;
    else add(sign, at + 1);
  }
  endWord();
  return { words, end: afterDocuments(line, at, documents), isBroken };
}

function isAddress(word: CommandWord | null): boolean {
  return word !== null && /^https?:/.test(word.text);
}

function afterDocuments(line: string, end: number, names: readonly string[]): number {
  let at = end;
  for (const name of names) {
    const closing = new RegExp(`\\n[ \\t]*${name}[ \\t]*(?=\\r?\\n|$)`, 'g');
    closing.lastIndex = at;
    if (closing.test(line)) at = closing.lastIndex;
  }
  return at;
}
