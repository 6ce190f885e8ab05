/** An element that is being read, and where it was in what scrolls, which was scrolled so far, in CSS pixels. */
export interface PlacedElement {
  element: Element;
  offset: number;
  scrollTop: number;
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
    placed.unshift({ element, ...placeOf(log, element) });
    if (scrollsItself(element)) break;
    element = [...element.children].find((child) => {
      const { bottom, height } = child.getBoundingClientRect();
      return height > 0 && bottom > top && isInFlow(child);
    });
  }
  return placed;
}

/** Scrolls so that the first of `placed` that is left stands where it was, and notes where that is now. Gives whether there is anything left of it. */
export function keepPlace(log: HTMLElement, placed: readonly PlacedElement[]): boolean {
  const found = placed.find(({ element }) => element.isConnected);
  if (!found) return false;
  const moved = placeOf(log, found.element).offset - found.offset;
  // Where the thread has become so short that the view would reach beyond its end, the browser has scrolled up by itself.
  const from = moved < 0 && distanceToEnd(log) < 1 ? Math.max(found.scrollTop, log.scrollTop) : log.scrollTop;
  // Browsers scroll by whole device pixels: less than one would add up.
  if (Math.abs(moved) >= 1) log.scrollTop = from + moved;
  for (const one of placed) if (one.element.isConnected) Object.assign(one, placeOf(log, one.element));
  return true;
}

/** Whether there is something below what is in view. */
export function isEndFar(log: HTMLElement): boolean {
  return distanceToEnd(log) >= nearEnd;
}

function distanceToEnd({ scrollHeight, scrollTop, clientHeight }: HTMLElement): number {
  return scrollHeight - scrollTop - clientHeight;
}

/** Where an element begins in what scrolls, whatever is in view. */
function placeOf(log: HTMLElement, element: Element): { offset: number; scrollTop: number } {
  const { scrollTop } = log;
  return { offset: element.getBoundingClientRect().top - log.getBoundingClientRect().top + scrollTop, scrollTop };
}

/** Whether what is in an element moves without the thread: replies side by side are scrolled by themselves. */
function scrollsItself(element: Element): boolean {
  return element.scrollHeight > element.clientHeight && /auto|scroll/.test(getComputedStyle(element).overflowY);
}

/** Whether an element moves with the thread: what is sticky or a menu stands still, or goes elsewhere. */
function isInFlow(element: Element): boolean {
  return /static|relative/.test(getComputedStyle(element).position);
}
