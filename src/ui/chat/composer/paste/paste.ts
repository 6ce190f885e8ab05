import type { App } from '../../../../state/app/app.svelte';
import { PastedRequest } from '../../../../state/chat/start/pasted-request.svelte';
import type { Thread } from '../../../../state/chat/thread.svelte';
import { insert } from './insert';
import Offer from './PasteOffer.svelte';

/** A request that was pasted into the composer, and the component that offers to start a chat from it. */
export interface Paste {
  pasted: PastedRequest;
  Offer: typeof Offer;
}

/**
 * Takes text that was pasted or dropped into the composer of `thread`. `field`: the field into which to insert it
 * without its API key; null where it is gone.
 */
export function takePaste(
  app: Pick<App, 'pasted'>,
  thread: Pick<Thread, 'draft'>,
  field: HTMLTextAreaElement | null,
  text: string,
): Paste {
  const pasted = new PastedRequest(app, thread, text);
  if (field) insert(field, pasted.text);
  return { pasted, Offer };
}
