import type { Message } from '../../../model/chat/message';

/** The shortcuts, as `aria-keyshortcuts` has them. With Alt, Page Up and Page Down belong to no browser, screen reader or input method. */
export const threadKeys = 'Alt+PageUp Alt+PageDown Alt+Shift+PageUp Alt+Shift+PageDown';

/**
 * The message that a key leads to from the one at `at()`: the previous or next that the person wrote, with Shift the first or the last of
 * all. Null where there is none that way; undefined where the key is none of the shortcuts.
 */
export function messageByKey(
  event: Pick<KeyboardEvent, 'key' | 'altKey' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'isComposing'>,
  list: readonly Message[],
  at: () => number,
): Message | null | undefined {
  const isUp = event.key === 'PageUp';
  if (!event.altKey || event.ctrlKey || event.metaKey || event.isComposing) return undefined;
  if (!isUp && event.key !== 'PageDown') return undefined;
  if (event.shiftKey) return list.at(isUp ? 0 : -1) ?? null;
  const from = at();
  const isOwn = ({ role }: Message, index: number): boolean => role === 'user' && (isUp ? index < from : index > from);
  return (isUp ? list.findLast(isOwn) : list.find(isOwn)) ?? null;
}
