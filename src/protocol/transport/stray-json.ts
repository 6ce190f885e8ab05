import { parseJson } from '../../model/parse-json';

/** Objects of more characters than this are skipped: no server's error is as long. */
const longest = 65_536;

/** What ends a stream of OpenAI's. */
export const done = '[DONE]';
/** Behind this, llama.cpp told its errors until 2025. */
const errorField = 'error:';
/** How a line of the standard begins. */
const field = /^(?:data|event|id|retry)?:/;
/** A line after the first that is neither a field nor empty, or not long enough to tell. */
const otherLine = /[\r\n](?![\r\n]|(?:data|event|id|retry)?:|$)/;

/**
 * Finds JSON objects, and a bare `[DONE]`, in an event stream, outside its fields, where the standard ignores them. An
 * object may take several lines: Google's errors do, or stand behind `error:`.
 */
export class StrayJson {
  /** The line on hand, where it is one; null where it is not, or too long. */
  #line: string | null = '';
  /** The lines of an object that goes on. */
  #open = '';

  push(chunk: string): { type: 'stray'; text: string }[] {
    // Nearly every line is a field, in which there is nothing to be found: then no line is looked at by itself.
    const isFirstSkipped = this.#line === null || (this.#line === '' && (field.test(chunk) || /^[\r\n]/.test(chunk)));
    if (this.#open === '' && isFirstSkipped && !otherLine.test(chunk)) {
      this.#line = /[\r\n]$/.test(chunk) ? '' : null;
      return [];
    }
    const found: { type: 'stray'; text: string }[] = [];
    const lines = chunk.split(/\r\n|\n|\r/);
    for (const [index, part] of lines.entries()) {
      if (index > 0) {
        found.push(...this.end());
        this.#line = '';
      }
      if (part === '' || this.#line === null) continue;
      const line = this.#line + part;
      const said = line.trim();
      if (field.test(line)) this.#open = '';
      const begins = said.startsWith('{') || said.startsWith(errorField);
      const isPart = this.#open !== '' || begins || [done, errorField].some((start) => start.startsWith(said));
      this.#line = isPart && this.#open.length + line.length <= longest ? line : null;
    }
    return found;
  }

  /** Ends the current line and returns what was found in it. */
  end(): { type: 'stray'; text: string }[] {
    const said = (this.#open + (this.#line ?? '')).trim();
    const text = said.replace(/^error:\s*/, '');
    const isSkipped = this.#line === null;
    const goesOn = text.startsWith('{') && !(text.endsWith('}') && parseJson(text) !== undefined);
    this.#open = goesOn && !isSkipped ? `${said}\n` : '';
    this.#line = '';
    if (text === '' || goesOn || isSkipped) return [];
    // Behind `error:`, a value is an error whatever its fields.
    const isNamed = text !== said && parseJson(text) !== undefined;
    return [{ type: 'stray', text: isNamed ? `{"error":${text}}` : text }];
  }
}
