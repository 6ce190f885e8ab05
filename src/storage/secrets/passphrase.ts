import { toBase64 } from '../../model/base64';
import { ApiError } from '../../model/failure';
import { keyOf } from '../keyspace/key-map';
import type { OpenedStorage } from '../keyspace/open';
import { updateRecord } from '../keyspace/records';
import { seal, unseal } from './seal';
import { isVaultRecord, readVault, rounds, visitSlot, type VaultRecord } from './vault-record';

/** What is done to the vault with its passphrase. Loaded when one is first typed. */
export class ByPassphrase {
  constructor(private readonly storage: Pick<OpenedStorage, 'records' | 'visit'>) {}

  /** Makes the vault and leaves it unlocked. False where there is one already: it has a passphrase of its own. */
  async create(passphrase: string): Promise<boolean> {
    const raw = toBase64(crypto.getRandomValues(new Uint8Array(32)));
    const record = await wrap(raw, passphrase);
    let isOurs = false;
    await updateRecord<unknown>(this.storage.records, keyOf.vault, (old) => {
      isOurs = !isVaultRecord(old);
      return isOurs ? record : old;
    });
    if (isOurs) await this.storage.visit.put(visitSlot, raw);
    return isOurs;
  }

  /** Opens the vault for this visit. False where the passphrase is wrong. */
  async unlock(passphrase: string): Promise<boolean> {
    const raw = await this.#unwrap(passphrase);
    if (raw !== null) await this.storage.visit.put(visitSlot, raw);
    return raw !== null;
  }

  /** What is in the vault stays as it is. False where `old` is wrong; then nothing has changed. */
  async changePassphrase(old: string, passphrase: string): Promise<boolean> {
    const raw = await this.#unwrap(old);
    if (raw === null) return false;
    await this.storage.records.write([{ put: keyOf.vault, value: await wrap(raw, passphrase) }]);
    return true;
  }

  async #unwrap(passphrase: string): Promise<string | null> {
    const record = await readVault(this.storage.records);
    if (!record) throw new ApiError({ kind: 'storage-gone' });
    return unwrap(record, passphrase);
  }
}

/** `raw` under the key that `passphrase` gives. */
async function wrap(raw: string, passphrase: string): Promise<VaultRecord> {
  const parameters = { salt: crypto.getRandomValues(new Uint8Array(16)), rounds };
  return { ...parameters, ...(await seal(await derive(passphrase, parameters), raw, keyOf.vault)) };
}

/** What was wrapped; null where the passphrase is another. */
async function unwrap(record: VaultRecord, passphrase: string): Promise<string | null> {
  return unseal(await derive(passphrase, record), record, keyOf.vault);
}

async function derive(passphrase: string, { salt, rounds }: Pick<VaultRecord, 'salt' | 'rounds'>): Promise<CryptoKey> {
  // NFKC: the same passphrase from another keyboard may be other code points (RFC 8265 does it, too).
  const typed = new TextEncoder().encode(passphrase.normalize('NFKC'));
  const material = await crypto.subtle.importKey('raw', typed, 'PBKDF2', false, ['deriveKey']);
  const derivation = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds };
  return crypto.subtle.deriveKey(derivation, material, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}
