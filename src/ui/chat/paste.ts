import type { App } from '../../state/app.svelte';
import { PastedRequest } from '../../state/pasted-request.svelte';
import type { Thread } from '../../state/thread.svelte';
import Offer from './PasteOffer.svelte';

/** A request that was pasted into the composer, and what offers to start a chat from it. */
export interface Paste {
  pasted: PastedRequest;
  Offer: typeof Offer;
}

/** Puts what was pasted or dropped into `field`, the composer of `thread`, as it may be kept: without its key. */
export function takePaste(app: App, thread: Thread, field: HTMLTextAreaElement, text: string): Paste {
  const pasted = new PastedRequest(app, thread, text);
  field.focus();
  // The one way to change a field that can be undone in it.
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  document.execCommand('insertText', false, pasted.text);
  return { pasted, Offer };
}
