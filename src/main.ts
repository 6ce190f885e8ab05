import './hardening';
import './tokens.css';
import './app.css';
import './not-started.css';
import { mount } from 'svelte';
import AppFrame from './App.svelte';
import { words } from './locales';
import { follow } from './locales/follow';
import { isPartMissing } from './model/failure';
import { pin } from './pin';
import { browserNetwork } from './protocol/transport/network';
import { Page } from './state/app/page.svelte';
import type { PageServices } from './state/base/services';
import { openStorage } from './storage/keyspace/open';
import { Configuration } from './storage/library/configuration';
import { SoundRecords } from './storage/library/sound-records';
import { KeyStore } from './storage/secrets/key-store';
import { isReload } from './storage/secrets/session-store';

/** What nothing on the screen waits for comes after all that the app loads by itself. */
const laterMs = 3000;

const place = document.getElementById('app')!;

// A page around this one could cover it, and catch clicks and keys: a policy in a <meta> cannot forbid frames, so the
// app does. Not awaited at the top level: lazy parts import from this file, and would wait for it to end.
if (window.top === window) start().catch(tellPartMissing);
else place.textContent = words.framed;

async function start(): Promise<void> {
  // While storage opens, which knows whether the person has chosen another.
  const browserLanguage = follow(null, 'first');
  const storage = await openStorage({
    onNewerSchema: () => page.storageStatus.report({ kind: 'storage-newer' }),
    onWaiting: () => place.firstElementChild!.replaceChildren(words.app.waitsForReply),
  });
  const soundRecords = new SoundRecords(storage.records);
  const services: PageServices = {
    storage,
    soundRecords,
    configuration: new Configuration(soundRecords),
    keys: new KeyStore(storage),
    visit: storage.visit,
    network: browserNetwork(async () => (await import('./locales/sentences/demo')).demoReplies()),
    // In development the page has no policy, and its tools talk to their own server.
    pin: import.meta.env.PROD ? pin : () => undefined,
    reload: () => location.reload(),
    forChats: async (storageStatus) => (await import('./chat-services')).chatServices(storage, services, storageStatus),
  };
  const page = new Page(services, storage.problem);
  addEventListener('beforeunload', (event) => {
    page.isLeaving = true;
    // The browser asks before leaving, because unwritten changes would be lost with the page.
    if (!storage.isAllWritten()) event.preventDefault();
  });
  for (const event of ['visibilitychange', 'pagehide'])
    addEventListener(event, () => void page.app?.threads.flush(event === 'pagehide'));
  addEventListener('pagehide', () => storage.leave());
  // The failed import still rejects for whoever awaits it. It is reported to the person here, so `unhandledrejection`
  // below keeps it out of the console.
  addEventListener('vite:preloadError', () => void page.partMissing(isReload()));
  addEventListener('unhandledrejection', (event) => {
    if (isPartMissing(event.reason)) event.preventDefault();
  });
  // A file that is dropped anywhere but on a field for files would replace the page.
  const keepPage = (event: DragEvent): void => {
    const isField = (event.target as HTMLInputElement).type === 'file';
    if (!isField && event.dataTransfer?.types.includes('Files')) event.preventDefault();
  };
  addEventListener('dragover', keepPage);
  addEventListener('drop', keepPage);
  await page.start(location.hash);
  const { language } = page.settings.values;
  await (language === null ? browserLanguage : follow(language, 'first'));
  // Removes the text that stands in for the app while its script does not run.
  place.replaceChildren();
  mount(AppFrame, { target: place, props: { page } });
  await new Promise((resolve) => setTimeout(resolve, laterMs));
  await (await import('./after-start')).afterStart(page);
}

/** Says in place of the app that a part of it is missing without which it cannot start. */
function tellPartMissing(error: unknown): void {
  if (!isPartMissing(error)) throw error;
  const reload = document.createElement('button');
  reload.textContent = words.common.reload;
  reload.onclick = () => location.reload();
  place.firstElementChild!.replaceChildren(words.app.partMissing, reload);
}
