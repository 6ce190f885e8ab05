import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import type { KeyKeeping } from '../../../../src/model/endpoint/endpoint';
import { KeyStore } from '../../../../src/storage/secrets/key-store';
import { keyOf } from '../../../../src/storage/keyspace/key-map';
import { openStorage, type OpenedStorage } from '../../../../src/storage/keyspace/open';
import { updateRecord, type Change } from '../../../../src/storage/keyspace/records';
import { endpoint, WebStorage, shelves } from '../builders';
import { waitFor } from '../../../wait-for';

/** As many rounds of PBKDF2 as are asked for take most of a second: all tests but one take a thousandth of them. */
const deriveKey = crypto.subtle.deriveKey.bind(crypto.subtle);
const quickly = ((algorithm: Pbkdf2Params, ...rest: [CryptoKey, AesKeyGenParams, boolean, KeyUsage[]]) =>
  deriveKey({ ...algorithm, iterations: algorithm.iterations / 1000 }, ...rest)) as typeof deriveKey;
beforeEach(() => void vi.spyOn(crypto.subtle, 'deriveKey').mockImplementation(quickly));
afterEach(() => void vi.restoreAllMocks());

const origin = 'https://api.example.test';
const elsewhere = 'https://evil.example.test';
const key = 'sk-test-0123456789abcdef';
const missing = { failure: { kind: 'key-missing', origin } };

let indexedDB: IDBFactory;
let session: WebStorage;
let local: WebStorage;
let storage: OpenedStorage;
let keys: KeyStore;
const load = async (sessionStorage = session, isReload = true) => {
  // The page before is left as it goes.
  if (isReload) toClose.at(-1)?.visit.leave();
  const opened = await openStorage({ name: 'tally:/keys/', indexedDB, sessionStorage, localStorage: local, isReload });
  toClose.push(opened);
  return opened;
};
const toClose: OpenedStorage[] = [];
beforeEach(async () => {
  indexedDB = new IDBFactory();
  session = new WebStorage();
  local = new WebStorage();
  storage = await load();
  keys = new KeyStore(storage);
});
afterEach(() => toClose.splice(0).forEach((one) => one.close()));

/** `value` with its bytes as text, however deep they lie. */
function readable(value: unknown): unknown {
  if (value instanceof ArrayBuffer) return readable(new Uint8Array(value));
  if (ArrayBuffer.isView(value))
    return Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString('latin1');
  if (Array.isArray(value)) return value.map(readable);
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value).map(([name, field]) => [name, readable(field)]);
}

/** What a thief of the profile's files would have as text. */
const everythingKept = async () => {
  const records = await storage.records.range([]);
  const items = [session, local].flatMap((one) =>
    Array.from({ length: one.length }, (_, index) => [one.key(index), one.getItem(one.key(index)!)]),
  );
  return JSON.stringify([readable(records), items]);
};

test('what is kept is looked for in records however deep, and in both storages of the page', async () => {
  const value = { one: [{ bytes: new TextEncoder().encode('0123456789') }], two: { word: 'abcdefghij' } };
  await storage.records.write([{ put: ['secret', 'e9'], value }]);
  session.setItem('session', 'of-the-session');
  local.setItem('local', 'of-the-profile');
  const kept = await everythingKept();
  for (const word of ['0123456789', 'abcdefghij', 'of-the-session', 'of-the-profile']) expect(kept).toContain(word);
});

