import { isOfInputMethod } from '../../../model/commands/input-method';

/**
 * Whether a key pressed in the composer sends: Enter does. On a keyboard on the screen (`isTouch`), which has no
 * Shift+Enter, it breaks the line; with Ctrl or ⌘ it always sends.
 */
export function isSendingEnter(event: KeyboardEvent, isTouch: boolean): boolean {
  // Where a command of the list is marked, Enter has chosen it already, and was prevented.
  if (event.key !== 'Enter' || event.defaultPrevented || event.shiftKey || event.altKey) return false;
  if (isTouch && !event.ctrlKey && !event.metaKey) return false;
  return !isOfInputMethod(event);
}
