/**
 * Puts content on the clipboard, by its media type, and says whether it is there: for a page that was not loaded securely. It has
 * no clipboard to write to, but may answer a copy that it asks for itself.
 */
export function copyByEvent(contents: Record<string, string>): boolean {
  let isDone = false;
  const copy = (event: ClipboardEvent): void => {
    for (const [type, content] of Object.entries(contents)) event.clipboardData?.setData(type, content);
    event.preventDefault();
    event.stopImmediatePropagation();
    isDone = true;
  };
  document.addEventListener('copy', copy, { capture: true });
  document.execCommand('copy');
  document.removeEventListener('copy', copy, { capture: true });
  return isDone;
}
