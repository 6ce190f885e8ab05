/** What tabs tell each other. `ask`: whoever holds something is to say so. */
type Said = { type: 'ask' } | { type: 'held' | 'released'; name: string };

/**
 * In how many parts answers are waited for. A page that is busy until a part is over hears of that before it hears the
 * answers that came meanwhile: they still count, as the other parts are yet to come.
 */
const answerParts = 5;

/**
 * Locks among tabs that talk to each other, for pages without Web Locks (plain http). A lock is free unless a tab has
 * said that it holds it, and says so again when it is asked: a tab that is gone does not answer. Only what was held
 * when this tab was opened, or is held now, is asked about, so that a new reply waits for nobody. Two tabs that ask for
 * a free lock at the same moment both get it.
 */
export class PeerLocks implements Pick<LockManager, 'request'> {
  readonly #mine = new Set<string>();
  /** Held by other tabs, as they say. */
  #theirs = new Set<string>();
  /** The locks named in answers so far, while the other tabs are being asked. */
  #answers = this.#theirs;
  #asking: Promise<void> | null = null;
  /** Called when something may have been let go of. */
  readonly #waiting = new Set<() => void>();
  readonly #isFirstAnswered: Promise<void>;

  /**
   * `answerMs`: how long another tab may take to say what it holds. `askAgainMs`: how often those who wait ask whether
   * the tab that holds a lock is still there.
   */
  constructor(
    private readonly channel: BroadcastChannel,
    private readonly answerMs = 400,
    private readonly askAgainMs = 5000,
  ) {
    channel.addEventListener('message', ({ data }: MessageEvent<Said>) => this.#hear(data));
    this.#isFirstAnswered = this.#ask();
  }

  readonly request = (async (name: string, { ifAvailable }: LockOptions, use: (lock: Lock | null) => unknown) => {
    await this.#isFirstAnswered;
    if (this.#theirs.has(name)) await this.#ask();
    if (ifAvailable && this.#isTaken(name)) return use(null);
    while (this.#isTaken(name)) await this.#change();
    this.#mine.add(name);
    this.#say({ type: 'held', name });
    try {
      return await use({ name, mode: 'exclusive' });
    } finally {
      this.#mine.delete(name);
      this.#say({ type: 'released', name });
      this.#wake();
    }
  }) as LockManager['request'];

  #isTaken(name: string): boolean {
    return this.#mine.has(name) || this.#theirs.has(name);
  }

  /** Learns anew what other tabs hold. */
  #ask(): Promise<void> {
    return (this.#asking ??= this.#collect().finally(() => (this.#asking = null)));
  }

  async #collect(): Promise<void> {
    this.#answers = new Set();
    this.#say({ type: 'ask' });
    for (let part = 0; part < answerParts; part += 1)
      await new Promise((resolve) => setTimeout(resolve, this.answerMs / answerParts));
    this.#theirs = this.#answers;
    this.#wake();
  }

  /** Waits until something may have been let go of. */
  async #change(): Promise<void> {
    const timer = setTimeout(() => void this.#ask(), this.askAgainMs);
    await new Promise<void>((resolve) => this.#waiting.add(resolve));
    clearTimeout(timer);
  }

  #wake(): void {
    for (const resolve of this.#waiting) resolve();
    this.#waiting.clear();
  }

  #hear(said: Said): void {
    if (said.type === 'ask') for (const name of this.#mine) this.#say({ type: 'held', name });
    else {
      for (const names of [this.#theirs, this.#answers])
        if (said.type === 'held') names.add(said.name);
        else names.delete(said.name);
      this.#wake();
    }
  }

  #say(said: Said): void {
    this.channel.postMessage(said);
  }
}
