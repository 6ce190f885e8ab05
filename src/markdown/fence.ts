import type { Tokens } from 'marked';
import type { Code } from './block';
import { draftOf } from './draft';
import { readBlocks, type BlockToken } from './lex';

/** A fenced code block that grows: each line is looked at once. */
export class Fence {
  readonly language: string;
  readonly #closing: RegExp;
  readonly #indent: RegExp;
  #lines = '';
  #isEmpty = true;
  #read: number;

  /** Null while the first line of the block at the start of `source` is not complete, or if it is no fence. */
  static at(source: string, token: BlockToken): Fence | null {
    if (token.type !== 'code' || (token as Tokens.Code).codeBlockStyle === 'indented') return null;
    const [opening, indent, marker] = /^( {0,3})(`{3,}|~{3,})[^\n]*\n/.exec(source) ?? [];
    return opening === undefined || indent === undefined || !marker ? null : new Fence(opening, indent, marker);
  }

  private constructor(opening: string, indent: string, marker: string) {
    const reading = readBlocks(opening, {});
    const draft = draftOf(reading.tokens[0]!, reading);
    this.language = draft?.type === 'code' ? draft.language : '';
    this.#closing = new RegExp(`^ {0,3}${marker}${marker[0]}* *$`);
    // As marked does it, and only for backticks.
    this.#indent = new RegExp(`^\\s{0,${marker.startsWith('`') ? indent.length : 0}}`);
    this.#read = opening.length;
  }

  /** Reads on in `source`, which begins with this block. `end`: how long it is, once its closing fence has come. */
  grow(source: string): { code: Code; end: number | null } {
    for (let next; (next = source.indexOf('\n', this.#read)) >= 0;) {
      const line = source.slice(this.#read, next);
      this.#read = next + 1;
      if (this.#closing.test(line)) return { code: this.#code(''), end: this.#read };
      this.#lines += (this.#isEmpty ? '' : '\n') + line.replace(this.#indent, '');
      this.#isEmpty = false;
    }
    return { code: this.#code(source.slice(this.#read)), end: null };
  }

  /** `line` is not complete: what may become the closing fence is not shown. */
  #code(line: string): Code {
    const shown = /^ {0,3}[`~]* *$/.test(line) ? '' : (this.#isEmpty ? '' : '\n') + line.replace(this.#indent, '');
    return { language: this.language, text: this.#lines + shown };
  }
}
