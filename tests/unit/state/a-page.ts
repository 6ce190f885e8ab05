import { Counter } from '../../../src/context/tokens/counter';
import type { HandedOver } from '../../../src/model/handed';
import type { Network } from '../../../src/protocol/transport/network';
import { Page } from '../../../src/state/app/page.svelte';
import type { FrameClock } from '../../../src/state/base/services';
import { Journals } from '../../../src/storage/journal/journal';
import type { Locks } from '../../../src/storage/keyspace/locks/locks';
import type { OpenedStorage } from '../../../src/storage/keyspace/open';
import { Configuration } from '../../../src/storage/library/configuration';
import { Drafts } from '../../../src/storage/library/drafts';
import { Library } from '../../../src/storage/library/library';
import { SoundRecords } from '../../../src/storage/library/sound-records';
import { KeyStore } from '../../../src/storage/secrets/key-store';
import { nodeNetwork } from '../protocol/node-network';

/** What a page load of a test is made of. */
interface PageParts {
  storage: OpenedStorage;
  locks: Locks;
  network: Pick<Network, 'fetch'> & Partial<Network>;
  reload?: () => void;
  /** Absent: nothing is counted, all is estimated. */
  counter?: Counter;
  handedOver?: HandedOver;
}

/** Frames that come at once. */
const quickFrames: FrameClock = {
  now: () => performance.now(),
  requestFrame: (callback) => Number(setTimeout(callback, 0)),
  cancelFrame: (id) => clearTimeout(id),
  setTimer: (callback, ms) => Number(setTimeout(callback, ms)),
  clearTimer: (id) => clearTimeout(id),
  lastKeyAt: () => -Infinity,
};

const nothingHandedOver: HandedOver = {
  shared: () => Promise.resolve({ text: '', files: [] }),
  onOpened: () => undefined,
  onOnline: () => undefined,
};

function noWorkers(): never {
  throw new Error('no workers here');
}

/** A page load that is not started yet, on all that it is given: over `storage` and `network`, without anything of a browser's. */
export function pageOver({
  storage,
  locks,
  network,
  reload = () => undefined,
  counter = new Counter(noWorkers),
  handedOver = nothingHandedOver,
}: PageParts): { page: Page; library: Library } {
  const soundRecords = new SoundRecords(storage.records);
  const library = new Library(soundRecords);
  const page = new Page(
    {
      storage,
      soundRecords,
      configuration: new Configuration(soundRecords),
      keys: new KeyStore(storage),
      visit: storage.visit,
      network: { ...nodeNetwork(), ...network },
      pin: () => undefined,
      reload,
      forChats: (storageStatus) => {
        const journals = new Journals(storage.records, locks, (failed) => storageStatus.report(failed));
        return Promise.resolve({
          library,
          drafts: new Drafts(soundRecords),
          journals: () => Promise.resolve(journals),
          locks,
          counter: () => Promise.resolve(counter),
          frameClock: quickFrames,
          quiet: () => Promise.resolve(),
          askToPersist: () => Promise.resolve(false),
          handedOver: () => Promise.resolve(handedOver),
          isEditing: () => false,
        });
      },
    },
    null,
  );
  return { page, library };
}
