import type { Space } from '../../storage/space/measure';
import type { Notice } from '../../model/notice';
import type { OpenThreads } from '../chat/open-threads.svelte';
import type { Stores } from '../stores';
import { Work } from './work.svelte';

/** What can be let go of: what is in the bin, attachments that nothing needs, those of chats that were not used for long. */
export type Freeable = 'bin' | 'unused' | 'old';

interface MeasuredApp extends Pick<Stores, 'services' | 'storageStatus' | 'conversations' | 'notices'> {
  readonly threads: OpenThreads;
}

/** What takes room in the storage, counted when it is asked for, and what of it can be let go of. */
export class SpaceMeter {
  /** Null before it was counted. */
  space = $state.raw<Space | null>(null);
  readonly work = new Work();
  #isClosed = false;

  constructor(private readonly app: MeasuredApp) {}

  /** Stops, and counts no more: nobody looks at it. */
  close(): void {
    this.#isClosed = true;
    this.work.cancel();
  }

  async measure(): Promise<void> {
    const { measureSpace } = await import('../../storage/space/measure');
    if (this.#isClosed) return;
    const { records } = this.app.services.storage;
    const space = await this.work.run('measuring', (how) =>
      this.app.storageStatus.read(() => measureSpace(records, Date.now(), how)),
    );
    if (space) this.space = space;
  }

  /** Lets go of what was counted, for good, and counts again. What was taken up again meanwhile, in whatever tab, stays. */
  async free(what: Freeable): Promise<void> {
    const { space: counted, app } = this;
    if (!counted) return;
    const { library, storage } = app.services;
    const { records } = storage;
    const now = Date.now();
    const [{ emptyBin }, { sweepBlobs }, { measureSpace }, { freeOld }] = await Promise.all([
      import('../../storage/library/bin'),
      import('../../storage/blobs/sweep'),
      import('../../storage/space/measure'),
      import('../../storage/space/free-old'),
    ]);
    await this.work.run('freeing', (how) =>
      app.storageStatus.attempt(async () => {
        // −Infinity: chats that were deleted while the clock was ahead are emptied, too.
        if (what === 'bin') await emptyBin(library, records, now, -Infinity);
        else if (what === 'unused') await sweepBlobs(records, now);
        else {
          // Measured again: a chat that is used may have got one of the files since. Only files that the person saw listed are freed.
          const { old } = await measureSpace(records, now, how);
          const shown = new Set(counted.old.blobs.map(({ found }) => found.key[1]));
          await freeOld(
            records,
            old.blobs.filter(({ found }) => shown.has(found.key[1])),
            now,
          );
        }
      }),
    );
    if (what === 'bin') {
      // Their undo has nothing left to bring back.
      app.notices.end(isOfBin);
      await Promise.all([app.conversations.load(), app.threads.load()]);
    }
    await this.measure();
  }
}

/** What was done is undone from the bin: once that is empty, there is nothing left to undo. */
function isOfBin({ kind }: Notice): boolean {
  return ['conversation-deleted', 'chats-deleted', 'messages-deleted'].includes(kind);
}
