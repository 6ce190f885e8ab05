import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import type { Endpoint } from '../../../../src/model/endpoint/endpoint';
import { credentialsFor, saving, type SecretsToKeep } from '../../../../src/state/endpoints/credentials';
import { openStorage } from '../../../../src/storage/keyspace/open';
import { KeyStore } from '../../../../src/storage/secrets/key-store';
import { endpoint, WebStorage } from '../../storage/builders';

const origin = 'https://api.example.test';
const gated: Endpoint = {
  ...endpoint('e1'),
  baseUrl: `${origin}/v1`,
  extras: [{ place: 'header', name: 'X-Gate' }],
};
const secrets = { 'header x-gate': 'open sesame' };
const storageStatus = { read: async <T>(work: () => Promise<T>) => work(), problem: null };

let keys: KeyStore;
let keep: (kept: SecretsToKeep) => Promise<void>;
beforeEach(async () => {
  const storage = await openStorage({
    name: 'tally:/credentials/',
    indexedDB: new IDBFactory(),
    sessionStorage: new WebStorage(),
    localStorage: new WebStorage(),
    isReload: true,
  });
  onTestFinished(() => storage.close());
  keys = new KeyStore(storage);
  keep = async (kept) => {
    const { change, done } = await saving(gated, origin, kept, { keys });
    await storage.records.write([change]);
    done();
  };
});

test.each(['device', 'visit'] as const)(
  'a key kept anew (%s) while the vault is locked does not forget the secret header in it',
  async (keeping) => {
    await (await keys.vault.byPassphrase()).create('correct horse');
    await keys.save('e1', origin, 'sk-old', 'passphrase', secrets);
    keys.vault.lock();
    await expect(keep({ text: 'sk-new', keeping })).rejects.toMatchObject({
      failure: { kind: 'vault-locked', origin },
    });
    await (await keys.vault.byPassphrase()).unlock('correct horse');
    expect(await keys.open('e1', origin)).toEqual({ key: 'sk-old', extras: secrets });
    await keep({ text: 'sk-new', keeping });
    expect(await credentialsFor(gated, { keys }, storageStatus)).toEqual({ key: 'sk-new', extras: secrets });
  },
);

test('a request that would go without a secret header is not sent', async () => {
  await keys.save('e1', origin, 'sk-1', 'device', { 'header x-other': 'x' });
  const missing = { failure: { kind: 'key-missing', origin, extras: ['X-Gate'] } };
  expect(await credentialsFor(gated, { keys }, storageStatus)).toEqual(missing);
  const open = { ...gated, extras: [{ place: 'header', name: 'X-Gate', value: 'plain' }] } satisfies Endpoint;
  expect(await credentialsFor(open, { keys }, storageStatus)).toMatchObject({ key: 'sk-1' });
});

test('where nothing is kept at all, what is said to be missing is the key, unless the endpoint needs none', async () => {
  expect(await credentialsFor({ ...gated, presetId: 'openai' }, { keys }, storageStatus)).toEqual({
    failure: { kind: 'key-missing', origin },
  });
  expect(await credentialsFor({ ...gated, presetId: 'custom' }, { keys }, storageStatus)).toEqual({
    failure: { kind: 'key-missing', origin, extras: ['X-Gate'] },
  });
});
