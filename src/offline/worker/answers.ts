import type { KeptFiles } from './kept-files';
import { isFrame } from './route';

/** How long the network is waited for where the file is kept, in ms: a slow one must not keep the app from starting. */
const networkMs = 3000;

/** A kept file; nothing where the cache is broken, which must not stand between the page and the network. */
function keptOf(files: KeptFiles, path: string): Promise<Response | undefined> {
  return files.find(path).catch(() => undefined);
}

/** Answers by what is kept, else by the network; a file of this build is kept then. */
export async function keptFirst(request: Request, path: string, files: KeptFiles): Promise<Response> {
  let kept = await keptOf(files, path);
  if (!kept && files.has(path)) {
    // Where it cannot be kept, it comes from the network below.
    await files.fetch(path).catch(() => undefined);
    kept = await keptOf(files, path);
  }
  return guarded(kept ?? (await fetch(request)), request, path);
}

/** Answers by the network, else by what is kept: also where it is slow, or what it sends is an error. */
export async function networkFirst(request: Request, path: string, files: KeptFiles): Promise<Response> {
  const kept = await keptOf(files, path);
  if (!kept) return guarded(await fetch(request), request, path);
  const late = new Promise<null>((resolve) => setTimeout(resolve, networkMs, null));
  const answer = await Promise.race([fetch(request).catch(() => null), late]);
  // A redirect is the browser's to follow.
  const isSound = answer !== null && (answer.ok || answer.type === 'opaqueredirect');
  return guarded(isSound ? answer : kept, request, path);
}

/**
 * The answer with a policy that no `<meta>` can have. It is added to what the host sends, so that it can only narrow that. What
 * comes in place of a page for previews has no policy of its own, and is no answer.
 */
function guarded(response: Response, request: Request, path: string): Response {
  const policy = policyOf(request, path);
  if (policy === null) return response;
  if (response.status !== 200) return isFrame(path) ? Response.error() : response;
  const headers = new Headers(response.headers);
  headers.append('Content-Security-Policy', policy);
  return new Response(response.body, { status: 200, headers });
}

/**
 * A page of the app stands in no frame; one for previews has no origin in any, whatever its element allows; a worker, which the
 * page's policy does not cover, calls nobody.
 */
function policyOf({ destination, mode }: Request, path: string): string | null {
  if (isFrame(path)) return 'sandbox allow-scripts';
  if (mode === 'navigate') return "frame-ancestors 'none'";
  return destination === 'worker' ? "default-src 'none'; script-src 'self'" : null;
}
