/** By which the text box of the composer is found, from wherever the focus has to go there. */
export const composerId = 'composer';

/** Where the next message is written: the focus goes there when what it was on has gone, or has done its work. */
export function focusComposer(): void {
  document.getElementById(composerId)?.focus();
}
