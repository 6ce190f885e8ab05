/** Lines of more characters than this are skipped: no server's error is as long. */
const longest = 65_536;

const done = '[DONE]';

/**
 * Finds lines of JSON objects, and a bare `[DONE]`, in an event stream, outside its fields, where the standard ignores
 * them.
 */
export class StrayJson {
  /** The line on hand, where it is one; null where it is not, or too long. */
  #line: string | null = '';

  push(chunk: string): { type: 'stray'; text: string }[] {
    // Nearly every line is a field.
    if (this.#line === null && !/[{[]/.test(chunk)) {
      if (/[\r\n]$/.test(chunk)) this.#line = '';
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
      this.#line = (said.startsWith('{') || done.startsWith(said)) && line.length <= longest ? line : null;
    }
    return found;
  }

  /** Ends the current line and returns what was found in it. */
  end(): { type: 'stray'; text: string }[] {
    const text = this.#line?.trim() ?? '';
    this.#line = '';
    return text === '' ? [] : [{ type: 'stray', text }];
  }
}
