/** The one object store of the database. */
export const storeName = 'records';

/** Brings a database from one version to the next, within the transaction of the upgrade. */
export type Migration = (database: IDBDatabase, transaction: IDBTransaction) => void;

/** `migrations[n]` leads from version n to n + 1; a new database walks through all. The schema's version is their number. */
export const migrations: readonly Migration[] = [(database) => void database.createObjectStore(storeName)];
