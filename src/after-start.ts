import { keepEarlyDrops } from './offline/early-drops';
import { keepOffline } from './offline/registration';
import type { Page } from './state/app/page.svelte';

/** A file from disk has no service worker, and in development the files have no names of their own. */
const isKeptOffline = import.meta.env.PROD && import.meta.env.MODE !== 'single-file';

/** What a page begins to do once it has been on the screen for some seconds. */
export async function afterStart(page: Page): Promise<void> {
  const isInUse = (): boolean => page.app !== null;
  // The page is back from the browser's history.
  addEventListener('pageshow', () => (page.isLeaving = false));
  keepEarlyDrops(isInUse, () => page.notices.show({ kind: 'drop-kept' }));
  if (isKeptOffline) await keepOffline(isInUse, () => page.notices.show({ kind: 'new-version' }));
}
