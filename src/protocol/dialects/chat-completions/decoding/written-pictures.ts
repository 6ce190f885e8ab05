/** A picture that was written into the text. `isCut`: no end of it came. */
export interface WrittenPicture {
  address: string;
  alt: string;
  isCut: boolean;
}

/** What may begin a picture: Markdown's form, or (`first`) a bare address, which is one at the very beginning only. */
const markdown = /!\[([^\]\n]{0,300})\]\(\s?<?(data:image\/[\w.+-]{1,40}(?:;[\w=-]{1,20}){0,2};base64,)/i;
const first = /^\s*()(data:image\/[\w.+-]{1,40}(?:;[\w=-]{1,20}){0,2};base64,)/i;
/** The longest beginning of either. */
const longestHead = 400;
/** A shorter one is an example in an explanation, or in code. */
const shortest = 400;
/** Where a bare address ends: after its padding, or at the first sign that is no base64. */
const bareEnd = /[^A-Za-z\d+/=]|(?<==)[A-Za-z\d+/]/;
/** Within Markdown's parentheses base64 may be in lines: there, words begin after padding, a blank or a blank line. */
const markdownEnd =
  /[^A-Za-z\d+/=\s]|(?<==)\s*[A-Za-z\d+/]|(?<=[A-Za-z\d+/])[ \t]+[A-Za-z\d+/]|(?<!\s)[ \t\r]*\n[ \t\r]*\n\s*[A-Za-z\d+/]/;
/** More padding and white space than is between two lines of base64. */
const longestBreak = 100;

/** How much of `base64` is sure to be of the picture: what follows decides whether a break at the end is of it. */
function decidedLength(base64: string): number {
  let at = base64.length;
  while (at > 0 && /[=\s]/.test(base64[at - 1]!)) at -= 1;
  // The sign before a break tells whether it may be within base64.
  return base64.length - at > longestBreak ? base64.length : Math.max(0, at - 1);
}

function isMarkdown(head: string): boolean {
  return head.startsWith('!');
}

/**
 * Takes pictures out of a text into which gateways write them as base64: as words, they would be megabytes of a message,
 * and of every later request.
 */
export class WrittenPictures {
  /** Text that may yet turn out to be the beginning of a picture. */
  #held = '';
  #isFirst = true;
  /** What began the picture that is being written, what came of it, and where it ends; null where none is. */
  #open: { head: string; address: string; alt: string; pieces: string[]; end: RegExp } | null = null;

  get isUndecided(): boolean {
    return this.#held !== '' || this.#open !== null;
  }

  *push(delta: string): Generator<string | WrittenPicture> {
    if (this.#held === '' && !this.#open && !this.#isFirst && !delta.includes('!')) {
      yield delta;
      return;
    }
    let rest = this.#held + delta;
    this.#held = '';
    while (rest !== '') {
      if (this.#open) {
        const end = rest.search(this.#open.end);
        const length = end === -1 ? decidedLength(rest) : end;
        this.#open.pieces.push(rest.slice(0, length));
        if (end === -1) {
          this.#held = rest.slice(length);
          return;
        }
        yield* this.#close(rest.slice(end, end + 1));
        rest = rest.slice(end + 1);
        continue;
      }
      const found = (this.#isFirst && first.exec(rest)) || markdown.exec(rest);
      const textEnd = found ? found.index : this.#endOfText(rest);
      if (textEnd > 0) yield rest.slice(0, textEnd);
      if (rest.slice(0, textEnd).trim() !== '') this.#isFirst = false;
      if (!found) {
        this.#held = rest.slice(textEnd);
        return;
      }
      const [head, alt = '', address = ''] = found;
      this.#open = { head, alt, address, pieces: [], end: isMarkdown(head) ? markdownEnd : bareEnd };
      rest = rest.slice(textEnd + head.length);
    }
  }

  /** What is left when nothing more comes: a picture as far as it came. */
  *flush(): Generator<string | WrittenPicture> {
    const held = this.#held;
    this.#held = '';
    if (this.#open) {
      this.#open.pieces.push(held);
      yield* this.#close(null);
    } else if (held !== '') yield held;
  }

  /** `sign`: what ended it; null where the text broke off. */
  *#close(sign: string | null): Generator<string | WrittenPicture> {
    if (!this.#open) return;
    const { head, address, alt, pieces } = this.#open;
    this.#open = null;
    this.#isFirst = false;
    const base64 = pieces.join('');
    if (base64.length < shortest) yield head + base64 + (sign ?? '');
    else {
      yield { address: address + base64, alt, isCut: isMarkdown(head) && sign === null };
      if (sign !== null && !(isMarkdown(head) && /[)>]/.test(sign))) yield sign;
    }
  }

  /** Where the text ends that cannot be the beginning of a picture. */
  #endOfText(text: string): number {
    const start = text.trimStart().slice(0, 11).toLowerCase();
    if (this.#isFirst && 'data:image/'.startsWith(start) && text.length < longestHead) return 0;
    const mark = text.lastIndexOf('![');
    const begin = mark === -1 ? (text.endsWith('!') ? text.length - 1 : text.length) : mark;
    const after = /^!\[[^\]\n]*(?:\](.*))?$/s.exec(text.slice(begin));
    if (text.length - begin > longestHead || (mark !== -1 && !after)) return text.length;
    const said = (after?.[1] ?? '').replace(/^\(\s?<?/, '(');
    const isPossible =
      '(data:image/'.startsWith(said.toLowerCase()) ||
      /^\(data:image\/[\w.+-]{0,40}(?:;[\w=-]{0,20}){0,3},?$/i.test(said);
    return isPossible ? begin : text.length;
  }
}
