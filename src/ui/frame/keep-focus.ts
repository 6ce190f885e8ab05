import { focusComposer } from '../parts/focus';

/**
 * Catches the focus where what had it is taken away or out of reach and nothing else has taken it: the composer has it then, as soon as
 * it can, or in an open dialog the section in which it was, where what became of the press is told, else the dialog. Where the composer
 * would bring up a keyboard on the screen (`isTouch`), the thread has it. Ends with the function that it gives.
 */
export function keepFocus(isTouch: () => boolean): () => void {
  let last: Element | null = null;
  let section: HTMLElement | null = null;
  let isLost = false;
  const noted = ({ target }: FocusEvent): void => {
    last = target instanceof Element ? target : null;
    section = last?.closest('section') ?? null;
    isLost = false;
  };
  const isAway = (): boolean => last !== null && (!last.isConnected || last.matches(':disabled, [inert] *'));
  const rescue = (): void => {
    isLost &&= document.activeElement === document.body;
    if (!isLost) return;
    const dialog = [...document.querySelectorAll<HTMLElement>('dialog[open]')].at(-1);
    if (dialog) {
      const place = section && dialog.contains(section) ? section : dialog;
      place.tabIndex = -1;
      place.focus();
      return;
    }
    if (isTouch()) document.querySelector<HTMLElement>('[role=log]')?.focus({ preventScroll: true });
    else focusComposer();
    // What lies under a drawer takes no focus: the way out of the drawer has it, as when it was opened.
    if (document.activeElement === document.body)
      document.querySelector<HTMLElement>('.drawer.open > .close button')?.focus();
  };
  const look = (): void => {
    isLost ||= document.activeElement === document.body && isAway();
    // Wait a moment: the control that was pressed may move the focus itself. Where the chat is inert just then, as while another one
    // is loaded, it takes no focus before it is reachable again.
    if (isLost) setTimeout(rescue);
  };
  const observer = new MutationObserver(look);
  observer.observe(document.body, { childList: true, subtree: true, attributeFilter: ['disabled', 'inert'] });
  document.addEventListener('focusin', noted);
  return () => {
    observer.disconnect();
    document.removeEventListener('focusin', noted);
  };
}
