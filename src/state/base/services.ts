import type { Counter } from '../../context/tokens/counter';
import type { HandedOver } from '../../model/handed';
import type { Network } from '../../protocol/transport/network';
import type { Locks } from '../../storage/keyspace/locks/locks';
import type { Journals } from '../../storage/journal/journal';
import type { KeyStore } from '../../storage/secrets/key-store';
import type { Configuration } from '../../storage/library/configuration';
import type { Drafts } from '../../storage/library/drafts';
import type { Library } from '../../storage/library/library';
import type { SoundRecords } from '../../storage/library/sound-records';
import type { OpenedStorage } from '../../storage/keyspace/open';
import type { SessionStore } from '../../storage/secrets/session-store';
import type { StorageStatus } from './storage-status.svelte';

/** What a page load is given from its beginning: the disk, the network, the page. Tests hand it others. */
export interface PageServices {
  storage: Pick<OpenedStorage, 'name' | 'records' | 'isKept' | 'isAllWritten' | 'tell' | 'listen' | 'deleteEverything'>;
  /** The same records, as they are read by shape. */
  soundRecords: SoundRecords;
  configuration: Configuration;
  keys: KeyStore;
  visit: SessionStore;
  network: Network;
  /** Narrows the page's `connect-src` to `origins`, for good: only a reload opens it again. */
  pin: (origins: readonly string[]) => void;
  reload: () => void;
  /** What conversations need besides, which is loaded when they are first shown. */
  forChats: (storageStatus: StorageStatus) => Promise<ChatServices>;
}

/** The page's clock and frames, as `window` has them. Times in ms. */
export interface FrameClock {
  now(): number;
  requestFrame(callback: () => void): number;
  cancelFrame(id: number): void;
  setTimer(callback: () => void, ms: number): number;
  clearTimer(id: number): void;
  /** When the person last pressed a key. */
  lastKeyAt(): number;
}

export interface ChatServices {
  library: Library;
  drafts: Drafts;
  /** The journals of running replies, loaded when one runs, or is found. */
  journals: () => Promise<Journals>;
  locks: Locks;
  /** The page's one counter, loaded when something is first counted. */
  counter: () => Promise<Counter>;
  frameClock: FrameClock;
  /**
   * Resolves when the page has been on the screen for a moment; code that the first screen does not need is loaded
   * after that.
   */
  quiet: () => Promise<void>;
  /** Asks the browser not to delete what is kept here. */
  askToPersist: () => Promise<boolean>;
  /** What the system hands over, loaded after the first sight. */
  handedOver: () => Promise<HandedOver>;
  /** Whether something is being typed that is kept nowhere yet: in a dialog, or in place of a message. */
  isEditing: () => boolean;
}

/** What the app is given. */
export interface Services extends PageServices, ChatServices {}
