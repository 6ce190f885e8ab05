/** Lets go of what was held. */
export type Release = () => void;

/**
 * One writer for each reply, over all tabs, by Web Locks: a tab that dies lets go by itself. Where they are missing (a page
 * over plain http, which is one tab only) whoever asks gets the reply.
 */
export class Locks {
  constructor(
    /** The database's name: another copy of the app on this origin has replies of its own. */
    private readonly name: string,
    private readonly manager: LockManager | undefined = globalThis.navigator?.locks,
  ) {}

  /** Holds a reply until released; null when another tab, or this one, holds it. */
  async holdReply(conversationId: string, messageId: string): Promise<Release | null> {
    const { manager } = this;
    if (!manager) return () => undefined;
    return new Promise((resolve, reject) => {
      manager
        .request(this.#nameOf(conversationId, messageId), { ifAvailable: true }, (lock) => {
          if (!lock) return resolve(null);
          return new Promise<void>((release) => resolve(release));
        })
        .catch(reject);
    });
  }

  /** Waits until whoever holds a reply has let go of it, or has died, and holds it then. Without Web Locks nobody can tell. */
  awaitReply(conversationId: string, messageId: string): Promise<Release> {
    return new Promise((resolve, reject) => {
      this.manager
        ?.request(this.#nameOf(conversationId, messageId), () => new Promise<void>((release) => resolve(release)))
        .catch(reject);
    });
  }

  #nameOf(conversationId: string, messageId: string): string {
    return `${this.name} reply ${conversationId} ${messageId}`;
  }
}
