import { dayOf } from '../../model/chat/days';
import type { Blobs } from '../../storage/blobs/blobs';
import type { BackupProblem, Following } from '../../storage/files/backup';
import type { CheckedFile } from '../../storage/files/restoring/restore-file';
import type { Restored } from '../../storage/files/restoring/restore-backup';
import type { OpenThreads } from '../chat/open-threads.svelte';
import type { Stores } from '../stores';
import { alone, Work } from './work.svelte';
import { readAgain } from './everything';
import type { OrProblem } from '../../model/result';

/** Why a file is not restored. */
export type RestoreProblem = BackupProblem | { kind: 'unreadable' | 'not-merged' | 'busy' };

/** What a backup needs of the app. */
export interface BackedUpApp extends Stores {
  readonly threads: OpenThreads;
}

const dataByApp = new WeakMap<BackedUpApp, Data>();

/** The one for an app, which goes on with what was begun while the settings are closed. */
export function dataOf(app: BackedUpApp): Data {
  const data = dataByApp.get(app) ?? new Data(app);
  dataByApp.set(app, data);
  return data;
}

/** All stored data as a whole: saved to a file, restored from one, and protected from the browser's own cleaning up. */
export class Data {
  /** In bytes; null where the browser does not say. */
  estimate = $state.raw<{ usedBytes: number; quotaBytes: number } | null>(null);
  /** What is attached to messages: how many files, and their bytes; null before it was asked. */
  attached = $state.raw<{ count: number; bytes: number } | null>(null);
  /** Whether the browser has promised to keep the data; null before it was asked. */
  isPersistent = $state<boolean | null>(null);
  /** The promise was asked for, and not given. */
  wasRefused = $state(false);
  /** What is being saved, checked or restored, one at a time. */
  readonly work = new Work();
  /** A backup file that was checked and is valid; nothing of it has been restored yet. */
  checked = $state.raw<CheckedFile | null>(null);
  /** The checked file needs more room, in bytes, than the browser says is free; null where it does not. */
  mayNotFit = $state.raw<{ needs: number; free: number } | null>(null);
  problem = $state.raw<RestoreProblem | null>(null);
  /** The archive that was wanted last would be too large to be restored, so it was not made. */
  isTooLarge = $state(false);
  restored = $state.raw<Restored | null>(null);
  /** How many attachments of what was restored are neither in the file nor here. */
  missing = $state(0);
  /** The restored endpoints include one that this page load cannot call. */
  needsReload = $state(false);

  constructor(private readonly app: BackedUpApp) {}

  /** Asks how much space is used, and whether the browser has promised to keep the data. */
  async look(): Promise<void> {
    const { estimate, isPersistent } = await import('../../storage/keyspace/persistence');
    [this.estimate, this.isPersistent] = await Promise.all([estimate(), isPersistent()]);
    const blobs = await this.#blobs();
    this.attached = (await this.app.storageStatus.read(() => blobs.total())) ?? null;
  }

