import { promisifyRequest } from 'idb-keyval';
import type { DataMigration, Migration } from './migration';

/**
 * Brings an older database to the version of `steps`, all in the one transaction of the upgrade. `open` asks for that version. Rejects
 * where a step fails: the database is then as it was.
 */
export async function upgrade(
  open: () => IDBOpenDBRequest,
  steps: readonly (Migration | DataMigration)[],
): Promise<void> {
  // Loaded before, because the transaction cannot wait for code.
  const migrations: Migration[] = [];
  for (const step of steps) migrations.push(typeof step === 'function' ? step : await step.load());
  const request = open();
  request.onupgradeneeded = ({ oldVersion }) => void migrate(migrations.slice(oldVersion), request);
  (await promisifyRequest(request)).close();
}

async function migrate(migrations: readonly Migration[], { result, transaction }: IDBOpenDBRequest): Promise<void> {
  if (!transaction) return;
  try {
    for (const step of migrations) await step(result, transaction);
  } catch {
    try {
      transaction.abort();
    } catch {
      // The failure of a request has ended it already. In either case opening fails, and tells.
    }
  }
}
