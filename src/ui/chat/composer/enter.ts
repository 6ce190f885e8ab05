import { isOfInputMethod } from '../../../model/commands/input-method';

/**
 * Whether a key pressed in the composer sends: Enter does. On a keyboard on the screen (`isTouch`), which has no
 * Shift+Enter, it breaks the line; with Ctrl or ⌘ it always sends.
 */
export function isSendingEnter(event: KeyboardEvent, isTouch: boolean): boolean {
  // With a command marked, the list's own handling has chosen it before this is reached.
  if (event.key !== 'Enter' || event.defaultPrevented || event.shiftKey || event.altKey) return false;
  if (isTouch && !event.ctrlKey && !event.metaKey) return false;
  return !isOfInputMethod(event);
}
