import { fieldDirection } from '../../../parts/form/field-direction';

const mostLines = 100;

/** Puts `text` where the caret of `field` is, so that undo can take it back. */
export function insert(field: HTMLTextAreaElement, text: string): void {
  // `execCommand` is the only way to insert text that undo can take back. It takes seconds for many lines.
  const isShort = text.split('\n').length <= mostLines;
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  if (isShort && document.activeElement === field && document.execCommand('insertText', false, text)) return;
  // Before it gets the text: after that it would be late.
  const { value, selectionStart, selectionEnd } = field;
  field.dir = fieldDirection(value.slice(0, selectionStart) + text + value.slice(selectionEnd));
  field.setRangeText(text, selectionStart, selectionEnd, 'end');
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
}
