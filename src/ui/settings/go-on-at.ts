import { tick } from 'svelte';

/** Gives the focus to what `selector` finds, where the element that had it has gone. */
export async function goOnAt(selector: string): Promise<void> {
  await tick();
  const { activeElement } = document;
  if (activeElement && activeElement !== document.body && !(activeElement instanceof HTMLDialogElement)) return;
  document.querySelector<HTMLElement>(selector)?.focus();
}
