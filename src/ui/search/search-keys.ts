/** By which the field is found, from wherever the focus has to go there. */
export const searchFieldId = 'search-conversations';

function links(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('[data-results] a')];
}

/** Focuses the first result, if there is one. */
export function focusFirstResult(): void {
  links()[0]?.focus();
}

/** Opens the first result, if there is one. */
export function openFirstResult(): void {
  links()[0]?.click();
}

/** Arrow keys go from result to result, and from the first one up to the field; Home and End to the first and the last. */
export function walkResults(event: KeyboardEvent): void {
  const all = links();
  const at = all.indexOf(document.activeElement as HTMLElement);
  const to = new Map([
    ['ArrowDown', Math.min(at + 1, all.length - 1)],
    ['ArrowUp', at - 1],
    ['Home', 0],
    ['End', all.length - 1],
  ]).get(event.key);
  if (at === -1 || to === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  if (to < 0) document.getElementById(searchFieldId)?.focus();
  else all[to]?.focus();
}
