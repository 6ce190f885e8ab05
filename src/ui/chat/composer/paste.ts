import type { App } from '../../../state/app/app.svelte';
import { PastedRequest } from '../../../state/chat/pasted-request.svelte';
import type { Thread } from '../../../state/chat/thread.svelte';
import Offer from './PasteOffer.svelte';

/** A request that was pasted into the composer, and what offers to start a chat from it. */
export interface Paste {
  pasted: PastedRequest;
  Offer: typeof Offer;
}

const mostLines = 100;

/**
 * Takes what was pasted or dropped into the composer of `thread`. `field`: where it is put without its key; null where the browser
 * puts it there itself, with undo.
 */
export function takePaste(app: App, thread: Thread, field: HTMLTextAreaElement | null, text: string): Paste {
  const pasted = new PastedRequest(app, thread, text);
  if (field) {
    // It can be undone, and brings back what it replaced. No other way of the platform can, and this one takes seconds for many lines.
    const isShort = pasted.text.split('\n').length <= mostLines;
    // eslint-disable-next-line @typescript-eslint/no-deprecated
    const isDone = isShort && document.execCommand('insertText', false, pasted.text);
    if (!isDone) {
      field.setRangeText(pasted.text, field.selectionStart, field.selectionEnd, 'end');
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    }
  }
  return { pasted, Offer };
}