describe.each<KeyKeeping>(['visit', 'device', 'passphrase'])('a key kept by %s', (keeping) => {
  beforeEach(async () => {
    if (keeping === 'passphrase') await (await keys.vault.byPassphrase()).create('correct horse');
    await keys.save('e1', origin, key, keeping);
  });

  test('comes out for its origin, also after a reload', async () => {
    expect(await keys.open('e1', origin)).toEqual({ key, extras: {} });
    expect(await new KeyStore(await load()).open('e1', origin)).toEqual({ key, extras: {} });
  });

  test('comes out for no other origin and no other endpoint', async () => {
    expect(await keys.open('e1', elsewhere)).toEqual({ failure: { kind: 'key-missing', origin: elsewhere } });
    expect(await keys.open('e2', origin)).toEqual(missing);
  });

  test('shows its last 4 characters, and is nowhere in clear', async () => {
    expect(await keys.describe('e1')).toEqual({ keeping, origin, mask: 'cdef' });
    const kept = await everythingKept();
    expect(kept).not.toContain('0123456789');
    expect(kept).not.toContain(btoa(key).slice(0, 12));
  });

  test('is replaced by another, kept in another way', async () => {
    const other = keeping === 'device' ? 'visit' : 'device';
    await keys.save('e1', elsewhere, 'another', other);
    expect(await keys.open('e1', origin)).toEqual(missing);
    expect(await keys.open('e1', elsewhere)).toEqual({ key: 'another', extras: {} });
    expect(await keys.keepingOf('e1')).toBe(other);
  });

  test('is forgotten when asked, with its endpoint, and with everything', async () => {
    await keys.forget('e1');
    expect(await keys.open('e1', origin)).toEqual(missing);
    expect(await keys.describe('e1')).toBeNull();
    await keys.save('e1', origin, key, keeping);
    await storage.deleteEverything();
    expect(await keys.open('e1', origin)).toEqual(missing);
    expect(session.length).toBe(0);
  });

  test('brings the other secrets of its endpoint along, which are nowhere in clear either', async () => {
    const extras = { 'header x-team': 'team-0123456789', 'query code': 'code-0123456789' };
    await keys.save('e1', origin, key, keeping, extras);
    expect(await keys.open('e1', origin)).toEqual({ key, extras });
    expect(await keys.open('e1', elsewhere)).toEqual({ failure: { kind: 'key-missing', origin: elsewhere } });
    expect(await new KeyStore(await load()).open('e1', origin)).toEqual({ key, extras });
    expect(await everythingKept()).not.toContain('0123456789');
    await keys.save('e1', origin, '', keeping, extras);
    expect(await keys.describe('e1')).toEqual({ keeping, origin, mask: '', isKeyless: true });
  });

  test('lasts as long as was said in another tab', async () => {
    const other = new KeyStore(await load(new WebStorage()));
    const opened = {
      visit: missing,
      device: { key, extras: {} },
      passphrase: { failure: { kind: 'vault-locked', origin } },
    };
    expect(await other.open('e1', origin)).toEqual(opened[keeping]);
  });
});

describe('a record that was tampered with', () => {
  const change = (fields: object) =>
    updateRecord<object>(storage.records, ['secret', 'e1'], (old) => ({ ...old, ...fields }));

  test('to name another origin does not open', async () => {
    await keys.save('e1', origin, key, 'device');
    await change({ origin: elsewhere });
    expect(await keys.open('e1', elsewhere)).toEqual({ failure: { kind: 'key-missing', origin: elsewhere } });
  });

  test('by moving it to another endpoint does not open', async () => {
    await keys.save('e1', origin, key, 'device');
    await storage.records.write([{ put: ['secret', 'e2'], value: await storage.records.get(['secret', 'e1']) }]);
    expect(await keys.open('e2', origin)).toEqual(missing);
  });

  test('in one bit, or cut, or replaced by nonsense, does not open', async () => {
    await keys.save('e1', origin, key, 'device');
    const { data } = (await storage.records.get<{ data: Uint8Array }>(['secret', 'e1']))!;
    const flipped = data.map((byte, index) => (index === 3 ? byte ^ 1 : byte));
    for (const fields of [
      { data: flipped },
      { data: data.slice(1) },
      { data: 'text' },
      { keeping: 'nowhere' },
      { mask: 7 },
      { extras: { iv: data, data } },
      { extras: 'text' },
    ]) {
      await keys.save('e1', origin, key, 'device');
      await change(fields);
      expect(await keys.open('e1', origin)).toEqual(missing);
    }
  });

  test('in the session does not open either', async () => {
    await keys.save('e1', origin, key, 'visit');
    const item = session.key(0)!;
    for (const text of ['nonsense', 'a b', `${session.getItem(item)!.slice(0, -4)}AAAA`]) {
      session.setItem(item, text);
      expect(await keys.open('e1', origin)).toEqual(missing);
    }
  });
});

