/** Finds the line that closes a fence. `marker`: the characters that open it; `info`: the rest of the opening line. */
export class FenceDepth {
  readonly #closing: RegExp;
  readonly #opening: RegExp | null;
  #depth = 0;

  constructor(marker: string, info: string) {
    const sign = marker[0]!;
    this.#closing = new RegExp(`^ {0,3}${marker}${sign}* *$`);
    this.#opening = holdsFences(info) ? new RegExp(`^ {0,3}${marker}${sign}*[ \\t]*[^\\s${sign}][^${sign}]*$`) : null;
  }

  /** Whether `line`, the next line of the text, closes the fence. */
  closes(line: string): boolean {
    if (this.#closing.test(line)) {
      if (this.#depth === 0) return true;
      this.#depth -= 1;
    } else if (this.#opening?.test(line)) {
      this.#depth += 1;
    }
    return false;
  }
}

/**
 * Whether a fence may contain other fences. Models put whole documents into a fence of markdown, with fences of the
 * same length inside. By the standard, the first inner fence would close the outer one, so inner fences that name a
 * language are counted.
 */
function holdsFences(info: string): boolean {
  return /^\s*(?:markdown|md|mdx)\s*$/i.test(info);
}

/**
 * The fence of markdown at the start of `src`, with the fences inside it, as far as it has arrived; null if there is
 * none.
 */
export function nestedFence(src: string): string | null {
  const [opening, marker, info] = /^(`{3,}|~{3,})([^\n]*)(?:\n|$)/.exec(src) ?? [];
  if (opening === undefined || !holdsFences(info!)) return null;
  const depth = new FenceDepth(marker!, info!);
  for (let from = opening.length; from < src.length;) {
    const next = src.indexOf('\n', from);
    const end = next < 0 ? src.length : next;
    if (depth.closes(src.slice(from, end))) return src.slice(0, end);
    from = end + 1;
  }
  return src;
}
