import { deepestNesting, rereading } from '../limits';

/** Limits how deep containers nest and how often their content is read again. */
export class Budget {
  #depth = 0;
  #work = 0;
  readonly #ends = new Map<string, Map<number, number | null>>();

  /** Begins another text. */
  begin(): void {
    this.#ends.clear();
  }

  /** Sets the budget for one piece of source of `length` characters. */
  allow(length: number): void {
    this.#depth = 0;
    this.#work = rereading * (length + 1_000);
  }

  /** Reads a container. Undefined where it is nested too deep: its markers are then shown as text. */
  within<T extends { raw: string }>(read: () => T | undefined): T | undefined {
    if (this.#depth >= deepestNesting) return undefined;
    this.#depth += 1;
    const token = read();
    this.#depth -= 1;
    this.spend(token?.raw.length ?? 0);
    return token;
  }

  /**
   * What `search` finds for `place`, a number of characters before the end of the text: where the element `name` that begins there ends,
   * null where it does not. It may tell that of other elements, too, which are then not searched for: from each of thousands that have no
   * end, the rest of the text would be looked through again. Nothing is remembered within containers, whose text is another one.
   */
  endOf(name: string, place: number, search: () => Map<number, number | null>): number | null {
    if (this.#depth > 0) return search().get(place) ?? null;
    let known = this.#ends.get(name);
    if (!known) this.#ends.set(name, (known = new Map<number, number | null>()));
    if (!known.has(place)) for (const [begun, end] of search()) known.set(begun, end);
    return known.get(place) ?? null;
  }

  /** Counts `length` characters as read. Throws once more has been read than is allowed. */
  spend(length: number): void {
    this.#work -= length;
    if (this.#work < 0) throw new RangeError('too much to read');
  }
}