describe('the vault', () => {
  test('opens for its passphrase only, and stays open for the visit', async () => {
    vi.restoreAllMocks();
    expect(await keys.vault.exists()).toBe(false);
    expect(await (await keys.vault.byPassphrase()).create('correct horse')).toBe(true);
    await keys.save('e1', origin, key, 'passphrase');
    keys.vault.lock();
    expect(await keys.open('e1', origin)).toEqual({ failure: { kind: 'vault-locked', origin } });
    expect(await (await keys.vault.byPassphrase()).unlock('wrong horse')).toBe(false);
    expect(await keys.vault.isUnlocked()).toBe(false);
    expect(await (await keys.vault.byPassphrase()).unlock('correct horse')).toBe(true);
    const reloaded = new KeyStore(await load());
    expect(await reloaded.vault.isUnlocked()).toBe(true);
    expect(await reloaded.open('e1', origin)).toEqual({ key, extras: {} });
  });

  test('keeps what is in it when its passphrase changes, and the old one opens it no more', async () => {
    await (await keys.vault.byPassphrase()).create('old');
    await keys.save('e1', origin, key, 'passphrase');
    expect(await (await keys.vault.byPassphrase()).changePassphrase('wrong', 'new')).toBe(false);
    expect(await (await keys.vault.byPassphrase()).changePassphrase('old', 'new')).toBe(true);
    keys.vault.lock();
    expect(await (await keys.vault.byPassphrase()).unlock('old')).toBe(false);
    expect(await (await keys.vault.byPassphrase()).unlock('new')).toBe(true);
    expect(await keys.open('e1', origin)).toEqual({ key, extras: {} });
  });

  test('is made once, whichever tab asks first', async () => {
    const other = new KeyStore(await load(new WebStorage()));
    const made = await Promise.all([
      (await keys.vault.byPassphrase()).create('mine'),
      (await other.vault.byPassphrase()).create('yours'),
    ]);
    expect(made.filter(Boolean)).toHaveLength(1);
    expect(await (await keys.vault.byPassphrase()).unlock(made[0] ? 'mine' : 'yours')).toBe(true);
  });

  test('keeps its parameters with it: 600,000 rounds or more, a salt of its own', async () => {
    await (await keys.vault.byPassphrase()).create('same');
    const first = await storage.records.get<{ rounds: number; salt: Uint8Array }>(['vault']);
    await (await keys.vault.byPassphrase()).changePassphrase('same', 'same');
    const second = await storage.records.get<{ salt: Uint8Array }>(['vault']);
    expect(first!.rounds).toBeGreaterThanOrEqual(600_000);
    expect(first!.salt).toHaveLength(16);
    expect(second!.salt).not.toEqual(first!.salt);
  });

  test('takes the same passphrase from a keyboard that composes its letters differently', async () => {
    await (await keys.vault.byPassphrase()).create('caf\u00e9');
    expect(await (await keys.vault.byPassphrase()).unlock('cafe\u0301')).toBe(true);
  });

  test('whose record asks for fewer rounds, or for endless ones, is not one', async () => {
    await (await keys.vault.byPassphrase()).create('x');
    for (const rounds of [1, 1e15, NaN]) {
      await updateRecord<object>(storage.records, ['vault'], (old) => ({ ...old, rounds }));
      expect(await keys.vault.exists()).toBe(false);
    }
  });

  test('that is locked takes no key, and the failure does not name it', async () => {
    await (await keys.vault.byPassphrase()).create('x');
    keys.vault.lock();
    const error = await keys.save('e1', origin, key, 'passphrase').catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ failure: { kind: 'vault-locked', origin } });
    expect(JSON.stringify([error, String(error), (error as Error).stack])).not.toContain('0123456789');
  });
});

