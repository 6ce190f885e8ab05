/** Whether a key press asks to find something: Ctrl+F or ⌘F, also on a keyboard whose F has another letter. */
export function isFindKey({ key, code, ctrlKey, metaKey, shiftKey, altKey }: KeyboardEvent): boolean {
  const isF = key.toLowerCase() === 'f' || (code === 'KeyF' && !/^[a-z]$/i.test(key));
  return isF && ctrlKey !== metaKey && !shiftKey && !altKey;
}

/** Whether what has the focus belongs to the open chat, so that Ctrl+F is about it. */
export function isInChat(element: Element | null): boolean {
  return !element?.closest('dialog, nav, aside');
}
