import { deepestNesting, rereading } from '../limits';

/** Limits how deep containers nest and how often their content is read again. */
export class Budget {
  #depth = 0;
  #work = 0;

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

  /** Counts `length` characters as read. Throws once more has been read than is allowed. */
  spend(length: number): void {
    this.#work -= length;
    if (this.#work < 0) throw new RangeError('too much to read');
  }
}
