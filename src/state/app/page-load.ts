import type { Recovered } from '../../storage/journal/journal';
import { pathOf } from './address';
import type { App } from './app.svelte';
import { hear } from './other-tabs';

const dayMs = 24 * 60 * 60 * 1000;

/** Begins to show conversations: pins the page, mends what a killed tab left behind, reads what is stored, opens what `path` names. */
export async function begin(app: App, path: string): Promise<void> {
  const { journals, listen, quiet, visit } = app.services;
  app.endpoints.pin();
  app.quiet = quiet();
  const recovered = (await app.storageStatus.attempt(() => journals.recover())) ?? [];
  await Promise.all([app.conversations.load(), app.prompts.load(), app.models.load()]);
  listen((announcement) => void hear(app, announcement));
  const last = app.settings.values.lastConversationId;
  await app.go(path === '' && last !== null ? pathOf(last) : path);
  app.mode = 'chat';
  const preparing = app.quiet.then(() => prepare(app, recovered));
  if (recovered.length > 0) app.recovery = preparing;
  void preparing.then(() => freshen(app));
  app.pasted = (await visit.takeNote('request')) as string | null;
  if (await visit.takeNote('updated')) app.notices.show({ kind: 'updated' });
}

/** Loads what the first reply will need before it is asked for, and bills what was `recovered`. */
async function prepare(app: App, recovered: readonly Recovered[]): Promise<void> {
  await Promise.all([import('../request/starter'), import('../../markdown/streaming/stream'), app.ledger.load()]);
  if (recovered.length === 0) return;
  const { billRecovered } = await import('../request/recovery');
  await billRecovered(app, recovered);
  await app.thread?.load();
}

async function freshen(app: App): Promise<void> {
  await app.endpoints.refreshModels(app.thread?.conversation.endpointId ?? null);
  void app.thread?.nextRequest?.update();
  await emptyBinDaily(app);
}

/** Once a day, as it reads every message there is. */
async function emptyBinDaily(app: App): Promise<void> {
  const now = Date.now();
  if (now - app.settings.values.binEmptiedAt < dayMs) return;
  const { emptyBin } = await import('../../storage/library/bin');
  await app.storageStatus.attempt(() => emptyBin(app.services.library, app.services.storage.records, now));
  await app.settings.change({ binEmptiedAt: now });
}
