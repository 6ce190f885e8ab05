/** Whether what has the focus belongs to the open chat, so that keys that find are about it. */
export function isInChat(element: Element | null): boolean {
  return !element?.closest('dialog, nav, aside');
}
