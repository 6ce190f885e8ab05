/**
 * Where the service worker of the app in the folder `scope` (its address) keeps what the system shares until the page takes it: in
 * the app's own cache, so that two copies on one origin do not see each other's.
 */
export function sharedIn(scope: string): { cacheName: string; keyOf: (id: string) => string } {
  return {
    cacheName: `tally:${new URL(scope).pathname}`,
    keyOf: (id) => new URL(`shared/${encodeURIComponent(id)}`, scope).href,
  };
}
