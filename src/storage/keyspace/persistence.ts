/** Asks the browser to keep the data even when the disk is short; it may ask the person. Whether it does. */
export async function askToPersist(
  storage: StorageManager | undefined = globalThis.navigator?.storage,
): Promise<boolean> {
  // Missing over plain http.
  return (await isPersistent(storage)) || ((await storage?.persist?.()) ?? false);
}

/** Whether the browser has promised to keep the data. */
export async function isPersistent(
  storage: StorageManager | undefined = globalThis.navigator?.storage,
): Promise<boolean> {
  return (await storage?.persisted?.()) ?? false;
}

/** What is used and what may be, in bytes, as far as the browser says; null where it does not. */
export async function estimate(
  storage: StorageManager | undefined = globalThis.navigator?.storage,
): Promise<{ usedBytes: number; quotaBytes: number } | null> {
  const { usage, quota } = (await storage?.estimate?.()) ?? {};
  return usage === undefined || quota === undefined ? null : { usedBytes: usage, quotaBytes: quota };
}

/** What tells that `needs` bytes may not fit into what the browser says is free; null where they do, or it does not say. */
export async function mayNotFit(needs: number): Promise<{ needs: number; free: number } | null> {
  const room = await estimate();
  if (!room) return null;
  const free = Math.max(0, room.quotaBytes - room.usedBytes);
  return needs > free ? { needs, free } : null;
}
