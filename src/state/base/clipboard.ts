import type { Notices } from './notices.svelte';

/** Puts `text` on the clipboard, and says whether it is there. */
export async function copyText(text: string, notices: Pick<Notices, 'show'>): Promise<void> {
  let isCopied = true;
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    // Browsers let a page copy for some seconds after a press, which is time enough to load this.
    const event = await import('./copy-by-event');
    isCopied = event.copyByEvent({ 'text/plain': text });
  }
  notices.show({ kind: isCopied ? 'copied' : 'not-copied' });
}
