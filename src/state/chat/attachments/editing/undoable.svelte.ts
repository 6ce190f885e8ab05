/** A value that is changed in steps, with undo. */
export class Undoable<Value> {
  value: Value;
  #past = $state.raw<readonly Value[]>([]);
  /** What the last change was a step of: further steps of it are the same change. */
  #steps: string | null = null;

  constructor(value: Value) {
    this.value = $state.raw(value);
  }

  get canUndo(): boolean {
    return this.#past.length > 0;
  }

  /** `steps` names what is changed in many small steps that are undone together. */
  change(value: Value, steps: string | null = null): void {
    if (steps === null || steps !== this.#steps) this.#past = [...this.#past, this.value];
    this.#steps = steps;
    this.value = value;
  }

  undo(): void {
    if (!this.canUndo) return;
    this.value = this.#past.at(-1)!;
    this.#past = this.#past.slice(0, -1);
    this.#steps = null;
  }
}
