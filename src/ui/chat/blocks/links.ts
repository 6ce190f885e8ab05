/**
 * An attachment for the messages that opens links of a reply in a new tab, without `opener` and without a referrer.
 * Clicks with a modifier key or the middle button open a new tab anyway, and `mailto:` does not leave the page.
 */
export function openLinksInNewTab(messages: HTMLElement): () => void {
  const open = (event: MouseEvent): void => {
    const link =
      event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('[data-part] a[href]') : null;
    const isModified = event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
    if (!link || isModified || link.protocol === 'mailto:') return;
    event.preventDefault();
    // An empty address would mean this page, and an invalid one would throw.
    if (link.getAttribute('href') !== '' && /^https?:$/.test(link.protocol))
      window.open(link.href, '_blank', 'noopener,noreferrer');
  };
  messages.addEventListener('click', open);
  return () => messages.removeEventListener('click', open);
}
