import type { Counter } from '../../context/tokens/counter';
import type { Network } from '../../protocol/transport/network';
import type { Announcement } from '../../storage/keyspace/channel';
import type { Locks } from '../../storage/keyspace/locks';
import type { Journals } from '../../storage/journal/journal';
import type { KeyStore } from '../../storage/secrets/key-store';
import type { Library } from '../../storage/library/library';
import type { OpenedStorage } from '../../storage/keyspace/open';
import type { SessionStore } from '../../storage/secrets/session-store';
import type { Frames } from '../request/frames';

/** What the app is given: the disk, the network, the worker, the page. Tests hand it others. */
export interface Services {
  storage: Pick<OpenedStorage, 'name' | 'records' | 'isAllWritten'>;
  library: Library;
  journals: Journals;
  locks: Locks;
  keys: KeyStore;
  visit: SessionStore;
  network: Network;
  /** The page's one counter, loaded when something is first counted. */
  counter: () => Promise<Counter>;
  newFrames: () => Frames;
  /** Resolves when the page has been on the screen for a moment: what is not needed for that is loaded after it. */
  quiet: () => Promise<void>;
  /** Hears what other tabs change. */
  listen: (heard: (announcement: Announcement) => void) => void;
  /** Asks the browser not to delete what is kept here. */
  askToPersist: () => Promise<boolean>;
  /** Narrows the page's `connect-src` to `origins`, for good: only a reload opens it again. */
  pin: (origins: readonly string[]) => void;
  reload: () => void;
  /** Whether something is being typed that is kept nowhere yet: in a dialog, or in place of a message. */
  isEditing: () => boolean;
}
