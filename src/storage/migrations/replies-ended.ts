/** How an upgrade waits for the other tabs. */
export interface UpgradeWait {
  locks?: Pick<LockManager, 'query' | 'request'> | undefined;
  /** The database cannot be upgraded yet: another tab of the older version still receives a reply. */
  onWaiting?: () => void;
}

/**
 * Resolves once no tab receives a reply in the database `name`. A tab of an older version can write nothing more from
 * the upgrade on, and what its reply still brought would be lost. Without Web Locks nobody can tell.
 */
export async function repliesEnded(
  name: string,
  { locks = globalThis.navigator?.locks, onWaiting }: UpgradeWait,
): Promise<void> {
  while (locks) {
    const { held = [] } = await locks.query();
    const reply = held.find((lock) => lock.name?.startsWith(`${name} reply `))?.name;
    if (reply === undefined) return;
    onWaiting?.();
    // Granted when the reply has ended, or its tab is closed.
    await locks.request(reply, () => undefined);
  }
}
