import type { Page } from 'playwright-core';

/** What sticks out of the screen sideways, or makes the page itself scroll. */
export function sticksOut(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement;
    const found = scrollWidth > clientWidth ? [`the page is ${scrollWidth} px wide`] : [];
    for (const element of document.querySelectorAll('body *')) {
      const { left, right, width } = element.getBoundingClientRect();
      const isSeen = width > 1 && element.checkVisibility({ visibilityProperty: true });
      if (!isSeen || element.closest('svg, .hidden-visually')) continue;
      // What is fixed lies on the screen, not in what is around it. The list of chats ends where the chat begins.
      let around = getComputedStyle(element).position === 'fixed' ? null : element.parentElement;
      while (around && around.localName !== 'nav' && getComputedStyle(around).overflowX === 'visible')
        around = around.parentElement;
      const { overflowX, textOverflow } = getComputedStyle(around ?? document.documentElement);
      // Code and tables scroll by themselves; an ellipsis says that there is more.
      if (overflowX === 'auto' || overflowX === 'scroll' || textOverflow === 'ellipsis') continue;
      const box = (around ?? document.documentElement).getBoundingClientRect();
      if (left < Math.max(0, box.left) - 1 || right > Math.min(clientWidth, box.right) + 1) {
        found.push(element.outerHTML.slice(0, 160));
      }
    }
    // No screen is to be moved sideways as a whole: only code and tables are.
    for (const element of document.querySelectorAll(
      '[role=log], [role=tabpanel], [role=listbox], dialog, nav, aside, main',
    )) {
      const { overflowX } = getComputedStyle(element);
      const scrolls = overflowX === 'auto' || overflowX === 'scroll';
      if (scrolls && element.scrollWidth > element.clientWidth + 1)
        found.push(`scrolls: ${element.outerHTML.slice(0, 160)}`);
    }
    // Words stay within what they stand on, unless an ellipsis says that they go on.
    for (const element of document.querySelectorAll('button, [role=tab], summary, label, a, h1, h2, h3, li > span')) {
      const { display, overflowX, textOverflow } = getComputedStyle(element);
      if (display === 'inline' || overflowX === 'auto' || textOverflow === 'ellipsis') continue;
      // What only screen readers see is a point.
      if (element.clientWidth > 1 && element.scrollWidth > element.clientWidth + 1)
        found.push(`too long: ${element.outerHTML.slice(0, 160)}`);
    }
    return found;
  });
}
