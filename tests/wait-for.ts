import { vi } from 'vitest';

/**
 * Resolves to what `claim` gives once it does not throw any more. Vitest's own limit of one second is too short for a
 * busy machine.
 */
export function waitFor<T>(claim: () => T | Promise<T>): Promise<T> {
  return vi.waitFor(claim, { timeout: 30_000, interval: 10 });
}
