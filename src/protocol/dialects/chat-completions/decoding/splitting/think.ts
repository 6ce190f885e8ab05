import { partialTag, type Split, type Splitter } from './splitter';

/** Tags in which local models put their thinking into the content, with the one that closes each. */
const tags: readonly (readonly [string, string])[] = [
  ['<think>', '</think>'],
  ['<thinking>', '</thinking>'],
  ['<thought>', '</thought>'],
  ['<seed:think>', '</seed:think>'],
  ['[THINK]', '[/THINK]'],
  ['◁think▷', '◁/think▷'],
  ['<|begin_of_thought|>', '<|end_of_thought|>'],
];
const closers = tags.map(([, closer]) => closer);
const anyCloser = new RegExp(closers.map(literally).join('|'), 'i');
const longestOpener = Math.max(...tags.map(([opener]) => opener.length));

/**
 * Parts the thinking with which many models begin their content from the answer after it, however it is cut into
 * pieces. White space next to the tags goes. An opening tag counts at the start only. A closing tag that nothing opened
 * (chat templates often put the opening one into the prompt) makes all before it thinking, where it stands at the start
 * or end of a line and not in code.
 */
export class ThinkSplitter implements Splitter {
  #state: 'start' | 'thinking' | 'answer' = 'start';
  #closer = '';
  /** What may yet become a tag. */
  #held = '';
  #isAfterTag = false;
  /** Characters of reasoning since the opening tag. */
  #thought = 0;
  /** The answer's line so far, and whether it is in a fenced block of code. */
  #line = '';
  #isInFence = false;

  get isUndecided(): boolean {
    return this.#held !== '' || this.#state === 'thinking';
  }

  push(delta: string): Split[] {
    const input = this.#held + delta;
    this.#held = '';
    return this.#read(input, false);
  }

  flush(isWhole: boolean): Split[] {
    const rest = this.#held;
    this.#held = '';
    if (this.#state !== 'thinking') return this.#state === 'start' ? said('text', rest) : this.#answer(rest, true);
    const split = this.#thinking(rest);
    const length = this.#thought;
    if (!isWhole || length === 0) return split;
    this.#state = 'answer';
    return [...split, { type: 'reasoning-was-text', length }];
  }

  #read(input: string, isEnd: boolean): Split[] {
    if (this.#state === 'start') {
      const begin = input.trimStart();
      const first = begin.slice(0, longestOpener);
      // Words in brackets may well begin a text.
      const small = first.startsWith('[') ? first : first.toLowerCase();
      const opened = tags.find(([opener]) => small.startsWith(opener));
      if (opened) {
        this.#state = 'thinking';
        this.#isAfterTag = true;
        this.#closer = opened[1];
        return this.#read(begin.slice(opened[0].length), isEnd);
      }
      if (tags.some(([opener]) => opener.startsWith(small))) {
        this.#held = input;
        return [];
      }
      this.#state = 'answer';
    }
    if (this.#state === 'answer') return this.#answer(input, isEnd);
    const end = new RegExp(literally(this.#closer), 'i').exec(input)?.index;
    if (end === undefined) {
      const safe = input.length - partialTag(input, [this.#closer]);
      this.#held = input.slice(safe);
      return this.#thinking(input.slice(0, safe));
    }
    const split = this.#thinking(input.slice(0, end));
    this.#state = 'answer';
    this.#isAfterTag = true;
    return [...split, ...this.#answer(input.slice(end + this.#closer.length), isEnd)];
  }

  /** Text of the answer; what may yet become a closing tag is held back until `isEnd`. */
  #answer(input: string, isEnd: boolean): Split[] {
    const split: Split[] = [];
    let rest = input;
    for (;;) {
      const found = anyCloser.exec(rest);
      if (!found) break;
      const [tag] = found;
      split.push(...this.#text(rest.slice(0, found.index)));
      const after = rest.slice(found.index + tag.length);
      const isAlone = this.#line.trim() === '';
      if (!isAlone && !isEnd && (after === '' || after === '\r')) {
        this.#held = tag + after;
        return joined(split);
      }
      if (this.#isInCode || !(isAlone || /^\r?\n/.test(after))) {
        split.push(...this.#text(tag));
      } else {
        this.#isAfterTag = true;
        this.#line = '';
        split.push({ type: 'text-was-reasoning' });
      }
      rest = after;
    }
    const safe = isEnd ? rest.length : rest.length - partialTag(rest, closers);
    this.#held = rest.slice(safe);
    return joined([...split, ...this.#text(rest.slice(0, safe))]);
  }

  #text(input: string): Split[] {
    const text = this.#trimmed(input);
    const lines = text.split('\n');
    this.#line += lines[0] ?? '';
    for (const line of lines.slice(1)) {
      if (/^\s*(?:```|~~~)/.test(this.#line)) this.#isInFence = !this.#isInFence;
      this.#line = line;
    }
    return said('text', text);
  }

  #thinking(input: string): Split[] {
    const reasoning = this.#trimmed(input);
    this.#thought += reasoning.length;
    return said('reasoning', reasoning);
  }

  get #isInCode(): boolean {
    return this.#isInFence || this.#line.split('`').length % 2 === 0;
  }

  #trimmed(text: string): string {
    if (!this.#isAfterTag) return text;
    const trimmed = text.trimStart();
    if (trimmed !== '') this.#isAfterTag = false;
    return trimmed;
  }
}

function said(type: 'text' | 'reasoning', delta: string): Split[] {
  return delta === '' ? [] : [{ type, delta }];
}

/** Texts that follow each other as one. */
function joined(parts: readonly Split[]): Split[] {
  const all: Split[] = [];
  for (const part of parts) {
    const last = all.at(-1);
    if (last?.type === 'text' && part.type === 'text')
      all[all.length - 1] = { ...last, delta: last.delta + part.delta };
    else all.push(part);
  }
  return all;
}

function literally(tag: string): string {
  return tag.replace(/[[\]|]/g, '\\$&');
}
