/** A part of a JSON object's text as it comes: a field, the beginning of a list, or one of its elements. */
export type Entry =
  | { type: 'field'; name: string; value: unknown }
  | { type: 'list'; name: string }
  | { type: 'element'; name: string; index: number; value: unknown };

/** The text is no JSON. */
export class NotJson extends Error {}
/** The text is JSON, but no object. */
export class NotAnObject extends Error {}
/** One value is longer than a browser can hold. */
export class TooLong extends Error {}

/** The longest element or field, in code units. */
const longestValue = 256 * 1024 * 1024;

/** What may come next. `first`, `element` and `next-element` are within a list. */
type Expected =
  'object' | 'first-key' | 'key' | 'colon' | 'value' | 'next' | 'first' | 'element' | 'next-element' | 'end';

interface Begun {
  texts: string[];
  length: number;
  /** Objects and lists that are open. */
  depth: number;
  isInString: boolean;
  /** The next sign is escaped. */
  isEscaped: boolean;
}

const blank = /[ \t\n\r]*/y;
const literalEnd = /[,\]}\s]/g;
const structure = /["{}[\]]/g;
const quoteOrEscape = /["\\]/g;

/**
 * Splits the text of a JSON object into its fields, and lists in it into their elements, as the text comes, so that no more than
 * one element is in memory. Only where each ends is looked for here: the browser's own parser reads it, which is many times
 * faster than a parser that is written in JavaScript and gives every token (as all streaming ones do).
 */
export class JsonSplitter {
  #text = '';
  /** Where in `#text` reading goes on. */
  #at = 0;
  #expects: Expected = 'object';
  #name = '';
  #index = 0;
  /** What came before of a value whose end has not come yet; null where none is begun. */
  #begun: Begun | null = null;

  /** The entries that are complete with this piece of text. */
  push(text: string): Entry[] {
    this.#text = this.#text.slice(this.#at) + text;
    this.#at = 0;
    const entries: Entry[] = [];
    while (this.#step(entries));
    return entries;
  }

  /** To be called at the end of the text. */
  end(): void {
    this.#skipBlank();
    if (this.#expects === 'object') this.#refuse();
    if (this.#expects !== 'end') throw new NotJson();
  }

  /** Reads on to the next sign or value; false where more text is needed. */
  #step(entries: Entry[]): boolean {
    if (!this.#begun) this.#skipBlank();
    if (this.#at === this.#text.length) return false;
    // In the middle of a value, no sign says what it is: it goes on as any string does.
    const sign = this.#begun ? '"' : this.#text[this.#at]!;
    switch (this.#expects) {
      case 'object':
        // A word is known only as a whole.
        if (/[a-z]/.test(sign) && this.#text.length < 6) return false;
        if (sign !== '{') this.#refuse();
        return this.#pass('first-key');
      case 'first-key':
        if (sign === '}') return this.#pass('end');
        return this.#key(sign);
      case 'key':
        return this.#key(sign);
      case 'colon':
        if (sign !== ':') throw new NotJson();
        return this.#pass('value');
      case 'value': {
        if (sign === '[') {
          entries.push({ type: 'list', name: this.#name });
          this.#index = 0;
          return this.#pass('first');
        }
        const value = this.#value();
        if (!value) return false;
        entries.push({ type: 'field', name: this.#name, value: value.parsed });
        this.#expects = 'next';
        return true;
      }
      case 'first':
        if (sign === ']') return this.#pass('next');
        return this.#element(entries);
      case 'element':
        return this.#element(entries);
      case 'next-element':
        if (sign === ']') return this.#pass('next');
        if (sign !== ',') throw new NotJson();
        return this.#pass('element');
      case 'next':
        if (sign === '}') return this.#pass('end');
        if (sign !== ',') throw new NotJson();
        return this.#pass('key');
      case 'end':
        throw new NotJson();
    }
  }

  #pass(expects: Expected): true {
    this.#at += 1;
    this.#expects = expects;
    return true;
  }

  #key(sign: string): boolean {
    if (sign !== '"') throw new NotJson();
    const value = this.#value();
    if (!value) return false;
    this.#name = String(value.parsed);
    this.#expects = 'colon';
    return true;
  }

  #element(entries: Entry[]): boolean {
    const value = this.#value();
    if (!value) return false;
    entries.push({ type: 'element', name: this.#name, index: this.#index, value: value.parsed });
    this.#index += 1;
    this.#expects = 'next-element';
    return true;
  }

  /** The value that begins here, parsed; null where its end has not come yet. */
  #value(): { parsed: unknown } | null {
    const start = this.#at;
    const isLiteral = !this.#begun && !/["{[]/.test(this.#text[start] ?? '');
    const end = isLiteral ? this.#endOfLiteral() : this.#endOfValue();
    if (end === null) return null;
    const text = [...(this.#begun?.texts ?? []), this.#text.slice(start, end)].join('');
    this.#at = end;
    this.#begun = null;
    return { parsed: parsed(text) };
  }

  #endOfValue(): number | null {
    const text = this.#text;
    const begun = (this.#begun ??= { texts: [], length: 0, depth: 0, isInString: false, isEscaped: false });
    let at = this.#at + (begun.isEscaped ? 1 : 0);
    begun.isEscaped = false;
    for (;;) {
      const sign = begun.isInString ? quoteOrEscape : structure;
      sign.lastIndex = at;
      if (!sign.test(text)) break;
      at = sign.lastIndex;
      const found = text[at - 1];
      if (found === '\\') {
        // What is escaped may come with the next piece.
        begun.isEscaped = at === text.length;
        at += 1;
        continue;
      }
      if (found === '"') begun.isInString = !begun.isInString;
      else begun.depth += found === '{' || found === '[' ? 1 : -1;
      if (begun.depth === 0 && !begun.isInString) return at;
    }
    // Kept aside, so that a long value is not looked through again with every piece.
    begun.texts.push(text.slice(this.#at));
    begun.length += text.length - this.#at;
    this.#at = text.length;
    if (begun.length > longestValue) throw new TooLong();
    return null;
  }

  /** A number, true, false or null ends where another sign stands. */
  #endOfLiteral(): number | null {
    literalEnd.lastIndex = this.#at;
    if (literalEnd.test(this.#text)) return literalEnd.lastIndex - 1;
    // The longest is a number; other text is none.
    if (this.#text.length - this.#at > 400) throw new NotJson();
    return null;
  }

  #skipBlank(): void {
    blank.lastIndex = this.#at;
    blank.test(this.#text);
    this.#at = blank.lastIndex;
  }

  /** Says what the text is where no object begins. */
  #refuse(): never {
    const isJson = /^(?:[["\d-]|(?:null|true|false)\s*$)/.test(this.#text.slice(this.#at));
    throw isJson ? new NotAnObject() : new NotJson();
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new NotJson();
  }
}
