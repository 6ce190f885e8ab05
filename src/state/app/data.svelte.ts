import type { Backup, Restored } from '../../storage/files/backup';
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
  /** Whether the browser has promised to keep the data; null before it was asked. */
  isPersistent = $state<boolean | null>(null);
  /** The promise was asked for, and not given. */
  wasRefused = $state(false);
  /** A backup file that was checked and is valid; nothing of it has been restored yet. */
  checked = $state.raw<Backup | null>(null);
  problem = $state.raw<RestoreProblem | null>(null);
  restored = $state.raw<Restored | null>(null);
  /** The restored endpoints include one that this page load cannot call. */
  needsReload = $state(false);

  constructor(private readonly app: Kept) {}

  /** Asks the browser how much space is used, and whether it has promised to keep the data. */
  async look(): Promise<void> {
    const { estimate, isPersistent } = await import('../../storage/keyspace/persistence');
    [this.estimate, this.isPersistent] = await Promise.all([estimate(), isPersistent()]);
  }

  /** The backup file's name and text. */
  async backup(): Promise<{ name: string; text: string }> {
    const { makeBackup } = await import('../../storage/files/backup');
    await this.app.threads.flush();
    const { storage } = this.app.services;
    const now = Date.now();
    const backup = await makeBackup(storage.records, now);
    return { name: `tally-${new Date(now).toISOString().slice(0, 10)}.json`, text: JSON.stringify(backup) };
  }

  /** Reads and checks a whole file: then it is in `checked`, or `problem` says what is wrong with it. */
  async check(file: Blob): Promise<void> {
    this.#forget();
    const { readBackup } = await import('../../storage/files/read-backup');
    try {
      const result = readBackup(await file.text());
      if ('problem' in result) this.problem = result.problem;
      else this.checked = result.backup;
    } catch {
      // The file is gone, was changed meanwhile, or does not fit into a string.
      this.problem = { kind: 'unreadable' };
    }
  }

  /** Merges the checked file into what is here; where that fails, `problem` or the storage's problem says so. */
  async restore(): Promise<void> {
    const { app, checked } = this;
    if (!checked) return;
    const { restoreBackup } = await import('../../storage/files/backup');
    this.problem = null;
    const merging = app.storageStatus.attempt(() => restoreBackup(app.services.storage.records, checked));
    const restored = await merging.catch(() => {
      // What is here is of a kind that the file cannot be merged with: the transaction left all of it as it was.
      this.problem = { kind: 'not-merged' };
    });
    if (!restored) return;
    this.#forget();
    await app.readAgain();
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
    this.needsReload = false;
  }
}
