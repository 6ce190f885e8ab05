/** Lets go of what was held; resolves when another may have it. */
export type Release = () => Promise<void>;

/**
 * Allows one writer for each reply, and for each draft of a new chat, over all tabs. Web Locks release the lock of a
 * tab that dies. Where they are missing (a page over plain http) the tabs ask each other; without a BroadcastChannel,
 * too, every request for a lock succeeds.
 */
export class Locks {
  constructor(
    /** The database's name: another copy of the app on this origin has replies of its own. */
    private readonly name: string,
    private readonly manager: Pick<LockManager, 'request'> | null,
  ) {}

  /** Locks a reply until released; null when another tab, or this one, holds it. */
  lockReply(conversationId: string, messageId: string): Promise<Release | null> {
    const { manager } = this;
    if (!manager) return Promise.resolve(() => Promise.resolve());
    return requestLock(manager, this.#nameOf(conversationId, messageId), { ifAvailable: true });
  }

  /** Locks `what` as long as the page lives, or until released; null when another tab holds it. */
  lockAlone(what: string): Promise<Release | null> {
    const { manager } = this;
    if (!manager) return Promise.resolve(() => Promise.resolve());
    return requestLock(manager, `${this.name} ${what}`, { ifAvailable: true });
  }

  /** Waits until no other tab holds `what`, or the one that does has died, and holds it then. */
  awaitAlone(what: string): Promise<Release> {
    const { manager } = this;
    if (!manager) return Promise.resolve(() => Promise.resolve());
    return requestLock(manager, `${this.name} ${what}`, {}) as Promise<Release>;
  }

  /**
   * Waits until whoever holds a reply has let go of it, or has died, and holds it then. Without Web Locks nobody can
   * tell.
   */
  awaitReply(conversationId: string, messageId: string): Promise<Release> {
    const { manager } = this;
    if (!manager) return new Promise(() => undefined);
    return requestLock(manager, this.#nameOf(conversationId, messageId), {}) as Promise<Release>;
  }

  #nameOf(conversationId: string, messageId: string): string {
    return `${this.name} reply ${conversationId} ${messageId}`;
  }
}

/** Null only where the lock is asked for `ifAvailable`. */
function requestLock(
  manager: Pick<LockManager, 'request'>,
  name: string,
  options: LockOptions,
): Promise<Release | null> {
  return new Promise((resolve, reject) => {
    const ended: Promise<void> = manager.request(name, options, (lock) => {
      if (!lock) return resolve(null);
      return new Promise<void>((letGo) =>
        resolve(() => {
          letGo();
          return ended;
        }),
      );
    });
    ended.catch(reject);
  });
}

/** The lock manager for the database `name`; null where the browser has neither Web Locks nor BroadcastChannel. */
export async function lockManager(name: string): Promise<Pick<LockManager, 'request'> | null> {
  if (globalThis.navigator?.locks) return navigator.locks;
  if (typeof BroadcastChannel === 'undefined') return null;
  const { PeerLocks } = await import('./peer-locks');
  return new PeerLocks(new BroadcastChannel(`${name} locks`));
}
