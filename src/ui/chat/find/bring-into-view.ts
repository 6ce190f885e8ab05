/** Kept free above and below what is scrolled to, in CSS pixels: the bar lies there. */
const margin = 72;

/** Scrolls all that scrolls around `range`, wide code and tables, too, so that it is in view. */
export function bringIntoView(range: Range): void {
  const start = range.startContainer;
  for (let box = start instanceof Element ? start : start.parentElement; box; box = box.parentElement) {
    const isHigher = box.scrollHeight > box.clientHeight;
    const isWider = box.scrollWidth > box.clientWidth;
    if (!isHigher && !isWider) continue;
    const { overflowX, overflowY } = getComputedStyle(box);
    const isHigh = isHigher && scrolls(overflowY);
    const isWide = isWider && scrolls(overflowX);
    if (!isHigh && !isWide) continue;
    const at = range.getBoundingClientRect();
    // It is not laid out: hidden.
    if (at.width === 0 && at.height === 0) return;
    const around = box.getBoundingClientRect();
    const room = Math.min(margin, box.clientHeight / 4);
    if (isHigh && (at.top < around.top + room || at.bottom > around.bottom - room))
      box.scrollTop += at.top - around.top - (box.clientHeight - at.height) / 2;
    if (isWide && (at.left < around.left || at.right > around.right))
      box.scrollLeft += at.left - around.left - (box.clientWidth - Math.min(at.width, box.clientWidth)) / 2;
  }
}

function scrolls(overflow: string): boolean {
  return overflow === 'auto' || overflow === 'scroll';
}
