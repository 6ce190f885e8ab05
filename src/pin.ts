/**
 * Limits what this page may call to `origins` until it is reloaded: a second policy can only tighten the first, and
 * removing the element again changes nothing.
 */
export function pin(origins: readonly string[]): void {
  const meta = document.createElement('meta');
  meta.httpEquiv = 'Content-Security-Policy';
  meta.content = `connect-src ${origins.length > 0 ? origins.join(' ') : "'none'"}`;
  document.head.append(meta);
}
