import { ApiError, isPartMissing, type Failure } from '../../model/failure';
import { announced, openChannel, type Announcement } from './channel';
import { Database } from './database';
import { SpareDrafts } from './spare-drafts';
import { RetryingRecords } from './retrying-records';
import { migrations } from './schema';
import type { Records } from './records';
import type { DataMigration, Migration } from '../migrations/migration';
import type { UpgradeWait } from '../migrations/replies-ended';
import { isReload, SessionStore, webStorage } from '../secrets/session-store';

/** What this copy of the app keeps, and where. */
export interface OpenedStorage {
  name: string;
  records: Records;
  visit: SessionStore;
  /** Why nothing will outlast this tab (`storage-denied`, `storage-newer`), or that what was there is gone (`storage-gone`). */
  problem: Failure | null;
  /** Whether `records` outlast the tab. */
  isKept: boolean;
  /** Whether nothing is kept in memory that could not be written. */
  isAllWritten(): boolean;
  /** The page goes now, after the last writes were begun. */
  leave(): void;
  /** Announces to the other tabs something that is not a change of a record. */
  tell(announcement: Announcement): void;
  /** Hears what other tabs change. Gives the function that stops it. */
  listen(heard: (announcement: Announcement) => void): () => void;
  /** Deletes every record, the visit's secrets and the mark that there was data. */
  deleteEverything(): Promise<void>;
  close(): void;
}

export interface StorageOptions extends UpgradeWait {
  name?: string;
  /** A newer version of the app has the database: this page must be reloaded. */
  onNewerSchema?: () => void;
  indexedDB?: IDBFactory | null;
  localStorage?: Storage | null;
  sessionStorage?: Storage | null;
  migrations?: readonly (Migration | DataMigration)[];
  /** Whether the visit before goes on in this page load. */
  isReload?: boolean;
}

/**
 * The database's name: `tally:` and the page's folder, so that two copies on one origin do not share it.
 *
 * @internal Exported for tests.
 */
export function databaseName(page: string = globalThis.location.href): string {
  return `tally:${new URL('.', page).pathname}`;
}

/**
 * Opens the storage of this page. Where IndexedDB cannot be had, the chat goes on in memory, with the problem. Rejects only
 * where a part of the app is missing (`isPartMissing`): what is stored is there, and must not look as if it were gone.
 */
export async function openStorage(options: StorageOptions = {}): Promise<OpenedStorage> {
  const { name = databaseName(), localStorage = webStorage('localStorage') } = options;
  const session = options.sessionStorage === undefined ? webStorage('sessionStorage') : options.sessionStorage;
  const visitIn = (records: Records) => new SessionStore(name, records, session, options.isReload ?? isReload());
  const spareDrafts = new SpareDrafts(name, session, localStorage);
  // Browsers clear localStorage less readily than IndexedDB, so a mark in it tells a first visit from a loss of data.
  const mark = markIn(localStorage, name);
  let problem: Failure | null = null;
  let database: Database | null = null;
  if (mark.isOlder()) {
    const { repliesEnded } = await import('../migrations/replies-ended');
    await repliesEnded(name, options);
  }
  // Read before `SessionStore` is created, which may clear the session's items.
  const drafts = spareDrafts.take();
  try {
    const indexedDB = options.indexedDB === undefined ? globalThis.indexedDB : options.indexedDB;
    if (!indexedDB) throw new ApiError({ kind: 'storage-denied' });
    const { onNewerSchema = () => undefined, migrations } = options;
    database = new Database(name, { indexedDB, onNewerSchema, ...(migrations && { migrations }) });
    await database.open();
  } catch (error) {
    if (isPartMissing(error)) throw error;
    problem = error instanceof ApiError ? error.failure : { kind: 'storage-denied' };
    database = null;
  }
  if (!database) {
    // Hardly ever needed, so not part of what every page starts with.
    const { Memory } = await import('./memory');
    const memory = announced(new Memory(), () => undefined);
    await restored(memory, drafts);
    return assemble(name, memory, visitIn, { problem, isKept: false });
  }

  if (database.isNew && mark.isSet()) problem = { kind: 'storage-gone' };
  if (database.isNew) mark.remove();
  const channel = openChannel(name);
  const records = new RetryingRecords(
    announced(database, (announcement) => {
      mark.set();
      channel.post(announcement);
    }),
    (failed) => spareDrafts.keep(failed),
    // A page that was left and lives on takes its words back.
    () => spareDrafts.leave([]),
  );
  if ((await restored(records, drafts)) && records.isAllWritten) spareDrafts.taken();
  const kept = assemble(name, records, visitIn, { problem, isKept: true });
  return {
    ...kept,
    isAllWritten: () => records.isAllWritten,
    leave() {
      spareDrafts.leave(records.unwritten('draft'));
      kept.leave();
    },
    tell: (announcement) => channel.post(announcement),
    listen: (heard) => channel.listen(heard),
    async deleteEverything() {
      await records.clear();
      spareDrafts.take();
      spareDrafts.taken();
      kept.visit.clear();
      mark.remove();
    },
    close() {
      channel.close();
      records.close();
    },
  };
}

/**
 * Stores the drafts that the earlier page load could not store. False where there are none, or where this page cannot
 * store them either: they stay where they are.
 */
async function restored(records: Records, drafts: ReturnType<SpareDrafts['take']>): Promise<boolean> {
  if (drafts.length === 0) return false;
  try {
    const { restoreDrafts } = await import('./restore-drafts');
    await restoreDrafts(records, drafts);
    return true;
  } catch (error) {
    if (!(error instanceof ApiError) && !isPartMissing(error)) throw error;
    return false;
  }
}

function assemble(
  name: string,
  records: Records,
  visitIn: (records: Records) => SessionStore,
  how: Pick<OpenedStorage, 'problem' | 'isKept'>,
): OpenedStorage {
  const visit = visitIn(records);
  return {
    name,
    records,
    visit,
    isAllWritten: () => true,
    leave: () => visit.leave(),
    tell: () => undefined,
    listen: () => () => undefined,
    async deleteEverything() {
      await records.clear();
      visit.clear();
    },
    close: () => records.close(),
    ...how,
  };
}

function markIn(storage: StorageOptions['localStorage'], name: string) {
  const item = `${name}#has-data`;
  let isSet = false;
  const version = String(migrations.length);
  return {
    isSet: () => storage?.getItem(item) !== null && storage !== null,
    /** Whether an older version of the app has written last. */
    isOlder: () => Number(storage?.getItem(item) ?? version) < Number(version),
    set() {
      if (isSet) return;
      isSet = true;
      try {
        storage?.setItem(item, version);
      } catch {
        // A full localStorage: a loss will not be noticed, which is no reason to fail now.
      }
    },
    remove() {
      isSet = false;
      storage?.removeItem(item);
    },
  };
}
