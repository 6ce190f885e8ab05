import { nextTask } from '../../model/next-task';
import type { OpenThreads } from '../chat/open-threads.svelte';
import type { Stores } from '../stores';

interface Shown extends Stores {
  readonly threads: OpenThreads;
}

/** Reads everything anew: a backup was restored. */
export async function readAgain(app: Shown): Promise<void> {
  await Promise.all([app.settings.load(), app.endpoints.load(), app.models.load()]);
  await Promise.all([app.conversations.load(nextTask), app.folders.load(), app.prompts.load()]);
  await Promise.all([app.threads.load(), app.ledger.readAgain()]);
}

/** Deletes all that is kept here, keys included, and begins anew with a first visit. */
export async function deleteEverything(app: Shown & { temporary: object | null }): Promise<void> {
  // A reply that is still being written would store itself again after the deletion.
  await app.threads.end();
  await app.threads.flush();
  app.temporary = null;
  const { storage } = app.services;
  await app.storageStatus.attempt(() => storage.deleteEverything());
  app.services.reload();
}