  /** The backup file; null where it was cancelled, or the storage fails: its problem says so. */
  async backup(): Promise<{ name: string; file: Blob } | null> {
    const { saveBackup } = await import('../../storage/files/saving/save-backup');
    const [now, name] = await this.#begin();
    const file = await this.work.run('saving', (how) => this.#read(() => saveBackup(this.#records, now, how)));
    return file ? { name: `${name}.json`, file } : null;
  }

  /** The backup with all that is attached, as a .zip; null as of `backup`, and where it would be too large: `isTooLarge` is true then. */
  async archive(): Promise<{ name: string; file: Blob } | null> {
    const { saveArchive } = await import('../../storage/files/saving/save-backup');
    const [now, name] = await this.#begin();
    const blobs = await this.#blobs();
    const file = await this.work.run('saving', (how) => this.#read(() => saveArchive(this.#records, blobs, now, how)));
    this.isTooLarge = file === null;
    return file ? { name: `${name}.zip`, file } : null;
  }

  /** Reads and checks a whole file: then it is in `checked`, or `problem` says what is wrong with it. */
  async check(file: Blob): Promise<void> {
    this.forget();
    try {
      const result = await this.work.run('checking', (how) => check(file, how));
      if (!result) return;
      if (result.problem) this.problem = result.problem;
      else await this.#take(result);
    } catch {
      // The file is gone, or was changed meanwhile.
      this.problem = { kind: 'unreadable' };
    }
  }

  /** Merges the checked file into what is here, all or nothing; where that fails, `problem` or the storage's problem says so. */
  async restore(): Promise<void> {
    const { app, checked: file } = this;
    if (!file) return;
    const [{ restoreFile, countMissing }, blobs] = await Promise.all([
      import('../../storage/files/restoring/restore-file'),
      this.#blobs(),
    ]);
    this.problem = null;
    const merging = this.work.run('restoring', async (how) => {
      const restore = async () => {
        // Other tabs wait until this lock is released.
        const release = await app.services.locks.awaitAlone('restore');
        app.services.storage.tell({ type: 'restoring' });
        try {
          return await app.storageStatus.attempt(() => restoreFile(this.#records, blobs, file, how));
        } finally {
          await release();
        }
      };
      const result = await alone(app.services.locks, restore);
      if (!result) this.problem = { kind: 'busy' };
      return result?.done;
    });
    const restored = await merging.catch((error: unknown) => {
      // The file is gone or was changed since it was checked; or what is here is of a kind that it cannot be merged with. Nothing
      // here was changed.
      this.problem = { kind: error instanceof DOMException ? 'unreadable' : 'not-merged' };
    });
    if (!restored) return;
    this.forget();
    await readAgain(app);
    this.missing = (await app.storageStatus.read(() => countMissing(file.checked, blobs))) ?? 0;
    this.restored = restored;
    this.needsReload = !app.endpoints.list.every((endpoint) => app.endpoints.isReachable(endpoint));
    await this.look();
  }

  /** Asks the browser never to delete the data by itself. */
  async keep(): Promise<void> {
    this.isPersistent = await this.app.services.askToPersist();
    this.wasRefused = !this.isPersistent;
  }

  /** Lets go of the file that was chosen last, and of what became of it. */
  forget(): void {
    this.checked = null;
    this.mayNotFit = null;
    this.problem = null;
    this.restored = null;
    this.missing = 0;
    this.needsReload = false;
    this.isTooLarge = false;
  }

  /** What is on the screen counts as written. Gives the time of the file, and its name. */
  async #begin(): Promise<[now: number, name: string]> {
    await this.app.threads.flush();
    const now = Date.now();
    return [now, `tally-${dayOf(now)}`];
  }

  /** Takes a checked file, and asks whether there is room for all of it, as if nothing of it were here. */
  async #take(file: CheckedFile): Promise<void> {
    const { mayNotFit } = await import('../../storage/keyspace/persistence');
    this.mayNotFit = await mayNotFit(file.checked.source.bytes + (file.archived?.bytes ?? 0));
    this.checked = file;
  }

  #read<T>(read: () => Promise<T>): Promise<T | undefined> {
    return this.app.storageStatus.read(read);
  }

  get #records() {
    return this.app.services.storage.records;
  }

  async #blobs(): Promise<Blobs> {
    const { Blobs } = await import('../../storage/blobs/blobs');
    return new Blobs(this.#records);
  }
}

/** Opens a backup file and checks all of it, its attachments too. */
async function check(file: Blob, how: Following): Promise<OrProblem<CheckedFile, BackupProblem>> {
  const [{ openBackup, checkArchived }, { checkBackup }] = await Promise.all([
    import('../../storage/files/restoring/read-archive'),
    import('../../storage/files/restoring/check-backup'),
  ]);
  const opened = await openBackup(file);
  if (opened.problem) return opened;
  const { source, archived } = opened;
  const of = source.bytes + (archived?.bytes ?? 0);
  const result = await checkBackup(source, { ...how, onProgress: (done) => how.onProgress?.(done, of) });
  if (result.problem || !archived) return result.problem ? result : { ...result, archived };
  const onProgress = (done: number) => how.onProgress?.(source.bytes + done, of);
  const problem = await checkArchived(archived, { ...how, onProgress });
  return problem ? { problem } : { ...result, archived };
}
