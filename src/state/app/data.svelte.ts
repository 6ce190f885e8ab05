import type { Blobs } from '../../storage/blobs/blobs';
import type { Backup, Restored } from '../../storage/files/backup';
import type { BackupFile } from '../../storage/files/backup-archive';
import type { BackupProblem } from '../../storage/files/read-backup';
import type { OpenThreads } from '../chat/open-threads.svelte';
import type { Stores } from '../stores';

/** Why a file is not restored. */
export type RestoreProblem = BackupProblem | { kind: 'unreadable' | 'not-merged' };

/** What a backup needs of the app. */
interface Kept extends Pick<Stores, 'services' | 'storageStatus' | 'endpoints'> {
  readonly threads: OpenThreads;
  readAgain(): Promise<void>;
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
  /** A backup file that was checked and is valid; nothing of it has been restored yet. */
  checked = $state.raw<BackupFile | null>(null);
  problem = $state.raw<RestoreProblem | null>(null);
  /** The backup that was wanted last would be too large to be restored, so it was not made. */
  isTooLarge = $state(false);
  restored = $state.raw<Restored | null>(null);
  /** How many attachments of what was restored are neither in the file nor here. */
  missing = $state(0);
  /** The restored endpoints include one that this page load cannot call. */
  needsReload = $state(false);

  constructor(private readonly app: Kept) {}

  /** Asks how much space is used, and whether the browser has promised to keep the data. */
  async look(): Promise<void> {
    const { estimate, isPersistent } = await import('../../storage/keyspace/persistence');
    [this.estimate, this.isPersistent] = await Promise.all([estimate(), isPersistent()]);
    const blobs = await this.#blobs();
    this.attached = (await this.app.storageStatus.read(() => blobs.total())) ?? null;
  }

  /** The backup file's name and text; null where it would be too large to be read again: `isTooLarge` is true then. */
  async backup(): Promise<{ name: string; text: string } | null> {
    const { backupText } = await import('../../storage/files/backup');
    const { name, backup } = await this.#makeBackup();
    const text = backupText(backup);
    this.isTooLarge = text === null;
    return text === null ? null : { name: `${name}.json`, text };
  }

  /** The same with all that is attached, as a .zip; null also where the storage fails: its problem says so. */
  async archive(): Promise<{ name: string; file: Blob } | null> {
    const { makeArchive } = await import('../../storage/files/backup-archive');
    const { name, backup } = await this.#makeBackup();
    const blobs = await this.#blobs();
    const made = await this.app.storageStatus.read(() => makeArchive(backup, blobs));
    this.isTooLarge = made !== undefined && 'problem' in made;
    return made && 'file' in made ? { name: `${name}.zip`, file: made.file } : null;
  }

  /** Reads and checks a whole file: then it is in `checked`, or `problem` says what is wrong with it. */
  async check(file: Blob): Promise<void> {
    this.#forget();
    try {
      const result = await read(file);
      if ('problem' in result) this.problem = result.problem;
      else this.checked = result;
    } catch {
      // The file is gone, was changed meanwhile, or does not fit into a string.
      this.problem = { kind: 'unreadable' };
    }
  }

  /** Merges the checked file into what is here; where that fails, `problem` or the storage's problem says so. */
  async restore(): Promise<void> {
    const { app, checked } = this;
    if (!checked) return;
    const [{ restoreBackup }, { restoreBlobs, countMissing }, blobs] = await Promise.all([
      import('../../storage/files/backup'),
      import('../../storage/files/backup-archive'),
      this.#blobs(),
    ]);
    this.problem = null;
    const { backup, archived } = checked;
    const merging = app.storageStatus.attempt(async () => {
      // First: a message must not be there before what it refers to.
      if (archived) await restoreBlobs(archived, blobs);
      return restoreBackup(app.services.storage.records, backup);
    });
    const restored = await merging.catch((error: unknown) => {
      // The file is gone or was changed since it was checked; or what is here is of a kind that it cannot be merged with. Nothing
      // here was changed.
      this.problem = { kind: error instanceof DOMException ? 'unreadable' : 'not-merged' };
    });
    if (!restored) return;
    this.#forget();
    await app.readAgain();
    this.missing = (await app.storageStatus.read(() => countMissing(backup, blobs))) ?? 0;
    this.restored = restored;
    this.needsReload = !app.endpoints.list.every((endpoint) => app.endpoints.isReachable(endpoint));
    await this.look();
  }

  /** Asks the browser never to delete the data by itself. */
  async keep(): Promise<void> {
    this.isPersistent = await this.app.services.askToPersist();
    this.wasRefused = !this.isPersistent;
  }

  #forget(): void {
    this.checked = null;
    this.problem = null;
    this.restored = null;
    this.missing = 0;
    this.needsReload = false;
  }

  async #makeBackup(): Promise<{ name: string; backup: Backup }> {
    const { makeBackup } = await import('../../storage/files/backup');
    await this.app.threads.flush();
    const now = Date.now();
    const backup = await makeBackup(this.app.services.storage.records, now);
    return { name: `tally-${new Date(now).toISOString().slice(0, 10)}`, backup };
  }

  async #blobs(): Promise<Blobs> {
    const { Blobs } = await import('../../storage/blobs/blobs');
    return new Blobs(this.app.services.storage.records);
  }
}

/** Reads a backup file: JSON, or an archive, which begins with "PK". */
async function read(file: Blob): Promise<BackupFile | { problem: BackupProblem }> {
  if ((await file.slice(0, 2).text()) === 'PK') {
    const { readArchive } = await import('../../storage/files/backup-archive');
    return readArchive(file);
  }
  const { readBackup } = await import('../../storage/files/read-backup');
  const result = readBackup(await file.text());
  return 'problem' in result ? result : { backup: result.backup, archived: null };
}
