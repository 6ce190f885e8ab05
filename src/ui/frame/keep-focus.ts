import { focusComposer } from '../parts/focus';

/**
 * Catches the focus where what had it is taken away and nothing else has taken it: the composer has it then, or in an open dialog
 * the section in which it was, where what became of the press is told, else the dialog. Where the composer would bring up a keyboard
 * on the screen (`isTouch`), the thread has it. Ends with the function that it gives.
 */
export function keepFocus(isTouch: () => boolean): () => void {
  let last: Element | null = null;
  let section: HTMLElement | null = null;
  const noted = ({ target }: FocusEvent): void => {
    last = target instanceof Element ? target : null;
    section = last?.closest('section') ?? null;
  };
  const isLost = (): boolean =>
    document.activeElement === document.body && last !== null && (!last.isConnected || last.matches(':disabled'));
  const rescue = (): void => {
    if (!isLost()) return;
    last = null;
    const dialog = [...document.querySelectorAll<HTMLElement>('dialog[open]')].at(-1);
    if (dialog) {
      const place = section && dialog.contains(section) ? section : dialog;
      place.tabIndex = -1;
      place.focus();
    } else if (isTouch()) document.querySelector<HTMLElement>('[role=log]')?.focus({ preventScroll: true });
    else focusComposer();
  };
  // Wait a moment: the control that was pressed may move the focus itself.
  const observer = new MutationObserver(() => {
    if (isLost()) setTimeout(rescue);
  });
  observer.observe(document.body, { childList: true, subtree: true, attributeFilter: ['disabled'] });
  document.addEventListener('focusin', noted);
  return () => {
    observer.disconnect();
    document.removeEventListener('focusin', noted);
  };
}
