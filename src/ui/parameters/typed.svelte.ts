/** What a typed text means: a value, nothing (an empty field), or something that cannot be sent. */
export interface Meaning<T> {
  value: T | undefined;
  problem: string | null;
}

/**
 * The text of a field that stands for a value. It stays as it was typed while it is being typed, and as long as it
 * cannot be sent; else it is what the value is written as, which may change from outside.
 */
export class Typed<T> {
  #typed = $state.raw<{ text: string; problem: string | null } | null>(null);
  #isBeingTyped = $state(false);

  constructor(
    private readonly value: () => T | undefined,
    private readonly write: (value: T) => string,
    private readonly read: (text: string) => Meaning<T>,
  ) {}

  get text(): string {
    const value = this.value();
    return this.#shown?.text ?? (value === undefined ? '' : this.write(value));
  }

  /** Why the text cannot be sent; null where it can. */
  get problem(): string | null {
    return this.#shown?.problem ?? null;
  }

  /** Takes what was typed, and gives the value that it means; undefined where nothing is to be sent. */
  type(text: string, meaning: Meaning<T> = this.read(text)): T | undefined {
    this.#typed = { text, problem: meaning.problem };
    this.#isBeingTyped = true;
    return meaning.value;
  }

  /** The field is left. */
  leave(): void {
    this.#isBeingTyped = false;
  }

  get #shown(): { text: string; problem: string | null } | null {
    const isWrong = this.#typed !== null && this.#typed.problem !== null && this.value() === undefined;
    return this.#isBeingTyped || isWrong ? this.#typed : null;
  }
}
