import type { DemoReplies } from '../../model/demo';
import { addressSpaceOf, type AddressSpace } from '../endpoint/address-space';

export type LocalPermission = 'granted' | 'denied' | 'prompt' | 'unknown';

/** What the protocol needs from its environment. It is passed in, so that tests can replace it. */
export interface Network {
  fetch(url: string, init: RequestInit): Promise<Response>;
  /** UTC ms. */
  now(): number;
  /** Resolves after `ms` ms, or at once when `signal` aborts; never rejects. */
  wait(ms: number, signal: AbortSignal): Promise<void>;
  /** Resolves when what has come of a reply, which comes faster than it is shown, is to be taken, or when `signal` aborts. */
  gather(signal: AbortSignal): Promise<void>;
  /** From 0 up to, but not including, 1. */
  random(): number;
  isOnline(): boolean;
  /** Whether the person lets this page call addresses of `space` (Local Network Access). */
  localPermission(space: NonNullable<AddressSpace>): Promise<LocalPermission>;
  /** What the demo answers, in the person's language. */
  demoReplies(): Promise<DemoReplies>;
  /** Served over https: the browser blocks calls to plain http as mixed content. */
  isSecurePage: boolean;
}

/** ms: as long as a reply waits between two draws (`state/request/reply/frames.ts`), and a little, so that it is drawn at once. */
const gatherMs = 75;

/** The browser's own; `demoReplies` are those of `Network`. */
export function browserNetwork(demoReplies: Network['demoReplies']): Network {
  let hiding = new AbortController();
  // The timers of a hidden page are slow, and it draws nothing. By capture: the journal writes all it has when it hears of this.
  for (const event of ['visibilitychange', 'pagehide'])
    addEventListener(
      event,
      () => {
        hiding.abort();
        hiding = new AbortController();
      },
      { capture: true },
    );
  return {
    demoReplies,
    fetch: (url, init) => fetch(url, init),
    now: () => Date.now(),
    wait,
    gather: (signal) =>
      document.hidden ? Promise.resolve() : wait(gatherMs, AbortSignal.any([signal, hiding.signal])),
    random: () => Math.random(),
    isOnline: () => navigator.onLine,
    localPermission,
    isSecurePage: location.protocol === 'https:',
  };
}

// A longer delay overflows a timer's 32 bits and would fire at once.
const longestTimerMs = 2 ** 31 - 1;

/**
 * `Network.wait` by timers.
 *
 * @internal Exported for tests.
 */
export function wait(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const end = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, Math.min(ms, longestTimerMs));
    signal.addEventListener('abort', end);
  });
}

async function localPermission(space: NonNullable<AddressSpace>): Promise<LocalPermission> {
  // A page that is itself served from this machine needs no permission.
  if (addressSpaceOf(location.hostname) === 'loopback') return 'granted';
  // Chrome 145 split `local-network-access` (142) in two; other browsers know neither name.
  for (const name of [`${space}-network`, 'local-network-access']) {
    try {
      return (await navigator.permissions.query({ name: name as PermissionName })).state;
    } catch {
      continue;
    }
  }
  return 'unknown';
}
