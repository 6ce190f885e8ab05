/** The one object store of the database. */
export const storeName = 'records';

/** Brings a database from one version to the next, within the transaction of the upgrade: it may await requests only. */
export type Migration = (database: IDBDatabase, transaction: IDBTransaction) => void | Promise<void>;

/** A migration of data alone. It runs once in the life of a database, and never in a new one, so no page load reads it by itself. */
export interface DataMigration {
  load: () => Promise<Migration>;
}

/** `migrations[n]` leads from version n to n + 1. The schema's version is their number. */
export const migrations: readonly (Migration | DataMigration)[] = [
  (database) => void database.createObjectStore(storeName),
  { load: async () => (await import('../migrations/to-version-2')).toVersion2 },
];
