import type { Message } from '../../../model/chat/message';
import { textOf } from '../../../model/chat/parts';
import type { Row } from './rows';

/**
 * The text of a selection that reaches over messages that are not drawn; null where all of it is drawn, and the browser copies it.
 * `elements` has an element for each row.
 */
export function copiedAcross(
  selection: Selection | null,
  rows: readonly Row[],
  elements: HTMLCollection,
  list: readonly Message[],
): string | null {
  if (!selection || selection.isCollapsed || rows.length !== elements.length) return null;
  const range = selection.getRangeAt(0);
  const selected = rows
    .map((row, at) => ({ row, element: elements[at]! }))
    .filter(({ element }) => range.intersectsNode(element));
  if (selected.every(({ row }) => row.kind === 'message')) return null;
  return selected
    .flatMap(({ row, element }) => {
      if (row.kind !== 'message') return list.slice(row.from, row.to).map(textOf);
      return selection.containsNode(element) ? textOf(row.message) : within(range, element);
    })
    .join('\n\n');
}

/** What is selected of the text in `element`. */
function within(range: Range, element: Element): string {
  const part = range.cloneRange();
  if (!element.contains(range.startContainer)) part.setStartBefore(element);
  if (!element.contains(range.endContainer)) part.setEndAfter(element);
  const copy = part.cloneContents();
  // A formula is copied as its source.
  for (const formula of copy.querySelectorAll<HTMLDataElement>('data[value]')) formula.textContent = formula.value;
  return (copy.textContent ?? '').trim();
}
