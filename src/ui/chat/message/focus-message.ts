import { tick } from 'svelte';

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
