/** What a command line is made of: words, and the signs between commands (`|`, `;`, `&`, `<`, `>`). */
export type ShellToken = { word: string } | { sign: string };

// prettier-ignore
const escapes: Record<string, string | undefined> = {
  n: '\n', t: '\t', r: '\r', a: '\u0007', b: '\b', e: '\u001b', E: '\u001b', f: '\f', v: '\v',
};

/**
 * Cuts a command line into words, as a POSIX shell does, with Bash's `$'…'`. Variables stay as they are written. Null
 * where a quote is not closed.
 */
export function shellTokens(line: string): ShellToken[] | null {
  const tokens: ShellToken[] = [];
  let word: string | null = null;
  let at = 0;
  const endWord = (): void => {
    if (word !== null) tokens.push({ word });
    word = null;
  };
  while (at < line.length) {
    const sign = line[at]!;
    const quoted = quotedAt(line, at);
    if (quoted === null) return null;
    if (quoted) {
      word = (word ?? '') + quoted.text;
      at = quoted.end;
    } else if (sign === '\\') {
      // A backslash at the end of a line joins it with the next line; elsewhere it makes the next character literal.
      const joined = /^\\\r?\n/.exec(line.slice(at, at + 3));
      if (!joined) word = (word ?? '') + (line[at + 1] ?? '');
      at += joined?.[0].length ?? 2;
    } else if (/\s/.test(sign)) {
      endWord();
      if (sign === '\n') tokens.push({ sign });
      at += 1;
    } else if (/[|;&<>]/.test(sign)) {
      endWord();
      tokens.push({ sign });
      at += 1;
    } else if (sign === '#' && word === null) {
      const end = line.indexOf('\n', at);
      at = end === -1 ? line.length : end;
    } else {
      word = (word ?? '') + sign;
      at += 1;
    }
  }
  endWord();
  return tokens;
}

/**
 * What is quoted from `at` on, and where it ends; undefined where no quote begins there, null where it does not end.
 */
function quotedAt(line: string, at: number): { text: string; end: number } | null | undefined {
  const kind = line.startsWith("$'", at) ? "$'" : line[at];
  if (kind === "'") {
    const end = line.indexOf("'", at + 1);
    return end === -1 ? null : { text: line.slice(at + 1, end), end: end + 1 };
  }
  const pattern = kind === "$'" ? /\$'((?:\\[^]|[^'\\])*)'/y : kind === '"' ? /"((?:\\[^]|[^"\\])*)"/y : null;
  if (!pattern) return undefined;
  pattern.lastIndex = at;
  const [, inner] = pattern.exec(line) ?? [];
  if (inner === undefined) return null;
  const text = kind === '"' ? inner.replace(/\\(?:([$`"\\])|\r?\n)/g, '$1') : unescaped(inner);
  return { text, end: pattern.lastIndex };
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
