import { expect, onTestFinished, test, vi } from 'vitest';
import { keepOffline } from '../../../src/offline/registration';
import { waitFor } from '../../wait-for';

/** What a browser has of a worker: its state, and the version that it answers with. */
class Worker extends EventTarget {
  state = 'installing';
  constructor(readonly version: string) {
    super();
  }
  postMessage(_message: string, ports: readonly MessagePort[] = []): void {
    ports[0]?.postMessage(this.version);
  }
}

/** A page of the version `v1`, at whose registration `newer` is being installed. */
async function started(newer: Worker | null) {
  const active = new Worker('v1');
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
  await keepOffline(() => false, onNewer);
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
