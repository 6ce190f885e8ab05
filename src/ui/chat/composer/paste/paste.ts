import type { App } from '../../../../state/app/app.svelte';
import { PastedRequest } from '../../../../state/chat/start/pasted-request.svelte';
import type { Thread } from '../../../../state/chat/thread.svelte';
import { fieldDirection } from '../../../parts/form/field-direction';
import Offer from './PasteOffer.svelte';

/** A request that was pasted into the composer, and the component that offers to start a chat from it. */
export interface Paste {
  pasted: PastedRequest;
  Offer: typeof Offer;
}

const mostLines = 100;

/**
 * Takes text that was pasted or dropped into the composer of `thread`. `field`: the field into which to insert it
 * without its API key; null where it is gone.
 */
export function takePaste(app: App, thread: Thread, field: HTMLTextAreaElement | null, text: string): Paste {
  const pasted = new PastedRequest(app, thread, text);
  if (field) {
    // `execCommand` is the only way to insert text that undo can take back. It takes seconds for many lines.
    const isShort = pasted.text.split('\n').length <= mostLines;
    // eslint-disable-next-line @typescript-eslint/no-deprecated
    const isDone = isShort && document.execCommand('insertText', false, pasted.text);
    if (!isDone) {
      // Before it gets the text: after that it would be late.
      const { value, selectionStart, selectionEnd } = field;
      field.dir = fieldDirection(value.slice(0, selectionStart) + pasted.text + value.slice(selectionEnd));
      field.setRangeText(pasted.text, selectionStart, selectionEnd, 'end');
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    }
  }
  return { pasted, Offer };
}