describe('where less can be had', () => {
  test('without WebCrypto a key is kept in memory, for the visit', async () => {
    vi.stubGlobal('crypto', { getRandomValues: crypto.getRandomValues.bind(crypto) });
    try {
      const here = new KeyStore(storage);
      expect(here.canKeep).toEqual(['visit']);
      await here.save('e1', origin, key, 'visit');
      expect(await here.open('e1', origin)).toEqual({ key, extras: {} });
      expect(await here.open('e1', elsewhere)).toEqual({ failure: { kind: 'key-missing', origin: elsewhere } });
      expect(session.length).toBe(0);
    } finally {
      vi.unstubAllGlobals();
    }
  });

  test('without IndexedDB only for the visit', async () => {
    const memory = await openStorage({ name: 'tally:/keys/', indexedDB: null, sessionStorage: null });
    const here = new KeyStore(memory);
    expect(here.canKeep).toEqual(['visit']);
    await here.save('e1', origin, key, 'visit');
    expect(await here.open('e1', origin)).toEqual({ key, extras: {} });
  });

  test('where the browser stores no CryptoKey, a visit is kept in memory, and "on this device" fails plainly', async () => {
    const { records } = storage;
    const write = records.write.bind(records);
    const isOfDevice = (change: Change): boolean => 'update' in change && change.update === keyOf.deviceKey;
    const writing = vi.spyOn(records, 'write').mockImplementation((changes, ...how) => {
      if (changes.some(isOfDevice)) return Promise.reject(new DOMException('', 'DataCloneError'));
      return write(changes, ...how);
    });
    await keys.save('e1', origin, key, 'visit');
    expect(await keys.open('e1', origin)).toEqual({ key, extras: {} });
    await expect(keys.save('e1', origin, key, 'device')).rejects.toMatchObject({ failure: { kind: 'storage-denied' } });
    writing.mockRestore();
  });

  test('with everything, all three ways', () => {
    expect(keys.canKeep).toEqual(['visit', 'device', 'passphrase']);
  });
});

test('a key too short to hide the rest shows nothing of itself', async () => {
  await keys.save('e1', origin, 'secret', 'device');
  expect((await keys.describe('e1'))?.mask).toBe('');
});

test('deleting an endpoint takes its key with it', async () => {
  const { configuration } = shelves(storage);
  await configuration.putEndpoint(endpoint('e1'));
  await keys.save('e1', origin, key, 'device');
  await configuration.deleteEndpoint('e1');
  expect(await keys.open('e1', origin)).toEqual(missing);
});

test('a tab that is restored after it was closed has neither the key of the visit nor an open vault', async () => {
  await (await keys.vault.byPassphrase()).create('correct horse');
  await keys.save('e1', origin, key, 'visit');
  await keys.save('e2', origin, key, 'passphrase');
  const restored = new KeyStore(await load(session, false));
  expect(await restored.open('e1', origin)).toEqual(missing);
  expect(await restored.open('e2', origin)).toEqual({ failure: { kind: 'vault-locked', origin } });
});

test('a visit does not go on in a page that calls itself a reload, hours after the tab was closed', async () => {
  await keys.save('e1', origin, key, 'visit');
  storage.visit.leave();
  vi.spyOn(Date, 'now').mockReturnValue(Date.now() + 3_600_000);
  const opened = await openStorage({
    name: 'tally:/keys/',
    indexedDB,
    sessionStorage: session,
    localStorage: null,
    isReload: true,
  });
  toClose.push(opened);
  expect(await new KeyStore(opened).open('e1', origin)).toEqual(missing);
});

test('the vault is locked in every tab at once', async () => {
  await (await keys.vault.byPassphrase()).create('correct horse');
  const heard = vi.fn();
  onTestFinished((await load(new WebStorage())).listen(heard));
  keys.vault.lock();
  await waitFor(() => expect(heard).toHaveBeenCalledWith({ type: 'locked' }));
});

test('a note survives a reload, sealed, and is read once', async () => {
  const form = { name: 'Mine\ud800', key, baseUrl: origin };
  await storage.visit.putNote('endpoint-form', form);
  expect(await everythingKept()).not.toContain('0123456789');
  const reloaded = await load();
  expect(await reloaded.visit.takeNote('endpoint-form')).toEqual(form);
  expect(await reloaded.visit.takeNote('endpoint-form')).toBeNull();
});

test('another copy of the app on this origin keeps its own visit', async () => {
  const copy = await openStorage({
    name: 'tally:/keys/copy/',
    indexedDB,
    sessionStorage: session,
    localStorage: null,
    isReload: true,
  });
  toClose.push(copy);
  await storage.visit.putNote('n', 1);
  copy.visit.clear();
  expect(await copy.visit.takeNote('n')).toBeNull();
  expect(await storage.visit.takeNote('n')).toBe(1);
});

test('a note is there for the page after this one, also while it is written once more', async () => {
  await storage.visit.putNote('updated', true);
  const again = storage.visit.putNote('updated', true);
  const afterReload = await load();
  expect(await afterReload.visit.takeNote('updated')).toBe(true);
  await again;
});
