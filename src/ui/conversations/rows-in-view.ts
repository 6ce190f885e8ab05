/** So many rows are drawn above and below what is in view, and are scrolled through before others are drawn. */
const spare = 12;

/**
 * Which rows of a list are drawn, from `from` up to before `to`; null where it is not on the screen, as in a drawer that is closed.
 * `space` has room for all `rows`, which are of one height. What is in view is that of the window, whatever scrolls.
 */
export function rowsInView(space: HTMLElement, rows: number): { from: number; to: number } | null {
  const { top, height } = space.getBoundingClientRect();
  if (height === 0) return null;
  const first = Math.floor(((-top / height) * rows) / spare) * spare;
  return { from: first - spare, to: first + Math.ceil((innerHeight / height) * rows) + 2 * spare };
}
