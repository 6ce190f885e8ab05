import { storeName, type DataMigration, type Migration } from '../migrations/migration';

/** `migrations[n]` leads from version n to n + 1. The schema's version is their number. */
export const migrations: readonly (Migration | DataMigration)[] = [
  (database) => void database.createObjectStore(storeName),
  { load: async () => (await import('../migrations/to-version-2')).toVersion2 },
];
