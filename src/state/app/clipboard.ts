import type { Notices } from './notices.svelte';

/** Puts `text` on the clipboard, and says whether it is there. */
export async function copyText(text: string, notices: Pick<Notices, 'show'>): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    notices.show({ kind: 'copied' });
  } catch {
    notices.show({ kind: 'not-copied' });
  }
}
