import { expect } from 'vitest';
import type { App } from '../../../src/state/app/app.svelte';
import { waitFor } from '../../wait-for';

/** Waits until a page load has done what it does by itself, of which indexing is the last: a test then begins it. */
export async function settled(app: App): Promise<void> {
  await waitFor(() => expect(app.settings.values.binEmptiedAt).toBeGreaterThan(0));
  // Written after what it has just written.
  await app.settings.change({ density: 'comfortable' });
}
