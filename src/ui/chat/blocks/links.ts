/**
 * Opens links of a reply in a new tab that cannot reach back and is told nothing of us; an attachment for the thread. Clicks
 * with a modifier or the middle button do so by themselves, and `mailto:` leaves the page where it is.
 */
export function openLinksInNewTab(thread: HTMLElement): () => void {
  const open = (event: MouseEvent): void => {
    const link =
      event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('[data-part] a[href]') : null;
    const isModified = event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
    if (!link || isModified || link.protocol === 'mailto:') return;
    event.preventDefault();
    // An empty address would mean this page, and one that is none would throw.
    if (link.getAttribute('href') !== '' && /^https?:$/.test(link.protocol))
      window.open(link.href, '_blank', 'noopener,noreferrer');
  };
  thread.addEventListener('click', open);
  return () => thread.removeEventListener('click', open);
}
