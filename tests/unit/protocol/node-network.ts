import { demoReplies } from '../../../src/locales/sentences/demo';
import { wait, type Network } from '../../../src/protocol/transport/network';

/** Node's own network and clock, without jitter. */
export function nodeNetwork(): Network {
  return {
    fetch: (url, init) => fetch(url, init),
    now: () => Date.now(),
    wait,
    gather: () => Promise.resolve(),
    random: () => 0.5,
    isOnline: () => true,
    localPermission: () => Promise.resolve('unknown'),
    demoReplies: () => Promise.resolve(demoReplies()),
    isSecurePage: false,
  };
}

/** `network` whose waits are over at once, and whose clock says that they were not; `waits` has their lengths. */
export function hurried(network: Network): Network & { waits: number[] } {
  const waits: number[] = [];
  let ahead = 0;
  return {
    ...network,
    waits,
    now: () => Date.now() + ahead,
    wait: (ms, signal) => {
      // Timeouts are long, and what is left of one is a little less; the waits for a retry in these tests are shorter.
      if (ms > 9_000) return network.wait(ms, signal);
      waits.push(ms);
      ahead += ms;
      return Promise.resolve();
    },
  };
}

/** A clock that stands until the test lets time pass. */
export function handClock(): Pick<Network, 'now' | 'wait'> & { looks: number; pass: (ms: number) => Promise<void> } {
  let time = 0;
  let waiting: { until: number; end: () => void }[] = [];
  return {
    /** How often somebody has looked at it. */
    looks: 0,
    now() {
      this.looks += 1;
      return time;
    },
    wait: (ms, signal) =>
      new Promise((resolve) => {
        waiting.push({ until: time + ms, end: resolve });
        signal.addEventListener('abort', () => resolve());
      }),
    /** Resolves when those whose wait was over have gone on. */
    async pass(ms) {
      time += ms;
      const over = waiting.filter(({ until }) => until <= time);
      waiting = waiting.filter(({ until }) => until > time);
      for (const { end } of over) end();
      await new Promise((resolve) => setImmediate(resolve));
    },
  };
}
