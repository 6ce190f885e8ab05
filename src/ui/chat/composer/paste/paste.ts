import type { App } from '../../../../state/app/app.svelte';
import { PastedRequest } from '../../../../state/chat/start/pasted-request.svelte';
import type { Thread } from '../../../../state/chat/thread.svelte';
import { exchange, insert } from './insert';
import Offer from './PasteOffer.svelte';

/** A request that was pasted into the composer, and the component that offers to start a chat from it. */
export interface Paste {
  pasted: PastedRequest;
  Offer: typeof Offer;
}

/**
 * Takes text that was pasted or dropped at the place `at` of the composer of `thread`, and puts it there without its API key. By now
 * the caret may be elsewhere, or the person in another chat.
 */
export function takePaste(
  app: Pick<App, 'pasted'>,
  thread: Pick<Thread, 'draft'>,
  field: HTMLTextAreaElement,
  text: string,
  at = field.selectionStart,
): Paste {
  const pasted = new PastedRequest(app, thread, text);
  const { draft } = thread;
  if (!field.isConnected) draft.type(draft.text.slice(0, at) + pasted.text + draft.text.slice(at));
  else if (field.selectionStart === at) insert(field, pasted.text);
  else exchange(field, at, '', pasted.text);
  return { pasted, Offer };
}
