/**
 * Limits what this page may call to `origins` until it is reloaded: a second policy can only tighten the first, and
 * removing the element again changes nothing. `default-src` forbids nothing more of what the page loads. It is there for
 * what a link has the browser fetch or connect to ahead, which goes wherever any one directive of a policy allows.
 */
export function pin(origins: readonly string[]): void {
  const meta = document.createElement('meta');
  meta.httpEquiv = 'Content-Security-Policy';
  meta.content = `default-src 'self' data: blob:; connect-src ${origins.length > 0 ? origins.join(' ') : "'none'"}`;
  document.head.append(meta);
}
