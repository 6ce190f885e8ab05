import type { Encoding } from './tokenizer/encodings';

/** The most UTF-16 units of text that are remembered: 16 MB, mostly of texts that the page holds anyway. */
const capacity = 8_000_000;
/**
 * So many are left when room is made. One at a time would take long: whoever looks for the oldest of a map passes all that were
 * deleted before.
 */
const afterClearing = 0.9 * capacity;

/** Counts by content, the oldest forgotten first. */
export class CountCache {
  /** By encoding (null: estimates), then by the text itself. */
  readonly #counts = new Map<Encoding | null, Map<string, number>>();
  #units = 0;

  get(encoding: Encoding | null, text: string): number | undefined {
    return this.#counts.get(encoding)?.get(text);
  }

  set(encoding: Encoding | null, text: string, tokens: number): void {
    const counts = this.#counts.get(encoding) ?? new Map<string, number>();
    this.#counts.set(encoding, counts);
    if (!counts.has(text)) this.#units += text.length;
    counts.set(text, tokens);
    if (this.#units <= capacity) return;
    for (const known of this.#counts.values()) {
      for (const oldest of known.keys()) {
        if (this.#units <= afterClearing) return;
        known.delete(oldest);
        this.#units -= oldest.length;
      }
    }
  }
}
