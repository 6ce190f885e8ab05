import { partialTag, type Split, type Splitter } from './splitter';

/** The marks between the messages of gpt-oss's own format. */
const marks = ['<|start|>', '<|channel|>', '<|message|>', '<|constrain|>', '<|end|>', '<|return|>', '<|call|>'];
const anyMark = /<\|(?:start|channel|message|constrain|end|return|call)\|>/;

/**
 * Whether content is in gpt-oss's own format ("Harmony"), which a server without a parser for it passes on; `maybe`
 * until enough came. White space before it says nothing.
 */
export function isHarmony(content: string): boolean | 'maybe' {
  const begin = content.trimStart();
  const openings = ['<|channel|>', '<|start|>'];
  if (openings.some((mark) => begin.startsWith(mark))) return true;
  return openings.some((mark) => mark.startsWith(begin)) ? 'maybe' : false;
}

/**
 * Parts the messages of Harmony: `<|start|>role<|channel|>name<|message|>words<|end|>`. Those of the channel `analysis`
 * are reasoning, all others text: each message is a paragraph of its own. The marks and the headers between them go.
 */
export class HarmonySplitter implements Splitter {
  #held = '';
  /** What the header of the message on hand says so far. */
  #header = '';
  #isInHeader = true;
  #isReasoning = false;
  #hasMessage = false;
  /** What the message on hand begins with: a blank line where one of its kind has gone before. */
  #beforeIt = '';
  readonly #told = new Set<Split['type']>();

  get isUndecided(): boolean {
    return this.#held !== '' || this.#isInHeader;
  }

  push(delta: string): Split[] {
    let input = this.#held + delta;
    const split: Split[] = [];
    for (;;) {
      const found = anyMark.exec(input);
      if (!found) break;
      split.push(...this.#words(input.slice(0, found.index)));
      this.#mark(found[0]);
      input = input.slice(found.index + found[0].length);
    }
    const safe = input.length - partialTag(input, marks);
    this.#held = input.slice(safe);
    return [...split, ...this.#words(input.slice(0, safe))];
  }

  flush(): Split[] {
    const rest = this.#held;
    this.#held = '';
    if (!this.#isInHeader) return this.#words(rest);
    // What only began like Harmony, and what stands after the last message, is text all the same.
    const text = this.#hasMessage ? (/(?:<\|end\|>)([^<]+)$/.exec(this.#header)?.[1] ?? '') : this.#header + rest;
    return text === '' ? [] : [{ type: 'text', delta: text }];
  }

  #mark(mark: string): void {
    if (mark === '<|message|>') {
      this.#isReasoning = /<\|channel\|>\s*analysis/.test(this.#header);
      this.#isInHeader = false;
      this.#beforeIt = '\n\n';
      this.#hasMessage = true;
      this.#header = '';
    } else {
      this.#isInHeader = true;
      this.#header += mark;
    }
  }

  #words(words: string): Split[] {
    if (words === '') return [];
    if (this.#isInHeader) {
      this.#header += words;
      return [];
    }
    const type = this.#isReasoning ? 'reasoning' : 'text';
    const delta = this.#told.has(type) ? this.#beforeIt + words : words;
    this.#told.add(type);
    this.#beforeIt = '';
    return [{ type, delta }];
  }
}
