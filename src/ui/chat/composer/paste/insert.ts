import { fieldDirection } from '../../../parts/form/field-direction';

const mostLines = 100;

/** Puts `text` where the caret of `field` is, so that undo can take it back. */
export function insert(field: HTMLTextAreaElement, text: string): void {
  // `execCommand` is the only way to insert text that undo can take back. It takes seconds for many lines.
  const isShort = text.split('\n').length <= mostLines;
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  if (isShort && document.activeElement === field && document.execCommand('insertText', false, text)) return;
  // Set before the text is there: with `auto`, Chromium would first spend seconds on the lines of a long one.
  const { value, selectionStart, selectionEnd } = field;
  field.dir = fieldDirection(value.slice(0, selectionStart) + text + value.slice(selectionEnd));
  field.setRangeText(text, selectionStart, selectionEnd, 'end');
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
}

/** Puts `by` in the place of `pasted`, which was pasted at `at`. What is changed there already stays; the caret stays where it is. */
export function exchange(field: HTMLTextAreaElement, at: number, pasted: string, by: string): void {
  const words = pasted.replace(/\r\n?/g, '\n');
  const end = at + words.length;
  if (!field.isConnected || field.value.slice(at, end) !== words) return;
  const { selectionStart, selectionEnd } = field;
  field.setSelectionRange(at, end);
  insert(field, by);
  const moved = (place: number): number =>
    place < end ? Math.min(place, at + by.length) : place + by.length - words.length;
  field.setSelectionRange(moved(selectionStart), moved(selectionEnd));
}
