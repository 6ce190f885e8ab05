import { promisifyRequest } from 'idb-keyval';
import type { DataMigration, Migration } from './migration';

/**
 * Brings an older database to the version of `steps`, all in the one transaction of the upgrade. `open` asks for that version. Rejects
 * where a step fails, with what stopped it: the database is then as it was.
 */
export async function upgrade(
  open: () => IDBOpenDBRequest,
  steps: readonly (Migration | DataMigration)[],
): Promise<void> {
  // Loaded before, because the transaction cannot wait for code.
  const migrations: Migration[] = [];
  for (const step of steps) migrations.push(typeof step === 'function' ? step : await step.load());
  const request = open();
  let transaction: IDBTransaction | null = null;
  let thrown: unknown = null;
  request.onupgradeneeded = ({ oldVersion }) => {
    transaction = request.transaction!;
    migrate(migrations.slice(oldVersion), request.result, transaction).catch((error: unknown) => {
      thrown = error;
    });
  };
  try {
    (await promisifyRequest(request)).close();
  } catch (error) {
    // The request says only that it was aborted, as do those of a step whose transaction has failed, of a full disk for example.
    throw (transaction as IDBTransaction | null)?.error ?? thrown ?? error;
  }
}

async function migrate(
  migrations: readonly Migration[],
  database: IDBDatabase,
  transaction: IDBTransaction,
): Promise<void> {
  try {
    for (const step of migrations) await step(database, transaction);
  } catch (error) {
    try {
      transaction.abort();
    } catch {
      // The failure of a request has ended it already.
    }
    throw error;
  }
}
