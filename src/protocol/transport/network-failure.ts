import type { Failure } from '../../model/failure';
import { addressSpaceOf } from '../endpoint/address-space';
import { answeringOrigins } from '../endpoint/presets';
import type { Network } from './network';

const probeMs = 5_000;

/**
 * Why `fetch` threw at `url`. Its `TypeError` says nothing, so this asks what a page can ask: whether the browser is online, the
 * schemes, the Local Network Access permission, and last a probe without a key that needs no CORS: answered, the server is up but
 * does not allow this page; or, where its other addresses do or once did (`hasAnswered`), hides this answer: many servers leave the
 * CORS headers out of their errors.
 */
export async function explainNetworkError(
  url: string,
  network: Network,
  signal: AbortSignal,
  hasAnswered = false,
): Promise<Failure> {
  const { protocol, hostname } = new URL(url);
  const space = addressSpaceOf(hostname);
  if (!network.isOnline() && space !== 'loopback') return { kind: 'offline' };
  const permission = space === null ? 'unknown' : await network.localPermission(space);
  if (permission === 'denied') return { kind: 'local-network-denied' };
  // Browsers let a secure page call this machine; other private addresses only those that know Local Network Access.
  const isMixed = network.isSecurePage && protocol === 'http:' && space !== 'loopback';
  if (isMixed && permission === 'unknown') return { kind: 'mixed-content' };
  if (!(await answersAnybody(url, network, signal))) return { kind: 'unreachable' };
  const answered = readable.get(network) ?? new Set();
  // What this very address once answered could be read: then it is the connection that broke.
  if (answered.has(url)) return { kind: 'cut-off' };
  const { origin } = new URL(url);
  const isOpen =
    hasAnswered || answeringOrigins.has(origin) || [...answered].some((one) => new URL(one).origin === origin);
  return { kind: isOpen ? 'hidden-answer' : 'cors' };
}

/** The addresses of which this page could read an answer. */
const readable = new WeakMap<Network, Set<string>>();

/** Notes that the server at `url` let this page read an answer. */
export function noteAnswer(url: string, network: Network): void {
  const answered = readable.get(network) ?? new Set();
  readable.set(network, answered.add(url));
}

async function answersAnybody(url: string, network: Network, signal: AbortSignal): Promise<boolean> {
  const enough = new AbortController();
  void network.wait(probeMs, AbortSignal.any([signal, enough.signal])).then(() => enough.abort());
  try {
    await network.fetch(url, {
      ...fetchOptions(url),
      mode: 'no-cors',
      redirect: 'follow',
      signal: AbortSignal.any([signal, enough.signal]),
    });
    return true;
  } catch {
    return false;
  } finally {
    enough.abort();
  }
}

/** What all requests to `url` have in common: no cookies, no referrer, no cache, no redirect followed. */
export function fetchOptions(url: string): RequestInit {
  const space = addressSpaceOf(new URL(url).hostname);
  const options: RequestInit & { targetAddressSpace?: string } = {
    mode: 'cors',
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    redirect: 'manual',
    cache: 'no-store',
  };
  // Also lifts the mixed-content block on private addresses. Not yet in TypeScript's own types.
  if (space !== null) options.targetAddressSpace = space;
  return options;
}
