import { expect, onTestFinished, test, vi } from 'vitest';
import { keepOffline } from '../../../src/offline/registration';
import { waitFor } from '../../wait-for';

/** What a browser has of a worker: its state, and the version that it answers with. */
class Worker extends EventTarget {
  state = 'installing';
  constructor(readonly version: string) {
    super();
  }
  readonly heard: string[] = [];
  postMessage(message: string, ports: readonly MessagePort[] = []): void {
    this.heard.push(message);
    ports[0]?.postMessage(this.version);
  }
}

/** A page of the version `v1` with chats, at whose registration `newer` is being installed. */
async function started(newer: Worker | null, active = new Worker('v1')) {
  const registration = Object.assign(new EventTarget(), {
    active,
    installing: newer,
    waiting: null as Worker | null,
  });
  vi.stubGlobal('navigator', {
    serviceWorker: { register: () => Promise.resolve(registration), ready: Promise.resolve(registration) },
  });
  const page = { querySelector: () => ({ src: 'https://a.test/assets/v1.js' }), hidden: false };
  vi.stubGlobal('document', Object.assign(new EventTarget(), page));
  onTestFinished(() => void vi.unstubAllGlobals());
  const onNewer = vi.fn();
  await keepOffline(() => true, onNewer);
  function install(worker: Worker): void {
    Object.assign(registration, { installing: null, waiting: worker });
    worker.state = 'installed';
    worker.dispatchEvent(new Event('statechange'));
  }
  return { registration, onNewer, install };
}

test('a newer version that is being installed already when the page registers is offered', async () => {
  const newer = new Worker('v2');
  const { onNewer, install } = await started(newer);
  expect(onNewer).not.toHaveBeenCalled();
  install(newer);
  await waitFor(() => expect(onNewer).toHaveBeenCalledOnce());
});

test('a newer version that is found later is offered', async () => {
  const { registration, onNewer, install } = await started(null);
  const newer = new Worker('v2');
  registration.installing = newer;
  registration.dispatchEvent(new Event('updatefound'));
  install(newer);
  await waitFor(() => expect(onNewer).toHaveBeenCalledOnce());
});

test('only a worker of the page’s own version fetches the rest and drops the files of others', async () => {
  const same = new Worker('v1');
  await started(null, same);
  await waitFor(() => expect(same.heard).toEqual(['version', 'complete']));
  // An old page under a newer worker, or a new one under an older: each may still need the parts of its own version.
  const other = new Worker('v2');
  await started(null, other);
  await waitFor(() => expect(other.heard).toEqual(['version']));
  await new Promise((resolve) => setTimeout(resolve));
  expect(other.heard).toEqual(['version']);
});
