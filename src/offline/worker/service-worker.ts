import { keptFirst, networkFirst } from './answers';
import { KeptFiles, type BuiltFiles } from './kept-files';
import { routeOf } from './route';
import { Shares } from './shares';
import type { WorkerScope } from './worker-scope';

/** Put in by the build, wherever the name stands. */
declare const builtFiles: BuiltFiles;

const built = builtFiles;
const worker = globalThis as unknown as WorkerScope;
const scope = new URL('./', worker.location.href);
const files = new KeptFiles(`tally:${scope.pathname}`, scope, built);
const shares = new Shares(`tally-shared:${scope.pathname}`, scope);

worker.addEventListener('install', (event) => event.waitUntil(files.install()));

// The first page was loaded without it: from now on its lazy parts come from here, too.
worker.addEventListener('activate', (event) => event.waitUntil(worker.clients.claim()));

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const route = routeOf(request, scope, files.has);
  if (!route) return;
  if (route.to === 'share') event.respondWith(takeShare(request));
  else event.respondWith((route.to === 'fresh' ? networkFirst : keptFirst)(request, route.path, files));
});

worker.addEventListener('message', (event) => {
  switch (event.data) {
    case 'version':
      event.ports[0]?.postMessage(built.version);
      return;
    case 'complete':
      event.waitUntil(complete());
      return;
    case 'diagram':
      event.waitUntil(files.keep('diagram.html'));
      return;
    case 'shared':
      event.waitUntil(shares.take().then((taken) => event.ports[0]?.postMessage(taken)));
      return;
  }
});

/**
 * A page of this version is in use: fetches what is missing, and drops what other versions have left, unless another tab may need it,
 * or a newer worker has already fetched it.
 */
async function complete(): Promise<void> {
  const windows = await worker.clients.matchAll({ type: 'window', includeUncontrolled: true });
  const tabs = windows.filter(({ url, frameType }) => url.startsWith(scope.href) && frameType !== 'nested');
  const { waiting, installing } = worker.registration;
  if (tabs.length === 1 && !waiting && !installing) await files.prune();
  await files.complete();
}

/** Keeps what the system shares, and leads to a new chat, in which the page takes it. */
async function takeShare(request: Request): Promise<Response> {
  // Where it cannot be read, the page finds nothing, and says so.
  await shares.keep(request).catch(() => undefined);
  return Response.redirect(new URL('./?shared#/', scope).href, 303);
}
