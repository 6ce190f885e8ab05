/** What of a request decides whether the worker answers it. */
export interface PageRequest {
  method: string;
  url: string;
  mode: string;
  headers: Pick<Headers, 'has'>;
}

/**
 * How a request is answered. `path`: the file below the app's folder. `file`: its name holds its hash, so what is kept under it is
 * right. `fresh`: the network is asked first; an empty path is the page itself. `frame`: a page for previews. `share`: the system
 * hands something over.
 */
export type Route = { to: 'file' | 'fresh' | 'frame'; path: string } | { to: 'share' };

/** A file of any build whose name holds a hash. */
const hashed = /^assets\/[\w.-]+-[\w-]{7,8}\.(?:js|css|woff2)$/;

/** The pages in which previews run. Their code comes from replies and is not trusted. */
const frames = ['preview.html', 'diagram.html'];

/** Where the manifest has the system send what is shared. */
const sharePath = 'share';

/**
 * The route of a request in the app's folder `scope`; null where the browser is to deal with it as if there were no worker: other
 * origins and folders, whatever may be an endpoint's, and everything but whole files of the app. `isListed`: files of this build.
 */
export function routeOf(
  { method, url, mode, headers }: PageRequest,
  scope: URL,
  isListed: (path: string) => boolean,
): Route | null {
  const { origin, pathname } = new URL(url);
  if (origin !== scope.origin || !pathname.startsWith(scope.pathname)) return null;
  if (headers.has('Authorization') || headers.has('Range')) return null;
  const path = pathname.slice(scope.pathname.length);
  if (method === 'POST') return path === sharePath && mode === 'navigate' ? { to: 'share' } : null;
  if (method !== 'GET') return null;
  if (hashed.test(path)) return { to: 'file', path };
  if (isFrame(path)) return { to: 'frame', path };
  if (path === '' || path === 'index.html') return { to: 'fresh', path: '' };
  return isListed(path) ? { to: 'fresh', path } : null;
}

/** Whether it is a page for previews. */
export function isFrame(path: string): boolean {
  return frames.includes(path);
}

/** Whether the file's name holds its hash. */
export function isHashed(path: string): boolean {
  return hashed.test(path);
}
