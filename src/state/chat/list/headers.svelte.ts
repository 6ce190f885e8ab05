import type { Conversation } from '../../../model/chat/conversation';

/** Headers by id. Who reads `all` is told when any has changed, once for all that change together. */
export class Headers {
  readonly #byId = new Map<string, Conversation>();
  #shown = $state.raw({ byId: this.#byId });
  readonly #deleted = new Set<string>();
  /** Whether all that are stored are here. */
  isComplete = $state(true);
  /** Resolves when all are, to true; to false where the others cannot be read. */
  whole = Promise.resolve(true);
  #tellWhole = (_isWhole: boolean): void => undefined;

  get all(): ReadonlyMap<string, Conversation> {
    return this.#shown.byId;
  }

  /** One header as it is now, for those who need not be told when it changes. */
  get(id: string): Conversation | undefined {
    return this.#byId.get(id);
  }

  has(id: string): boolean {
    return this.#byId.has(id);
  }

  set(headers: Iterable<Conversation>): void {
    for (const one of headers) this.#byId.set(one.id, one);
    this.#tell();
  }

  delete(id: string): void {
    this.#deleted.add(id);
    if (this.#byId.delete(id)) this.#tell();
  }

  /** Only some are read at first: `fill` or `replace` brings the others. */
  beginWithSome(): void {
    this.isComplete = false;
    this.whole = new Promise((resolve) => (this.#tellWhole = resolve));
  }

  /** The others cannot be read: resolves `whole` to false for those who wait for them. */
  giveUp(): void {
    this.#tellWhole(false);
  }

  /** Takes those of `headers` that were neither set nor deleted while all were being read: what came meanwhile is newer. */
  fill(headers: readonly Conversation[]): void {
    if (this.isComplete) return;
    this.set(headers.filter(({ id }) => !this.#byId.has(id) && !this.#deleted.has(id)));
    this.#complete();
  }

  /** Puts these in the place of all that are here. */
  replace(headers: Iterable<Conversation>): void {
    this.#byId.clear();
    this.set(headers);
    this.#complete();
  }

  #tell(): void {
    this.#shown = { byId: this.#byId };
  }

  #complete(): void {
    this.isComplete = true;
    this.#tellWhole(true);
    this.whole = Promise.resolve(true);
  }
}
