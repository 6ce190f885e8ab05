import { optionsOf, passwordOptions, type Given } from './command-options';
import { commandAt, type Command, type CommandWord } from './command-words';
import {
  holdsKey,
  isKey,
  isOfProvider,
  isRandom,
  keyOfUser,
  keysInAddress,
  keysInParameters,
  namesCookie,
  namesKey,
  scheme,
  type FoundKey,
  type KeyWithin,
} from './key-names';

const curlWord = /(?<![\w$.-])(?:curl(?:\.exe)?|\$?\{?CURL\}?)(?=["']?\s)/g;
/** `curl doesn't work` is part of a sentence, which may have a quote that does not close. */
const sentence = /\s+[a-z]+(?:['’][a-z]+)?[,.:;]?\s/iy;
/** What stands before a command that begins a line. */
const lineStart = /\n[ \t]*(?:[$>%][ \t]+)?(?:(?:sudo|time)[ \t]+|\w+=\S*[ \t]+)*["']?$/;
/** HTTPie and xh take parts of a request as words: `Name:content`, `name==value`. */
const otherWord = /(?<![\w$./-])(?:wget|https?|xhs?|curl)(?=\s)/g;
const isCurl = /^(?:.*[\\/])?curl(?:\.exe)?$|^\$?\{?CURL\}?$/;
/** What makes a request of a command, and not of a sentence that begins so. */
const isArgument = /^--?[A-Za-z]|:\/\/|^localhost\b|^\$[A-Za-z{]/;
/** The word after a program's name in a sentence. Only words that no host is called by: `curl gateway -u me:secret` is a command. */
const verb = /^(?:is|was|has|does|did|can|may|should|will|and|or|with|takes|needs|uses|(?:is|does|wo)n['’]t)[,.:;]?$/;
/** Words that stand before the one that is run. */
const runner = /^(?:sudo|time|env|command|exec)$/;
const declaring = /^(?:export|set|setx|declare|local|readonly|typeset|env)$/;
/** Where a command may begin that sets variables: `export A=…`, `$env:A = …`, `set "A=…"`. */
const setting =
  /(?<=^|[\n;&|({])[ \t]*(?:[$>%]\s+)?(?=(?:export|set|setx|declare|local|readonly|typeset|env)[ \t]|\$?(?:env:)?[A-Za-z_]\w*[ \t]*\+?=)/g;
const assigned = /^\$?(?:env:)?([A-Za-z_]\w*)\+?=([^]*)$/i;
/** A variable that stands for a whole key. */
const variable = /^(?:\$\{?(?:env:)?(\w+)\}?|%(\w+)%)$/i;
const parameterOptions = /^(?:-d|-F|--(?:data(?:-\w+)?|form(?:-string)?|url-query))$/;

/**
 * The keys in the commands of curl in `text` (`isOther`: of wget, HTTPie or xh, too), and in the variables that are set beside
 * them. Of sentences, other commands and other words, only what cannot be but a key, in a variable whose name says so.
 */
export function keysInCommands(text: string, isOther = false): FoundKey[] {
  const search = new Search(text);
  const inSentences = new Search(text);
  const commands: { start: number; end: number }[] = [];
  let isRequest = isOther;
  for (const { name, index, until } of isOther ? commandsOf(text, otherWord) : separateCommands(text)) {
    if (index < (commands.at(-1)?.end ?? 0)) continue;
    const from = index + name.length;
    const part = text.slice(0, until);
    const whole = commandAt(part, from);
    const command = whole.isBroken ? commandAt(part.slice(0, endOfBroken(part, from)), from) : whole;
    commands.push({ start: index, end: command.end });
    const isProse = isSentence(command);
    isRequest ||= !isProse && command.words.some((word) => isArgument.test(word.text));
    const place = isProse ? inSentences : search;
    place.command(command, isOther && !name.includes('curl'));
    if (whole.isBroken) place.broken(index, command.end);
  }
  const sure = inSentences.found.filter(({ key }) => isRandom(key));
  if (!isRequest) return sure;
  const isOutside = (at: number): boolean => !commands.some(({ start, end }) => start < at && at < end);
  search.settings(isOutside);
  return [...search.found, ...sure];
}

/** Whether it is a sentence about a program, such as `curl takes -u name:password`, and no address is called. */
function isSentence({ words }: Pick<Command, 'words'>): boolean {
  return verb.test(words[0]?.text ?? '') && !words.some(({ text }) => text.includes('://'));
}

/** The keys in a file of variables. */
export function keysInVariables(text: string): FoundKey[] {
  const search = new Search(text);
  for (const { 0: begin, 1: name = '', 2: written = '', index } of text.matchAll(
    /^[ \t]*(?:export\s+)?([A-Za-z_]\w*)[ \t]*=[ \t]*('[^'\n]*'|"(?:\\.|[^"\\\n])*"|[^\s'"]\S*?)(?=;?[ \t]*(?:#.*)?$)/gm,
  )) {
    const start = index + begin.length - written.length;
    const isQuoted = /^["']/.test(written);
    const value = isQuoted ? written.slice(1, -1) : written;
    const word = { text: value, start, end: start + written.length };
    search.variable(word, { name, value, isQuoted, isUsed: true }, index + begin.indexOf(name));
  }
  return search.found;
}

/** A place where a command may begin, and where it ends at the latest. */
interface Begin {
  name: string;
  index: number;
  until: number;
}

function commandsOf(text: string, word: RegExp): Begin[] {
  return [...text.matchAll(word)].map(({ 0: name, index }) => ({ name, index, until: text.length }));
}

/** Commands of curl. None goes on over a line that begins with the next: a quote that does is of two sentences. */
function separateCommands(text: string): Begin[] {
  const begins = commandsOf(text, curlWord);
  let nextLine = text.length;
  let next = text.length;
  for (const begin of begins.toReversed()) {
    sentence.lastIndex = begin.index + begin.name.length;
    begin.until = sentence.test(text) ? next : nextLine;
    next = begin.index;
    if (lineStart.test(text.slice(Math.max(0, next - 200), next))) nextLine = next;
  }
  return begins;
}

/** Where a command whose quotes do not close is taken to end: before a line that looks like none of it. */
function endOfBroken(text: string, from: number): number {
  const next = /[^\\\s][ \t]*\n(?=[\w$#`])/g;
  next.lastIndex = from;
  return next.test(text) ? next.lastIndex - 1 : text.length;
}

/** Looks for keys from one place to the next. */
class Search {
  readonly found: FoundKey[] = [];
  /** Variables that stand where a key is expected. */
  readonly #used = new Set<string>();

  constructor(private readonly text: string) {}

  command({ words }: Pick<Command, 'words'>, isOther = false): void {
    for (const given of optionsOf(words, isOther)) {
      if (isOther) this.#other(given);
      else this.#option(given);
    }
  }

  /** Of a command whose quotes do not close, the headers and users wherever they stand. */
  broken(start: number, end: number): void {
    const part = this.text.slice(start, end);
    for (const { 0: all, 1: name = '', 2: content = '', index } of part.matchAll(
      /(?:-\w*H|--header)[\s=]*["']?([\w-]+):[ \t]*([^'"\n]+)/g,
    )) {
      const from = start + index;
      const word = { text: content, start: from + all.length - content.length, end: from + all.length };
      this.#header({ option: '-H', at: { ...word, start: from }, word, value: `${name}: ${content}` });
    }
    for (const { 0: all, 1: user = '', index } of part.matchAll(/(?:\s-\w*u|--user)[\s=]*["']?([^\s'"]+)/g)) {
      const from = start + index;
      const word = { text: user, start: from + all.length - user.length, end: from + all.length };
      this.#take(word, keyOfUser(user, false), from + all.search(/\S/));
    }
  }

  /** Variables are looked at from the last one on, as one may hold what another is part of. */
  settings(isOutside: (at: number) => boolean): void {
    const begins = [...this.text.matchAll(setting)].map(({ 0: begin, index }) => index + begin.length);
    for (const at of begins.filter(isOutside).reverse()) this.#setting(at);
  }

  /** Whether `isUsed`: what reads the variable is a command of curl, or nobody knows. */
  variable(
    word: CommandWord,
    { name, value, isQuoted, isUsed }: { name: string; value: string; isQuoted: boolean; isUsed: boolean },
    givenAt: number,
  ): void {
    const expression = !isQuoted && /[()[\]{}]/.test(value);
    if (expression) return;
    const key = value.slice(scheme.exec(value)![0].length);
    const [, header = '', content = ''] = /^([\w-]+):\s+([^]*)$/.exec(value) ?? [];
    if (namesKey(header)) this.#take(word, withoutScheme(content), givenAt);
    else if (this.#used.has(name)) this.#take(word, [{ lead: value.slice(0, -key.length), key }], givenAt);
    else if (isUsed ? holdsKey(name, key) : (namesKey(name) || /_KEY|_TOKEN/i.test(name)) && isRandom(key))
      this.#take(word, [{ lead: value.slice(0, -key.length), key }], givenAt);
    else this.#take(word, keysInAddress(value), givenAt, false);
  }

  #setting(at: number): void {
    const { words } = commandAt(this.text, at);
    let index = 0;
    const isDeclared = declaring.test(words[0]?.text ?? '');
    if (isDeclared) for (index = 1; /^-\w+$/.test(words[index]?.text ?? '');) index += 1;
    const isCommandFor = (from: number): boolean => {
      const next = words.slice(from).find(({ text }) => !assigned.test(text) && !runner.test(text));
      return next === undefined || isCurl.test(next.text);
    };
    for (; index < words.length; index += 1) {
      const word = words[index]!;
      const [, name, value = ''] = assigned.exec(word.text) ?? [];
      const isQuotedAt = (at: number): boolean => /^["']/.test(this.text.slice(at));
      if (name === undefined || value === '') {
        this.#apart(words.slice(index), isDeclared);
        return;
      }
      if (value.startsWith('(')) this.#list(word);
      else {
        const isQuoted = isQuotedAt(word.start) || /=["']/.test(this.text.slice(word.start, word.end));
        this.variable(word, { name, value, isQuoted, isUsed: isDeclared || isCommandFor(index) }, word.start);
      }
    }
  }

  /** `NAME = value`, as PowerShell and many languages have it, and `set -x NAME value`. */
  #apart(words: readonly CommandWord[], isDeclared: boolean): void {
    const [first, second, third] = words;
    const [, sign, name = ''] = /^(\$?)(?:env:)?([A-Za-z_]\w*)=?$/i.exec(first?.text ?? '') ?? [];
    const isSet = first?.text.endsWith('=') === true;
    const value = isSet || (isDeclared && second?.text !== '=') ? second : second?.text === '=' ? third : undefined;
    if (!first || !value || sign === undefined || words.at(-1) !== value) return;
    const isQuoted = /["']/.test(this.text[value.start]!);
    const isUsed = isQuoted && (sign === '$' || isDeclared || this.#used.has(name));
    if (isQuoted || isRandom(value.text))
      this.variable(value, { name, value: value.text, isQuoted, isUsed: isUsed || isDeclared }, first.start);
  }

  /** `A=(-H "…")`. */
  #list(word: CommandWord): void {
    const begin = this.text.indexOf('(', word.start);
    this.command(commandAt(this.text, begin + 1, true));
  }

  #option(given: Given): void {
    const { option, at, word, value } = given;
    const take = (keys: readonly KeyWithin[], isMain = true): void => this.#take(word, keys, at.start, isMain);
    if (/^(?:-H|--header|--proxy-header)$/.test(option)) this.#header(given);
    else if (/^(?:-u|--user)$/.test(option)) take(keyOfUser(value, false));
    else if (/^(?:-U|--proxy-user)$/.test(option)) take(keyOfUser(value, false), false);
    // Without a "=", it is the name of a file.
    else if (/^(?:-b|--cookie)$/.test(option)) take(value.includes('=') ? [{ lead: '', key: value }] : [], false);
    else if (passwordOptions.test(option)) take([{ lead: '', key: value }]);
    else if (parameterOptions.test(option)) take(/^\s*[{[<@]/.test(value) ? [] : keysInParameters(value));
    else if (/^(?:-x|--proxy)$/.test(option)) take(keysInAddress(value), false);
    else if (/^(?:|--url|-e|--referer)$/.test(option)) take(keysInAddress(addressed(value)));
  }

  /** Of wget, HTTPie or xh. */
  #other(given: Given): void {
    const { option, at, word, value } = given;
    const [, name = '', content = ''] = /^([\w-]+)==([^]*)$/.exec(value) ?? [];
    if (option === '--header') this.#header(given);
    else if (/^(?:-a|--auth)$/.test(option)) this.#take(word, keyOfUser(value, true), at.start);
    else if (/^--(?:bearer|(?:http-|proxy-)?password)$/.test(option))
      this.#take(word, [{ lead: '', key: value }], at.start);
    else if (option !== '') return;
    else if (value.includes('://')) this.#take(word, keysInAddress(value), at.start);
    else if (name !== '')
      this.#take(word, holdsKey(name, content) ? [{ lead: `${name}==`, key: content }] : [], at.start);
    else if (/^[\w-]+:(?!=)/.test(value)) this.#header(given);
    else this.#take(word, keysInParameters(value), at.start);
  }

  #header({ option, at, word, value }: Given): void {
    const [begin = '', name = '', content = ''] = /^\s*([\w-]+)\s*:\s*([^]*)$/.exec(value) ?? [];
    if (namesCookie(name)) this.#take(word, [{ lead: '', key: content }], at.start, false);
    else if (namesKey(name) || isOfProvider(content))
      this.#take(word, withoutScheme(content), at.start, !option.includes('proxy'));
    else if (begin === '') this.#variable(value);
    else this.#take(word, keysInAddress(content), at.start, false);
  }

  /** A variable in which a key, or a whole header, stands. */
  #variable(word: string): void {
    const [, name, inWindows] = variable.exec(word) ?? [];
    const used = name ?? inWindows;
    if (used !== undefined) this.#used.add(used);
  }

  #take(word: CommandWord, keys: readonly KeyWithin[], givenAt: number, isMain = true): void {
    const source = this.text.slice(word.start, word.end);
    for (const { lead: begin, key: whole } of keys) {
      // What a shell fills in where the variable has no value: `${KEY:-…}`.
      const [before = '', fallback] = /^\$\{\w+:?[-=](?=([^}]+)\}$)/.exec(whole) ?? [];
      const [lead, given] = fallback === undefined ? [begin, whole] : [begin + before, fallback];
      this.#variable(given.trim());
      // A quote that does not close may end a sentence around the command.
      const key = given.trim().replace(/(?<=\w)["'`]+$/, '');
      if (!isKey(key)) continue;
      const together = source.lastIndexOf(lead + key);
      const at = together < 0 ? source.lastIndexOf(key) : together + lead.length;
      // Where a shell's own signs stand within a key, the whole word is it.
      const start = word.start + Math.max(at, 0);
      const end = at < 0 ? word.end : start + key.length;
      const isKnown = this.found.some((one) => one.start < end && start < one.end);
      if (!isKnown) this.found.push({ key, start, end, givenAt: Math.min(givenAt, start), isMain });
    }
  }
}

function withoutScheme(content: string): KeyWithin[] {
  const lead = scheme.exec(content)![0];
  return [{ lead, key: content.slice(lead.length) }];
}

/** An address as curl takes it, which may have no scheme. */
function addressed(value: string): string {
  return value.includes('://')
    ? value
    : /^(?:[^/\s@]*@)?[\w.-]+(?::\d+)?(?:[/?]|$)/.test(value)
      ? `http://${value}`
      : value;
}
