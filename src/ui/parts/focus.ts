import { tick } from 'svelte';

/** By which the text box of the composer is found, from wherever the focus has to go there. */
export const composerId = 'composer';

/** The field in which a chat's model is chosen. */
export const modelChoiceId = 'model-choice';

/** Offers the models to choose from. */
export function focusModelChoice(): void {
  document.getElementById(modelChoiceId)?.focus();
}

/** What opens the inspector, and has the focus again when it is closed. */
export const inspectorButtonId = 'open-inspector';

/** Where the next message is written: the focus goes there when what it was on has gone, or has done its work. */
export function focusComposer(): void {
  document.getElementById(composerId)?.focus();
}

/**
 * Focuses the first control of the message `id` that one of `selectors` finds and that can be used, else the message
 * itself.
 */
export async function focusMessage(id: string, ...selectors: string[]): Promise<void> {
  await tick();
  const article = document.getElementById(id);
  const controls = selectors.map((selector) => article?.querySelector<HTMLButtonElement>(selector));
  const target = controls.find((control) => control && !control.disabled) ?? article;
  // No scrolling: the message is in view already, and the thread follows a reply that grows.
  target?.focus({ preventScroll: true });
}

/**
 * Catches the focus where what had it is taken away and nothing else has taken it: the composer has it then, or the
 * dialog that is open. Where that would bring up a keyboard on the screen (`isTouch`), the thread has it. Ends with the
 * function that it gives.
 */
export function keepFocus(isTouch: () => boolean): () => void {
  let last: Element | null = null;
  const noted = ({ target }: FocusEvent): void => void (last = target instanceof Element ? target : null);
  const isLost = (): boolean =>
    document.activeElement === document.body && last !== null && (!last.isConnected || last.matches(':disabled'));
  const rescue = (): void => {
    if (!isLost()) return;
    last = null;
    const dialog = [...document.querySelectorAll<HTMLElement>('dialog[open]')].at(-1);
    if (dialog) {
      dialog.tabIndex = -1;
      dialog.focus();
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
