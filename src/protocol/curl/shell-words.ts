/** What a command line is made of: words, and the signs between commands (`|`, `;`, `&`, `<`, `>`). */
export type ShellToken = { word: string } | { sign: string };

// prettier-ignore
const escapes: Record<string, string | undefined> = {
  n: '\n', t: '\t', r: '\r', a: '\u0007', b: '\b', e: '\u001b', E: '\u001b', f: '\f', v: '\v',
};

/** How much variables may add: `A=$B$B; B=$A$A; …` doubles a text with each step. */
const longestFilledIn = 4_000_000;

/**
 * Cuts a command line into words, as a POSIX shell does, with Bash's `$'…'`. Variables that the line itself sets have
 * their value; others stay as they are written. Null where a quote is not closed.
 */
export function shellTokens(line: string): ShellToken[] | null {
  const tokens: ShellToken[] = [];
  const variables = new Map<string, string>();
  let left = longestFilledIn;
  const valueOf = (name: string): string | undefined => {
    const value = variables.get(name);
    if (value === undefined || value.length > left) return undefined;
    left -= value.length;
    return value;
  };
  /** Only variables that are set have come of the command so far. */
  let isStart = true;
  let word: string | null = null;
  /** The word holds what another command writes, which only a shell knows: `$(…)`. */
  let isOfCommand = false;
  let at = 0;
  const endWord = (): void => {
    if (word === null) return;
    const [, name, value] = /^([A-Za-z_]\w*)=([^]*)$/.exec(word) ?? [];
    isStart &&= name !== undefined || word === 'export' || word === 'set';
    if (isStart && name !== undefined) {
      if (isOfCommand) variables.delete(name);
      else variables.set(name, value ?? '');
    }
    tokens.push({ word });
    word = null;
    isOfCommand = false;
  };
  const endCommand = (sign: string): void => {
    tokens.push({ sign });
    isStart = true;
  };
  while (at < line.length) {
    const sign = line[at]!;
    const quoted = quotedAt(line, at, valueOf);
    if (quoted === null) return null;
    if (quoted) {
      word = (word ?? '') + quoted.text;
      if (sign === '"') isOfCommand ||= /`|\$\(/.test(line.slice(at, quoted.end).replace(/\\[^]/g, ''));
      at = quoted.end;
    } else if (sign === '\\') {
      // A backslash at the end of a line joins it with the next line; elsewhere it makes the next character literal.
      const joined = /^\\\r?\n/.exec(line.slice(at, at + 3));
      if (!joined) word = (word ?? '') + (line[at + 1] ?? '');
      at += joined?.[0].length ?? 2;
    } else if (/\s/.test(sign)) {
      endWord();
      if (sign === '\n') endCommand(sign);
      at += 1;
    } else if (/[|;&<>]/.test(sign)) {
      endWord();
      endCommand(sign);
      at += 1;
    } else if (sign === '#' && word === null) {
      const end = line.indexOf('\n', at);
      at = end === -1 ? line.length : end;
    } else {
      isOfCommand ||= sign === '`' || line.startsWith('$(', at);
      word = (word ?? '') + sign;
      at += 1;
    }
  }
  endWord();
  return tokens;
}

type ValueOf = (name: string) => string | undefined;

const variable = /\$(?:(\w+)|\{(\w+)\})/y;

/**
 * What is quoted from `at` on, or the value of a variable that stands there, and where it ends; undefined where neither
 * begins there, null where a quote does not end.
 */
export function quotedAt(line: string, at: number, valueOf: ValueOf): { text: string; end: number } | null | undefined {
  const kind = line.startsWith("$'", at) ? "$'" : line[at];
  if (kind === "'") {
    const end = line.indexOf("'", at + 1);
    return end === -1 ? null : { text: line.slice(at + 1, end), end: end + 1 };
  }
  if (kind === '$') {
    variable.lastIndex = at;
    const [, bare, braced] = variable.exec(line) ?? [];
    const text = valueOf(bare ?? braced ?? '');
    return text === undefined ? undefined : { text, end: variable.lastIndex };
  }
  const pattern = kind === "$'" ? /\$'((?:\\[^]|[^'\\])*)'/y : kind === '"' ? /"((?:\\[^]|[^"\\])*)"/y : null;
  if (!pattern) return undefined;
  pattern.lastIndex = at;
  const [, inner] = pattern.exec(line) ?? [];
  if (inner === undefined) return null;
  return { text: kind === '"' ? expanded(inner, valueOf) : unescaped(inner), end: pattern.lastIndex };
}

/** What stands in double quotes, as a shell reads it. */
function expanded(inner: string, valueOf: ValueOf): string {
  return inner.replace(
    /\\(?:([$`"\\])|\r?\n)|\$(?:(\w+)|\{(\w+)\})/g,
    (all, sign: string | undefined, bare: string | undefined, braced: string | undefined) => {
      const name = bare ?? braced;
      return name === undefined ? (sign ?? '') : (valueOf(name) ?? all);
    },
  );
}

/** The text that `$'…'` stands for. Neighbouring bytes are read together: they may be parts of one character. */
function unescaped(inner: string): string {
  return inner.replace(
    /((?:\\x[\da-f]{1,2}|\\[0-7]{1,3})+)|\\u([\da-f]{1,4})|\\U([\da-f]{1,8})|\\([^])/gi,
    (all, bytes?: string, short?: string, long?: string, sign?: string) => {
      if (bytes !== undefined) return fromBytes(bytes);
      const code = short ?? long;
      if (code !== undefined) return fromCode(parseInt(code, 16));
      return escapes[sign!] ?? (/['"\\?]/.test(sign!) ? sign! : all);
    },
  );
}

function fromBytes(written: string): string {
  const codes = [...written.matchAll(/\\x([\da-f]{1,2})|\\([0-7]{1,3})/gi)].map(([, hex, octal]) =>
    hex === undefined ? parseInt(octal!, 8) : parseInt(hex, 16),
  );
  return new TextDecoder().decode(Uint8Array.from(codes));
}

/** The character of a code. The halves of a surrogate pair are written as two codes. */
function fromCode(code: number): string {
  return code > 0x10ffff ? '\ufffd' : String.fromCodePoint(code);
}
