/** The one object store of the database. */
export const storeName = 'records';

/** Brings a database from one version to the next, within the transaction of the upgrade: it may await requests only. */
export type Migration = (database: IDBDatabase, transaction: IDBTransaction) => void | Promise<void>;

/** A migration of data alone. It runs once in the life of a database, and never in a new one, so no page load reads it by itself. */
export interface DataMigration {
  load: () => Promise<Migration>;
}
