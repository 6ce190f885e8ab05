/** An element that is being read, and where it was in what scrolls, in CSS pixels. */
export interface PlacedElement {
  element: Element;
  offset: number;
}

/** The view counts as being at the end when it is closer to it than this, in CSS pixels. */
const nearEnd = 32;
/** How deep into a message an element is looked for. */
const depth = 8;

/**
 * What stands at the top of the view within `row`: itself, and below it the first element that is not wholly above the view, and so
 * on; the innermost first. Where a message is drawn anew, what is left of them still keeps the place.
 */
export function placedIn(log: HTMLElement, row: Element): PlacedElement[] {
  const { top } = log.getBoundingClientRect();
  const placed: PlacedElement[] = [];
  for (let element: Element | undefined = row; element && placed.length < depth;) {
    placed.unshift({ element, offset: offsetOf(log, element) });
    element = [...element.children].find((child) => {
      const { bottom, height } = child.getBoundingClientRect();
      return height > 0 && bottom > top;
    });
  }
  return placed;
}

/** Scrolls so that the first of `placed` that is left stands where it was, and notes where that is now. Gives whether there is anything left of it. */
export function keepPlace(log: HTMLElement, placed: readonly PlacedElement[]): boolean {
  const found = placed.find(({ element }) => element.isConnected);
  if (!found) return false;
  const moved = offsetOf(log, found.element) - found.offset;
  // Browsers scroll by whole device pixels: less than one would add up.
  if (Math.abs(moved) >= 1) log.scrollTop += moved;
  for (const one of placed) if (one.element.isConnected) one.offset = offsetOf(log, one.element);
  return true;
}

/** Whether there is something below what is in view. */
export function isEndFar({ scrollHeight, scrollTop, clientHeight }: HTMLElement): boolean {
  return scrollHeight - scrollTop - clientHeight >= nearEnd;
}

/** Where an element begins in what scrolls, whatever is in view. */
function offsetOf(log: HTMLElement, element: Element): number {
  return element.getBoundingClientRect().top - log.getBoundingClientRect().top + log.scrollTop;
}
