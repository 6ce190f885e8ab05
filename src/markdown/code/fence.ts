import type { Tokens } from 'marked';
import { Code } from './code';
import { unsafeBlocksOf, type UnsafeBlock } from '../drawing/unsafe-blocks';
import type { BlockToken } from '../reading/lex';
import type { Grown, GrowingBlock } from '../streaming/piecewise';
import { FenceDepth } from './fence-depth';

/** A fenced code block that grows: each line is looked at once. */
export class Fence implements GrowingBlock {
  readonly #language: string;
  readonly #note: string;
  readonly #depth: FenceDepth;
  readonly #indent: RegExp;
  #lines = '';
  #isEmpty = true;
  #read: number;

  /** Null while the first line of the block at the start of `source` is incomplete, or if the block is not a fence. */
  static at(source: string, token: BlockToken): Fence | null {
    if (token.type !== 'code' || (token as Tokens.Code).codeBlockStyle === 'indented') return null;
    const end = source.indexOf('\n') + 1;
    const [, indent, marker] = (end > 0 && /^( {0,3})(`{3,}|~{3,})/.exec(source)) || [];
    return indent === undefined || !marker ? null : new Fence(source.slice(0, end), indent, marker);
  }

  private constructor(opening: string, indent: string, marker: string) {
    const [block] = unsafeBlocksOf(opening);
    this.#language = block?.type === 'code' ? block.code.language : '';
    this.#note = block?.type === 'code' ? block.code.note : '';
    this.#depth = new FenceDepth(marker, opening.slice(indent.length + marker.length));
    // Like marked, this removes the indentation of the fence from each line, but only for fences of backticks.
    this.#indent = new RegExp(`^\\s{0,${marker.startsWith('`') ? indent.length : 0}}`);
    this.#read = opening.length;
  }

  grow(source: string): Grown {
    for (let next; (next = source.indexOf('\n', this.#read)) >= 0;) {
      const line = source.slice(this.#read, next);
      this.#read = next + 1;
      if (this.#depth.closes(line)) return { blocks: [this.#codeWith('')], end: this.#read };
      this.#lines += (this.#isEmpty ? '' : '\n') + line.replace(this.#indent, '');
      this.#isEmpty = false;
    }
    return { blocks: [this.#codeWith(source.slice(this.#read))], end: null };
  }

  /** `line` is the last line and still incomplete: it is not shown while it may become the closing fence. */
  #codeWith(line: string): UnsafeBlock {
    const shown = /^ {0,3}[`~]* *$/.test(line) ? '' : (this.#isEmpty ? '' : '\n') + line.replace(this.#indent, '');
    return { type: 'code', code: new Code(this.#language, this.#lines + shown, this.#note) };
  }
}
