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
