import type { Locator } from 'playwright-core';
import { expect } from 'vitest';

/** Whether the focus is on that very element now. */
export function isFocused(one: Locator): Promise<boolean> {
  return one.evaluate((element) => element === document.activeElement);
}

/** Waits until the focus is on that very element. */
export function hasFocus(one: Locator): Promise<void> {
  return expect.poll(() => isFocused(one)).toBe(true);
}
