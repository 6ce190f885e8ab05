import type { Failure } from '../../model/failure';
import { addressSpaceOf } from '../endpoint/address-space';
import { answeringOrigins } from '../endpoint/presets';
import type { Network } from './network';

const probeMs = 5_000;

/**
 * Why `fetch` threw at `url`. Its `TypeError` says nothing, so this asks what a page can ask: whether the browser is
 * online, the schemes, the Local Network Access permission, and last two probes without a key (`probe`). Answered, the
 * server is up but does not allow this page; or, where its other addresses do or once did (`hasAnswered`), hides this
 * answer: many servers leave the CORS headers out of their errors.
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
  const found = await probe(url, network, signal);
  if (found !== 'answers') return { kind: found };
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

/**
 * Whether anything answers at `url`. The first probe refuses redirects: a server that sends a preflight on sends it on,
 * too, and then says so. The second needs no CORS, and tells a server that does not allow this page from none. Browsers
 * let such a request only follow redirects: a server that sends on nothing but this one has the browser ask another,
 * without a key, an origin or a referrer, where the page's policy is still open.
 */
async function probe(
  url: string,
  network: Network,
  signal: AbortSignal,
): Promise<'answers' | 'redirected' | 'unreachable'> {
  const enough = new AbortController();
  void network.wait(probeMs, AbortSignal.any([signal, enough.signal])).then(() => enough.abort());
  const ended = AbortSignal.any([signal, enough.signal]);
  const init = { ...fetchOptions(url), signal: ended };
  try {
    const answer = await network.fetch(url, init).catch(() => null);
    if (answer?.type === 'opaqueredirect') return 'redirected';
    if (answer) return 'answers';
    ended.throwIfAborted();
    await network.fetch(url, { ...init, mode: 'no-cors', redirect: 'follow' });
    return 'answers';
  } catch {
    return 'unreachable';
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
