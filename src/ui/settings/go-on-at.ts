import { tick } from 'svelte';

/** Gives the focus to what `selector` finds, where the element that had it has gone: the section or dialog around that may have it. */
export async function goOnAt(selector: string): Promise<void> {
  await tick();
  const { activeElement } = document;
  if (activeElement && !activeElement.matches('body, dialog, section')) return;
  document.querySelector<HTMLElement>(selector)?.focus();
}
