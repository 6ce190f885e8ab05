/**
 * Narrows what this page may call to `origins`, for the rest of its life: a second policy can only tighten the first one, and
 * taking the element away again changes nothing.
 */
export function pin(origins: readonly string[]): void {
  const meta = document.createElement('meta');
  meta.httpEquiv = 'Content-Security-Policy';
  meta.content = `connect-src ${origins.length > 0 ? origins.join(' ') : "'none'"}`;
  document.head.append(meta);
}
