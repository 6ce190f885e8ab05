import type { Page } from 'playwright-core';
import { firstChatModel, originOf, type DialectName, type Endpoint } from '../../../src/model/endpoint/endpoint';
import { readListedModels } from '../../../src/protocol/dialects/listed-models';
import { databaseName } from '../../../src/storage/keyspace/open';
import { migrations } from '../../../src/storage/keyspace/schema';
import { storeName } from '../../../src/storage/migrations/migration';

/**
 * Writes into the storage of the page at `site` (its address) what saving the first visit's form leaves there: an endpoint with
 * the models that it lists, as the default one, and its key, kept on this device. It saves each test a visit to the form and a
 * reload; the form itself is tested in `welcome/connecting`. `page` is left at a file of the site that runs no script. `calledAt`: the base
 * URL by which the page is to know the endpoint, where that is another; `dialect`: the interface by which it is called, where that was
 * switched in the settings, which is tested in `dialects`.
 */
export async function seedEndpoint(
  page: Page,
  site: string,
  baseUrl: string,
  key: string,
  { calledAt = baseUrl, dialect }: { calledAt?: string; dialect?: DialectName } = {},
): Promise<void> {
  const endpoint: Endpoint = {
    ...(await endpointAt(baseUrl, key)),
    baseUrl: calledAt,
    ...(dialect && { dialect }),
  };
  const name = databaseName(site);
  await page.goto(`${site}icon.svg`);
  await page.evaluate(writeEndpoint, {
    ...{ name, storeName, version: migrations.length, mark: `${name}#has-data` },
    ...{ endpoint, key, origin: originOf(endpoint)! },
  });
}

async function endpointAt(baseUrl: string, key: string): Promise<Endpoint> {
  const answer = await fetch(`${baseUrl}/models`, { headers: { authorization: `Bearer ${key}` } });
  const models = readListedModels(await answer.json()) ?? [];
  return {
    id: 'seeded',
    name: new URL(baseUrl).host,
    baseUrl,
    presetId: 'custom',
    defaultModel: firstChatModel(models),
    models,
    createdAt: Date.now(),
  };
}

interface Seed {
  name: string;
  storeName: string;
  version: number;
  /** The item of localStorage that says that there are data. */
  mark: string;
  endpoint: Endpoint;
  key: string;
  origin: string;
}

/** Runs in the page: a key that cannot be read out cannot be brought in from outside either. */
async function writeEndpoint({ name, storeName, version, mark, endpoint, key, origin }: Seed): Promise<void> {
  const deviceKey = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const additionalData = new TextEncoder().encode(JSON.stringify([origin, endpoint.id]));
  const algorithm = { name: 'AES-GCM', iv, additionalData };
  const data = new Uint8Array(await crypto.subtle.encrypt(algorithm, deviceKey, new TextEncoder().encode(key)));
  const opening = indexedDB.open(name, version);
  opening.onupgradeneeded = () => opening.result.createObjectStore(storeName);
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(new Error('IndexedDB cannot be opened'));
  });
  const transaction = database.transaction(storeName, 'readwrite');
  const store = transaction.objectStore(storeName);
  store.put(deviceKey, ['device-key']);
  store.put({ keeping: 'device', origin, mask: key.slice(-4), iv, data }, ['secret', endpoint.id]);
  store.put(endpoint, ['endpoint', endpoint.id]);
  store.put(endpoint.id, ['setting', 'defaultEndpointId']);
  await new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(new Error('The endpoint was not written'));
  });
  database.close();
  localStorage.setItem(mark, String(version));
}
